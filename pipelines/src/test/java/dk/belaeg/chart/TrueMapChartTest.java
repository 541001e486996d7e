package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.MapGeometry;
import dk.belaeg.chart.figure.MapGeometry.Position;
import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.TrueMap;
import dk.belaeg.chart.figure.TrueMap.Area;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A large square, and an islet that is hardly seen; one municipality is not on the map at all. */
class TrueMapChartTest {
    private static final int LARGE = 461;
    private static final int ISLET = 563;
    private static final int ELSEWHERE = 400;
    private static final MapGeometry GEOMETRY = new MapGeometry(Map.of(
            LARGE, List.of(square(500_000, 6_100_000, 100_000)), ISLET, List.of(square(480_000, 6_150_000, 50))));

    private static List<Position> square(double west, double south, double side) {
        return List.of(
                new Position(west, south),
                new Position(west, south + side),
                new Position(west + side, south + side),
                new Position(west + side, south));
    }

    private static SvgDrawing draw(Value large) {
        List<Area> areas = List.of(
                new Area(LARGE, "Odense", large),
                new Area(ISLET, "Fanø", Value.Amount.of(7)),
                new Area(ELSEWHERE, "Bornholm", Value.Amount.of(12)));
        Shades shades = new Shades(List.of(BigDecimal.TEN), false);
        Caption caption = new Caption("kort", "Kort", "", "", List.of());
        TrueMap figure =
                new TrueMap(caption, ValueFormat.of(0, ""), GEOMETRY, areas, shades, "Klimadatastyrelsen, CC BY 4.0");
        SvgDrawing drawing = SvgDrawing.of(figure, Figures.PAGE);
        assertEquals(List.of(), LayoutCheck.problems(drawing));
        return drawing;
    }

    private static List<String> words(SvgDrawing drawing) {
        return drawing.words().stream().map(SvgDrawing.Mark::text).toList();
    }

    @Test
    void everyNumberIsWrittenInItsShapeOrBeside() {
        List<String> words = words(draw(Value.Amount.of(41)));
        for (String text : List.of("Odense", "41", "Ikke skrevet på kortet", "Bornholm", "12", "Fanø", "7")) {
            assertEquals(1, words.stream().filter(text::equals).count(), text);
        }
        assertTrue(words.contains("Kort: Klimadatastyrelsen, CC BY 4.0"));
    }

    @Test
    void anIsletIsSeen() {
        assertTrue(draw(Value.Amount.of(41)).marks().stream().anyMatch(mark -> mark.shape() instanceof Ellipse2D));
    }

    /** Of islands far from each other the name stands on the largest, not between them nor on a smaller one. */
    @Test
    void theNameStandsOnTheLargestPart() {
        Rectangle2D large = Pen.box(0, 0, 90, 90);
        Rectangle2D small = Pen.box(400, 0, 40, 40);
        for (List<Rectangle2D> rings : List.of(List.of(large, small), List.of(small, large))) {
            Path2D shape = new Path2D.Double();
            rings.forEach(ring -> shape.append(ring, false));
            Rectangle2D room = Objects.requireNonNull(TrueMapChart.roomIn(shape, 30, 20));
            assertEquals(45, room.getCenterX(), 0.01);
            assertEquals(45, room.getCenterY(), 0.01);
            assertNull(TrueMapChart.roomIn(shape, 100, 20));
        }
    }

    @Test
    void aWithheldNumberHasLinesInsideItsShapeAndNoShade() {
        SvgDrawing drawing = draw(new Value.Mark("≤3"));
        List<SvgDrawing.Mark> hatches = drawing.marks().stream()
                .filter(mark -> mark.clip() != null
                        && mark.fill() == null
                        && mark.bounds().getWidth() > 1000)
                .toList();
        assertEquals(1, hatches.size());
        Rectangle2D seen = Objects.requireNonNull(hatches.get(0).clip()).getBounds2D();
        assertTrue(drawing.marks().stream()
                .anyMatch(
                        mark -> House.PAPER.equals(mark.fill()) && mark.bounds().equals(seen)));
        assertTrue(words(drawing).contains("≤3"));
    }
}
