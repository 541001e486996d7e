package dk.belaeg.report.chart.scene;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A letter at one size as shades of pixels, made once and shared by all figures and threads: the same few letters make
 * up most of a figure's work. Letters stand at quarters of a pixel across and at whole pixels down.
 */
final class GlyphMask {
    private static final int PLACES = 4;
    private static final int MOST_KEPT = 20_000;
    private static final Map<Key, GlyphMask> KEPT = new ConcurrentHashMap<>();

    private final int left;
    private final int top;
    private final int width;
    private final byte[] shades;

    private GlyphMask(int left, int top, int width, byte[] shades) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.shades = shades;
    }

    private record Key(Typeface face, int glyph, double scale, int place) {}

    /** Inks a letter with its pen at a place; {@code scale} is pixels to a font unit. */
    static void ink(Canvas canvas, Typeface face, int glyph, double scale, double pen, double baseline, Colour colour) {
        long quarters = Math.round(pen * PLACES);
        Key key = new Key(face, glyph, scale, (int) Math.floorMod(quarters, (long) PLACES));
        GlyphMask mask = KEPT.get(key);
        if (mask == null) {
            mask = of(key);
            if (KEPT.size() < MOST_KEPT) {
                KEPT.put(key, mask);
            }
        }
        int x = (int) Math.floorDiv(quarters, (long) PLACES);
        mask.ink(canvas, x, (int) Math.round(baseline), colour);
    }

    private void ink(Canvas canvas, int x, int y, Colour colour) {
        for (int i = 0; i < shades.length; i++) {
            if (shades[i] > 0) {
                canvas.run(y + top + i / width, x + left + i % width, 1, shades[i], colour);
            }
        }
    }

    private static GlyphMask of(Key key) {
        float[][] outline = key.face().file().outline(key.glyph());
        float[] range = range(outline);
        double shift = key.place() / (double) PLACES;
        int left = (int) Math.floor(range[0] * key.scale() + shift);
        int top = (int) Math.floor(-range[3] * key.scale());
        int width = (int) Math.ceil(range[2] * key.scale() + shift) - left;
        int height = (int) Math.ceil(-range[1] * key.scale()) - top;
        byte[] shades = new byte[Math.max(0, width) * Math.max(0, height)];
        if (shades.length > 0) {
            Coverage coverage = new Coverage(width, height);
            coverage.begin(0, 0, width, height);
            for (float[] contour : outline) {
                int last = contour.length - 2;
                for (int i = 0; i <= last; i += 2) {
                    int before = i == 0 ? last : i - 2;
                    coverage.edge(
                            contour[before] * key.scale() + shift - left,
                            -contour[before + 1] * key.scale() - top,
                            contour[i] * key.scale() + shift - left,
                            -contour[i + 1] * key.scale() - top);
                }
            }
            coverage.drain(
                    (y, x, count, shade) -> Arrays.fill(shades, y * width + x, y * width + x + count, (byte) shade));
        }
        return new GlyphMask(left, top, width, shades);
    }

    /** Least x and y, greatest x and y of an outline; all zero for a space. */
    private static float[] range(float[][] outline) {
        if (outline.length == 0) {
            return new float[4];
        }
        float[] range = {Float.MAX_VALUE, Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
        for (float[] contour : outline) {
            for (int i = 0; i < contour.length; i += 2) {
                range[0] = Math.min(range[0], contour[i]);
                range[1] = Math.min(range[1], contour[i + 1]);
                range[2] = Math.max(range[2], contour[i]);
                range[3] = Math.max(range[3], contour[i + 1]);
            }
        }
        return range;
    }
}
