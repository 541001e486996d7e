package dk.belaeg.report.chart.scene;

import java.util.Arrays;

/** The pixels of a picture, 0xRRGGBB row by row, white to begin with; inks are mixed into what lies there. */
final class Canvas {
    /** Mixed inks are rounded to sixteen tones of each colour, to keep them few; pure inks stay as they are. */
    private static final int TONE = 17;

    private static final int WHITE = 0xFFFFFF;

    private final int width;
    private final int height;
    private final int[] pixels;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        pixels = new int[width * height];
        Arrays.fill(pixels, WHITE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    /** Inks a run of pixels in one shade, 1 to {@link Coverage#SHADES}; what lies beyond the paper is cut off. */
    void run(int y, int x, int count, int shade, Colour colour) {
        if (y < 0 || y >= height) {
            return;
        }
        int from = y * width + Math.max(x, 0);
        int until = y * width + Math.min(x + count, width);
        if (shade == Coverage.SHADES) {
            for (int i = from; i < until; i++) {
                pixels[i] = colour.rgb();
            }
        } else {
            for (int i = from; i < until; i++) {
                pixels[i] = blend(pixels[i], colour.rgb(), shade);
            }
        }
    }

    private static int blend(int under, int over, int shade) {
        int red = mix(under >> 16, over >> 16, shade);
        int green = mix(under >> 8 & 0xFF, over >> 8 & 0xFF, shade);
        int blue = mix(under & 0xFF, over & 0xFF, shade);
        return red << 16 | green << 8 | blue;
    }

    private static int mix(int under, int over, int shade) {
        int mixed = (under * (Coverage.SHADES - shade) + over * shade + Coverage.SHADES / 2) / Coverage.SHADES;
        return (mixed + TONE / 2) / TONE * TONE;
    }
}
