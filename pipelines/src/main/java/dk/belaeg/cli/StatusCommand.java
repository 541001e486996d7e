package dk.belaeg.cli;

import dk.belaeg.Pipeline;
import dk.belaeg.check.Checked;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Who has answered what. */
@Command(name = "status", description = "Vis, hvem der har svaret på hvad, og hvem der mangler.")
final class StatusCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    private final RoundOptions options = new RoundOptions();

    StatusCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Console console = new Console(out, err, options.verbose);
        Optional<LoadedRound> loaded = LoadedRound.of(options.folder, console);
        if (loaded.isEmpty()) {
            return Exit.USAGE;
        }
        LoadedRound round = loaded.get();
        Checked checked = new Pipeline(round.round(), round.contracts(), (step, took) -> {}, Version.current()).check();
        console.line(round.round().name());
        Told.answers(checked, round.contracts(), console);
        console.line("");
        console.line(Told.counts(checked) + " Se dem med: belaeg check " + options.folder);
        return Exit.OK;
    }
}
