package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of others whose marks nobody explains, and an ordinary correction after a release. */
class SmallNumbersCasesTest {
    private static final Path SAMPLE = RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026");

    @TempDir
    private Path folder = Path.of("");

    private CaseRound.Told audit(String name, String file, String... more) throws Exception {
        Path table = CaseRound.copy(name, folder).folder().resolve(file);
        String[] args = new String[2 + more.length];
        args[0] = "audit";
        args[1] = table.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return CaseRound.command(args);
    }

    @ParameterizedTest
    @CsvSource({"tabel-skjult.csv,skjult", "tabel-u.csv,u", "tabel.csv,[c]"})
    void aMarkNobodyKnowsIsNamedAndNotTakenForAKey(String file, String mark) throws Exception {
        CaseRound.Told told = audit("a1-audit-ukendt-maerke", file);
        assertEquals(ExitCode.FINDINGS, told.exit(), told.text());
        assertTrue(told.text().contains("»" + mark + "« står 1 sted"), told.text());
        assertTrue(told.text().contains("--maerke"), told.text());
        assertTrue(told.text().contains("  Assens, Børn: 3"), told.text());
        assertFalse(told.text().contains("Der er ingen skjulte tal."), told.text());
    }

    @Test
    void whatTheUserSaysOfAMarkIsUsed() throws Exception {
        CaseRound.Told told = audit("a1-audit-ukendt-maerke", "tabel-skjult.csv", "--maerke", "skjult=1-3");
        assertEquals(ExitCode.FINDINGS, told.exit(), told.text());
        assertTrue(told.text().contains("»skjult« står 1 sted og er læst som 1-3."), told.text());
        assertTrue(told.text().contains("  Assens, Børn: 3"), told.text());
        assertFalse(told.text().contains("kendes ikke"), told.text());
    }

    /** The code for something to be corrected: 4 says that nothing could be read, here as in every command. */
    @Test
    void theMeaningOfAMarkThatTellsMostIsTriedToo() throws Exception {
        CaseRound.Told told = audit("o2-audit-antager-nul", "tabel.csv");
        assertEquals(ExitCode.FINDINGS, told.exit(), told.text());
        for (String name : new String[] {"K0", "K1", "K2"}) {
            assertTrue(told.text().contains("  " + name + ": 1\n"), told.text());
            assertTrue(told.text().contains("  " + name + ": 0-3\n"), told.text());
        }
    }

    /** Fanø had none and has two: the next release is made, and whoever keeps both finds nothing. */
    @Test
    void aCorrectionAfterAReleaseLeadsToAnother() throws Exception {
        Path round = folder.resolve("runde");
        copy(SAMPLE, round);
        CaseRound.Told first = CaseRound.command("run", round.toString());
        assertTrue(first.text().contains("Udgivelsen er klar"), first.text());
        Path corrected =
                CaseRound.copy("o1-rettelse-efter-udgivelse", folder).folder().resolve("fanoe.xlsx");
        Files.copy(corrected, round.resolve("indbakke/opfoelgning/fanoe.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        CaseRound.Told told = CaseRound.command("run", round.toString());
        assertTrue(told.text().contains("Udgivelsen er klar"), told.text());
        assertTrue(
                Files.readAllLines(round.resolve("ud/udgivelse-002/data/demand_by_municipality.csv")).stream()
                        .anyMatch(line ->
                                line.startsWith("563,") && line.contains(",V8.01,") && line.matches(".*,(≤3|x),.*")),
                "Fanø's new number is small");
        CaseRound.Told audited =
                CaseRound.command("audit", round.resolve("ud/udgivelse-002").toString());
        assertEquals(ExitCode.OK, audited.exit(), audited.text());
        assertTrue(audited.text().contains("Heller ikke den, der har gemt udgivelse-001"), audited.text());
    }

    private static void copy(Path from, Path to) throws Exception {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                String name = from.relativize(file).toString();
                if (!name.startsWith("ud") && !name.startsWith("fortroligt")) {
                    Path target = to.resolve(name);
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
        }
    }
}
