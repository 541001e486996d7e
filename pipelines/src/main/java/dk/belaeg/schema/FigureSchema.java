package dk.belaeg.schema;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A figure drawn from a report dataset: which rows, and which columns play which part.
 *
 * @param id unique over all figures; also the file name
 * @param title Danish
 * @param subtitle Danish: unit, period, scope; may name round settings in braces
 * @param kind how it is drawn
 * @param parts part of the drawing to column name: those of {@link Kind#parts()}, and as wanted {@code within} (told
 *     where two labels are the same), {@code short} (the code whose short name is the label), {@code flag} (rows that
 *     stand out), {@code order} (what rows are sorted by), {@code break} (where a series cannot be compared with before)
 * @param where column name to the values whose rows are drawn, or with {@code !} before it whose rows are not; empty for
 *     all rows
 * @param most how many items at the most; 0 for no limit
 */
public record FigureSchema(
        String id,
        String title,
        String subtitle,
        Kind kind,
        Map<String, String> parts,
        Map<String, List<String>> where,
        int most) {

    /** Kinds of figures and the parts that each needs. */
    public enum Kind {
        RANKED_BARS("label", "value"),
        DOTS("label", "value", "reference"),
        LINES("x", "value", "series"),
        TILE_MAP("geography", "value");

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<String> parts;

        Kind(String... parts) {
            this.parts = List.of(parts);
        }

        public List<String> parts() {
            return parts;
        }

        /** The name used in schemas. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    FigureSchema worded(UnaryOperator<String> words) {
        return new FigureSchema(id, words.apply(title), words.apply(subtitle), kind, parts, worded(where, words), most);
    }

    /** Conditions with their values passed through a function. */
    static Map<String, List<String>> worded(Map<String, List<String>> where, UnaryOperator<String> words) {
        Map<String, List<String>> filled = new TreeMap<>();
        where.forEach((column, values) ->
                filled.put(column, values.stream().map(words).toList()));
        return filled;
    }

    public FigureSchema {
        parts = Map.copyOf(parts);
        where = Map.copyOf(where);
    }
}
