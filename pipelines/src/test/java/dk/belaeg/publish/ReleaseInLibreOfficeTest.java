package dk.belaeg.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.LibreOffice;
import dk.belaeg.office.read.CellContent;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawWorkbook;
import dk.belaeg.sample.FaultyRelease;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Word and Excel files of a release open in LibreOffice, and all that is in them is there when it has saved them. */
@Tag("slow")
class ReleaseInLibreOfficeTest {
    private static final Pattern CELL = Pattern.compile("<w:tc>.*?</w:tc>", Pattern.DOTALL);
    private static final Pattern ALT = Pattern.compile("<wp:docPr [^>]*descr=\"([^\"]+)\"");
    private static final String DOCUMENT = "word/document.xml";

    @Test
    void theWorkbookIsTheSame(@TempDir Path folder) throws IOException, InterruptedException {
        byte[] made = Files.readAllBytes(FaultyRelease.get().shared().resolve("tabeller.xlsx"));
        Map<String, byte[]> saved = LibreOffice.savedAgain(folder, Map.of("tabeller.xlsx", made));
        RawWorkbook before = FakeWorkbook.read(made);
        RawWorkbook after = FakeWorkbook.read(saved.getOrDefault("tabeller.xlsx", new byte[0]));
        assertEquals(List.of(), after.problems());
        assertEquals(names(before), names(after));
        for (RawSheet sheet : before.sheets()) {
            RawSheet other = after.sheet(sheet.name()).orElseThrow();
            assertEquals(contents(sheet), contents(other), sheet.name());
            assertEquals(sheet.tables(), other.tables(), sheet.name());
        }
    }

    @Test
    void theAnnexesHaveTheSameTablesAndPictures(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, byte[]> made = new TreeMap<>();
        try (Stream<Path> files = Files.list(FaultyRelease.get().shared().resolve("bilag"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                made.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        assertFalse(made.isEmpty());
        Map<String, byte[]> saved = LibreOffice.savedAgain(folder, "docx", made);
        for (String name : made.keySet()) {
            String before = document(made, name);
            String after = document(saved, name);
            assertFalse(cells(before).isEmpty(), name);
            assertEquals(cells(before), cells(after), name);
            assertEquals(found(ALT, before), found(ALT, after), name);
        }
    }

    private static String document(Map<String, byte[]> files, String name) {
        return FakeZip.of(files.getOrDefault(name, new byte[0])).text(DOCUMENT);
    }

    private static List<String> found(Pattern pattern, String xml) {
        return pattern.matcher(xml).results().map((MatchResult m) -> m.group(1)).toList();
    }

    private static List<String> cells(String xml) {
        return CELL.matcher(xml)
                .results()
                .map(cell -> cell.group().replaceAll("<[^>]+>", "").strip())
                .toList();
    }

    private static List<String> names(RawWorkbook book) {
        return book.sheets().stream().map(RawSheet::name).toList();
    }

    private static List<String> contents(RawSheet sheet) {
        return sheet.cells().stream()
                .filter(cell -> !cell.content().raw().isEmpty())
                .map(cell -> cell.ref() + "=" + content(cell.content()))
                .toList();
    }

    /** LibreOffice writes fifteen digits of a number, and may be off by one in the last. */
    private static String content(CellContent content) {
        return content instanceof CellContent.Numeral number
                ? new BigDecimal(number.raw())
                        .round(new MathContext(12))
                        .stripTrailingZeros()
                        .toPlainString()
                : content.toString();
    }
}
