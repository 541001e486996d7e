package dk.belaeg.report.chart.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.report.chart.Coast;
import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.figure.GeoJson;
import dk.belaeg.report.chart.figure.MapGeometry;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maps of shapes as they come from the official sets: crooked, in many pieces, with holes, in degrees or in metres. */
class CoastMapTest {
    private static final List<Area> AREAS = List.of(
            new Area(461, "Odense", Value.Amount.of(1127)),
            new Area(482, "Langeland", Value.Amount.of(201)),
            new Area(492, "Ærø", Value.Amount.of(80)),
            new Area(540, "Sønderborg", Value.Amount.of(518)),
            new Area(550, "Tønder", new Value.Mark("≤3")),
            new Area(563, "Fanø", Value.Amount.of(175)),
            new Area(573, "Varde", Value.Amount.of(445)),
            new Area(630, "Vejle", Value.Amount.of(767)));

    static List<String> files() {
        return List.of(Coast.degrees(), Coast.metres());
    }

    private static TrueMap figure(String file) throws Exception {
        MapGeometry geometry = GeoJson.read(file.getBytes(StandardCharsets.UTF_8));
        Shades shades = new Shades(List.of(BigDecimal.valueOf(200), BigDecimal.valueOf(500)), null);
        Caption caption = new Caption("kort", "Godkendte pladser", "", "", List.of(), "");
        return new TrueMap(caption, ValueFormat.of(0, "pladser"), geometry, AREAS, shades, "Opdigtet");
    }

    private static Scene draw(String file) throws Exception {
        return Layouts.draw(figure(file), 960).scene();
    }

    private static List<Shape.Path> outlines(Scene scene) {
        return scene.shapes().stream()
                .filter(shape -> shape instanceof Shape.Path path && path.closed())
                .filter(shape -> shape.role() == Role.DATA || shape.role() == Role.HATCH)
                .map(Shape.Path.class::cast)
                .filter(path -> path.runs().get(0).size() > 6)
                .toList();
    }

    private static Box words(Scene scene, String text) {
        return scene.shapes().stream()
                .filter(shape ->
                        shape instanceof Shape.Words words && words.text().equals(text))
                .findFirst()
                .orElseThrow()
                .bounds();
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesStandInsideTheirOwnShapeOrBesideTheMap(String file) throws Exception {
        Scene scene = draw(file);
        assertEquals(List.of(), LayoutCheck.problems(scene));
        List<Shape.Path> outlines = outlines(scene);
        assertEquals(AREAS.size(), outlines.size());
        double edge = outlines.stream()
                .mapToDouble(path -> path.bounds().right())
                .max()
                .orElseThrow();
        for (int i = 0; i < AREAS.size(); i++) {
            Box name = words(scene, AREAS.get(i).name());
            boolean beside = name.x() > edge;
            assertTrue(beside || holds(outlines.get(i), name), AREAS.get(i).name());
        }
        for (String large : List.of("Odense", "Tønder", "Varde", "Vejle")) {
            assertTrue(words(scene, large).right() < edge, large + " is written on the map");
        }
    }

    private static boolean holds(Shape.Path outline, Box box) {
        double top = box.y() + 3;
        double bottom = box.y() + box.height() - 3;
        return List.of(
                        new Point(box.x(), top),
                        new Point(box.right(), top),
                        new Point(box.x(), bottom),
                        new Point(box.right(), bottom),
                        new Point(box.middleX(), box.middleY()))
                .stream()
                .allMatch(corner -> isInside(outline.runs(), corner));
    }

    /** By the even-odd rule, so that a hole is outside. */
    private static boolean isInside(List<List<Point>> rings, Point at) {
        int crossings = 0;
        for (List<Point> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                Point a = ring.get(i);
                Point b = ring.get((i + 1) % ring.size());
                boolean spans = a.y() > at.y() != b.y() > at.y();
                if (spans && at.x() < a.x() + (at.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                    crossings++;
                }
            }
        }
        return crossings % 2 == 1;
    }

    /** A degree of longitude is drawn some 0.57 of one of latitude between 54.7 and 56 degrees north. */
    @ParameterizedTest
    @MethodSource("files")
    void theMapIsAsWideAsTheLand(String file) throws Exception {
        Box all = outlines(draw(file)).stream()
                .map(Shape::bounds)
                .reduce((a, b) -> Box.between(
                        Math.min(a.x(), b.x()),
                        Math.min(a.y(), b.y()),
                        Math.max(a.right(), b.right()),
                        Math.max(a.y() + a.height(), b.y() + b.height())))
                .orElseThrow();
        assertEquals(3.05 * 0.57 / 1.25, all.width() / all.height(), 0.12);
    }

    @Test
    void neighboursKeepTheirCommonBorder() throws Exception {
        List<Shape.Path> outlines = outlines(draw(Coast.degrees()));
        List<Point> varde = outlines.get(6).runs().get(0);
        List<Point> vejle = outlines.get(7).runs().get(0);
        long shared = varde.stream().filter(vejle::contains).count();
        assertTrue(shared > 20, shared + " points are shared");
    }

    @Test
    void theMunicipalityInsideAnotherLiesInItsHole() throws Exception {
        List<Shape.Path> outlines = outlines(draw(Coast.degrees()));
        Shape.Path inner = outlines.get(3);
        Shape.Path around = outlines.get(4);
        assertEquals(2, around.runs().size());
        Box bounds = inner.bounds();
        assertTrue(!isInside(around.runs(), new Point(bounds.middleX(), bounds.middleY())));
        assertTrue(isInside(inner.runs(), new Point(bounds.middleX(), bounds.middleY())));
    }
}
