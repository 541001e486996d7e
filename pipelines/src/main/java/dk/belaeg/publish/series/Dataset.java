package dk.belaeg.publish.series;

import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Marks;
import dk.belaeg.grammar.Value;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.report.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table that several rounds have published by the same keys.
 *
 * @param schema its contract of today, of the columns that any of the rounds has, in the words of the newest of them
 * @param time the key that is a time of its own, such as a year of the accounts; empty where the round is the time
 * @param rounds that have it, oldest first; two at least
 * @param breaks between each of them and the next
 * @param marks of hidden numbers that the series explains
 */
record Dataset(
        ReportSchema schema,
        Optional<ReportField> time,
        List<SeriesRound> rounds,
        List<Break> breaks,
        Set<String> marks) {

    /**
     * One row of a round.
     *
     * @param key in the order of the schema's keys
     * @param cells for machines, by column
     */
    record Row(SeriesRound round, List<String> key, Map<String, String> cells) {
        /** What is printed of a field; blank, with the reason, in a round that has not got it. */
        Value value(ReportField field) {
            return PrintedCells.has(cells, field)
                    ? PrintedCells.value(field, cells)
                    : new Value.Blank("ikke med i runden");
        }
    }

    Dataset {
        rounds = List.copyOf(rounds);
        breaks = List.copyOf(breaks);
        marks = Set.copyOf(marks);
    }

    String name() {
        return schema.name();
    }

    /** Where a time is told by itself. */
    static Optional<ReportField> timeOf(ReportSchema schema) {
        return schema.keys().stream()
                .filter(key -> key.type() == ReportField.Type.YEAR
                        || key.type() == ReportField.Type.DAY
                        || key.codes().equals(Labels.PERIOD))
                .findFirst();
    }

    ReadRelease.Table table(ReadRelease release) {
        return Objects.requireNonNull(release.tables().get(name()));
    }

    /** The rows of one release. */
    List<Row> rows(SeriesRound round, ReadRelease release) {
        List<Row> rows = new ArrayList<>();
        if (release.tables().containsKey(name())) {
            table(release).coded().forEach((key, cells) -> rows.add(new Row(round, key, marked(cells))));
        }
        return rows;
    }

    /** A mark that the newest round does not use says no more than that the number is hidden. */
    private Map<String, String> marked(Map<String, String> cells) {
        Map<String, String> marked = new LinkedHashMap<>(cells);
        marked.replaceAll((column, cell) ->
                column.endsWith("_mark") && !cell.isEmpty() && !marks.contains(cell) ? Marks.ANY : cell);
        return marked;
    }

    /**
     * The history: what the newest release of each round says. Where rounds tell of other times than their own, each time is
     * there once, as the newest round that tells of it has it; what the others said stands among the revisions.
     */
    List<Row> history() {
        if (time.isEmpty()) {
            return rounds.stream()
                    .flatMap(round -> rows(round, round.newest()).stream())
                    .toList();
        }
        Map<List<String>, Row> newest = new LinkedHashMap<>();
        rounds.forEach(round -> rows(round, round.newest()).forEach(row -> newest.put(row.key(), row)));
        return List.copyOf(newest.values());
    }

    /** What a row is of, apart from when. */
    List<String> subject(Row row) {
        List<String> subject = new ArrayList<>(row.key());
        time.ifPresent(key -> subject.remove(schema.keys().indexOf(key)));
        return subject;
    }

    /** When a row is of, as it sorts. */
    String when(Row row) {
        return time.map(key -> row.key().get(schema.keys().indexOf(key)))
                .orElseGet(() -> row.round().asOf().toString());
    }

    /** When a row is of, as a reader says it. */
    String whenInWords(Row row, Labels labels) {
        return time.map(key -> labels.of(key, when(row)))
                .orElseGet(() -> row.round().label());
    }

    /** The rows of the history of each subject, in the order of their times. */
    Map<List<String>, List<Row>> developments() {
        Map<List<String>, List<Row>> developments = new LinkedHashMap<>();
        history().forEach(row -> developments
                .computeIfAbsent(subject(row), key -> new ArrayList<>())
                .add(row));
        developments.values().forEach(rows -> rows.sort(Comparator.comparing(this::when)));
        return developments;
    }

    /** Columns of numbers that readers see. */
    List<ReportField> numbers() {
        return schema.fields().stream()
                .filter(field -> field.role() == ReportField.Role.VALUE && !field.machineOnly())
                .filter(TableView::isNumber)
                .toList();
    }

    /** What stands between two rows so that a column of them cannot be compared; none where nothing does. */
    List<Break> between(Row from, Row to, ReportField column) {
        int first = rounds.indexOf(from.round());
        int last = rounds.indexOf(to.round());
        return breaks.stream()
                .filter(one -> rounds.indexOf(one.from()) >= Math.min(first, last)
                        && rounds.indexOf(one.to()) <= Math.max(first, last))
                .filter(one -> one.concerns(schema, column, to.key()))
                .toList();
    }
}
