package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.Told;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A table together with former releases of it. A number that has not been corrected is the same number in all of them, and
 * what they tell of it adds up; one that has been corrected is a number of its own in the releases that had it. The sums
 * of every release hold. So a reader who has kept all releases, and even knows which numbers were corrected, is one who
 * reads this table.
 */
final class Formers {
    private static final String RELEASE = "udgivelse";

    private final int present;
    private final List<CellKey> keys;
    private final List<TrueCell> cells;
    private final Set<Sum> sums;
    private final TreeMap<Integer, Told> told = new TreeMap<>();
    private final Map<CellKey, Map<Long, Integer>> numbers = new HashMap<>();

    private Formers(TrueTable table) {
        this.present = table.cells().size();
        this.keys = new ArrayList<>(table.structure().keys());
        this.cells = new ArrayList<>(table.cells());
        this.sums = new LinkedHashSet<>(table.structure().sums());
        for (int cell = 0; cell < present; cell++) {
            if (cells.get(cell).kind() != TrueCell.Kind.UNKNOWN) {
                numbers.put(keys.get(cell), new HashMap<>(Map.of(cells.get(cell).lower(), cell)));
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
        formers.forEach(all::add);
        Structure structure =
                new Structure(all.keys, List.copyOf(all.sums), table.structure().hierarchies());
        return new TrueTable(structure, all.cells, all.told);
    }

    private void add(Former former) {
        List<CellKey> theirs = former.table().structure().keys();
        int[] cellOf = new int[theirs.size()];
        for (int i = 0; i < cellOf.length; i++) {
            cellOf[i] = cell(
                    theirs.get(i),
                    former.numbers().get(i),
                    former.table().cells().get(i),
                    former.name());
        }
        for (Sum sum : former.table().structure().sums()) {
            sums.add(new Sum(
                    cellOf[sum.total()],
                    sum.parts().stream().map(part -> cellOf[part]).toList()));
        }
    }

    private int cell(CellKey key, long number, PrintedCell printed, String release) {
        Map<Long, Integer> known = numbers.computeIfAbsent(key, k -> new HashMap<>());
        Integer at = known.get(number);
        if (at == null) {
            at = keys.size();
            known.put(number, at);
            keys.add(key.with(RELEASE, release));
            boolean open = printed instanceof PrintedCell.Open;
            cells.add(new TrueCell(open ? TrueCell.Kind.UNSHOWN : TrueCell.Kind.COUNT, number, number));
            told.put(at, new Told(printed, true));
        } else {
            Told before = told.getOrDefault(at, new Told(new PrintedCell.Open("", Interval.ANY), at >= present));
            told.put(at, before.and(printed));
            if (at >= present && !(printed instanceof PrintedCell.Open)) {
                cells.set(at, TrueCell.count(number));
            }
        }
        return at;
    }

    /** What a reader has who reads a release and has kept the former ones. */
    static PrintedTable printed(PrintedTable release, TrueTable truth) {
        if (truth.told().isEmpty()) {
            return release;
        }
        List<PrintedCell> all = new ArrayList<>();
        for (int cell = 0; cell < truth.cells().size(); cell++) {
            Told before = truth.told().get(cell);
            PrintedCell now = cell < release.cells().size() ? release.cells().get(cell) : null;
            if (before == null || now instanceof PrintedCell.Shown) {
                all.add(now == null ? new PrintedCell.Open("", Interval.ANY) : now);
            } else if (now == null || before.known() || now instanceof PrintedCell.Open) {
                all.add(before.printed());
            } else {
                all.add(Told.narrowed(now, before.printed().interval()));
            }
        }
        return new PrintedTable(truth.structure(), all, release.relations());
    }

    /** What a reader has who has kept the former releases and has not seen the new one. */
    static PrintedTable before(TrueTable truth) {
        PrintedCell unseen = new PrintedCell.Open("", Interval.ANY);
        List<PrintedCell> all = new ArrayList<>();
        for (int cell = 0; cell < truth.cells().size(); cell++) {
            Told told = truth.told().get(cell);
            all.add(told == null ? unseen : told.printed());
        }
        return new PrintedTable(truth.structure(), all, List.of());
    }
}
