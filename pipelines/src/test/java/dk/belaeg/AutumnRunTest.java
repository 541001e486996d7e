package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.ExitCode;
import dk.belaeg.cli.Main;
import dk.belaeg.trace.TracedNumbers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The round of the autumn, as {@link GoldenRunTest} holds that of the spring; what all rounds share is held there. */
class AutumnRunTest {
    private static final String SAMPLE = GoldenTables.SAMPLES.get(1);

    @Test
    void theNumbersAreTheGoldenOnes(@TempDir Path temporary) throws Exception {
        Path round = temporary.resolve("runde");
        GoldenRunTest.copy(RepositoryTest.ROOT.resolve("data-samples").resolve(SAMPLE), round);
        run("run", round);
        GoldenTables.assertHolds(Path.of("src/test/golden").resolve(SAMPLE), round.resolve("ud/udgivelse-001"));
        TracedNumbers.assertComeOut(round, 400);
    }

    @Tag("slow")
    @Test
    void nothingHiddenIsGivenAway(@TempDir Path temporary) throws Exception {
        Path round = temporary.resolve("runde");
        GoldenRunTest.copy(RepositoryTest.ROOT.resolve("data-samples").resolve(SAMPLE), round);
        run("run", round);
        String audit = run("audit", round.resolve("ud/udgivelse-001"));
        assertTrue(audit.contains("Vidnerne i den fortrolige mappe holder"), audit);
    }

    /** Two operators alone: who buys of them cannot be shown beside what each municipality uses, and the rest is. */
    @Tag("slow")
    @Test
    void withFewOperatorsTheMatrixIsLeftOutAndSaid(@TempDir Path temporary) throws Exception {
        Path round = temporary.resolve("runde");
        GoldenRunTest.copy(RepositoryTest.ROOT.resolve("data-samples").resolve(SAMPLE), round);
        for (String file : List.of("bestand-1-oktober.csv", "koeb-og-salg-2025.csv")) {
            Path path = round.resolve("indbakke/koeb-og-salg").resolve(file);
            List<String> lines = Files.readAllLines(path);
            Files.write(
                    path,
                    Stream.concat(
                                    lines.stream().limit(2),
                                    lines.stream().skip(2).filter(line -> List.of("Odense", "Kolding")
                                            .contains(line.split(";", -1)[2])))
                            .toList());
        }
        String printed = run("run", round);
        assertTrue(printed.contains("Tabellen »Hvem køber hos hvem« er ikke med"), printed);
        Path release = round.resolve("ud/udgivelse-001");
        assertFalse(Files.exists(release.resolve("data/trade_matrix.csv")));
        assertTrue(Files.exists(release.resolve("data/trade_by_municipality.csv")));
        assertTrue(Files.readString(release.resolve("index.html")).contains("»Hvem køber hos hvem« er ikke med"));
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
