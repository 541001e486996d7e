package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.RoundLock;
import dk.belaeg.subject.Subjects;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code run}, {@code check} and {@code status} say on the way and when something is in it, without starting Spark. */
class RunCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path round;

    private String printed = "";
    private String complained = "";

    @BeforeEach
    void makeRound() throws Exception {
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Runde", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["461"],
                 "spoergeskemaer": [{"navn": "followup", "frist": "2026-05-15"}]}
                """);
        Files.createDirectories(round.resolve("indbakke"));
    }

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private void received(String name, String text) throws Exception {
        Files.writeString(round.resolve("indbakke").resolve(name), text);
    }

    @Test
    void everyStepIsALineWithTheTimeItTook() throws Exception {
        received("folketal.csv", "Område;Alder;2025\nOdense;I alt;200000\n");
        assertEquals(ExitCode.OK, run("check", round.toString()));
        assertTrue(printed.lines().anyMatch(line -> line.matches("Læser indbakken +[0-9]+,[0-9] s")), printed);
        assertTrue(printed.lines().anyMatch(line -> line.matches("Kontrollerer +[0-9]+,[0-9] s")), printed);
        assertEquals("", complained);
    }

    /** Occupancy, packed: so many bytes or a line more when they are unpacked. */
    private void occupancy(String name, long bytes) throws Exception {
        byte[] header = "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] lines = "Odense;7001;Åhuset;2025M01;10;31;300\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(
                Files.newOutputStream(round.resolve("indbakke").resolve(name)))) {
            out.write(header);
            for (long written = header.length; written < bytes; written += lines.length) {
                out.write(lines);
            }
        }
    }

    @Test
    void aTableThatIsTooLargeForMemoryIsRunAsLarge() throws Exception {
        occupancy("belaegning.csv.gz", 64L << 20);
        // too large as well, but nothing that any settings could read
        try (RandomAccessFile film =
                new RandomAccessFile(round.resolve("indbakke/film.mp4").toFile(), "rw")) {
            film.setLength((64L << 20) + 1);
        }

        assertEquals(ExitCode.USAGE, run("run", round.toString()));
        assertEquals(
                List.of(
                        "Denne tabel er for stor til at være i hukommelsen på én gang: belaegning.csv.gz.",
                        "Kør: " + ConsoleText.command("run", round) + " --stor"),
                complained.lines().toList());
        assertEquals("", printed);
        assertFalse(Files.exists(round.resolve("ud")));

        run("check", round.toString());
        assertTrue(
                printed.contains("Tabellen er for stor til at være i hukommelsen på én gang, så den er ikke læst."),
                printed);
        assertTrue(printed.contains("Kør »belaeg run« med --stor."), printed);
    }

    @Test
    void checkWritesNothing() throws Exception {
        received("folketal.csv", "Område;Alder;2025\nOdense;I alt;200000\n");
        run("check", round.toString());
        assertFalse(Files.exists(round.resolve("ud")));
        assertFalse(Files.exists(round.resolve("fortroligt")));
    }

    @Test
    void statusPublishesNothing() throws Exception {
        received("folketal.csv", "Område;Alder;2025\nOdense;I alt;200000\n");
        run("status", round.toString());
        assertFalse(Files.exists(round.resolve("ud")));
        assertTrue(Files.exists(round.resolve("fortroligt/status/status.html")), printed);
    }

    @Test
    void exitCodesTellAScriptWhatHappened() throws Exception {
        assertEquals(ExitCode.NOTHING_READ, run("check", round.toString()));
        received("brev.pdf", "%PDF-1.4");
        assertEquals(ExitCode.NOTHING_READ, run("check", round.toString()));
        received("folketal.csv", "Område;Alder;2025\nOdense;I alt;200000\n");
        assertEquals(ExitCode.FINDINGS, run("check", round.toString()));
        Files.delete(round.resolve("indbakke/brev.pdf"));
        assertEquals(ExitCode.OK, run("check", round.toString()));
        assertEquals(ExitCode.USAGE, run("check", round.resolve("indbakke").toString()));
        assertTrue(complained.contains("er ikke en runde"), complained);
    }

    @Test
    void moreOfARuleThanTheScreenHoldsIsSaidInFullWhenAsked() throws Exception {
        StringBuilder lines = new StringBuilder("Område;Alder;2025\n");
        for (int i = 0; i < 8; i++) {
            lines.append("Sted ").append(i).append(";I alt;5\n");
        }
        received("folketal.csv", lines.toString());
        run("check", round.toString());
        assertTrue(printed.contains("… og 3 mere. Vis alle med --verbose."), printed);
        assertFalse(printed.contains("A9"), printed);
        run("check", round.toString(), "--verbose");
        assertFalse(printed.contains("mere. Vis alle"), printed);
        assertTrue(printed.contains("folketal.csv, celle A9"), printed);
    }

    @Test
    @SuppressWarnings("try")
    void aRoundInUseIsNotRunTwice() throws Exception {
        try (RoundLock other =
                RoundLock.take(Subjects.round(round, Contracts.load(round.resolve("opslag"))), "Bo på SEKRETARIAT-7")) {
            assertEquals(ExitCode.BUSY, run("run", round.toString()));
            assertTrue(complained.contains("Runden er i brug af Bo på SEKRETARIAT-7."), complained);
        }
    }

    /** A file stands where the releases should: said in one sentence, and where in the program only when asked. */
    @Test
    void aDiskThatCannotBeWrittenIsAFaultOfOneSentence() throws Exception {
        received("folketal.csv", "Område;Alder;2025\nOdense;I alt;200000\n");
        Path wrong = Files.writeString(round.resolve("ud"), "en fil og ingen mappe");
        assertEquals(ExitCode.FAULT, run("run", round.toString()));
        assertTrue(complained.startsWith("»" + wrong + "« kan ikke læses eller skrives."), complained);
        assertTrue(complained.contains("Intet er ændret i den forrige udgivelse."), complained);
        assertFalse(complained.contains("\tat "), complained);
        assertEquals(ExitCode.FAULT, run("run", round.toString(), "--verbose"));
        assertTrue(complained.contains("\tat dk.belaeg."), complained);
    }
}
