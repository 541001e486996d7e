package dk.belaeg.disclosure.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.disclosure.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an attack on a published table finds, and how it reads the table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttackTest {
    private static final Path PUBLISHED = Path.of("../data-samples/publiceret/children-eating-disorder.csv");

    @SuppressWarnings("NullAway.Init")
    private Codes codes;

    @BeforeAll
    void load() throws ContractException, IOException {
        codes = Contracts.load(Path.of("nowhere")).codes();
    }

    private static List<List<String>> lines(String text) {
        return text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.strip().split(";", -1)))
                .toList();
    }

    private AttackReport report(List<List<String>> lines, Assumptions assumptions)
            throws AttackedTable.UnreadableException {
        AttackedTable table = AttackedTable.read(lines, codes, assumptions);
        return AttackReport.of(table, AttackedTable::name);
    }

    private Map<String, String> intervals(String text, Assumptions assumptions)
            throws AttackedTable.UnreadableException {
        return report(lines(text), assumptions).lines().stream()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.get(0), line -> line.get(2) + "-" + line.get(3), (a, b) -> a, TreeMap::new));
    }

    private static Assumptions marks(Map<String, Interval> marks) {
        return new Assumptions(3, marks, List.of(), List.of(), List.of(), true, false);
    }

    @Test
    void thePublishedTableKeepsOneToThreeInEveryMaskedCell() throws Exception {
        AttackReport report = report(lines(Files.readString(PUBLISHED)), Assumptions.NONE);
        assertEquals(0, report.impossible());
        assertEquals(0, report.workedOut());
        List<List<String>> hidden = report.lines().subList(1, report.lines().size());
        assertEquals(38, hidden.size());
        hidden.forEach(line -> assertEquals(List.of("M", "1", "3", "nej"), line.subList(1, 5), line.get(0)));
    }

    @Test
    void withRowTotalsSomeOfThePublishedTableCanBeWorkedOut() throws Exception {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> line : lines(Files.readString(PUBLISHED))) {
            List<String> longer = new ArrayList<>(line);
            longer.add(
                    switch (line.get(0)) {
                        case "kommune" -> "I alt";
                        case "Samlet" -> "81";
                        // One case in each year and municipality with a mark, but as many as fit in Vejle and Ærø.
                        case "Vejle" -> "9";
                        case "Ærø" -> "3";
                        default -> "";
                    });
            lines.add(longer);
        }
        AttackReport report = report(lines, Assumptions.NONE);
        assertEquals(0, report.impossible());
        assertEquals(
                List.of("Vejle, 2017", "Vejle, 2018", "Vejle, 2019", "Ærø, 2017"),
                report.lines().stream()
                        .filter(line -> line.get(4).equals("ja"))
                        .map(line -> line.get(0))
                        .toList());
        assertTrue(
                report.sentences().contains("  Vejle, 2017: 3"),
                report.sentences().toString());
    }

    @Test
    void withAllButOneMunicipalityPrintedTheLastIsFound() throws Exception {
        List<List<String>> lines = new ArrayList<>();
        for (List<String> line : lines(Files.readString(PUBLISHED))) {
            List<String> shown = new ArrayList<>(line);
            // 2019: 16 in the eleven masked cells, of which ten are printed as 15 together.
            if (line.get(3).equals("M") && !line.get(0).equals("Vejle")) {
                shown.set(3, line.get(0).compareTo("G") < 0 ? "1" : "2");
            }
            lines.add(shown);
        }
        AttackReport report = report(lines, Assumptions.NONE);
        assertEquals(
                1, report.workedOut() + report.impossible(), report.sentences().toString());
    }

    @Test
    void anImpossibleTotalIsToldAndTheRestIsStillAttacked() throws Exception {
        AttackReport report = report(
                lines(
                        """
                        kommune;A;B
                        Odense;≤3;≤3
                        Nyborg;≤3;4
                        Kerteminde;0;≤3
                        I alt;9;6
                        """),
                Assumptions.NONE);
        assertEquals(1, report.impossible());
        assertTrue(
                report.sentences().contains("  I alt, A: der står 9, men delene giver 2-6"),
                report.sentences().toString());
        assertEquals(2, report.workedOut(), "in B two cells of at least 1 add up to 2");
    }

    @Test
    void unstatedCellsCanBeAnythingUnlessTotalsLeaveThemOut() throws Exception {
        String table =
                """
                kommune;2024
                Odense;x
                Nyborg;Ikke angivet
                Kerteminde;4
                Samlet;9
                """;
        assertEquals(
                Map.of("Odense, 2024", "0-5", "Nyborg, 2024", "0-5"),
                intervals(
                        table.replace("2024\n", "2024;2025\n")
                                .replace("x\n", "x;1\n")
                                .replace("angivet\n", "angivet;1\n")
                                .replace("4\n", "4;1\n")
                                .replace("9\n", "9;3\n"),
                        Assumptions.NONE));
        Assumptions leftOut = new Assumptions(3, Map.of(), List.of(), List.of(), List.of(), true, true);
        assertEquals(Map.of("Odense", "5-5"), intervals(table, leftOut));
    }

    @Test
    void marksAreReadAsPracticeWritesThemAndAsTheUserSays() throws Exception {
        String table =
                """
                gruppe;antal
                a;≤3
                b;<5
                c;..
                d;*
                e;M
                f;0
                g;4-6
                """;
        assertEquals(
                Map.of("a", "1-3", "b", "1-4", "c", "1-", "d", "1-", "e", "1-3", "g", "4-6"),
                intervals(table, Assumptions.NONE));
        assertEquals(
                Map.of("a", "1-3", "b", "1-4", "c", "2-9", "d", "1-", "e", "1-3", "g", "4-6"),
                intervals(table, marks(Map.of("..", new Interval(2, 9)))));
        assertEquals(
                "0-4", intervals(table.replace("f;0", "f;7"), Assumptions.NONE).get("b"));
    }

    @Test
    void healthCouncilsAndPartSumsAreGuessedAndTold() throws Exception {
        StringBuilder text = new StringBuilder("Kommunekode;Kommune;Børn;Unge;Børn og unge i alt;Ældre;I alt\n");
        for (String name : List.of("Esbjerg", "Fanø", "Varde", "Vejen")) {
            text.append(codes.municipalities()
                            .code(name.toLowerCase(java.util.Locale.ROOT))
                            .orElseThrow())
                    .append(';')
                    .append(name)
                    .append(name.equals("Fanø") ? ";≤3;2;x;1;x\n" : ";5;2;7;1;8\n");
        }
        text.append(";Sydvestjylland;17;8;25;4;29\n");
        AttackedTable table = AttackedTable.read(lines(text.toString()), codes, Assumptions.NONE);
        String told = String.join("\n", table.told());
        assertTrue(told.contains("»Sydvestjylland« er summen af sine 4 kommuner"), told);
        assertTrue(told.contains("»Børn og unge i alt« er læst som summen af »Børn«, »Unge«"), told);
        assertTrue(told.contains("»I alt« er læst som summen af de 2 andre"), told);
        AttackReport report = AttackReport.of(table, AttackedTable::name);
        assertEquals(3, report.workedOut(), report.sentences().toString());
    }

    @Test
    void hierarchiesCanBeDeclared() throws Exception {
        String table =
                """
                sted;antal
                Nord;x
                Syd;4
                Hele kysten;6
                """;
        Assumptions declared = new Assumptions(
                3,
                Map.of(),
                List.of(),
                List.of(),
                List.of(new Assumptions.Part("nord", "Hele kysten"), new Assumptions.Part("Syd", "Hele kysten")),
                true,
                false);
        assertEquals(Map.of("Nord", "2-2"), intervals(table, declared));
        assertEquals(Map.of("Nord", "0-"), intervals(table, Assumptions.NONE));
        Assumptions total = new Assumptions(3, Map.of(), List.of(), List.of("hele kysten"), List.of(), false, false);
        assertEquals(Map.of("Nord", "2-2"), intervals(table, total));
    }

    @Test
    void aTableThatCannotBeReadIsRefusedWithAReason() {
        AttackedTable.UnreadableException none = assertThrows(
                AttackedTable.UnreadableException.class,
                () -> AttackedTable.read(lines("kommune;hvad\nOdense;to\n"), codes, Assumptions.NONE));
        assertTrue(none.danish().startsWith("Ingen kolonne har kun antal"), none.danish());
        AttackedTable.UnreadableException twice = assertThrows(
                AttackedTable.UnreadableException.class,
                () -> AttackedTable.read(lines("kommune;antal\nOdense;2\nOdense;3\n"), codes, Assumptions.NONE));
        assertTrue(twice.danish().startsWith("To rækker har samme navn: Odense"), twice.danish());
    }
}
