package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds columns that are printed as they are though they follow from counts of persons: copies of a count, shares whose
 * other number stands beside, figures per inhabitant. Contracts can only see how a column is named; this looks at what is
 * in it, and holds each against every count of the same rows.
 */
final class PublicColumns {
    /** So many rows must agree beyond those that a factor is found from. */
    private static final int ENOUGH = 4;

    private static final double RELATIVE = 1e-4;
    /** Values are printed with six decimals. */
    private static final double ABSOLUTE = 1e-6;

    private final TrueTable truth;
    private final PrintedTable printed;
    private final Map<CellKey, Integer> numbers;
    private final Set<String> figures = new HashSet<>();
    private final Map<String, String> dimensions = new HashMap<>();

    private PublicColumns(Collection<ReleasedTable> tables, TrueTable truth, PrintedTable printed) {
        this.truth = truth;
        this.printed = printed;
        this.numbers = printed.structure().numbers();
        for (ReleasedTable table : tables) {
            PersonCells.counts(table.schema()).forEach(count -> figures.add(count.name()));
            table.schema().cells().ifPresent(cells -> {
                dimensions.put(cells.geography(), CellKey.GEOGRAPHY);
                dimensions.put(cells.group(), CellKey.GROUP);
            });
        }
    }

    /** A column, and a hidden number that it gives away. */
    record Copied(CellKey cell, String column) {}

    static List<Copied> of(Collection<ReleasedTable> tables, TrueTable truth, PrintedTable printed) {
        PublicColumns columns = new PublicColumns(tables, truth, printed);
        List<Copied> copied = new ArrayList<>();
        for (ReleasedTable table : tables) {
            for (ReportField field : table.schema().fields()) {
                if (isPublicNumber(field)) {
                    columns.figures.stream()
                            .sorted()
                            .flatMap(figure -> columns.copied(table, field, figure).stream())
                            .findFirst()
                            .ifPresent(copied::add);
                }
            }
        }
        return copied;
    }

    private static boolean isPublicNumber(ReportField field) {
        return !field.persons()
                && field.derived().isEmpty()
                && field.role() == ReportField.Role.VALUE
                && (field.type() == ReportField.Type.WHOLE
                        || field.type() == ReportField.Type.DECIMAL
                        || field.type() == ReportField.Type.COUNT);
    }

    /** A printed value beside the true count of its row. */
    private record Pair(double value, long count, int cell, List<Value> row, String geography, String group) {}

    private Optional<Copied> copied(ReleasedTable table, ReportField field, String figure) {
        List<Pair> pairs = pairs(table, field, figure);
        Optional<Pair> hidden = pairs.stream()
                .filter(pair -> pair.count() > 0 && printed.cells().get(pair.cell()) instanceof PrintedCell.Hidden)
                .findFirst();
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        boolean follows = follows(pairs, pair -> 1.0, pair -> "")
                || follows(pairs, pair -> 1.0, Pair::geography)
                || follows(pairs, pair -> 1.0, Pair::group);
        for (ReportField other : table.schema().fields()) {
            int at = table.schema().index(other.name());
            follows |= isPublicNumber(other)
                    && !other.name().equals(field.name())
                    && follows(pairs, pair -> number(pair.row().get(at)).orElse(0.0), pair -> "");
        }
        return follows
                ? Optional.of(new Copied(
                        printed.structure().keys().get(hidden.get().cell()),
                        "»" + field.title() + "« i tabellen »" + table.schema().title() + "«"))
                : Optional.empty();
    }

    private List<Pair> pairs(ReleasedTable table, ReportField field, String figure) {
        ReportSchema schema = table.schema();
        List<Pair> pairs = new ArrayList<>();
        for (List<Value> row : table.rows()) {
            TreeMap<String, String> place = new TreeMap<>();
            for (ReportField key : schema.keys()) {
                Value code = row.get(schema.index(key.name()));
                place.put(
                        dimensions.getOrDefault(key.name(), key.name()),
                        code instanceof Value.Text text
                                ? text.text()
                                : code instanceof Value.Amount amount
                                        ? amount.value().toPlainString()
                                        : "");
            }
            CellKey key = new CellKey(figure, place);
            Integer cell = numbers.get(key);
            Optional<Double> value = number(row.get(schema.index(field.name())));
            if (cell != null && value.isPresent()) {
                pairs.add(new Pair(
                        value.get(),
                        truth.cells().get(cell).lower(),
                        cell,
                        row,
                        key.at(CellKey.GEOGRAPHY),
                        key.at(CellKey.GROUP)));
            }
        }
        return pairs;
    }

    private static Optional<Double> number(Value value) {
        return value instanceof Value.Amount amount ? Optional.of(amount.value().doubleValue()) : Optional.empty();
    }

    /** Whether value times a known number is count times a factor, the factor being one for each part of the rows. */
    private static boolean follows(List<Pair> pairs, Function<Pair, Double> times, Function<Pair, String> part) {
        Map<String, Pair> largest = new HashMap<>();
        pairs.forEach(pair -> largest.merge(part.apply(pair), pair, (a, b) -> a.count() >= b.count() ? a : b));
        int agree = 0;
        Set<Long> counts = new HashSet<>();
        for (Pair pair : pairs) {
            Pair of = Objects.requireNonNullElse(largest.get(part.apply(pair)), pair);
            double scaled = pair.value() * times.apply(pair);
            double factor = of.count() == 0 ? 0 : of.value() * times.apply(of) / of.count();
            double expected = factor * pair.count();
            double slack = RELATIVE * Math.abs(expected) + ABSOLUTE * (1 + Math.abs(times.apply(pair)));
            if (Math.abs(scaled - expected) > slack || (pair.count() > 0 && scaled == 0)) {
                return false;
            }
            if (pair.count() > 0 && pair.cell() != of.cell()) {
                agree++;
                counts.add(pair.count());
                counts.add(of.count());
            }
        }
        return agree >= ENOUGH && counts.size() > 2;
    }
}
