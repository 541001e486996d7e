package dk.belaeg.intake;

import dk.belaeg.grammar.RawValue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as it stands, whatever kind of file it came from: rows with their cells, blank cells left out.
 *
 * @param file path in the inbox, with forward slashes
 * @param sheet name of the sheet; empty for csv
 * @param hidden whether the sender has hidden the sheet
 * @param hiddenColumns columns that hold something and are hidden
 * @param rows in order, blank rows left out
 */
public record Grid(String file, String sheet, boolean hidden, BitSet hiddenColumns, List<Row> rows) {

    /** One row; its cells are kept by column. */
    public static final class Row {
        private final int index;
        private final boolean hidden;
        private final int fields;
        private final @Nullable RawValue[] cells;
        private final int size;

        private Row(int index, boolean hidden, int fields, @Nullable RawValue[] cells, int size) {
            this.index = index;
            this.hidden = hidden;
            this.fields = fields;
            this.cells = cells;
            this.size = size;
        }

        /** A row of a workbook, which has no length. */
        static Row of(int index, boolean hidden, NavigableMap<Integer, RawValue> cells) {
            @Nullable RawValue[] byColumn = new @Nullable RawValue[cells.isEmpty() ? 0 : cells.lastKey() + 1];
            cells.forEach((column, cell) -> byColumn[column] = cell);
            return new Row(index, hidden, -1, byColumn, cells.size());
        }

        /** A row that holds nothing yet, cut as the row above it is. */
        private static Row blank(int index, Row above) {
            return new Row(index, false, above.fields, new @Nullable RawValue[0], 0);
        }

        /** A row that was cut into fields, some of which may be blank. */
        static Row cut(int index, RawValue... fields) {
            int held = 0;
            for (RawValue field : fields) {
                held += field.isBlank() ? 0 : 1;
            }
            return new Row(index, false, fields.length, fields, held);
        }

        /** Its number from 0; a csv's first line is 0. */
        public int index() {
            return index;
        }

        /** Whether the sender has hidden the row. */
        public boolean hidden() {
            return hidden;
        }

        /** How many fields a csv line was cut into; -1 in a workbook. */
        public int fields() {
            return fields;
        }

        public RawValue at(int column) {
            RawValue cell = column >= 0 && column < cells.length ? cells[column] : null;
            return cell == null ? RawValue.NOTHING : cell;
        }

        /** The same with another cell. */
        Row with(int column, RawValue cell) {
            @Nullable RawValue[] changed = Arrays.copyOf(cells, Math.max(cells.length, column + 1));
            changed[column] = cell;
            int held = size + (at(column).isBlank() ? 0 : -1) + (cell.isBlank() ? 0 : 1);
            return new Row(index, hidden, fields, changed, held);
        }

        /** How many cells hold something. */
        public int size() {
            return size;
        }

        /** One more than the last column that may hold something. */
        int width() {
            return cells.length;
        }

        /** The cells that hold something, by column from 0. */
        public NavigableMap<Integer, RawValue> cells() {
            TreeMap<Integer, RawValue> held = new TreeMap<>();
            for (int column = 0; column < cells.length; column++) {
                RawValue cell = cells[column];
                if (cell != null && !cell.isBlank()) {
                    held.put(column, cell);
                }
            }
            return Collections.unmodifiableNavigableMap(held);
        }
    }

    public Grid {
        rows = List.copyOf(rows);
    }

    /** The cell of a row and a column, from 0. */
    RawValue at(int row, int column) {
        return rows.stream()
                .filter(one -> one.index() == row)
                .map(one -> one.at(column))
                .findFirst()
                .orElse(RawValue.NOTHING);
    }

    /** The same with another cell. */
    Grid with(int row, int column, RawValue cell) {
        TreeMap<Integer, Row> byIndex = new TreeMap<>();
        rows.forEach(one -> byIndex.put(one.index(), one));
        Map.Entry<Integer, Row> above = byIndex.lowerEntry(row);
        Row none = above == null ? Row.of(row, false, new TreeMap<>()) : Row.blank(row, above.getValue());
        byIndex.put(row, byIndex.getOrDefault(row, none).with(column, cell));
        return new Grid(file, sheet, hidden, hiddenColumns, List.copyOf(byIndex.values()));
    }

    /** How many cells hold anything: counted here, apart from all reading, so that the account can be checked. */
    public long cells() {
        return rows.stream().mapToLong(Row::size).sum();
    }
}
