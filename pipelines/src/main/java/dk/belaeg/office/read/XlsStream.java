package dk.belaeg.office.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.eventusermodel.AbortableHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.eventusermodel.HSSFUserException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;

/**
 * The records of an old workbook. They are followed once by their lengths before any is read: so it is known where the
 * workbook's own part and that of each sheet begin and end, no part is read twice, and nothing is taken from a stated count.
 */
final class XlsStream {
    static final String NAME = "Workbook";

    private static final int EXCEL_97 = 0x0600;

    private final ByteBuffer bytes;
    /** Where the parts not yet read end, by where they begin. */
    private final Map<Integer, Integer> ends = new HashMap<>();

    /** What is done with each record of a part. */
    interface RecordUser {
        void use(Record record) throws Refusal;
    }

    /** @param root the directory of a compound file that has such a stream */
    XlsStream(DirectoryNode root, Limits limits) throws Refusal {
        try (InputStream in = root.createDocumentInputStream(root.getEntryCaseInsensitive(NAME))) {
            bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException | RuntimeException e) {
            throw damaged();
        }
        int begun = 0;
        int depth = 0;
        int at = 0;
        while (at + 4 <= bytes.limit() && (depth > 0 || id(at) == BOFRecord.sid)) {
            int next = at + 4 + (bytes.getShort(at + 2) & 0xFFFF);
            if (next > bytes.limit()) {
                throw damaged();
            }
            switch (id(at)) {
                case BOFRecord.sid -> {
                    begun = depth++ == 0 ? at : begun;
                    checkVersion(at, next);
                }
                case EOFRecord.sid -> {
                    if (--depth == 0) {
                        ends.put(begun, next);
                    }
                }
                case FilePassRecord.sid -> throw new Refusal(RefusalReason.PASSWORD_PROTECTED, "encrypted");
                case SSTRecord.sid -> checkStrings(at, next, limits);
                default -> {}
            }
            at = next;
        }
    }

    private int id(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private void checkVersion(int at, int next) throws Refusal {
        if (next - at < 8) {
            throw damaged();
        }
        if ((bytes.getShort(at + 4) & 0xFFFF) != EXCEL_97) {
            throw new Refusal(RefusalReason.OLD_EXCEL, "older than Excel 97");
        }
    }

    /** POI makes as many texts as the table of them says it has. */
    private void checkStrings(int at, int next, Limits limits) throws Refusal {
        if (next - at < 12) {
            throw damaged();
        }
        if ((bytes.getInt(at + 8) & 0xFFFFFFFFL) > limits.strings()) {
            throw new Refusal(RefusalReason.TOO_MUCH_TEXT, "more shared strings than the limit");
        }
    }

    /** Whether a part begins there that has not been read yet. */
    boolean has(int begin) {
        return ends.containsKey(begin);
    }

    /**
     * Reads one part, record by record.
     *
     * @throws Refusal as the user of the records does, and with {@link RefusalReason#DAMAGED_FILE} when the part cannot be
     *     read
     */
    void read(int begin, RecordUser user) throws Refusal {
        Integer end = ends.remove(begin);
        if (end == null) {
            throw damaged();
        }
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(new AbortableHSSFListener() {
            @Override
            public short abortableProcessRecord(Record record) throws HSSFUserException {
                try {
                    user.use(record);
                    return 0;
                } catch (Refusal e) {
                    throw new HSSFUserException(e);
                }
            }
        });
        try {
            new HSSFEventFactory()
                    .abortableProcessEvents(request, new ByteArrayInputStream(bytes.array(), begin, end - begin));
        } catch (HSSFUserException e) {
            throw e.getReason() instanceof Refusal refusing ? refusing : damaged();
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private static Refusal damaged() {
        return new Refusal(RefusalReason.DAMAGED_FILE, "the records of an old workbook cannot be followed");
    }
}
