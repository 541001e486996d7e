package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before a run it is said when the other settings fit better, by what the tables take on disk. */
class ProfileAdviceTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path inbox;

    private void received(String name, long bytes) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(inbox.resolve(name).toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    @Test
    void largeTablesAreBestRunAsSuch() throws Exception {
        received("belaegning-2024.csv", 76_400_000);
        received("belaegning-2025.csv", 1_234_000_000);
        assertEquals(
                Optional.of("Tabellerne i indbakken fylder 1.310 MB. Kør med --stor: så går det hurtigere, og der er"
                        + " hukommelse nok."),
                ProfileAdvice.of(inbox, false));
        assertEquals(Optional.empty(), ProfileAdvice.of(inbox, true));
    }

    @Test
    void smallTablesAreQuickerAsTheyAre() throws Exception {
        received("belaegning.csv", ProfileAdvice.LARGE - 1);
        assertEquals(
                Optional.of("Indbakken er så lille, at det går hurtigere uden --stor."), ProfileAdvice.of(inbox, true));
        assertEquals(Optional.empty(), ProfileAdvice.of(inbox, false));
    }

    @Test
    void workbooksDoNotCount() throws Exception {
        received("Svar.XLSX", ProfileAdvice.LARGE);
        received("gammelt.xls", ProfileAdvice.LARGE);
        assertEquals(Optional.empty(), ProfileAdvice.of(inbox, false));
    }

    @Test
    void anInboxThatIsNotThereIsSmall() throws Exception {
        assertEquals(Optional.empty(), ProfileAdvice.of(inbox.resolve("findes-ikke"), false));
    }
}
