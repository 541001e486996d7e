package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.FakeZip;
import dk.belaeg.questionnaire.CodingWorkbooks;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
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

    /** The workbook that a run makes, with themes chosen in its lines, in the inbox. */
    private void code(String... themes) throws Exception {
        byte[] filled = FormFiller.filled(
                workbook(),
                Map.of(),
                Map.of(
                        "coding",
                        IntStream.range(0, themes.length)
                                .mapToObj(i -> themes[i].isEmpty()
                                        ? Map.<String, Value>of()
                                        : Map.<String, Value>of("theme_1", new Value.Text(themes[i])))
                                .toList()),
                new Random(5));
        Files.write(folder.resolve("indbakke/kodet.xlsx"), filled);
    }

    private byte[] workbook() throws Exception {
        return CodingWorkbooks.of(round(), check(), contracts())
                .getOrDefault("kodning/" + TITLE + ".xlsx", new byte[0]);
    }

    @Test
    void aCodedWorkbookComesBackWithoutAFindingAndKeepsItsThemes() throws Exception {
        code("Svær autisme med høj kompleksitet", "Økonomi");
        Checked checked = check();
        assertEquals(List.of("svar-ventes"), FakeRound.told(checked));
        assertEquals(
                List.of("420 children autism_complex", "420 children economy"),
                FakeRound.rows(checked, "coding", "sender", "area", "theme_1").stream()
                        .sorted()
                        .toList());
        String again = String.join("", parts(workbook()));
        assertTrue(again.contains("Økonomi") && again.contains("[telefonnummer skjult]"), again);
        assertFalse(again.contains("23 45 67 89"), again);
    }

    @Test
    void whatIsNotCodedYetIsSaid() throws Exception {
        code("Svær autisme med høj kompleksitet", "");
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
        code("Svær autisme med høj kompleksitet", "Økonomi");
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
                folder.resolve("opslag/temaer.csv"),
                "Kode;Tema;Andre skrivemåder;Kilde\nsleep;Søvnproblemer;;Egen kodning\n");
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
        code("Svær autisme med høj kompleksitet", "Økonomi");
        Path runde = folder.resolve("runde.json");
        Files.writeString(runde, Files.readString(runde).replace("Målgrupper 2026", "Målgrupper 2027"));
        assertEquals(List.of(), FakeRound.rows(check(), "coding", "theme_1"));
    }

    private static List<String> parts(byte[] workbook) {
        FakeZip zip = FakeZip.of(workbook);
        return java.util.stream.StreamSupport.stream(zip.names().spliterator(), false)
                .map(zip::text)
                .toList();
    }
}
