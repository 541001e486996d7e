package dk.belaeg.disclosure;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.List;
import java.util.Map;

/** Prints true tables with given masks and asks the audit about them. */
final class Printing {
    private Printing() {}

    static PrintedTable of(TrueTable table, List<SuppressionMark> masks, Policy policy) {
        return new Protection(table.structure(), masks, List.of(), 0, 0, true).printed(table, policy);
    }

    static List<Audit.Leak> leaks(TrueTable table, List<SuppressionMark> masks, Policy policy) {
        return Audit.leaks(of(table, masks, policy), policy.width(), own(table, policy));
    }

    /** What each municipality knows of itself; nothing when the policy leaves insiders out. */
    static Map<String, Map<Integer, Long>> own(TrueTable table, Policy policy) {
        return policy.insiders()
                ? Audit.own(
                        table.structure(),
                        table.cells().stream().map(TrueCell::lower).toList(),
                        cell -> table.isNought(cell, policy))
                : Map.of();
    }
}
