package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.Caption;
import dk.belaeg.chart.figure.GeoJson;
import dk.belaeg.chart.figure.MapGeometry;
import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.TrueMap;
import dk.belaeg.chart.figure.TrueMap.Area;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
        Shades shades = new Shades(List.of(BigDecimal.valueOf(200), BigDecimal.valueOf(500)), false);
        Caption caption = new Caption("kort", "Godkendte pladser", "", "", List.of());
        return new TrueMap(caption, ValueFormat.of(0, "pladser"), geometry, AREAS, shades, "Opdigtet");
    }

    private static SvgDrawing draw(String file) throws Exception {
        return SvgDrawing.of(figure(file), Figures.PAGE);
    }

    /** The outlines of the municipalities, in their order. */
    private static List<Path2D> outlines(SvgDrawing drawing) {
        return drawing.marks().stream()
                .filter(mark -> mark.clip() == null && House.AXIS.equals(mark.stroke()))
                .map(SvgDrawing.Mark::shape)
                .filter(Path2D.class::isInstance)
                .map(Path2D.class::cast)
                .filter(CoastMapTest::isClosed)
                .toList();
    }

    private static boolean isClosed(Path2D path) {
        int last = PathIterator.SEG_MOVETO;
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            last = steps.currentSegment(new double[6]);
        }
        return last == PathIterator.SEG_CLOSE;
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesStandInsideTheirOwnShapeOrBesideTheMap(String file) throws Exception {
        SvgDrawing drawing = draw(file);
        assertEquals(List.of(), LayoutCheck.problems(drawing));
        List<Path2D> outlines = outlines(drawing);
        assertEquals(AREAS.size(), outlines.size());
        double edge = outlines.stream()
                .mapToDouble(path -> path.getBounds2D().getMaxX())
                .max()
                .orElseThrow();
        for (int i = 0; i < AREAS.size(); i++) {
            Rectangle2D name = drawing.words(AREAS.get(i).name()).letters();
            boolean beside = name.getX() > edge;
            assertTrue(beside || outlines.get(i).contains(name), AREAS.get(i).name());
        }
        for (String large : List.of("Odense", "Tønder", "Varde", "Vejle")) {
            assertTrue(drawing.words(large).bounds().getMaxX() < edge, large + " is written on the map");
        }
    }

    /** A degree of longitude is drawn some 0.57 of one of latitude between 54.7 and 56 degrees north. */
    @ParameterizedTest
    @MethodSource("files")
    void theMapIsAsWideAsTheLand(String file) throws Exception {
        Rectangle2D all = outlines(draw(file)).stream()
                .map(Path2D::getBounds2D)
                .reduce(Rectangle2D::createUnion)
                .orElseThrow();
        assertEquals(3.05 * 0.57 / 1.25, all.getWidth() / all.getHeight(), 0.12);
    }

    @Test
    void neighboursKeepTheirCommonBorder() throws Exception {
        List<Path2D> outlines = outlines(draw(Coast.degrees()));
        List<Point2D> vejle = points(outlines.get(7));
        long shared = points(outlines.get(6)).stream().filter(vejle::contains).count();
        assertTrue(shared > 20, shared + " points are shared");
    }

    private static List<Point2D> points(Path2D path) {
        List<Point2D> points = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator steps = path.getPathIterator(null); !steps.isDone(); steps.next()) {
            if (steps.currentSegment(at) != PathIterator.SEG_CLOSE) {
                points.add(new Point2D.Double(at[0], at[1]));
            }
        }
        return points;
    }

    @Test
    void theMunicipalityInsideAnotherLiesInItsHole() throws Exception {
        List<Path2D> outlines = outlines(draw(Coast.degrees()));
        Path2D inner = outlines.get(3);
        Path2D around = outlines.get(4);
        Rectangle2D bounds = inner.getBounds2D();
        assertTrue(!around.contains(bounds.getCenterX(), bounds.getCenterY()));
        assertTrue(inner.contains(bounds.getCenterX(), bounds.getCenterY()));
    }
}
