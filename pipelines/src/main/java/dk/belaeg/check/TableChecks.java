package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import java.util.List;

/** Rules that look at several rows together, of whatever table: ids of services that no one knows, keys used twice. */
final class TableChecks {
    private TableChecks() {}

    /** A slip in an id is judged first: such a row is not about the service that it names. */
    static void run(Intake intake, Codes codes, List<Finding> findings) {
        ServiceIds ids = new ServiceIds(intake.table("portal"), codes);
        for (StagedTable table : intake.tables().values()) {
            if (ServiceIds.areIn(table.schema())) {
                table.used().forEach(row -> ids.judge(row, codes, findings));
            }
        }
        for (StagedTable table : intake.tables().values()) {
            new SameKeys(table.schema(), codes).judge(table.used(), findings);
        }
    }
}
