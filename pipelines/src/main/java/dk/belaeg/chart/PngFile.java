package dk.belaeg.chart;

import com.pngencoder.PngEncoder;
import com.pngencoder.PngEncoderPhysicalPixelDimensions;
import dk.belaeg.chart.Paper.Drawing;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static final int MOST_COLOURS = 256;

    private static final int SLOT_BITS = 12;
    private static final int SLOTS = 1 << SLOT_BITS;
    /** An odd number whose product with a colour has the colour's bits all over. */
    private static final int SPREAD = 0x9E3779B1;

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
        return new PngEncoder()
                .withBufferedImage(rounded(image))
                .withCompressionLevel(COMPRESSION)
                .withMultiThreadedCompressionEnabled(false)
                .withPhysicalPixelDimensions(
                        PngEncoderPhysicalPixelDimensions.pixelsPerMeter(PIXELS_TO_A_UNIT * UNITS_PER_METRE))
                .toBytes();
    }

    /** Mixed shades become the nearest of some tones; pure inks stay as they are. With a palette, if it has room for them. */
    private static BufferedImage rounded(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] indices = new byte[pixels.length];
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        // what became of the last colours met, each in a slot of its own unless two share one; nought is in the first
        int[] colours = new int[SLOTS];
        int[] shades = new int[SLOTS];
        byte[] places = new byte[SLOTS];
        shades[0] = rounded(0);
        palette.put(shades[0], 0);
        for (int i = 0; i < pixels.length; i++) {
            int colour = pixels[i];
            int slot = (colour * SPREAD) >>> (Integer.SIZE - SLOT_BITS);
            if (colours[slot] != colour) {
                colours[slot] = colour;
                shades[slot] = rounded(colour);
                palette.putIfAbsent(shades[slot], palette.size());
                places[slot] = palette.get(shades[slot]).byteValue();
            }
            pixels[i] = shades[slot];
            indices[i] = places[slot];
        }
        if (palette.size() > MOST_COLOURS) {
            return image;
        }
        int[] inks = palette.keySet().stream().mapToInt(one -> one).toArray();
        BufferedImage indexed = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, inks.length, inks, 0, false, -1, DataBuffer.TYPE_BYTE));
        indexed.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indices);
        return indexed;
    }

    private static int rounded(int colour) {
        return PURE.contains(0xFF000000 | colour)
                ? colour
                : tone(colour >> 16 & 0xFF) << 16 | tone(colour >> 8 & 0xFF) << 8 | tone(colour & 0xFF);
    }

    private static int tone(int channel) {
        return (channel + TONE / 2) / TONE * TONE;
    }
}
