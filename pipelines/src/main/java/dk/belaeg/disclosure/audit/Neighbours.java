package dk.belaeg.disclosure.audit;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.solve.Equations;
import dk.belaeg.disclosure.solve.LocalSimplex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tables near one that agrees with all a reader knows: they differ in the few cells that a change of one number draws with
 * it. In a large table it takes far less to find such a neighbour than to find a table anew. Each is added up before it is
 * believed.
 */
final class Neighbours {
    private static final double NEARLY = 1e-6;

    private final Unknowns unknowns;
    private final int[] part;
    private final List<Row> rows;
    private final LocalSimplex simplex;
    private final Map<Integer, Integer> column = new HashMap<>();
    private final List<List<Row>> rowsOf = new ArrayList<>();

    private Neighbours(Unknowns unknowns, int[] part, List<Row> rows) {
        this.unknowns = unknowns;
        this.part = part;
        this.rows = rows;
        for (int i = 0; i < part.length; i++) {
            column.put(part[i], i);
            rowsOf.add(new ArrayList<>());
        }
        int[][] cells = new int[rows.size()][];
        double[][] times = new double[rows.size()][];
        for (int r = 0; r < cells.length; r++) {
            Row row = rows.get(r);
            List<Row.Term> terms = row.terms().stream()
                    .filter(term -> column.containsKey(term.unknown()))
                    .toList();
            cells[r] = terms.stream()
                    .mapToInt(term -> column.getOrDefault(term.unknown(), -1))
                    .toArray();
            times[r] = terms.stream().mapToDouble(Row.Term::times).toArray();
            for (int i : cells[r]) {
                rowsOf.get(i).add(row);
            }
        }
        this.simplex = new LocalSimplex(new Equations(part.length, cells, times));
    }

    /** Empty when derived figures bind the part, which are no sums. */
    static Optional<Neighbours> of(Unknowns unknowns, int[] part, List<Row> rows) {
        return rows.stream().allMatch(Row::isSum)
                ? Optional.of(new Neighbours(unknowns, part, rows))
                : Optional.empty();
    }

    /** What some of the unknowns of the part are more or less than in another table. */
    static final class Change {
        private final int[] at;
        private final long[] by;

        Change(int[] at, long[] by) {
            this.at = at;
            this.by = by;
        }

        int[] at() {
            return at;
        }

        long[] by() {
            return by;
        }
    }

    /** The nearest table to one that agrees with most that is known; empty when none was found. */
    Optional<long[]> mended(long[] table) {
        long[] start = new long[part.length];
        for (int i = 0; i < part.length; i++) {
            start[i] = Math.max(unknowns.lower[part[i]], Math.min(unknowns.upper[part[i]], table[i]));
        }
        offer(start, -1);
        double[] lacks =
                rows.stream().mapToDouble(row -> row.lower() - sum(row, start)).toArray();
        if (!simplex.balance(lacks)) {
            return Optional.empty();
        }
        Optional<Change> change = change(-1, 0);
        change.ifPresent(one -> {
            for (int k = 0; k < one.at().length; k++) {
                start[one.at()[k]] += one.by()[k];
            }
        });
        boolean agrees =
                change.isPresent() && rows.stream().allMatch(row -> Math.abs(sum(row, start) - row.lower()) < NEARLY);
        return agrees && within(start) ? Optional.of(start) : Optional.empty();
    }

    /** A change of one unknown by so much and of others as little as need be; empty when none was found. */
    Optional<Change> moved(long[] table, int wanted, long by) {
        offer(table, wanted);
        if (!simplex.solve(new int[] {wanted}, new double[] {(double) by})) {
            return Optional.empty();
        }
        return change(wanted, by).filter(one -> holds(table, one));
    }

    /** Whether a change leads from a table to another that agrees with all that is known, by addition. */
    boolean holds(long[] table, Change change) {
        Map<Row, Double> sums = new HashMap<>();
        for (int k = 0; k < change.at().length; k++) {
            int i = change.at()[k];
            long changed = table[i] + change.by()[k];
            if (changed < unknowns.lower[part[i]] || changed > unknowns.upper[part[i]]) {
                return false;
            }
            for (Row row : rowsOf.get(i)) {
                for (Row.Term term : row.terms()) {
                    if (term.unknown() == part[i]) {
                        sums.merge(row, term.times() * change.by()[k], Double::sum);
                    }
                }
            }
        }
        return sums.values().stream().allMatch(sum -> Math.abs(sum) < NEARLY);
    }

    private boolean within(long[] table) {
        for (int i = 0; i < part.length; i++) {
            if (table[i] < unknowns.lower[part[i]] || table[i] > unknowns.upper[part[i]]) {
                return false;
            }
        }
        return true;
    }

    private double sum(Row row, long[] table) {
        double sum = 0;
        for (Row.Term term : row.terms()) {
            Integer at = column.get(term.unknown());
            sum += term.times() * (at == null ? unknowns.lower[term.unknown()] : table[at]);
        }
        return sum;
    }

    private void offer(long[] table, int without) {
        simplex.clear();
        for (int i = 0; i < part.length; i++) {
            if (i != without) {
                long upper = unknowns.upper[part[i]];
                double up = upper >= Interval.NO_LIMIT ? Double.POSITIVE_INFINITY : (double) (upper - table[i]);
                // Slightly different prices, so that few answers cost the same.
                simplex.offer(
                        i, up, (double) (table[i] - unknowns.lower[part[i]]), 1 + 0.001 * ((i * 0.6180339887) % 1));
            }
        }
    }

    private Optional<Change> change(int wanted, long by) {
        Map<Integer, Long> moved = new java.util.TreeMap<>();
        if (wanted >= 0) {
            moved.put(wanted, by);
        }
        for (int leg = 0; leg < simplex.legs(); leg++) {
            double amount = simplex.value(leg);
            if (amount != 0) {
                if (Math.abs(amount - Math.rint(amount)) > NEARLY) {
                    return Optional.empty();
                }
                moved.merge(leg / LocalSimplex.LEGS, Math.round(amount) * LocalSimplex.direction(leg), Long::sum);
            }
        }
        return Optional.of(new Change(
                moved.keySet().stream().mapToInt(i -> i).toArray(),
                moved.values().stream().mapToLong(change -> change).toArray()));
    }
}
