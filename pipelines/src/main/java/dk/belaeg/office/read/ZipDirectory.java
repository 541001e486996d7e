package dk.belaeg.office.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dk.belaeg.office.read.BadPackage.Fault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the central directory of a zip file held in memory (PKWARE APPNOTE 6.3, with the 64-bit records large files
 * use). Each part's own header must agree with the directory, so that no reader can be shown another content than this one.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final long IN_64 = 0xFFFFFFFFL;

    private final ByteBuffer file;
    private final int size;

    ZipDirectory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        size = bytes.length;
    }

    List<ZipEntryInfo> read(int maxEntries) throws BadPackage {
        int end = findEnd();
        long count = file.getShort(end + 10) & 0xFFFF;
        long start = file.getInt(end + 16) & IN_64;
        int locator = end - 20;
        if (locator >= 0 && file.getInt(locator) == LOCATOR_64) {
            int end64 = inside(file.getLong(locator + 8), 56);
            expect(file.getInt(end64) == END_64);
            count = file.getLong(end64 + 32);
            start = file.getLong(end64 + 48);
        }
        if (count < 0 || count > maxEntries) {
            throw new BadPackage(Fault.TOO_MANY_PARTS, "more parts than the limit");
        }
        List<ZipEntryInfo> entries = new ArrayList<>((int) count);
        int at = inside(start, 0);
        for (long i = 0; i < count; i++) {
            at = readEntry(at, entries);
        }
        return entries;
    }

    private int findEnd() throws BadPackage {
        int lowest = Math.max(0, size - 22 - 0xFFFF);
        for (int at = size - 22; at >= lowest; at--) {
            if (file.getInt(at) == END && at + 22 + (file.getShort(at + 20) & 0xFFFF) <= size) {
                return at;
            }
        }
        throw new BadPackage(Fault.DAMAGED_ZIP, "the end of the zip file is missing");
    }

    private int readEntry(int at, List<ZipEntryInfo> entries) throws BadPackage {
        inside(at, 46);
        expect(file.getInt(at) == CENTRAL);
        int flags = file.getShort(at + 8);
        int method = file.getShort(at + 10) & 0xFFFF;
        long crc = file.getInt(at + 16) & IN_64;
        long packed = file.getInt(at + 20) & IN_64;
        long unpacked = file.getInt(at + 24) & IN_64;
        int nameLength = file.getShort(at + 28) & 0xFFFF;
        int extraLength = file.getShort(at + 30) & 0xFFFF;
        int commentLength = file.getShort(at + 32) & 0xFFFF;
        long header = file.getInt(at + 42) & IN_64;
        int next = inside(at + 46L + nameLength + extraLength, 0) + commentLength;
        Extra64 extra = new Extra64(at + 46 + nameLength, extraLength);
        unpacked = unpacked == IN_64 ? extra.next() : unpacked;
        packed = packed == IN_64 ? extra.next() : packed;
        header = header == IN_64 ? extra.next() : header;
        long data = dataStart(header, at + 46, nameLength, method);
        inside(data, packed);
        expect(unpacked >= 0);
        entries.add(new ZipEntryInfo(
                name(at + 46, nameLength), (flags & 1) != 0, method, crc, packed, unpacked, header, data));
        return next;
    }

    /** Where the content begins, after the part's own header, whose name and method must be the directory's. */
    private long dataStart(long header, int centralName, int nameLength, int method) throws BadPackage {
        int local = inside(header, 30);
        expect(file.getInt(local) == LOCAL);
        int localNameLength = file.getShort(local + 26) & 0xFFFF;
        expect((file.getShort(local + 8) & 0xFFFF) == method && localNameLength == nameLength);
        inside(local + 30L, nameLength);
        for (int i = 0; i < nameLength; i++) {
            expect(file.get(local + 30 + i) == file.get(centralName + i));
        }
        return local + 30L + nameLength + (file.getShort(local + 28) & 0xFFFF);
    }

    private String name(int at, int length) {
        ByteBuffer name = file.slice(at, length);
        try {
            return UTF_8.newDecoder().decode(name.duplicate()).toString();
        } catch (CharacterCodingException e) {
            return ISO_8859_1.decode(name).toString();
        }
    }

    private int inside(long at, long length) throws BadPackage {
        expect(at >= 0 && length >= 0 && at <= size && length <= size - at);
        return (int) at;
    }

    private static void expect(boolean holds) throws BadPackage {
        if (!holds) {
            throw new BadPackage(Fault.DAMAGED_ZIP, "the zip directory cannot be followed");
        }
    }

    /** The values of a directory entry that need 64 bits, in their fixed order. */
    private final class Extra64 {
        private int at = -1;
        private int end = -1;

        Extra64(int start, int length) {
            for (int i = start; i + 4 <= start + length; ) {
                int id = file.getShort(i) & 0xFFFF;
                int bytes = file.getShort(i + 2) & 0xFFFF;
                if (id == 1 && i + 4 + bytes <= start + length) {
                    at = i + 4;
                    end = at + bytes;
                    return;
                }
                i += 4 + bytes;
            }
        }

        long next() throws BadPackage {
            expect(at >= 0 && at + 8 <= end);
            long value = file.getLong(at);
            at += 8;
            return value;
        }
    }
}
