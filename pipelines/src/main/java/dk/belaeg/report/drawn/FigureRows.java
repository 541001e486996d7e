package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.Guide;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.Slots;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.report.CellText;
import dk.belaeg.report.RowChoice;
import dk.belaeg.sentence.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What one figure draws: the rows of a released table that its schema wants, and what each part reads from them. */
final class FigureRows {
    private static final int FEWEST_TO_COUNT = 3;

    private final ReleasedTable table;
    private final FigureSchema schema;
    private final Codes codes;
    private final Labels labels;
    private final CellText text;
    private final List<List<Value>> rows;

    FigureRows(ReleasedTable table, FigureSchema schema, Codes codes) {
        this(table, schema, codes, RowChoice.rows(table, schema.where()));
    }

    private FigureRows(ReleasedTable table, FigureSchema schema, Codes codes, List<List<Value>> rows) {
        this.table = table;
        this.schema = schema;
        this.codes = codes;
        this.labels = new Labels(codes);
        this.text = new CellText(labels);
        this.rows = rows;
    }

    /** The same parts of another table with the same columns. */
    FigureRows of(ReleasedTable other) {
        return new FigureRows(other, schema, codes);
    }

    /** Only the times that can be compared with the last: those from the newest break on. */
    FigureRows comparable() {
        String from = newestBreak();
        List<List<Value>> since =
                rows.stream().filter(row -> code(row, "x").compareTo(from) >= 0).toList();
        return new FigureRows(table, schema, codes, since);
    }

    /** What a reader must know when times are left out because of a break. */
    String[] breakNotes() {
        String from = newestBreak();
        if (rows.stream().allMatch(row -> code(row, "x").compareTo(from) >= 0)) {
            return new String[0];
        }
        return rows.stream()
                .filter(row -> code(row, "x").equals(from))
                .limit(1)
                .map(row ->
                        "Figuren begynder i " + words(row, "x") + ", for årene før kan ikke sammenlignes (databrud).")
                .toArray(String[]::new);
    }

    private String newestBreak() {
        return rows.stream()
                .filter(row -> is(row, "break"))
                .map(row -> code(row, "x"))
                .max(Comparator.naturalOrder())
                .orElse("");
    }

    /** Whether there is anything to see: a number other than nought, or one that is withheld. */
    boolean shows() {
        return rows.stream()
                .anyMatch(
                        row -> Stream.of("value", "loss").filter(this::has).anyMatch(part -> isSeen(value(row, part))));
    }

    private static boolean isSeen(Value value) {
        return !(value instanceof Value.Blank)
                && !(value instanceof Value.Amount amount && amount.value().signum() == 0);
    }

    List<List<Value>> rows() {
        return rows;
    }

    FigureSchema schema() {
        return schema;
    }

    Codes codes() {
        return codes;
    }

    boolean has(String part) {
        return schema.parts().containsKey(part);
    }

    ReportField field(String part) {
        String column = schema.parts().get(part);
        if (column == null) {
            throw new IllegalArgumentException(schema.id() + " has no part " + part);
        }
        return table.schema().field(column);
    }

    /** The part's cell; a number that lacks a part is drawn as a bar without an end, or its bound is written where its bar would be,
     * and elsewhere it is left out and named. */
    Value value(List<Value> row, String part) {
        Value value = table.cell(row, field(part).name());
        ValueFormat format = ValueFormat.of(field(part).decimals(), "");
        if (schema.kind() == FigureSchema.Kind.RANKED_BARS) {
            return value;
        }
        // a map of heat has many cells, whose bounds stand in the table
        boolean bound = schema.kind() != FigureSchema.Kind.HEAT_MAP;
        if (value instanceof Value.AtLeast least) {
            return new Value.Blank((bound ? format.label(value) + ", " : "") + least.reason());
        } else if (value instanceof Value.AtMost most) {
            return new Value.Blank((bound ? format.label(value) + ", " : "") + most.reason());
        }
        return value;
    }

    /** The part's cell as data. */
    String code(List<Value> row, String part) {
        return RowChoice.plain(value(row, part));
    }

    /** The part's cell as readers see it. */
    String words(List<Value> row, String part) {
        return text.of(field(part), value(row, part));
    }

    /** Whether the row has a part that is true; no when the figure has no such part. */
    boolean is(List<Value> row, String part) {
        return has(part) && value(row, part) instanceof Value.Truth truth && truth.truth();
    }

    /**
     * The name of each row; where one name stands for several things the part {@code within} tells them apart, and where rows
     * are parts of different wholes, how many those are stands after it.
     */
    List<String> names() {
        List<String> names = toldApart("label", "short", "within");
        return bases().size() < 2
                ? names
                : IntStream.range(0, rows.size())
                        .mapToObj(i -> names.get(i) + " (" + words(rows.get(i), "base") + ")")
                        .toList();
    }

    /** The words of a part in each row, with what it lies within where the same words stand for several things. */
    private List<String> toldApart(String part, String brief, String within) {
        Map<String, Set<String>> meanings = new HashMap<>();
        List<String> words = rows.stream()
                .map(row -> has(brief) ? labels.shortGroup(code(row, brief)) : words(row, part))
                // the cell of a name may be set aside, and its row used all the same
                .map(name -> name.isBlank() ? "uden navn" : name)
                .toList();
        List<String> places = rows.stream()
                .map(row -> has(within) ? place(words(row, within), field(within)) : "")
                .toList();
        for (int i = 0; i < words.size(); i++) {
            meanings.computeIfAbsent(words.get(i), word -> new HashSet<>()).add(places.get(i));
        }
        return IntStream.range(0, words.size())
                .mapToObj(i -> meanings.getOrDefault(words.get(i), Set.of()).size() > 1
                        ? words.get(i) + " (" + places.get(i) + ")"
                        : words.get(i))
                .toList();
    }

