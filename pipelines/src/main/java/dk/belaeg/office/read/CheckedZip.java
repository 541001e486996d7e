package dk.belaeg.office.read;

import dk.belaeg.office.read.BadPackage.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip file in memory, and the gate in front of everything that reads one. {@link #list} follows its directory; {@link
 * #verify} then unpacks every part once, within limits, and compares sizes and checksums, which neither the libraries nor
 * POI do. Only then are parts handed out. Part names are compared without regard to case, as Office does.
 */
public final class CheckedZip {
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();

    private CheckedZip(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * Follows the directory of a zip file.
     *
     * @throws BadPackage when it is truncated, has overlapping or equally named parts, or too many of them
     */
    public static CheckedZip list(byte[] bytes, ZipLimits limits) throws BadPackage {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (mostEntries(file) > limits.entries()) {
            throw new BadPackage(Fault.TOO_MANY_PARTS, "more parts than the limit");
        }
        try {
            CheckedZip checked = new CheckedZip(ZipFile.builder()
                    .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                    .setUseUnicodeExtraFields(false)
                    .get());
            checked.list(file);
            return checked;
        } catch (IOException | RuntimeException e) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "the zip directory cannot be followed", e);
        }
    }

    /** How many entries the directory may have at most, counted before anything is kept of them. */
    private static int mostEntries(ByteBuffer file) {
        int count = 0;
        for (int at = 0; at + 4 <= file.limit(); at++) {
            count += file.get(at) == 'P' && file.getInt(at) == CENTRAL ? 1 : 0;
        }
        return count;
    }

    private void list(ByteBuffer file) throws BadPackage {
        List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
        for (ZipArchiveEntry entry : all) {
            if (!isAsItsOwnHeaderSays(entry, file)) {
                throw new BadPackage(Fault.DAMAGED_ZIP, "a part's own header and the directory disagree");
            }
            if (parts.putIfAbsent(key(entry.getName()), entry) != null) {
                throw new BadPackage(Fault.DUPLICATE_PART, "two parts have the same name");
            }
        }
        all.sort(Comparator.comparingLong(ZipArchiveEntry::getDataOffset));
        for (int i = 1; i < all.size(); i++) {
            ZipArchiveEntry before = all.get(i - 1);
            if (before.getDataOffset() + before.getCompressedSize() > all.get(i).getLocalHeaderOffset()) {
                throw new BadPackage(Fault.DAMAGED_ZIP, "parts overlap");
            }
        }
    }

    /** So that no reader that goes by the parts' own headers can be shown another content than this one. */
    private static boolean isAsItsOwnHeaderSays(ZipArchiveEntry entry, ByteBuffer file) {
        int header = Math.toIntExact(entry.getLocalHeaderOffset());
        byte[] name = entry.getRawName();
        byte[] own = new byte[file.getShort(header + 26) & 0xFFFF];
        file.get(header + 30, own);
        return file.getInt(header) == LOCAL
                && (file.getShort(header + 8) & 0xFFFF) == entry.getMethod()
                && Arrays.equals(name, own);
    }

    /**
     * Unpacks every part once and throws the bytes away.
     *
     * @throws BadPackage when a checksum or a size does not agree, or a limit is passed
     */
    public void verify(ZipLimits limits) throws BadPackage {
        long total = 0;
        byte[] buffer = new byte[1 << 15];
        for (ZipArchiveEntry entry : parts.values()) {
            boolean usual =
                    entry.getMethod() == ZipArchiveEntry.STORED || entry.getMethod() == ZipArchiveEntry.DEFLATED;
            if (entry.getGeneralPurposeBit().usesEncryption() || !usual) {
                throw new BadPackage(Fault.NOT_OFFICE_ZIP, "a part is encrypted or packed in an unusual way");
            }
            total += verify(entry, limits, total, buffer);
        }
    }

    private long verify(ZipArchiveEntry entry, ZipLimits limits, long before, byte[] buffer) throws BadPackage {
        CRC32 crc = new CRC32();
        long count = 0;
        TagGaps gaps = new TagGaps(isXml(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                count += n;
                gaps.follow(buffer, n);
                if (count > limits.entryBytes() || before + count > limits.totalBytes()) {
                    throw new BadPackage(Fault.TOO_LARGE, "parts unpack to more than the limit");
                }
                if (count > ZipLimits.DENSE_FROM && count / limits.ratio() > entry.getCompressedSize()) {
                    throw new BadPackage(Fault.TOO_DENSE, "a part is packed more densely than the limit");
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "a part cannot be unpacked", e);
        }
        if (count != entry.getSize() || crc.getValue() != entry.getCrc()) {
            throw new BadPackage(Fault.CHECKSUM, "a part does not agree with its checksum");
        }
        return count;
    }

    private static boolean isXml(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    }

    /**
     * Looks for texts and attributes so long that the XML parser, which holds each of them whole, would run out of memory:
     * between two tags of an honest part there are never so many bytes.
     */
    private static final class TagGaps {
        private static final int LONGEST = 16 << 20;

        private final boolean xml;
        private int sinceTag;

        TagGaps(boolean xml) {
            this.xml = xml;
        }

        void follow(byte[] bytes, int count) throws BadPackage {
            for (int i = 0; xml && i < count; i++) {
                sinceTag = bytes[i] == '<' ? 0 : sinceTag + 1;
                if (sinceTag > LONGEST) {
                    throw new BadPackage(Fault.TOO_LARGE, "a text in a part is longer than any honest one");
                }
            }
        }
    }

    /** The parts' names as written, in the order of the file's directory; folders are left out. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (ZipArchiveEntry entry : parts.values()) {
            if (!entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    public boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** Unpacked bytes of a part, as the directory states and {@link #verify} has seen; 0 when there is none of that name. */
    public long size(String name) {
        ZipArchiveEntry entry = parts.get(key(name));
        return entry == null ? 0 : entry.getSize();
    }

    /** The part's name as the file writes it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(parts.get(key(name))).map(ZipArchiveEntry::getName);
    }

    /**
     * Unpacks a part while it is read.
     *
     * @throws BadPackage when there is none of that name
     */
    public InputStream stream(String name) throws BadPackage {
        ZipArchiveEntry entry = parts.get(key(name));
        if (entry == null) {
            throw new BadPackage(Fault.MISSING_PART, "a part is missing");
        }
        try {
            return zip.getInputStream(entry);
        } catch (IOException e) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "a part cannot be unpacked", e);
        }
    }

    /** A part's bytes, unpacked. */
    public byte[] bytes(String name) throws BadPackage {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "a part cannot be unpacked", e);
        }
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    /**
     * How much a zip file may hold.
     *
     * @param entries number of parts
     * @param entryBytes unpacked bytes of one part
     * @param totalBytes unpacked bytes of all parts together
     * @param ratio unpacked bytes for each packed byte; looked at only for parts over {@link #DENSE_FROM} bytes, since small
     *     parts of one repeated character pack well and harm nobody
     */
    public record ZipLimits(int entries, long entryBytes, long totalBytes, int ratio) {
        static final long DENSE_FROM = 4L << 20;

        public ZipLimits {
            if (entries < 1 || entryBytes < 1 || totalBytes < entryBytes || ratio < 1) {
                throw new IllegalArgumentException("limits must be positive, and the total at least one part's");
            }
        }
    }
}
