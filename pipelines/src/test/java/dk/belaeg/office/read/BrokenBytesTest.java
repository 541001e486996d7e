package dk.belaeg.office.read;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes of a file are, opening it gives an answer and never an exception. */
class BrokenBytesTest {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "&#0;",
            "]]>",
            "<!--",
            "<![CDATA[",
            "r='A1'",
            "<c>",
            "</c>",
            "<row r='-1'>",
            "<v>",
            "t='s'",
            "99999999999999999999",
            "\uD83D\uDE00",
            "\u0000",
            "<!DOCTYPE x>",
            "s='-7'",
            "xmlns=''",
            "<f>",
            "<is>");

    private static FakeZip workbook() {
        FakeZip zip = FakeWorkbook.withSheet(
                "<cols><col min='1' max='2' width='9'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>46082</v></c></row>"
                        + "<row r='2'><c r='A2'><f>1+1</f><v>2</v></c><c r='B2' t='inlineStr'><is><t>x</t></is></c></row></sheetData>"
                        + "<mergeCells><mergeCell ref='A4:B4'/></mergeCells>");
        return FakeWorkbook.withPart(
                zip,
                "comments",
                "xl/comments1.xml",
                "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changedBytesOfTheFile(long seed) {
        Random random = new Random(seed);
        byte[] good = workbook().bytes();
        for (int round = 0; round < 400; round++) {
            byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            for (int i = random.nextInt(4); i >= 0 && bytes.length > 4; i--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
            }
            assertNotNull(FakeWorkbook.open(bytes));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void changedXmlInsideTheFile(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int round = 0; round < 400; round++) {
            FakeZip zip = workbook();
            List<String> names = new ArrayList<>();
            zip.names().forEach(names::add);
            String part = names.get(random.nextInt(names.size()));
            String xml = zip.text(part);
            int at = random.nextInt(xml.length());
            int cut = random.nextInt(Math.min(12, xml.length() - at));
            zip.part(part, xml.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + xml.substring(at + cut));
            if (FakeWorkbook.open(zip) instanceof OpenResult.Workbook) {
                read++;
            }
        }
        assertTrue(read > 10, "some changes leave a readable workbook");
    }

    @Test
    void bytesWithoutAnyForm() {
        Random random = new Random(7);
        for (String start : List.of("", "PK\u0003\u0004", "ÐÏ\u0011à¡±\u001aá", "<?xml ", "%PDF")) {
            for (int round = 0; round < 100; round++) {
                byte[] bytes = new byte[random.nextInt(3000)];
                random.nextBytes(bytes);
                byte[] magic = start.getBytes(StandardCharsets.ISO_8859_1);
                System.arraycopy(magic, 0, bytes, 0, Math.min(magic.length, bytes.length));
                assertNotNull(FakeWorkbook.open(bytes));
            }
        }
    }
}
