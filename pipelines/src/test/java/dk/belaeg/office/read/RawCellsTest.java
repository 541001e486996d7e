package dk.belaeg.office.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.NumberFormat.Category;
import dk.belaeg.office.read.RawCell.Formula;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawSheet.LooseText;
import dk.belaeg.office.read.RawSheet.TableRegion;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook.DateSystem;
import dk.belaeg.office.read.RawWorkbook.DefinedName;
import dk.belaeg.office.read.RawWorkbook.Feature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What honest workbooks hold comes out as it stands, whoever wrote them. */
class RawCellsTest {

    private static RawCell cell(String cellXml) {
        return FakeWorkbook.sheet("<row r='1'>" + cellXml + "</row>").cells().get(0);
    }

    @Test
    void everyKindOfCell() {
        assertEquals(
                new CellContent.Text("Æblegården"),
                cell("<c r='A1' t='s'><v>0</v></c>").content());
        assertEquals(
                new CellContent.Text("Samlet "),
                cell("<c r='A1' t='s'><v>1</v></c>").content());
        assertEquals(
                new CellContent.Text("a\rb_x000D_"),
                cell("<c r='A1' t='inlineStr'><is><t>a_x000D_b_x005F_x000D_</t></is></c>")
                        .content());
        assertEquals(
                new CellContent.Truth(true),
                cell("<c r='A1' t='b'><v>1</v></c>").content());
        assertEquals(
                new CellContent.ErrorValue("#N/A"),
                cell("<c r='A1' t='e'><v>#N/A</v></c>").content());
        assertEquals(
                new CellContent.Numeral("1.5E+2"),
                cell("<c r='A1'><v>1.5E+2</v></c>").content());
        RawCell computed = cell("<c r='B1' t='str'><f>A1&amp;\"x\"</f><v>12x</v></c>");
        assertEquals(new CellContent.Text("12x"), computed.content());
        assertEquals(new Formula("A1&\"x\"", null), computed.formula());
        RawCell shared = cell("<c r='B1'><f t='shared' si='3'/><v>7</v></c>");
        assertEquals(new Formula("", "shared 3"), shared.formula());
        assertTrue(cell("<c r='A1' s='3' t='s'><v>0</v></c>").quoted());
        assertTrue(
                FakeWorkbook.sheet("<row r='1'><c r='A1' s='1'/></row>").cells().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.97499999999999998, 0.975",
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "24.799999999999997, 24.8",
        "12, 12",
        "1.2E3, 1200",
        "5.0000000000000001E-3, 0.005",
        "123456789012345680, 123456789012346000",
        "-2.2999999999999998, -2.3",
        "1E-7, 0.0000001",
        "0, 0"
    })
    void numbersHaveTheFifteenDigitsThatExcelShows(String stored, String shown) {
        assertEquals(shown, new CellContent.Numeral(stored).shown().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | GENERAL | | false",
                "0 | NUMBER | 0 | false",
                "#,##0.00 | NUMBER | 2 | true",
                "#,##0.0#  | NUMBER | | true",
                "0.0% | PERCENT | 1 | false",
                "0.00E+00 | SCIENTIFIC | | false",
                "# ?/? | FRACTION | | false",
                "dd-mm-yyyy | DATE | | false",
                "d. mmmm yyyy | DATE | | false",
                "[$-406]d. mmmm yyyy;@ | DATE | | false",
                "dd/mm/yy hh:mm | DATE_TIME | | false",
                "[h]:mm | TIME | | false",
                "mm:ss | TIME | | false",
                "@ | TEXT | | false",
                "#,##0 \"kr. i år\" | NUMBER | 0 | true",
                "[Red]-0.0 \"dage\" | NUMBER | 1 | false",
                "#,##0.00\\ [$kr.-406] | NUMBER | 2 | true",
                "_-* #,##0_-;-* #,##0_- | NUMBER | 0 | true",
                "\"d\"0 | NUMBER | 0 | false"
            })
    void categoryOfNumberFormats(String code, Category category, String decimals, boolean grouped) {
        NumberFormat format = NumberFormat.of(code);
        assertEquals(category, format.category());
        assertEquals(
                Optional.ofNullable(decimals).map(Integer::valueOf),
                format.decimals().isPresent() ? Optional.of(format.decimals().getAsInt()) : Optional.empty());
        assertEquals(grouped, format.grouped());
    }

