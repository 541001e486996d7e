package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.questionnaire.CodingWorkbooks;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.themes.Coding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written in own words goes out to be coded, comes back through the inbox, and is counted. */
class CodingTest {
    private static final String TITLE = "identifikation-af-maalgrupper";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String words = "Unge med autisme; ring til Bo på 23 45 67 89";

    @BeforeEach
    void makeRound() throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Målgrupper 2026", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["420", "461"],
                 "spoergeskemaer": [{"navn": "target_group_survey", "frist": "2026-06-01"}]}
                """);
        answer();
    }

    private Contracts contracts() throws Exception {
        return Contracts.load(folder.resolve("opslag"));
    }

    private Round round() throws Exception {
        return Subjects.round(folder, contracts());
    }

    private Checked check() throws Exception {
        return new Pipeline(round(), contracts(), (step, took) -> {}, "test").check();
    }

    private void answer() throws Exception {
        Forms.Form form = new Forms(round(), contracts(), check(), dk.belaeg.questionnaire.EarlierAnswers.NONE)
                .all()
                .get(0);
        byte[] filled = FormFiller.filled(
                form.bytes(),
                Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4)))),
                Map.of(
                        "groups",
                        List.of(Map.of(
                                "area", new Value.Text("Børn og unge"),
                                "group", new Value.Text(words),
                                "reason", new Value.Text("For få pladser")))),
                new Random(2));
        Files.write(folder.resolve("indbakke/svar.xlsx"), filled);
    }

    private void code(String... themes) throws Exception {
        codeBy("AB", "kodet.xlsx", themes);
    }

    /**
     * The workbook that a run makes, with a theme alone chosen in its lines, in the inbox; a line without one is left as it
     * is, with its suggestions and without initials.
     */
    private void codeBy(String coder, String file, String... themes) throws Exception {
        Map<String, Value> none = new HashMap<>();
        Coding.THEMES.forEach(theme -> none.put(theme, Value.Blank.UNSTATED));
        byte[] filled = FormFiller.filled(
                workbook(),
                Map.of(),
                Map.of(
                        "coding",
                        IntStream.range(0, themes.length)
                                .mapToObj(i -> {
                                    Map<String, Value> line = new HashMap<>(themes[i].isEmpty() ? Map.of() : none);
                                    if (!themes[i].isEmpty()) {
                                        line.put("theme_1", new Value.Text(themes[i]));
                                        line.put("coder", new Value.Text(coder));
                                    }
                                    return line;
                                })
                                .toList()),
                new Random(5));
        Files.write(folder.resolve("indbakke").resolve(file), filled);
    }

    private byte[] workbook() throws Exception {
        return CodingWorkbooks.of(round(), check(), contracts())
                .getOrDefault("kodning/" + TITLE + ".xlsx", new byte[0]);
    }

    @Test
    void aCodedWorkbookComesBackWithoutAFindingAndKeepsItsThemes() throws Exception {
        code("Autisme", "Økonomi");
        Checked checked = check();
        assertEquals(List.of("svar-ventes"), FakeRound.told(checked));
        assertEquals(
                List.of("420 children autism", "420 children economy"),
                FakeRound.rows(checked, "coding", "sender", "area", "theme_1").stream()
                        .sorted()
                        .toList());
        String again = String.join("", parts(workbook()));
        assertTrue(again.contains("Økonomi") && again.contains("[telefonnummer skjult]"), again);
        assertFalse(again.contains("23 45 67 89"), again);
    }

    @Test
    void whatIsNotCodedYetIsSaid() throws Exception {
        code("Autisme", "");
        assertEquals(List.of(), codingFindings(check()), "nobody has begun on the reasons");
        words = "To grupper";
        code("", "");
        assertEquals(List.of(), codingFindings(check()), "nobody has begun at all");
    }

    private static List<String> codingFindings(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().id().startsWith("kodning"))
                .map(finding -> FakeRound.told(finding) + ": " + finding.message())
                .toList();
    }

    @Test
    void aTextThatHasChangedIsNotCountedByItsOldThemes() throws Exception {
        code("Autisme", "Økonomi");
        words = "Unge med udadreagerende adfærd";
        answer();
        Checked checked = check();
        assertEquals(
                List.of("kodning-foraeldet"),
                checked.findings().stream()
                        .map(finding -> finding.rule().id())
                        .filter(id -> id.startsWith("kodning"))
                        .toList());
        assertEquals(List.of("economy"), FakeRound.rows(checked, "coding", "theme_1"));
    }

    @Test
    void aRoundMayHaveThemesOfItsOwnAndOtherThemesAreFindings() throws Exception {
        Files.createDirectories(folder.resolve("opslag"));
        Files.writeString(
                folder.resolve("opslag/kodebog.csv"),
                "Kode;Tema;Niveau;Ord;Ordstammer;Undtagelser;Andre skrivemåder;Kilde\nsleep;Søvnproblemer;condition;;søvn;;;Egen kodning\n");
        code("Søvnproblemer", "Noget helt andet");
        Checked checked = check();
        assertEquals(
                List.of("sleep", "-"), FakeRound.rows(checked, "coding", "theme_1"), "the theme alone is set aside");
        assertTrue(
                FakeRound.told(checked).toString().contains("svar-ukendt kodet.xlsx Kodning"),
                FakeRound.told(checked) + "");
    }

    @Test
    void theCodingOfAnotherRoundIsNotUsed() throws Exception {
        code("Autisme", "Økonomi");
        Path runde = folder.resolve("runde.json");
        Files.writeString(runde, Files.readString(runde).replace("Målgrupper 2026", "Målgrupper 2027"));
        assertEquals(List.of(), FakeRound.rows(check(), "coding", "theme_1"));
    }

    /** Suggestions are nobody's until somebody has signed for them. */
    @Test
    void suggestionsStandInTheWorkbookWithTheirWordsAndCountOnlyWhenSigned() throws Exception {
        words = "Unge med svær autisme, ofte udadreagerende; ikke autist uden grund";
        answer();
        assertEquals(
                List.of(
                        "Autisme",
                        "Udadreagerende adfærd",
                        "Autisme: »autisme«; Udadreagerende adfærd: »udadreagerende«"),
                line("Gruppe, det er svært at finde tilbud til", "theme_1", "theme_2", "suggested"));
        code("", "");
        assertEquals(List.of(), coded());
        code("Selvskade", "Økonomi");
        assertEquals(List.of("self_harm", "economy"), coded());
        assertEquals(
                List.of("Selvskade", "", "", "AB"),
                line("Gruppe, det er svært at finde tilbud til", "theme_1", "theme_2", "suggested", "coder"),
                "a person's choice stands in the place of what is suggested");
    }

    @Test
    void aRoundMayWantNoSuggestions() throws Exception {
        Path runde = folder.resolve("runde.json");
        Files.writeString(
                runde, Files.readString(runde).replace("\"aar\"", "\"kodebog\": {\"forslag\": false}, \"aar\""));
        assertEquals(List.of("", ""), line("Gruppe, det er svært at finde tilbud til", "theme_1", "suggested"));
    }

    @Test
    void twoCodersCountWhereTheyAgreeAndDecideTheRestJointly() throws Exception {
        codeBy("AB", "ab.xlsx", "Autisme", "Økonomi");
        byte[] first = Files.readAllBytes(folder.resolve("indbakke/ab.xlsx"));
        Files.delete(folder.resolve("indbakke/ab.xlsx"));
        codeBy("CD", "cd.xlsx", "Autisme", "Sikkerhed");
        Files.write(folder.resolve("indbakke/ab.xlsx"), first);
        assertEquals(List.of("autism"), coded());
        assertEquals(
                List.of("kodning-uenig: 1 af 1 svar på »Hvorfor er det svært« (»Identifikation af målgrupper«) har"
                        + " temaer, som kun den ene koder har valgt; de er ikke talt med."),
                codingFindings(check()));
        assertEquals(
                List.of("Autisme", "fælles"), line("Gruppe, det er svært at finde tilbud til", "theme_1", "coder"));
        assertEquals(
                List.of("", "", "Uenige: Økonomi (kun AB); Sikkerhed (kun CD)"),
                line("Hvorfor er det svært", "theme_1", "coder", "suggested"));
        codeBy("Fælles", "faelles.xlsx", "Autisme", "Sikkerhed");
        assertEquals(List.of("autism", "safety"), coded());
        assertEquals(List.of(), codingFindings(check()));
    }

    @Test
    void whatWasChosenOfTheSameTextInTheRoundBeforeIsKept() throws Exception {
        code("Selvskade", "Økonomi");
        Path before = folder.resolve("forrige");
        for (String name : List.of("runde.json", "indbakke/svar.xlsx", "indbakke/kodet.xlsx")) {
            Files.createDirectories(before.resolve(name).getParent());
            Files.copy(folder.resolve(name), before.resolve(name));
        }
        Files.delete(folder.resolve("indbakke/kodet.xlsx"));
        Path runde = folder.resolve("runde.json");
        Files.writeString(
                runde,
                Files.readString(runde)
                        .replace("Målgrupper 2026", "Målgrupper 2027")
                        .replace("\"aar\"", "\"forrige_runde\": \"forrige\", \"aar\""));
        answer();
        assertEquals(List.of("self_harm", "economy"), coded());
        assertEquals(List.of("Selvskade", "AB"), line("Gruppe, det er svært at finde tilbud til", "theme_1", "coder"));
        words = "En helt anden gruppe";
        answer();
        assertEquals(List.of("economy"), coded());
    }

    /** What counts of each text, in their order. */
    private List<String> coded() throws Exception {
        Checked checked = check();
        Coding.Coded coded = Coding.coded(checked, contracts().codes());
        return Coding.texts(
                        checked.intake(),
                        contracts().questionnaire("target_group_survey"),
                        contracts().codes())
                .stream()
                .flatMap(text -> coded.themes(text).stream())
                .toList();
    }

    /** What stands in the workbook's line on a question, by the fields asked for. */
    private List<String> line(String question, String... fields) throws Exception {
        FormDefinition form = CodingWorkbooks.of(
                        contracts().questionnaire("target_group_survey"), round(), check(), contracts())
                .orElseThrow();
        FormSheet.Rows rows = (FormSheet.Rows) form.sheets().get(0);
        List<String> names = rows.fields().stream().map(FormSheet.FormField::id).toList();
        return rows.rows().stream()
                .map(FormSheet.Row::prefilled)
                .filter(values -> values.contains(new Value.Text(question)))
                .flatMap(values -> Stream.of(fields).map(field -> values.get(names.indexOf(field))))
                .map(value -> value instanceof Value.Text text ? text.text() : "")
                .toList();
    }

    private static List<String> parts(byte[] workbook) {
        FakeZip zip = FakeZip.of(workbook);
        return java.util.stream.StreamSupport.stream(zip.names().spliterator(), false)
                .map(zip::text)
                .toList();
    }
}
