package dk.belaeg.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The contract of one report dataset: what a measure must deliver, how it is released, and how it is shown.
 *
 * @param name English snake_case
 * @param title Danish
 * @param sheet Danish, at most {@value #LONGEST_SHEET} characters: its sheet in the workbook; the title where that is short
 *     enough
 * @param description Danish, one or two sentences: what the table shows
 * @param grain "one row per ..."
 * @param chapter the part of the release it belongs to
 * @param method page of {@code docs/metode/}, without ending
 * @param fields its columns, keys first
 * @param cells what its person counts are, when it has any
 * @param figures drawn from it
 * @param notes Danish sentences under the table; may name round settings in braces
 * @param source Danish: where the data come from
 * @param order place within its chapter
 * @param dataset the measure's dataset that its rows come from
 * @param sort the columns that its rows are ordered by in every output; none is a figure
 * @param where column of the dataset to the values whose rows it shows; empty for all; values may name round settings in
 *     braces
 * @param questionnaire the questionnaire it is made of; a round that does not ask it has no such table. Empty for none
 * @param own the columns that it is made for: a table in which all of them are blank is not published. Empty for all
 *     columns of numbers
 * @param origins the questionnaire or input table that each part of {@code source}, set apart by semicolons, comes from;
 *     a part whose origin gave nothing is not named. Empty when the parts always hold
 */
public record ReportSchema(
        String name,
        String title,
        String sheet,
        String description,
        String grain,
        Chapter chapter,
        String method,
        List<ReportField> fields,
        Optional<Cells> cells,
        List<FigureSchema> figures,
        List<String> notes,
        String source,
        int order,
        String dataset,
        Map<String, List<String>> where,
        List<String> sort,
        String questionnaire,
        List<String> own,
        List<String> origins) {

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
     */
    public record Cells(String geography, String group) {}

    public ReportSchema {
        fields = List.copyOf(fields);
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        where = Map.copyOf(where);
        sort = List.copyOf(sort);
        own = List.copyOf(own);
        origins = List.copyOf(origins);
    }

    /** What stands between the parts of a source. */
    static final String BETWEEN = "; ";

    /**
     * The same report naming only those sources that gave something.
     *
     * @param gave whether a questionnaire or an input table gave anything
     */
    public ReportSchema from(Predicate<String> gave) {
        if (origins.isEmpty()) {
            return this;
        }
        String[] parts = source.split(BETWEEN);
        String named = IntStream.range(0, parts.length)
                .filter(i -> gave.test(origins.get(i)))
                .mapToObj(i -> parts[i])
                .collect(Collectors.joining(BETWEEN));
        return named.isEmpty() ? this : sourced(named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1));
    }

    /** The same report with every text for readers passed through a function. */
    public ReportSchema worded(UnaryOperator<String> words) {
        Map<String, List<String>> filled = new TreeMap<>();
        where.forEach((column, values) ->
                filled.put(column, values.stream().map(words).toList()));
        return new ReportSchema(
                name,
                words.apply(title),
                words.apply(sheet),
                words.apply(description),
                grain,
                chapter,
                method,
                fields.stream().map(field -> field.worded(words)).toList(),
                cells,
                figures.stream().map(figure -> figure.worded(words)).toList(),
                notes.stream().map(words).filter(note -> !note.isBlank()).toList(),
                words.apply(source),
                order,
                dataset,
                filled,
                sort,
                questionnaire,
                own,
                origins);
    }

    /** The same report with other words about its columns and more notes under it. */
    public ReportSchema told(UnaryOperator<ReportField> column, List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new ReportSchema(
                name,
                title,
                sheet,
                description,
                grain,
                chapter,
                method,
                fields.stream().map(column).toList(),
                cells,
                figures,
                all,
                source,
                order,
                dataset,
                where,
                sort,
                questionnaire,
                own,
                origins);
    }

    private ReportSchema sourced(String named) {
        return new ReportSchema(
                name,
                title,
                sheet,
                description,
                grain,
                chapter,
                method,
                fields,
                cells,
                figures,
                notes,
                named,
                order,
                dataset,
                where,
                sort,
                questionnaire,
                own,
                origins);
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
