package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which cell of the release each count of persons in a report is. The report schema says it: the columns that count
 * persons, and the keys that say where and for whom. Counts of several reports with one key are one cell.
 */
final class PersonCells {
    /** The code that stands for the sum over a dimension other than geography and group. */
    private static final String TOTAL = "total";

    private PersonCells() {}

    /** The cell of a count in a row; its place is the row's key. */
    static CellKey key(ReportSchema schema, ReportField count, List<Value> row) {
        ReportSchema.Cells cells = schema.cells()
                .orElseThrow(() -> new IllegalArgumentException(schema.name() + " does not say what its counts are"));
        TreeMap<String, String> place = new TreeMap<>();
        for (ReportField key : schema.keys()) {
            String dimension = key.name().equals(cells.geography())
                    ? CellKey.GEOGRAPHY
                    : key.name().equals(cells.group()) ? CellKey.GROUP : key.name();
            place.put(dimension, text(row.get(schema.index(key.name()))));
        }
        return new CellKey(count.name(), place);
    }

    private static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Amount amount) {
            return amount.value().toPlainString();
        } else if (value instanceof Value.Day day) {
            return day.day().toString();
        }
        throw new IllegalArgumentException("a key without a value");
    }

    /**
     * The true counts of all reports, on one structure. A sum that is left blank since a part of it is not stated is as
     * one that no table shows: it is still what its stated parts add up to.
     *
     * @param tables unmasked
     * @param hierarchies of geography and group; sums over other dimensions are found by their code {@code total}
     */
    static TrueTable truth(Collection<ReleasedTable> tables, List<Hierarchy> hierarchies) {
        TreeMap<CellKey, TrueCell> cells = new TreeMap<>();
        for (ReleasedTable table : tables) {
            for (ReportField count : counts(table.schema())) {
                for (List<Value> row : table.rows()) {
                    CellKey key = key(table.schema(), count, row);
                    TrueCell cell = cell(row.get(table.schema().index(count.name())));
                    TrueCell before = cells.putIfAbsent(key, cell);
                    if (before != null && !before.equals(cell)) {
                        throw new IllegalStateException(
                                table.schema().name() + " has another number than other reports for " + key);
                    }
                }
            }
        }
        List<Hierarchy> all = withTotals(cells.keySet(), hierarchies);
        cells.entrySet()
                .removeIf(cell ->
                        cell.getValue().kind() == TrueCell.Kind.NOT_STATED && Hierarchy.isSum(cell.getKey(), all));
        return TrueTable.of(Structure.of(cells.keySet(), all), cells);
    }

    /** Columns of tables that count persons with codes that no hierarchy of their dimension has; one sentence each. */
    static List<String> uncovered(Collection<ReleasedTable> tables, List<Hierarchy> hierarchies) {
        Map<String, TreeSet<String>> known = new TreeMap<>();
        for (Hierarchy hierarchy : hierarchies) {
            TreeSet<String> codes = known.computeIfAbsent(hierarchy.dimension(), d -> new TreeSet<>());
            codes.addAll(hierarchy.parents().keySet());
            codes.addAll(hierarchy.sums());
        }
        List<String> uncovered = new ArrayList<>();
        for (ReleasedTable table : tables) {
            for (ReportField count : counts(table.schema()).stream().limit(1).toList()) {
                Map<String, TreeSet<String>> codes = new TreeMap<>();
                table.rows()
                        .forEach(row -> key(table.schema(), count, row).place().forEach((dimension, code) -> {
                            if (known.containsKey(dimension)
                                    && !known.getOrDefault(dimension, new TreeSet<>())
                                            .contains(code)) {
                                codes.computeIfAbsent(dimension, d -> new TreeSet<>())
                                        .add(code);
                            }
                        }));
                codes.forEach((dimension, of) -> uncovered.add("Tabellen »"
                        + table.schema().title() + "« ("
                        + table.schema().name() + ".report.json) tæller personer under "
                        + String.join(
                                ", ",
                                of.stream()
                                        .limit(5)
                                        .map(code -> "»" + code + "«")
                                        .toList())
                        + (of.size() > 5 ? " og flere" : "") + ", som ikke er i rundens lister over "
                        + (dimension.equals(CellKey.GEOGRAPHY) ? "geografi" : "målgrupper og deres summer")
                        + ". Så kan det ikke kendes, hvad de er en del af eller en sum af."));
            }
        }
        return uncovered;
    }

    static List<ReportField> counts(ReportSchema schema) {
        return schema.fields().stream().filter(ReportField::persons).toList();
    }

    private static TrueCell cell(Value value) {
        if (value instanceof Value.Amount amount) {
            return TrueCell.count(amount.value().longValueExact());
        } else if (value instanceof Value.Range range) {
            return new TrueCell(
                    TrueCell.Kind.COUNT,
                    range.lower().longValueExact(),
                    range.upper().longValueExact());
        }
        return TrueCell.notStated();
    }

    static List<Hierarchy> withTotals(Collection<CellKey> keys, List<Hierarchy> hierarchies) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        for (CellKey key : keys) {
            key.place().forEach((dimension, code) -> codes.computeIfAbsent(dimension, d -> new TreeSet<>())
                    .add(code));
        }
        hierarchies.forEach(hierarchy -> codes.remove(hierarchy.dimension()));
        List<Hierarchy> all = new ArrayList<>(hierarchies);
        codes.forEach((dimension, of) -> {
            if (of.contains(TOTAL) && of.size() > 1) {
                all.add(Hierarchy.total(dimension, TOTAL, of));
            }
        });
        return all;
    }
}
