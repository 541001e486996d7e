package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.RawSheet.CellComment;
import dk.belaeg.office.read.RawSheet.HiddenLines;
import dk.belaeg.office.read.RawSheet.LooseText;
import dk.belaeg.office.read.RawSheet.TableRegion;
import dk.belaeg.office.read.RawSheet.Visibility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what one sheet holds, its cells in whatever order they come; memory grows with the cells that have content.
 */
final class SheetBuilder {
    private static final int MOST_MERGES = 100_000;
    /** Merged ranges of an honest sheet do not overlap, so that each cell is looked at a few times at most. */
    private static final int MERGED_LOOKED_AT = 20_000_000;

    private final Problems problems;
    private final Limits limits;
    private final int cellsLeft;

    private final List<RawCell> cells = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final List<TableRegion> tables = new ArrayList<>();
    private final List<CellComment> comments = new ArrayList<>();
    private final List<LooseText> looseTexts = new ArrayList<>();
    private @Nullable CellRange autoFilter;
    private boolean locked;
    private boolean sorted = true;
    private int rowCount;

    /** @param cellsLeft how many more cells the workbook may have */
    SheetBuilder(Problems problems, Limits limits, int cellsLeft) {
        this.problems = problems;
        this.limits = limits;
        this.cellsLeft = cellsLeft;
    }

    void add(RawCell cell) throws Refusal {
        if (cell.column() > limits.columns()) {
            throw new Refusal(RefusalReason.TOO_MANY_COLUMNS, "more columns than the limit");
        }
        if (cells.size() >= cellsLeft) {
            throw new Refusal(RefusalReason.TOO_MANY_CELLS, "more cells than the limit");
        }
        if (!rows.get(cell.row())) {
            rows.set(cell.row());
            if (++rowCount > limits.rows()) {
                throw new Refusal(RefusalReason.TOO_MANY_ROWS, "more rows than the limit");
            }
        }
        if (!cells.isEmpty()) {
            CellRef last = cells.get(cells.size() - 1).ref();
            if (cell.ref().compareTo(last) <= 0) {
                sorted = false;
                if (cell.row() == last.row() && cell.column() < last.column()) {
                    problems.add(ProblemKind.CELL_OUT_OF_ORDER, cell.ref());
                }
            }
        }
        cells.add(cell);
    }

    void merge(CellRange range) throws Refusal {
        if (merged.size() >= MOST_MERGES) {
            throw new Refusal(RefusalReason.TOO_MANY_MERGES, "more merged ranges than the limit");
        }
        merged.add(range);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        if (last >= first) {
            hiddenColumns.set(first, last + 1);
        }
    }

    void table(TableRegion table) {
        tables.add(table);
    }

    void comment(CellRef cell, String author, String text, boolean threaded) {
        comments.add(new CellComment(cell, author, text, threaded));
    }

    void looseText(String where, String text) {
        if (!text.isBlank()) {
            looseTexts.add(new LooseText(where, text));
        }
    }

    void filter(@Nullable CellRange range) {
        autoFilter = range;
    }

    void lock(boolean isLocked) {
        locked = isLocked;
    }

    /** The sheet with its cells in order; what stands twice and what a merge hides become problems. */
    RawSheet sheet(String name, Visibility visibility) throws Refusal {
        putInOrder();
        return new RawSheet(
                name,
                RawSheet.Kind.WORKSHEET,
                visibility,
                true,
                cells,
                new HiddenLines(hiddenRows, hiddenColumns),
                merged,
                tables,
                autoFilter,
                comments,
                looseTexts,
                locked);
    }

    private void putInOrder() throws Refusal {
        if (!sorted) {
            cells.sort(RawCell.PLACES);
            settleDuplicates();
        }
        int lookedAt = 0;
        for (CellRange range : merged) {
            int found = RawCell.find(cells, range.first().row(), 1);
            int at = found < 0 ? -1 - found : found;
            for (; at < cells.size() && cells.get(at).row() <= range.last().row(); at++) {
                if (++lookedAt > MERGED_LOOKED_AT) {
                    throw new Refusal(RefusalReason.TOO_MANY_MERGES, "merged ranges over too many cells");
                }
                RawCell cell = cells.get(at);
                boolean covered =
                        range.contains(cell.row(), cell.column()) && !cell.ref().equals(range.first());
                if (covered && !cell.content().equals(CellContent.NOTHING)) {
                    problems.add(ProblemKind.VALUE_UNDER_MERGE, cell.ref());
                }
            }
        }
    }

    /** A place that stands several times has no certain content: neither the first nor the last is chosen. */
    private void settleDuplicates() {
        List<RawCell> settled = new ArrayList<>(cells.size());
        int next;
        for (int at = 0; at < cells.size(); at = next) {
            RawCell cell = cells.get(at);
            StringBuilder contents = new StringBuilder(cell.content().raw());
            for (next = at + 1; next < cells.size() && cells.get(next).ref().equals(cell.ref()); next++) {
                contents.append(" | ").append(cells.get(next).content().raw());
            }
            if (next > at + 1) {
                problems.add(ProblemKind.DUPLICATE_CELL, cell.ref());
                cell = cell.unreadable(ProblemKind.DUPLICATE_CELL, contents.toString());
            }
            settled.add(cell);
        }
        cells.clear();
        cells.addAll(settled);
    }
}
