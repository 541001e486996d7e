package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The contract of one report dataset: what a measure must deliver, how it is released, and how it is shown.
 *
 * @param name English snake_case
 * @param title Danish
 * @param sheet Danish, at most {@value #LONGEST_SHEET} characters: its sheet in the workbook; the title where that is short
 *     enough
 * @param description Danish, one or two sentences: what the table shows
 * @param grain "one row per ..."
 * @param method page of {@code docs/metode/}, without ending
 * @param chapter the part of the release it belongs to; its subject says which
 * @param fields its columns, keys first
 * @param primaryKey the columns with the role of key, in their order, for other tools that read Table Schema
 * @param cells what its person counts are, when it has any
 * @param figures drawn from it
 * @param trends drawn from it over several rounds, in a series
 * @param notes Danish sentences under the table; may name round settings in braces
 * @param percentNotes the same on its percentages: they stand only where one of its columns in percent does
 * @param source Danish: where the data come from
 * @param order place within its chapter
 * @param dataset the measure's dataset that its rows come from
 * @param sort the columns that its rows are ordered by in every output; none is a figure
 * @param where column of the dataset to the values whose rows it shows; empty for all; values may name round settings in
 *     braces
 * @param questionnaire the questionnaire it is made of; a round that does not ask it has no such table. Empty for none
 * @param input the input table it is made of; a round in which that gave nothing has no such table, and nothing is computed
 *     for it. Empty for none
 * @param setting the setting of the round, a yes or no, that asks for it; without a yes there is no such table, and nothing
 *     is computed for it. Empty for none
 * @param mayBeLeftOut whether a release goes without it when there is no way to hide small numbers with it
 * @param own the columns that it is made for: a table in which all of them are blank is not published. Empty for all
 *     columns of numbers
 * @param origins the questionnaire or input table that each part of {@code source}, set apart by semicolons, comes from;
 *     a part whose origin gave nothing is not named. Empty when the parts always hold
 * @param rows the tables or reports whose rows its numbers are made of
 */
public record ReportSchema(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        @JsonProperty("x-sheet") String sheet,
        @JsonProperty(required = true) String description,
        @JsonProperty(value = "x-grain", required = true) String grain,
        @JacksonInject Chapter chapter,
        @JsonProperty(value = "x-method", required = true) String method,
        List<ReportField> fields,
        List<String> primaryKey,
        @JsonProperty("x-cells") Optional<Cells> cells,
        @JsonProperty("x-figures") List<FigureSchema> figures,
        @JsonProperty("x-trends") List<TrendSchema> trends,
        @JsonProperty("x-notes") List<String> notes,
        @JsonProperty("x-percent-notes") List<String> percentNotes,
        @JsonProperty(value = "x-source", required = true) String source,
        @JsonProperty(value = "x-order", defaultValue = "100") int order,
        @JsonProperty(value = "x-dataset", required = true) String dataset,
        @JsonProperty("x-where") Map<String, List<String>> where,
        @JsonProperty("x-sort") List<String> sort,
        @JsonProperty("x-questionnaire") String questionnaire,
        @JsonProperty("x-input") String input,
        @JsonProperty("x-setting") String setting,
        @JsonProperty("x-may-be-left-out") boolean mayBeLeftOut,
        @JsonProperty("x-own") List<String> own,
        @JsonProperty("x-origins") List<String> origins,
        @JsonProperty("x-rows") List<Trace.Rows> rows) {

    /** Excel gives the name of a sheet no more room. */
    static final int LONGEST_SHEET = 31;

    /** By chapter, then place in the chapter. */
    static final Comparator<ReportSchema> ORDER = Comparator.comparing(ReportSchema::chapter)
            .thenComparing(ReportSchema::order)
            .thenComparing(ReportSchema::name);

    /**
     * A part of a release. Subjects say which they belong to; several may share one.
     *
     * @param id what the subjects call it
     * @param title Danish
     * @param order place among the chapters
     */
    public record Chapter(String id, String title, int order) implements Comparable<Chapter> {
        @Override
        public int compareTo(Chapter other) {
            return Comparator.comparing(Chapter::order)
                    .thenComparing(Chapter::id)
                    .compare(this, other);
        }
    }

    /**
     * What the person counts of a report are, so that equal cells of several reports are known to be one number.
     *
     * @param geography the key column that says where
     * @param group the key column that says for whom
     * @param without key columns that tell no counts apart: rows that are alike in all others have the same counts
     */
    public record Cells(
            @JsonProperty(required = true) String geography,
            @JsonProperty(required = true) String group,
            List<String> without) {
        public Cells {
            without = List.copyOf(without);
        }
    }

    public ReportSchema {
        sheet = sheet.isEmpty() ? title : sheet;
        fields = List.copyOf(fields);
        primaryKey = List.copyOf(primaryKey);
        figures = List.copyOf(figures);
        trends = List.copyOf(trends);
        notes = List.copyOf(notes);
        percentNotes = List.copyOf(percentNotes);
        where = Map.copyOf(where);
        sort = List.copyOf(sort);
        own = List.copyOf(own);
        origins = List.copyOf(origins);
        rows = List.copyOf(rows);
    }

    /** What stands between the parts of a source. */
    static final String BETWEEN = "; ";

    /**
     * The same report naming only those sources that gave something, without the columns of others.
     *
     * @param gave whether a questionnaire or an input table gave anything
     */
    public ReportSchema from(Predicate<String> gave) {
        List<ReportField> given = fields.stream()
                .filter(field -> field.input().isEmpty() || gave.test(field.input()))
                .toList();
        return with(
                UnaryOperator.identity(),
                origins.isEmpty() ? source : source(gave),
                given,
                notes,
                origins.stream().filter(gave).toList());
    }

    /** The notes under a table of all columns. */
    public List<String> allNotes() {
        return notes(fields);
    }

    /** The notes under a table of some of the columns. */
    public List<String> notes(List<ReportField> shown) {
        boolean percent = shown.stream().anyMatch(field -> field.unit().equals("pct."));
        return Stream.concat(percent ? percentNotes.stream() : Stream.empty(), notes.stream())
                .toList();
    }

    /** The sources of some columns: where all show answers to one questionnaire it is the only one. */
    public String source(List<ReportField> shown) {
        Set<String> asked =
                shown.stream().map(field -> field.question().split("\\.")[0]).collect(Collectors.toSet());
        return asked.size() == 1 ? source(asked::contains) : source;
    }

    /** The wanted parts of the source; all of it where none is. */
    private String source(Predicate<String> wanted) {
        String[] parts = source.split(BETWEEN);
        String named = IntStream.range(0, origins.size())
                .filter(i -> wanted.test(origins.get(i)))
                .mapToObj(i -> parts[i])
                .collect(Collectors.joining(BETWEEN));
        return named.isEmpty() ? source : named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
    }

    /** The same report with every text for readers passed through a function. */
    public ReportSchema worded(UnaryOperator<String> words) {
        return with(
                words,
                source,
                fields.stream().map(field -> field.worded(words)).toList(),
                notes.stream().map(words).filter(note -> !note.isBlank()).toList(),
                origins);
    }

    /** The same report with other words about its columns and more notes under it. */
    public ReportSchema told(UnaryOperator<ReportField> column, List<String> more) {
        return with(
                UnaryOperator.identity(),
                source,
                fields.stream().map(column).toList(),
                Stream.concat(notes.stream(), more.stream()).toList(),
                origins);
    }

    /**
     * The same report as releases have printed it: in their words, with nothing left to be filled in, and with figures of its own.
     *
     * @param columns those that they have, keys first, with any that say which of them a row is from
     * @param order the columns that its rows are ordered by
     */
    public ReportSchema printed(
            String heading,
            String about,
            List<String> below,
            String from,
            List<ReportField> columns,
            List<String> order,
            List<FigureSchema> drawn) {
        Set<String> names = columns.stream().map(ReportField::name).collect(Collectors.toSet());
        return new ReportSchema(
                name,
                heading,
                sheet.contains("{") || sheet.equals(title)
                        ? heading.substring(0, Math.min(heading.length(), LONGEST_SHEET))
                        : sheet,
                about,
                grain,
                chapter,
                method,
                columns,
                columns.stream()
                        .filter(column -> column.role() == ReportField.Role.KEY)
                        .map(ReportField::name)
                        .toList(),
                cells,
                drawn,
                trends,
                below,
                List.of(),
                from,
                this.order,
                dataset,
                Map.of(),
                order.stream().filter(names::contains).toList(),
                questionnaire,
                input,
                setting,
                mayBeLeftOut,
                own.stream().filter(names::contains).toList(),
                List.of(),
                rows);
    }

    private ReportSchema with(
            UnaryOperator<String> words,
            String from,
            List<ReportField> columns,
            List<String> below,
            List<String> origins) {
        return new ReportSchema(
                name,
                words.apply(title),
                words.apply(sheet),
                words.apply(description),
                grain,
                chapter,
                method,
                columns,
                primaryKey,
                cells,
                figures.stream().map(figure -> figure.worded(words)).toList(),
                trends,
                below,
                percentNotes.stream().map(words).toList(),
                words.apply(from),
                order,
                dataset,
                FigureSchema.worded(where, words),
                sort,
                questionnaire,
                input,
                setting,
                mayBeLeftOut,
                own,
                origins,
                rows);
    }

    /** Notes what the report says of its own columns and figures that cannot be. */
    void check(Problems.Place place) {
        Set<String> names = fields.stream().map(ReportField::name).collect(Collectors.toSet());
        if (names.size() < fields.size()) {
            place.problem("to kolonner har samme navn.");
        }
        // a column that is not in every round is of no figure, and nothing is sorted by it
        Set<String> always = fields.stream()
                .filter(field -> field.input().isEmpty())
                .map(ReportField::name)
                .collect(Collectors.toSet());
        List<String> keys = keys().stream().map(ReportField::name).toList();
        if (keys.isEmpty() || !keys.equals(primaryKey)) {
            place.problem("»primaryKey« skal være kolonnerne med x-role key, i samme rækkefølge.");
        }
        if (sheet.length() > LONGEST_SHEET) {
            place.problem(
                    "navnet på et ark kan højst være på " + LONGEST_SHEET + " tegn; giv det et kort i »x-sheet«.");
        }
        for (int i = 0; i < fields.size(); i++) {
            ReportField field = fields.get(i);
            field.check(place.in("fields", i, field.name()));
            place.mustExist(field.name(), List.of(field.lacks()), names);
            place.mustExist(field.name(), field.hiddenWith(), names);
            field.derived().ifPresent(derived -> place.mustExist(field.name(), derived.sources(), names));
        }
        for (int i = 0; i < figures.size(); i++) {
            FigureSchema figure = figures.get(i);
            figure.check(place.in("x-figures", i, figure.title()), always);
            if (figure.inWorkbook()) {
                checkSheet(figure, place);
            }
        }
        for (int i = 0; i < trends.size(); i++) {
            trends.get(i).check(place.in("x-trends", i, trends.get(i).title()), always);
        }
        place.mustExist("x-sort", sort, always);
        place.mustExist("x-own", own, always);
        if (!origins.isEmpty() && origins.size() != source.split(BETWEEN).length) {
            place.problem("»x-origins« skal nævne én kilde for hver del af »x-source«.");
        }
        if (countsPersons() && cells.isEmpty()) {
            place.problem("tabellen tæller personer; »x-cells« skal sige hvor og for hvem.");
        }
        cells.ifPresent(cell -> {
            place.mustExist("x-cells", List.of(cell.geography(), cell.group()), names);
            place.mustExist("x-cells", cell.without(), new HashSet<>(keys));
        });
    }

    /** A chart in the workbook is bound to cells, so its columns must be on the sheet. */
    private void checkSheet(FigureSchema figure, Problems.Place place) {
        for (String part : List.of("label", "value", "reference", "x")) {
            String column = figure.parts().getOrDefault(part, "");
            if (fields.stream().anyMatch(field -> field.name().equals(column) && field.machineOnly())) {
                place.problem("figuren " + figure.id() + " skal i Excel, men kolonnen " + column + " vises ikke dér.");
            }
        }
        boolean overYears = fields.stream()
                .filter(field -> field.name().equals(figure.parts().get("x")))
                .allMatch(field -> field.type() == ReportField.Type.YEAR);
        if (!overYears) {
            place.problem("figuren " + figure.id() + " skal i Excel, og dér kan linjer kun gå over år.");
        }
    }

    public ReportField field(String fieldName) {
        return fields.get(index(fieldName));
    }

    /** Position of a field. */
    public int index(String fieldName) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(fieldName)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + fieldName);
    }

    /** The columns that the measure delivers, in order. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.addAll(field.columns()));
        return List.copyOf(columns);
    }

    public List<ReportField> keys() {
        return fields.stream()
                .filter(field -> field.role() == ReportField.Role.KEY)
                .toList();
    }

    public boolean countsPersons() {
        return fields.stream().anyMatch(ReportField::persons);
    }
}
