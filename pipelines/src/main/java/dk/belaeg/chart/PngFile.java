package dk.belaeg.chart;

import com.pngencoder.PngEncoder;
import com.pngencoder.PngEncoderPhysicalPixelDimensions;
import dk.belaeg.chart.Paper.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A drawing as PNG with two pixels to a unit. Its size on paper is stated, so that Word places it at the width it was
 * made for. Shades at the edges of letters and lines are rounded, so that a figure has few enough colours for a palette,
 * which makes the file less than half as large.
 */
final class PngFile {
    private static final int PIXELS_TO_A_UNIT = 2;
    private static final int UNITS_PER_METRE = 6000;
    private static final int COMPRESSION = 4;
    /** Sixteen tones of each of red, green and blue. */
    private static final int TONE = 17;

    private static final Set<Integer> PURE =
            House.INKS.stream().map(Color::getRGB).collect(Collectors.toUnmodifiableSet());

    private PngFile() {}

    static byte[] of(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                PIXELS_TO_A_UNIT * drawing.width(), PIXELS_TO_A_UNIT * drawing.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(PIXELS_TO_A_UNIT, PIXELS_TO_A_UNIT);
        drawing.paint(g);
        g.dispose();
        roundShades(((DataBufferInt) image.getRaster().getDataBuffer()).getData());
        return new PngEncoder()
                .withBufferedImage(image)
                .withCompressionLevel(COMPRESSION)
                .withMultiThreadedCompressionEnabled(false)
                .withTryIndexedEncoding(true)
                .withPhysicalPixelDimensions(
                        PngEncoderPhysicalPixelDimensions.pixelsPerMeter(PIXELS_TO_A_UNIT * UNITS_PER_METRE))
                .toBytes();
    }

    /** Mixed shades become the nearest of some tones; pure inks stay as they are. */
    private static void roundShades(int[] pixels) {
        int last = 0;
        int rounded = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                rounded = PURE.contains(0xFF000000 | last)
                        ? last
                        : tone(last >> 16 & 0xFF) << 16 | tone(last >> 8 & 0xFF) << 8 | tone(last & 0xFF);
            }
            pixels[i] = rounded;
        }
    }

    private static int tone(int channel) {
        return (channel + TONE / 2) / TONE * TONE;
    }
}
