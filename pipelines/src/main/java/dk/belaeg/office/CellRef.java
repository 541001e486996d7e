package dk.belaeg.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;

/**
 * The place of one cell in a sheet, counted as Excel's users count: row 1 is the first row, column 1 is A.
 *
 * @param row 1 to {@link #MAX_ROW}
 * @param column 1 to {@link #MAX_COLUMN} (XFD)
 */
public record CellRef(int row, int column) implements Comparable<CellRef> {
    /** The last row an Excel sheet has. */
    public static final int MAX_ROW = 1_048_576;
    /** The last column an Excel sheet has, XFD. */
    public static final int MAX_COLUMN = 16_384;

    private static final Pattern REFERENCE = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

    public CellRef {
        if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) {
            throw new IllegalArgumentException("outside the sheet: row " + row + ", column " + column);
        }
    }

    /** Reads a reference such as {@code B7} or {@code $B$7}; empty for anything else and for places outside a sheet. */
    public static Optional<CellRef> parse(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            return Optional.empty();
        }
        int column = CellReference.convertColStringToIndex(reference.group(1)) + 1;
        int row = Integer.parseInt(reference.group(2));
        return column <= MAX_COLUMN && row <= MAX_ROW ? Optional.of(new CellRef(row, column)) : Optional.empty();
    }

    /** The letters of a column: 1 is A, 28 is AB. */
    public static String columnName(int column) {
        return CellReference.convertNumToColString(column - 1);
    }

    /** As Excel writes it: {@code B7}. */
    public String name() {
        return columnName(column) + row;
    }

    /** As Excel writes a reference that does not move when copied: {@code $B$7}. */
    public String absolute() {
        return "$" + columnName(column) + "$" + row;
    }

    /** Row by row, and from left to right inside a row. */
    @Override
    public int compareTo(CellRef other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return name();
    }
}
