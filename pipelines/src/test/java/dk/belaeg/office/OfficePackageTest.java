package dk.belaeg.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.workbook.FakeZip;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts and arrows of an Office file, those of another file among them. */
class OfficePackageTest {
    private static final String ARROW = "<Relationship Id='%s' Type='http://x/y' Target='%s'%s/>";

    private static OfficePackage file() {
        OfficePackage file = new OfficePackage(new DocumentInfo("Titel", "", LocalDate.of(2026, 5, 1)));
        file.relateOffice("", "officeDocument", "word/document.xml");
        file.add("word/document.xml", "a/b+xml", "<d/>".getBytes(UTF_8));
        file.add("word/header1.xml", "a/c+xml", "<h/>".getBytes(UTF_8));
        return file;
    }

    @Test
    void arrowsOfAnotherFileKeepTheirNamesAndTargets() {
        OfficePackage file = file();
        String arrows = String.format(ARROW, "rIdLogo", "media/logo.png", "")
                + String.format(ARROW, "rIdRod", "/word/footer1.xml", "")
                + String.format(ARROW, "rIdUd", "https://eksempel.dk/a?b=c", " TargetMode='External'")
                + String.format(ARROW, "rIdSkaev", "file:///C:\\Mine filer\\x.dotm", " TargetMode='External'");
        file.add(
                "word/_rels/header1.xml.rels",
                "a/rels",
                ("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + arrows
                                + "</Relationships>")
                        .getBytes(UTF_8));
        String written = FakeZip.of(file.bytes()).text("word/_rels/header1.xml.rels");
        Stream.of(
                        "Id=\"rIdLogo\" Target=\"media/logo.png\"",
                        "Id=\"rIdRod\" Target=\"footer1.xml\"",
                        "Id=\"rIdUd\" Target=\"https://eksempel.dk/a?b=c\" TargetMode=\"External\"",
                        "Id=\"rIdSkaev\"")
                .forEach(arrow -> assertTrue(written.contains(arrow), arrow + " in " + written));
    }

    @Test
    void twoPartsOfOneNameAreAFaultAndBytesAreStable() {
        assertArrayEquals(file().bytes(), file().bytes());
        OfficePackage file = file();
        assertThrows(RuntimeException.class, () -> file.add("word/header1.xml", "a/c", new byte[0]));
    }
}
