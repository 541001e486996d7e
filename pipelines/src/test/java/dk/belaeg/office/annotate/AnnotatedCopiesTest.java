package dk.belaeg.office.annotate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.annotate.AnnotatedCopies.Annotation;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking.Place;
import dk.belaeg.office.annotate.CopyResult.Reason;
import dk.belaeg.office.form.FormReader;
import dk.belaeg.office.form.FormWriter;
import dk.belaeg.office.form.SampleForm;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy that goes back says what is wrong at the cells, holds no personal number, and is the original otherwise. */
class AnnotatedCopiesTest {
    /** Invented numbers in the form of CPR numbers. */
    private static String mask(String text) {
        return text.replaceAll("\\b([0-3][0-9][01][0-9]{3})-?[0-9]{4}\\b", "$1-XXXX");
    }

    private static OpenResult.Workbook opened(byte[] bytes) {
        return assertInstanceOf(OpenResult.Workbook.class, FakeWorkbook.open(bytes));
    }

    private static CellRef cell(String name) {
        return CellRef.parse(name).orElseThrow();
    }

    private static Annotation at(String sheet, String cell, String problem) {
        return new Annotation(sheet, Optional.of(cell(cell)), "Fejl", problem, "Skriv et helt tal.");
    }

    private static CopyResult.Made made(byte[] original, List<Annotation> annotations, Masking masking) {
        CopyResult result = AnnotatedCopies.make(opened(original), annotations, masking);
        return assertInstanceOf(CopyResult.Made.class, result, result.toString());
    }

    private static String allText(byte[] workbook) {
        FakeZip zip = FakeZip.of(workbook);
        StringBuilder all = new StringBuilder();
        zip.names().forEach(name -> all.append(zip.text(name)));
        return all.toString();
    }

    private static byte[] received() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Svar & mere");
            for (int row = 0; row < 5; row++) {
                sheet.createRow(row).createCell(0).setCellValue("Tekst " + row);
                sheet.getRow(row).createCell(1).setCellValue(row / 3.0);
                sheet.getRow(row).createCell(2).setCellFormula("B" + (row + 1) + "*2");
            }
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.getRow(0).createCell(3).setCellValue("Borger 010190-1234 flytter");
            sheet.getRow(1).createCell(3).setCellValue(3112991234.0);
            XSSFRichTextString pieces = new XSSFRichTextString("0101901235 er delt");
            pieces.applyFont(0, 4, workbook.createFont());
            sheet.getRow(2).createCell(3).setCellValue(pieces);
            XSSFDrawing drawing = sheet.createDrawingPatriarch();
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setCol2(3);
            anchor.setRow2(3);
            XSSFComment comment = drawing.createCellComment(anchor);
            comment.setString(new XSSFRichTextString("Ring om 020290-4321"));
            comment.setAuthor("Bo");
            sheet.getRow(4).getCell(0).setCellComment(comment);
            sheet.getHeader().setCenter("Sag 030390-1111");
            workbook.createSheet("Andet").createRow(0).createCell(0).setCellValue("uændret");
            workbook.getProperties().getCoreProperties().setTitle("Svar om 040490-2222");
            workbook.getProperties().getCustomProperties().addProperty("note", "050590-3333");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void commentsAndListAreAddedAndNothingElseChanges() throws IOException {
        byte[] original = received();
        List<Annotation> annotations = List.of(
                at("Svar & mere", "B2", "Tallet er ikke helt."),
                at("Svar & mere", "B2", "Tallet er for lavt."),
                at("Svar & mere", "A5", "Navnet kendes ikke."),
                new Annotation("", Optional.empty(), "Advarsel", "Svaret kom efter fristen.", ""));
        CopyResult.Made made = made(original, annotations, new Masking(Map.of(), UnaryOperator.identity()));
        RawWorkbook copy = FakeWorkbook.read(made.workbook().copy());
        RawSheet sheet = copy.sheets().get(0);
        assertEquals(
                List.of(
                        new CellComment(
                                cell("A5"),
                                "Bo",
                                "Ring om 020290-4321\n\nSekretariatet: Fejl: Navnet kendes ikke.\nSkriv et helt tal.",
                                false),
                        new CellComment(
                                cell("B2"),
                                "Sekretariatet",
                                "Fejl: Tallet er ikke helt.\nSkriv et helt tal.\n\nFejl: Tallet er for lavt.\nSkriv et helt tal.",
                                false)),
                sheet.comments().stream()
                        .sorted((a, b) -> a.cell().column() - b.cell().column())
                        .toList());
        RawSheet list = copy.sheet("Skal rettes").orElseThrow();
        assertEquals(new CellContent.Text("B2"), list.cell(5, 4).orElseThrow().content());
        assertEquals(
                new CellContent.Text("Hele filen"),
                list.cell(8, 3).orElseThrow().content());
        assertEquals(
                FakeZip.of(original)
                        .text("xl/worksheets/sheet2.xml")
                        .replaceAll("(?s).*<sheetData>|</sheetData>.*", ""),
                FakeZip.of(made.workbook().copy())
                        .text("xl/worksheets/sheet2.xml")
                        .replaceAll("(?s).*<sheetData>|</sheetData>.*", ""));
    }

