package dk.belaeg.office.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A compound file ([MS-CFB]): the container of .xls, .doc, .msg and of encrypted Office files. */
final class CompoundFile {
    private static final int HEADER_BYTES = 512;
    private static final int ENTRIES_LOOKED_AT = 20_000;

    private CompoundFile() {}

    /**
     * The file's root directory.
     *
     * @throws Refusal when the file is damaged
     */
    static DirectoryNode open(byte[] bytes) throws Refusal {
        try {
            if (statedBytes(bytes) > 2L * bytes.length + (16 << 20)) {
                throw new IOException("the header states far more than there is");
            }
            return new POIFSFileSystem(new ByteArrayInputStream(bytes)).getRoot();
        } catch (IOException | RuntimeException e) {
            throw new Refusal(RefusalReason.DAMAGED_FILE, "the compound file cannot be followed");
        }
    }

    /** How large the file is by its header: POI makes room for so much before it reads on. */
    private static long statedBytes(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long sector = header.getShort(30) == 12 ? 4096 : 512;
        return (header.getInt(44) & 0xFFFFFFFFL) * (sector / 4) * sector;
    }

    static FileKind kind(byte[] bytes) throws Refusal {
        if (bytes.length < HEADER_BYTES) {
            return FileKind.UNKNOWN;
        }
        DirectoryNode root = open(bytes);
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            Set<String> names = names(root);
            return names.contains("DRMEncryptedDataSpace") || names.contains("DRMEncryptedTransform")
                    ? FileKind.RIGHTS_PROTECTED_OFFICE
                    : FileKind.ENCRYPTED_OFFICE;
        }
        if (root.hasEntryCaseInsensitive(XlsStream.NAME)) {
            return FileKind.XLS;
        }
        if (root.hasEntryCaseInsensitive("Book")) {
            return FileKind.EXCEL_95;
        }
        if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
            return FileKind.OUTLOOK_MESSAGE;
        }
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileKind.WORD;
        }
        return root.hasEntryCaseInsensitive("PowerPoint Document") ? FileKind.PRESENTATION : FileKind.UNKNOWN;
    }

    /** The names of all entries, those of inner directories too. */
    static Set<String> names(DirectoryNode root) {
        Set<String> names = new HashSet<>();
        Deque<DirectoryEntry> open = new ArrayDeque<>(Set.of(root));
        while (!open.isEmpty() && names.size() < ENTRIES_LOOKED_AT) {
            for (Iterator<Entry> entries = open.pop().getEntries(); entries.hasNext(); ) {
                Entry entry = entries.next();
                names.add(entry.getName());
                if (entry instanceof DirectoryEntry inner) {
                    open.push(inner);
                }
            }
        }
        return names;
    }
}
