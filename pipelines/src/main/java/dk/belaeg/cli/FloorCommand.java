package dk.belaeg.cli;

import dk.belaeg.Engine;
import dk.belaeg.round.PrivateFolders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What any program on Spark costs: see {@link Engine#floor}. Not shown in the help. */
@Command(name = "gulv", hidden = true, description = "Start Spark, og gør næsten ingenting.")
final class FloorCommand implements Callable<Integer> {
    private final PrintStream out;

    FloorCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("belaeg");
        out.println(Engine.floor(scratch));
        PrivateFolders.delete(scratch);
        return ExitCode.OK;
    }
}
