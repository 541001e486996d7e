package dk.belaeg.office.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.TableRegion;
import dk.belaeg.office.read.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a report workbook is made of, seen with other eyes than those of its writer: our reader, POI, the raw XML. */
class ReportWriterTest {
    private static final byte[] BYTES = ReportWriter.write(SampleReport.workbook());
    private static final RawWorkbook BOOK = FakeWorkbook.read(BYTES);

    private static RawSheet sheet(String name) {
        return BOOK.sheet(name).orElseThrow();
    }

    private static String text(RawSheet sheet, int row, int column) {
        return sheet.cell(row, column).map(c -> c.content().raw()).orElse("");
    }

    @Test
    void sheetsStandInOrderWithValidNames() {
        assertEquals(
                List.of(
                        "Forside",
                        "Indhold",
                        "Noter",
                        "Kapacitetsbalance- børn-voksne",
                        "Borgere og pladser",
                        "Udgifter",
                        "Tilbud",
                        "Tilbud (2)"),
                BOOK.sheets().stream().map(RawSheet::name).toList());
        assertEquals(List.of(), BOOK.problems());
    }

    @Test
    void everySheetButTheCoverHasOneTableFromColumnAWithUniqueHeaders() {
        Set<String> names = new HashSet<>();
        for (RawSheet sheet : BOOK.sheets().subList(1, BOOK.sheets().size())) {
            assertEquals(1, sheet.tables().size(), sheet.name());
            TableRegion table = sheet.tables().get(0);
            assertTrue(names.add(table.name().toLowerCase(Locale.ROOT)), table.name());
            assertFalse(CellRef.parse(table.name()).isPresent());
            assertEquals(1, table.range().first().column());
            Set<String> headers = new HashSet<>();
            for (int i = 0; i < table.columns().size(); i++) {
                String header = table.columns().get(i);
                assertTrue(!header.isBlank() && headers.add(header.toLowerCase(Locale.ROOT)), header);
                assertEquals(header, text(sheet, table.range().first().row(), i + 1));
            }
        }
    }

    @Test
    void nothingIsMergedOrHidden() {
        for (RawSheet sheet : BOOK.sheets()) {
            assertEquals(List.of(), sheet.merged(), sheet.name());
            for (RawCell cell : sheet.cells()) {
                assertFalse(sheet.hides(cell), sheet.name() + " " + cell.ref());
            }
        }
    }

    @Test
    void tablesHaveNoEmptyRowsOrColumnsAndSayWhatIsMissing() {
        for (RawSheet sheet : BOOK.sheets().subList(1, BOOK.sheets().size())) {
            TableRegion table = sheet.tables().get(0);
            for (int row = table.range().first().row();
                    row <= table.range().last().row();
                    row++) {
                assertFalse(text(sheet, row, 1).isEmpty(), sheet.name() + " row " + row);
            }
        }
        RawSheet demand = sheet("Borgere og pladser");
        int first = demand.tables().get(0).range().first().row() + 1;
        assertEquals(Theme.BLANK, text(demand, first + 2, 4));
        assertEquals("≤3", text(demand, first + 3, 2));
        assertEquals("12–16", text(demand, first + 8, 2));
        List<String> below = demand.cells().stream()
                .filter(c -> c.row() > demand.tables().get(0).range().last().row())
                .map(c -> c.content().raw())
                .toList();
        assertEquals("Tegnforklaring", below.get(0));
        assertTrue(below.get(1).startsWith("≤3 betyder: 1 til 3 borgere"), below.get(1));
        assertTrue(below.contains("Intet tal i C16: kommunen har ikke opgjort pladser"), below.toString());
        assertFalse(below.toString().contains("x betyder"), "a mark that does not occur is not explained");
        assertEquals("Faaborg-Midtfyn", text(demand, 16, 1));
    }

    @Test
    void titleScopeNotesSourceAndUnitsStandAboveTheFigures() {
        RawSheet demand = sheet("Borgere og pladser");
        assertEquals("Borgere og pladser i målgruppen autisme med udadreagerende adfærd", text(demand, 1, 1));
        assertEquals("Efter kommune, 1. oktober 2026", text(demand, 2, 1));
        assertEquals("Fiktive data", text(demand, 3, 1));
        List<String> headers = demand.tables().get(0).columns();
        assertEquals("Belægning (pct.)", headers.get(3));
        assertTrue(demand.cells().stream()
                .anyMatch(c -> c.content().raw().equals("Kilde: Opfølgningsskema 2026, svar fra 22 kommuner")));
    }

    @Test
    void numbersAreNumbersWithDanishFormats() {
        RawSheet demand = sheet("Borgere og pladser");
        int first = demand.tables().get(0).range().first().row() + 1;
        assertEquals(
                new CellContent.Numeral("97.5"),
                demand.cell(first, 4).orElseThrow().content());
        assertEquals("#,##0.0", demand.cell(first, 4).orElseThrow().format().code());
        assertTrue(demand.cell(first, 6).orElseThrow().content().toString().contains("2026-01-01T00:00"));
        assertEquals("ja", text(demand, first, 7));
        assertEquals(
                new CellContent.Text("00001"),
                sheet("Tilbud").cell(7, 1).orElseThrow().content());
    }

