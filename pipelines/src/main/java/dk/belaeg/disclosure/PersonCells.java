package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
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
    private PersonCells() {}

    /** The cell of a count in a row; its place is the row's key. */
    static CellKey key(ReportSchema schema, ReportField count, List<Value> row) {
        if (schema.cells().isEmpty()) {
            throw new IllegalArgumentException(schema.name() + " does not say what its counts are");
        }
        TreeMap<String, String> place = new TreeMap<>();
        List<String> without = schema.cells().map(ReportSchema.Cells::without).orElse(List.of());
        for (ReportField key : schema.keys()) {
            if (without.contains(key.name())) {
                continue;
            }
            place.put(dimension(schema, key), text(row.get(schema.index(key.name()))));
        }
        return new CellKey(count.name(), place);
    }

    /** The dimension that a key column has the codes of. */
    static String dimension(ReportSchema schema, ReportField key) {
        return schema.cells()
                .filter(cells -> key.name().equals(cells.geography()))
                .map(cells -> CellKey.GEOGRAPHY)
                .or(() -> schema.cells()
                        .filter(cells -> key.name().equals(cells.group()))
                        .map(cells -> CellKey.GROUP))
                .orElse(key.name());
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
                        throw new Disclosure.UnprotectableException(List.of(where(table)
                                + " har et andet tal end andre tabeller i kolonnen " + count.name() + " for "
                                + String.join(", ", key.place().values())
                                + ". Giv kolonnen et andet navn i rapportens skema, hvis den tæller noget andet."));
                    }
                }
            }
        }
        List<Hierarchy> all = Hierarchy.withTotals(cells.keySet(), hierarchies);
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
                codes.forEach((dimension, of) -> uncovered.add(where(table) + " tæller personer under "
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

    /** Columns that are said to count persons and hold what is no number of persons; one sentence each. */
    static List<String> noCounts(Collection<ReleasedTable> tables) {
        List<String> wrong = new ArrayList<>();
        for (ReleasedTable table : tables) {
            for (ReportField count : counts(table.schema())) {
                int at = table.schema().index(count.name());
                if (table.rows().stream().anyMatch(row -> isNoCount(row.get(at)))) {
                    wrong.add(where(table) + " har tal i kolonnen " + count.name()
                            + ", der ikke er antal personer: de er under 0 eller ikke hele. En forskel eller andel skal"
                            + " afledes af antallene med »x-derived«, så den bliver skjult sammen med dem.");
                }
            }
        }
        return wrong;
    }

    private static boolean isNoCount(Value value) {
        BigDecimal least = value instanceof Value.Amount amount
                ? amount.value()
                : value instanceof Value.Range range ? range.lower() : BigDecimal.ZERO;
        return least.signum() < 0 || least.stripTrailingZeros().scale() > 0;
    }

    private static String where(ReleasedTable table) {
        return "Tabellen »" + table.schema().title() + "« (" + table.schema().name() + ".report.json)";
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
}
