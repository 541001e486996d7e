package dk.belaeg.publish.series;

import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.sentence.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What releases have said of the same number, where it is not the same: other releases of its round, and later rounds that
 * tell of former years.
 */
final class Revisions {
    private final TableRows rows;
    private final Labels labels;
    /** How often one round hides what another shows. */
    private int hiddenElsewhere;

    Revisions(ReportSchema schema, Labels labels) {
        this.rows = new TableRows(schema);
        this.labels = labels;
    }

    /** The last that was said of a row. */
    private record Said(Dataset.Row row, String in) {}

    void add(Dataset dataset) {
        Map<List<String>, Said> last = new HashMap<>();
        for (SeriesRound round : dataset.rounds()) {
            // a round's own numbers are of itself alone, unless they are of a time that others tell of too
            if (dataset.time().isEmpty()) {
                last.clear();
            }
            for (ReadRelease release : round.releases()) {
                if (release.tables().containsKey(dataset.name())
                        && dataset.table(release).keys().equals(dataset.schema().primaryKey())) {
                    for (Dataset.Row row : dataset.rows(round, release)) {
                        Said now = new Said(row, round.named(release));
                        Said before = last.put(row.key(), now);
                        if (before != null) {
                            revised(dataset, before, now, dataset.table(release));
                        }
                    }
                }
            }
        }
    }

    private void revised(Dataset dataset, Said before, Said now, ReadRelease.Table table) {
        for (ReportField column : dataset.numbers()) {
            Value was = before.row().value(column);
            Value is = now.row().value(column);
            if (PrintedCells.same(was, is)) {
                continue;
            }
            boolean rounds = !before.row().round().equals(now.row().round());
            if (rounds && (was instanceof Value.Mark) != (is instanceof Value.Mark)) {
                hiddenElsewhere++;
            }
            List<Break> breaks = dataset.between(before.row(), now.row(), column);
            rows.line()
                    .text("table", dataset.name())
                    .text("table_title", dataset.schema().title())
                    .text("row", String.join("|", now.row().key()))
                    .text("row_name", table.names().getOrDefault(now.row().key(), ""))
                    .text("time", dataset.whenInWords(now.row(), labels))
                    .text("column", column.name())
                    .text("column_title", column.title())
                    .text("from", before.in())
                    .text("to", now.in())
                    .number("before", was, Units.of(column))
                    .number("now", is, Units.of(column))
                    .number(
                            "change",
                            breaks.isEmpty() ? Change.difference(was, is) : Value.Blank.UNSTATED,
                            Units.change(column))
                    .add();
        }
    }

    ReleasedTable table() {
        return rows.table();
    }

    int hiddenElsewhere() {
        return hiddenElsewhere;
    }
}
