package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** How faults of the program are told. */
class ConsoleTest {
    private static String told(Throwable fault) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        new Console(stream, stream, true).fault(fault);
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void tooLittleMemoryIsToldWithWhatToDoHoweverItWasFoundOut() {
        OutOfMemoryError full = new OutOfMemoryError("Java heap space");
        for (Throwable fault : List.of(
                full,
                new CompletionException(full),
                new IllegalStateException("Job aborted: java.lang.OutOfMemoryError: Java heap space"))) {
            String told = told(fault);
            assertTrue(told.startsWith("Der er ikke hukommelse nok"), told);
            assertTrue(told.contains("--stor"), told);
            assertFalse(told.contains("\tat "), told);
            assertEquals(2, told.lines().count(), told);
        }
    }

    @Test
    void otherFaultsAreNotTakenForIt() {
        String told = told(new IllegalStateException("noget andet"));
        assertTrue(told.startsWith("Der er sket en fejl i programmet: noget andet"), told);
        assertTrue(told.contains("\tat dk.belaeg."), told);
    }
}
