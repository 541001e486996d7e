package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tries every table of whole numbers, to judge the audit: what each hidden number can be. */
final class BruteForce {
    private final PrintedTable table;
    private final long most;
    private final long[] value;
    private final boolean[] set;
    private final List<Integer> open = new ArrayList<>();
    private final SortedMap<Integer, Interval> found = new TreeMap<>();
    private final List<List<Sum>> sumsOf = new ArrayList<>();
    private long tried;

    private BruteForce(PrintedTable table, Map<Integer, Long> own, long most) {
        this.table = table;
        this.most = most;
        this.value = new long[table.cells().size()];
        this.set = new boolean[value.length];
        for (int i = 0; i < value.length; i++) {
            PrintedCell cell = table.cells().get(i);
            set[i] = cell instanceof PrintedCell.Shown || own.containsKey(i);
            value[i] = own.getOrDefault(i, cell.interval().lower());
            if (!set[i]) {
                open.add(i);
            }
            int number = i;
            sumsOf.add(table.structure().sums().stream()
                    .filter(sum -> sum.total() == number || sum.parts().contains(number))
                    .toList());
        }
    }

    /**
     * @param own numbers the reader knows though they are not printed
     * @param most no number is larger
     * @return the least and the most of each hidden number; empty when there are too many tables to try
     */
    static SortedMap<Integer, Interval> of(PrintedTable table, Map<Integer, Long> own, long most) {
        BruteForce force = new BruteForce(table, own, most);
        return force.open.size() <= 14 && force.from(0) ? force.found : new TreeMap<>();
    }

    private boolean from(int at) {
        if (++tried > 2_000_000) {
            return false;
        }
        if (at == open.size()) {
            for (int cell : open) {
                Interval one = Interval.of(value[cell]);
                found.merge(
                        cell,
                        one,
                        (a, b) -> new Interval(Math.min(a.lower(), b.lower()), Math.max(a.upper(), b.upper())));
            }
            return true;
        }
        int cell = open.get(at);
        Interval interval = table.cells().get(cell).interval();
        set[cell] = true;
        for (long number = interval.lower(); number <= Math.min(interval.upper(), most); number++) {
            value[cell] = number;
            if (sumsOf.get(cell).stream().allMatch(this::possible) && !from(at + 1)) {
                return false;
            }
        }
        set[cell] = false;
        return true;
    }

    /** Whether a sum can still come out, its unset parts being at least 0. */
    private boolean possible(Sum sum) {
        long parts = sum.parts().stream()
                .filter(i -> set[i])
                .mapToLong(i -> value[i])
                .sum();
        boolean all = sum.parts().stream().allMatch(i -> set[i]);
        return !set[sum.total()] || (all ? parts == value[sum.total()] : parts <= value[sum.total()]);
    }

    @Override
    public String toString() {
        return Arrays.toString(value);
    }
}
