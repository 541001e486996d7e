package dk.belaeg.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time in a round; who holds it can be read, and a killed run holds nothing. */
class RoundLockTest {
    private static final String HELD = "har låsen";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** The program of the other process: takes the lock, says so, and stays until it is killed. */
    static final class Holder {
        private Holder() {}

        @SuppressWarnings("try")
        public static void main(String[] args) throws Exception {
            try (RoundLock lock = RoundLock.take(Rounds.in(Path.of(args[0])), "Bo på SEKRETARIAT-7")) {
                System.out.write((HELD + "\n").getBytes(StandardCharsets.UTF_8));
                System.out.flush();
                Thread.sleep(TimeUnit.MINUTES.toMillis(1));
            }
        }
    }

    @Test
    @SuppressWarnings("try")
    void theOtherIsNamedUntilItIsDone() throws Exception {
        Round round = Rounds.in(folder);
        try (RoundLock first = RoundLock.take(round, "Anna på SEKRETARIAT-3")) {
            RoundLock.HeldException held =
                    assertThrows(RoundLock.HeldException.class, () -> RoundLock.take(round, "Bo"));
            assertEquals(
                    "Runden er i brug af Anna på SEKRETARIAT-3. Vent, til den kørsel er færdig, og prøv igen.",
                    held.danish());
        }
        RoundLock.take(round, "Bo").close();
    }

    @Test
    void aKilledProcessLetsGo() throws Exception {
        Round round = Rounds.in(folder);
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:TieredStopAtLevel=1",
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = other.inputReader(StandardCharsets.UTF_8)) {
            assertEquals(HELD, said.readLine());
            RoundLock.HeldException held =
                    assertThrows(RoundLock.HeldException.class, () -> RoundLock.take(round, "Anna"));
            assertTrue(held.danish().contains("Bo på SEKRETARIAT-7"), held.danish());
        } finally {
            other.destroyForcibly();
        }
        assertTrue(other.waitFor(1, TimeUnit.MINUTES));
        RoundLock.take(round, "Anna").close();
    }

    /** The moment after the lock is taken and before the name is written. */
    @Test
    @SuppressWarnings("try")
    void someoneWithoutANameIsSomeoneElse() throws Exception {
        Round round = Rounds.in(folder);
        try (RoundLock first = RoundLock.take(round, "Anna")) {
            Files.writeString(round.confidential().resolve(".laas-navn"), "");
            RoundLock.HeldException held =
                    assertThrows(RoundLock.HeldException.class, () -> RoundLock.take(round, "Bo"));
            assertTrue(held.danish().startsWith("Runden er i brug af en anden."), held.danish());
        }
    }
}
