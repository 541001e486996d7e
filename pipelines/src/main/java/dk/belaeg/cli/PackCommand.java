package dk.belaeg.cli;

import dk.belaeg.publish.Confidential;
import dk.belaeg.publish.MailPackage;
import dk.belaeg.round.ReleaseFolders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One zip of the newest release, for mailing. */
@Command(
        name = "pak",
        description =
                "Pak rundens nyeste udgivelse i én zip-fil til at sende. Den laves kun, hvis intet fortroligt er med.")
final class PackCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    @Option(
            names = "--til",
            paramLabel = "<fil.zip>",
            description = "Hvor zip-filen skal ligge. Standard: i rundens ud/.")
    private @Nullable Path target;

    PackCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, options.verbose);
        Optional<LoadedRound> loaded = LoadedRound.of(options.round, console);
        if (loaded.isEmpty()) {
            return ExitCode.USAGE;
        }
        Optional<ReleaseFolders.Release> newest =
                ReleaseFolders.newest(loaded.get().round());
        if (newest.isEmpty()) {
            console.error("Der er ingen udgivelse endnu. Lav en med: " + ConsoleText.command("run", options.round));
            return ExitCode.NOTHING_READ;
        }
        ReleaseFolders.Release release = newest.get();
        List<String> problems = MailPackage.problems(release.folder(), Confidential.texts(release.confidential()));
        if (!problems.isEmpty()) {
            console.error("Udgivelsen er ikke pakket:");
            problems.forEach(problem -> console.error("  " + problem));
            return ExitCode.FINDINGS;
        }
        Path file = target != null ? target : release.folder().resolveSibling(release.name() + ".zip");
        Files.write(file, MailPackage.zip(release.folder()));
        console.line("Pakket: " + file);
        return ExitCode.OK;
    }
}
