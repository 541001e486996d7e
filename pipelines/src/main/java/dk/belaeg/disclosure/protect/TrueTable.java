package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.model.UndeclaredSums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The true numbers of a release on their structure.
 *
 * @param cells one for each key of the structure
 * @param told what former releases have told, by number of the cell; their sums are there too
 */
public record TrueTable(Structure structure, List<TrueCell> cells, SortedMap<Integer, FormerKnowledge> told) {
    /** The tables do not add up, which they do by their making; the message names the sum, and no number. */
    public static final class DoesNotAddUpException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        private final transient CellKey total;

        DoesNotAddUpException(CellKey total) {
            super("the parts of " + total + " do not add up to it");
            this.total = total;
        }

        public CellKey total() {
            return total;
        }
    }

    /** A table that no release has shown before. */
    public TrueTable(Structure structure, List<TrueCell> cells) {
        this(structure, cells, new TreeMap<>());
    }

    public TrueTable {
        cells = List.copyOf(cells);
        told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
        for (Sum sum : structure.sums()) {
            if (known(sum, cells) && !adds(sum, cells, TrueCell::lower)) {
                throw new DoesNotAddUpException(structure.keys().get(sum.total()));
            }
        }
    }

    /** Whether only former releases have the number. */
    public boolean gone(int cell) {
        FormerKnowledge before = told.get(cell);
        return before != null && before.gone();
    }

    /** Whether former releases show the number. */
    public boolean known(int cell) {
        FormerKnowledge before = told.get(cell);
        return before != null && before.known();
    }

    /**
     * The table of the cells that are shown. One that is no sum and has two bounds is an interval its sender gave. Sums
     * that no table shows are worked out where all their parts are known; a part that no table shows, of sums none of which
     * is shown either, may be anything, and stands as none.
     */
    public static TrueTable of(Structure structure, Map<CellKey, TrueCell> shown) {
        List<TrueCell> cells = new ArrayList<>();
        boolean[] isSum = new boolean[structure.size()];
        structure.sums().forEach(one -> isSum[one.total()] = true);
        for (CellKey key : structure.keys()) {
            TrueCell cell = shown.getOrDefault(key, new TrueCell(TrueCell.Kind.UNKNOWN, 0, 0));
            boolean interval = cell.kind() == TrueCell.Kind.COUNT && !cell.exact() && !isSum[cells.size()];
            cells.add(interval ? new TrueCell(TrueCell.Kind.INTERVAL, cell.lower(), cell.upper()) : cell);
        }
        withoutNumber(structure, cells, isSum);
        sumsOfKnown(structure, cells);
        for (Sum sum : structure.sums()) {
            if (known(sum, cells) && !adds(sum, cells, TrueCell::upper)) {
                throw new DoesNotAddUpException(structure.keys().get(sum.total()));
            }
        }
        Set<Map.Entry<String, String>> seen = new HashSet<>();
        shown.keySet().forEach(key -> seen.addAll(key.place().entrySet()));
        rests(
                structure,
                cells,
                cell -> !isSum[cell]
                        && !seen.containsAll(structure.keys().get(cell).place().entrySet()));
        sumsOfKnown(structure, cells);
        return new TrueTable(structure, cells);
    }

    private static void sumsOfKnown(Structure structure, List<TrueCell> cells) {
        boolean found = true;
        while (found) {
            found = false;
            for (Sum sum : structure.sums()) {
                boolean known =
                        sum.parts().stream().allMatch(part -> cells.get(part).kind() != TrueCell.Kind.UNKNOWN);
                if (known && cells.get(sum.total()).kind() == TrueCell.Kind.UNKNOWN) {
                    cells.set(
                            sum.total(),
                            new TrueCell(
                                    TrueCell.Kind.UNSHOWN,
                                    sum.parts().stream()
                                            .mapToLong(part -> cells.get(part).lower())
                                            .sum(),
                                    sum.parts().stream()
                                            .mapToLong(part -> cells.get(part).upper())
                                            .sum()));
                    found = true;
                }
            }
        }
    }

    /**
     * Finds what is left of a number beside its other parts, where no table has a row for it by intent; of a number that is not
     * stated, as its parts are not, nothing is left.
     *
     * @param byIntent whether a cell is such a rest
     */
    private static void rests(Structure structure, List<TrueCell> cells, IntPredicate byIntent) {
        for (Sum sum : structure.sums()) {
            TrueCell total = cells.get(sum.total());
            List<Integer> unknown = sum.parts().stream()
                    .filter(part -> cells.get(part).kind() == TrueCell.Kind.UNKNOWN)
                    .toList();
            if (unknown.size() != 1 || !byIntent.test(unknown.get(0))) {
                continue;
            }
            long lower = total.lower();
            long upper = total.upper();
            for (int part : sum.parts()) {
                lower -= cells.get(part).lower();
                upper -= cells.get(part).upper();
            }
            if (lower >= 0) {
                cells.set(unknown.get(0), new TrueCell(TrueCell.Kind.UNSHOWN, lower, Math.max(lower, upper)));
            }
        }
    }

    /** Cells that no table has a row for though sums that they are part of are shown. */
    public List<CellKey> leftOut() {
        return structure.sums().stream()
                .filter(sum -> cells.get(sum.total()).kind() == TrueCell.Kind.COUNT)
                .flatMap(sum -> sum.parts().stream())
                .filter(part -> cells.get(part).kind() == TrueCell.Kind.UNKNOWN)
                .distinct()
                .map(part -> structure.keys().get(part))
                .toList();
    }

    private static void withoutNumber(Structure structure, List<TrueCell> cells, boolean[] isSum) {
        boolean[] underShown = new boolean[cells.size()];
        boolean found = true;
        while (found) {
            found = false;
            for (Sum sum : structure.sums()) {
                boolean shown = cells.get(sum.total()).kind() != TrueCell.Kind.UNKNOWN || underShown[sum.total()];
                for (int part : sum.parts()) {
                    if (shown && !underShown[part]) {
                        underShown[part] = true;
                        found = true;
                    }
                }
            }
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).kind() == TrueCell.Kind.UNKNOWN && !isSum[cell] && !underShown[cell]) {
                cells.set(cell, new TrueCell(TrueCell.Kind.UNSHOWN, 0, 0));
            }
        }
    }

    /** The same with the sums that hold though nobody declared them, which no table shows. */
    public TrueTable withUndeclaredSums(Policy policy) {
        List<@Nullable Long> numbers = new ArrayList<>();
        cells.forEach(cell -> numbers.add(cell.kind() == TrueCell.Kind.UNKNOWN ? null : (Long) cell.lower()));
        UndeclaredSums.With with = UndeclaredSums.with(
                structure,
                numbers,
                cell -> cells.get(cell).kind() == TrueCell.Kind.NOT_STATED
                        || (cells.get(cell).kind() == TrueCell.Kind.COUNT && policy.zerosShown()));
        List<TrueCell> all = new ArrayList<>(cells);
        for (Long number : with.added()) {
            all.add(
                    number == null
                            ? new TrueCell(TrueCell.Kind.UNKNOWN, 0, 0)
                            : new TrueCell(TrueCell.Kind.UNSHOWN, number, number));
        }
        return new TrueTable(with.structure(), all, told);
    }

    /** Whether readers are told that the cell is 0. */
    public boolean isNought(int cell, Policy policy) {
        return cells.get(cell).kind() == TrueCell.Kind.COUNT
                && policy.zerosShown()
                && cells.get(cell).exact()
                && cells.get(cell).lower() == 0;
    }

    private static boolean known(Sum sum, List<TrueCell> cells) {
        return cells.get(sum.total()).kind() != TrueCell.Kind.UNKNOWN
                && sum.parts().stream().allMatch(part -> cells.get(part).kind() != TrueCell.Kind.UNKNOWN);
    }

    private static boolean adds(Sum sum, List<TrueCell> cells, ToLongFunction<TrueCell> bound) {
        long parts = sum.parts().stream()
                .mapToLong(part -> bound.applyAsLong(cells.get(part)))
                .sum();
        return parts == bound.applyAsLong(cells.get(sum.total()));
    }
}
