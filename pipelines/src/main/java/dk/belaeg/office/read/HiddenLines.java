package dk.belaeg.office.read;

import java.util.BitSet;

/** Which rows and columns of a sheet cannot be seen: hidden by hand, folded away in an outline or filtered out. */
public final class HiddenLines {
    /** Nothing is hidden. */
    static final HiddenLines NONE = new HiddenLines(new BitSet(), new BitSet());

    private final BitSet rows;
    private final BitSet columns;

    HiddenLines(BitSet rows, BitSet columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** @param row 1 is the first */
    public boolean row(int row) {
        return rows.get(row);
    }

    /** @param column 1 is A */
    public boolean column(int column) {
        return columns.get(column);
    }
}
