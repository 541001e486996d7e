package dk.belaeg.cli;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Intake;
import dk.belaeg.publish.compare.Comparison;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundReader;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the terminal shows of findings, answers and the account. */
final class ConsoleText {
    private static final int MOST_OF_A_RULE = 5;

    /** What no command line takes for anything else. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9_.:/\\\\-]+");

    private ConsoleText() {}

    /** What was found and read. */
    static void checked(Checked checked, Console console, boolean all) {
        findings(checked, console, all);
        console.line("");
        console.line(files(checked.intake()));
        console.line(account(checked.account()));
        console.line(counts(checked));
    }

    /** Findings by severity and rule, the first few of each unless all are wanted; who has not answered yet is always told. */
    static void findings(Checked checked, Console console, boolean all) {
        findings(checked.findings(), console, all);
    }

    /** The same of findings that belong to no round. */
    static void findings(Collection<Finding> found, Console console, boolean all) {
        for (Severity severity : Severity.values()) {
            Finding.byRule(found, severity).forEach((rule, findings) -> {
                if (severity == Severity.INFO && !all && !rule.equals(AnswerRules.AWAITED)) {
                    return;
                }
                console.line("");
                console.line(severity.danish().toUpperCase(Locale.ROOT) + "  " + rule.title() + " (" + findings.size()
                        + ")");
                findings.stream()
                        .limit(all ? Long.MAX_VALUE : MOST_OF_A_RULE)
                        .collect(Collectors.groupingBy(Finding::remedy, LinkedHashMap::new, Collectors.toList()))
                        .forEach((remedy, alike) -> remedied(alike, remedy, console));
                if (!all && findings.size() > MOST_OF_A_RULE) {
                    console.line("  … og " + (findings.size() - MOST_OF_A_RULE) + " mere. Vis alle med --verbose.");
                }
            });
        }
    }

    /** Findings, and what to do about them. */
    private static void remedied(List<Finding> findings, String remedy, Console console) {
        findings.forEach(finding -> {
            String place = finding.origin().danish();
            console.line("  " + (place.isEmpty() ? "" : place + ": ") + finding.confidential());
        });
        console.line("  → " + remedy);
    }

    /** One sentence of how many findings there are. */
    static String counts(Checked checked) {
        return Sentence.of(Nouns.ERROR.counted(checked.count(Severity.ERROR)) + ", "
                + Nouns.WARNING.counted(checked.count(Severity.WARNING)) + ", "
                + Nouns.REMARK.counted(checked.count(Severity.INFO)));
    }

    /** The account: what was read and what became of it. */
    private static String account(CellAccount.Account account) {
        return "Læst " + DanishNumbers.format(account.read()) + " celler = "
                + DanishNumbers.format(account.accepted()) + " brugt + "
                + DanishNumbers.format(account.flagged()) + " brugt med bemærkning + "
                + DanishNumbers.format(account.quarantined()) + " sat til side + "
                + DanishNumbers.format(account.missing()) + " ikke udfyldt. Regnskabet går op.";
    }

    private static String files(Intake intake) {
        long used = intake.files().stream().filter(Intake.Received::readable).count();
        return Sentence.of(Nouns.FILE.counted(intake.files().size()) + " i indbakken, " + used + " genkendt og læst");
    }

    /** Who has answered each questionnaire. */
    static void answers(RoundStatus status, Console console) {
        for (RoundStatus.Part part : status.parts()) {
            console.line("");
            console.line(part.questionnaire().title() + ": " + part.inAnyWay() + " af "
                    + part.lines().size() + " har svaret (frist " + DanishDates.day(part.deadline()) + ", "
                    + status.when(part.deadline()) + ")");
            part.lines().forEach(line -> console.line("  " + padded(line.name()) + detail(line.response())));
        }
    }

    private static String detail(Response response) {
        String dated =
                response.answeredOn().map(day -> ", " + DanishDates.day(day)).orElse("");
        String filled = response.percentFilled()
                .map(percent -> ", " + percent + " pct. udfyldt")
                .orElse("");
        int wrong = response.content().map(Response.Content::errors).orElse(0);
        String errors = wrong == 0 ? "" : ", " + wrong + " fejl at rette";
        String former = RoundStatus.history(response);
        return response.status().danish()
                + dated
                + (response.late() ? " (efter fristen)" : "")
                + filled
                + errors
                + (former.isEmpty() ? "" : ", " + former);
    }

    /**
     * The numbers that have changed, table by table.
     *
     * @param most of each table
     * @param more where the rest can be seen
     */
    static void changes(Comparison comparison, int most, String more, Console console) {
        for (Comparison.TableChange table : comparison.tables()) {
            console.line("");
            console.line(table.title());
            table.cells().stream()
                    .limit(most)
                    .forEach(cell -> console.line("  " + cell.row() + ", " + cell.column() + ": "
                            + orEmpty(cell.before()) + " → " + orEmpty(cell.after())));
            if (table.cells().size() > most) {
                console.line("  … og " + (table.cells().size() - most) + " mere. " + more);
            }
        }
    }

    private static String orEmpty(String value) {
        return value.isEmpty() ? "tom" : value;
    }

    /**
     * The folder of a release, or of a round's newest one; empty when the round has none, which is then told.
     *
     * @param typed how the user named the folder
     */
    static Optional<Path> release(Path folder, String typed, Console console) throws IOException {
        if (!RoundReader.isRound(folder)) {
            return Optional.of(folder);
        }
        Optional<Path> newest = ReleaseFolders.inRound(folder).stream()
                .map(ReleaseFolders.Release::folder)
                .findFirst();
        if (newest.isEmpty()) {
            console.error("Runden i " + typed + " har ingen udgivelser. Lav en med: " + command("run", typed));
        }
        return newest;
    }

    /** A folder as it was typed; empty when no folder can be called so, which is then said. */
    static Optional<Path> folder(String place, Console console) {
        try {
            return Optional.of(Path.of(place));
        } catch (InvalidPathException none) {
            console.error("Mappen " + place + " findes ikke.");
            return Optional.empty();
        }
    }

    /** What is said of an address where only a place of this machine will do. */
    static String isAddress(String place) {
        return place
                + " er en adresse, og her skal stå et sted på denne maskine. Brug en mappe på en disk, som maskinen"
                + " har, og kopiér den bagefter, eller kopiér runden dertil først. (run, check, compare og audit tager"
                + " også en rundes adresse.)";
    }

    /** A command on a round as it can be typed; a folder with blanks stands in quotation marks. */
    static String command(String name, Path folder) {
        return command(name, folder.toString());
    }

    /** The same of a round that may lie on a store. */
    static String command(String name, String place) {
        return "belaeg " + name + " " + (PLAIN.matcher(place).matches() ? place : "\"" + place + "\"");
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(1, 20 - name.length()));
    }
}
