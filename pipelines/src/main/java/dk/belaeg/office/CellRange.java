package dk.belaeg.office;

import java.util.Optional;

/** A rectangle of cells, both corners included. */
public record CellRange(CellRef first, CellRef last) {
    public CellRange {
        if (first.row() > last.row() || first.column() > last.column()) {
            throw new IllegalArgumentException("range upside down: " + first + ":" + last);
        }
    }

    public static CellRange of(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return new CellRange(new CellRef(firstRow, firstColumn), new CellRef(lastRow, lastColumn));
    }

    /** Reads {@code A1:C5}, {@code $A$1:$C$5} or the single cell {@code B7}; empty for anything else. */
    public static Optional<CellRange> parse(String text) {
        int colon = text.indexOf(':');
        Optional<CellRef> first = CellRef.parse(colon < 0 ? text : text.substring(0, colon));
        Optional<CellRef> last = colon < 0 ? first : CellRef.parse(text.substring(colon + 1));
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        CellRef a = first.get();
        CellRef b = last.get();
        return Optional.of(of(
                Math.min(a.row(), b.row()),
                Math.min(a.column(), b.column()),
                Math.max(a.row(), b.row()),
                Math.max(a.column(), b.column())));
    }

    public boolean contains(int row, int column) {
        return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
    }

    /** As Excel writes it: {@code A1:C5}, or {@code B7} for one cell. */
    public String name() {
        return first.equals(last) ? first.name() : first.name() + ":" + last.name();
    }

    /** As Excel writes a range that does not move when copied: {@code $A$1:$C$5}. */
    public String absolute() {
        return first.equals(last) ? first.absolute() : first.absolute() + ":" + last.absolute();
    }

    @Override
    public String toString() {
        return name();
    }
}
