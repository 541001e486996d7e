package dk.belaeg.report.chart.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pixels are inked by the part of them that is covered. */
class CoverageTest {
    private static final Colour BLACK = new Colour(0);

    private static int[] paint(int width, int height, Shape... shapes) {
        return Raster.paint(new Scene(width, height, List.of(shapes)), 1).pixels();
    }

    private static Shape triangle(double... xy) {
        List<Point> ring = List.of(new Point(xy[0], xy[1]), new Point(xy[2], xy[3]), new Point(xy[4], xy[5]));
        return new Shape.Path(List.of(ring), true, Paint.fill(BLACK), Role.DATA);
    }

    private static int grey(int[] pixels, int at) {
        return pixels[at] & 0xFF;
    }

    @Test
    void aWholePixelIsInkedWholly() {
        int[] pixels = paint(3, 3, new Shape.Rect(new Box(1, 1, 1, 1), Paint.fill(BLACK), Role.DATA));
        assertEquals(0xFFFFFF, pixels[0]);
        assertEquals(0, pixels[4]);
        assertEquals(0xFFFFFF, pixels[5]);
    }

    @Test
    void aPartIsInkedInProportion() {
        int[] pixels = paint(3, 1, new Shape.Rect(new Box(0.4, 0, 1, 1), Paint.fill(BLACK), Role.DATA));
        assertEquals(255 * 6 / 15, grey(pixels, 0));
        assertEquals(255 * 9 / 15, grey(pixels, 1));
        assertEquals(255, grey(pixels, 2));
    }

    @Test
    void halfASquareIsHalfInked() {
        int[] pixels = paint(1, 1, triangle(0, 0, 1, 0, 1, 1));
        assertEquals(127.5, grey(pixels, 0), 9);
    }

    @Test
    void theTurnOfARingDoesNotMatter() {
        int[] one = paint(9, 9, triangle(1, 1, 8, 2, 3, 7.5));
        int[] other = paint(9, 9, triangle(3, 7.5, 8, 2, 1, 1));
        for (int i = 0; i < one.length; i++) {
            assertEquals(one[i], other[i]);
        }
    }

    @Test
    void shapesBeyondThePaperAreCutNotWrapped() {
        int[] pixels = paint(4, 4, triangle(-9, -9, 20, -9, -9, 20));
        for (int pixel : pixels) {
            assertEquals(0, pixel);
        }
    }

    @Test
    void theInkOfALineIsItsLengthTimesItsWidth() {
        Shape line = new Shape.Path(
                List.of(List.of(new Point(3, 3), new Point(33, 43))), false, Paint.stroke(BLACK, 2), Role.DATA);
        double ink = 0;
        for (int pixel : paint(50, 50, line)) {
            ink += (255 - (pixel & 0xFF)) / 255.0;
        }
        assertEquals(50 * 2, ink, 1.5);
    }
}
