package dk.belaeg.office.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.CellRef;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.RawWorkbook.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One workbook for each fault inside a sheet, named by the fault: what is not certain is never a value. */
class FaultyWorkbooksTest {

    private static List<String> problems(RawWorkbook book) {
        return book.problems().stream()
                .map(p -> p.kind().id()
                        + p.cellRef().map(c -> " " + c).orElse("")
                        + (p.times() > 1 ? " x" + p.times() : ""))
                .toList();
    }

    private static List<String> problemsOf(String rows) {
        return problems(FakeWorkbook.read(FakeWorkbook.withRows(rows)));
    }

    private static CellContent content(String rows, String cell) {
        return FakeWorkbook.sheet(rows)
                .cell(CellRef.parse(cell).orElseThrow())
                .orElseThrow()
                .content();
    }

    private static ProblemKind unreadable(String rows, String cell) {
        return assertInstanceOf(CellContent.Unreadable.class, content(rows, cell))
                .why();
    }

    @Test
    void formulaWithoutResultIsNotZero() {
        String rows = "<row r='1'><c r='A1'><f>SUM(B1:B2)</f></c><c r='B1'><f>A2</f><v></v></c></row>";
        assertInstanceOf(CellContent.Uncomputed.class, content(rows, "A1"));
        assertInstanceOf(CellContent.Uncomputed.class, content(rows, "B1"));
        assertEquals(List.of("formula-without-value A1", "formula-without-value B1"), problemsOf(rows));
    }

    @Test
    void formulaWithEmptyTextAsResultIsEmptyText() {
        assertEquals(
                new CellContent.Text(""), content("<row r='1'><c r='A1' t='str'><f>\"\"</f><v></v></c></row>", "A1"));
    }

    @Test
    void badSharedStringIndexIsNotEmptyText() {
        String rows =
                "<row r='1'><c r='A1' t='s'><v>7</v></c><c r='B1' t='s'><v>-1</v></c><c r='C1' t='s'><v>x</v></c></row>";
        assertEquals(ProblemKind.BAD_SHARED_STRING, unreadable(rows, "A1"));
        assertEquals(List.of("bad-shared-string A1", "bad-shared-string B1", "bad-shared-string C1"), problemsOf(rows));
    }

    @Test
    void duplicateCellKeepsNeitherValue() {
        String rows = "<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c><c r='B1'><v>3</v></c></row>";
        CellContent content = content(rows, "A1");
        assertEquals(ProblemKind.DUPLICATE_CELL, unreadable(rows, "A1"));
        assertTrue(content.raw().contains("1") && content.raw().contains("2"), content.raw());
        assertEquals(new CellContent.Numeral("3"), content(rows, "B1"));
        assertEquals(2, FakeWorkbook.sheet(rows).cells().size());
        assertEquals(List.of("duplicate-cell A1"), problemsOf(rows));
    }

    @Test
    void duplicateOfAnEmptyCellIsSeenToo() {
        assertEquals(
                ProblemKind.DUPLICATE_CELL,
                unreadable("<row r='1'><c r='A1' s='1'/><c r='A1'><v>2</v></c></row>", "A1"));
        assertEquals(
                ProblemKind.DUPLICATE_CELL,
                unreadable("<row r='1'><c r='A1'><v>2</v></c><c r='A1' s='1'/></row>", "A1"));
    }

    @Test
    void duplicateCellInTwoRowsOfTheSameNumber() {
        String rows =
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='A1'><v>2</v></c><c r='B1'><v>3</v></c></row>";
        assertEquals(ProblemKind.DUPLICATE_CELL, unreadable(rows, "A1"));
        assertEquals(List.of("duplicate-row A1", "duplicate-cell A1"), problemsOf(rows));
    }

    @Test
    void twoValuesInOneCell() {
        assertEquals(ProblemKind.DUPLICATE_CELL, unreadable("<row r='1'><c r='A1'><v>1</v><v>2</v></c></row>", "A1"));
    }

