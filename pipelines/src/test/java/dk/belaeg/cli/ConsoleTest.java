package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** How faults of the program are told. */
class ConsoleTest {
    private static String told(Throwable fault) {
        return told(fault, true);
    }

    private static String told(Throwable fault, boolean verbose) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        new Console(stream, stream, verbose).fault(fault);
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

    /** What the user can put right is not sent to those who keep the program. */
    @Test
    void aFileThatCannotBeWrittenIsNoFaultOfTheProgram() {
        String absent = told(new NoSuchFileException("findes-ikke/u.zip"), false);
        assertTrue(absent.contains("eller mappen, den skal ligge i, findes ikke."), absent);
        String folder = told(new FileSystemException("src", null, "Is a directory"), false);
        assertTrue(folder.startsWith("»src« er en mappe."), folder);
        String denied = told(new AccessDeniedException("pom.xml"), false);
        assertTrue(denied.contains("mangler du adgang"), denied);
        for (String told : List.of(absent, folder, denied)) {
            assertFalse(told.contains("vedligeholder"), told);
        }
    }

    /** However deep it lies, the user is told what is full and where. */
    @Test
    void aFullDiskIsToldWithItsFolder() {
        IOException full = new IOException("No space left on device");
        for (Throwable fault : List.of(full, new UncheckedIOException(full), new CompletionException(full))) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
            new Console(stream, stream, false).fault(fault, List.of("run", "--pdf", "runde-2026"));
            String told = err.toString(StandardCharsets.UTF_8);
            assertEquals(
                    "Disken er fuld: der kan ikke skrives mere i »runde-2026«. Gør plads, og kør igen. Den forrige udgivelse er hel."
                            + System.lineSeparator(),
                    told);
        }
        assertTrue(told(new FileSystemException("ud/a.csv", null, "Ikke mere plads på enheden"), false)
                .contains("»ud/a.csv«"));
    }
}
