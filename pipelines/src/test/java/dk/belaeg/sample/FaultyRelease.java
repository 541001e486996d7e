package dk.belaeg.sample;

import dk.belaeg.cli.Main;
import dk.belaeg.round.PrivateFolders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The faulty round, run once for all tests that look at what it gave.
 *
 * @param round the round's folder
 * @param exit the exit code
 * @param printed all that the terminal showed
 */
public record FaultyRelease(Path round, int exit, String printed) {
    private static @Nullable FaultyRelease made;

    /** The run; the first who asks starts it. */
    public static synchronized FaultyRelease get() throws IOException {
        FaultyRelease once = made;
        if (once == null) {
            // Tests run in several processes, each with a round of its own.
            once = run(Path.of("target", "fejlrunde-" + System.getProperty("belaeg.fork", "1")));
            made = once;
        }
        return once;
    }

    private static FaultyRelease run(Path round) throws IOException {
        PrivateFolders.delete(round);
        for (Map.Entry<String, byte[]> file :
                SampleFolder.files(FaultyRoundTest.COMMITTED).entrySet()) {
            Path path = round.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(new String[] {"run", round.toString(), "--verbose"}, stream, stream);
        return new FaultyRelease(round, exit, out.toString(StandardCharsets.UTF_8));
    }

    /** The shareable half of the release. */
    public Path shared() {
        return round.resolve("ud/udgivelse-001");
    }
}
