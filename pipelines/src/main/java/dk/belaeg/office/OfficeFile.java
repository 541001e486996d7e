package dk.belaeg.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** The bytes of a document, the same whenever and wherever it is written. */
public final class OfficeFile {
    private OfficeFile() {}

    /** What can be written to a zip stream. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** A finished document with what it says about itself. */
    public static byte[] of(POIXMLDocument document, DocumentInfo info) {
        info.addTo(document.getProperties());
        return bytes(document::write);
    }

    static byte[] bytes(Content document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new TimelessZip(bytes)) {
            document.write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory cannot fail", impossible);
        }
        return bytes.toByteArray();
    }

    /** POI's own switch for this holds for the whole program and not for one file, and several are written at once. */
    private static final class TimelessZip extends ZipArchiveOutputStream {
        private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

        TimelessZip(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            entry.setTimeLocal(NO_TIME);
            super.putArchiveEntry(entry);
        }
    }
}
