package dk.belaeg.report;

import dk.belaeg.contract.Labels;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Which rows of a released table a schema asks for: those with certain values, or with {@code !} before it without. */
public final class RowChoice {
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

    /** Whether a cell is or names one of these values, or none of those with {@code !} before them. */
    public static boolean fits(String cell, List<String> values) {
        List<String> codes = cell.contains(Labels.AND) ? List.of(AND.split(cell, -1)) : List.of(cell);
        return values.stream()
                .anyMatch(value -> value.startsWith("!")
                        ? !value.substring(1).equals(cell)
                        : value.equals(cell) || codes.contains(value));
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