    @Test
    void drawingsHaveAlternativeTextsAndChartsPointAtNumbersOnly() throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(BYTES))) {
            XSSFSheet demand = poi.getSheet("Borgere og pladser");
            XSSFDrawing drawing = demand.getDrawingPatriarch();
            assertEquals(1, drawing.getCharts().size());
            assertEquals(
                    "Borgere i målgruppen efter kommune",
                    drawing.getCharts().get(0).getTitleText().getString());
            assertEquals(
                    2,
                    poi.getSheet("Kapacitetsbalance- børn-voksne")
                            .getDrawingPatriarch()
                            .getCharts()
                            .size());
        }
        FakeZip zip = FakeZip.of(BYTES);
        String drawing = zip.text("xl/drawings/drawing2.xml");
        assertTrue(drawing.contains(
                "descr=\"Liggende søjler for antal borgere i hver kommune. Odense og Svendborg har flest.\""));
        String chart = zip.text("xl/charts/chart3.xml");
        String range = chart.substring(chart.indexOf("<c:val><c:numRef><c:f>") + 22);
        assertEquals(
                "('Borgere og pladser'!$B$11:$B$13,'Borgere og pladser'!$B$15:$B$18,'Borgere og pladser'!$B$20,"
                        + "'Borgere og pladser'!$B$22:$B$27,'Borgere og pladser'!$B$29:$B$32)",
                range.substring(0, range.indexOf("</c:f>")));
        RawSheet sheet = sheet("Borgere og pladser");
        assertEquals("≤3", text(sheet, 14, 2));
        assertTrue(sheet.cells().stream()
                .map(c -> c.content().raw())
                .anyMatch(t -> t.startsWith("Ikke tegnet i figuren") && t.contains("Fanø, Kolding, Middelfart")));
    }

    /** The 98 municipalities of the country: each bar keeps room for its number, over two pages if need be. */
    @Test
    void barsAreNeverTooThinForTheirNumbers() {
        List<List<Value>> rows = IntStream.range(0, 98)
                .mapToObj(i -> List.<Value>of(new Value.Text("Kommune " + i), Value.Amount.of(i)))
                .toList();
        ReportSheet sheet = SampleReport.with(
                table(
                        List.of(
                                ReportColumn.of("Kommune", ColumnFormat.text()),
                                ReportColumn.of("Pladser", ColumnFormat.whole())),
                        rows),
                "",
                List.of(SampleReport.chart(ChartSpec.Kind.BARS, "t", "a", 0, List.of(1))));
        byte[] written = ReportWriter.write(
                new ReportWorkbook(SampleReport.workbook().cover(), List.of(), List.of(), List.of(sheet)));
        Matcher size = Pattern.compile("<xdr:ext cx=\"[0-9]+\" cy=\"([0-9]+)\"")
                .matcher(FakeZip.of(written).text("xl/drawings/drawing1.xml"));
        assertTrue(size.find());
        assertTrue(Long.parseLong(size.group(1)) / 12_700 >= 98 * 11, size.group(1));
    }

    @Test
    void chartedBlanksAreEmptyCellsSoThatExcelShowsAGap() {
        RawSheet spending = sheet("Udgifter");
        TableRegion table = spending.tables().get(0);
        assertTrue(spending.cell(table.range().first().row() + 3, 4).isEmpty());
        assertTrue(spending.cells().stream().anyMatch(c -> c.content().raw().startsWith("Tom celle betyder")));
        assertTrue(
                spending.cells().stream()
                        .anyMatch(
                                c -> c.content()
                                        .raw()
                                        .equals(
                                                "Ikke tegnet i figuren »Udgifternes udvikling«, fordi der ikke er et præcist tal: Landet 2020.")));
    }

    @Test
    void printingAndViewing() throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(BYTES))) {
            for (int i = 0; i < poi.getNumberOfSheets(); i++) {
                XSSFSheet sheet = poi.getSheetAt(i);
                assertEquals(9, sheet.getPrintSetup().getPaperSize(), "A4");
                assertTrue(sheet.getFitToPage());
                assertTrue(sheet.getFooter().getRight().contains("&P"));
                if (i > 0) {
                    int header =
                            BOOK.sheets().get(i).tables().get(0).range().first().row();
                    assertEquals(header - 1, sheet.getRepeatingRows().getFirstRow());
                    assertEquals(header, sheet.getPaneInformation().getHorizontalSplitPosition());
                }
                assertEquals(1, sheet.getPrintSetup().getFitWidth(), sheet.getSheetName());
            }
            assertTrue(poi.getSheet("Tilbud").getPrintSetup().getLandscape());
            assertFalse(poi.getSheet("Udgifter").getPrintSetup().getLandscape());
        }
    }

    @Test
    void linksLeadToTheirSheets() throws IOException {
        try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(BYTES))) {
            XSSFSheet contents = poi.getSheet("Indhold");
            for (int row = 4; row <= contents.getLastRowNum(); row++) {
                String name = contents.getRow(row).getCell(0).getStringCellValue();
                assertEquals("'" + name + "'!A1", contents.getHyperlink(row, 0).getLocation());
                assertTrue(poi.getSheet(name) != null, name);
            }
        }
    }

    @Test
    void documentSaysWhatItIs() {
        Map<String, String> properties = BOOK.properties();
        assertEquals("Kapacitet og behov på det specialiserede socialområde 2026", properties.get("title"));
        assertEquals("da-DK", properties.get("language"));
        assertEquals("2026-10-01T00:00:00Z", properties.get("modified"));
    }

    @Test
    void sameBytesWhateverLocaleAndTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "en-US")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertArrayEquals(BYTES, ReportWriter.write(SampleReport.workbook()), tag);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void markWithoutMeaningIsAFaultOfTheCaller() {
        ReportWorkbook sample = SampleReport.workbook();
        ReportWorkbook unexplained = new ReportWorkbook(sample.cover(), sample.notes(), List.of(), sample.sheets());
        assertThrows(IllegalArgumentException.class, () -> ReportWriter.write(unexplained));
    }

    @Test
    void faultyTablesAreRefusedWhenTheyAreMade() {
        ReportColumn column = ReportColumn.of("Kommune", ColumnFormat.text());
        List<Value> row = List.of(new Value.Text("Ærø"));
        assertThrows(
                IllegalArgumentException.class,
                () -> table(List.of(column, column), List.of(List.of(row.get(0), row.get(0)))));
        assertThrows(IllegalArgumentException.class, () -> table(List.of(column), List.of(List.of())));
        assertThrows(IllegalArgumentException.class, () -> table(List.of(), List.of()));
        ChartSpec outside = SampleReport.chart(ChartSpec.Kind.BARS, "t", "a", 0, List.of(4));
        ReportSheet inside = table(List.of(column), List.of(row));
        assertThrows(IllegalArgumentException.class, () -> SampleReport.with(inside, "", List.of(outside)));
        assertThrows(
                IllegalArgumentException.class, () -> SampleReport.chart(ChartSpec.Kind.BARS, "t", " ", 0, List.of(1)));
    }

    private static ReportSheet table(List<ReportColumn> columns, List<List<Value>> rows) {
        return ReportSheet.of("n", "t", "", List.of(), "", columns, rows);
    }

    private static String range(long lower, long upper, ColumnFormat format) {
        return ValueText.of(new Value.Range(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper)), format);
    }

    @Test
    void valuesInDanish() {
        ColumnFormat two = ColumnFormat.decimals(2);
        assertEquals("1.234.567,50", ValueText.of(new Value.Amount(new BigDecimal("1234567.495")), two));
        assertEquals("−0,01", ValueText.of(new Value.Amount(new BigDecimal("-0.005")), two));
        assertEquals("0,00", ValueText.of(new Value.Amount(new BigDecimal("-0.004")), two));
        assertEquals("12–1.016", range(12, 1016, ColumnFormat.whole()));
        assertEquals("−5,0 til −3,0", range(-5, -3, ColumnFormat.decimals(1)));
        assertEquals("−2 til 4", range(-2, 4, ColumnFormat.whole()));
        assertEquals("2026", ValueText.of(Value.Amount.of(2026), ColumnFormat.year()));
        assertEquals("01-03-2026", ValueText.of(new Value.Day(LocalDate.of(2026, 3, 1)), ColumnFormat.day()));
        assertEquals("nej", ValueText.of(new Value.Truth(false), ColumnFormat.text()));
    }

    @Test
    void textsTooLongForACellAreCutVisiblyAndHeadersTooLongAreRefused() {
        ReportColumn column = ReportColumn.of("Fritekst", ColumnFormat.text());
        List<List<Value>> rows = List.of(List.of(new Value.Text("å".repeat(40_000))));
        ReportSheet tall = table(List.of(column), rows);
        ReportWorkbook sample = SampleReport.workbook();
        RawWorkbook book = FakeWorkbook.read(
                ReportWriter.write(new ReportWorkbook(sample.cover(), List.of(), List.of(), List.of(tall))));
        RawSheet sheet = book.sheets().get(3);
        String text = text(sheet, sheet.tables().get(0).range().last().row(), 1);
        assertEquals(32_767, text.length());
        assertTrue(text.endsWith("er forkortet]"));
        ReportSheet header = table(List.of(ReportColumn.of("x".repeat(256), ColumnFormat.text())), List.of());
        ReportWorkbook bad = new ReportWorkbook(sample.cover(), List.of(), List.of(), List.of(header));
        assertThrows(IllegalArgumentException.class, () -> ReportWriter.write(bad));
    }
}
