package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.Sum;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a true table whose cells are bound by sums and by nothing to the rest, as plain arrays. Years, for example,
 * are parts of their own unless a sum over years is printed.
 */
final class SuppressionProblem {
    /** Owner of a cell that is the number of several municipalities. */
    static final int NOBODY = -1;

    private final Structure structure;
    final Policy policy;
    /** Number of each cell in the whole structure. */
    final int[] cells;

    final long[] value;
    /** Which municipalities know it without being told; none for a number of several. */
    private final int[][] knownTo;

    final List<String> owners = new ArrayList<>();
    final double[] weight;
    /** Whether a mask on it would be true and allowed. */
    final boolean[] maskable;
    /** Whether no table shows it, so that a reader knows nothing of it. */
    final boolean[] unshown;

    final boolean[] primary;
    /** Whether it is a small number that no table shows, such as what is left of a whole beside a part that is shown. */
    final boolean[] rest;
    /** Whether it is hidden in a former release, and has been corrected since: hidden as it is, and for good. */
    final boolean[] former;
    /** The least and the most that a reader of former releases knows a hidden number can be. */
    final long[] least;

    final long[] most;
    /** Whether former releases have told anything of the cells. */
    final boolean told;
    /** Whether it would be maskable if it were not among the forced ones. */
    final boolean[] forced;
    /** Cells of each sum, its total first. */
    final int[][] sums;
    /** Numbers of the sums a cell is in. */
    final int[][] sumsOf;

    private SuppressionProblem(TrueTable table, Policy policy, List<Set<String>> known, int[] cells, List<Sum> bound) {
        int size = cells.length;
        this.structure = table.structure();
        this.policy = policy;
        this.cells = cells;
        this.value = new long[size];
        this.knownTo = new int[size][];
        this.weight = new double[size];
        this.maskable = new boolean[size];
        this.unshown = new boolean[size];
        this.primary = new boolean[size];
        this.rest = new boolean[size];
        this.forced = new boolean[size];
        this.former = new boolean[size];
        this.least = new long[size];
        this.most = new long[size];
        this.told = IntStream.of(cells).anyMatch(cell -> table.told().get(cell) != null);
        for (int i = 0; i < size; i++) {
            fill(i, table.cells().get(cells[i]), table.told().get(cells[i]));
            knownTo[i] = known.get(cells[i]).stream().mapToInt(this::owner).toArray();
        }
        this.sums = new int[bound.size()][];
        List<List<Integer>> of = new ArrayList<>();
        IntStream.range(0, size).forEach(i -> of.add(new ArrayList<>()));
        for (int s = 0; s < sums.length; s++) {
            Sum sum = bound.get(s);
            sums[s] = IntStream.concat(
                            IntStream.of(sum.total()), sum.parts().stream().mapToInt(part -> part))
                    .map(cell -> Arrays.binarySearch(cells, cell))
                    .toArray();
            for (int cell : sums[s]) {
                of.get(cell).add(s);
            }
        }
        for (int i = 0; i < size; i++) {
            int cell = i;
            rest[i] = unshown[i]
                    && policy.protects(value[i])
                    && table.cells().get(cells[i]).exact()
                    && IntStream.range(0, sums.length).noneMatch(s -> sums[s][0] == cell);
        }
        this.sumsOf = of.stream()
                .map(list -> list.stream().mapToInt(s -> s).toArray())
                .toArray(int[][]::new);
    }

