package dk.belaeg.office.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.word.WordDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;

/** What we write, read back by another program: styles, captions, references, alternative texts, header rows, language. */
class WordWriterTest {
    private static final byte[] BYTES = WordWriter.write(SampleDocument.document(), Letterhead.ours());
    private static final WordFile FILE = WordFile.of(BYTES);

    private static XWPFDocument opened() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(BYTES));
    }

    @Test
    void everyStyleThatIsUsedIsThere() throws IOException {
        try (XWPFDocument document = opened()) {
            Set<String> used = new TreeSet<>(FILE.found("<w:(?:pStyle|tblStyle|rStyle) w:val=\"([^\"]+)\""));
            assertTrue(
                    used.containsAll(List.of("Title", "Heading1", "Heading2", "ListBullet", "Caption", "BelaegTable")),
                    used.toString());
            used.forEach(style -> assertNotNull(document.getStyles().getStyle(style), style));
        }
    }

    /** The order and the names of all elements, as the format's schema asks; Word refuses what breaks it. */
    @Test
    void theDocumentKeepsTheFormatsSchema() throws Exception {
        assertEquals(List.of(), broken(FILE.document()));
        assertFalse(broken(FILE.document().replace("<w:sdtContent>", "<w:sdtContents/><w:sdtContent>"))
                .isEmpty());
    }

    private static List<String> broken(String document) throws Exception {
        List<XmlError> errors = new ArrayList<>();
        DocumentDocument.Factory.parse(document).validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }

    @Test
    void headingsAndTextsStandInOrder() throws IOException {
        try (XWPFDocument document = opened()) {
            List<String> headings = document.getParagraphs().stream()
                    .filter(p -> String.valueOf(p.getStyle()).startsWith("Heading"))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertEquals(List.of("Sammenfatning", "Baggrund", "Smal", "Bred", "Bilag"), headings);
            assertEquals("Prøve & <prøve>", document.getParagraphs().get(0).getText());
        }
    }

    @Test
    void captionsAreNumberedByFields() {
        assertEquals(
                List.of(" SEQ Figur \\* ARABIC ", " SEQ Tabel \\* ARABIC ", " SEQ Tabel \\* ARABIC "),
                FILE.found("(?:preserve\">)( SEQ [^<]*)<"));
        assertEquals(
                List.of("1", "1", "2"),
                FILE.found("SEQ [^<]*</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r>"
                        + "<w:t xml:space=\"preserve\">([^<]*)<"));
    }

    @Test
    void referencesLeadToCaptions() {
        List<String> targets = FILE.found(" REF (_Ref[0-9]+) ");
        List<String> bookmarks = FILE.found("<w:bookmarkStart w:id=\"[0-9]+\" w:name=\"([^\"]+)\"");
        assertEquals(2, targets.size());
        assertTrue(bookmarks.containsAll(targets), bookmarks + " " + targets);
        assertEquals(bookmarks.size(), Set.copyOf(bookmarks).size());
        assertTrue(FILE.document().contains(">Figur\u00A01<"));
        assertTrue(FILE.document().contains(">Tabel\u00A02<"));
    }

    @Test
    void aReferenceToNothingIsAFaultOfTheProgram() {
        WordDocument dangling = SampleDocument.of(
                List.of(new Block.Text(Block.Text.Kind.BODY, List.of(new WordDocument.Reference("ukendt")))));
        assertThrows(IllegalArgumentException.class, () -> WordWriter.write(dangling, Letterhead.ours()));
    }

    @Test
    void picturesHaveAlternativeTextsAndNoHeadOfTheirOwn() throws IOException {
        assertEquals(List.of("Et hvidt punkt"), FILE.found("<wp:docPr [^>]*descr=\"([^\"]*)\""));
        assertEquals(List.of("25000"), FILE.found("<a:srcRect t=\"([0-9]+)\""));
        try (XWPFDocument document = opened()) {
            assertArrayEquals(
                    SampleDocument.PNG.copy(), document.getAllPictures().get(0).getData());
        }
        assertThrows(
                IllegalArgumentException.class, () -> new Block.Picture("x", "X", SampleDocument.PNG, 1, 1, 0, " "));
    }

    @Test
    void tablesRepeatTheirHeaderAndKeepRowsWhole() throws IOException {
        try (XWPFDocument document = opened()) {
            assertEquals(2, document.getTables().size());
            for (XWPFTable table : document.getTables()) {
                assertTrue(table.getRow(0).isRepeatHeader());
                assertFalse(table.getRow(1).isRepeatHeader());
                table.getRows().forEach(row -> assertTrue(row.isCantSplitRow()));
            }
            assertEquals(
                    "Faaborg-Midtfyn",
                    document.getTables().get(0).getRow(1).getCell(0).getText());
        }
        assertEquals(List.of("Tabellen smal", "Tabellen bred"), FILE.found("<w:tblCaption w:val=\"([^\"]*)\""));
        assertEquals(
                2,
                FILE.found("<w:tblDescription w:val=\"(Tal for kommuner\\.)\"").size());
    }

    /** The wide table and its heading and lead stand on a page turned sideways; what follows is upright again. */
    @Test
    void wideTablesAreTurnedWithTheirHeading() {
        List<String> sections = List.of(FILE.document().split("<w:sectPr>"));
        assertEquals(4, sections.size());
        assertFalse(sections.get(0).contains(">Bred<"));
        assertTrue(sections.get(1).contains(">Bred<") && sections.get(1).contains(">Den brede tabel<"));
        assertEquals(List.of("landscape"), FILE.found("w:orient=\"([a-z]+)\""));
        assertEquals(3, FILE.found("<w:pgSz w:w=\"([0-9]+)\"").size());
        assertTrue(sections.get(2).contains(">Bilag<"));
    }

    @Test
    void theLanguageIsDanishAndTheTitleIsSet() throws IOException {
        assertTrue(FILE.text("word/styles.xml").contains("<w:lang w:val=\"da-DK\""));
        assertTrue(FILE.text("docProps/core.xml").contains("<dc:language>da-DK</dc:language>"));
        try (XWPFDocument document = opened()) {
            assertEquals("Prøve", document.getProperties().getCoreProperties().getTitle());
        }
    }

    @Test
    void pagesAreNumbered() {
        String foot = FILE.text("word/footer1.xml");
        assertTrue(foot.contains(" PAGE ") && foot.contains(" NUMPAGES "), foot);
        assertTrue(FILE.text("word/header1.xml").contains("Prøverunde"));
    }

    /** Widths are worked out from the size of the letters that the style gives. */
    @Test
    void lettersOfTablesHaveTheSizeTheWidthsAreWorkedOutFrom() throws IOException {
        try (XWPFDocument document = opened()) {
            for (StyleRole role : List.of(StyleRole.CELL, StyleRole.CELL_HEAD)) {
                Object halfPoints = document.getStyles()
                        .getStyle(role.ownId())
                        .getCTStyle()
                        .getRPr()
                        .getSzArray(0)
                        .getVal();
                assertEquals(String.valueOf(TableWidths.LETTERS * 2), halfPoints.toString());
            }
        }
    }

    @Test
    void fieldsHaveStableTagsAndPrompts() {
        assertEquals(
                List.of("belaeg.baggrund", "belaeg.skrevet", "belaeg.beslutning"),
                FILE.found("<w:tag w:val=\"([^\"]*)\""));
        assertTrue(FILE.document().contains("[Skriv: sagens baggrund]"));
        assertFalse(FILE.document().contains("[Skriv: noget]"));
        assertEquals(1, FILE.found("(<w:showingPlcHdr/>)").size());
        assertEquals(3, Set.copyOf(FILE.found("<w:id w:val=\"([0-9]+)\"")).size());
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertArrayEquals(BYTES, WordWriter.write(SampleDocument.document(), Letterhead.ours()));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void emptyThingsAreWritten() throws IOException {
        WordDocument empty = SampleDocument.of(List.of(SampleDocument.table("tom", 2, 0)));
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(WordWriter.write(empty, Letterhead.ours())))) {
            assertEquals(1, document.getTables().get(0).getNumberOfRows());
        }
        assertEquals(
                List.of(),
                WordFile.of(WordWriter.write(SampleDocument.of(List.of()), Letterhead.ours()))
                        .found("(<w:p>)"));
    }
}