    /** A digest is nobody's number, whatever its digits look like. */
    @Test
    void theMarkOfACopyIsNeverMasked() {
        List<String> likeNumbers = IntStream.range(0, 2_000)
                .mapToObj(i -> new FileBytes("svar.xlsx", new byte[] {(byte) i, (byte) (i >> 8)}).sha256())
                .filter(digest -> !PersonNumbers.mask(digest).equals(digest))
                .toList();
        assertFalse(likeNumbers.isEmpty());
        for (String digest : likeNumbers) {
            assertEquals(ListSheet.letters(digest), PersonNumbers.mask(ListSheet.letters(digest)));
        }
    }

    @Test
    void otherProgramsReadTheCopy() throws IOException {
        CopyResult.Made made = made(
                received(),
                List.of(at("Svar & mere", "B2", "x"), at("Andet", "A1", "y")),
                new Masking(Map.of(), UnaryOperator.identity()));
        try (XSSFWorkbook poi =
                new XSSFWorkbook(new ByteArrayInputStream(made.workbook().copy()))) {
            assertEquals(
                    "Fejl: y\nSkriv et helt tal.",
                    poi.getSheet("Andet")
                            .getRow(0)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString());
            assertEquals(2, poi.getSheet("Svar & mere").getCellComments().size());
            assertEquals(
                    "'Andet'!A1", poi.getSheet("Skal rettes").getHyperlink(5, 3).getLocation());
            assertEquals(2, poi.getActiveSheetIndex());
        }
    }

    @Test
    void personalNumbersAreMaskedEverywhere() throws IOException {
        Masking masking =
                new Masking(Map.of(new Place("Svar & mere", cell("D2")), "311299-XXXX"), AnnotatedCopiesTest::mask);
        CopyResult.Made made = made(received(), List.of(at("Svar & mere", "D2", "Her står et CPR-nummer.")), masking);
        byte[] bytes = made.workbook().copy();
        RawWorkbook copy = FakeWorkbook.read(bytes);
        RawSheet sheet = copy.sheets().get(0);
        assertEquals(
                new CellContent.Text("Borger 010190-XXXX flytter"),
                sheet.cell(1, 4).orElseThrow().content());
        assertEquals(
                new CellContent.Text("311299-XXXX"),
                sheet.cell(2, 4).orElseThrow().content());
        assertEquals(
                new CellContent.Text("010190-XXXX er delt"),
                sheet.cell(3, 4).orElseThrow().content());
        assertEquals("Svar om 040490-XXXX", copy.properties().get("title"));
        assertEquals("050590-XXXX", copy.customProperties().get("note"));
        assertEquals("&CSag 030390-XXXX", sheet.looseTexts().get(0).text());
        String all = allText(bytes);
        for (String secret : List.of("1234", "1235", "4321", "1111", "2222", "3333")) {
            assertFalse(
                    all.contains("0-" + secret) || all.contains("90" + secret) || all.contains("99" + secret), secret);
        }
    }

    /** The texts of masked cells stand in the file in this order, which must not change from run to run. */
    @Test
    void cellsAreMaskedInTheOrderInWhichTheyAreNamed() {
        Map<Place, String> cells = new LinkedHashMap<>();
        for (int row = 30; row > 0; row--) {
            cells.put(new Place("Svar", new CellRef(row, 1)), "***");
        }
        Masking masking = new Masking(cells, UnaryOperator.identity());
        assertEquals(List.copyOf(cells.keySet()), List.copyOf(masking.cells().keySet()));
    }

    @Test
    void textOfAMaskedCellIsNotLeftBehindInTheTableOfStrings() {
        FakeZip zip =
                FakeWorkbook.withRows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c></row>");
        Masking masking = new Masking(Map.of(new Place("Svar", cell("A1")), "***"), UnaryOperator.identity());
        byte[] copy = made(zip.bytes(), List.of(at("Svar", "A1", "Personoplysning.")), masking)
                .workbook()
                .copy();
        assertFalse(allText(copy).contains("Æblegården"));
        assertTrue(allText(copy).contains("let "));
        assertEquals(
                new CellContent.Text("***"),
                FakeWorkbook.read(copy).sheets().get(0).cell(1, 1).orElseThrow().content());
    }

