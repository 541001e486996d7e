package dk.belaeg.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.annotate.AnnotatedCopies;
import dk.belaeg.office.annotate.AnnotatedCopies.Annotation;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking;
import dk.belaeg.office.annotate.CopyResult;
import dk.belaeg.office.form.FilledForm;
import dk.belaeg.office.form.FormReader;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.office.form.SampleForm;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.office.write.ReportWriter;
import dk.belaeg.office.write.SampleReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write opens in LibreOffice and is the same when it comes back from there. */
@Tag("slow")
class LibreOfficeTest {

    @Test
    void formsAndReportsSurviveLibreOffice(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] form = FormWriter.write(SampleForm.definition());
        byte[] report = ReportWriter.write(SampleReport.workbook());
        Map<String, byte[]> saved = LibreOffice.savedAgain(
                folder,
                Map.of(
                        "form.xlsx",
                        form,
                        "report.xlsx",
                        report,
                        "formulas.xlsx",
                        formulas(form),
                        "copy.xlsx",
                        copy(form)));

        RawWorkbook before = FakeWorkbook.read(report);
        RawWorkbook after = FakeWorkbook.read(saved.getOrDefault("report.xlsx", new byte[0]));
        assertEquals(List.of(), after.problems());
        assertEquals(
                "LibreOffice",
                after.properties().getOrDefault("application", "").substring(0, 11));
        assertEquals("da-DK", after.properties().get("language"));
        assertEquals(names(before), names(after));
        for (RawSheet sheet : before.sheets()) {
            RawSheet other = after.sheet(sheet.name()).orElseThrow();
            assertEquals(contents(sheet), contents(other), sheet.name());
            assertEquals(sheet.tables(), other.tables());
        }

        FilledForm sent = FormReader.read(FakeWorkbook.read(form)).orElseThrow();
        FilledForm back = FormReader.read(FakeWorkbook.read(saved.getOrDefault("form.xlsx", new byte[0])))
                .orElseThrow();
        assertEquals(sent.key(), back.key());
        assertEquals(List.of(), back.problems());
        for (FilledForm.Sheet sheet : sent.sheets()) {
            FilledForm.Sheet other = back.sheet(sheet.id()).orElseThrow();
            assertEquals(contents(sheet.raw()), contents(other.raw()));
            assertTrue(other.raw().locked());
        }

        RawWorkbook copy = FakeWorkbook.read(saved.getOrDefault("copy.xlsx", new byte[0]));
        assertEquals(
                List.of("Fejl: Antallet mangler.\nSkriv et helt tal."),
                copy.sheet("Svar").orElseThrow().comments().stream()
                        .map(CellComment::text)
                        .toList());
        assertTrue(copy.sheet("Skal rettes").isPresent());

        RawSheet computed = FakeWorkbook.read(saved.getOrDefault("formulas.xlsx", new byte[0]))
                .sheet("Prøver")
                .orElseThrow();
        for (int row = 1; row <= TYPED.size(); row++) {
            boolean honest = row <= HONEST;
            assertEquals(
                    honest ? "1" : "0",
                    computed.cell(row, 2).orElseThrow().content().raw(),
                    TYPED.get(row - 1));
        }
    }

    private static final List<String> TYPED =
            List.of("12", "≤3", "<5", "under 5", "4-6", "ca. 5", "ingen", "ved ikke", "-", "?", "-5", "abc", "+");
    private static final int HONEST = 10;

    /** The form with a sheet in which the validation of counts is computed for many answers. */
    private static byte[] formulas(byte[] form) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(form))) {
            XSSFDataValidation count =
                    workbook.getSheet("Svar").getDataValidations().get(3);
            String cell = count.getRegions().getCellRangeAddress(0).formatAsString();
            XSSFSheet sheet = workbook.createSheet("Prøver");
            for (int row = 0; row < TYPED.size(); row++) {
                sheet.createRow(row).createCell(0).setCellValue(TYPED.get(row));
                String formula = count.getValidationConstraint().getFormula1().replace(cell, "A" + (row + 1));
                sheet.getRow(row).createCell(1).setCellFormula(formula);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] copy(byte[] form) {
        Annotation annotation = new Annotation(
                "Svar", Optional.of(new CellRef(12, 3)), "Fejl", "Antallet mangler.", "Skriv et helt tal.");
        OpenResult.Workbook opened = assertInstanceOf(OpenResult.Workbook.class, FakeWorkbook.open(form));
        CopyResult result =
                AnnotatedCopies.make(opened, List.of(annotation), new Masking(Map.of(), UnaryOperator.identity()));
        return assertInstanceOf(CopyResult.Made.class, result).workbook().copy();
    }

    private static List<String> names(RawWorkbook book) {
        return book.sheets().stream().map(RawSheet::name).toList();
    }

    private static List<String> contents(RawSheet sheet) {
        return sheet.cells().stream()
                .filter(c -> !c.content().raw().isEmpty())
                .map(LibreOfficeTest::content)
                .toList();
    }

    private static String content(RawCell cell) {
        return cell.ref() + "=" + cell.content();
    }
}
