package dk.belaeg.publish.annex;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.belaeg.publish.FakeRound;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @Test
    void momentsAndDrawnNumbersAreFixedInPlace() {
        String made = "/CreationDate(D:20261125190712+01'00')>> /ID [ <0AF3>\n<0AF3> ] /DocChecksum /0AF3"
                + "<xmp:CreateDate>2026-11-25T19:07:12+01:00</xmp:CreateDate>";
        assertEquals(
                "/CreationDate(D:20260501000000+00'00')>> /ID [ <0000>\n<0000> ] /DocChecksum /0000"
                        + "<xmp:CreateDate>2026-05-01T00:00:00+00:00</xmp:CreateDate>",
                new String(StablePdf.of(made.getBytes(ISO_8859_1), DAY), ISO_8859_1));
    }

    /** A real annex made PDF twice: tagged, Danish, titled, the same bytes, and nothing left behind. */
    @Test
    @Tag("slow")
    void libreOfficeMakesTaggedDanishPdf(@TempDir Path folder) throws Exception {
        assumeTrue(PdfFiles.program().isPresent(), "LibreOffice is not installed");
        Path annex = new FakeRound(folder)
                .publish("410|Middelfart|12|5\n420|Assens|41|12.5")
                .annex();
        SortedMap<String, byte[]> documents = new TreeMap<>();
        documents.put("bilag/pladser.docx", Files.readAllBytes(annex));
        Path scratch = Files.createDirectory(folder.resolve("skrot"));
        PdfFiles.Made once = PdfFiles.make(documents, DAY, scratch);
        PdfFiles.Made again = PdfFiles.make(documents, DAY, scratch);
        byte[] pdf = once.files().getOrDefault("bilag/pladser.pdf", new byte[0]);
        assertEquals("Bilagene er også lavet som PDF.", once.told());
        assertArrayEquals(pdf, again.files().get("bilag/pladser.pdf"));
        String text = new String(pdf, ISO_8859_1);
        assertTrue(text.startsWith("%PDF-"));
        assertTrue(text.contains("/MarkInfo<</Marked true>>"), "tagged");
        assertTrue(text.contains("/Lang(da-DK)"), "Danish");
        try (Stream<Path> left = Files.list(scratch)) {
            assertEquals(0, left.count());
        }
    }
}
