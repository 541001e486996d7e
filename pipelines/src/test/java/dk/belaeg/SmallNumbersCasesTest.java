package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.cli.ExitCode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of others whose marks nobody explains. */
class SmallNumbersCasesTest {
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
}