    @Test
    void aMaskedCellHoldsTheTextAndNothingElse() {
        FakeZip zip = FakeWorkbook.withRows(
                "<row r='1'><c r='A1' t='inlineStr'><is><t>Bo 0101901234</t></is></c><c r='B1'><v>2</v></c></row>");
        Masking masking =
                new Masking(Map.of(new Place("Svar", cell("A1")), "Bo 010190-XXXX"), AnnotatedCopiesTest::mask);
        byte[] copy = made(zip.bytes(), List.of(at("Svar", "A1", "CPR-nummer.")), masking)
                .workbook()
                .copy();
        String sheet = FakeZip.of(copy).text(FakeWorkbook.SHEET);
        assertTrue(sheet.matches("(?s).*<c [^>]*r=\"A1\"[^>]*><v>[0-9]+</v></c>.*"), sheet);
        assertFalse(sheet.contains("<is>"), sheet);
    }

    @Test
    void formulaOfAMaskedCellGoesWithItsOrderOfCalculation() {
        FakeZip zip = FakeWorkbook.withRows(
                "<row r='1'><c r='A1' t='str'><f>B1&amp;C1</f><v>0101901234</v></c><c r='B1'><v>1</v></c></row>");
        zip.part(
                "xl/calcChain.xml",
                "<calcChain xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><c r='A1' i='1'/></calcChain>");
        zip.replace(
                FakeWorkbook.WORKBOOK_RELS,
                "</Relationships>",
                "<Relationship Id='rId8' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain' Target='calcChain.xml'/></Relationships>");
        zip.replace(
                FakeWorkbook.TYPES, "</Types>", "<Override PartName='/xl/calcChain.xml' ContentType='x/y'/></Types>");
        Masking masking = new Masking(Map.of(new Place("Svar", cell("A1")), "010190-XXXX"), AnnotatedCopiesTest::mask);
        byte[] copy = made(zip.bytes(), List.of(at("Svar", "A1", "CPR-nummer.")), masking)
                .workbook()
                .copy();
        assertFalse(allText(copy).contains("calcChain"));
        assertFalse(allText(copy).contains("B1&amp;C1"));
    }

    @Test
    void formulaThatOtherCellsNeedIsNotThrownAway() {
        FakeZip zip = FakeWorkbook.withRows(
                "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1</f><v>1</v></c></row><row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c></row>");
        Masking masking = new Masking(Map.of(new Place("Svar", cell("A1")), "x"), AnnotatedCopiesTest::mask);
        CopyResult result = AnnotatedCopies.make(opened(zip.bytes()), List.of(), masking);
        assertEquals(
                Reason.SHARED_FORMULA,
                assertInstanceOf(CopyResult.NotMade.class, result).reason());
        Masking follower = new Masking(Map.of(new Place("Svar", cell("A2")), "x"), AnnotatedCopiesTest::mask);
        made(zip.bytes(), List.of(), follower);
    }

    @Test
    void filesThatCannotBeCleanedAreNotCopied() {
        FakeZip macros = FakeWorkbook.withRows("")
                .part("xl/vbaProject.bin", "x")
                .replace(
                        FakeWorkbook.TYPES,
                        "</Types>",
                        "<Default Extension='bin' ContentType='application/vnd.ms-office.vbaProject'/></Types>");
        CopyResult result = AnnotatedCopies.make(
                opened(macros.bytes()), List.of(), new Masking(Map.of(), AnnotatedCopiesTest::mask));
        assertEquals(
                Reason.EMBEDDED_CONTENT,
                assertInstanceOf(CopyResult.NotMade.class, result).reason());
        FakeZip signed = FakeWorkbook.withRows("").part("_xmlsignatures/sig1.xml", "<x/>");
        result = AnnotatedCopies.make(
                opened(signed.bytes()), List.of(), new Masking(Map.of(), UnaryOperator.identity()));
        assertEquals(
                Reason.SIGNED,
                assertInstanceOf(CopyResult.NotMade.class, result).reason());
        for (Reason reason : Reason.values()) {
            assertTrue(reason.sentence().endsWith("."));
        }
    }

    @Test
    void cellsWithThreadsAreOnlyInTheList() {
        FakeZip zip = FakeWorkbook.withRows("<row r='1'><c r='A1'><v>1</v></c></row>");
        FakeWorkbook.withPart(
                zip,
                "threadedComment",
                "xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'><threadedComment ref='A1' id='{1}'><text>Hej 010190-1234</text></threadedComment></ThreadedComments>");
        List<Annotation> annotations = List.of(at("Svar", "A1", "x"));
        CopyResult.Made made = made(zip.bytes(), annotations, new Masking(Map.of(), AnnotatedCopiesTest::mask));
        assertTrue(allText(made.workbook().copy()).contains("Hej 010190-XXXX"));
    }

