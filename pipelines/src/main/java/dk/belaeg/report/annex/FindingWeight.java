package dk.belaeg.report.annex;

import dk.belaeg.contract.Headline;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How much findings weigh against each other, from released numbers alone. A number known only within bounds weighs no
 * more than it is proved to; a withheld or missing one, and a part of nothing, weighs nothing.
 *
 * @param rows that the finding is found among
 */
record FindingWeight(ReleasedTable table, List<List<Value>> rows) {
    /** Goes before all findings that are weighed. */
    static final BigDecimal FIRST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** @param found the rows that the finding is about; it weighs what the heaviest of them does */
    BigDecimal of(Optional<Headline.Weight> weight, List<List<Value>> found) {
        return weight.map(how -> found.stream()
                        .map(row -> of(how, row))
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO))
                .orElse(FIRST);
    }

    private BigDecimal of(Headline.Weight how, List<Value> row) {
        Optional<Bounds> number = Bounds.of(table.cell(row, how.column()));
        Optional<BigDecimal> from = measure(how.from(), how.column());
        Optional<BigDecimal> full = isColumn(how.full())
                ? Bounds.of(table.cell(row, how.full())).map(Bounds::upper)
                : measure(how.full(), how.column());
        if (number.isEmpty() || from.isEmpty() || full.isEmpty() || full.get().signum() == 0) {
            return BigDecimal.ZERO;
        }
        return number.get().distance(from.get()).divide(full.get().abs(), MathContext.DECIMAL64);
    }

    /**
     * What is much of a figure in one of its rows; where that is not known, the middle number of its column. Empty when that
     * is nothing.
     */
    static Optional<BigDecimal> much(
            KeyFigure figure, Collection<PublishedNumbers.Row> rows, PublishedNumbers.Row row) {
        Optional<BigDecimal> own = row.value(figure.much())
                .map(value -> Bounds.of(value).map(Bounds::upper))
                .orElseGet(
                        () -> figure.much().equals(Headline.Weight.MEDIAN) ? Optional.empty() : number(figure.much()));
        return own.or(() -> median(rows.stream()
                        .flatMap(one -> one.value(figure.column()).stream())
                        .toList()))
                .map(BigDecimal::abs)
                .filter(much -> much.signum() > 0);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.replace(',', '.')));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private boolean isColumn(String name) {
        return table.schema().fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private Optional<BigDecimal> measure(String text, String column) {
        return text.equals(Headline.Weight.MEDIAN)
                ? median(rows.stream().map(row -> table.cell(row, column)).toList())
                : Optional.of(new BigDecimal(text.replace(',', '.')));
    }

    private static Optional<BigDecimal> median(List<Value> values) {
        List<BigDecimal> numbers = values.stream()
                .flatMap(value -> Bounds.of(value).stream())
                .map(bounds -> bounds.lower().add(bounds.upper()).divide(TWO, MathContext.DECIMAL128))
                .sorted()
                .toList();
        int half = numbers.size() / 2;
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                numbers.size() % 2 == 1
                        ? numbers.get(half)
                        : numbers.get(half - 1).add(numbers.get(half)).divide(TWO, MathContext.DECIMAL128));
    }

    /** What is printed of a number. */
    private record Bounds(BigDecimal lower, BigDecimal upper) {
        static Optional<Bounds> of(Value value) {
            if (value instanceof Value.Amount amount) {
                return Optional.of(new Bounds(amount.value(), amount.value()));
            }
            return value instanceof Value.Range range
                    ? Optional.of(new Bounds(range.lower(), range.upper()))
                    : Optional.empty();
        }

        /** How far the number lies from another at the least. */
        BigDecimal distance(BigDecimal from) {
            BigDecimal below = from.subtract(upper);
            BigDecimal above = lower.subtract(from);
            return below.max(above).max(BigDecimal.ZERO);
        }
    }
}
