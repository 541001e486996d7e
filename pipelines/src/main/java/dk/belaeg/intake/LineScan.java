package dk.belaeg.intake;

import dk.belaeg.office.read.Limits;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through a csv text once, letter by letter, and counts its records as the reader of csv files will cut them, so that
 * parts begin where records do and every row has its own number. It reads no field, so it is a count apart from reading.
 */
final class LineScan {
    private static final char END_OF_FILE = '\u001A';

    private enum At {
        RECORD,
        FIELD,
        PLAIN,
        QUOTED,
        /** After a quotation mark within quotation marks: a doubled one, or the end of the field. */
        QUOTE
    }

    private final char separator;
    private final long partBytes;
    /** Bytes a letter; 0 for UTF-8, where it depends on the letter. */
    private final int unit;

    private final List<LargeFile.Part> parts = new ArrayList<>();
    private final int first;
    private long skipped;
    private long offset;
    private long partFrom;
    private long partRecords;
    private long records;
    private At at = At.RECORD;
    private boolean afterReturn;
    private int fields = 1;
    private long ended = -1;
    private Fault fault = Fault.NONE;

    /** Why a text cannot be read. */
    enum Fault {
        NONE,
        CONTROL,
        QUOTES,
        COLUMNS
    }

    /**
     * @param mark bytes before the first letter
     * @param partBytes about how many bytes make a part
     */
    LineScan(CsvGrid.Cut cut, Charset charset, int mark, long partBytes) {
        this.separator = cut.separator();
        this.first = cut.first();
        this.skipped = cut.skipped();
        this.partBytes = partBytes;
        this.unit = charset.equals(StandardCharsets.UTF_8)
                ? 0
                : charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE) ? 2 : 1;
        this.offset = mark;
        this.partFrom = mark;
    }

    /** The next letters. */
    void accept(char[] letters, int count) {
        for (int i = 0; i < count && fault == Fault.NONE; i++) {
            char c = letters[i];
            if (c < 0xA0 && TextDecoder.isControl(c)) {
                fault = c == END_OF_FILE && ended < 0 ? fault : Fault.CONTROL;
                ended = offset;
            } else if (ended >= 0) {
                fault = Fault.CONTROL;
            } else if (skipped > 0) {
                skipped--;
                partFrom = offset + width(c);
            } else {
                step(c);
            }
            offset += width(c);
        }
    }

    private int width(char c) {
        if (unit > 0) {
            return unit;
        }
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private void step(char c) {
        if (at == At.RECORD) {
            if (afterReturn && c == '\n') {
                afterReturn = false;
                return;
            }
            begin();
        }
        afterReturn = false;
        if (at == At.QUOTED) {
            at = c == '"' ? At.QUOTE : At.QUOTED;
        } else if (c == '\n' || c == '\r') {
            records++;
            at = At.RECORD;
            afterReturn = c == '\r';
        } else if (c == separator) {
            at = At.FIELD;
            fault = ++fields > Limits.standard().columns() ? Fault.COLUMNS : fault;
        } else if (c == '"' && at != At.PLAIN) {
            at = At.QUOTED;
        } else if (at == At.QUOTE) {
            fault = Fault.QUOTES;
        } else {
            at = At.PLAIN;
        }
    }

    private void begin() {
        fields = 1;
        at = At.FIELD;
        if (offset - partFrom >= partBytes && records > partRecords) {
            endPart(offset);
        }
    }

    private void endPart(long to) {
        parts.add(new LargeFile.Part(partFrom, to, Math.toIntExact(first + partRecords), records - partRecords));
        partFrom = to;
        partRecords = records;
    }

    /** All letters have come. */
    void end() {
        if (fault == Fault.NONE && at == At.QUOTED) {
            fault = Fault.QUOTES;
        }
        if (at != At.RECORD) {
            records++;
        }
        endPart(ended >= 0 ? ended : offset);
    }

    Fault fault() {
        return fault;
    }

    /** Number of the record that it stopped in, from 0. */
    int record() {
        return Math.toIntExact(first + (at == At.QUOTED ? records - 1 : records));
    }

    List<LargeFile.Part> parts() {
        return parts;
    }
}