    @Test
    void strictFilesAreNotCopied() {
        FakeZip zip = FakeWorkbook.withRows("<row r='1'><c r='A1'><v>1</v></c></row>");
        zip.replace(FakeWorkbook.WORKBOOK, "<workbook ", "<workbook conformance='strict' ");
        CopyResult result = AnnotatedCopies.make(
                opened(zip.bytes()), List.of(at("Svar", "A1", "x")), new Masking(Map.of(), UnaryOperator.identity()));
        assertEquals(
                Reason.STRICT_FORMAT,
                assertInstanceOf(CopyResult.NotMade.class, result).reason());
    }

    @Test
    void formsComeBackAsFormsAndTheSameBytesEachTime() {
        byte[] form = FormWriter.write(SampleForm.definition());
        List<Annotation> annotations =
                List.of(at("Svar", "C12", "Antallet mangler."), at("Målgrupper", "C10", "Antallet mangler."));
        byte[] copy = made(form, annotations, new Masking(Map.of(), AnnotatedCopiesTest::mask))
                .workbook()
                .copy();
        assertArrayEquals(
                copy,
                made(form, annotations, new Masking(Map.of(), AnnotatedCopiesTest::mask))
                        .workbook()
                        .copy());
        assertEquals(
                SampleForm.definition().key(),
                FormReader.read(FakeWorkbook.read(copy)).orElseThrow().key());
        byte[] again = made(copy, annotations, new Masking(Map.of(), UnaryOperator.identity()))
                .workbook()
                .copy();
        assertTrue(FakeWorkbook.read(again).sheet("Skal rettes (2)").isPresent());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyWorkbookWithAnyAnnotations(long seed) throws IOException {
        Random random = new Random(seed);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            List<Annotation> annotations = new ArrayList<>();
            for (int s = 0; s < 3; s++) {
                XSSFSheet sheet = workbook.createSheet("Ark " + s);
                for (int row = 0; row < 20; row++) {
                    sheet.createRow(row);
                    for (int column = 0; column < 5; column++) {
                        if (random.nextInt(3) == 0) {
                            sheet.getRow(row).createCell(column).setCellValue(random.nextDouble());
                        } else {
                            sheet.getRow(row)
                                    .createCell(column)
                                    .setCellValue("æ<&>\"' \n" + random.nextInt(100) + " 0101901234");
                        }
                    }
                }
                for (int i = random.nextInt(30); i > 0; i--) {
                    CellRef place = new CellRef(1 + random.nextInt(40), 1 + random.nextInt(8));
                    annotations.add(new Annotation(
                            "Ark " + s, Optional.of(place), "Fejl", "Nr. " + i + " <&> ≤3\n\"æøå\"", "Ret"));
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            byte[] copy = made(bytes.toByteArray(), annotations, new Masking(Map.of(), AnnotatedCopiesTest::mask))
                    .workbook()
                    .copy();
            assertFalse(allText(copy).contains("1901234"));
            try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
                assertEquals(4, poi.getNumberOfSheets());
            }
        }
    }

    @Test
    void copyThatDiffersIsSeen() throws Exception {
        byte[] original = received();
        List<Annotation> annotations = List.of(at("Svar & mere", "B2", "x"));
        byte[] copy = made(original, annotations, new Masking(Map.of(), UnaryOperator.identity()))
                .workbook()
                .copy();
        CopyCheck check =
                new CopyCheck(opened(original).book(), annotations, new Masking(Map.of(), UnaryOperator.identity()));
        assertEquals("", check.difference(new FileBytes("x", copy)));
        Map<String, String> changes = Map.of(
                "<v>0.3333333333333333</v>", "<v>0.3333333333333334</v>",
                "B2*2", "B2*3",
                "r=\"4\"", "r=\"4\" hidden=\"1\"");
        changes.forEach((from, to) -> {
            byte[] changed = FakeZip.of(copy)
                    .replace("xl/worksheets/sheet1.xml", from, to)
                    .bytes();
            String difference = assertDoesNotThrow(() -> check.difference(new FileBytes("x", changed)));
            assertTrue(difference.startsWith("sheet 1: "), from + ": " + difference);
        });
        byte[] unmasked = made(original, annotations, new Masking(Map.of(), UnaryOperator.identity()))
                .workbook()
                .copy();
        CopyCheck strict =
                new CopyCheck(opened(original).book(), annotations, new Masking(Map.of(), AnnotatedCopiesTest::mask));
        assertFalse(strict.difference(new FileBytes("x", unmasked)).isEmpty());
    }
}
