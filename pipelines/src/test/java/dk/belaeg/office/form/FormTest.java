package dk.belaeg.office.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form as it is sent: key, locks, validations, counter, and what becomes of it when it comes back damaged. */
class FormTest {
    private static final byte[] BYTES = FormWriter.write(SampleForm.definition());

    private static FilledForm form(byte[] bytes) {
        return FormReader.read(FakeWorkbook.read(bytes)).orElseThrow();
    }

    private static XSSFWorkbook poi() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(BYTES));
    }

    private static byte[] saved(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    @Test
    void keyStandsInThreePlacesAndEachIsEnough() throws IOException {
        FormKey key = SampleForm.definition().key();
        assertEquals(key, form(BYTES).key());
        FakeZip noProperty = FakeZip.of(BYTES);
        noProperty.replace("docProps/custom.xml", "belaeg.skema", "andet");
        assertEquals(key, form(noProperty.bytes()).key());
        FakeZip onlyProperty = FakeZip.of(BYTES);
        onlyProperty
                .replace("xl/sharedStrings.xml", "belaeg-skema", "x")
                .replace("xl/workbook.xml", "belaeg-skema", "x");
        assertEquals(key, form(onlyProperty.bytes()).key());
        onlyProperty.replace("docProps/custom.xml", "belaeg.skema", "andet");
        assertEquals(Optional.empty(), FormReader.read(FakeWorkbook.read(onlyProperty)));
        RawWorkbook book = FakeWorkbook.read(BYTES);
        assertEquals(
                Visibility.VERY_HIDDEN, book.sheet("belaeg-nøgle").orElseThrow().visibility());
        assertEquals(
                Visibility.VERY_HIDDEN,
                book.sheet("belaeg-lister").orElseThrow().visibility());
        assertEquals(List.of(), book.problems());
    }

    @Test
    void sheetsAndFieldsAreFound() {
        FilledForm form = form(BYTES);
        assertEquals(
                List.of("answer", "groups", "services"),
                form.sheets().stream().map(FilledForm.Sheet::id).toList());
        FilledForm.Answers answers =
                assertInstanceOf(FilledForm.Answers.class, form.sheets().get(0));
        assertEquals(
                List.of("respondent", "answered_on", "contact", "persons", "share", "year", "expects", "reservations"),
                List.copyOf(answers.answers().keySet()));
        assertEquals(
                new CellContent.Text("Ærø"),
                answers.answer("respondent").orElseThrow().cell().orElseThrow().content());
        assertTrue(answers.answer("persons").orElseThrow().cell().isEmpty());
        FilledForm.Rows rows =
                assertInstanceOf(FilledForm.Rows.class, form.sheets().get(2));
        assertEquals(List.of("service_id", "service", "group", "occupancy"), rows.fields());
        assertEquals(2, rows.rows().size());
        assertEquals(
                new CellContent.Text("05678"),
                rows.rows()
                        .get(1)
                        .answer("service_id")
                        .orElseThrow()
                        .cell()
                        .orElseThrow()
                        .content());
        assertEquals(List.of(), form.problems());
    }

    @Test
    void onlyAnswersCanBeChanged() throws IOException {
        try (XSSFWorkbook workbook = poi()) {
            for (RawSheet raw : FakeWorkbook.read(BYTES).sheets()) {
                XSSFSheet sheet = workbook.getSheet(raw.name());
                if (raw.visibility() != Visibility.VISIBLE) {
                    continue;
                }
                assertTrue(sheet.getProtect(), raw.name());
                assertFalse(sheet.getCTWorksheet().getSheetProtection().isSetPassword());
            }
            XSSFSheet answers = workbook.getSheet("Svar");
            int open = 0;
            for (var row : answers) {
                for (var cell : row) {
                    if (!cell.getCellStyle().getLocked()) {
                        open++;
                        assertEquals(2, cell.getColumnIndex());
                    }
                }
            }
            assertEquals(8, open);
            XSSFSheet groups = workbook.getSheet("Målgrupper");
            FilledForm.Rows rows =
                    assertInstanceOf(FilledForm.Rows.class, form(BYTES).sheets().get(1));
            int first = rows.rows().get(0).number() - 1;
            assertTrue(groups.getRow(first).getCell(1).getCellStyle().getLocked(), "given names are locked");
            assertFalse(groups.getRow(first + 3).getCell(1).getCellStyle().getLocked(), "free rows are open");
            assertFalse(groups.getRow(first).getCell(2).getCellStyle().getLocked());
        }
    }

    @Test
    void everyAnswerHasItsValidationWithDanishTexts() throws IOException {
        try (XSSFWorkbook workbook = poi()) {
            List<XSSFDataValidation> validations = workbook.getSheet("Svar").getDataValidations();
            assertEquals(8, validations.size());
            for (XSSFDataValidation validation : validations) {
                assertTrue(validation.getErrorBoxText().endsWith("."), validation.getErrorBoxText());
            }
            XSSFDataValidation count = validations.get(3);
            assertEquals(DataValidation.ErrorStyle.WARNING, count.getErrorStyle());
            assertTrue(count.getErrorBoxText().contains("≤3"));
            assertEquals("Borgere, der venter på en plads", count.getPromptBoxTitle());
            assertEquals(
                    "\"Ja,Nej\"", validations.get(6).getValidationConstraint().getFormula1());
            DataValidationConstraint day = validations.get(1).getValidationConstraint();
            assertEquals("46023 46387", day.getFormula1() + " " + day.getFormula2());
            XSSFDataValidation choice = workbook.getSheet("Målgrupper").getDataValidations().stream()
                    .filter(v -> v.getValidationConstraint().getValidationType()
                            == DataValidationConstraint.ValidationType.LIST)
                    .findFirst()
                    .orElseThrow();
            String name = choice.getValidationConstraint().getFormula1();
            assertEquals("'belaeg-lister'!$A$2:$A$7", workbook.getName(name).getRefersToFormula());
        }
    }

    private static String evaluated(int validationIndex, Object typed) throws IOException {
        try (XSSFWorkbook workbook = poi()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            XSSFDataValidation validation = sheet.getDataValidations().get(validationIndex);
            var place = validation.getRegions().getCellRangeAddress(0);
            XSSFCell cell = sheet.getRow(place.getFirstRow()).getCell(place.getFirstColumn());
            if (typed instanceof Double number) {
                cell.setCellValue(number);
            } else {
                cell.setCellValue((String) typed);
            }
            XSSFCell test = sheet.createRow(200).createCell(0);
            test.setCellFormula(validation.getValidationConstraint().getFormula1());
            return workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluate(test)
                    .formatAsString();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "0",
                "≤3",
                "<5",
                "under 5",
                "4-6",
                "ca. 5",
                "Ca 5",
                "ingen",
                "Ingen",
                "ved ikke",
                "-",
                "?",
                "mellem 4 og 6",
                "højst 3",
                "omkring 5",
                "færre end 5",
                "~5",
                "1048"
            })
    void honestCountsAreNotAskedAbout(String typed) throws IOException {
        assertEquals("TRUE", evaluated(3, typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "5.5", "abc", "(5)", "+"})
    void otherCountsAreAskedAbout(String typed) throws IOException {
        assertEquals("FALSE", evaluated(3, typed));
    }

    @Test
    void sharesInsteadOfPercentagesAreAskedAbout() throws IOException {
        assertEquals("TRUE", evaluated(4, 97.5));
        assertEquals("TRUE", evaluated(4, 0.0));
        assertEquals("FALSE", evaluated(4, 0.975));
        assertEquals("FALSE", evaluated(4, 201.0));
        assertEquals("FALSE", evaluated(4, "97,5"));
    }

    @Test
    void cellsForCountsAreTextSoThatNothingBecomesADate() throws IOException {
        try (XSSFWorkbook workbook = poi()) {
            XSSFSheet sheet = workbook.getSheet("Svar");
            XSSFCell count = sheet.getRow(sheet.getDataValidations()
                            .get(3)
                            .getRegions()
                            .getCellRangeAddress(0)
                            .getFirstRow())
                    .getCell(2);
            assertEquals("@", count.getCellStyle().getDataFormatString());
        }
    }

    @Test
    void counterIsRightWhenSentAndWhenFilledIn() throws IOException {
        RawSheet front = FakeWorkbook.read(BYTES).sheets().get(0);
        String status = front.cells().stream()
                .map(c -> c.content().raw())
                .filter(t -> t.startsWith("Der mangler"))
                .findFirst()
                .orElseThrow();
        try (XSSFWorkbook workbook = poi()) {
            // POI's COUNTIFS takes numbers for empty in "<>", which Excel and LibreOffice do not: put a text in their
            // place.
            XSSFSheet services = workbook.getSheet("Tilbud");
            for (var row : services) {
                if (row.getCell(4) != null && row.getCell(4).getCellType() == CellType.NUMERIC) {
                    row.getCell(4).setCellValue("101,5");
                }
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            RawSheet computed = FakeWorkbook.read(saved(workbook)).sheets().get(0);
            for (var cell : front.cells()) {
                if (cell.formula() != null) {
                    String again =
                            computed.cell(cell.ref()).orElseThrow().content().raw();
                    assertEquals(
                            cell.content().raw(),
                            again.replaceAll("\\.0$", ""),
                            cell.ref() + " as sent and as computed");
                }
            }
            XSSFSheet answers = workbook.getSheet("Svar");
            XSSFDataValidation persons = answers.getDataValidations().get(3);
            answers.getRow(persons.getRegions().getCellRangeAddress(0).getFirstRow())
                    .getCell(2)
                    .setCellValue("≤3");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            RawSheet after = FakeWorkbook.read(saved(workbook)).sheets().get(0);
            int missing = Integer.parseInt(status.replaceAll("\\D", ""));
            assertTrue(after.cells().stream()
                    .anyMatch(c -> c.content().raw().equals("Der mangler svar i " + (missing - 1) + " celler.")));
        }
    }

    @Test
    void tablesOfQuestionsAreRealTablesWithoutMergedCells() {
        for (RawSheet sheet : FakeWorkbook.read(BYTES).sheets()) {
            assertEquals(List.of(), sheet.merged());
            if (sheet.name().equals("Svar")
                    || sheet.name().equals("Målgrupper")
                    || sheet.name().equals("Tilbud")) {
                assertEquals(1, sheet.tables().size());
            }
        }
    }

    @Test
    void earlierAnswersStandBesideAndAreNotRead() {
        FilledForm.Rows rows =
                assertInstanceOf(FilledForm.Rows.class, form(BYTES).sheets().get(1));
        RawSheet sheet = rows.raw();
        assertEquals(
                "Svar i 2025: Antal borgere nu", sheet.tables().get(0).columns().get(2));
        assertFalse(rows.fields().toString().contains("sidst"));
        assertEquals(
                "≤3",
                sheet.cell(rows.rows().get(0).number(), 4)
                        .orElseThrow()
                        .content()
                        .raw());
    }

    @Test
    void twiceTheSameSheetOrQuestionIsNotGuessedAt() throws IOException {
        try (XSSFWorkbook workbook = poi()) {
            workbook.cloneSheet(workbook.getSheetIndex("Tilbud"));
            XSSFSheet answers = workbook.getSheet("Svar");
            int last = answers.getLastRowNum();
            answers.createRow(last + 1).createCell(0).setCellValue("persons");
            FilledForm form = form(saved(workbook));
            assertEquals(
                    List.of("answer", "groups"),
                    form.sheets().stream().map(FilledForm.Sheet::id).toList());
            assertFalse(assertInstanceOf(FilledForm.Answers.class, form.sheets().get(0))
                    .answers()
                    .containsKey("persons"));
            assertEquals(2, form.problems().size());
        }
    }

    @Test
    void deletedIdsAndMixedFormsAreSeen() throws IOException {
        try (XSSFWorkbook workbook = poi()) {
            XSSFSheet groups = workbook.getSheet("Målgrupper");
            for (var row : groups) {
                XSSFCell id = (XSSFCell) row.getCell(0);
                if (id != null
                        && id.getCellType() == CellType.STRING
                        && id.getStringCellValue().equals("#felter")) {
                    id.setBlank();
                }
            }
            workbook.getSheet("Svar")
                    .getRow(0)
                    .getCell(0)
                    .setCellValue("belaeg-skema|followup|2026.1|syddanmark-2026|461|answer|questions");
            FilledForm form = form(saved(workbook));
            assertTrue(form.problems().get(0).message().startsWith("Filen er sat sammen af flere skemaer"));
            assertTrue(form.problems().get(1).message().startsWith("Arkets skjulte rækker er slettet"));
            assertEquals("Målgrupper", form.problems().get(1).sheet());
        }
    }

    @Test
    void sameBytesWhateverLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
            assertArrayEquals(BYTES, FormWriter.write(SampleForm.definition()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void faultyDefinitionsAreRefusedWhenTheyAreMade() {
        FormDefinition good = SampleForm.definition();
        assertThrows(
                IllegalArgumentException.class,
                () -> new FormDefinition(good.key(), good.cover(), good.sheets(), List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new FormDefinition(
                        good.key(),
                        good.cover(),
                        List.of(good.sheets().get(0), good.sheets().get(0)),
                        good.lists()));
        assertThrows(IllegalArgumentException.class, () -> new FormKey("a", "b|c", "d", "e"));
        assertEquals(Optional.empty(), FormKey.parse("noget andet|a|b|c|d"));
    }
}
