package dk.belaeg.cli;

import dk.belaeg.contract.ContractException;
import dk.belaeg.publish.series.SeriesFiles;
import dk.belaeg.publish.series.SeriesRound;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundLock;
import dk.belaeg.round.store.Address;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Several rounds as one history. */
@Command(
        name = "serie",
        description =
                "Lav én historie af flere runders udgivelser: tallene år for år, brud, de samme svarende og revisioner.",
        footerHeading = "%n",
        footer =
                "Afslutningskoder: 0 serien er lavet, 2 der er ikke to runder med udgivelser, 3 skjulte tal kan regnes ud af udgivelserne tilsammen, 5 serien er i brug.")
final class SeriesCommand implements Callable<Integer> {
    private static final int FEWEST = 2;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            paramLabel = "<mappe>",
            description = "Mappen, som runderne ligger i, eller en runde: den og dem, den følger efter.")
    @SuppressWarnings("NullAway.Init")
    private String place;

    @Option(
            names = "--til",
            paramLabel = "<mappe>",
            description = "Hvor serien skal ligge. Standard: i mappen " + SeriesFiles.FOLDER + " dér.")
    private @Nullable Path target;

    SeriesCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, false);
        if (Address.is(place)) {
            console.error(ConsoleText.isAddress(place));
            return ExitCode.USAGE;
        }
        Optional<Path> folder = ConsoleText.folder(place, console);
        if (folder.isEmpty()) {
            return ExitCode.USAGE;
        }
        List<String> told = new ArrayList<>();
        List<SeriesRound> rounds = SeriesRound.read(SeriesFiles.rounds(folder.get()), told);
        told.forEach(console::line);
        if (rounds.size() < FEWEST) {
            console.error("En serie er af mindst to runder med udgivelser. I " + place + " er der "
                    + (rounds.isEmpty()
                            ? "ingen."
                            : "kun runden " + rounds.get(0).label() + "."));
            return ExitCode.USAGE;
        }
        Optional<LoadedRound> newest =
                LoadedRound.of(rounds.get(rounds.size() - 1).folder(), console);
        if (newest.isEmpty()) {
            return ExitCode.USAGE;
        }
        Path to = target == null ? folder.get().resolve(SeriesFiles.FOLDER) : target;
        return write(
                rounds,
                SeriesFiles.round(
                        rounds, newest.get().round(), to.toAbsolutePath().normalize()),
                newest.get(),
                console);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private static int write(List<SeriesRound> rounds, Round series, LoadedRound newest, Console console)
            throws IOException {
        try (RoundLock lock = RoundLock.take(series, LockOwner.name())) {
            SeriesFiles.Made made = SeriesFiles.write(rounds, series, newest.contracts(), Version.current());
            if (made.release().isEmpty()) {
                console.error("Serien er ikke lavet, for udgivelserne røber noget, når de ses sammen:");
                made.told().forEach(console::error);
                return ExitCode.FINDINGS;
            }
            made.told().forEach(console::line);
            ReleaseFolders.Release release = made.release().get();
            console.line((release.changed() ? "Serien er klar: " : "Intet er ændret siden " + release.name() + ": ")
                    + release.folder().resolve("index.html"));
            return ExitCode.OK;
        } catch (RoundLock.HeldException held) {
            console.error(held.danish());
            return ExitCode.BUSY;
        } catch (ContractException wrong) {
            throw new IllegalStateException("the program's own contracts are wrong", wrong);
        }
    }
}
