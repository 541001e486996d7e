package dk.belaeg.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** How one text file is packed by itself, told by its first bytes. */
enum Packing {
    NONE,
    GZIP,
    BZIP2;

    static Packing of(byte[] start) {
        if (start.length > 2 && (start[0] & 0xFF) == 0x1F && (start[1] & 0xFF) == 0x8B) {
            return GZIP;
        }
        return start.length > 3 && start[0] == 'B' && start[1] == 'Z' && start[2] == 'h' && Character.isDigit(start[3])
                ? BZIP2
                : NONE;
    }

    /** What is packed. */
    InputStream unpacked(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP -> new GZIPInputStream(in, 1 << 16);
            case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(in, 1 << 16), true);
        };
    }
}