    @Test
    void cellsAndRowsOutOfOrderAreReadByTheirReferenceAndReported() {
        String rows =
                "<row r='2'><c r='B2'><v>4</v></c><c r='A2'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>";
        assertEquals(
                "A1=1 A2=3 B2=4",
                FakeWorkbook.sheet(rows).cells().stream()
                        .map(c -> c.ref() + "=" + c.content().raw())
                        .collect(Collectors.joining(" ")));
        assertEquals(
                List.of("cell-out-of-order A2", "row-out-of-order A1"),
                problemsOf(rows).stream().sorted().toList());
    }

    @Test
    void missingReferencesAreCountedFromTheCellBefore() {
        String rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>";
        RawSheet sheet = FakeWorkbook.sheet(rows);
        assertEquals(
                new CellContent.Numeral("2"), sheet.cell(1, 2).orElseThrow().content());
        assertEquals(
                new CellContent.Numeral("4"), sheet.cell(5, 4).orElseThrow().content());
        assertEquals(List.of("missing-reference x4"), problemsOf(rows));
    }

    @Test
    void cellThatBelongsToAnotherRowIsUnreadable() {
        String rows = "<row r='1'><c r='A1'><v>1</v></c><c r='B9'><v>2</v></c></row>";
        assertEquals(ProblemKind.BAD_REFERENCE, unreadable(rows, "B9"));
        assertEquals(List.of("bad-reference B9"), problemsOf(rows));
    }

    @Test
    void referencesThatAreNoneOrLieOutsideTheSheet() {
        assertEquals(List.of("bad-reference"), problemsOf("<row r='1'><c r='!'><v>1</v></c></row>"));
        assertEquals(List.of("outside-sheet"), problemsOf("<row r='1'><c r='XFE1'><v>1</v></c></row>"));
        assertEquals(
                List.of("outside-sheet"),
                problemsOf("<row r='1048577'><c r='A1048577'><v>1</v></c></row>")
                        .subList(0, 1));
        assertEquals(
                new CellContent.Numeral("1"),
                content("<row r='1048576'><c r='BXX1048576'><v>1</v></c></row>", "BXX1048576"));
    }

    @Test
    void notANumberAndInfinityAreNoNumbers() {
        for (String value :
                List.of("NaN", "INF", "-Infinity", "1e999", "1,5", "12d", "0x1A", "١٢", "1e99999999999", ".")) {
            String rows = "<row r='1'><c r='A1'><v>" + value + "</v></c></row>";
            assertEquals(ProblemKind.NOT_A_NUMBER, unreadable(rows, "A1"), value);
        }
    }

    @Test
    void dateInACountIsNoNumber() {
        CellContent content = content("<row r='1'><c r='A1' s='1'><v>46082</v></c></row>", "A1");
        assertEquals(
                "2026-03-01T00:00",
                assertInstanceOf(CellContent.DateNumber.class, content).moment().toString());
        CellContent time = content("<row r='1'><c r='A1' s='4'><v>0.5</v></c></row>", "A1");
        assertEquals(
                "1899-12-31T12:00",
                assertInstanceOf(CellContent.DateNumber.class, time).moment().toString());
    }

    @Test
    void dayThatNeverWasAndDaysBeforeAndAfterTime() {
        for (String serial : List.of("60", "-1", "2958466", "1e300")) {
            assertEquals(
                    ProblemKind.BAD_DATE,
                    unreadable("<row r='1'><c r='A1' s='1'><v>" + serial + "</v></c></row>", "A1"),
                    serial);
        }
    }

    @Test
    void unknownStyleLeavesNumbersUncertainButNotTexts() {
        assertEquals(ProblemKind.BAD_STYLE, unreadable("<row r='1'><c r='A1' s='99'><v>46082</v></c></row>", "A1"));
        assertEquals(
                new CellContent.Text("Æblegården"),
                content("<row r='1'><c r='A1' s='99' t='s'><v>0</v></c></row>", "A1"));
    }

