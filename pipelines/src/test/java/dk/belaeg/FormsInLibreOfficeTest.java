package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.LibreOffice;
import dk.belaeg.questionnaire.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers with LibreOffice answers as well as anybody: forms and annotated copies are filled in and saved by it. */
@Tag("slow")
class FormsInLibreOfficeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private SmallRound round;

    @BeforeEach
    void makeRound() throws Exception {
        round = SmallRound.make(folder.resolve("r"), 2026, "");
    }

    @Test
    void everyFormIsFilledInAndReadBack() throws Exception {
        RandomReturns drawn = new RandomReturns();
        List<RandomReturns.Filled> answers = drawn.answers(round.round(), round.check(), new Random(5));
        Map<String, byte[]> sent = new TreeMap<>();
        Map<String, List<LibreOffice.Entry>> entries = new TreeMap<>();
        for (RandomReturns.Filled filled : answers) {
            String name = filled.form().questionnaire() + "-" + filled.form().respondent();
            byte[] form = filled.form().bytes();
            sent.put(name, form);
            entries.put(name, written(form, filled.bytes()));
        }
        Map<String, byte[]> saved = LibreOffice.filledIn(folder.resolve("lo"), sent, entries);
        for (Map.Entry<String, byte[]> file : saved.entrySet()) {
            Files.write(round.round().inbox().resolve(file.getKey() + ".xlsx"), file.getValue());
            byte[] form = sent.getOrDefault(file.getKey(), new byte[0]);
            assertEquals(guarded(form), guarded(file.getValue()), file.getKey());
        }
        Checked checked = round.check();
        drawn.assertRead(checked);
        assertEquals(
                List.of(),
                checked.responses().stream()
                        .filter(response -> response.status() == Response.Status.MISSING)
                        .toList());
    }

    /** Nobody can write over a question, and the file says so to LibreOffice as well. */
    @Test
    void whatIsLockedStaysAsItIs() throws Exception {
        byte[] form = round.form("followup", "420");
        List<LibreOffice.Entry> over = new ArrayList<>();
        try (XSSFWorkbook book = open(form)) {
            for (int i = 0; i < visible(book); i++) {
                Sheet sheet = book.getSheetAt(i);
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellStyle().getLocked()) {
                        over.add(new LibreOffice.Entry(
                                sheet.getSheetName(), cell.getAddress().toString(), false, "x"));
                    }
                }));
            }
        }
        assertFalse(over.isEmpty());
        byte[] saved = LibreOffice.filledIn(folder.resolve("lo"), Map.of("a", form), Map.of("a", over))
                .getOrDefault("a", new byte[0]);
        assertEquals(guarded(form), guarded(saved));
    }

    /** The copy that goes back to be corrected takes the place of the first answer also when LibreOffice has saved it. */
    @Test
    void anAnnotatedCopyIsCorrected() throws Exception {
        Map<String, Value> wrong =
                Map.of("citizens", new Value.Text("en hel del"), "difficulty", new Value.Text("Ofte"));
        Map<String, Value> right = Map.of("citizens", Value.Amount.of(4));
        round.answer(
                "svar.xlsx",
                "followup",
                "420",
                Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 20)))),
                Map.of("groups", List.of(wrong, right, right)));
        byte[] copy = Status.of(
                        round.round(),
                        SmallRound.contracts(),
                        round.check(),
                        round.round().asOf())
                .files()
                .getOrDefault("retur/assens/svar.xlsx", new byte[0]);
        List<LibreOffice.Entry> corrected = new ArrayList<>();
        try (XSSFWorkbook book = open(copy)) {
            for (Row row : book.getSheet("Målgrupper")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals("en hel del")) {
                        corrected.add(new LibreOffice.Entry(
                                "Målgrupper", cell.getAddress().toString(), true, "7"));
                    }
                }
            }
        }
        assertEquals(1, corrected.size());
        byte[] saved = LibreOffice.filledIn(folder.resolve("lo"), Map.of("a", copy), Map.of("a", corrected))
                .getOrDefault("a", new byte[0]);
        try (XSSFWorkbook book = open(saved)) {
            assertEquals(1, book.getSheet("Målgrupper").getCellComments().size());
            assertEquals(1, book.getSheet("Skal rettes").getHyperlinkList().size());
        }
        Files.write(round.round().inbox().resolve("rettet.xlsx"), saved);
        Response response = round.response("followup", "420");
        assertEquals("rettet.xlsx", response.content().orElseThrow().file());
        assertEquals(0, response.content().orElseThrow().errors());
        assertEquals(
                List.of("svar.xlsx"),
                response.former().stream().map(Response.Former::file).toList());
    }

    /** The sheet that sees to the answers works while they are written, in LibreOffice too. */
    @Test
    void theFormSeesToItsAnswers() throws Exception {
        Map<String, Value> right = Map.of(
                "citizens",
                new Value.Text("≤3"),
                "difficulty",
                new Value.Text("Ofte"),
                "places",
                Value.Amount.of(4),
                "missing_places",
                Value.Amount.of(0));
        Map<String, Value> wrong = new LinkedHashMap<>(right);
        wrong.put("citizens", new Value.Text("-4"));
        byte[] form = round.form("followup", "420");
        Map<String, List<LibreOffice.Entry>> entries = new TreeMap<>();
        for (Map.Entry<String, List<Map<String, Value>>> rows : Map.of(
                        "ret", List.of(right, right, right), "galt", List.of(right, wrong, right))
                .entrySet()) {
            byte[] filled = FormFiller.filled(
                    form,
                    Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 20)))),
                    Map.of("groups", rows.getValue()));
            entries.put(rows.getKey(), written(form, filled));
        }
        Map<String, byte[]> saved =
                LibreOffice.filledIn(folder.resolve("lo"), Map.of("ret", form, "galt", form), entries);
        assertEquals(List.of("Intet at se efter. Skemaet kan sendes."), seen(saved.getOrDefault("ret", new byte[0])));
        assertEquals(
                List.of(
                        "1 celle skal ses efter.",
                        "Målgrupper",
                        "C9",
                        "Antal kan ikke være negativt",
                        "Skriv antallet uden minus."),
                seen(saved.getOrDefault("galt", new byte[0])));
    }

    /** What the formulas of the sheet say. */
    private static List<String> seen(byte[] workbook) throws IOException {
        List<String> seen = new ArrayList<>();
        try (XSSFWorkbook book = open(workbook)) {
            for (Row row : book.getSheet("Tjek før du sender")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && !cell.getStringCellValue().isEmpty()) {
                        seen.add(cell.getStringCellValue());
                    }
                }
            }
        }
        return seen;
    }

    private static XSSFWorkbook open(byte[] workbook) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook));
    }

    /** The sheets that a person sees: all but the two of lists and key. */
    private static int visible(XSSFWorkbook book) {
        int visible = 0;
        while (visible < book.getNumberOfSheets() && !book.isSheetHidden(visible) && !book.isSheetVeryHidden(visible)) {
            visible++;
        }
        return visible;
    }

    /** What somebody must write in the form to make it the filled one. */
    static List<LibreOffice.Entry> written(byte[] form, byte[] filled) throws IOException {
        List<LibreOffice.Entry> entries = new ArrayList<>();
        try (XSSFWorkbook before = open(form);
                XSSFWorkbook after = open(filled)) {
            for (int i = 0; i < visible(before); i++) {
                Sheet sheet = after.getSheetAt(i);
                Map<String, String> stood = contents(before.getSheetAt(i));
                sheet.forEach(row -> row.forEach(cell -> {
                    String place = cell.getAddress().toString();
                    String content = content(cell);
                    if (!content.equals(stood.getOrDefault(place, "")) && !content.isEmpty()) {
                        boolean number = cell.getCellType() == CellType.NUMERIC;
                        entries.add(new LibreOffice.Entry(sheet.getSheetName(), place, number, content));
                    }
                }));
            }
        }
        return entries;
    }

    private static Map<String, String> contents(Sheet sheet) {
        Map<String, String> contents = new LinkedHashMap<>();
        sheet.forEach(row -> row.forEach(cell -> contents.put(cell.getAddress().toString(), content(cell))));
        return contents;
    }

    private static String content(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> BigDecimal.valueOf(cell.getNumericCellValue()).toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    /** What keeps the form as it is meant: locked cells with what stands in them, protection, and drop-downs with their cells. */
    private static Map<String, String> guarded(byte[] workbook) throws IOException {
        Map<String, String> guarded = new TreeMap<>();
        try (XSSFWorkbook book = open(workbook)) {
            for (int i = 0; i < visible(book); i++) {
                Sheet sheet = book.getSheetAt(i);
                String name = sheet.getSheetName();
                guarded.put(name, sheet.getProtect() ? "protected" : "open");
                sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellStyle().getLocked() && !content(cell).isEmpty()) {
                        guarded.put(name + " " + cell.getAddress(), content(cell));
                    }
                }));
                for (DataValidation validation : sheet.getDataValidations()) {
                    if (validation.getValidationConstraint().getValidationType() == ValidationType.LIST) {
                        for (var range : validation.getRegions().getCellRangeAddresses()) {
                            guarded.put(
                                    name + " list " + range.formatAsString(),
                                    validation.getValidationConstraint().getFormula1());
                        }
                    }
                }
            }
        }
        return guarded;
    }
}
