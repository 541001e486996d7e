package dk.belaeg.office;

import java.util.Optional;

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

    public CellRef {
        if (row < 1 || row > MAX_ROW || column < 1 || column > MAX_COLUMN) {
            throw new IllegalArgumentException("outside the sheet: row " + row + ", column " + column);
        }
    }

    /** Reads a reference such as {@code B7} or {@code $B$7}; empty for anything else and for places outside a sheet. */
    public static Optional<CellRef> parse(String text) {
        int at = 0;
        int length = text.length();
        if (at < length && text.charAt(at) == '$') {
            at++;
        }
        int column = 0;
        int letters = at;
        while (at < length && at - letters < 4 && isLetter(text.charAt(at))) {
            column = column * 26 + ((text.charAt(at) | 0x20) - 'a' + 1);
            at++;
        }
        if (at < length && text.charAt(at) == '$') {
            at++;
        }
        int row = 0;
        int digits = at;
        while (at < length && at - digits < 8 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            row = row * 10 + (text.charAt(at) - '0');
            at++;
        }
        boolean whole = at == length && at > digits && text.charAt(digits) != '0';
        boolean inside = column >= 1 && column <= MAX_COLUMN && row >= 1 && row <= MAX_ROW;
        return whole && inside ? Optional.of(new CellRef(row, column)) : Optional.empty();
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** The letters of a column: 1 is A, 28 is AB. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.append((char) ('A' + (rest - 1) % 26));
        }
        return letters.reverse().toString();
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
