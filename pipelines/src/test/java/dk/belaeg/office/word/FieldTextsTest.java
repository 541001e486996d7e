package dk.belaeg.office.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.office.read.FileBytes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What authors write into fields comes back; prompts do not. */
class FieldTextsTest {
    private static final byte[] BYTES = WordWriter.write(SampleDocument.document(), Letterhead.ours());
    private static final String PROMPT = "[Skriv: " + SampleDocument.PROMPT + "]";

    private static FieldTexts read(byte[] file) {
        return FieldTexts.read(new FileBytes("bilag.docx", file)).orElseThrow();
    }

    @Test
    void whatWasWrittenComesBackAndPromptsDoNot() {
        FieldTexts texts = read(BYTES);
        assertEquals(Map.of("skrevet", List.of("Første afsnit", "Andet\nmed linjeskift")), texts.written());
        assertEquals(Map.of("baggrund", "Baggrund", "skrevet", "Skrevet", "beslutning", "Beslutning"), texts.titles());
        assertTrue(
                texts.outside().contains("Se Figur 1 og Tabel 2."),
                texts.outside().toString());
    }

    @Test
    void anAuthorsTextReplacesThePrompt() {
        byte[] edited = WordFile.of(BYTES).edited(xml -> xml.replace("<w:showingPlcHdr/>", "")
                .replace(PROMPT, "Forummet drøftede sagen i marts.</w:t></w:r></w:p><w:p><w:r><w:t>Og igen i maj."));
        assertEquals(
                List.of("Forummet drøftede sagen i marts.", "Og igen i maj."),
                read(edited).written().get("baggrund"));
        assertEquals(read(BYTES).outside(), read(edited).outside());
    }

    /** Some programs take away the mark of a placeholder without anything having been written. */
    @Test
    void aPromptIsKnownByItsWords() {
        byte[] edited = WordFile.of(BYTES).edited(xml -> xml.replace("<w:showingPlcHdr/>", ""));
        assertEquals(read(BYTES).written(), read(edited).written());
    }

    /** A field that was emptied shows Word's own prompt; one that another program wrote in may keep the mark. */
    @Test
    void theMarkOfAPlaceholderAloneDecidesNothing() {
        byte[] emptied =
                WordFile.of(BYTES).edited(xml -> xml.replace(PROMPT, "Klik eller tryk her for at skrive tekst."));
        assertEquals(read(BYTES).written(), read(emptied).written());
        byte[] written = WordFile.of(BYTES).edited(xml -> xml.replace(PROMPT, "Skrevet."));
        assertEquals(List.of("Skrevet."), read(written).written().get("baggrund"));
    }

    /** LibreOffice 7 drops tags and puts fields inside paragraphs. */
    @Test
    void fieldsWithoutTagsAreKnownByTheirTitles() {
        byte[] edited = WordFile.of(BYTES).edited(xml -> xml.replaceAll("<w:tag [^>]*/>", "")
                .replaceAll(
                        "<w:sdt>(<w:sdtPr>.*?</w:sdtPr><w:sdtContent>)<w:p>(.*?)</w:p></w:sdtContent></w:sdt>",
                        "<w:p>$0</w:p>"));
        assertEquals(
                List.of("Første afsnit", "Andet\nmed linjeskift"),
                read(edited).written().get(FieldTexts.titled("Skrevet")));
    }

    @Test
    void correctionsOutsideTheFieldsAreSeen() {
        byte[] edited = WordFile.of(BYTES).edited(xml -> xml.replace("Et punkt", "Et rettet punkt"));
        assertTrue(read(edited).outside().contains("Et rettet punkt"));
        assertEquals(read(BYTES).written(), read(edited).written());
    }

    @Test
    void aDamagedFileGivesNothing() {
        assertTrue(FieldTexts.read(new FileBytes("x", new byte[] {1})).isEmpty());
        assertTrue(FieldTexts.read(new FileBytes("x", java.util.Arrays.copyOf(BYTES, BYTES.length - 30)))
                .isEmpty());
    }
}
