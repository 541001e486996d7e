package dk.belaeg.office.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.CheckedZip.ZipLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are not what was asked for, each named by what it is: all become refusals that say what to do. */
class RefusedFilesTest {
    private static final String ROW = "<row r='1'><c r='A1'><v>1</v></c></row>";

    private static RefusalReason refused(OpenResult opened) {
        return assertInstanceOf(OpenResult.Refused.class, opened).reason();
    }

    private static RefusalReason refused(byte[] bytes) {
        return refused(FakeWorkbook.open(bytes));
    }

    private static RefusalReason refused(String text) {
        return refused(text.getBytes(ISO_8859_1));
    }

    private static byte[] compound(String... entries) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String entry : entries) {
                files.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void excelBefore97() throws IOException {
        assertEquals(RefusalReason.OLD_EXCEL, refused(compound("Book")));
        assertEquals(RefusalReason.OLD_EXCEL, refused("\t\b\u0010\u0000\u0000\u0005"));
    }

    @Test
    void workbookWithPassword() throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("hemmelig");
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                encrypted.write(FakeWorkbook.withRows(ROW).bytes());
            }
            files.writeFilesystem(out);
            assertEquals(RefusalReason.PASSWORD_PROTECTED, refused(out.toByteArray()));
        }
    }

    @Test
    void otherCompoundFiles() throws IOException {
        assertEquals(RefusalReason.RIGHTS_PROTECTED, refused(compound("EncryptedPackage", "DRMEncryptedDataSpace")));
        assertEquals(
                RefusalReason.OUTLOOK_MESSAGE, refused(compound("__properties_version1.0", "__substg1.0_0037001F")));
        assertEquals(RefusalReason.WORD_DOCUMENT, refused(compound("WordDocument", "1Table")));
        assertEquals(RefusalReason.PRESENTATION, refused(compound("PowerPoint Document")));
        assertEquals(RefusalReason.UNKNOWN_CONTENT, refused(compound("Noget andet")));
        byte[] cut = Arrays.copyOf(compound("Workbook"), 300);
        assertEquals(RefusalReason.UNKNOWN_CONTENT, refused(cut));
    }

    @Test
    void zipFilesOfOtherKinds() {
        String odf = "application/vnd.oasis.opendocument.";
        assertEquals(
                RefusalReason.OPEN_DOCUMENT,
                refused(new FakeZip()
                        .part("mimetype", odf + "spreadsheet")
                        .part("content.xml", "<x/>")
                        .bytes()));
        assertEquals(
                RefusalReason.WORD_DOCUMENT,
                refused(new FakeZip()
                        .part("mimetype", odf + "text")
                        .part("content.xml", "<x/>")
                        .bytes()));
        assertEquals(
                RefusalReason.APPLE_NUMBERS,
                refused(new FakeZip().part("Index/Document.iwa", "x").bytes()));
        assertEquals(
                RefusalReason.ARCHIVE,
                refused(new FakeZip().part("svar.xlsx", "x").bytes()));
        assertEquals(RefusalReason.ARCHIVE, refused(new FakeZip().bytes()));
        FakeZip word = FakeWorkbook.withRows(ROW);
        word.replace(FakeWorkbook.TYPES, "spreadsheetml.sheet.main", "wordprocessingml.document.main");
        assertEquals(RefusalReason.WORD_DOCUMENT, refused(word.bytes()));
        FakeZip binary = FakeWorkbook.withRows(ROW);
        binary.replace(
                FakeWorkbook.TYPES,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.binary.macroEnabled.main");
        assertEquals(RefusalReason.BINARY_EXCEL, refused(binary.bytes()));
    }

    @Test
    void filesOfOtherKinds() {
        assertEquals(RefusalReason.EMPTY_FILE, refused(new byte[0]));
        assertEquals(RefusalReason.PDF, refused("%PDF-1.7 og mere"));
        assertEquals(RefusalReason.WORD_DOCUMENT, refused("{\\rtf1 noget}"));
        assertEquals(RefusalReason.PICTURE, refused("\u0089PNG\r\n\u001a\n"));
        assertEquals(RefusalReason.ARCHIVE, refused("7z¼¯'\u001c"));
        assertEquals(RefusalReason.HTML_AS_EXCEL, refused("\r\n<HTML><body><table><tr><td>1</td></tr></table>"));
        assertEquals(RefusalReason.HTML_AS_EXCEL, refused("MIME-Version: 1.0\nContent-Type: multipart/related"));
        assertEquals(RefusalReason.HTML_AS_EXCEL, refused("\uFEFF<!DOCTYPE html><p>x".getBytes(UTF_8)));
        assertEquals(
                RefusalReason.XML_SPREADSHEET,
                refused("<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'/>"));
        assertEquals(RefusalReason.UNKNOWN_CONTENT, refused("MZ\u0000\u0001\u0002"));
    }

    @Test
    void plainTextIsNoError() {
        assertInstanceOf(
                OpenResult.PlainText.class, FakeWorkbook.open("Kommune;Pladser\nÆrø;12\n".getBytes(ISO_8859_1)));
        assertInstanceOf(OpenResult.PlainText.class, FakeWorkbook.open("\uFEFFKommune\tPladser".getBytes(UTF_16LE)));
    }

    @Test
    void ownerFilesAreToldByNameAndContent(@TempDir Path folder) throws IOException {
        Path owner = Files.write(folder.resolve("~$svar.xlsx"), new byte[165]);
        assertEquals(RefusalReason.OWNER_FILE, refused(new WorkbookReader().open(owner)));
        Path lock = Files.writeString(folder.resolve(".~lock.svar.xlsx#"), ",kommune,pc1,;");
        assertEquals(RefusalReason.OWNER_FILE, refused(new WorkbookReader().open(lock)));
        Path workbook = Files.write(
                folder.resolve("svar.xlsx"), FakeWorkbook.withRows(ROW).bytes());
        assertTrue(assertInstanceOf(OpenResult.Workbook.class, new WorkbookReader().open(workbook))
                .openElsewhere());
        Files.delete(owner);
        Files.delete(lock);
        assertFalse(assertInstanceOf(OpenResult.Workbook.class, new WorkbookReader().open(workbook))
                .openElsewhere());
    }

    @Test
    void filesThatCannotBeRead(@TempDir Path folder) throws IOException {
        WorkbookReader reader = new WorkbookReader();
        assertEquals(RefusalReason.VANISHED, refused(reader.open(folder.resolve("væk.xlsx"))));
        assertEquals(RefusalReason.NOT_A_FILE, refused(reader.open(folder)));
    }

    @Test
    void fileWithoutAccess(@TempDir Path folder) throws IOException {
        Path closed = Files.write(
                folder.resolve("lukket.xlsx"), FakeWorkbook.withRows(ROW).bytes());
        closed.toFile().setReadable(false);
        assumeTrue(!Files.isReadable(closed), "this user reads everything");
        assertEquals(RefusalReason.ACCESS_DENIED, refused(new WorkbookReader().open(closed)));
    }

    @Test
    void flippedDigitIsSeenByItsChecksum() {
        byte[] bytes = new StoredZip(FakeWorkbook.withRows("<row r='1'><c r='A1'><v>12345</v></c></row>")).bytes();
        String text = new String(bytes, ISO_8859_1);
        bytes[text.indexOf("<v>12345") + 3] = '9';
        assertEquals(RefusalReason.WRONG_CHECKSUM, refused(bytes));
    }

    @Test
    void damagedZipFiles() {
        byte[] good = FakeWorkbook.withRows(ROW).bytes();
        assertEquals(RefusalReason.DAMAGED_FILE, refused(Arrays.copyOf(good, good.length / 2)));
        byte[] packedWrong = good.clone();
        int at = FakeZip.dataStart(packedWrong, FakeWorkbook.SHEET);
        for (int i = 0; i < 20; i++) {
            packedWrong[at + i] = (byte) 0xFF;
        }
        assertEquals(RefusalReason.DAMAGED_FILE, refused(packedWrong));
        FakeZip noTypes = FakeWorkbook.withRows(ROW).replace(FakeWorkbook.TYPES, "</Types>", "");
        assertEquals(RefusalReason.DAMAGED_FILE, refused(noTypes.bytes()));
        FakeZip noWorkbook = FakeWorkbook.withRows(ROW).without(FakeWorkbook.WORKBOOK);
        assertEquals(RefusalReason.UNKNOWN_CONTENT, refused(noWorkbook.bytes()));
        FakeZip brokenStrings = FakeWorkbook.withRows(ROW).replace(FakeWorkbook.STRINGS, "</sst>", "");
        assertEquals(RefusalReason.DAMAGED_FILE, refused(brokenStrings.bytes()));
        FakeZip brokenStyles = FakeWorkbook.withRows(ROW).replace(FakeWorkbook.STYLES, "</styleSheet>", "");
        assertEquals(RefusalReason.DAMAGED_FILE, refused(brokenStyles.bytes()));
        FakeZip noSheets = FakeWorkbook.withRows(ROW)
                .replace(FakeWorkbook.WORKBOOK, "<sheet name=\"Svar\" sheetId=\"1\" r:id=\"rId1\"/>", "");
        assertEquals(RefusalReason.NO_SHEETS, refused(noSheets.bytes()));
    }

    @Test
    void partsOfTheSameName() {
        byte[] twice = FakeWorkbook.withRows(ROW)
                .part("xl/worksheets/sheet9.xml", "<x/>")
                .bytes();
        String text = new String(twice, ISO_8859_1).replace("sheet9.xml", "SHEET1.xml");
        assertEquals(RefusalReason.DUPLICATE_PART, refused(text.getBytes(ISO_8859_1)));
    }

    @Test
    void partWhoseOwnHeaderDisagreesWithTheDirectory() {
        byte[] bytes = FakeWorkbook.withRows(ROW).bytes();
        int header = new String(bytes, ISO_8859_1).indexOf("xl/worksheets/sheet1.xml");
        bytes[header] = 'X';
        assertEquals(RefusalReason.DAMAGED_FILE, refused(bytes));
    }

    @Test
    void overlappingPartsOfAZipBomb() {
        byte[] bytes = FakeWorkbook.withRows(ROW)
                .part("xl/a.xml", "<x/>")
                .part("xl/b.xml", "<x/>")
                .bytes();
        String text = new String(bytes, ISO_8859_1);
        int directoryEntryOfB = text.lastIndexOf("xl/b.xml") - 46;
        int headerOfA = text.indexOf("xl/a.xml") - 30;
        for (int i = 0; i < 4; i++) {
            bytes[directoryEntryOfB + 42 + i] = (byte) (headerOfA >>> (8 * i));
        }
        bytes[text.indexOf("xl/a.xml") + 3] = 'b';
        assertEquals(RefusalReason.DAMAGED_FILE, refused(bytes));
    }

    @Test
    void documentTypesAreForbiddenInEveryPart() {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        String bomb = head + "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>";
        String fetch = head + "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">";
        for (String part : Set.of(
                FakeWorkbook.SHEET,
                FakeWorkbook.STRINGS,
                FakeWorkbook.STYLES,
                FakeWorkbook.WORKBOOK,
                FakeWorkbook.WORKBOOK_RELS,
                FakeWorkbook.TYPES)) {
            for (String type : Set.of(bomb, fetch)) {
                FakeZip zip = FakeWorkbook.withRows(ROW).replace(part, head, type);
                assertEquals(RefusalReason.FORBIDDEN_XML, refused(zip.bytes()), part);
            }
        }
    }

    @Test
    void limits() {
        Limits small = new Limits(50_000, new ZipLimits(12, 6_000, 8_000, 50), 2, 3, 4, 6, 3, 30, 10);
        WorkbookReader reader = new WorkbookReader(small);
        assertInstanceOf(OpenResult.Workbook.class, open(reader, FakeWorkbook.withRows(ROW)));
        assertEquals(RefusalReason.FILE_TOO_LARGE, refused(reader.open(new FileBytes("x", new byte[50_001]))));
        assertEquals(RefusalReason.TOO_MANY_ROWS, refused(open(reader, FakeWorkbook.withRows(rows(4, 1)))));
        assertEquals(RefusalReason.TOO_MANY_COLUMNS, refused(open(reader, FakeWorkbook.withRows(rows(1, 5)))));
        assertEquals(RefusalReason.TOO_MANY_CELLS, refused(open(reader, FakeWorkbook.withRows(rows(2, 4)))));
        assertEquals(RefusalReason.UNPACKS_TOO_LARGE, refused(open(reader, FakeWorkbook.withRows(" ".repeat(7_000)))));
        FakeZip parts = FakeWorkbook.withRows(ROW);
        for (int i = 0; i < 12; i++) {
            parts.part("xl/x" + i, "");
        }
        assertEquals(RefusalReason.TOO_MANY_PARTS, refused(open(reader, parts)));
        FakeZip strings = FakeWorkbook.withRows(ROW).replace(FakeWorkbook.STRINGS, "</sst>", "<si/><si/></sst>");
        assertEquals(RefusalReason.TOO_MUCH_TEXT, refused(open(reader, strings)));
        FakeZip sheets = FakeWorkbook.withRows(ROW)
                .replace(FakeWorkbook.WORKBOOK, "</sheets>", "<sheet name='b'/><sheet name='c'/></sheets>");
        assertEquals(RefusalReason.TOO_MANY_SHEETS, refused(open(reader, sheets)));
        FakeZip dense = FakeWorkbook.withRows(" ".repeat(20_000_000));
        assertEquals(RefusalReason.PACKED_TOO_DENSELY, refused(dense.bytes()));
    }

    @Test
    void textsAndMergesThatWouldFillTheMemory() {
        StringBuilder attribute = new StringBuilder("<row r='");
        for (int i = 0; i < 3_000_000; i++) {
            attribute.append((char) ('a' + i * 31 % 26)).append(i % 9973).append('>');
        }
        assertEquals(
                RefusalReason.UNPACKS_TOO_LARGE,
                refused(FakeWorkbook.withRows(attribute + "'/>").bytes()));
        StringBuilder merges = new StringBuilder("<sheetData/><mergeCells>");
        for (int i = 1; i <= 100_001; i++) {
            merges.append("<mergeCell ref='A").append(i).append(":B").append(i).append("'/>");
        }
        FakeZip many = FakeWorkbook.withSheet(merges.append("</mergeCells>").toString());
        assertEquals(RefusalReason.TOO_MANY_MERGES, refused(many.bytes()));
    }

    @Test
    void listsOfPartsThatWouldFillTheMemory() {
        StringBuilder relations = new StringBuilder("<Relationships>");
        for (int i = 0; i < 1_300_000; i++) {
            relations.append("<R a='").append(i * 7919L % 1_000_003).append("'/>");
        }
        FakeZip zip = FakeWorkbook.withRows(ROW)
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relations.append("</Relationships>").toString());
        assertEquals(RefusalReason.UNPACKS_TOO_LARGE, refused(zip.bytes()));
    }

    @Test
    void damagedListsOfParts() {
        FakeZip relations = FakeWorkbook.withRows(ROW).replace(FakeWorkbook.WORKBOOK_RELS, "</Relationships>", "");
        assertEquals(RefusalReason.DAMAGED_FILE, refused(relations.bytes()));
        FakeZip ofSheet = FakeWorkbook.withRows(ROW).part("xl/worksheets/_rels/sheet1.xml.rels", "<Relationships");
        assertEquals(RefusalReason.DAMAGED_FILE, refused(ofSheet.bytes()));
    }

    private static OpenResult open(WorkbookReader reader, FakeZip zip) {
        return reader.open(new FileBytes("x.xlsx", zip.bytes()));
    }

    private static String rows(int rows, int columns) {
        StringBuilder xml = new StringBuilder();
        for (int row = 1; row <= rows; row++) {
            xml.append("<row r='")
                    .append(row)
                    .append("'>")
                    .append("<c><v>1</v></c>".repeat(columns))
                    .append("</row>");
        }
        return xml.toString();
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonSaysWhatIsWrongAndWhatToDo(RefusalReason reason) {
        for (String sentence : new String[] {reason.problem(), reason.remedy()}) {
            assertTrue(sentence.endsWith(".") && Character.isUpperCase(sentence.charAt(0)), sentence);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemSaysWhatIsWrongAndWhatToDo(ProblemKind kind) {
        for (String sentence : new String[] {kind.problem(), kind.remedy()}) {
            assertTrue(sentence.endsWith(".") && Character.isUpperCase(sentence.charAt(0)), sentence);
        }
    }

    @Test
    void noTwoReasonsSayTheSame() {
        assertEquals(
                RefusalReason.values().length,
                Stream.of(RefusalReason.values())
                        .map(RefusalReason::problem)
                        .collect(Collectors.toSet())
                        .size());
    }
}
