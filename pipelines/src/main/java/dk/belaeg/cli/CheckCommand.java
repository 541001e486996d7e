package dk.belaeg.cli;

import dk.belaeg.Pipeline;
import dk.belaeg.check.Checked;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Intake;
import dk.belaeg.publish.ReleaseRules;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads and checks a round, and says what must be corrected. Writes nothing. */
@Command(name = "check", description = "Læs indbakken, og vis, hvad der skal rettes. Der skrives ingenting.")
final class CheckCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, options.verbose);
        Optional<Place> found = Place.round(options.round, console);
        if (found.isEmpty()) {
            return ExitCode.USAGE;
        }
        try (Place place = found.get()) {
            StepTimes steps = new StepTimes(console);
            if (place.stored().isPresent()) {
                steps.timed("Henter runden", place.stored().get()::fetchReceived);
            }
            Optional<LoadedRound> loaded = LoadedRound.of(place.path(), console);
            if (loaded.isEmpty()) {
                return ExitCode.USAGE;
            }
            LoadedRound round = loaded.get();
            Checked checked = new Pipeline(round.round(), round.contracts(), steps, Version.current()).check();
            ConsoleText.checked(checked, console, options.verbose);
            ReleaseRules.since(round.round().folder(), checked.findings()).ifPresent(console::line);
            return exit(checked);
        }
    }

    /** What the findings mean for a script. */
    static int exit(Checked checked) {
        if (checked.intake().files().stream().noneMatch(Intake.Received::readable)) {
            return ExitCode.NOTHING_READ;
        }
        return checked.count(Severity.ERROR) > 0 ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
