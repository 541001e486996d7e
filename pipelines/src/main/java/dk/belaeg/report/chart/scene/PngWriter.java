package dk.belaeg.report.chart.scene;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes a scene as PNG (W3C Portable Network Graphics, third edition): one byte a pixel with a palette while the
 * figure has at most 256 colours, else three. No time, no software name; the physical size is stated, so that Word
 * places the picture at the width it was made for.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int COMPRESSION = 4;
    private static final int UNITS_PER_METRE = 6000;

    private PngWriter() {}

    /** The scene with {@code scale} pixels to a drawing unit. */
    public static byte[] write(Scene scene, int scale) {
        Canvas canvas = Raster.paint(scene, scale);
        Indexed indexed = Indexed.of(canvas.pixels(), canvas.width());
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        out.writeBytes(SIGNATURE);
        byte colourType = (byte) (indexed == null ? 2 : 3);
        ByteBuffer head = ByteBuffer.allocate(13).putInt(canvas.width()).putInt(canvas.height());
        head.put(new byte[] {8, colourType, 0, 0, 0});
        chunk(out, "IHDR", head.array());
        ByteBuffer size = ByteBuffer.allocate(9);
        size.putInt(scale * UNITS_PER_METRE).putInt(scale * UNITS_PER_METRE).put((byte) 1);
        chunk(out, "pHYs", size.array());
        if (indexed != null) {
            chunk(out, "PLTE", indexed.palette());
            chunk(out, "IDAT", compress(indexed.rows()));
        } else {
            chunk(out, "IDAT", compress(fullColour(canvas)));
        }
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Three bytes a pixel, each row after its filter. */
    private static byte[] fullColour(Canvas canvas) {
        byte[] rows = new byte[(3 * canvas.width() + 1) * canvas.height()];
        int to = 0;
        for (int i = 0; i < canvas.pixels().length; i++) {
            if (i % canvas.width() == 0) {
                to++;
            }
            int pixel = canvas.pixels()[i];
            rows[to++] = (byte) (pixel >> 16);
            rows[to++] = (byte) (pixel >> 8);
            rows[to++] = (byte) pixel;
        }
        return rows;
    }

    private static byte[] compress(byte[] raw) {
        Deflater deflater = new Deflater(COMPRESSION);
        try {
            deflater.setInput(raw);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
            byte[] buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
