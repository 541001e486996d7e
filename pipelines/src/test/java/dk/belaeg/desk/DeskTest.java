package dk.belaeg.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.office.word.WordDocument;
import dk.belaeg.office.word.WordWriter;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundLock;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round on the desk, from nothing to its first files, and the commands that are started from it. */
class DeskTest {
    private static final String CSV = "Kommune;Antal\nAssens;7\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path place;

    @SuppressWarnings("NullAway.Init")
    private Path round;

    @SuppressWarnings("NullAway.Init")
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        round = place.resolve("forår & <b>2026");
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Forår <script>alert(1)</script>", "aar": 2026, "pr_dato": "2026-05-01", "region": "1083",
                 "spoergeskemaer": [{"navn": "followup", "frist": "2026-05-15"}], "maalgrupper": ["V2.01"]}
                """);
        desk = new OpenDesk(place);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    /** The page when the round has been read. */
    private String page(String screen) throws IOException {
        for (int i = 0; i < 200; i++) {
            OpenDesk.Reply reply = desk.get("runde/" + HomePage.encoded("forår & <b>2026") + "/" + screen);
            assertEquals(200, reply.status(), reply.body());
            if (!reply.body().contains("data-vent")) {
                return reply.body();
            }
        }
        throw new AssertionError("the round is never read");
    }

    private OpenDesk.Reply post(String path) throws IOException {
        return desk.post("runde/" + HomePage.encoded("forår & <b>2026") + "/" + path, "");
    }

    private OpenDesk.Reply put(String name, String content) throws IOException {
        return desk.put(
                "runde/" + HomePage.encoded("forår & <b>2026") + "/indbakke/fil/" + HomePage.encoded(name), content);
    }

    private List<String> inbox() throws IOException {
        try (Stream<Path> files = Files.list(round.resolve("indbakke"))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** What the page for a command says when the command has ended. */
    private String ended() throws IOException, InterruptedException {
        for (int i = 0; i < 400; i++) {
            String state = desk.get("koersel/stand?fra=0").body();
            if (state.contains("\"slut\":true")) {
                return state;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("the command never ends");
    }

    @Test
    void whatARoundSaysIsTextAndNoMarkup() throws IOException {
        String home = desk.get("").body();
        assertTrue(home.contains("forår &amp; &lt;b&gt;2026"), home);
        assertTrue(home.contains("href=\"runde/for%C3%A5r%20%26%20%3Cb%3E2026/aar\""), home);
        String year = page("aar");
        assertTrue(year.contains("Forår &lt;script&gt;alert(1)&lt;/script&gt;"), year);
        assertFalse(year.contains("<script>"), year);
        assertFalse(year.contains("<b>"), year);
    }

    @Test
    void theNextStepFollowsWhatLiesInTheRound() throws IOException {
        assertTrue(page("aar").contains("Næste skridt:</strong> Lav skemaerne, ét til hver afsender."));
        Files.createDirectories(round.resolve("skemaer"));
        Files.writeString(round.resolve("skemaer/assens.xlsx"), "x");
        assertTrue(page("aar").contains("Send skemaerne til afsenderne, og markér dem som sendt."));
        assertEquals(200, post("aar/sendt").status());
        assertEquals("2026-05-04", Files.readString(round.resolve("fortroligt/sendt.txt")));
        String awaited = page("aar");
        assertTrue(
                awaited.contains(
                        "Der er ikke noget at gøre lige nu. 0 af 22 har svaret. Fristen er 15. maj 2026 (om 11 dage)."),
                awaited);
    }

    @Test
    void whatWasMadeOfEarlierFilesIsMadeAgain() throws IOException {
        Files.writeString(round.resolve("indbakke/udtræk.csv"), CSV);
        Path release = Files.createDirectories(round.resolve("ud/udgivelse-001"));
        Files.writeString(release.resolve("manifest.json"), "{}");
        Files.writeString(round.resolve("ud/seneste.txt"), "udgivelse-001");
        String fresh = page("aar");
        assertTrue(fresh.contains("udgivelse-001 er lavet af det, der ligger i runden nu."), fresh);
        assertTrue(fresh.contains("Den nyeste udgivelse er ikke pakket."), fresh);
        Files.setLastModifiedTime(
                round.resolve("indbakke/udtræk.csv"),
                java.nio.file.attribute.FileTime.from(java.time.Instant.now().plusSeconds(5)));
        String stale = page("aar");
        assertTrue(stale.contains("Der er kommet nyt siden udgivelse-001."), stale);
    }

    @Test
    void whatIsLeftBeforeAReleaseIsHandedOnIsListed() throws IOException {
        String none = page("klar");
        assertTrue(none.contains("0 af 22 har svaret. Tallene siger, hvor mange de bygger på."), none);
        assertTrue(none.contains("Ingen fejl står åbne."), none);
        assertTrue(none.contains("Der er 2 punkter at se på, før udgivelsen sendes."), none);
        assertFalse(none.contains("Efterprøv"), none);
        assertEquals(404, post("klar/efterproev").status());
        Path release = Files.createDirectories(round.resolve("ud/udgivelse-001"));
        Files.writeString(release.resolve("manifest.json"), "{}");
        Files.writeString(round.resolve("ud/seneste.txt"), "udgivelse-001");
        WordDocument.Block.Field background =
                new WordDocument.Block.Field("baggrund", "Baggrund", "hvorfor", List.of());
        WordDocument.Block.Field decision = new WordDocument.Block.Field("beslutning", "Beslutning", "", List.of());
        Files.createDirectories(release.resolve("bilag"));
        Files.write(
                release.resolve("bilag/kapacitet.docx"),
                WordWriter.write(
                        new WordDocument(
                                "Prøve", "Om prøver", "Forår", LocalDate.of(2026, 5, 1), List.of(background, decision)),
                        Letterhead.ours()));
        String released = page("klar");
        assertTrue(released.contains("Intet er skrevet i »Baggrund« i kapacitet.docx. Skriv i bilagene"), released);
        assertFalse(released.contains("»Beslutning«"), released);
        assertTrue(post("klar/efterproev").body().contains("koersel"));
    }

    @Test
    void aDeskOnOneRoundBeginsThere() throws IOException {
        try (OpenDesk one = new OpenDesk(round)) {
            String first = "/runde/for%C3%A5r%20%26%20%3Cb%3E2026/aar\"";
            assertTrue(one.raw(OpenDesk.request(
                            "GET", java.net.URI.create(one.entry()).getPath(), "", "Host: " + one.host()))
                    .body()
                    .contains(first));
            assertEquals(409, one.post("proeve", "").status());
        }
    }

    @Test
    void whatIsWrongWithTheSettingsIsTold() throws IOException {
        Files.writeString(round.resolve("runde.json"), "{\"navn\": \"\", \"regionn\": \"<i>\"}");
        String page = page("aar");
        assertTrue(page.contains("Runden kan ikke bruges, før dette er rettet:"), page);
        assertTrue(page.contains("»regionn« kendes ikke"), page);
        assertFalse(page.contains("<i>"), page);
    }

    @Test
    void filesAreTakenAndNoneIsReplaced() throws IOException {
        assertEquals(
                "{\"sagt\":\"Lagt i indbakken.\"}",
                put("svar fra Assens.csv", CSV).body());
        assertTrue(put("igen.csv", CSV)
                .body()
                .contains("Den samme fil ligger allerede i indbakken som svar fra Assens.csv."));
        assertTrue(put("SVAR fra Assens.csv", CSV + "Billund;3\n").body().contains("som SVAR fra Assens (2).csv"));
        assertEquals(List.of("SVAR fra Assens (2).csv", "svar fra Assens.csv"), inbox());
        assertEquals(CSV, Files.readString(round.resolve("indbakke/svar fra Assens.csv")));
        String page = page("indbakke");
        assertTrue(page.contains("svar fra Assens.csv"), page);
        assertTrue(page.contains("0 af 22 · frist 15. maj 2026"), page);
    }

    /** A name that no browser sends may still lie there. */
    @Test
    void hostileNamesAndCellsInTheInboxAreText() throws IOException {
        Files.writeString(
                round.resolve("indbakke/<img src=x onerror=alert(1)>.csv"),
                "<script>alert(2)</script>;\"a\nb\"\n1;2\n");
        Files.writeString(round.resolve("indbakke/010190-1234.csv"), CSV);
        String page = page("indbakke");
        assertTrue(page.contains("&lt;img src=x onerror=alert(1)&gt;.csv"), page);
        assertFalse(page.contains("<img"), page);
        assertFalse(page.contains("<script>"), page);
        assertFalse(page.contains("010190-1234"), page);
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void whileSomebodyElseWorksNothingIsWritten() throws Exception {
        page("aar");
        Contracts contracts = Contracts.load(RoundReader.references(round));
        Round read = Subjects.round(round, contracts);
        try (RoundLock lock = RoundLock.take(read, "anna på SEKRETARIAT-7")) {
            OpenDesk.Reply reply = put("svar.csv", CSV);
            assertEquals(409, reply.status());
            assertTrue(reply.body().contains("Runden er i brug af anna på SEKRETARIAT-7."), reply.body());
            assertEquals(409, post("aar/sendt").status());
        }
        assertEquals(List.of(), inbox());
        try (Stream<Path> left = Files.list(round.resolve("fortroligt"))) {
            assertTrue(left.noneMatch(file -> file.toString().contains(".modtages-")), "a part of a file is left");
        }
    }

    @Test
    void aButtonRunsTheVeryCommand() throws Exception {
        assertEquals("{\"til\":\"../../koersel\"}", post("aar/rykkere").body());
        String state = ended();
        assertTrue(state.contains("status " + round + " --dato i-dag"), state);
        assertTrue(state.contains("\"stand\":\"Færdig.\""), state);
        String page = desk.get("koersel").body();
        assertTrue(page.contains("&lt;b&gt;2026"), page);
    }

    @Test
    void stepsAreCountedAndCprNumbersMasked() throws Exception {
        String says =
                "echo 'Læser indbakken             1,2 s'; echo 'Kontrollerer                0,4 s'; echo 010190-1234; exit 3";
        try (OpenDesk other = new OpenDesk(place, List.of("/bin/sh", "-c", says))) {
            desk.close();
            desk = other;
            page("aar");
            post("aar/udgiv");
            String state = ended();
            assertTrue(state.contains("\"faerdige\":2") && state.contains("\"trin\":7"), state);
            assertTrue(state.contains("Færdig. Noget skal rettes"), state);
            assertTrue(state.contains("[CPR-nummer skjult]") && !state.contains("010190-1234"), state);
        }
    }

    @Test
    void aCommandIsStoppedAndOneRunsAtATime() throws Exception {
        try (OpenDesk other = new OpenDesk(place, List.of("/bin/sh", "-c", "echo begyndt; exec sleep 60"))) {
            desk.close();
            desk = other;
            page("aar");
            post("aar/udgiv");
            assertEquals(409, post("aar/pak").status());
            assertEquals(409, desk.post("slut", "").status());
            assertEquals(200, desk.post("koersel/stop", "").status());
            assertTrue(ended().contains("Stoppet."));
        }
    }

    @Test
    void theSampleRoundIsMadeInAFolderOfItsOwn() throws Exception {
        Files.createDirectories(place.resolve("proeverunde"));
        assertEquals("{\"til\":\"koersel\"}", desk.post("proeve", "").body());
        assertTrue(ended().contains("sample " + place.resolve("proeverunde-2")));
    }

    /** As the command does: it waits, then closes; the answer that says so still arrives. */
    @Test
    void closingEndsTheDeskAndSaysSo() throws Exception {
        Thread waiting = new Thread(() -> {
            try {
                desk.desk().await();
                desk.desk().close();
            } catch (InterruptedException | IOException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        assertTrue(desk.post("slut", "").body().contains("Arbejdsbordet er lukket."));
        waiting.join(10_000);
        assertFalse(waiting.isAlive());
        assertFalse(Files.exists(desk.desk().startPage()));
    }
}
