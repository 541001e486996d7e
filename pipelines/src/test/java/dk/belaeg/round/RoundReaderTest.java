package dk.belaeg.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.occupancy.OccupancySettings;
import dk.belaeg.subject.spending.AgeSettings;
import dk.belaeg.subject.spending.PriceSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code runde.json}: defaults where nothing is said, and every problem at once where something is wrong. */
class RoundReaderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Contracts contracts() throws ContractException {
        return Contracts.load(Path.of("nowhere"));
    }

    private Round read(String json) throws Exception {
        Files.writeString(folder.resolve("runde.json"), json);
        return Subjects.round(folder, contracts());
    }

    private List<String> problems(String json) {
        return assertThrows(ContractException.class, () -> read(json)).problems();
    }

    @Test
    void whatIsNotSaidHasItsDefault() throws Exception {
        Round round = read("\uFEFF{\"navn\": \"Runde\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\"}");
        assertEquals("1083", round.region());
        assertEquals(22, round.respondents().size());
        assertEquals("410", round.respondents().get(0));
        assertEquals(Round.TwoAnswers.NEWEST_DATE, round.twoAnswers());
        assertEquals(List.of(), round.questionnaires());
        assertEquals(
                new OccupancySettings(List.of(), BigDecimal.valueOf(5), false, true, BigDecimal.valueOf(80)),
                round.settings(OccupancySettings.class));
        assertEquals(new PriceSettings(Optional.empty(), "services"), round.settings(PriceSettings.class));
        assertEquals(new AgeSettings("0-17", "18+", "alle"), round.settings(AgeSettings.class));
        assertEquals(3, round.discretion().smallestCount());
    }

    @Test
    void everySettingIsRead() throws Exception {
        Round round = read(
                """
                {"navn": "Runde", "aar": 2026, "pr_dato": "2026-05-01", "fiktiv": true, "region": "1082", "respondenter": ["751", "740", "751"],
                 "spoergeskemaer": [{"navn": "followup", "frist": "2026-05-15"}], "maalgrupper": ["V2.01"], "to_svar": "ingen",
                 "belaegning": {"perioder": ["1. halvår 2026", "2026K3"], "graense": 7.5, "relativ": true, "alle_tilbud": false, "mindste_daekning": 90},
                 "priser": {"prisniveau": 2025, "indeks": "construction"}, "folketal": {"voksne": "18-64"}, "diskretion": {"mindste_antal": 5}, "kontakt": "x@y"}
                """);
        assertEquals(List.of("740", "751"), round.respondents());
        assertEquals(Round.TwoAnswers.NONE, round.twoAnswers());
        assertEquals(
                "2026-07-01/2026-09-30",
                round.settings(OccupancySettings.class).periods().get(1).code());
        assertEquals(
                new BigDecimal("7.5"), round.settings(OccupancySettings.class).threshold());
        assertEquals(new PriceSettings(Optional.of(2025), "construction"), round.settings(PriceSettings.class));
        assertEquals("18-64", round.settings(AgeSettings.class).adults());
        assertEquals(5, round.discretion().smallestCount());
        assertEquals("2026-05-15", round.questionnaires().get(0).deadline().toString());
    }

    /** Every number of the group would be added up as many times as it stands there. */
    @Test
    void aTargetGroupThatStandsTwiceIsAProblem() {
        assertEquals(
                List.of("runde.json: »maalgrupper« har V2.01 to gange."),
                problems(
                        "{\"navn\": \"Runde\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\", \"maalgrupper\": [\"V2.01\", \"V2.02\", \"V2.01\"]}"));
    }

    @Test
    void allProblemsAreToldAtOnceEachWithItsPlace() throws ContractException {
        List<String> names =
                contracts().questionnaires().stream().map(Questionnaire::name).toList();
        assertEquals(
                List.of(
                        "runde.json: »pr_dato« skal være en dato som 2026-05-01.",
                        "runde.json: »region« er ikke en regionskode. Skriv " + Round.COUNTRY + " for hele landet.",
                        "runde.json: »navn« mangler.",
                        "runde.json: »aar« skal være et helt tal uden anførselstegn.",
                        "runde.json: »fiktiv« skal være true eller false.",
                        "runde.json: »respondenter« har 999, som ikke er en kommunekode.",
                        "runde.json › spoergeskemaer › opfoelgning: skemaet findes ikke. Der er: "
                                + String.join(", ", names) + ".",
                        "runde.json › spoergeskemaer › opfoelgning: »frist« mangler.",
                        "runde.json › spoergeskemaer › followup: skemaet står to gange.",
                        "runde.json: »maalgrupper« har V99, som ikke er på listen over målgrupper.",
                        "runde.json: »to_svar« skal være nyeste-dato eller ingen.",
                        "runde.json › priser: »prisniveau« skal være et årstal fra 2007 til 2099.",
                        "runde.json › priser: »indeks« har service, som der ingen tal er for. Der er: all_including_transfers, construction, services.",
                        "runde.json › folketal: »voksne« har 18-65, som ikke er en aldersgruppe.",
                        "runde.json › belaegning: »perioder« kan ikke læses. Skriv for eksempel 1. halvår 2026.",
                        "runde.json › belaegning: »relative« kendes ikke. Er det stavet rigtigt?",
                        "runde.json › belaegning: grænser kan ikke være negative, og dækning højst 100.",
                        "runde.json › diskretion: »mindste_antal« skal være fra 3 til 100.",
                        "runde.json: »regoin« kendes ikke. Er det stavet rigtigt?"),
                problems(
                        """
                        {"navn": "", "aar": "2026", "pr_dato": "1. maj", "fiktiv": "ja", "region": "12", "regoin": "1083", "respondenter": ["999"],
                         "spoergeskemaer": [{"navn": "opfoelgning"}, {"navn": "followup", "frist": "2026-05-15"}, {"navn": "followup", "frist": "2026-05-16"}],
                         "maalgrupper": ["V99"], "to_svar": "den sidste", "belaegning": {"perioder": ["snart"], "graense": -1, "relative": true},
                         "priser": {"prisniveau": 25, "indeks": "service"}, "folketal": {"voksne": "18-65"}, "diskretion": {"mindste_antal": 1}}
                        """));
    }

    private static final String COUNTING =
            """
            {"navn": "Runde", "aar": 2026, "pr_dato": "2026-05-01", "spoergeskemaer": [{"navn": "count_survey", "frist": "2026-06-01"}]%s}
            """;

    @Test
    void whatIsCountedIsRead() throws Exception {
        CountSettings counting = read(COUNTING.formatted(
                        """
                        , "optaelling": {"maalgruppe": "gravide", "med": ["a"], "ikke_med": ["b", "c"], "kategorier": ["Døgn", "Andet"],
                          "aar": [2025, 2024, 2025], "temaer": [{"navn": "Koordination", "spoergsmaal": ["Hvordan?"]}]}
                        """))
                .settings(CountSettings.class);
        assertEquals(
                CountSettings.of(
                        "gravide",
                        List.of("a"),
                        List.of("b", "c"),
                        List.of("Døgn", "Andet"),
                        List.of(2024, 2025),
                        List.of(new Round.Theme("Koordination", List.of("Hvordan?")))),
                counting);
        CountSettings usual = read(COUNTING.formatted(
                        ", \"optaelling\": {\"maalgruppe\": \"gravide\", \"kategorier\": [\"Døgn\"], \"aar\": [2025]}"))
                .settings(CountSettings.class);
        assertEquals(
                List.of("Målgruppen", "Højt specialiserede tilbud", "Koordination", "Fremtiden"),
                usual.themes().stream().map(Round.Theme::name).toList());
    }

    @Test
    void aCountQuestionnaireHasToBeToldWhatIsCounted() {
        assertEquals(
                List.of(
                        "runde.json: »optaelling« mangler: skemaet »Optælling af målgruppe« skal have målgruppe, kategorier og år."),
                problems(COUNTING.formatted("")));
        String place = "runde.json › optaelling: ";
        assertEquals(
                List.of(
                        place + "»maalgruppe« mangler.",
                        place + "»aar« skal være en liste af hele tal uden anførselstegn.",
                        place + "der mangler en målgruppe.",
                        place + "kategorien »i alt« skal have et navn for sig på højst 60 tegn, som ikke er »I alt«.",
                        place + "kategorien »DØGN« skal have et navn for sig på højst 60 tegn, som ikke er »I alt«.",
                        place + "der mangler år.",
                        place + "hvert tema skal have et navn og mindst ét spørgsmål."),
                problems(
                        COUNTING.formatted(
                                ", \"optaelling\": {\"kategorier\": [\"i alt\", \"Døgn\", \"DØGN\"], \"aar\": [\"2025\"], \"temaer\": []}")));
    }

    @Test
    void oneMistakeIsOneProblem() {
        assertEquals(
                List.of("runde.json: »aar« mangler."), problems("{\"navn\": \"Runde\", \"pr_dato\": \"2026-05-01\"}"));
        assertEquals(
                List.of(
                        "runde.json: »aar« skal være et årstal fra 2007 til 2099.",
                        "runde.json: »pr_dato« ligger ikke ved rundens år."),
                problems("{\"navn\": \"Runde\", \"aar\": 26, \"pr_dato\": \"2026-05-01\"}"));
        assertEquals(List.of("runde.json: filen er ikke gyldig JSON i linje 1."), problems("{\"navn\": "));
    }

    @Test
    void aFolderWithoutRundeJsonIsToldAsSuch() {
        List<String> problems = assertThrows(ContractException.class, () -> Subjects.round(folder, contracts()))
                .problems();
        assertEquals(
                List.of("Mappen " + folder.getFileName()
                        + " er ikke en runde: der er ingen runde.json. Lav en runde med: belaeg ny"),
                problems);
    }

    @Test
    void anotherEncodingIsTold() throws IOException {
        Files.write(folder.resolve("runde.json"), "{\"navn\": \"Ærø\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                List.of("runde.json: gem filen som UTF-8."),
                assertThrows(ContractException.class, () -> Subjects.round(folder, contracts()))
                        .problems());
    }
}