    @Test
    void hiddenRowsColumnsAndFilters() {
        RawSheet sheet = FakeWorkbook.read(FakeWorkbook.withSheet(
                        "<cols><col min='2' max='3' hidden='1'/><col min='5' max='5' width='0' customWidth='1'/></cols><sheetData>"
                                + "<row r='1' hidden='1'><c r='A1'><v>1</v></c></row>"
                                + "<row r='3' hidden='1'><c r='A3'><v>2</v></c></row>"
                                + "<row r='4'><c r='A4'><v>3</v></c><c r='B4'><v>4</v></c></row></sheetData>"
                                + "<autoFilter ref='A2:C9'><filterColumn colId='0'/></autoFilter>"))
                .sheets()
                .get(0);
        assertTrue(sheet.hidden().row(1) && sheet.hidden().row(3));
        assertFalse(sheet.hidden().row(4));
        assertTrue(sheet.hidden().column(2)
                && sheet.hidden().column(3)
                && sheet.hidden().column(5));
        assertFalse(sheet.hidden().column(1) || sheet.hidden().column(4));
        assertFalse(sheet.hides(sheet.cell(4, 1).orElseThrow()));
        assertTrue(sheet.hides(sheet.cell(4, 2).orElseThrow()));
        assertEquals("A2:C9", Objects.requireNonNull(sheet.autoFilter()).name());
    }

    @Test
    void commentsTablesTextBoxesAndFooters() {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        FakeZip zip =
                FakeWorkbook.withSheet("<sheetData/><headerFooter><oddFooter>&amp;LFra Ærø</oddFooter></headerFooter>");
        FakeWorkbook.withPart(
                zip,
                "comments",
                "xl/comments1.xml",
                "<comments " + main
                        + "><authors><author>Bo</author></authors><commentList><comment ref=\"B2\" authorId=\"0\">"
                        + "<text><r><t>Er det </t></r><r><t>rigtigt?</t></r></text></comment></commentList></comments>");
        FakeWorkbook.withPart(
                zip,
                "table",
                "xl/tables/table1.xml",
                "<table " + main
                        + " id=\"1\" displayName=\"Pladser\" ref=\"A3:B9\" totalsRowCount=\"1\"><tableColumns count=\"2\">"
                        + "<tableColumn id=\"1\" name=\"Kommune\"/><tableColumn id=\"2\" name=\"Antal_x000a_pladser\"/></tableColumns></table>");
        FakeWorkbook.withPart(
                zip,
                "drawing",
                "xl/drawings/drawing1.xml",
                "<d xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>Husk </a:t></a:r><a:r><a:t>frist</a:t></a:r></a:p></d>");
        RawSheet sheet = FakeWorkbook.read(zip).sheets().get(0);
        assertEquals(List.of(new CellComment(new CellRef(2, 2), "Bo", "Er det rigtigt?", false)), sheet.comments());
        TableRegion table = sheet.tables().get(0);
        assertEquals(
                "Pladser A3:B9 1 1",
                table.name() + " " + table.range() + " " + table.headerRows() + " " + table.totalsRows());
        assertEquals(List.of("Kommune", "Antal\npladser"), table.columns());
        assertEquals(
                List.of(new LooseText("tekstboks", "Husk frist"), new LooseText("sidefod", "&LFra Ærø")),
                sheet.looseTexts());
    }

