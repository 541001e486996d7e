package dk.belaeg.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.desk.cases.FindingsScreen;
import dk.belaeg.desk.cases.LogScreen;
import dk.belaeg.intake.CorrectionBook;
import dk.belaeg.office.FakeBook;
import dk.belaeg.round.RoundLock;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The screens Fund and Log: what was found, the row it stands in, decisions and their undoing; all words are words. */
class CasesOnTheDeskTest {
    private static final Pattern CASE = Pattern.compile("<a href=\"fund\\?sag=([0-9a-f]{16})\">([^<]*)</a>");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path place;

    @SuppressWarnings("NullAway.Init")
    private FakeRound round;

    @SuppressWarnings("NullAway.Init")
    private OpenDesk desk;

    @BeforeEach
    void open() throws IOException {
        round = new FakeRound(place.resolve("maj")).asking();
        round.with(
                "a.csv",
                """
                Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn;Belægningsprocent;Budgetteret belægning;Forventes efterregulering
                Odense;700114;Åhus;1. halvår 2026;22;181;4200;;96,5;Nej
                """);
        round.with(
                "svar <b>.xlsx",
                new FakeBook()
                        .sheet(
                                "Svar",
                                "Kommune|Målgruppe|Antal borgere nu|Rest\nVejle|V2.01|<script>alert(1)</script>|010190-1234\nOdense|V2.01|tal: 12")
                        .bytes());
        round.round();
        desk = new OpenDesk(place, new FindingsScreen(), new LogScreen());
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    /** A page, once the round has been read. */
    private String page(String address) throws IOException {
        OpenDesk.Reply reply = desk.get("runde/maj/" + address);
        while (reply.body().contains("data-vent")) {
            reply = desk.get("runde/maj/" + address);
        }
        assertEquals(200, reply.status(), reply.body());
        assertFalse(reply.body().contains("<script>alert"), reply.body());
        assertFalse(reply.body().contains("svar <b>"), reply.body());
        assertFalse(reply.body().contains("010190"), reply.body());
        assertFalse(reply.body().contains("style="), "the policy forbids styles inline");
        return reply.body();
    }

    private String caseOf(String words) throws IOException {
        Matcher one = CASE.matcher(page("fund?vis=regel"));
        while (one.find()) {
            if (one.group(2).contains(words)) {
                return one.group(1);
            }
        }
        throw new IllegalStateException("no case of " + words);
    }

    private OpenDesk.Reply post(String address, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return desk.post("runde/maj/" + address, form);
    }

    private static void refused(int status, String words, OpenDesk.Reply reply) {
        assertEquals(status, reply.status(), reply.body());
        assertTrue(reply.body().contains(words), reply.body());
    }

    @Test
    void aValueIsCorrectedAndTheCorrectionUndone() throws IOException {
        String list = page("fund");
        assertTrue(list.contains("aria-current=\"true\">Efter regel</a>"), list);
        assertTrue(list.contains("CPR-nummer"), list);
        String id = caseOf("celle C2");
        String shown = page("fund?sag=" + id);
        assertTrue(shown.contains("<td class=\"lys\"><mark>&lt;script&gt;alert(1)&lt;/script&gt;</mark></td>"), shown);
        assertTrue(shown.contains("<td>[CPR-nummer skjult]</td>"), shown);
        assertTrue(shown.contains("Det er ét af 2 tal"), shown);
        Map<String, String> deed = Map.of(
                "sag", id, "stod", "<script>alert(1)</script>", "vaerdi", "21", "hvem", "Bo <i>", "hvorfor", "Ringede");
        refused(422, "Der står noget andet", post("fund/ret", Map.of("sag", id, "stod", "12", "vaerdi", "21")));
        refused(422, "Skriv hvem", post("fund/ret", Map.of("sag", id, "stod", deed.get("stod"), "vaerdi", "21")));
        OpenDesk.Reply done = post("fund/ret", deed);
        assertEquals("{\"til\":\"fund?sag=" + id + "\"}", done.body());
        assertTrue(page("fund?sag=" + id).contains("Sagen er ikke længere blandt fundene"));
        String log = page("log");
        assertTrue(log.contains("1. Rettet</strong> <span class=\"stand\">gælder"), log);
        assertTrue(log.contains("læses som »21« (Bo &lt;i&gt;, 04-05-2026, Ringede)"), log);
        assertEquals("{\"til\":\"log\"}", post("log/fortryd", Map.of("nr", "1")).body());
        assertTrue(page("fund?sag=" + id).contains("<mark>"));
        assertTrue(page("log").contains("1. Rettet</strong> <span class=\"stand\">fortrudt"));
        refused(422, "allerede fortrudt", post("log/fortryd", Map.of("nr", "1")));
        refused(422, "findes ikke", post("log/fortryd", Map.of("nr", "x")));
    }

    @Test
    void aDeviationIsAcceptedAndASenderAsked() throws IOException {
        String id = caseOf("celle G2");
        String shown = page("fund?sag=" + id);
        assertTrue(shown.contains("Kære kolleger i Odense"), shown);
        refused(422, "Skriv den dag", post("fund/godkend", Map.of("sag", id, "hvem", "Bo", "hvorfor", "Sådan")));
        assertEquals(200, post("fund/retur", Map.of("sag", id)).status());
        assertTrue(page("fund?sag=" + id).contains("Sendt retur 4. maj 2026."));
        assertEquals(
                200,
                post("fund/godkend", Map.of("sag", id, "hvem", "Bo", "hvorfor", "Sådan", "til", "2026-12-31"))
                        .status());
        String settled = page("fund?sag=" + id);
        assertTrue(settled.contains("Godkendt 4. maj 2026 til og med 31. december 2026: Sådan"), settled);
        assertFalse(settled.contains("<form method=\"post\" action=\"fund"), settled);
        String letter = page("fund?brev=630");
        assertTrue(letter.contains("Kære kolleger i Vejle"), letter);
        assertEquals(200, post("fund/retur", Map.of("afsender", "630")).status());
        assertTrue(page("fund?vis=afsender").contains("sendt retur"));
        refused(422, "ingen kendt afsender", post("fund/retur", Map.of("afsender", "999")));
    }

    @Test
    void whatSomebodyHasWrittenInExcelIsShownAndCanBeTakenOut() throws IOException {
        round.correcting(String.join("|", CorrectionBook.CORRECTIONS)
                + "\nsvar <b>.xlsx|Svar|C3|||||12|13|Anna|dato: 2026-05-02|Mail");
        String log = page("log");
        assertTrue(log.contains("»12« læses som »13« (Anna, 2026-05-02, Mail)"), log);
        Matcher line =
                Pattern.compile("name=\"linje\" value=\"([0-9a-f]{64})\"").matcher(log);
        assertTrue(line.find());
        assertEquals(200, post("log/tag", Map.of("linje", line.group(1))).status());
        String after = page("log");
        assertTrue(after.contains("1. Fortrudt"), after);
        assertFalse(after.contains("Skrevet i Excel</h2>"), after);
    }

    @Test
    void nothingIsWrittenWhileARunHoldsTheRoundOrByReading() throws Exception {
        String id = caseOf("celle G2");
        try (RoundLock lock = RoundLock.take(round.round(), "Bent")) {
            refused(409, "Bent", post("fund/retur", Map.of("sag", id)));
            assertTrue(lock != null);
        }
        assertEquals(404, desk.get("runde/maj/fund/ret").status());
        assertEquals(404, post("fund/andet", Map.of("sag", id)).status());
        refused(422, "ikke længere blandt fundene", post("fund/ret", Map.of("sag", "../../x")));
        assertFalse(Files.exists(place.resolve("maj/rettelser.xlsx")));
        assertFalse(Files.exists(place.resolve("maj/fortroligt/beslutninger.json")));
    }
}
