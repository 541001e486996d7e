package dk.belaeg.disclosure;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The last look before anything is given on: at the printed tables themselves, not at how they came about. */
final class LastLook {
    private LastLook() {}

    /**
     * What is printed, when it tells no more than it shall.
     *
     * @param copied columns of the tables that hidden numbers follow from
     * @throws UnsafeReleaseException when it does
     */
    static PrintedTable audited(
            List<ReleasedTable> tables, TrueTable truth, SuppressionRules rules, List<PublicColumns.Copied> copied) {
        Policy policy = rules.policy();
        PrintedRelease release = PrintedRelease.of(tables, rules.hierarchies(), policy);
        PrintedTable printed = Formers.printed(release.table(), truth);
        List<UnsafeReleaseException.Reason> reasons = new ArrayList<>();
        for (int cell = 0; cell < printed.cells().size(); cell++) {
            TrueCell number = truth.cells().get(cell);
            boolean exact = number.kind() == TrueCell.Kind.COUNT && number.exact();
            if (exact
                    && !truth.known(cell)
                    && !truth.gone(cell)
                    && policy.protects(number.lower())
                    && printed.cells().get(cell) instanceof PrintedCell.Shown) {
                reasons.add(reason(printed, cell, "", UnsafeReleaseException.Kind.PRINTED));
            }
        }
        release.derived()
                .forEach(cell ->
                        reasons.add(new UnsafeReleaseException.Reason(cell, "", UnsafeReleaseException.Kind.DERIVED)));
        Map<String, Map<Integer, Long>> own =
                KeptReleases.own(truth, policy.insiders(), cell -> truth.isNought(cell, policy));
        UnsafeReleaseException.Kind kind = truth.told().isEmpty()
                ? UnsafeReleaseException.Kind.WORKED_OUT
                : UnsafeReleaseException.Kind.WORKED_OUT_WITH_FORMERS;
        for (Audit.Leak leak : KeptReleases.added(printed, truth, policy.width(), own)) {
            reasons.add(reason(printed, leak.cell(), leak.insider(), kind));
        }
        copied.forEach(column -> reasons.add(new UnsafeReleaseException.Reason(
                column.cell(), "", UnsafeReleaseException.Kind.COPIED, column.column())));
        for (int cell : left(printed, truth, policy)) {
            reasons.add(reason(printed, cell, "", UnsafeReleaseException.Kind.LEFT_OUT));
        }
        if (!reasons.isEmpty()) {
            throw new UnsafeReleaseException(reasons);
        }
        return printed;
    }

    /**
     * Small numbers that no table has a row for, but that follow from sums and the other parts of them. What is beside an
     * interval is none: it follows from the lower bounds alone.
     */
    private static List<Integer> left(PrintedTable printed, TrueTable truth, Policy policy) {
        Set<Integer> totals = new HashSet<>();
        printed.structure().sums().forEach(sum -> totals.add(sum.total()));
        Set<Integer> left = new TreeSet<>();
        for (Sum sum : printed.structure().sums()) {
            if (printed.cells().get(sum.total()) instanceof PrintedCell.Shown) {
                sum.parts().stream()
                        .filter(part -> printed.cells().get(part) instanceof PrintedCell.Open && !totals.contains(part))
                        .forEach(left::add);
            }
        }
        if (left.isEmpty()) {
            return List.of();
        }
        List<PrintedCell> cells = new ArrayList<>(printed.cells());
        left.forEach(cell -> cells.set(cell, new PrintedCell.Hidden("", Interval.ANY)));
        Map<Integer, Interval> found = Audit.of(new PrintedTable(printed.structure(), cells, printed.relations()))
                .hidden();
        return left.stream()
                .filter(cell -> {
                    Interval interval = found.getOrDefault(cell, Interval.ANY);
                    return interval.width() == 0
                            && policy.protects(interval.lower())
                            && truth.cells().get(cell).exact();
                })
                .toList();
    }

    private static UnsafeReleaseException.Reason reason(
            PrintedTable printed, int cell, String insider, UnsafeReleaseException.Kind kind) {
        return new UnsafeReleaseException.Reason(printed.structure().keys().get(cell), insider, kind);
    }
}
