package dk.belaeg.intake;

import dk.belaeg.round.store.FilePlace;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.List;

/**
 * A table file that is not read into memory: what must be known to read any part of it anywhere.
 *
 * @param name path in the inbox, with forward slashes
 * @param place where it is found
 * @param digest SHA-256
 * @param table name of the table that its headers are those of
 * @param charset of a text; empty for parquet
 * @param mark how many bytes the text's byte-order mark takes
 * @param parts in order, without gaps; the first begins with what stands above the headers
 * @param facts what the rows together say of how each is read, as far as is known
 */
public record LargeFile(
        String name,
        FilePlace place,
        String digest,
        String table,
        String charset,
        int mark,
        Packing packing,
        List<Part> parts,
        SheetFacts facts)
        implements Serializable {

    /**
     * Records that follow one after the other.
     *
     * @param from its first byte: of the text, unpacked; in parquet, of a row group
     * @param to the byte after its last
     * @param first number of its first record in the file, from 0
     * @param records how many there are, counted apart from reading them
     */
    public record Part(long from, long to, int first, long records) implements Serializable {}

    boolean isParquet() {
        return charset.isEmpty();
    }

    /** All as one part, whose rows then come in order. */
    LargeFile undivided() {
        Part first = parts.get(0);
        Part last = parts.get(parts.size() - 1);
        Part all = new Part(
                first.from(),
                last.to(),
                first.first(),
                parts.stream().mapToLong(Part::records).sum());
        return new LargeFile(name, place, digest, table, charset, mark, packing, List.of(all), facts);
    }

    /** The same, when more is known of its rows. */
    LargeFile knowing(SheetFacts found) {
        return new LargeFile(name, place, digest, table, charset, mark, packing, parts, found);
    }

    /** The same, found elsewhere. */
    public LargeFile at(FilePlace other) {
        return new LargeFile(name, other, digest, table, charset, mark, packing, parts, facts);
    }

    /** The text from a byte on. */
    InputStream open(long from) throws IOException {
        InputStream in = place.open();
        try {
            InputStream text = packing.unpacked(in);
            text.skipNBytes(from);
            return text;
        } catch (IOException | RuntimeException broken) {
            in.close();
            throw broken;
        }
    }

    Charset letters() {
        return Charset.forName(charset);
    }
}
