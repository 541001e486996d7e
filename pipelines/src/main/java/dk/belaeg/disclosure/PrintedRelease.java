package dk.belaeg.disclosure;

import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.grammar.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a reader has of released tables, read from the very cells that are written to files: the printed table that the
 * audit attacks, and the cells that a derived figure gives away.
 *
 * @param derived hidden cells beside which a figure computed from them is printed
 */
record PrintedRelease(PrintedTable table, Set<CellKey> derived) {

    static PrintedRelease of(Collection<ReleasedTable> tables, List<Hierarchy> hierarchies, Policy policy) {
        TreeMap<CellKey, PrintedCell> cells = new TreeMap<>();
        TreeSet<CellKey> derived = new TreeSet<>();
        TreeMap<CellKey, Boolean> blank = new TreeMap<>();
        for (ReleasedTable table : tables) {
            for (ReportField count : PersonCells.counts(table.schema())) {
                for (List<Value> row : table.rows()) {
                    CellKey key = PersonCells.key(table.schema(), count, row);
                    Value value = row.get(table.schema().index(count.name()));
                    blank.computeIfAbsent(key, k -> value instanceof Value.Blank);
                    cells.merge(key, cell(value, policy), PrintedRelease::both);
                    if (value instanceof Value.Mark && givenAway(table.schema(), count, row)) {
                        derived.add(key);
                    }
                }
            }
        }
        List<Hierarchy> all = Hierarchy.withTotals(cells.keySet(), hierarchies);
        cells.keySet().removeIf(key -> blank.getOrDefault(key, false) && Hierarchy.isSum(key, all));
        Structure structure = Structure.of(cells.keySet(), all);
        PrintedCell unshown = new PrintedCell.Open("vises ikke", Interval.ANY);
        return new PrintedRelease(
                new PrintedTable(
                        structure,
                        structure.keys().stream()
                                .map(key -> cells.getOrDefault(key, unshown))
                                .toList(),
                        List.of()),
                derived);
    }

    /**
     * An interval that a sender gave is printed as it is and adds its lower bound to the lower bounds of sums, what was
     * not stated adds nothing, and a sum that lacks it is printed as what the others add up to at the least; so both are known numbers in the sums of lower bounds, and those of upper bounds say
     * nothing more.
     */
    private static PrintedCell cell(Value value, Policy policy) {
        if (value instanceof Value.Amount amount) {
            return new PrintedCell.Shown(amount.value().longValueExact());
        } else if (value instanceof Value.Range range) {
            return new PrintedCell.Shown(range.lower().longValueExact());
        } else if (value instanceof Value.AtLeast least) {
            return new PrintedCell.Shown(least.lower().longValueExact());
        } else if (value instanceof Value.Mark mark) {
            return new PrintedCell.Hidden(
                    mark.mark(),
                    Marks.interval(mark.mark(), policy)
                            .orElseThrow(() -> new IllegalArgumentException("no mark of ours: " + mark.mark())));
        }
        return new PrintedCell.Shown(0);
    }

    /** What two tables say of one cell: a number beside a mark leaves nothing hidden. */
    private static PrintedCell both(PrintedCell a, PrintedCell b) {
        if (a.equals(b)) {
            return a;
        }
        long lower = Math.max(a.interval().lower(), b.interval().lower());
        long upper = Math.min(a.interval().upper(), b.interval().upper());
        return new PrintedCell.Hidden("", new Interval(lower, Math.max(lower, upper)));
    }

    /** Whether a column that follows from the count, at once or through others, is printed. */
    private static boolean givenAway(ReportSchema schema, ReportField count, List<Value> row) {
        Map<String, Boolean> follows = new TreeMap<>(Map.of(count.name(), true));
        for (ReportField field : schema.fields()) {
            Optional<Derived> from = field.derived();
            if (from.isPresent() && from.get().sources().stream().anyMatch(follows::containsKey)) {
                follows.put(field.name(), true);
                Value value = row.get(schema.index(field.name()));
                if (!(value instanceof Value.Mark || value instanceof Value.Blank)) {
                    return true;
                }
            }
        }
        return false;
    }
}
