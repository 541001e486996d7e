package dk.belaeg.report.chart.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Point;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.Scene;
import dk.belaeg.report.chart.scene.Shape;
import dk.belaeg.report.chart.style.House;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The check itself sees what it is there to see. */
class LayoutCheckTest {
    private static final Shape WORDS = new Shape.Words(20, 40, "Kerteminde", House.LABEL);

    private static List<String> problems(Shape... shapes) {
        List<Shape> all = new ArrayList<>();
        all.add(new Shape.Rect(new Box(0, 0, 200, 100), Paint.fill(House.PAPER), Role.PAPER));
        all.addAll(Arrays.asList(shapes));
        return LayoutCheck.problems(new Scene(200, 100, all));
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
        assertOne("beyond the paper", problems(new Shape.Words(150, 40, "Kerteminde", House.LABEL)));
    }

    @Test
    void wordsOnWordsAreSeen() {
        assertOne("lies on", problems(WORDS, new Shape.Words(40, 45, "Odense", House.LABEL)));
    }

    @Test
    void wordsAcrossTheEndOfABarAreSeen() {
        Shape bar = new Shape.Rect(new Box(0, 20, 50, 30), Paint.fill(House.TEAL), Role.DATA);
        assertOne("is crossed by", problems(bar, WORDS));
    }

    @Test
    void wordsOnALineAreSeenUnlessPaperLiesBetween() {
        Shape line = new Shape.Path(
                List.of(List.of(new Point(50, 0), new Point(50, 90))), false, House.AXIS_LINE, Role.AXIS);
        assertOne("is crossed by", problems(line, WORDS));
        Shape paper = new Shape.Rect(new Box(15, 20, 120, 30), Paint.fill(House.PAPER), Role.PAPER);
        assertEquals(List.of(), problems(line, paper, WORDS));
    }

    @Test
    void aShapePaintedOverWordsIsSeen() {
        Shape bar = new Shape.Rect(new Box(0, 20, 190, 30), Paint.fill(House.TEAL), Role.DATA);
        assertOne("is crossed by", problems(WORDS, bar));
    }

    @Test
    void darkWordsOnADarkBarAreSeen() {
        Shape bar = new Shape.Rect(new Box(0, 20, 190, 30), Paint.fill(House.BLUE), Role.DATA);
        assertOne("is faint", problems(bar, WORDS));
    }

    @Test
    void aFaintShapeIsSeen() {
        Paint faint = Paint.fill(new Colour(0xDCE8F2));
        assertOne("too faint", problems(new Shape.Rect(new Box(0, 60, 50, 30), faint, Role.DATA)));
    }
}
