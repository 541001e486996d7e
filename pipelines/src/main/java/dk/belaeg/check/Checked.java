package dk.belaeg.check;

import dk.belaeg.intake.Answer;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.Ledger;
import dk.belaeg.round.Round;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What came in, judged: every finding, which rows are used, who has answered, and the account of every file.
 *
 * @param intake the rows, those not used set aside
 * @param findings sorted: errors first, then by place
 * @param accounts one a readable file, in the order of their names
 */
public record Checked(Intake intake, List<Response> responses, List<Finding> findings, List<Ledger.Account> accounts) {

    /** Judges what came in. */
    public static Checked of(Intake intake, Round round, Contracts contracts) {
        List<Finding> findings = new ArrayList<>(intake.findings());
        Map<String, Map<String, Answer>> chosen = AnswerChoice.choose(round, intake.answers(), findings);
        RowChecks.run(intake, round, contracts, findings);
        TableChecks.run(intake, contracts.codes(), findings);
        SurveyChecks.run(intake, round, contracts.codes(), findings);
        FileChecks.run(intake, findings);
        GapChecks.run(intake, round, contracts.codes(), findings);
        List<Response> responses = Responses.of(round, contracts, intake.answers(), chosen, findings);
        Responses.say(responses, contracts, findings);
        List<Ledger.Account> accounts =
                intake.ledgers().stream().map(Ledger::account).toList();
        for (Ledger.Account account : accounts) {
            if (!account.addsUp()) {
                throw new IllegalStateException("the account of a file does not add up: " + account);
            }
        }
        return new Checked(
                intake, responses, findings.stream().distinct().sorted().toList(), accounts);
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The account of all files together. */
    public Ledger.Account account() {
        return Ledger.Account.sum(accounts);
    }
}
