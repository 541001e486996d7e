package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.belaeg.grammar.Noun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A figure drawn from a report dataset: which rows, and which columns play which part.
 *
 * @param id unique over all figures; also the file name
 * @param title Danish
 * @param subtitle Danish: unit, period, scope; may name round settings in braces
 * @param kind how it is drawn
 * @param parts part of the drawing to column name: those that the kind needs, and as wanted those it allows; see {@code
 *     docs/figurer.md}
 * @param where column name to the values whose rows are drawn, or with {@code !} before it whose rows are not; empty for
 *     all rows
 * @param most how many items at the most; 0 for no limit
 * @param ends what the two ends are called, where the kind has ends with names of their own; empty for the columns' titles
 * @param compare the report with the same columns whose one development is drawn beside; empty for none
 * @param message what the rows may say, which then is the title, and the title the beginning of the subtitle
 * @param guide what the numbers are read against, in kinds that can show it
 * @param scale numbers that the scale holds in any case, in kinds that have one, so that figures side by side have the same
 * @param inWorkbook whether the table's sheet in the workbook has the figure too, as a native chart
 */
public record FigureSchema(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String title,
        String subtitle,
        @JsonProperty(defaultValue = "ranked-bars") Kind kind,
        Map<String, String> parts,
        Map<String, List<String>> where,
        int most,
        List<String> ends,
        String compare,
        Optional<Message> message,
        Optional<Guide> guide,
        List<BigDecimal> scale,
        boolean inWorkbook) {

    /**
     * How many of the rows drawn are of a kind, told in place of the title; nothing when a number that decides it is not known well enough.
     *
     * @param counted column to the values, or the bounds, by which rows count
     * @param text Danish, with {@code $part}: "Færre døgnpladser end borgere i $part"
     */
    public record Message(
            @JsonProperty(required = true) Map<String, List<String>> counted,
            @JsonProperty(required = true) Noun noun,
            @JsonProperty(required = true) String text) {
        public Message {
            counted = Map.copyOf(counted);
        }

        Message worded(UnaryOperator<String> words) {
            return new Message(FigureSchema.worded(counted, words), noun, words.apply(text));
        }
    }

    /**
     * What numbers are read against.
     *
     * @param at where a line across the bars stands, or how far a band reaches around the reference of each row: a number or a setting in
     *     braces
     * @param text Danish: what it is
     */
    public record Guide(@JsonProperty(required = true) String at, @JsonProperty(required = true) String text) {
        Guide worded(UnaryOperator<String> words) {
            return new Guide(words.apply(at), words.apply(text));
        }
    }

    /** Kinds of figures, the parts that each needs, and those it allows. */
    public enum Kind {
        RANKED_BARS(List.of("label", "value"), "within", "short", "flag", "base"),
        SHARES(List.of("label", "series", "value"), "within", "short", "base"),
        LIKERT(List.of("label", "series", "value"), "within", "short", "base"),
        DIVERGING(List.of("label", "series", "value"), "within", "short", "base"),
        WATERFALL(List.of("label", "value"), "loss", "order"),
        TIMELINE(List.of("label", "value", "time"), "within", "short", "beside", "kind"),
        DOTS(List.of("label", "value", "reference"), "within", "short", "flag", "order", "base"),
        DUMBBELLS(List.of("label", "x", "value"), "within", "short", "flag", "break"),
        SLOPES(List.of("label", "x", "value"), "within", "short", "flag", "break"),
        LINES(List.of("x", "value", "series"), "break"),
        SMALL_MULTIPLES(List.of("x", "value", "series"), "break", "gap"),
        HEAT_MAP(List.of("label", "series", "value"), "within", "short", "series_short", "series_within", "base"),
        TILE_MAP(List.of("geography", "value")),
        TRUE_MAP(List.of("geography", "value")),
        SCATTER(List.of("label", "across", "value", "across_name", "value_name"), "within", "short", "reference");

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<String> parts;

        @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
        private final List<String> allowed;

        Kind(List<String> parts, String... allowed) {
            this.parts = parts;
            this.allowed = List.of(allowed);
        }

        /** The parts it cannot be drawn without. */
        public List<String> parts() {
            return parts;
        }

        /** Whether a part says something in this kind of figure. */
        public boolean knows(String part) {
            return parts.contains(part) || allowed.contains(part);
        }

        /** Whether Excel can draw it without saying something else. */
        public boolean isNative() {
            return switch (this) {
                case RANKED_BARS, SHARES, LIKERT, DOTS, LINES, TILE_MAP -> true;
                case DIVERGING, WATERFALL, TIMELINE, DUMBBELLS, SLOPES, SMALL_MULTIPLES, HEAT_MAP, TRUE_MAP, SCATTER ->
                    false;
            };
        }

        /** The name used in schemas. */
        public String id() {
            return Binding.id(this);
        }
    }

    /**
     * Notes what the figure says of itself that cannot be.
     *
     * @param columns of its report
     */
    void check(Problems.Place place, Set<String> columns) {
        place.mustExist("parts", parts.values(), columns);
        place.mustExist("where", where.keySet(), columns);
        for (String part : kind.parts()) {
            if (!parts.containsKey(part)) {
                place.problem("figuren mangler delen »" + part + "«.");
            }
        }
        for (String part : new TreeSet<>(parts.keySet())) {
            if (!kind.knows(part)) {
                place.problem("figurer af slagsen " + kind.id() + " har ingen del »" + part + "«.");
            }
        }
        message.ifPresent(told -> place.mustExist("message", told.counted().keySet(), columns));
        if (guide.isPresent() && kind != Kind.RANKED_BARS && kind != Kind.DOTS) {
            place.problem("figurer af slagsen " + kind.id() + " har ingen »guide«.");
        }
        if (!scale.isEmpty() && kind != Kind.DOTS) {
            place.problem("figurer af slagsen " + kind.id() + " har ingen »scale«.");
        }
        if (!ends.isEmpty() && ends.size() != 2) {
            place.problem("»ends« skal være to tekster.");
        }
        if (inWorkbook && !kind.isNative()) {
            place.problem("Excel har ingen figur af slagsen " + kind.id() + ".");
        }
    }

    FigureSchema worded(UnaryOperator<String> words) {
        return new FigureSchema(
                id,
                words.apply(title),
                words.apply(subtitle),
                kind,
                parts,
                worded(where, words),
                most,
                ends.stream().map(words).toList(),
                compare,
                message.map(one -> one.worded(words)),
                guide.map(one -> one.worded(words)),
                scale,
                inWorkbook);
    }

    /** Conditions with their values passed through a function. */
    static Map<String, List<String>> worded(Map<String, List<String>> where, UnaryOperator<String> words) {
        Map<String, List<String>> filled = new TreeMap<>();
        where.forEach((column, values) -> filled.put(
                column,
                // words of several lines are several values; no line is the value of a blank
                values.stream()
                        .map(words)
                        .flatMap(value -> Stream.of(value.split("\n", -1)))
                        .toList()));
        return filled;
    }

    public FigureSchema {
        parts = Map.copyOf(parts);
        where = Map.copyOf(where);
        ends = List.copyOf(ends);
        scale = List.copyOf(scale);
    }
}
