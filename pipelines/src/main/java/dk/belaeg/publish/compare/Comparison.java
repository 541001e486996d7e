package dk.belaeg.publish.compare;

import dk.belaeg.report.annex.KeyFigureChanges;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What changed from one release to a later one. Cells are compared as they are printed, so a number that is withheld in
 * either release shows as its mark and nothing more. Of two years numbers alone are compared: that a deadline is another is
 * no change.
 *
 * @param tables those that are in both and differ, in the order of the later release
 * @param newTables titles of tables only the later release has
 * @param goneTables titles of tables only the earlier one has
 * @param newFindings lines of the list of findings that are new
 * @param goneFindings lines that are gone
 * @param changedFigures ids of figures that look different, or are new or gone
 */
public record Comparison(
        ReadRelease before,
        ReadRelease after,
        List<TableChange> tables,
        List<String> newTables,
        List<String> goneTables,
        List<String> newFindings,
        List<String> goneFindings,
        List<String> changedFigures) {

    /**
     * What changed in one table.
     *
     * @param cells changed cells of rows that are in both
     * @param newRows rows only the later release has, in words
     * @param goneRows rows only the earlier one has, in words
     * @param columns titles of columns that only one of them has
     * @param questions sentences on questions that have changed since, so that the numbers may not be comparable
     */
    public record TableChange(
            String name,
            String title,
            List<CellChange> cells,
            List<String> newRows,
            List<String> goneRows,
            List<String> columns,
            List<String> questions) {}

    /** One changed cell: which row, which column, what was printed and what is. */
    public record CellChange(String row, String column, String before, String after) {}

    public static Comparison of(ReadRelease before, ReadRelease after) {
        boolean years = !before.year().equals(after.year());
        List<TableChange> changes = new ArrayList<>();
        List<String> added = new ArrayList<>();
        after.tables().forEach((name, table) -> {
            ReadRelease.Table old = before.tables().get(name);
            if (old == null) {
                added.add(table.title());
            } else {
                TableChange change = change(old, table, years);
                if (!change.cells().isEmpty()
                        || !change.newRows().isEmpty()
                        || !change.goneRows().isEmpty()
                        || !change.columns().isEmpty()
                        || !change.questions().isEmpty()) {
                    changes.add(change);
                }
            }
        });
        List<String> gone = before.tables().values().stream()
                .filter(table -> !after.tables().containsKey(table.name()))
                .map(ReadRelease.Table::title)
                .toList();
        return new Comparison(
                before,
                after,
                changes,
                added,
                gone,
                without(after.findings(), before.findings()),
                without(before.findings(), after.findings()),
                figures(before, after));
    }

    /** What has changed in the headline figures of the annexes, as the annexes say it. */
    public KeyFigureChanges keyFigures() {
        return new KeyFigureChanges(
                before,
                after,
                before.title().equals(after.title()) && before.version().equals(after.version()));
    }

    /** Whether they are of two years, in each of which all findings and figures are new. */
    public boolean ofTwoYears() {
        return !before.year().equals(after.year());
    }

    /** Whether the two print the same everywhere. */
    public boolean same() {
        return tables.isEmpty()
                && newTables.isEmpty()
                && goneTables.isEmpty()
                && newFindings.isEmpty()
                && goneFindings.isEmpty()
                && changedFigures.isEmpty();
    }

    private static TableChange change(ReadRelease.Table before, ReadRelease.Table after, boolean numbersAlone) {
        List<CellChange> cells = new ArrayList<>();
        List<String> newRows = new ArrayList<>();
        List<String> goneRows = new ArrayList<>();
        Set<String> shared = new LinkedHashSet<>(after.columns());
        shared.retainAll(before.columns());
        Set<String> compared = new LinkedHashSet<>(shared);
        if (numbersAlone) {
            compared.retainAll(after.numbers());
        }
        after.rows().forEach((key, row) -> {
            Map<String, String> old = before.rows().get(key);
            if (old == null) {
                newRows.add(after.names().getOrDefault(key, ""));
            } else {
                for (String column : compared) {
                    String was = old.getOrDefault(column, "");
                    String is = row.getOrDefault(column, "");
                    if (!was.equals(is)) {
                        cells.add(new CellChange(after.names().getOrDefault(key, ""), column, was, is));
                    }
                }
            }
        });
        before.rows().forEach((key, row) -> {
            if (!after.rows().containsKey(key)) {
                goneRows.add(before.names().getOrDefault(key, ""));
            }
        });
        Set<String> only = new TreeSet<>(after.columns());
        only.addAll(before.columns());
        only.removeAll(shared);
        return new TableChange(
                after.name(),
                after.title(),
                cells,
                newRows,
                goneRows,
                List.copyOf(only),
                without(after.questions(), before.questions()));
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private static List<String> figures(ReadRelease before, ReadRelease after) {
        Set<String> ids = new LinkedHashSet<>(after.figures().keySet());
        ids.addAll(before.figures().keySet());
        return ids.stream()
                .filter(id -> !String.valueOf(before.figures().get(id))
                        .equals(String.valueOf(after.figures().get(id))))
                .toList();
    }
}
