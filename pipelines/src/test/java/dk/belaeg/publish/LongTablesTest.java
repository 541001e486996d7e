package dk.belaeg.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.FakeZip;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table longer than a page, a sheet or an annex can show is cut there, which is said; the data files have all of it. */
class LongTablesTest {
    private static Path published(int rows, Path folder) throws Exception {
        String table = IntStream.range(0, rows)
                .mapToObj(i -> "total|Kommune " + i + "|12|?ukendt")
                .collect(Collectors.joining("\n"));
        return new FakeRound(folder).publish(table).release().folder();
    }

    private static void hasAllRows(int rows, Path release) throws Exception {
        for (String file : new String[] {"data/places.csv", "data/excel/places.csv"}) {
            try (Stream<String> lines = Files.lines(release.resolve(file))) {
                assertEquals(rows + 1, lines.count(), file);
            }
        }
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @Test
    void thePageShowsTheFirstRows(@TempDir Path folder) throws Exception {
        Path release = published(5_002, folder);
        String page = Files.readString(release.resolve("index.html"));

        assertEquals(5_000, count(page, "<th scope=\"row\">Kommune"));
        assertTrue(page.contains("<summary>Vis tabellen (5.000 af de 5.002 rækker)</summary>"));
        assertTrue(page.contains("<p>Her vises 5.000 af de 5.002 rækker. Alle er i data/places.csv.</p>"));
        String sheet =
                FakeZip.of(Files.readAllBytes(release.resolve("tabeller.xlsx"))).text("xl/worksheets/sheet4.xml");
        assertTrue(count(sheet, "<row ") > 5_002, "all are in the workbook");
        String annex = FakeZip.of(Files.readAllBytes(release.resolve("bilag/pladser.docx")))
                .text("word/document.xml");
        assertTrue(annex.contains("Kommune 999<"), "the annex has the first thousand");
        assertFalse(annex.contains("Kommune 1000<"));
        assertTrue(annex.contains("Kun de første 1.000 linjer er trykt. Alle er i tabeller.xlsx."));
        hasAllRows(5_002, release);
    }

    @Test
    void aSheetHasNoMoreRowsThanAnOfficeComputerCanOpen(@TempDir Path folder) throws Exception {
        Path release = published(10_003, folder);
        FakeZip workbook = FakeZip.of(Files.readAllBytes(release.resolve("tabeller.xlsx")));
        String sheet = workbook.text("xl/worksheets/sheet4.xml");

        assertTrue(count(sheet, "<row ") < 10_100);
        assertTrue(sheet.contains("Her vises 10.000 af de 10.003 rækker. Alle er i data/places.csv.")
                || workbook.text("xl/sharedStrings.xml")
                        .contains("Her vises 10.000 af de 10.003 rækker. Alle er i data/places.csv."));
        String annex = FakeZip.of(Files.readAllBytes(release.resolve("bilag/pladser.docx")))
                .text("word/document.xml");
        assertTrue(annex.contains("Kun de første 1.000 linjer er trykt. Alle er i data/places.csv."));
        assertTrue(annex.contains("Alle tabeller: tabeller.xlsx. De længste er hele i mappen data."));
        hasAllRows(10_003, release);
    }
}