    @Test
    void strictFormatAndDatesFrom1904() {
        FakeZip zip = FakeWorkbook.withRows(
                "<row r='1'><c r='A1' t='d'><v>2026-03-01T12:30:00Z</v></c><c r='B1' s='1'><v>0</v></c></row>");
        for (String part :
                List.of(FakeWorkbook.SHEET, FakeWorkbook.STRINGS, FakeWorkbook.STYLES, FakeWorkbook.WORKBOOK)) {
            zip.replace(
                    part,
                    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main");
        }
        for (String part : List.of(FakeWorkbook.WORKBOOK, FakeWorkbook.WORKBOOK_RELS, "_rels/.rels")) {
            zip.replace(
                    part,
                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                    "http://purl.oclc.org/ooxml/officeDocument/relationships");
        }
        zip.replace(FakeWorkbook.WORKBOOK, "<workbookPr/>", "<workbookPr date1904='true'/>");
        zip.replace(FakeWorkbook.WORKBOOK, "<workbook ", "<workbook conformance='strict' ");
        RawWorkbook book = FakeWorkbook.read(zip);
        assertEquals(DateSystem.FROM_1904, book.dateSystem());
        assertTrue(book.features().contains(Feature.STRICT_FORMAT));
        assertTrue(String.valueOf(book.sheets().get(0).cell(1, 1)).contains("moment=2026-03-01T12:30"));
        assertTrue(String.valueOf(book.sheets().get(0).cell(1, 2)).contains("moment=1904-01-01T00:00"));
        assertEquals(List.of(), book.problems());
    }

    @Test
    void namesPropertiesAndFeatures() {
        FakeZip zip = FakeWorkbook.withRows("");
        zip.replace(
                FakeWorkbook.WORKBOOK,
                "</sheets>",
                "</sheets><definedNames><definedName name='n&#248;gle' hidden='1'>\"2026\"</definedName>"
                        + "<definedName name='lokal' localSheetId='0'>Svar!$A$1</definedName></definedNames><calcPr fullCalcOnLoad='1'/>");
        zip.replace(
                "_rels/.rels",
                "</Relationships>",
                "<Relationship Id='c' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/>"
                        + "<Relationship Id='d' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties' Target='docProps/custom.xml'/></Relationships>");
        zip.part("docProps/core.xml", "<p xmlns:dc='x'><dc:title>Opfølgning</dc:title><dc:creator>Bo</dc:creator></p>");
        zip.part(
                "docProps/custom.xml",
                "<P xmlns:vt='y'><property name='belaeg.round'><vt:lpwstr>2026</vt:lpwstr></property></P>");
        zip.part("xl/vbaProject.bin", "x")
                .part("xl/externalLinks/externalLink1.xml", "<x/>")
                .part("xl/media/image1.png", "x");
        RawWorkbook book = FakeWorkbook.read(zip);
        assertEquals(
                List.of(
                        new DefinedName("nøgle", "\"2026\"", null, true),
                        new DefinedName("lokal", "Svar!$A$1", "Svar", false)),
                book.names());
        assertEquals(Map.of("belaeg.round", "2026"), book.customProperties());
        assertEquals(Map.of("title", "Opfølgning", "creator", "Bo"), book.properties());
        assertEquals(
                List.of(Feature.MACROS, Feature.EXTERNAL_LINKS, Feature.PICTURES, Feature.RECALCULATE_ON_OPEN),
                List.copyOf(book.features()));
    }

    @Test
    void honestTableOfManyAmpersandsIsRead() {
        String rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "&amp;".repeat(30_000) + "</t></is></c></row>";
        StringBuilder many = new StringBuilder(rows);
        for (int row = 2; row < 12; row++) {
            many.append(rows.replace("r='1'", "r='" + row + "'").replace("A1", "A" + row));
        }
        assertEquals(11, FakeWorkbook.sheet(many.toString()).cells().size());
    }

    @Test
    void workbookWrittenByAnotherProgram() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Målgrupper & mere");
            XSSFRow row = sheet.createRow(2);
            row.createCell(1).setCellValue("Ærø");
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellFormula("C3*2");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd-mm-yyyy"));
            row.createCell(4).setCellStyle(day);
            row.getCell(4).setCellValue(LocalDate.of(2026, 3, 1));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A1:B1"));
            workbook.createSheet("skjult");
            workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            workbook.getProperties().getCustomProperties().addProperty("belaeg.version", "2026.1");
            workbook.write(bytes);
        }
        RawWorkbook book = FakeWorkbook.read(bytes.toByteArray());
        RawSheet sheet = book.sheet("Målgrupper & mere").orElseThrow();
        assertEquals(new CellContent.Text("Ærø"), sheet.cell(3, 2).orElseThrow().content());
        assertEquals(
                "0.30000000000000004", sheet.cell(3, 3).orElseThrow().content().raw());
        assertEquals(
                new CellContent.Uncomputed(), sheet.cell(3, 4).orElseThrow().content());
        assertTrue(sheet.cell(3, 5).orElseThrow().content().toString().contains("2026-03-01T00:00"));
        assertEquals("A1:B1", sheet.merged().get(0).name());
        assertEquals(Visibility.VERY_HIDDEN, book.sheets().get(1).visibility());
        assertEquals("2026.1", book.customProperties().get("belaeg.version"));
        assertNull(sheet.cell(3, 2).orElseThrow().formula());
    }

    @Test
    void workbookStreamedByAnotherProgram() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(10)) {
            for (int row = 0; row < 300; row++) {
                (row == 0 ? workbook.createSheet("Mange") : workbook.getSheet("Mange"))
                        .createRow(row)
                        .createCell(0)
                        .setCellValue(row);
            }
            workbook.write(bytes);
        }
        RawSheet sheet = FakeWorkbook.read(bytes.toByteArray()).sheets().get(0);
        assertEquals(300, sheet.cells().size());
        assertEquals("299.0", sheet.cell(300, 1).orElseThrow().content().raw());
    }

    /** What POI is stricter with than Excel, and what it would tell of on the screen. */
    @Test
    void partsAndArrowsThatNobodyNeeds() {
        FakeZip zip = FakeWorkbook.withRows("<row r='1'><c r='A1'><v>1</v></c></row>");
        for (int i = 0; i < 1_100; i++) {
            zip.part("xl/ctrlProps/ctrlProp" + i + ".xml", "<x/>");
        }
        zip.part("__MACOSX/xl/._workbook", "x").part("xl/Ærø [1].xml", "<x/>").part("xl/printer.bin", "x");
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
        StringBuilder links = new StringBuilder(
                "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>");
        int number = 0;
        for (String target :
                List.of("mailto:bo @ ærø.dk?subject=a b", "#Svar!A1", "http://[x", "", "..\\..\\væk.xlsx")) {
            for (String mode : List.of("External", "Internal")) {
                links.append("<Relationship Id='l%d' Type='%s' Target='%s' TargetMode='%s'/>"
                        .formatted(number++, type, target, mode));
            }
        }
        zip.part(
                "xl/worksheets/_rels/sheet1.xml.rels",
                links.append("</Relationships>").toString());
        zip.replace(
                "_rels/.rels",
                "</Relationships>",
                "<Relationship Id='c' Type='http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties' Target='docProps/core.xml'/></Relationships>");
        zip.replace(
                FakeWorkbook.TYPES,
                "</Types>",
                "<Override PartName='/docProps/core.xml' ContentType='application/vnd.openxmlformats-package.core-properties+xml'/></Types>");
        zip.part(
                "docProps/core.xml",
                "<p xmlns:d='http://purl.org/dc/terms/'><d:created>i går</d:created><d:created>i dag</d:created></p>");
        PrintStream screen = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        RawWorkbook book;
        try {
            book = FakeWorkbook.read(zip);
        } finally {
            System.setErr(screen);
        }
        assertEquals("", told.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), book.problems());
        assertEquals(1, book.sheets().get(0).cells().size());
    }

    @Test
    void bytesOfAFile() {
        FileBytes file = new FileBytes("a.csv", new byte[] {'a', 'b', 'c'});
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file.sha256());
    }
}
