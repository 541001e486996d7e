package dk.belaeg.office.read;

import java.util.ArrayList;
import java.util.List;

/** A place that stands several times in a file has no certain content: neither the first nor the last is chosen. */
final class DuplicateCells {
    private DuplicateCells() {}

    /** Replaces each run of cells with the same place by one unreadable cell. The cells are sorted by place. */
    static void settle(List<RawCell> cells, Problems problems) {
        List<RawCell> settled = new ArrayList<>(cells.size());
        int at = 0;
        while (at < cells.size()) {
            RawCell cell = cells.get(at);
            int next = at + 1;
            StringBuilder contents = new StringBuilder(cell.content().raw());
            while (next < cells.size()
                    && cells.get(next).row() == cell.row()
                    && cells.get(next).column() == cell.column()) {
                contents.append(" | ").append(cells.get(next).content().raw());
                next++;
            }
            if (next > at + 1) {
                problems.add(ProblemKind.DUPLICATE_CELL, cell.ref());
                CellContent unreadable = CellParser.unreadable(ProblemKind.DUPLICATE_CELL, contents.toString());
                cell = new RawCell(cell.row(), cell.column(), unreadable, cell.formula(), cell.format(), cell.quoted());
            }
            settled.add(cell);
            at = next;
        }
        cells.clear();
        cells.addAll(settled);
    }

    /** The place in the sorted list of the first cell in this row or below. */
    static int firstFrom(List<RawCell> cells, int row) {
        int low = 0;
        int high = cells.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells.get(middle).row() < row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
