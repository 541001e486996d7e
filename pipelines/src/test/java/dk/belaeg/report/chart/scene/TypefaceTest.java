package dk.belaeg.report.chart.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypefaceTest {
    private static final String DANISH = "abcdefghijklmnopqrstuvwxyzæøåABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789"
            + "éèüöäÉÜ §%&/()[]+-–−≤≥≠<>=.,;:!?'\"“”„’…½·•°\u00A0\u2011→";

    @Test
    void bothFacesHaveAllThatIsWrittenInDanish() {
        assertTrue(Typeface.REGULAR.canSet(DANISH));
        assertTrue(Typeface.BOLD.canSet(DANISH));
        assertFalse(Typeface.REGULAR.canSet("汉"));
    }

    @Test
    void figuresAreOfOneWidthSoThatColumnsAlign() {
        for (Typeface face : List.of(Typeface.REGULAR, Typeface.BOLD)) {
            for (char digit = '1'; digit <= '9'; digit++) {
                assertEquals(face.width("0", 100), face.width(String.valueOf(digit), 100));
            }
        }
    }

    /** The widths agree with what the Java platform reads from the same file. */
    @ParameterizedTest
    @ValueSource(strings = {"Faaborg-Midtfyn", "Ærø, Tønder og Aabenraa", "1.234,5 mio. kr.", "≤3", "§ 107"})
    void widthsAreThoseOfTheFile(String text) throws Exception {
        try (InputStream in = Typeface.class.getResourceAsStream("/dk/belaeg/report/chart/font/Carlito-Regular.ttf")) {
            assertNotNull(in);
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(1000f);
            double expected = 0;
            for (int i = 0; i < text.length(); i++) {
                expected += font.createGlyphVector(new FontRenderContext(null, true, true), text.substring(i, i + 1))
                        .getGlyphMetrics(0)
                        .getAdvanceX();
            }
            assertEquals(expected, Typeface.REGULAR.width(text, 1000), 1);
        }
    }

    /** Å is a letter and a ring put together in the file: both parts must come out. */
    @Test
    void lettersMadeOfPartsAreWhole() {
        TrueTypeFile file = Typeface.REGULAR.file();
        int ring = file.outline(file.glyph('Å')).length;
        assertTrue(ring > file.outline(file.glyph('A')).length);
        assertEquals(0, file.outline(file.glyph(' ')).length);
    }

    @Test
    void aWordBeyondTheBasicPlaneIsMeasuredAsOneMissingLetter() {
        assertEquals(Typeface.REGULAR.width("\uFFFE", 10), Typeface.REGULAR.width("😀", 10));
    }
}
