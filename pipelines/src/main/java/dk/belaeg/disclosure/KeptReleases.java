package dk.belaeg.disclosure;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        return added(Formers.printed(release, truth), truth, width, own(truth, insiders)).stream()
                .map(leak -> new Leak(truth.structure().keys().get(leak.cell()), leak.insider()))
                .toList();
    }

    /** What each municipality knows of its own numbers; nobody is counted in unless asked for. */
    static Map<String, Map<Integer, Long>> own(TrueTable truth, boolean insiders) {
        return insiders
                ? Audit.own(
                        truth.structure(),
                        truth.cells().stream().map(TrueCell::lower).toList())
                : new TreeMap<>();
    }

    /** Leaks, without numbers that former releases had given away before. */
    static List<Audit.Leak> added(
            PrintedTable printed, TrueTable truth, long width, Map<String, Map<Integer, Long>> own) {
        List<Audit.Leak> leaks = Audit.leaks(printed, width, own);
        if (leaks.isEmpty() || truth.told().isEmpty()) {
            return leaks;
        }
        Set<List<Object>> before = Audit.leaks(Formers.before(truth), width, own).stream()
                .map(leak -> List.<Object>of(leak.cell(), leak.insider()))
                .collect(Collectors.toSet());
        return leaks.stream()
                .filter(leak -> !before.contains(List.<Object>of(leak.cell(), leak.insider()))
                        && !before.contains(List.<Object>of(leak.cell(), "")))
                .toList();
    }
}
