package dk.belaeg.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal words have equal keys: composed or decomposed, with any blanks and dashes, in any case, on any machine. */
class TextsTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Aabenraa             | aabenraa
                    A\u030Arhus          | århus
                    \u00C5rhus           | århus
                    Faaborg\u2013Midtfyn | faaborg-midtfyn
                    Faaborg\u2011Midtfyn | faaborg-midtfyn
                    Region\u00A0Syd      | region syd
                    '  Ærø\t\t Kommune ' | ærø kommune
                    '\uFEFFVejle'        | vejle
                    'a\u200Bb'           | ab
                    I ALT                | i alt
                    4\u22126             | 4-6
                    """)
    void keysAreTheSame(String written, String key) {
        assertEquals(key, Texts.key(written));
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertEquals(key, Texts.key(written), "under tr-TR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Belægning (pct.)           | belægning pct | belægning
                    Antal borgere nu *         | antal borgere nu | antal borgere nu
                    'Normerede\n pladser:'     | normerede pladser | normerede pladser
                    Pladser § 107              | pladser § 107 | pladser § 107
                    Takst [kr. pr. døgn]       | takst kr pr døgn | takst
                    TILBUDS-ID                 | tilbuds id | tilbuds id
                    """)
    void headersAreTheirWords(String written, String key, String withoutUnit) {
        assertEquals(key, Texts.headerKey(written));
        assertEquals(withoutUnit, Texts.headerKeyWithoutUnit(written));
    }

    @Test
    void theQuickWayGivesWhatTheThoroughWayGives() {
        Random random = new Random(20260501);
        String alphabet = "ab Å\u00A0 å\t-–e\u0301a\u030A ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String thorough = Normalizer.normalize(text, Normalizer.Form.NFC)
                    .replaceAll("[\\s\\u00A0]+", " ")
                    .strip();
            assertEquals(thorough, Texts.composed(text.toString()));
            assertEquals(Texts.key(text.toString()), Texts.key(Texts.key(text.toString())));
        }
    }

    @Test
    void differentWordsStayDifferent() {
        assertNotEquals(Texts.key("Fanø"), Texts.key("Fano"));
        assertNotEquals(Texts.key("Aarhus"), Texts.key("Århus"));
    }
}
