package dk.belaeg.cli;

import dk.belaeg.Steps;
import dk.belaeg.WarmRound;
import dk.belaeg.contract.ContractException;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.RoundLock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Follows a round while it is worked on: every file that is saved is judged at once, and a draft is made anew. */
@Command(
        name = WatchCommand.NAME,
        aliases = WatchCommand.DANISH,
        description = {
            "Følg runden, mens der arbejdes: en fil, der gemmes, kontrolleres med det samme, og kladden regnes igen.",
            "Kladden er ikke en udgivelse. Den ligger i fortroligt/kladde/; »belaeg run« udgiver."
        },
        footerHeading = "%n",
        footer = {
            "Stop med Ctrl+C.",
            "Afslutningskoder: 2 forkert kommando eller opsætning, 5 runden følges allerede, 130 og 143 afbrudt."
        })
final class WatchCommand implements Callable<Integer> {
    static final String NAME = "watch";
    static final String DANISH = "følg";

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    WatchCommand(PrintStream out, PrintStream err) {
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
        Path folder = loaded.get().round().folder();
        Steps steps = options.verbose ? new StepTimes(console) : (step, took) -> {};
        try (RoundLock lock = RoundLock.take(ReleaseFolders.drafts(folder), LockOwner.name());
                WarmRound round = new WarmRound(folder, steps, Version.current())) {
            List<String> tooLarge = round.tooLarge();
            if (!tooLarge.isEmpty()) {
                console.error("En runde med så store tabeller kan ikke følges: " + String.join(", ", tooLarge)
                        + ". Kør: " + ConsoleText.command(RunCommand.NAME, options.round) + " --stor");
                return ExitCode.USAGE;
            }
            new FollowedRound(round, console, options.verbose).follow();
        } catch (RoundLock.HeldException held) {
            console.error("Runden følges allerede. " + held.danish());
            return ExitCode.BUSY;
        } catch (ContractException wrong) {
            // it was right a moment ago
            wrong.problems().forEach(console::error);
            return ExitCode.USAGE;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }
}
