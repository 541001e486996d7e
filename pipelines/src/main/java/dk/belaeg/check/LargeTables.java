package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Intake;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who goes through the tables that are not in memory. This room knows only what comes of it. */
@FunctionalInterface
public interface LargeTables {
    /** There are none. */
    LargeTables NONE = (intake, known) -> Judged.NOTHING;

    /**
     * Reads and judges them all.
     *
     * @param intake with the rows of small files of these tables, judged by themselves
     */
    Judged judge(Intake intake, LargeRules.Known known);

    /**
     * What came of it.
     *
     * @param findings beside those that were tallied
     * @param accounts one a large file; what small files of the same tables gain or lose is in {@code changes}
     * @param changes by file
     * @param used files of which any row is used
     */
    record Judged(
            Map<String, Table> tables,
            List<Finding> findings,
            Tally tally,
            List<CellAccount.Account> accounts,
            Map<String, CellAccount.Account> changes,
            Set<String> used) {
        static final Judged NOTHING =
                new Judged(Map.of(), List.of(), new Tally(List.of(), 0), List.of(), Map.of(), Set.of());
    }

    /**
     * One of the tables.
     *
     * @param used rows that are used
     * @param lost rows that an error has set aside
     * @param lacking rows that sums lack: see {@link dk.belaeg.intake.StagedTable#lacking()}
     * @param periods that any row that is used is of, as codes
     */
    record Table(long used, long lost, long lacking, Set<String> periods) {}
}
