package dk.belaeg.office.read;

import dk.belaeg.office.read.BadPackage.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip file in memory. {@link #list} follows its directory only; {@link #verify} then unpacks every part once, within
 * limits, and compares sizes and checksums, which neither {@code java.util.zip.ZipFile} nor POI does. Only then are
 * parts handed out. Part names are compared without regard to case, as Office does.
 */
public final class CheckedZip {
    private final byte[] bytes;
    private final Map<String, ZipEntryInfo> entries;

    private CheckedZip(byte[] bytes, Map<String, ZipEntryInfo> entries) {
        this.bytes = bytes;
        this.entries = entries;
    }

    /**
     * Follows the directory of a zip file.
     *
     * @throws BadPackage when it is truncated, has overlapping or equally named parts, or too many of them
     */
    public static CheckedZip list(byte[] bytes, ZipLimits limits) throws BadPackage {
        Map<String, ZipEntryInfo> byName = new LinkedHashMap<>();
        List<ZipEntryInfo> all = new ZipDirectory(bytes).read(limits.entries());
        for (ZipEntryInfo entry : all) {
            if (byName.putIfAbsent(key(entry.name()), entry) != null) {
                throw new BadPackage(Fault.DUPLICATE_PART, "two parts have the same name");
            }
        }
        List<ZipEntryInfo> inOrder = new ArrayList<>(all);
        inOrder.sort((a, b) -> Long.compare(a.dataStart(), b.dataStart()));
        for (int i = 1; i < inOrder.size(); i++) {
            ZipEntryInfo before = inOrder.get(i - 1);
            if (before.dataStart() + before.packedBytes() > inOrder.get(i).headerStart()) {
                throw new BadPackage(Fault.DAMAGED_ZIP, "parts overlap");
            }
        }
        return new CheckedZip(bytes, byName);
    }

    /**
     * Unpacks every part once and throws the bytes away.
     *
     * @throws BadPackage when a checksum or a size does not agree, or a limit is passed
     */
    public void verify(ZipLimits limits) throws BadPackage {
        long total = 0;
        byte[] buffer = new byte[1 << 15];
        for (ZipEntryInfo entry : entries.values()) {
            if (entry.encrypted() || (entry.method() != 0 && entry.method() != 8)) {
                throw new BadPackage(Fault.NOT_OFFICE_ZIP, "a part is encrypted or packed in an unusual way");
            }
            total += verify(entry, limits, total, buffer);
        }
    }

    private long verify(ZipEntryInfo entry, ZipLimits limits, long before, byte[] buffer) throws BadPackage {
        CRC32 crc = new CRC32();
        long count = 0;
        TagGaps gaps = new TagGaps(isXml(entry.name()));
        try (InputStream in = open(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                count += n;
                gaps.follow(buffer, n);
                if (count > limits.entryBytes() || before + count > limits.totalBytes()) {
                    throw new BadPackage(Fault.TOO_LARGE, "parts unpack to more than the limit");
                }
                if (count > ZipLimits.DENSE_FROM && count / limits.ratio() > entry.packedBytes()) {
                    throw new BadPackage(Fault.TOO_DENSE, "a part is packed more densely than the limit");
                }
            }
        } catch (IOException e) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "a part cannot be unpacked", e);
        }
        if (count != entry.bytes() || crc.getValue() != entry.crc()) {
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
    public Collection<String> names() {
        List<String> names = new ArrayList<>();
        for (ZipEntryInfo entry : entries.values()) {
            if (!entry.name().endsWith("/")) {
                names.add(entry.name());
            }
        }
        return Collections.unmodifiableList(names);
    }

    public boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** Unpacked bytes of a part, as the directory states and {@link #verify} has seen; 0 when there is none of that name. */
    public long size(String name) {
        ZipEntryInfo entry = entries.get(key(name));
        return entry == null ? 0 : entry.bytes();
    }

    /** The part's name as the file writes it. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(entries.get(key(name))).map(ZipEntryInfo::name);
    }

    /**
     * Unpacks a part while it is read.
     *
     * @throws BadPackage when there is none of that name
     */
    public InputStream stream(String name) throws BadPackage {
        ZipEntryInfo entry = entries.get(key(name));
        if (entry == null) {
            throw new BadPackage(Fault.MISSING_PART, "a part is missing");
        }
        return open(entry);
    }

    /** A part's bytes, unpacked. */
    public byte[] bytes(String name) throws BadPackage {
        try (InputStream in = stream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "a part cannot be unpacked", e);
        }
    }

    private InputStream open(ZipEntryInfo entry) {
        InputStream packed = new ByteArrayInputStream(bytes, (int) entry.dataStart(), (int) entry.packedBytes());
        return entry.method() == 0 ? packed : new Unpacking(packed);
    }

    private static String key(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    /** Frees the native memory of its inflater when closed, which the plain stream does not for an inflater given to it. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), 1 << 14);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }
}
