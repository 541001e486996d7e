package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as it stands in a file.
 *
 * @param name as its tab shows it
 * @param kind whether it holds cells at all
 * @param readable false when the sheet is damaged or missing; it then has no cells, and a problem says why
 * @param cells those with content, row by row and from left to right, each place once
 * @param merged ranges shown as one cell
 * @param autoFilter the range with filter arrows, if any
 * @param comments notes and threads on cells
 * @param looseTexts text boxes, headers and footers
 * @param locked whether the sheet is protected against changes
 */
public record RawSheet(
        String name,
        Kind kind,
        Visibility visibility,
        boolean readable,
        List<RawCell> cells,
        HiddenLines hidden,
        List<CellRange> merged,
        List<TableRegion> tables,
        @Nullable CellRange autoFilter,
        List<CellComment> comments,
        List<LooseText> looseTexts,
        boolean locked) {

    /** What a tab of a workbook can be. */
    public enum Kind {
        WORKSHEET,
        CHART,
        /** Sheets of old macros and dialogs. */
        OTHER
    }

    public RawSheet {
        cells = List.copyOf(cells);
        merged = List.copyOf(merged);
        tables = List.copyOf(tables);
        comments = List.copyOf(comments);
        looseTexts = List.copyOf(looseTexts);
    }

    /** @param readable false when the sheet is damaged or missing */
    static RawSheet withoutCells(String name, Kind kind, Visibility visibility, boolean readable) {
        return new RawSheet(
                name,
                kind,
                visibility,
                readable,
                List.of(),
                new HiddenLines(new BitSet(), new BitSet()),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                false);
    }

    /** The cell at a place; empty when nothing stands there. */
    public Optional<RawCell> cell(int row, int column) {
        int at = RawCell.find(cells, row, column);
        return at < 0 ? Optional.empty() : Optional.of(cells.get(at));
    }

    /** The cell at a place; empty when nothing stands there. */
    public Optional<RawCell> cell(CellRef ref) {
        return cell(ref.row(), ref.column());
    }

    /** Whether nobody sees the cell: its sheet, row or column is hidden. */
    public boolean hides(RawCell cell) {
        return visibility != Visibility.VISIBLE || hidden.row(cell.row()) || hidden.column(cell.column());
    }

    /** Which rows and columns of a sheet cannot be seen: hidden by hand, folded away in an outline or filtered out. */
    public static final class HiddenLines {
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

    /**
     * A note or a thread of comments on a cell. May be personal data.
     *
     * @param threaded whether it is one of Excel's newer, threaded comments
     */
    public record CellComment(CellRef cell, String author, String text, boolean threaded) {}

    /**
     * Text in a sheet that stands in no cell. May be personal data.
     *
     * @param where in Danish: what holds it
     */
    public record LooseText(String where, String text) {}

    /**
     * A range the sender has made a table in Excel.
     *
     * @param range header and totals included
     * @param columns the headers as the table knows them; the cells may differ in line breaks
     */
    public record TableRegion(String name, CellRange range, int headerRows, int totalsRows, List<String> columns) {
        public TableRegion {
            columns = List.copyOf(columns);
        }
    }

    /** Whether a sheet can be seen. */
    public enum Visibility {
        VISIBLE,
        /** Hidden; a user can show it from the menu. */
        HIDDEN,
        /** Hidden so that only a program can show it; our own keys and code lists are. */
        VERY_HIDDEN
    }
}