    /** An area as it stands inside a sentence; municipalities and operators are names. */
    private static String place(String words, ReportField field) {
        return field.name().equals(Columns.AREA_NAME) ? Texts.inside(words) : words;
    }

    /** What one of the two ends is called: as the schema says, else the title of the part's column. */
    String end(int which, String part) {
        return schema.ends().isEmpty() ? field(part).title() : schema.ends().get(which);
    }

    /** How numbers are written: without decimals when none has any; a pure number has no unit. */
    ValueFormat format() {
        ReportField field = field("value");
        boolean whole = rows.stream()
                .flatMap(row -> Stream.of("value", "loss").filter(this::has).map(part -> value(row, part)))
                .allMatch(FigureRows::isWhole);
        return ValueFormat.of(whole ? 0 : field.decimals(), field.unit().equals("antal") ? "" : field.unit());
    }

    private static boolean isWhole(Value value) {
        return !(value instanceof Value.Amount amount
                        && amount.value().stripTrailingZeros().scale() > 0)
                && !(value instanceof Value.AtLeast least
                        && least.lower().stripTrailingZeros().scale() > 0)
                && !(value instanceof Value.Range);
    }

    Caption caption(String... notes) {
        List<ReportField> drawn = Stream.of("value", "loss", "reference")
                .filter(this::has)
                .map(this::field)
                .toList();
        Optional<String> message = schema.message().flatMap(this::told);
        String about = schema.subtitle() + base();
        return new Caption(
                schema.id(),
                message.orElse(schema.title()),
                message.isPresent() && !about.isEmpty() ? schema.title() + ". " + about : about,
                table.schema().source(drawn),
                List.of(notes));
    }

    /** What the rows say; nothing of fewer than three, or when one of them does not tell whether it counts. */
    private Optional<String> told(FigureSchema.Message message) {
        List<Optional<Boolean>> counts = rows.stream()
                .map(row -> RowChoice.decided(table, row, message.counted()))
                .toList();
        if (rows.size() < FEWEST_TO_COUNT || counts.contains(Optional.<Boolean>empty())) {
            return Optional.empty();
        }
        int counted = Collections.frequency(counts, Optional.of(true));
        return Optional.of(Slots.filled(message.text(), slot -> Part.of(counted, rows.size(), message.noun())));
    }

    /** What the numbers are read against. */
    Optional<Guide> guide() {
        return schema.guide().map(guide -> new Guide(new BigDecimal(guide.at().replace(',', '.')), guide.text()));
    }

    /** How many the numbers are a part of: " (n = 19)"; where rows differ, what stands after their names. */
    private String base() {
        return switch (bases().size()) {
            case 0 -> "";
            case 1 -> " (n\u00a0=\u00a0" + bases().iterator().next() + ")";
            default -> "; i parentes hvor mange";
        };
    }

    private Set<String> bases() {
        return has("base") ? rows.stream().map(row -> words(row, "base")).collect(Collectors.toSet()) : Set.of();
    }

    /**
     * The rows as a table of their own: one line a name, one column a value of a part, in the order in which they come; a
     * cell that no row has is blank.
     */
    record Pivot(List<String> names, List<Column> columns, Map<String, Map<String, Value>> cells) {
        /** A column: the value of the part as data, and as readers see it. */
        record Column(String code, String words) {}

        List<Value> line(String name) {
            Map<String, Value> line = cells.getOrDefault(name, Map.of());
            return columns.stream()
                    .map(column -> line.getOrDefault(column.code(), Value.Blank.UNSTATED))
                    .toList();
        }

        /** The line of parts of a whole: a part that no row has is none of it. */
        List<Value> parts(String name) {
            Map<String, Value> line = cells.getOrDefault(name, Map.of());
            return columns.stream()
                    .map(column -> line.getOrDefault(column.code(), Value.Amount.of(0)))
                    .toList();
        }

        Value at(String name, int column) {
            return line(name).get(column);
        }
    }

    /** @param part whose values become columns */
    Pivot pivot(String part) {
        return pivot(part, names());
    }

    /** Lines by the names given, one a row. */
    Pivot pivot(String part, List<String> names) {
        List<String> words = toldApart(part, part + "_short", part + "_within");
        Map<String, Pivot.Column> columns = new LinkedHashMap<>();
        Map<String, Map<String, Value>> cells = new LinkedHashMap<>();
        IntStream.range(0, rows.size()).forEach(i -> {
            List<Value> row = rows.get(i);
            String code = code(row, part);
            columns.putIfAbsent(code, new Pivot.Column(code, words.get(i)));
            Map<String, Value> line = cells.computeIfAbsent(names.get(i), name -> new HashMap<>());
            if (line.put(code, value(row, "value")) != null) {
                throw new IllegalArgumentException(
                        schema.id() + " has two rows for " + names.get(i) + " and " + code + ": ask for fewer");
            }
        });
        return new Pivot(List.copyOf(cells.keySet()), new ArrayList<>(columns.values()), cells);
    }
}
