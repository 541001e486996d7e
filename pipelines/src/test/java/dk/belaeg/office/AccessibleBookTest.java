package dk.belaeg.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.write.ReportWriter;
import dk.belaeg.office.write.SampleReport;
import dk.belaeg.sample.FaultyRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workbook of a release can be read by everyone, and the check that says so sees what it looks for. */
class AccessibleBookTest {
    @Test
    void theWorkbookOfAReleaseHasNoFault() throws IOException {
        byte[] workbook = Files.readAllBytes(FaultyRelease.get().shared().resolve("tabeller.xlsx"));
        assertEquals(List.of(), AccessibleBook.faults(workbook));
    }

    @Test
    void faultsAreSeen() throws IOException {
        FakeZip good = FakeZip.of(ReportWriter.write(SampleReport.workbook()));
        String sheet = "xl/worksheets/sheet5.xml";
        assertSees(good.replace("docProps/core.xml", "da-DK", "en-GB"), "the document's language is not Danish");
        assertSees(
                good.replace(
                        sheet,
                        "</sheetData>",
                        "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells>"),
                "has merged cells");
        assertSees(good.replace(sheet, "fitToWidth=\"1\"", "fitToWidth=\"2\""), "prints over more pages across");
        assertSees(good.replace(sheet, "paperSize=\"9\"", "paperSize=\"1\""), "does not print on A4");
        assertSees(
                good.replace("xl/drawings/drawing2.xml", " descr=\"Liggende", " dscr=\"Liggende"),
                "a drawing without alternative text");
    }

    private static void assertSees(FakeZip changed, String fault) throws IOException {
        List<String> faults = AccessibleBook.faults(changed.bytes());
        assertTrue(faults.stream().anyMatch(one -> one.contains(fault)), fault + " is not among " + faults);
    }
}
