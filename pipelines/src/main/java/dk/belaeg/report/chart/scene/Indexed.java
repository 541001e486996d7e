package dk.belaeg.report.chart.scene;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture as numbers into a palette of at most 256 colours, numbered as they are first met from the top left.
 *
 * <p>The rows are as PNG wants them: each begins with its filter, here always 0, since flat inks pack best as they are.
 */
final class Indexed {
    private static final int MOST_COLOURS = 256;
    private static final int SLOTS = 2048;
    private static final int SLOT_BITS = 11;

    private final int[] keys = new int[SLOTS];
    private final byte[] numbers = new byte[SLOTS];
    private final byte[] palette = new byte[3 * MOST_COLOURS];
    private final byte[] rows;
    private int colours;

    private Indexed(int size) {
        Arrays.fill(keys, -1);
        rows = new byte[size];
    }

    /** The picture with a palette, or null when it has more colours than a palette holds. */
    static @Nullable Indexed of(int[] rgb, int width) {
        int height = rgb.length / width;
        Indexed indexed = new Indexed(rgb.length + height);
        for (int y = 0; y < height; y++) {
            int to = y * (width + 1) + 1;
            int from = y * width;
            if (y > 0 && Arrays.equals(rgb, from, from + width, rgb, from - width, from)) {
                System.arraycopy(indexed.rows, to - width - 1, indexed.rows, to, width);
            } else if (!indexed.row(rgb, from, width, to)) {
                return null;
            }
        }
        return indexed;
    }

    /** Whether there is room for its colours. */
    private boolean row(int[] rgb, int from, int width, int to) {
        int last = -1;
        byte number = 0;
        for (int x = 0; x < width; x++) {
            if (rgb[from + x] != last) {
                last = rgb[from + x];
                int slot = slot(last);
                if (slot < 0) {
                    return false;
                }
                number = numbers[slot];
            }
            rows[to + x] = number;
        }
        return true;
    }

    /** Where a colour is kept; negative when there is no room for another. */
    private int slot(int colour) {
        int slot = (colour * 0x9E3779B1) >>> (Integer.SIZE - SLOT_BITS);
        while (keys[slot] != colour && keys[slot] != -1) {
            slot = (slot + 1) % SLOTS;
        }
        if (keys[slot] == -1) {
            if (colours == MOST_COLOURS) {
                return -1;
            }
            keys[slot] = colour;
            numbers[slot] = (byte) colours;
            palette[3 * colours] = (byte) (colour >> 16);
            palette[3 * colours + 1] = (byte) (colour >> 8);
            palette[3 * colours + 2] = (byte) colour;
            colours++;
        }
        return slot;
    }

    byte[] palette() {
        return Arrays.copyOf(palette, 3 * colours);
    }

    byte[] rows() {
        return rows;
    }
}
