package dk.belaeg.report;

import dk.belaeg.contract.Labels;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which rows of a released table a schema asks for: those with certain values, with {@code !} before it without, and with
 * {@code >} or {@code <} before a number those whose exact number lies beyond it.
 */
public final class RowChoice {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");
    private static final Pattern AND = Pattern.compile(Labels.AND, Pattern.LITERAL);

    private RowChoice() {}

    /** The rows in the order of the table. */
    public static List<List<Value>> rows(ReleasedTable table, Map<String, List<String>> where) {
        return table.rows().stream().filter(row -> fits(table, row, where)).toList();
    }

    public static boolean fits(ReleasedTable table, List<Value> row, Map<String, List<String>> where) {
        return where.entrySet().stream()
                .allMatch(condition -> fits(plain(table.cell(row, condition.getKey())), condition.getValue()));
    }

    /** Whether a cell is or names one of these values, none of those with {@code !} before them, or lies beyond a number. */
    public static boolean fits(String cell, List<String> values) {
        List<String> codes = cell.contains(Labels.AND) ? List.of(AND.split(cell, -1)) : List.of(cell);
        return values.stream().anyMatch(value -> switch (value.isEmpty() ? ' ' : value.charAt(0)) {
            case '!' -> !value.substring(1).equals(cell);
            case '>' -> compared(cell, value) > 0;
            case '<' -> compared(cell, value) < 0;
            default -> value.equals(cell) || codes.contains(value);
        });
    }

    /** Above or below the number after the sign; 0 also for what is no single number. */
    private static int compared(String cell, String bound) {
        return NUMBER.matcher(cell).matches() ? new BigDecimal(cell).compareTo(new BigDecimal(bound.substring(1))) : 0;
    }

    /**
     * Whether a row fits for all one knows, with numbers taken as they are printed; empty when a number that is withheld, lacks a part or is a
     * range may lie on either side of a bound.
     */
    public static Optional<Boolean> decided(ReleasedTable table, List<Value> row, Map<String, List<String>> where) {
        List<Optional<Boolean>> answers = where.entrySet().stream()
                .flatMap(condition -> condition.getValue().stream()
                        .map(value -> decided(table, table.cell(row, condition.getKey()), condition.getKey(), value)))
                .toList();
        if (answers.contains(Optional.of(false))) {
            return Optional.of(false);
        }
        return answers.stream().allMatch(Optional::isPresent) ? Optional.of(true) : Optional.empty();
    }

    private static Optional<Boolean> decided(ReleasedTable table, Value cell, String column, String value) {
        if (!value.startsWith("<") && !value.startsWith(">")) {
            return plain(cell).isEmpty() ? Optional.empty() : Optional.of(fits(plain(cell), List.of(value)));
        }
        int decimals = table.schema().field(column).decimals();
        BigDecimal bound = new BigDecimal(value.substring(1));
        int sign = value.startsWith("<") ? -1 : 1;
        Optional<Boolean> lower = least(cell).map(least -> beyond(least, bound, decimals, sign));
        Optional<Boolean> upper = most(cell).map(most -> beyond(most, bound, decimals, sign));
        // the end that lies nearer decides that it fits, the one that lies farther that it does not
        Optional<Boolean> near = sign > 0 ? lower : upper;
        Optional<Boolean> far = sign > 0 ? upper : lower;
        return near.filter(fits -> fits).or(() -> far.filter(fits -> !fits));
    }

    private static boolean beyond(BigDecimal number, BigDecimal bound, int decimals, int sign) {
        return number.setScale(decimals, RoundingMode.HALF_UP).compareTo(bound) * sign > 0;
    }

    private static Optional<BigDecimal> least(Value value) {
        if (value instanceof Value.AtLeast least) {
            return Optional.of(least.lower());
        }
        return value instanceof Value.Range range ? Optional.of(range.lower()) : exact(value);
    }

    private static Optional<BigDecimal> most(Value value) {
        if (value instanceof Value.AtMost most) {
            return Optional.of(most.upper());
        }
        return value instanceof Value.Range range ? Optional.of(range.upper()) : exact(value);
    }

    private static Optional<BigDecimal> exact(Value value) {
        return value instanceof Value.Amount amount ? Optional.of(amount.value()) : Optional.empty();
    }

    /** The cell as schemas name it in their conditions; empty for what is no single value. */
    public static String plain(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Truth truth) {
            return String.valueOf(truth.truth());
        }
        if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        return value instanceof Value.Amount amount ? amount.value().toPlainString() : "";
    }
}