    private void fill(int i, TrueCell cell, @Nullable FormerKnowledge before) {
        boolean known = before != null && before.known();
        boolean gone = before != null && before.gone();
        boolean settled = known || gone;
        value[i] = cell.lower();
        unshown[i] = cell.kind() == TrueCell.Kind.UNSHOWN && !known;
        boolean count = cell.kind() == TrueCell.Kind.COUNT;
        primary[i] = !settled && count && cell.exact() && policy.protects(cell.lower());
        boolean truthful = !settled && count && cell.lower() >= policy.least();
        forced[i] = truthful && policy.forced().stream().anyMatch(f -> f.covers(key(i)));
        maskable[i] = truthful && !forced[i];
        former[i] = gone && !known && !unshown[i];
        Interval range =
                before == null || known ? Interval.ANY : before.printed().interval();
        least[i] = Math.min(value[i], Math.max(unshown[i] || former[i] ? 0 : policy.least(), range.lower()));
        most[i] = range.bounded() ? Math.max(value[i], range.upper()) : Interval.NO_LIMIT;
        weight[i] = structure.isWholeArea(cells[i])
                ? policy.weights().wholeArea()
                : structure.sumDimensions(cells[i]) > 0
                        ? policy.weights().subtotal()
                        : policy.weights().inner();
    }

    private int owner(String name) {
        int at = owners.indexOf(name);
        if (at < 0) {
            owners.add(name);
            at = owners.size() - 1;
        }
        return at;
    }

    /** Whether the number is one that a municipality knows without being told. */
    boolean knows(int insider, int cell) {
        for (int one : knownTo[cell]) {
            if (one == insider) {
                return true;
            }
        }
        return false;
    }

    /** The municipalities that know a number without being told. */
    int[] knownTo(int cell) {
        return knownTo[cell];
    }

    int size() {
        return cells.length;
    }

    /** What it costs to print a cell as "x". */
    double price(int cell) {
        return primary[cell] ? policy.weights().downgrade() : weight[cell];
    }

    CellKey key(int cell) {
        return structure.keys().get(cells[cell]);
    }

    /** What a cell counts for in one of its sums: parts add, totals subtract. */
    int sign(int sum, int cell) {
        return sums[sum][0] == cell ? -1 : 1;
    }

    /** The parts of a table, in the order of their first cells. */
    static List<SuppressionProblem> of(TrueTable table, Policy policy) {
        Structure structure = table.structure();
        List<List<Integer>> sumsOf = new ArrayList<>();
        IntStream.range(0, structure.size()).forEach(i -> sumsOf.add(new ArrayList<>()));
        for (int s = 0; s < structure.sums().size(); s++) {
            Sum sum = structure.sums().get(s);
            sumsOf.get(sum.total()).add(s);
            for (int part : sum.parts()) {
                sumsOf.get(part).add(s);
            }
        }
        List<Set<String>> known = structure.knownTo(cell -> table.isNought(cell, policy));
        boolean[] seen = new boolean[structure.size()];
        List<SuppressionProblem> problems = new ArrayList<>();
        for (int first = 0; first < seen.length; first++) {
            if (!seen[first]) {
                problems.add(part(table, policy, known, first, sumsOf, seen));
            }
        }
        return problems;
    }

    private static SuppressionProblem part(
            TrueTable table,
            Policy policy,
            List<Set<String>> known,
            int first,
            List<List<Integer>> sumsOf,
            boolean[] seen) {
        List<Sum> all = table.structure().sums();
        java.util.TreeSet<Integer> cells = new java.util.TreeSet<>();
        java.util.TreeSet<Integer> sums = new java.util.TreeSet<>();
        Deque<Integer> left = new ArrayDeque<>(List.of(first));
        seen[first] = true;
        while (!left.isEmpty()) {
            int cell = left.removeFirst();
            cells.add(cell);
            for (int s : sumsOf.get(cell)) {
                sums.add(s);
                List<Integer> members = new ArrayList<>(all.get(s).parts());
                members.add(all.get(s).total());
                for (int member : members) {
                    if (!seen[member]) {
                        seen[member] = true;
                        left.add(member);
                    }
                }
            }
        }
        return new SuppressionProblem(
                table,
                policy,
                known,
                cells.stream().mapToInt(cell -> cell).toArray(),
                sums.stream().map(all::get).toList());
    }
}
