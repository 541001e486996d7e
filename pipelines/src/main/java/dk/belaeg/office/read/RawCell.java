package dk.belaeg.office.read;

import dk.belaeg.office.CellRef;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it stands in a file. Cells with nothing but formatting are not kept.
 *
 * @param row 1 is the first
 * @param column 1 is A
 * @param content its value; for a formula, the result that was stored with it
 * @param formula the formula, if the value is computed by one
 * @param format how Excel shows it
 * @param quoted whether Excel was told by an apostrophe to take the content as text
 */
public record RawCell(
        int row, int column, CellContent content, @Nullable Formula formula, NumberFormat format, boolean quoted) {

    static final Comparator<RawCell> PLACES =
            Comparator.comparingInt(RawCell::row).thenComparingInt(RawCell::column);

    public CellRef ref() {
        return new CellRef(row, column);
    }

    /** Where a place stands among sorted cells, or would stand, as {@link Collections#binarySearch} tells. */
    static int find(List<RawCell> cells, int row, int column) {
        RawCell place = new RawCell(row, column, CellContent.NOTHING, null, NumberFormat.GENERAL, false);
        return Collections.binarySearch(cells, place, PLACES);
    }

    /** The same cell, in which it is uncertain what stands. */
    RawCell unreadable(ProblemKind why, String raw) {
        return new RawCell(row, column, CellContent.Unreadable.of(why, raw), formula, format, quoted);
    }

    /**
     * The formula behind a cell's value.
     *
     * @param text as stored, without the equals sign; empty in a cell that shares the formula of another
     * @param sharing {@code null} for a cell's own formula; otherwise how the file ties cells together, such as
     *     {@code shared 3} or {@code array A1:B2}
     */
    public record Formula(String text, @Nullable String sharing) {}
}
