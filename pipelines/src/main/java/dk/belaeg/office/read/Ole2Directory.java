package dk.belaeg.office.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The names in the directory of a compound file ([MS-CFB]), the container of .xls, .doc, .msg and of encrypted Office
 * files. Only names are read, to say what the file is; a damaged directory gives those found so far.
 */
final class Ole2Directory {
    private static final int HEADER_BYTES = 512;
    private static final int ENTRY_BYTES = 128;
    private static final int ENTRIES_READ = 20_000;
    private static final int FAT_SECTORS_IN_HEADER = 109;

    private final ByteBuffer file;
    private final int sectorBytes;

    private Ole2Directory(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        sectorBytes = bytes.length >= HEADER_BYTES && file.getShort(30) == 12 ? 4096 : 512;
    }

    static Set<String> names(byte[] bytes) {
        Set<String> names = new HashSet<>();
        if (bytes.length >= HEADER_BYTES) {
            new Ole2Directory(bytes).collect(names);
        }
        return names;
    }

    private void collect(Set<String> names) {
        int sector = file.getInt(48);
        int entries = 0;
        while (sector >= 0 && entries < ENTRIES_READ) {
            long start = (sector + 1L) * sectorBytes;
            if (start + sectorBytes > file.capacity()) {
                return;
            }
            for (int at = (int) start; at < start + sectorBytes; at += ENTRY_BYTES) {
                int nameBytes = file.getShort(at + 64) & 0xFFFF;
                if (nameBytes >= 2 && nameBytes <= 64) {
                    byte[] name = new byte[nameBytes - 2];
                    file.get(at, name);
                    names.add(new String(name, UTF_16LE));
                }
                entries++;
            }
            sector = nextSector(sector);
        }
    }

    private int nextSector(int sector) {
        int perSector = sectorBytes / 4;
        int fatIndex = sector / perSector;
        if (fatIndex >= FAT_SECTORS_IN_HEADER) {
            return -1;
        }
        long at = (file.getInt(76 + fatIndex * 4) + 1L) * sectorBytes + (sector % perSector) * 4L;
        return at >= 0 && at + 4 <= file.capacity() ? file.getInt((int) at) : -1;
    }
}
