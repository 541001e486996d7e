package dk.belaeg.cli;

import dk.belaeg.Pipeline;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.questionnaire.Status;
import dk.belaeg.questionnaire.status.CorrectionForm;
import dk.belaeg.questionnaire.status.RoundStatus;
import dk.belaeg.questionnaire.status.StatusFiles;
import dk.belaeg.round.OwnFolder;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundLock;
import dk.belaeg.round.SafeFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who has answered what, and all that goes to the senders: reminders, letters, copies with comments. */
@Command(
        name = "status",
        description = "Vis, hvem der har svaret på hvad, og lav rykkere, breve og kopier med kommentarer.",
        footerHeading = "%nEt eksempel:%n",
        footer = "  belaeg status runde-2027 --dato i-dag")
final class StatusCommand implements Callable<Integer> {
    private static final String TODAY = "i-dag";

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    @Option(
            names = "--dato",
            paramLabel = "<dato>",
            description =
                    "Dagen, som frister og godkendte afvigelser regnes fra, for eksempel 12-5-2027 eller i-dag. Standard: rundens pr_dato.")
    private @Nullable String date;

    StatusCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Console console = new Console(out, err, options.verbose);
        Optional<LoadedRound> loaded = LoadedRound.of(options.round, console);
        if (loaded.isEmpty()) {
            return ExitCode.USAGE;
        }
        Round round = loaded.get().round();
        Contracts contracts = loaded.get().contracts();
        Optional<LocalDate> day = day(round, contracts);
        if (day.isEmpty()) {
            console.error("»" + date + "« er ikke en dato. Skriv for eksempel --dato 12-5-2027 eller --dato i-dag.");
            return ExitCode.USAGE;
        }
        try (RoundLock lock = RoundLock.take(round, LockOwner.name())) {
            Checked checked = new Pipeline(round, contracts, (step, took) -> {}, Version.current()).check(day.get());
            Status status = Status.of(round, contracts, checked, day.get());
            OwnFolder.hold(round.status(), status.files());
            if (!Files.exists(round.corrections())) {
                SafeFiles.write(round.corrections(), CorrectionForm.empty(round));
            }
            // also when nothing in it is new: it is of what lies in the round now
            Files.setLastModifiedTime(
                    round.status().resolve(StatusFiles.PAGE), FileTime.fromMillis(System.currentTimeMillis()));
            say(status.status(), checked, console);
            return ExitCode.OK;
        } catch (RoundLock.HeldException held) {
            console.error(held.danish());
            return ExitCode.BUSY;
        }
    }

    private Optional<LocalDate> day(Round round, Contracts contracts) {
        if (date == null) {
            return Optional.of(round.asOf());
        }
        if (date.equals(TODAY)) {
            return Optional.of(LocalDate.now(java.time.ZoneId.systemDefault()));
        }
        return new DateGrammar(contracts.codes().missingWords()).read(RawValue.text(date))
                        instanceof Reading.Known<LocalDate> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    private void say(RoundStatus status, Checked checked, Console console) {
        console.line(status.round().name() + ", status pr. " + DanishDates.day(status.day())
                + (date == null ? " (rundens dato; skriv --dato i-dag for at regne fra i dag)" : ""));
        ConsoleText.answers(status, console);
        console.line("");
        console.line(ConsoleText.counts(checked) + " Se dem med: " + ConsoleText.command("check", options.round));
        console.line("Rykkere: " + status.toRemind().size() + ". Breve om rettelser: "
                + status.toCorrect().keySet().stream()
                        .filter(respondent -> !respondent.isEmpty())
                        .count()
                + ". Kopier med kommentarer: "
                + status.corrections().stream()
                        .filter(correction -> !correction.copy().isEmpty())
                        .count()
                + ".");
        console.line("Rettelser: " + checked.intake().corrections().size() + ". Afsluttede fund: "
                + checked.closed().size() + ". Nye rettelser skrives i "
                + status.round().corrections() + ".");
        console.line("Alt ligger i " + status.round().status() + "; begynd med " + StatusFiles.PAGE + ".");
    }
}
