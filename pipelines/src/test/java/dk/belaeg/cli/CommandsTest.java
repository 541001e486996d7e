package dk.belaeg.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.FakeBook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands as a user meets them: Danish in every case, exit codes that a script can rely on, never a stack trace. */
class CommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private record ConsoleText(int exit, String text) {}

    private static ConsoleText told(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int exit = Main.run(args, stream, stream);
        String text = out.toString(StandardCharsets.UTF_8);
        assertFalse(text.contains("Exception"), text);
        assertFalse(text.contains("\tat "), text);
        return new ConsoleText(exit, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run                       | Der mangler <runde>",
                "runn                      | Kender ikke »runn«. Mente du",
                "run findes-ikke           | Mappen findes-ikke findes ikke",
                "run a b                   | Kender ikke »b«",
                "check --helt-forkert x    | Kender ikke »--helt-forkert«",
                "chek en-runde             | Kender ikke »chek«. Mente du »check« eller »watch«?",
                "check pom.xml             | pom.xml er en fil. Angiv rundens mappe",
                "status x --dato           | Efter --dato skal der stå <dato>",
                "map x fil.csv             | Der mangler --skema <navn>",
                "map ../data-samples/syddanmark-2026 findes-ikke.csv --skema followup | Der er ingen fil, der hedder findes-ikke.csv",
                "compare findes-ikke x     | Mappen findes-ikke findes ikke",
                "compare . x               | er ikke en udgivelse",
                "audit . --sum Samlet      | . er en mappe",
                "sample x --seed otte      | »otte« kan ikke bruges som --seed"
            })
    void wrongUsageIsExplainedInDanish(String line, String expected) {
        ConsoleText told = told(line.strip().split(" +"));
        assertEquals(ExitCode.USAGE, told.exit(), told.text());
        assertTrue(told.text().contains(expected.strip()), told.text());
    }

    @ParameterizedTest
    @CsvSource({"run", "check", "status", "sample", "ny", "bord", "forms", "map", "compare", "audit", "pak"})
    void everyCommandHasHelp(String command) {
        ConsoleText told = told(command, "--help");
        assertEquals(ExitCode.OK, told.exit());
        assertTrue(told.text().contains("Sådan bruges det: belaeg " + command), told.text());
        assertTrue(told.text().contains("Vis denne hjælp."), told.text());
    }

    @Test
    void theListOfCommandsHasWholeSentences() {
        List<String> descriptions = new ArrayList<>();
        told("--help")
                .text()
                .lines()
                .dropWhile(line -> !line.equals("Kommandoer:"))
                .skip(1)
                .filter(line -> !line.isBlank())
                .forEach(line -> {
                    if (line.startsWith("   ")) {
                        descriptions.add(descriptions.remove(descriptions.size() - 1) + " " + line.strip());
                    } else {
                        descriptions.add(line);
                    }
                });
        assertEquals(15, descriptions.size(), descriptions.toString());
        descriptions.forEach(one -> assertTrue(one.endsWith("."), one));
    }

    @Test
    void theSheetToAttackIsChosen() throws Exception {
        Path book = folder.resolve("tabeller.xlsx");
        Files.write(
                book,
                new FakeBook()
                        .sheet("Forside", "Tabeller om pladser")
                        .sheet("Pladser", "Kommune|Borgere\nAssens|x\nOdense|tal: 7\nI alt|tal: 9")
                        .bytes());

        ConsoleText none = told("audit", book.toString());
        assertEquals(ExitCode.NOTHING_READ, none.exit(), none.text());
        assertTrue(none.text().contains("har flere ark. Skriv, hvilket tabellen står på, med --ark."), none.text());
        assertTrue(none.text().contains("Arkene hedder: »Forside« og »Pladser«."), none.text());
        ConsoleText absent = told("audit", book.toString(), "--ark", "pladser");
        assertTrue(absent.text().contains("Der er intet ark i tabeller.xlsx, der hedder »pladser«."), absent.text());
        ConsoleText attacked = told("audit", book.toString(), "--ark", "Pladser");
        assertEquals(ExitCode.FINDINGS, attacked.exit(), attacked.text());
        assertTrue(attacked.text().contains("Assens"), attacked.text());
    }

    @Test
    void examplesStandUnderTheirHeading() {
        assertTrue(told("status", "--help").text().contains("Et eksempel:\n  belaeg status"));
        assertTrue(told("audit", "--help").text().contains("Eksempler:\n  belaeg audit"));
    }

    @Test
    void aQuestionnaireIsAskedOnce() {
        ConsoleText told = told(
                "ny",
                folder.resolve("to").toString(),
                "--navn",
                "x",
                "--pr-dato",
                "1-5-2027",
                "--skema",
                "followup=15-5-2027",
                "--skema",
                "followup=16-5-2027");
        assertEquals(ExitCode.USAGE, told.exit(), told.text());
        assertTrue(told.text().contains("»followup« er angivet to gange"), told.text());
        assertFalse(Files.exists(folder.resolve("to/runde.json")));
    }

    @Test
    void aNewRoundIsMadeByOptionsAndChecked() throws IOException {
        Path round = folder.resolve("ny runde");
        ConsoleText made = told(
                "ny",
                round.toString(),
                "--navn",
                "Opfølgning 2027",
                "--pr-dato",
                "1-5-2027",
                "--skema",
                "followup=15-5-2027",
                "--maalgruppe",
                "V2.01,V2.02",
                "--periode",
                "1. halvår 2027");
        assertEquals(ExitCode.OK, made.exit(), made.text());
        assertTrue(Files.isDirectory(round.resolve("indbakke")));
        ConsoleText checked = told("check", round.toString());
        assertEquals(ExitCode.NOTHING_READ, checked.exit(), checked.text());
        assertTrue(
                checked.text().contains("22 af 22 mangler på »Opfølgning på målgrupper« (frist 15. maj 2027)."),
                checked.text());
        assertFalse(checked.text().contains("Ryk afsenderen"), checked.text());
        assertEquals(
                ExitCode.USAGE,
                told("ny", round.toString(), "--navn", "x", "--pr-dato", "1-5-2027")
                        .exit());
    }

    @Test
    void aRoundWithWrongOptionsIsNotMade() {
        Path round = folder.resolve("forkert");
        ConsoleText told = told(
                "ny",
                round.toString(),
                "--navn",
                "x",
                "--pr-dato",
                "1-5-2027",
                "--skema",
                "opfoelgning=1-5-2027",
                "--maalgruppe",
                "V99",
                "--periode",
                "snart",
                "--region",
                "12");
        assertEquals(ExitCode.USAGE, told.exit());
        for (String expected :
                new String[] {"Skemaet »opfoelgning« findes ikke", "»V99«", "»snart«", "»12« er ikke en regionskode"}) {
            assertTrue(told.text().contains(expected), told.text());
        }
        assertFalse(Files.exists(round.resolve("runde.json")));
    }

    @Test
    void allProblemsOfARoundAreToldAtOnce() throws IOException {
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "", "aar": "2026", "pr_dato": "1. maj", "regionn": "1083",
                 "spoergeskemaer": [{"navn": "findes_ikke", "frist": "2026-05-15"}]}
                """);
        ConsoleText told = told("check", folder.toString());
        assertEquals(ExitCode.USAGE, told.exit());
        for (String expected :
                new String[] {"»navn«", "»aar«", "»pr_dato«", "»regionn« kendes ikke", "skemaet findes ikke"}) {
            assertTrue(told.text().contains(expected), told.text());
        }
    }

    @Test
    void anEmptyInboxMakesNoRelease() throws IOException {
        told(
                "ny",
                folder.resolve("r").toString(),
                "--navn",
                "Tom",
                "--pr-dato",
                "1-5-2026",
                "--skema",
                "followup=15-5-2026");
        ConsoleText told = told("run", folder.resolve("r").toString());
        assertEquals(ExitCode.NOTHING_READ, told.exit(), told.text());
        assertTrue(told.text().contains("Der er ingen udgivelse lavet"), told.text());
        assertFalse(Files.exists(folder.resolve("r/ud/seneste.txt")));
    }

    @Test
    void statusNamesThoseWhoHaveNotAnswered() throws IOException {
        told(
                "ny",
                folder.resolve("r").toString(),
                "--navn",
                "Tom",
                "--pr-dato",
                "1-5-2026",
                "--skema",
                "followup=15-5-2026");
        ConsoleText told = told("status", folder.resolve("r").toString());
        assertEquals(ExitCode.OK, told.exit(), told.text());
        assertTrue(told.text().contains("0 af 22 har svaret"), told.text());
        assertTrue(told.text().contains("Ærø"), told.text());
    }
}
