package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrapTest {
    private static Wrap wrap(String text, double width, int lines) {
        return Wrap.of(text, House.LABEL, width, lines);
    }

    @Test
    void breaksAtSpacesAndAfterHyphens() {
        assertEquals(
                List.of("Botilbuddet", "for unge"),
                wrap("Botilbuddet for unge", 90, 3).lines());
        assertEquals(
                List.of("Faaborg-", "Midtfyn"), wrap("Faaborg-Midtfyn", 80, 3).lines());
    }

    @Test
    void keepsNumbersWithHyphensTogether() {
        assertEquals(List.of("unge", "18-25 år"), wrap("unge 18-25 år", 70, 3).lines());
    }

    @Test
    void dividesALongWordBetweenSyllables() {
        assertEquals(
                List.of("udviklings-", "hæmning"),
                wrap("udviklingshæmning", 90, 3).lines());
        assertEquals(List.of("hjerne-", "skade"), wrap("hjerneskade", 62, 3).lines());
        assertEquals(List.of("omsorgs-", "svigt"), wrap("omsorgssvigt", 72, 3).lines());
    }

    @Test
    void shortensWhatDoesNotFitAndRemembersIt() {
        Wrap wrap = wrap("Botilbuddet for unge og voksne med udviklingshæmning", 100, 2);
        assertTrue(wrap.shortened());
        assertEquals(2, wrap.lines().size());
        assertTrue(wrap.lines().get(1).endsWith("…"));
        assertFalse(wrap("Ærø", 100, 1).shortened());
    }

    @Test
    void aNumberIsKeptWholeOrLeftOut() {
        for (double width = 20; width < 250; width += 3) {
            for (String line :
                    wrap("Pladser 1.234.567 i alt, 46–56 mangler", width, 1).lines()) {
                String numbers = line.replaceAll("[^0-9.,–]", " ")
                        .replaceAll("[.,]( |$)", " ")
                        .strip();
                assertTrue(List.of("", "1.234.567", "1.234.567 46–56").contains(numbers.replaceAll(" +", " ")), line);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLineIsWiderThanAllowedAndNoLetterIsLost(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("abcdefgæøå Ÿ-/,".charAt(random.nextInt(15)));
        }
        double width = 40 + random.nextInt(200);
        Wrap wrap = wrap(text.toString(), width, 100);
        assertTrue(wrap.width() <= width + 1e-9, wrap.lines()::toString);
        String letters = "[^a-zæøåŸ]";
        assertEquals(
                text.toString().replaceAll(letters, ""),
                String.join("", wrap.lines()).replaceAll(letters, ""));
    }
}
