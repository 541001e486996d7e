package dk.belaeg.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.intake.FileRules;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.StoredZip;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that cannot be read at all, each for its own reason. They hold only as much as it takes to be such a file. */
final class RefusedFiles {
    private static final String ROW =
            "<row r='1'><c r='A1' t='inlineStr'><is><t>Fiktive data</t></is></c><c r='B1'><v>12345</v></c></row>";

    private RefusedFiles() {}

    static List<FaultyFile> all(Random random) throws Exception {
        return List.of(
                FaultyFile.of("gammelt-excel.xls", oldExcel()).finding(FileRules.OLD_EXCEL),
                FaultyFile.of("binaer.xlsb", binary()).finding(FileRules.OLD_EXCEL),
                FaultyFile.of("webside.xls", text("<html><body><table><tr><td>Fiktive data</td></tr></table></body>"))
                        .finding(FileRules.OLD_EXCEL),
                FaultyFile.of("svar.ods", openDocument()).finding(FileRules.OPEN_DOCUMENT),
                FaultyFile.of("svar.pdf", pdf()).finding(FileRules.PDF),
                FaultyFile.of("mail.msg", message()).finding(FileRules.MESSAGE),
                FaultyFile.of("pakket.zip", archive()).finding(FileRules.ZIP),
                FaultyFile.of("brev.docx", word()).finding(FileRules.WORD),
                FaultyFile.of("foto.png", picture()).finding(FileRules.OTHER),
                FaultyFile.of("adgangskode.xlsx", password(random)).finding(FileRules.PASSWORD),
                FaultyFile.of("afkortet.xlsx", cut()).finding(FileRules.DAMAGED),
                FaultyFile.of("vendt-bit.xlsx", flippedBit()).finding(FileRules.DAMAGED),
                FaultyFile.of("mistaenkelig.xlsx", hostile()).finding(FileRules.HOSTILE),
                FaultyFile.of("pakket-for-taet.xlsx", dense()).finding(FileRules.LIMITS),
                FaultyFile.of("tom.xlsx", new byte[0]).finding(FileRules.EMPTY),
                FaultyFile.of("tegnsaet-ukendt.csv", unknownLetters()).finding(FileRules.ENCODING),
                FaultyFile.of("anfoerselstegn.csv", text("Fiktive data\r\nOMRÅDE;TID;INDHOLD\r\n\"Ærø;2025;12\r\n"))
                        .finding(FileRules.CSV, "", "A3"),
                FaultyFile.of("~$laas.xlsx", owner()).finding(FileRules.OWNER));
    }

    private static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    /** As Excel 95 did: the sheets stand in a stream of another name. */
    private static byte[] oldExcel() throws IOException {
        return compound("Book");
    }

    private static byte[] binary() {
        return FakeWorkbook.withRows(ROW)
                .replace(
                        FakeWorkbook.TYPES,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                        "application/vnd.ms-excel.sheet.binary.macroEnabled.main")
                .bytes();
    }

    private static byte[] openDocument() {
        return new FakeZip()
                .part("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .part("content.xml", "<office/>")
                .bytes();
    }

    private static byte[] pdf() {
        return text(
                """
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
                2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj
                trailer<</Root 1 0 R/Info<</Title(Fiktive data)>>>>
                %%EOF
                """);
    }

    private static byte[] message() throws IOException {
        return compound("__properties_version1.0", "__substg1.0_0037001F");
    }

    private static byte[] compound(String... entries) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String entry : entries) {
                files.createDocument(new ByteArrayInputStream(text("Fiktive data ".repeat(400))), entry);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] archive() {
        return new FakeZip()
                .part("svar/svar.xlsx", FakeWorkbook.withRows(ROW).bytes())
                .bytes();
    }

    private static byte[] word() {
        return FakeWorkbook.withRows(ROW)
                .replace(FakeWorkbook.TYPES, "spreadsheetml.sheet.main", "wordprocessingml.document.main")
                .bytes();
    }

    private static byte[] picture() {
        return "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR Fiktive data".getBytes(ISO_8859_1);
    }

    /** Opens with the password "fiktiv"; salts are drawn from the seed, so that the file is the same each time. */
    private static byte[] password(Random random) throws Exception {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(
                "fiktiv", bytes(random, 16), bytes(random, 16), bytes(random, 16), bytes(random, 16), null);
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (OutputStream encrypted = encryptor.getDataStream(files)) {
                encrypted.write(FakeWorkbook.withRows(ROW).bytes());
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] cut() {
        byte[] whole = FakeWorkbook.withRows(ROW).bytes();
        return Arrays.copyOf(whole, whole.length / 2);
    }

    /** 12345 has become 92345 on the way; only the checksum knows. */
    private static byte[] flippedBit() {
        byte[] bytes = new StoredZip(FakeWorkbook.withRows(ROW)).bytes();
        bytes[new String(bytes, ISO_8859_1).indexOf("<v>12345") + 3] = '9';
        return bytes;
    }

    private static byte[] hostile() {
        return FakeWorkbook.withRows(ROW)
                .replace(FakeWorkbook.WORKBOOK, "<workbook ", "<!DOCTYPE x [<!ENTITY y 'Fiktive data'>]><workbook ")
                .bytes();
    }

    private static byte[] dense() {
        return FakeWorkbook.withRows(ROW)
                .replace(FakeWorkbook.SHEET, "<sheetData>", "<sheetData>" + " ".repeat(5 << 20))
                .bytes();
    }

    /** 0x81 is no letter in Windows-1252, and the rest is no UTF-8. */
    private static byte[] unknownLetters() {
        return "Fiktive data\r\nOMR\u00c5DE;TID;INDHOLD\r\n\u0081r\u00f8;2025;12\r\n".getBytes(ISO_8859_1);
    }

    private static byte[] owner() {
        byte[] bytes = new byte[165];
        Arrays.fill(bytes, (byte) ' ');
        byte[] name = text("Fiktive data");
        bytes[0] = (byte) name.length;
        System.arraycopy(name, 0, bytes, 1, name.length);
        return bytes;
    }
}
