package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.ExitCode;
import dk.belaeg.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round of the autumn, as {@link GoldenRunTest} holds that of the spring; what all rounds share is held there. */
class AutumnRunTest {
    private static final String SAMPLE = GoldenTables.SAMPLES.get(1);

    @Test
    void theNumbersAreTheGoldenOnesAndNothingHiddenIsGivenAway(@TempDir Path temporary) throws Exception {
        Path round = temporary.resolve("runde");
        GoldenRunTest.copy(RepositoryTest.ROOT.resolve("data-samples").resolve(SAMPLE), round);
        run("run", round);
        GoldenTables.assertHolds(Path.of("src/test/golden").resolve(SAMPLE), round.resolve("ud/udgivelse-001"));
        String audit = run("audit", round.resolve("ud/udgivelse-001"));
        assertTrue(audit.contains("Vidnerne i den fortrolige mappe holder"), audit);
    }

    private static String run(String command, Path folder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new String[] {command, folder.toString()}, stream, stream);
        String printed = out.toString(StandardCharsets.UTF_8);
        assertEquals(ExitCode.OK, code, printed);
        return printed;
    }
}
