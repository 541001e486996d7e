package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Value;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.questionnaire.Status;
import dk.belaeg.report.Wording;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A questionnaire that exists as a definition alone, in two versions ({@code tilfoejelse/rooms-*.json}): it is sent out,
 * read and followed up like any other, and what was answered in the first version is read by the second.
 */
class QuestionnaireVersionsTest {
    private static final Map<String, Map<String, Value>> COVER = Map.of(
            "answer",
            Map.of(
                    "answered_on", new Value.Day(LocalDate.of(2026, 5, 4)),
                    "rooms", Value.Amount.of(12),
                    "wishes", new Value.Text("Et køkken")));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeEach
    void makeRound() throws IOException {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Lokaler 2026", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["420", "461"],
                 "spoergeskemaer": [{"navn": "rooms", "frist": "2026-06-01"}]}
                """);
    }

    private static String text(String resource) throws IOException {
        try (var stream = QuestionnaireVersionsTest.class.getResourceAsStream("/tilfoejelse/" + resource)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Contracts contracts(String version, Map<String, String> more) throws Exception {
        Map<String, String> files = new java.util.HashMap<>(more);
        files.put("demand/rooms.questionnaire.json", text("rooms-" + version + ".json"));
        return SchemaTexts.contractsWith(files, Path.of("nowhere"));
    }

    private static Contracts contracts(String version) throws Exception {
        return contracts(version, Map.of());
    }

    private Round round(Contracts contracts) throws Exception {
        return Subjects.round(folder, contracts);
    }

    private Checked check(Contracts contracts) throws Exception {
        return new Pipeline(round(contracts), contracts, (step, took) -> {}, "test").check();
    }

    /** The rows of a table, sorted: the form was filled in with its rows in any order. */
    private static List<String> rows(Checked checked, String table, String... columns) {
        return FakeRound.rows(checked, table, columns).stream().sorted().toList();
    }

    /** The form of a version, filled in by Assens. */
    private void answer(Contracts contracts, Map<String, Value> children) throws Exception {
        Forms.Form form = new Forms(round(contracts), contracts, check(contracts), EarlierAnswers.NONE)
                .all()
                .get(0);
        assertEquals("lokaler-2026/lokaler-2026-assens.xlsx", form.path());
        byte[] filled =
                FormFiller.filled(form.bytes(), COVER, Map.of("use", List.of(children, Map.of())), new Random(1));
        Files.write(folder.resolve("indbakke/svar.xlsx"), filled);
    }

    @Test
    void aMadeUpQuestionnaireIsSentReadAndFollowedUpByItsDefinitionAlone() throws Exception {
        Contracts contracts = contracts("2025");
        answer(contracts, Map.of("visits", new Value.Text("4-6"), "staff", Value.Amount.of(2)));
        Checked checked = check(contracts);
        assertEquals(
                List.of("420 adults - - -", "420 children 4 6 2"),
                rows(checked, "rooms_use", "municipality", "area", "visits_lower", "visits_upper", "staff"));
        assertEquals(
                List.of("ANSWERED", "MISSING"),
                checked.responses().stream()
                        .map(Response::status)
                        .map(Enum::name)
                        .toList());
        Status status = Status.of(round(contracts), contracts, checked, LocalDate.of(2026, 5, 28));
        String reminder =
                new String(status.files().getOrDefault("rykkere/odense.txt", new byte[0]), StandardCharsets.UTF_8);
        assertTrue(reminder.contains("Lokaler: fristen er 1. juni 2026"), reminder);
    }

    @Test
    void anAnswerOfAnOlderVersionIsReadByTheNewOne() throws Exception {
        answer(contracts("2025"), Map.of("visits", new Value.Text("4-6"), "staff", Value.Amount.of(2)));
        Checked checked = check(contracts("2026"));
        assertEquals(
                List.of("420 adults - - -", "420 children 4 6 -"),
                rows(checked, "rooms_use", "municipality", "area", "visits_lower", "visits_upper", "full_time"));
        Response response = checked.responses().get(0);
        assertEquals(
                Optional.of(75), response.percentFilled(), "three of four: the date, the rooms, two rows of visits");
        assertFalse(response.content().orElseThrow().partlyUsed());
        assertEquals(List.of("420 12"), rows(checked, "rooms_answer", "respondent", "rooms"));
        assertEquals(
                List.of("svar-ventes", "skema-udgave svar.xlsx", "kolonne-ukendt svar.xlsx Brug D6"),
                FakeRound.told(checked));
        assertEquals(
                "Skemaet er udgave 2025.2; den gældende er 2026.1. Ændret siden:"
                        + " »Lokaler i alt« hed »Antal rum« før udgave 2026.1 (15. januar 2026): Flere spurgte, om gangen er et rum."
                        + " »Ønsker« er fjernet i udgave 2026.1 (15. januar 2026): Bliver ikke brugt."
                        + " »Borgere på besøg« hed »Antal besøg« før udgave 2026.1 (15. januar 2026): Der tælles som før."
                        + " »Årsværk« er fra udgave 2026.1 stillet i stedet for »Medarbejdere« og kan ikke sammenlignes med det"
                        + " (15. januar 2026): Timer er omregnet til fuld tid."
                        + " »Nøgler« er kommet til i udgave 2026.1 (15. januar 2026): Nyt ark.",
                checked.findings().get(1).message());
    }

    /** A question that came later, in the place of another too, is not missing in a form of an older version. */
    @Test
    void formsHaveTheQuestionsOfTheirVersion() throws Exception {
        Questionnaire rooms = contracts("2026").questionnaire("rooms");
        TableSchema use = rooms.sheet("use").table();
        assertFalse(rooms.hadField("use", use.field("full_time"), "2025.2"));
        assertTrue(rooms.hadField("use", use.field("full_time"), "2026.1"));
        assertTrue(rooms.hadField("use", use.field("visits"), "2025.2"));
    }

    /** Without the hidden key the words of the headers tell, and those of earlier versions are known. */
    @Test
    void headersOfAnOlderVersionAreUnderstood() throws Exception {
        Files.writeString(
                folder.resolve("indbakke/svar.csv"),
                "Kommune;Område;Antal besøg\nAssens;Voksne;≤3\nAssens;Børn og unge;8\n");
        assertEquals(
                List.of("420 adults 1 3", "420 children 8 8"),
                rows(check(contracts("2026")), "rooms_use", "municipality", "area", "visits_lower", "visits_upper"));
    }

    @Test
    void tablesSayWhenTheirQuestionsChanged() throws Exception {
        String report = text("services_by_host.json")
                .replace("\"name\": \"services\",", "\"name\": \"services\", \"x-question\": \"rooms.answer.rooms\",");
        Contracts contracts = contracts("2026", Map.of("places/services_by_host.report.json", report));
        Wording wording = Wording.of(round(contracts), contracts, check(contracts), Subjects.all());
        ReportSchema told = wording.of(contracts.report("services_by_host"));
        String change =
                "»Lokaler i alt« hed »Antal rum« før udgave 2026.1 (15. januar 2026): Flere spurgte, om gangen er et rum.";
        assertEquals(List.of(change), told.field("services").changes());
        assertEquals(change, told.notes().get(told.notes().size() - 1));
    }
}
