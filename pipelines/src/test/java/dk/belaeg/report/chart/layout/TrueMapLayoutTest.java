package dk.belaeg.report.chart.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.figure.MapGeometry;
import dk.belaeg.report.chart.figure.MapGeometry.Position;
import dk.belaeg.report.chart.figure.Shades;
import dk.belaeg.report.chart.figure.TrueMap;
import dk.belaeg.report.chart.figure.TrueMap.Area;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Point;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.Scene;
import dk.belaeg.report.chart.scene.Shape;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A large square, and an islet that is hardly seen; one municipality is not on the map at all. */
class TrueMapLayoutTest {
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

    private static Scene draw(Value large) {
        List<Area> areas = List.of(
                new Area(LARGE, "Odense", large),
                new Area(ISLET, "Fanø", Value.Amount.of(7)),
                new Area(ELSEWHERE, "Bornholm", Value.Amount.of(12)));
        Shades shades = new Shades(List.of(BigDecimal.TEN), null);
        Caption caption = new Caption("kort", "Kort", "", "", List.of(), "");
        TrueMap figure =
                new TrueMap(caption, ValueFormat.of(0, ""), GEOMETRY, areas, shades, "Klimadatastyrelsen, CC BY 4.0");
        Scene scene = Layouts.draw(figure, 960).scene();
        assertEquals(List.of(), LayoutCheck.problems(scene));
        return scene;
    }

    private static List<String> words(Scene scene) {
        return scene.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(shape -> ((Shape.Words) shape).text())
                .toList();
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
        assertTrue(draw(Value.Amount.of(41)).shapes().stream()
                .anyMatch(shape -> shape instanceof Shape.Dot && shape.role() == Role.DATA));
    }

    /** Of islands far from each other the name stands on the largest, not between them nor on a smaller one. */
    @Test
    void theNameStandsOnTheLargestPart() {
        List<Point> large = List.of(new Point(0, 0), new Point(90, 0), new Point(90, 90), new Point(0, 90));
        List<Point> small = List.of(new Point(400, 0), new Point(440, 0), new Point(440, 40), new Point(400, 40));
        for (List<List<Point>> rings : List.of(List.of(large, small), List.of(small, large))) {
            Box room = Objects.requireNonNull(new Shapes(rings).room(30, 20));
            assertEquals(45, room.middleX(), 0.01);
            assertEquals(45, room.middleY(), 0.01);
        }
        assertNull(new Shapes(List.of(large, small)).room(100, 20));
    }

    @Test
    void aWithheldNumberHasLinesInsideItsShapeAndNoShade() {
        Scene scene = draw(new Value.Mark("≤3"));
        List<Shape> hatched = scene.shapes().stream()
                .filter(shape -> shape.role() == Role.HATCH && shape instanceof Shape.Path path && path.closed())
                .toList();
        assertEquals(1, hatched.size());
        Shape area = hatched.get(0);
        assertTrue(scene.shapes().stream()
                .filter(shape -> shape.role() == Role.HATCH && shape instanceof Shape.Path path && !path.closed())
                .filter(shape -> shape.bounds().width() > 100)
                .allMatch(lines -> area.bounds().contains(lines.bounds())));
        assertTrue(words(scene).contains("≤3"));
    }
}
