package dk.belaeg.check;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Correction;
import dk.belaeg.intake.CorrectionRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.LargeScope;
import dk.belaeg.intake.OpenedFiles;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came in, judged: every finding, which rows are used, who has answered, and the account of every file.
 *
 * @param intake the rows, those not used set aside
 * @param findings those of which somebody has to do or know something, sorted: errors first, then by place
 * @param closed those that are settled: of files that have given way to others, or found right
 * @param accounts one a readable file, in the order of their names
 * @param large the tables whose rows are not in the intake, by name
 * @param tally how many findings these have; those that are kept are among {@code findings}
 * @param before what came in in the rounds before, the newest first
 */
public record Checked(
        Intake intake,
        List<Response> responses,
        List<Finding> findings,
        List<SettledFinding> closed,
        List<CellAccount.Account> accounts,
        Map<String, LargeTables.Table> large,
        Tally tally,
        List<Intake> before) {
    /** How far back rounds are read beside the one before: budgets are set by the last two years. */
    private static final int YEARS = 2;

    /** What holds of a file, even when it has given way to another. */
    private static final Set<Rule> STAYING =
            Set.of(ValueRules.CPR_NUMBER, AnswerRules.TWICE, AnswerRules.CORRECTED, AnswerRules.SAME);

    public Checked {
        responses = List.copyOf(responses);
        findings = List.copyOf(findings);
        closed = List.copyOf(closed);
        accounts = List.copyOf(accounts);
        large = Map.copyOf(large);
        before = List.copyOf(before);
    }

    /** Judges what came in, on the round's as-of date. */
    public static Checked of(Intake intake, Round round, Contracts contracts, List<? extends SubjectRules> subjects) {
        return of(intake, round, contracts, subjects, round.asOf(), LargeTables.NONE, OpenedFiles.none());
    }

    /** The same on another day, when everything is in memory. */
    public static Checked of(
            Intake received, Round round, Contracts contracts, List<? extends SubjectRules> subjects, LocalDate day) {
        return of(received, round, contracts, subjects, day, LargeTables.NONE, OpenedFiles.none());
    }

    /**
     * Judges what came in.
     *
     * @param subjects whose rules are used beside the general ones
     * @param day on which accepted deviations must still hold, and which deadlines are seen from
     * @param large who goes through the tables that are not in memory
     * @param opened files of the rounds before that need not be opened again
     */
    public static Checked of(
            Intake received,
            Round round,
            Contracts contracts,
            List<? extends SubjectRules> subjects,
            LocalDate day,
            LargeTables large,
            OpenedFiles opened) {
        List<Finding> findings = new ArrayList<>(received.findings());
        Intake all = received.withAnswers(AnswerDates.possible(received, round, findings));
        AnswerChoice.Choice choice = AnswerChoice.choose(round, contracts.questionnaires(), all, findings);
        RowChecks.run(all, round, contracts, subjects, findings);
        Intake intake = all.withoutRowsOf(all.largeTables());
        TableChecks.run(intake, contracts.codes(), subjects, findings);
        subjects.forEach(subject -> subject.check(intake, round, contracts, findings));
        ExpectedRows expected = new ExpectedRows(round, contracts.codes(), intake);
        expected.say(intake, choice, contracts, findings);
        LargeTables.Judged judged = judged(large, all, intake, round, contracts, subjects);
        findings.addAll(judged.findings());
        findings.addAll(judged.tally().findings());
        FileChecks.run(intake, judged.used(), findings);
        List<Intake> before = before(round, subjects, opened);
        PlausibilityChecks.run(intake, before.stream().findFirst(), round, contracts.codes(), subjects, findings);
        sayGivenWay(intake, choice, findings);
        Acceptances acceptances = new Acceptances(intake.acceptances(), day);
        List<Finding> open = new ArrayList<>();
        List<SettledFinding> closed = new ArrayList<>();
        for (Finding finding : findings.stream().distinct().sorted().toList()) {
            givenWay(finding, choice)
                    .or(() -> acceptances.settles(finding))
                    .ifPresentOrElse(why -> closed.add(new SettledFinding(finding, why)), () -> open.add(finding));
        }
        acceptances.say(findings, open);
        List<Response> responses = Responses.of(round, contracts, intake.answers(), choice, expected, findings, open);
        Responses.say(responses, contracts, day, open);
        List<CellAccount.Account> accounts = accounts(intake, judged);
        for (CellAccount.Account account : accounts) {
            if (!account.addsUp()) {
                throw new IllegalStateException("the account of a file does not add up: " + account);
            }
        }
        return new Checked(
                intake,
                responses,
                round.settings(FindingLimit.class)
                        .held(open.stream().distinct().sorted().toList(), judged.tally()),
                closed,
                accounts,
                judged.tables(),
                judged.tally(),
                before);
    }

    private static LargeTables.Judged judged(
            LargeTables large,
            Intake all,
            Intake inMemory,
            Round round,
            Contracts contracts,
            List<? extends SubjectRules> subjects) {
        if (all.large().isEmpty()) {
            return LargeTables.Judged.NOTHING;
        }
        return large.judge(all, LargeRules.Known.of(inMemory, round, contracts.codes(), subjects));
    }

    private static List<CellAccount.Account> accounts(Intake intake, LargeTables.Judged judged) {
        return Stream.concat(
                        intake.ledgers().stream().map(CellAccount::account).map(account -> Stream.ofNullable(
                                        judged.changes().get(account.file()))
                                .reduce(account, CellAccount.Account::plus)),
                        judged.accounts().stream())
                .sorted(Comparator.comparing(CellAccount.Account::file))
                .toList();
    }

    /** The settings that checks and these subjects have in {@code runde.json}. */
    public static List<Class<? extends Settings>> settings(List<? extends SubjectRules> subjects) {
        return Stream.concat(
                        subjects.stream().flatMap(subject -> subject.settings().stream()),
                        Stream.of(Plausibility.class, FindingLimit.class))
                .toList();
    }

    /**
     * What the rounds before had, each with its own rules used, the newest first: the round before, and those before it of
     * two years. Ends at the first that is none or cannot be read any more.
     */
    private static List<Intake> before(Round round, List<? extends SubjectRules> subjects, OpenedFiles opened) {
        List<Intake> before = new ArrayList<>();
        Set<Path> seen = new HashSet<>(Set.of(round.folder().toAbsolutePath().normalize()));
        Optional<Path> next = round.former();
        while (next.isPresent()
                && RoundReader.isRound(next.get())
                && seen.add(next.get().toAbsolutePath().normalize())) {
            try {
                Contracts contracts = Contracts.load(RoundReader.references(next.get()));
                Round former = RoundReader.read(next.get(), contracts, settings(subjects));
                if (!before.isEmpty() && former.asOf().isBefore(round.asOf().minusYears(YEARS))) {
                    break;
                }
                before.add(judged(former, contracts, subjects, opened));
                next = former.former();
            } catch (ContractException | IOException unreadable) {
                // The forms that show its answers say so; here it is one comparison less.
                break;
            }
        }
        return before;
    }

    private static Intake judged(
            Round former, Contracts contracts, List<? extends SubjectRules> subjects, OpenedFiles opened)
            throws IOException, ContractException {
        Intake intake = Intake.read(former, contracts, LargeScope.NONE, opened);
        List<Finding> ignored = new ArrayList<>();
        AnswerChoice.choose(former, contracts.questionnaires(), intake, ignored);
        RowChecks.run(intake, former, contracts, subjects, ignored);
        TableChecks.run(intake, contracts.codes(), subjects, ignored);
        return intake;
    }

    /** A finding for every correction of an answer that has given way to another. */
    private static void sayGivenWay(Intake intake, AnswerChoice.Choice choice, List<Finding> findings) {
        for (Correction.Made made : intake.corrections()) {
            String newer = choice.replaced().get(made.place().file());
            if (newer != null) {
                findings.add(Finding.of(
                        CorrectionRules.OUTDATED,
                        made.line(),
                        "Svaret i " + made.place().file() + " er afløst af " + newer
                                + ", så rettelsen er ikke brugt."));
            }
        }
    }

    /**
     * Why a finding is settled because its file has given way to another. A CPR number is not: its file lies in the inbox
     * still.
     */
    private static Optional<String> givenWay(Finding finding, AnswerChoice.Choice choice) {
        return STAYING.contains(finding.rule())
                ? Optional.empty()
                : Optional.ofNullable(choice.replaced().get(finding.origin().file()))
                        .map(newer -> "Svaret er afløst af " + newer + ".");
    }

    /** Whether a table has any row that is used, wherever it lies. */
    public boolean has(String table) {
        LargeTables.Table lying = large.get(table);
        return lying == null ? !intake.table(table).used().isEmpty() : lying.used() > 0;
    }

    /** Whether an error has set any row of a table aside. */
    public boolean lacks(String table) {
        LargeTables.Table lying = large.get(table);
        return lying == null ? !intake.table(table).lost().isEmpty() : lying.lost() > 0;
    }

    /** How many rows of a table sums lack: see {@link dk.belaeg.intake.StagedTable#lacking()}. */
    public long lacking(String table) {
        LargeTables.Table lying = large.get(table);
        return lying == null ? intake.table(table).lacking() : lying.lacking();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The account of all files together. */
    public CellAccount.Account account() {
        return CellAccount.Account.sum(accounts);
    }
}
