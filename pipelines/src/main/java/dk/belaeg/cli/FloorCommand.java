package dk.belaeg.cli;

import dk.belaeg.Engine;
import dk.belaeg.round.PrivateFolders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The floor that the speed of a run is measured against: a session and one trivial action. Not shown in the help. */
@Command(name = "gulv", hidden = true, description = "Start Spark, og gør næsten ingenting.")
final class FloorCommand implements Callable<Integer> {
    private final PrintStream out;

    FloorCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path scratch = Files.createTempDirectory("belaeg");
        try (Engine engine = Engine.start(Engine.Profile.SMALL, scratch)) {
            out.println(engine.trivial());
        }
        PrivateFolders.delete(scratch);
        return Exit.OK;
    }
}
