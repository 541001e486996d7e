package dk.belaeg.intake;

import dk.belaeg.schema.Written;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

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

    /**
     * One row.
     *
     * @param index from 0; a csv's first line is 0
     * @param hidden whether the sender has hidden the row
     * @param fields how many fields a csv line was cut into; -1 in a workbook, whose rows have no length
     * @param cells by column from 0; none is blank
     */
    public record Row(int index, boolean hidden, int fields, NavigableMap<Integer, Written> cells) {
        public Row {
            cells = Collections.unmodifiableNavigableMap(new TreeMap<>(cells));
        }

        public Written at(int column) {
            return cells.getOrDefault(column, Written.NOTHING);
        }
    }

    public Grid {
        rows = List.copyOf(rows);
    }

    /** How many cells hold anything: counted here, apart from all reading, so that the account can be checked. */
    public long cells() {
        return rows.stream().mapToLong(row -> row.cells().size()).sum();
    }
}
