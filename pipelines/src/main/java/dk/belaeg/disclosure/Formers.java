package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.FormerKnowledge;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * A table together with former releases of it. A number that has not been corrected from one release to the next is the
 * same number in both, and what they tell of it adds up; one that has been corrected is a number of its own in each. A
 * sum stands when all its parts do; that it comes out alike though they were corrected is chance, which no reader knows.
 * The sums of every release hold. So a reader who has kept all releases, and even knows which numbers were corrected, is
 * one who reads this table.
 */
final class Formers {
    private static final String RELEASE = "udgivelse";

    private final int present;
    private final List<CellKey> keys;
    private final List<TrueCell> cells;
    private final Set<Sum> sums;
    private final TreeMap<Integer, FormerKnowledge> told = new TreeMap<>();
    /** Each number as the release after the one that is being added has it. */
    private final Map<CellKey, Integer> later = new HashMap<>();

    private Formers(TrueTable table) {
        this.present = table.cells().size();
        this.keys = new ArrayList<>(table.structure().keys());
        this.cells = new ArrayList<>(table.cells());
        this.sums = new LinkedHashSet<>(table.structure().sums());
        for (int cell = 0; cell < present; cell++) {
            if (cells.get(cell).kind() != TrueCell.Kind.UNKNOWN) {
                later.put(keys.get(cell), cell);
            }
        }
    }

    /**
     * The cells of the table first, then numbers that only former releases have.
     *
     * @param formers newest first
     */
    static TrueTable with(TrueTable table, List<Former> formers) {
        if (formers.isEmpty()) {
            return table;
        }
        Formers all = new Formers(table);
        formers.forEach(former -> all.add(former.withUndeclaredSums()));
        Structure structure =
                new Structure(all.keys, List.copyOf(all.sums), table.structure().hierarchies());
        return new TrueTable(structure, all.cells, all.told);
    }

    private void add(Former former) {
        List<CellKey> theirs = former.table().structure().keys();
        boolean[] stands = standing(former);
        int[] cellOf = new int[theirs.size()];
        for (int i = 0; i < cellOf.length; i++) {
            PrintedCell printed = former.table().cells().get(i);
            cellOf[i] = stands[i]
                    ? toldAgain(
                            later.getOrDefault(theirs.get(i), -1),
                            former.numbers().get(i),
                            printed)
                    : corrected(theirs.get(i), former.numbers().get(i), printed, former.name());
        }
        for (Sum sum : former.table().structure().sums()) {
            sums.add(new Sum(
                    cellOf[sum.total()],
                    sum.parts().stream().map(part -> cellOf[part]).toList()));
        }
        for (int i = 0; i < cellOf.length; i++) {
            later.put(theirs.get(i), cellOf[i]);
        }
    }

    /** Which numbers of a former release the next one has too: those of answers that are alike, and the sums of them. */
    private boolean[] standing(Former former) {
        Structure structure = former.table().structure();
        boolean[] stands = new boolean[structure.size()];
        boolean[] isSum = new boolean[stands.length];
        structure.sums().forEach(sum -> isSum[sum.total()] = true);
        for (int i = 0; i < stands.length; i++) {
            stands[i] = !isSum[i] && isAlike(former, i);
        }
        boolean found = true;
        while (found) {
            found = false;
            for (Sum sum : structure.sums()) {
                if (!stands[sum.total()]
                        && isAlike(former, sum.total())
                        && sum.parts().stream().allMatch(part -> stands[part])) {
                    stands[sum.total()] = true;
                    found = true;
                }
            }
        }
        return stands;
    }

    private boolean isAlike(Former former, int i) {
        Integer next = later.get(former.table().structure().keys().get(i));
        return next != null && cells.get(next).lower() == former.numbers().get(i);
    }

    private int toldAgain(int at, long number, PrintedCell printed) {
        FormerKnowledge before =
                told.getOrDefault(at, new FormerKnowledge(new PrintedCell.Open("", Interval.ANY), at >= present));
        told.put(at, before.and(printed));
        if (at >= present && !(printed instanceof PrintedCell.Open)) {
            cells.set(at, TrueCell.count(number));
        }
        return at;
    }

    private int corrected(CellKey key, long number, PrintedCell printed, String release) {
        keys.add(key.with(RELEASE, release));
        boolean open = printed instanceof PrintedCell.Open;
        cells.add(new TrueCell(open ? TrueCell.Kind.UNSHOWN : TrueCell.Kind.COUNT, number, number));
        told.put(keys.size() - 1, new FormerKnowledge(printed, true));
        return keys.size() - 1;
    }

    /** What a reader has who reads a release and has kept the former ones. */
    static PrintedTable printed(PrintedTable release, TrueTable truth) {
        if (truth.told().isEmpty()
                && truth.structure().sums().size() == release.structure().sums().size()) {
            return release;
        }
        List<PrintedCell> all = new ArrayList<>();
        for (int cell = 0; cell < truth.cells().size(); cell++) {
            FormerKnowledge before = truth.told().get(cell);
            PrintedCell now = cell < release.cells().size() ? release.cells().get(cell) : null;
            if (before == null || now instanceof PrintedCell.Shown) {
                all.add(now == null ? new PrintedCell.Open("", Interval.ANY) : now);
            } else if (now == null || before.known() || now instanceof PrintedCell.Open) {
                all.add(before.printed());
            } else {
                all.add(FormerKnowledge.narrowed(now, before.printed().interval()));
            }
        }
        return new PrintedTable(truth.structure(), all, release.relations());
    }

    /**
     * What a reader has who has kept the former releases and has not seen the new one. Numbers of the new one are
     * hidden in it, so that it can be asked which of them follow all the same.
     */
    static PrintedTable before(TrueTable truth) {
        return before(truth, cell -> false);
    }

    /** The same for a reader who also has what the new release cannot hide: that some numbers are 0, or not stated. */
    static PrintedTable beforeWithNothings(PrintedTable printed, TrueTable truth) {
        return before(
                truth,
                cell -> printed.cells().get(cell) instanceof PrintedCell.Shown
                        && (truth.cells().get(cell).lower() == 0
                                || truth.cells().get(cell).kind() == TrueCell.Kind.INTERVAL));
    }

    private static PrintedTable before(TrueTable truth, IntPredicate seen) {
        List<PrintedCell> all = new ArrayList<>();
        for (int cell = 0; cell < truth.cells().size(); cell++) {
            FormerKnowledge told = truth.told().get(cell);
            TrueCell number = truth.cells().get(cell);
            boolean nowhere = number.kind() == TrueCell.Kind.UNSHOWN || number.kind() == TrueCell.Kind.UNKNOWN;
            if (seen.test(cell)) {
                all.add(new PrintedCell.Shown(number.lower()));
            } else if (told != null && !(told.printed() instanceof PrintedCell.Open)) {
                all.add(told.printed());
            } else {
                all.add(nowhere ? new PrintedCell.Open("", Interval.ANY) : new PrintedCell.Hidden("", Interval.ANY));
            }
        }
        return new PrintedTable(truth.structure(), all, List.of());
    }
}
