package dk.belaeg.workbook.ooxml;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files whose bytes depend on names, order and content of the parts only: every part has the same date. */
public final class StableZip {
    /** Not 1 January 1980: the JDK takes that moment for "before 1980" and then writes a time that hangs on the time zone. */
    private static final LocalDateTime DATE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    public StableZip(OutputStream out) {
        zip = new ZipOutputStream(out, UTF_8);
    }

    public void part(String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** Writes the directory; the stream underneath is left open. */
    public void finish() throws IOException {
        zip.finish();
    }
}
