package dk.belaeg.disclosure;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What readers who have kept former releases can work out when a new one comes. */
public final class KeptReleases {
    private KeptReleases() {}

    /**
     * A hidden number that comes out.
     *
     * @param insider the municipality that can work it out, from its own numbers; empty when every reader can
     */
    public record Leak(CellKey cell, String insider) {}

    /**
     * What a release that stands gives away to those who have kept former ones.
     *
     * @param release as it is printed
     * @param numbers the true ones, one for each of its cells
     * @param formers newest first
     * @param insiders whether municipalities are counted in, who know their own numbers
     */
    public static List<Leak> leaks(
            PrintedTable release, List<Long> numbers, List<Former> formers, long width, boolean insiders) {
        List<TrueCell> cells = new ArrayList<>();
        for (int cell = 0; cell < numbers.size(); cell++) {
            long number = numbers.get(cell);
            boolean open = release.cells().get(cell) instanceof PrintedCell.Open;
            cells.add(new TrueCell(open ? TrueCell.Kind.UNSHOWN : TrueCell.Kind.COUNT, number, number));
        }
        TrueTable truth = Formers.with(new TrueTable(release.structure(), cells), formers);
        return added(Formers.printed(release, truth), truth, width, own(truth, insiders, release::isNought)).stream()
                .map(leak -> new Leak(truth.structure().keys().get(leak.cell()), leak.insider()))
                .toList();
    }

    /**
     * What each municipality knows of its own numbers; nobody is counted in unless asked for.
     *
     * @param nought whether all readers are told that a cell is 0
     */
    static Map<String, Map<Integer, Long>> own(TrueTable truth, boolean insiders, IntPredicate nought) {
        return insiders
                ? Audit.own(
                        truth.structure(),
                        truth.cells().stream().map(TrueCell::lower).toList(),
                        nought)
                : new TreeMap<>();
    }

    /**
     * Leaks that this release adds. Left out is what the reader had without it: numbers that former releases had given
     * away, and what follows from those and the reader's own numbers of all times. A municipality that corrects its own
     * number knows by how much a sum changes, whatever is hidden; that says nothing of others.
     */
    static List<Audit.Leak> added(
            PrintedTable printed, TrueTable truth, long width, Map<String, Map<Integer, Long>> own) {
        List<Audit.Leak> leaks = Audit.leaks(printed, width, own);
        if (leaks.isEmpty() || truth.told().isEmpty()) {
            return leaks;
        }
        Map<String, Map<Integer, Long>> readers = new TreeMap<>(own);
        readers.keySet().retainAll(leaks.stream().map(Audit.Leak::insider).collect(Collectors.toSet()));
        Map<String, Set<Integer>> known = new TreeMap<>();
        Audit.leaks(Formers.before(truth), width, readers)
                .forEach(leak -> cells(known, leak.insider()).add(leak.cell()));
        Audit.leaks(Formers.beforeWithNothings(printed, truth), width, readers).stream()
                .filter(leak -> !leak.insider().isEmpty()
                        && truth.structure().owner(leak.cell()).isEmpty())
                .forEach(leak -> cells(known, leak.insider()).add(leak.cell()));
        Set<Integer> everybody = cells(known, "");
        readers.forEach((insider, numbers) -> {
            Set<Integer> all = cells(known, insider);
            all.addAll(everybody);
            all.addAll(numbers.keySet());
            withSums(all, printed);
        });
        return leaks.stream()
                .filter(leak -> !cells(known, leak.insider()).contains(leak.cell()))
                .toList();
    }

    private static Set<Integer> cells(Map<String, Set<Integer>> known, String reader) {
        return known.computeIfAbsent(reader, name -> new TreeSet<>());
    }

    /** Sums of nothing but what is known and what is printed tell nothing more. */
    private static void withSums(Set<Integer> known, PrintedTable printed) {
        boolean found = true;
        while (found) {
            found = false;
            for (Sum sum : printed.structure().sums()) {
                found |= sum.parts().stream()
                                .allMatch(part ->
                                        known.contains(part) || printed.cells().get(part) instanceof PrintedCell.Shown)
                        && known.add(sum.total());
            }
        }
    }
}
