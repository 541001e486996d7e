package dk.belaeg.disclosure.audit;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Relation;
import dk.belaeg.disclosure.model.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers a reader does not know, the bounds of each, and what binds them. Bounds only ever become tighter.
 */
final class Unknowns {
    /** Cell of each unknown in the printed table. */
    final int[] cells;

    final long[] lower;
    final long[] upper;
    final List<Row> rows = new ArrayList<>();

    /**
     * @param known true numbers that this reader knows though they are not printed, by cell
     * @param without sources that are left out, since they contradict each other
     */
    Unknowns(PrintedTable table, Map<Integer, Long> known, Set<Integer> without) {
        List<Integer> open = new ArrayList<>();
        int[] unknown = new int[table.cells().size()];
        Arrays.fill(unknown, -1);
        for (int cell = 0; cell < unknown.length; cell++) {
            if (!(table.cells().get(cell) instanceof PrintedCell.Shown) && !known.containsKey(cell)) {
                unknown[cell] = open.size();
                open.add(cell);
            }
        }
        this.cells = open.stream().mapToInt(cell -> cell).toArray();
        this.lower = new long[cells.length];
        this.upper = new long[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Interval interval = table.cells().get(cells[i]).interval();
            lower[i] = interval.lower();
            upper[i] = interval.upper();
        }
        List<Sum> sums = table.structure().sums();
        for (int s = 0; s < sums.size(); s++) {
            if (!without.contains(s)) {
                add(sum(table, known, unknown, sums.get(s), s));
            }
        }
        for (int r = 0; r < table.relations().size(); r++) {
            if (!without.contains(sums.size() + r)) {
                add(relation(table, known, unknown, table.relations().get(r), sums.size() + r));
            }
        }
    }

    private void add(Row row) {
        if (!row.terms().isEmpty()) {
            rows.add(row);
        }
    }

    private static long value(PrintedTable table, Map<Integer, Long> known, int cell) {
        Long told = known.get(cell);
        return told == null ? table.cells().get(cell).interval().lower() : told;
    }

    private static Row sum(PrintedTable table, Map<Integer, Long> known, int[] unknown, Sum sum, int source) {
        List<Row.Term> terms = new ArrayList<>();
        long rest = 0;
        List<Integer> all = new ArrayList<>(sum.parts());
        all.add(sum.total());
        for (int cell : all) {
            int sign = cell == sum.total() ? -1 : 1;
            if (unknown[cell] >= 0) {
                terms.add(new Row.Term(unknown[cell], sign));
            } else {
                rest -= sign * value(table, known, cell);
            }
        }
        return new Row(source, terms, rest, rest);
    }

    private static Row relation(
            PrintedTable table, Map<Integer, Long> known, int[] unknown, Relation relation, int source) {
        List<Row.Term> terms = new ArrayList<>();
        double rest = 0;
        for (Map.Entry<Integer, java.math.BigDecimal> term : relation.terms().entrySet()) {
            double times = term.getValue().doubleValue();
            if (unknown[term.getKey()] >= 0) {
                terms.add(new Row.Term(unknown[term.getKey()], times));
            } else {
                rest += times * value(table, known, term.getKey());
            }
        }
        return new Row(
                source,
                terms,
                relation.lower().doubleValue() - rest,
                relation.upper().doubleValue() - rest);
    }

    int size() {
        return cells.length;
    }

    boolean fixed(int unknown) {
        return lower[unknown] == upper[unknown];
    }

    /** Unknowns that are bound to each other and to no others; those that are worked out already are in none. */
    List<int[]> parts() {
        List<List<Row>> rowsOf = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            rowsOf.add(new ArrayList<>());
        }
        for (Row row : rows) {
            for (Row.Term term : row.terms()) {
                rowsOf.get(term.unknown()).add(row);
            }
        }
        Set<Integer> seen = new HashSet<>();
        List<int[]> parts = new ArrayList<>();
        for (int first = 0; first < size(); first++) {
            if (!fixed(first) && seen.add(first)) {
                List<Integer> part = new ArrayList<>(List.of(first));
                for (int at = 0; at < part.size(); at++) {
                    for (Row row : rowsOf.get(part.get(at))) {
                        for (Row.Term term : row.terms()) {
                            if (!fixed(term.unknown()) && seen.add(term.unknown())) {
                                part.add(term.unknown());
                            }
                        }
                    }
                }
                parts.add(part.stream().mapToInt(i -> i).sorted().toArray());
            }
        }
        return parts;
    }
}
