package dk.belaeg.intake;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How one text file is packed by itself, told by its first bytes. */
enum Packing {
    NONE,
    GZIP,
    BZIP2;

    static Packing of(byte[] start) {
        return GzipCompressorInputStream.matches(start, start.length)
                ? GZIP
                : BZip2CompressorInputStream.matches(start, start.length) ? BZIP2 : NONE;
    }

    /** Whether the text of a file has more bytes than so many. */
    boolean holdsMore(Path file, long bytes) throws IOException {
        try (InputStream in = unpacked(Files.newInputStream(file))) {
            in.skipNBytes(bytes);
            return in.read() >= 0;
        } catch (EOFException end) {
            return false;
        }
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
