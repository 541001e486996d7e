package dk.belaeg.cli;

import dk.belaeg.round.RoundReader;
import dk.belaeg.sample.SampleRound;
import dk.belaeg.schema.ContractException;
import dk.belaeg.schema.Contracts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a fictional round to try the program on. */
@Command(name = "sample", description = "Lav en fiktiv runde at prøve programmet på.")
final class SampleCommand implements Callable<Integer> {
    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "<mappe>", description = "Mappen, runden skal ligge i.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--seed", paramLabel = "<tal>", description = "Et andet tal giver en anden runde. Standard: 2026.")
    private long seed = 2026;

    SampleCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException, ContractException {
        Console console = new Console(out, err, false);
        if (RoundReader.isRound(folder)) {
            console.error("Der er allerede en runde i " + folder + ". Vælg en anden mappe.");
            return Exit.USAGE;
        }
        Contracts contracts = Contracts.load(RoundReader.references(folder));
        SampleRound.write(folder, contracts, seed);
        console.line("En fiktiv runde er lavet i " + folder + ". Kør: belaeg run " + folder);
        return Exit.OK;
    }
}
