package dk.belaeg.office.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.read.FileBytes;
import dk.belaeg.office.read.Namespace;
import dk.belaeg.office.word.StyleRole.StyleNames;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** The secretariat's own letterhead: what is taken from it, what it may lack, and what it cannot be. */
class LetterheadTest {
    private static Letterhead read(FakeLetterhead fake) {
        return read(fake.file().bytes(), FakeLetterhead.names());
    }

    private static Letterhead read(byte[] file, Map<StyleRole, StyleNames> names) {
        return LetterheadReader.read(new FileBytes("skabelon.dotx", file), names);
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static WordFile written(Letterhead letterhead) {
        return WordFile.of(WordWriter.write(SampleDocument.document(), letterhead));
    }

    @Test
    void danishStylesAreFoundByWordsOwnNames() throws IOException {
        Letterhead letterhead = read(FakeLetterhead.danish());
        assertEquals(List.of(), letterhead.remarks());
        assertFalse(letterhead.isOurs());
        WordFile file = written(letterhead);
        Set<String> used = new TreeSet<>(file.found("<w:(?:pStyle|tblStyle|rStyle) w:val=\"([^\"]+)\""));
        assertTrue(
                used.containsAll(List.of(
                        "Normal", "Titel", "Overskrift1", "Billedtekst", "Opstilling-punkttegn", "Tabel-Gitter")),
                used.toString());
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(WordWriter.write(SampleDocument.document(), letterhead)))) {
            used.forEach(style -> assertTrue(document.getStyles().styleExist(style), style));
            assertEquals(
                    "Fælleskommunalt Socialsekretariat",
                    document.getHeaderList().get(0).getText().strip());
        }
    }

    @Test
    void headsFeetAndTheirPicturesAreCarried() {
        WordFile file = written(read(FakeLetterhead.danish()));
        assertEquals("ikke et rigtigt billede", file.text("word/media/logo.png"));
        assertTrue(file.has("word/_rels/header1.xml.rels"));
        assertFalse(file.has("word/footer2.xml"));
        assertEquals(1, file.found("(<w:titlePg/>)").size());
        assertEquals(1, file.found("(<w:headerReference w:type=\"first\")").size());
        assertEquals("2268", file.found("<w:pgMar w:top=\"([0-9]+)\"").get(0));
    }

    /** Pictures of the letterhead's text, who wrote it, and comments to it are no part of an annex. */
    @Test
    void nothingElseOfTheLetterheadIsInTheAnnex() throws IOException {
        byte[] full;
        try (XWPFDocument document = new XWPFDocument(
                new ByteArrayInputStream(FakeLetterhead.danish().file().bytes()))) {
            document.addPictureData("et gammelt billede".getBytes(UTF_8), PictureType.JPEG);
            document.createComments().createComment(BigInteger.ONE).setAuthor("Karen Prøve");
            document.getProperties().getCoreProperties().setLastModifiedByUser("Karen Prøve");
            document.getProperties().getCustomProperties().addProperty("sag", "Karen Prøve");
            full = bytes(document);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
        WordFile before = WordFile.of(full);
        assertTrue(before.has("word/media/image2.jpeg") && before.has("docProps/custom.xml"), before.names() + "");
        WordFile after = written(read(full, FakeLetterhead.names()));
        assertEquals(
                Set.of("word/media/logo.png", "word/media/image2.png"),
                after.names().stream().filter(name -> name.contains("/media/")).collect(Collectors.toSet()));
        for (String part : after.names()) {
            assertFalse(after.text(part).contains("Karen"), part);
        }
    }

    @Test
    void arrowsOfHeadsKeepTheirNamesAndTargets() {
        String arrow = "<Relationship Id=\"%s\" Type=\"http://x/hyperlink\" Target=\"%s\" TargetMode=\"External\"/>";
        WordFile fake = FakeLetterhead.danish().file();
        String list = "word/_rels/header1.xml.rels";
        fake.with(
                list,
                fake.text(list)
                        .replace(
                                "</Relationships>",
                                String.format(arrow, "rIdUd", "https://eksempel.dk/a?b=c")
                                        + String.format(arrow, "rIdSkaev", "file:///C:\\Mine filer\\x.dotm")
                                        + "</Relationships>"));
        String arrows = written(read(fake.bytes(), FakeLetterhead.names())).text(list);
        Stream.of(
                        "Id=\"rId1\" Target=\"media/logo.png\"",
                        "Id=\"rIdUd\" Target=\"https://eksempel.dk/a?b=c\" TargetMode=\"External\"",
                        "Id=\"rIdSkaev\"")
                .forEach(expected -> assertTrue(arrows.contains(expected), expected + " in " + arrows));
    }

    @Test
    void whatLocksTheLetterheadIsLeftBehindAndItsLanguageIsDanish() {
        WordFile file = written(read(FakeLetterhead.danish()));
        String settings = file.text("word/settings.xml");
        assertFalse(settings.contains("attachedTemplate") || settings.contains("documentProtection"), settings);
        assertTrue(settings.contains("evenAndOddHeaders") && settings.contains("w:val=\"da-DK\""), settings);
        assertFalse(file.text("word/styles.xml").contains("en-US\"/></w:rPr></w:rPrDefault>\""));
        assertTrue(file.text("word/styles.xml").contains("<w:lang w:val=\"da-DK\""));
        assertTrue(file.text("[Content_Types].xml").contains("document.main+xml"));
        assertFalse(file.text("[Content_Types].xml").contains("template.main+xml"));
    }

    @Test
    void theLanguageIsSetEvenWhereTheLetterheadHasNoDefaults() {
        String defaults =
                "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>";
        for (String other : List.of(
                "",
                "<w:docDefaults/>",
                "<w:docDefaults><w:rPrDefault/></w:docDefaults>",
                "<w:docDefaults><w:pPrDefault/></w:docDefaults>")) {
            WordFile file = written(read(FakeLetterhead.danish().styles(defaults, other)));
            assertTrue(
                    file.text("word/styles.xml")
                            .matches("(?s).*<w:docDefaults>.*<w:rPrDefault><w:rPr>.*<w:lang w:val=\"da-DK\".*"),
                    other);
        }
    }

    @Test
    void whatItLacksIsToldAndOursIsUsed() {
        Letterhead letterhead = read(FakeLetterhead.danish()
                .without("Billedtekst")
                .without("Tabel-Gitter")
                .withoutPageNumber()
                .text("Skriv her"));
        assertEquals(
                List.of(
                        "Teksten i selve skabelonen er ikke brugt, kun dens sidehoved, sidefod, sideopsætning og typografier.",
                        "Skabelonen mangler typografierne »Billedtekst«, »Tabel - Gitter«. Belægs egne er brugt i stedet."
                                + " Har skabelonen dem under andre navne, så skriv navnene i opslag/typografier.csv.",
                        "Skabelonen har intet sidetal. Sæt et ind i dens sidehoved eller sidefod."),
                letterhead.remarks());
        WordFile file = written(letterhead);
        assertTrue(file.text("word/styles.xml").contains("w:styleId=\"BelaegCaption\""));
        assertTrue(file.found("<w:pStyle w:val=\"([^\"]+)\"").contains("BelaegCaption"));
        assertFalse(file.document().contains("Skriv her"));
    }

    @Test
    void aLetterheadWithoutHeadsAndFeetGetsPageNumbers() {
        Letterhead letterhead = read(FakeLetterhead.danish().withoutEnds());
        assertEquals(
                List.of("Skabelonen har hverken sidehoved eller sidefod. Belægs sidefod med sidetal er brugt."),
                letterhead.remarks());
        WordFile file = written(letterhead);
        assertTrue(file.text("word/footer2.xml").contains(" PAGE "));
        assertEquals(
                1,
                Set.copyOf(file.found("<w:footerReference [^>]*r:id=\"([^\"]+)\""))
                        .size());
    }

    @Test
    void ownNamesOfStylesCanBeGiven() {
        Map<StyleRole, StyleNames> names = new EnumMap<>(FakeLetterhead.names());
        names.put(StyleRole.HEADING_1, new StyleNames("Overskrift 1", List.of("SDF Overskrift")));
        FakeLetterhead fake = FakeLetterhead.danish().styles("w:val=\"heading 1\"", "w:val=\"sdf overskrift,Alias\"");
        assertEquals("Overskrift1", read(fake.file().bytes(), names).styles().get(StyleRole.HEADING_1));
    }

    @Test
    void bulletsAreAddedToTheListsThatAreThere() {
        WordFile without = written(read(FakeLetterhead.danish().without("Opstilling-punkttegn")));
        assertTrue(without.text("word/numbering.xml").contains("w:numId=\"970\""));
        String edited = written(read(
                        FakeLetterhead.danish().without("Opstilling-punkttegn").lists()))
                .text("word/numbering.xml");
        int definition = edited.indexOf("w:abstractNumId=\"970\"");
        assertTrue(definition > 0 && definition < edited.indexOf("<w:num "), edited);
        assertTrue(edited.indexOf("w:numId=\"1\"") < edited.indexOf("w:numId=\"970\""), edited);
    }

    @Test
    void whatIsNoLetterheadIsRefusedWithWords() throws IOException {
        byte[] whole = FakeLetterhead.danish().file().bytes();
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length / 2);
        byte[] strict = WordFile.of(whole)
                .edited(xml ->
                        xml.replace(Namespace.WORD.transitional(), "http://purl.oclc.org/ooxml/wordprocessingml/main"));
        refused("makroer", FakeLetterhead.danish().macros().file().bytes());
        refused("ikke et læsbart Word-dokument", cut);
        refused("ikke et læsbart Word-dokument", new byte[] {1, 2, 3});
        refused("Strict", strict);
        refused("beskadiget", WordFile.of(whole).edited(xml -> xml.replace("</w:body>", "")));
    }

    private static void refused(String why, byte[] file) {
        Letterhead letterhead = read(file, FakeLetterhead.names());
        assertTrue(letterhead.isOurs());
        assertEquals(1, letterhead.remarks().size());
        String remark = letterhead.remarks().get(0);
        assertTrue(remark.contains(why) && remark.endsWith("Belægs eget brevpapir er brugt i stedet."), remark);
    }
}
