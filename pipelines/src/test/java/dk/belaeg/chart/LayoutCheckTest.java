package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The check itself sees what it is there to see. */
class LayoutCheckTest {
    private static final String WORDS = words(20, 40, "Kerteminde");

    private static String words(int x, int y, String text) {
        return "<text x='%d' y='%d' textLength='80' fill='rgb(31,35,38)' stroke='none' font-size='17px'>%s</text>"
                .formatted(x, y, text);
    }

    private static String rect(int x, int y, int width, int height, String fill) {
        return "<rect x='%d' y='%d' width='%d' height='%d' fill='%s' stroke='none'/>"
                .formatted(x, y, width, height, fill);
    }

    private static List<String> problems(String... shapes) {
        return LayoutCheck.problems(SvgDrawing.read("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='100'>"
                + "<defs><clipPath id='plot'><path d='M0 0 L60 0 L60 100 L0 100 Z'/></clipPath></defs>"
                + rect(0, 0, 200, 100, "white") + String.join("", shapes) + "</svg>"));
    }

    private static void assertOne(String expected, List<String> problems) {
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).contains(expected), problems::toString);
    }

    @Test
    void wordsOnPaperAreFine() {
        assertEquals(List.of(), problems(WORDS));
    }

    @Test
    void wordsCutOffAtTheEdgeAreSeen() {
        assertOne("cut off", problems(words(150, 40, "Kerteminde")));
    }

    @Test
    void wordsAndShapesCutOffByTheirPlotAreSeen() {
        assertOne("cut off", problems(WORDS.replace("<text", "<text clip-path='url(#plot)'")));
        String bar = rect(0, 60, 90, 10, "rgb(40,161,151)");
        assertEquals(List.of(), problems(bar));
        assertOne("cut off", problems(bar.replace("<rect", "<rect clip-path='url(#plot)'")));
    }

    @Test
    void wordsOnWordsAreSeen() {
        assertOne("lies on", problems(WORDS, words(40, 45, "Odense")));
    }

    @Test
    void wordsAcrossTheEndOfABarAreSeen() {
        assertOne("is crossed by", problems(rect(0, 20, 50, 30, "rgb(40,161,151)"), WORDS));
    }

    @Test
    void wordsOnALineAreSeenUnlessPaperLiesBetween() {
        String line = "<line x1='50' y1='0' x2='50' y2='90' fill='none' stroke='rgb(103,111,116)'/>";
        assertOne("is crossed by", problems(line, WORDS));
        assertEquals(List.of(), problems(line, rect(15, 20, 120, 30, "white"), WORDS));
    }

    @Test
    void aShapePaintedOverWordsIsSeen() {
        assertOne("is crossed by", problems(WORDS, rect(0, 20, 190, 30, "rgb(40,161,151)")));
    }

    @Test
    void darkWordsOnADarkBarAreSeen() {
        assertOne("is faint", problems(rect(0, 20, 190, 30, "rgb(18,67,109)"), WORDS));
    }

    @Test
    void aFaintShapeIsSeenUnlessItHasAnOutline() {
        String faint = rect(0, 60, 50, 30, "rgb(220,232,242)");
        assertOne("too faint", problems(faint));
        String outline = rect(0, 60, 50, 30, "none").replace("stroke='none'", "stroke='rgb(103,111,116)'");
        assertEquals(List.of(), problems(faint, outline));
    }
}
