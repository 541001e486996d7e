package dk.belaeg.office.read;

import java.util.BitSet;

/** Which rows and columns of a sheet cannot be seen, and why. */
public final class HiddenLines {
    /** Why a row is hidden. */
    public enum RowState {
        SHOWN,
        /** Hidden by hand, or folded away in an outline. */
        HIDDEN,
        /** Filtered out: shown again when the filter is cleared. */
        FILTERED
    }

    private final BitSet rows;
    private final BitSet filtered;
    private final BitSet columns;

    HiddenLines(BitSet rows, BitSet filtered, BitSet columns) {
        this.rows = rows;
        this.filtered = filtered;
        this.columns = columns;
    }

    /** @param row 1 is the first */
    public RowState row(int row) {
        if (filtered.get(row)) {
            return RowState.FILTERED;
        }
        return rows.get(row) ? RowState.HIDDEN : RowState.SHOWN;
    }

    /** @param column 1 is A */
    public boolean column(int column) {
        return columns.get(column);
    }

    /** Whether the cell lies in a hidden row or column. */
    public boolean hides(RawCell cell) {
        return row(cell.row()) != RowState.SHOWN || column(cell.column());
    }
}
