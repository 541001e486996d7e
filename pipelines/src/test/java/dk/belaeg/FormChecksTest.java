package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Value;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a form sees to while it is filled in is what is found in it when it has come back: the same cells, the same words. */
class FormChecksTest {
    private static final String SHEET = "Tjek før du sender";
    private static final Map<String, Map<String, Value>> ANSWERED =
            Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4))));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SmallRound round;

    private String status = "";

    @BeforeEach
    void makeRound() throws Exception {
        round = SmallRound.make(folder.resolve("r"), 2026, "");
    }

    /** What the form says of itself, as sheet, cell and what it is. */
    private Set<String> seen(
            String questionnaire, Map<String, Map<String, Value>> questions, Map<String, List<Map<String, Value>>> rows)
            throws Exception {
        byte[] filled = FormFiller.filled(round.form(questionnaire, "420"), questions, rows);
        Files.write(round.round().inbox().resolve("svar.xlsx"), filled);
        Set<String> seen = new TreeSet<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(filled))) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            for (Row row : book.getSheet(SHEET)) {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(evaluator.evaluate(cell).getStringValue()));
                status = row.getRowNum() == 2 ? cells.get(0) : status;
                if (cells.size() == 4
                        && !cells.get(0).isEmpty()
                        && !cells.get(0).equals("Ark")) {
                    seen.add(String.join(" ", cells.subList(0, 3)));
                }
            }
        }
        return seen;
    }

    /** What is found in the file, as {@link #seen} has it. */
    private Set<String> found() throws Exception {
        return round.check().findings().stream()
                .filter(finding -> finding.origin().file().equals("svar.xlsx"))
                .filter(finding -> finding.rule().severity() != Severity.INFO)
                .filter(finding -> !finding.origin().cell().isEmpty())
                .map(finding -> finding.origin().sheet() + " "
                        + finding.origin().cell() + " " + finding.rule().title())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Value> group(Value citizens, Value missing) {
        return Map.of("citizens", citizens, "difficulty", new Value.Text("Ofte"), "missing_places", missing);
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value number(String number) {
        return new Value.Amount(new BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource({
        "'-3', Antal kan ikke være negativt",
        "'>5', Antal uden øvre grænse",
        "'mindst 5', Antal uden øvre grænse",
        "'12,5', Antal personer skal være et helt tal",
        "'en hel del', Kan ikke læses som et tal",
        "'010190-1234', CPR-nummer"
    })
    void aCountThatIsNoneIsSeen(String citizens, String what) throws Exception {
        Set<String> seen = seen("followup", ANSWERED, Map.of("groups", List.of(group(text(citizens), number("0")))));
        assertEquals(1, seen.size(), seen::toString);
        assertTrue(seen.iterator().next().endsWith(what), seen::toString);
        assertTrue(status.startsWith("1 celle skal ses efter."), status);
        Set<String> found = found();
        assertTrue(found.containsAll(seen), found::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "≤3", "under 5", "4-6", "ca. 5", "ingen", "ved ikke", "1200"})
    void aCountIsNotSeenTo(String citizens) throws Exception {
        assertEquals(
                Set.of(), seen("followup", ANSWERED, Map.of("groups", List.of(group(text(citizens), number("0"))))));
    }

    @Test
    void aFormThatIsNotFilledInSaysSo() throws Exception {
        assertEquals(Set.of(), seen("followup", Map.of(), Map.of()));
        assertEquals(
                "Ingen udfyldte celler skal ses efter. Der mangler svar i 13 celler; forsiden viser, på hvilke ark.",
                status);
    }

    /** Numbers of one row against each other, by the rules of the subject. */
    @Test
    void daysAndPlacesAreHeldAgainstEachOther() throws Exception {
        List<Map<String, Value>> rows = List.of(
                occupancy("", "181", "1900", "104,97", "98"),
                occupancy("", "181", "1700", "50", "120"),
                occupancy("9001", "181", "9000", "497,2", "98"),
                occupancy("9002", "181", "1700", "93,9", "0.9"));
        Set<String> seen = seen("occupancy_report", ANSWERED, Map.of("services", rows));
        assertEquals(found(), seen);
        assertEquals(5, seen.size(), seen::toString);
    }

    private static Map<String, Value> occupancy(
            String newService, String days, String occupied, String percent, String budget) {
        Map<String, Value> row = new HashMap<>(Map.of(
                "period", text("1. halvår 2026"),
                "places", number("10"),
                "days_open", number(days),
                "occupied_days", number(occupied),
                "occupancy_pct", number(percent.replace(',', '.')),
                "budget_pct", number(budget)));
        if (!newService.isEmpty()) {
            row.putAll(Map.of("service_id", text(newService), "service_name", text("Nyt hus")));
        }
        return row;
    }

    /** What is listed by kind against the group's own number. */
    @Test
    void linesOfAGroupAreHeldAgainstItsNumber() throws Exception {
        Map<String, List<Map<String, Value>>> rows = Map.of(
                "groups",
                List.of(group(text("9"), number("3")), group(text("9"), number("2")), group(text("9"), number("1"))),
                "shortage",
                List.of(line(0, "2"), line(1, "2")));
        Set<String> seen = seen("followup", ANSWERED, rows);
        assertEquals(1, seen.size(), seen::toString);
        assertEquals(found(), seen);
    }

    /** The reader keeps the first of them; whoever fills it in has to choose. */
    @Test
    void aLineThatStandsTwiceIsSeenBothTimes() throws Exception {
        Map<String, List<Map<String, Value>>> rows = Map.of(
                "groups", List.of(group(text("9"), number("4"))), "shortage", List.of(line(0, "2"), line(0, "2")));
        Set<String> seen = seen("followup", ANSWERED, rows);
        assertEquals(
                2,
                seen.stream()
                        .filter(one -> one.endsWith("Samme række to gange"))
                        .count(),
                seen::toString);
        assertTrue(found().stream().anyMatch(one -> one.endsWith("Samme række to gange")));
    }

    private Map<String, Value> line(int group, String places) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(round.form("followup", "420")))) {
            Row first = StreamSupport.stream(book.getSheet("Målgrupper").spliterator(), false)
                    .filter(row -> row.getCell(1) != null
                            && row.getCell(1).getStringCellValue().startsWith("Målgruppe"))
                    .reduce((one, last) -> last)
                    .orElseThrow();
            Row row = book.getSheet("Målgrupper").getRow(first.getRowNum() + 1 + group);
            return Map.of(
                    "target_group",
                    text(row.getCell(1).getStringCellValue()),
                    "place_kind",
                    text("Midlertidigt botilbud"),
                    "missing_places",
                    number(places));
        }
    }

    @Test
    void yesAndNoAreHeldAgainstTheOtherSheet() throws Exception {
        Map<String, Map<String, Value>> yes = Map.of(
                "answer",
                Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4)), "changes_expected", text("Ja")));
        Set<String> seen = seen("capacity_survey", yes, Map.of());
        assertEquals(1, seen.size(), seen::toString);
        assertTrue(found().containsAll(seen), seen::toString);
    }
}