    @Test
    void unknownTypesAndTruthValues() {
        assertEquals(ProblemKind.UNKNOWN_CELL_TYPE, unreadable("<row r='1'><c r='A1' t='q'><v>1</v></c></row>", "A1"));
        assertEquals(ProblemKind.BAD_TRUTH_VALUE, unreadable("<row r='1'><c r='A1' t='b'><v>2</v></c></row>", "A1"));
        assertEquals(ProblemKind.BAD_DATE, unreadable("<row r='1'><c r='A1' t='d'><v>i går</v></c></row>", "A1"));
    }

    @Test
    void textLongerThanACellCanHold() {
        String rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>" + "å".repeat(32_768) + "</t></is></c></row>";
        assertEquals(ProblemKind.TEXT_TOO_LONG, unreadable(rows, "A1"));
        assertEquals(200, content(rows, "A1").raw().length());
    }

    @Test
    void valueHiddenUnderAMergedCell() {
        RawWorkbook book = FakeWorkbook.read(FakeWorkbook.withSheet(
                "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><v>2</v></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"));
        assertEquals(List.of("value-under-merge B1"), problems(book));
        assertEquals("A1:B2", book.sheets().get(0).merged().get(0).name());
    }

    @Test
    void manyFaultsOfOneKindAreCountedAfterTheFirst() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 500; row++) {
            rows.append("<row r='").append(row).append("'><c r='A").append(row).append("'><v>NaN</v></c></row>");
        }
        List<Problem> problems =
                FakeWorkbook.read(FakeWorkbook.withRows(rows.toString())).problems();
        assertEquals(201, problems.size());
        assertEquals(300, problems.get(200).times());
        assertEquals(500, problems.stream().mapToInt(Problem::times).sum());
    }

    @Test
    void damagedSheetCostsOnlyThatSheet() {
        FakeZip zip = FakeWorkbook.withRows("<row r='1'><c r='A1'><v>1</v></c></row>");
        zip.replace(
                FakeWorkbook.WORKBOOK,
                "</sheets>",
                "<sheet name='Itu' sheetId='2' r:id='rId9'/><sheet name='Væk' sheetId='3' r:id='rId10'/><sheet name='svar' sheetId='4' r:id='rId1'/></sheets>");
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet";
        zip.replace(
                FakeWorkbook.WORKBOOK_RELS,
                "</Relationships>",
                "<Relationship Id='rId9' Type='" + type + "' Target='worksheets/sheet2.xml'/></Relationships>");
        zip.part("xl/worksheets/sheet2.xml", zip.text(FakeWorkbook.SHEET).replace("</sheetData>", ""));
        RawWorkbook book = FakeWorkbook.read(zip);
        assertEquals(List.of("sheet-unreadable", "sheet-missing", "duplicate-sheet-name"), problems(book));
        assertEquals(
                List.of("Itu", "Væk", "svar"),
                book.problems().stream().map(p -> p.sheetName().orElse("")).toList());
        assertEquals(
                new CellContent.Numeral("1"),
                book.sheets().get(0).cell(1, 1).orElseThrow().content());
        assertTrue(
                !book.sheets().get(1).readable() && book.sheets().get(1).cells().isEmpty());
    }

    @Test
    void damagedCommentsAndPropertiesCostNoCells() {
        FakeZip zip = FakeWorkbook.withRows("<row r='1'><c r='A1'><v>1</v></c></row>");
        FakeWorkbook.withPart(zip, "comments", "xl/comments1.xml", "<comments");
        FakeWorkbook.withPart(zip, "table", "xl/tables/table1.xml", "<table/>");
        zip.part("docProps/custom.xml", "<Properties><property name='x'>");
        zip.replace(
                "_rels/.rels",
                "</Relationships>",
                "<Relationship Id='rId2' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties' Target='docProps/custom.xml'/></Relationships>");
        RawWorkbook book = FakeWorkbook.read(zip);
        assertEquals(List.of("properties-unreadable", "comments-unreadable", "tables-unreadable"), problems(book));
        assertEquals(1, book.sheets().get(0).cells().size());
    }
}
