package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedTable;
import java.util.List;

/** Rules that look at more than one row, of whatever table: ids of services that no one knows, what else is known, what is told twice. */
final class TableChecks {
    private TableChecks() {}

    /** A slip in an id is judged first: such a row is not about the service that it names. */
    static void run(Intake intake, Codes codes, List<? extends SubjectRules> subjects, List<Finding> findings) {
        ServiceIds ids = new ServiceIds(intake.table("portal"), codes);
        for (StagedTable table : intake.tables().values()) {
            if (ServiceIds.areIn(table.schema())) {
                table.used().forEach(row -> ids.judge(row, codes, findings));
            }
        }
        subjects.forEach(subject -> subject.known(intake, codes)
                .forEach((table, rules) ->
                        intake.table(table).used().forEach(row -> rules.judge(row, codes, findings))));
        for (StagedTable table : intake.tables().values()) {
            new SameKeys(table.schema(), codes).judge(table.used(), findings);
        }
        subjects.forEach(subject -> subject.overlapRules()
                .forEach(rule -> rule.judge(intake.table(rule.table()).used(), findings)));
    }
}
