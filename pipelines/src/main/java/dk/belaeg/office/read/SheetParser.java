package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part from front to back; memory grows with the cells that have content, not with the sheet. */
final class SheetParser {
    private static final int MOST_MERGES = 100_000;
    /** Merged ranges of an honest sheet do not overlap, so that each cell is looked at a few times at most. */
    private static final int MERGED_LOOKED_AT = 20_000_000;

    private static final CellContent EMPTY = new CellContent.Text("");

    private final XmlPull xml;
    private final CellParser cellParser;
    private final Problems problems;
    private final Limits limits;
    private final int cellsLeft;

    private final List<RawCell> cells = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<LooseText> headersAndFooters = new ArrayList<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet seenRows = new BitSet();
    private final BitSet columnsSeen = new BitSet();
    private @Nullable CellRange autoFilter;
    private boolean filtering;
    private boolean locked;
    private boolean sorted = true;
    private int lastRow;
    private int rowsWithCells;
    private int cellsLookedAt;

    /** @param cellsLeft how many more cells the workbook may have */
    SheetParser(XmlPull xml, CellParser cellParser, Problems problems, Limits limits, int cellsLeft) {
        this.xml = xml;
        this.cellParser = cellParser;
        this.problems = problems;
        this.limits = limits;
        this.cellsLeft = cellsLeft;
    }

    void parse() throws BadPackage, Refusing {
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            if (xml.in(Vocabulary.COMPATIBILITY)) {
                xml.skip();
            } else if (xml.in(Vocabulary.SPREADSHEET)) {
                element();
            }
        }
        if (!sorted) {
            cells.sort((a, b) ->
                    a.row() != b.row() ? Integer.compare(a.row(), b.row()) : Integer.compare(a.column(), b.column()));
            DuplicateCells.settle(cells, problems);
        }
        for (CellRange range : merged) {
            reportHiddenByMerge(range);
        }
    }

    private void element() throws BadPackage, Refusing {
        switch (xml.name()) {
            case "row" -> row();
            case "col" -> column();
            case "mergeCell" -> merge();
            case "autoFilter" ->
                autoFilter = CellRange.parse(xml.attribute("ref", "")).orElse(null);
            case "filterColumn" -> filtering = true;
            case "sheetProtection" -> locked = xml.flag("sheet");
            case "oddHeader", "evenHeader", "firstHeader" -> headerOrFooter("sidehoved");
            case "oddFooter", "evenFooter", "firstFooter" -> headerOrFooter("sidefod");
            case "extLst" -> xml.skip();
            default -> {}
        }
    }

    private void merge() throws Refusing {
        if (merged.size() >= MOST_MERGES) {
            throw new Refusing(RefusalReason.TOO_MANY_MERGES, "more merged ranges than the limit");
        }
        CellRange.parse(xml.attribute("ref", "")).ifPresent(merged::add);
    }

    private void headerOrFooter(String where) throws BadPackage {
        String text = xml.text();
        if (!text.isBlank()) {
            headersAndFooters.add(new LooseText(where, text));
        }
    }

    private void column() {
        boolean noWidth = "0".equals(xml.attribute("width"));
        if (xml.flag("hidden") || noWidth) {
            int first = Math.max(1, xml.number("min", 0));
            int last = Math.min(CellRef.MAX_COLUMN, xml.number("max", 0));
            if (last >= first) {
                hiddenColumns.set(first, last + 1);
            }
        }
    }

    private void row() throws BadPackage, Refusing {
        int row = rowNumber(xml.attribute("r"));
        if (row > 0) {
            if (row < lastRow) {
                problems.add(ProblemKind.ROW_OUT_OF_ORDER, new CellRef(row, 1));
            } else if (seenRows.get(row)) {
                problems.add(ProblemKind.DUPLICATE_ROW, new CellRef(row, 1));
            }
            seenRows.set(row);
            boolean noHeight = "0".equals(xml.attribute("ht")) && xml.flag("customHeight");
            if (xml.flag("hidden") || noHeight) {
                hiddenRows.set(row);
            }
            lastRow = row;
        }
        int before = cells.size();
        int level = xml.depth();
        int column = 0;
        columnsSeen.clear();
        while (xml.nextInside(level)) {
            if (xml.starts(Vocabulary.SPREADSHEET, "c")) {
                column = cell(row, column);
            } else {
                xml.skip();
            }
        }
        if (cells.size() > before && ++rowsWithCells > limits.rows()) {
            throw new Refusing(RefusalReason.TOO_MANY_ROWS, "more rows than the limit");
        }
    }

    /** The row's number; 0 when it has none that can be read, so that only references of its cells can tell. */
    private int rowNumber(@Nullable String stated) {
        if (stated == null) {
            problems.add(ProblemKind.MISSING_REFERENCE, null);
            return Math.min(lastRow + 1, CellRef.MAX_ROW);
        }
        int row = XmlPull.parse(stated, 0);
        if (row < 1 || row > CellRef.MAX_ROW) {
            problems.add(ProblemKind.OUTSIDE_SHEET, null);
            return 0;
        }
        return row;
    }

    /** Reads one cell; gives the column the next one is counted from when it has no reference of its own. */
    private int cell(int row, int lastColumn) throws BadPackage, Refusing {
        String stated = xml.attribute("r");
        CellRef ref = place(stated, row, lastColumn);
        if (ref == null) {
            xml.skip();
            return lastColumn;
        }
        boolean astray = row != 0 && ref.row() != row;
        RawCell cell = cellParser.parse(xml, ref);
        if (!astray && columnsSeen.get(ref.column())) {
            // An empty twin counts as well: two contents of one place are uncertain, whatever they are.
            keep(new RawCell(ref.row(), ref.column(), EMPTY, null, NumberFormat.GENERAL, false));
        }
        columnsSeen.set(ref.column());
        if (cell != null) {
            keep(astray ? astray(cell) : cell);
        }
        return astray ? lastColumn : ref.column();
    }

    private @Nullable CellRef place(@Nullable String stated, int row, int lastColumn) {
        if (stated != null) {
            CellRef ref = CellRef.parse(stated).orElse(null);
            if (ref == null) {
                boolean wellFormed = stated.matches("[A-Z]{1,10}[0-9]{1,10}");
                problems.add(wellFormed ? ProblemKind.OUTSIDE_SHEET : ProblemKind.BAD_REFERENCE, null);
            }
            return ref;
        }
        problems.add(ProblemKind.MISSING_REFERENCE, null);
        return row == 0 || lastColumn >= CellRef.MAX_COLUMN ? null : new CellRef(row, lastColumn + 1);
    }

    private RawCell astray(RawCell cell) {
        problems.add(ProblemKind.BAD_REFERENCE, cell.ref());
        return new RawCell(
                cell.row(),
                cell.column(),
                CellParser.unreadable(ProblemKind.BAD_REFERENCE, cell.content().raw()),
                cell.formula(),
                cell.format(),
                cell.quoted());
    }

    private void keep(RawCell cell) throws Refusing {
        if (cell.column() > limits.columns()) {
            throw new Refusing(RefusalReason.TOO_MANY_COLUMNS, "more columns than the limit");
        }
        if (cells.size() >= cellsLeft) {
            throw new Refusing(RefusalReason.TOO_MANY_CELLS, "more cells than the limit");
        }
        if (!cells.isEmpty()) {
            RawCell last = cells.get(cells.size() - 1);
            boolean after = cell.row() > last.row() || (cell.row() == last.row() && cell.column() > last.column());
            if (!after) {
                sorted = false;
                if (cell.row() == last.row() && cell.column() < last.column()) {
                    problems.add(ProblemKind.CELL_OUT_OF_ORDER, cell.ref());
                }
            }
        }
        cells.add(cell);
    }

    private void reportHiddenByMerge(CellRange range) throws Refusing {
        int at = DuplicateCells.firstFrom(cells, range.first().row());
        for (; at < cells.size() && cells.get(at).row() <= range.last().row(); at++) {
            if (++cellsLookedAt > MERGED_LOOKED_AT) {
                throw new Refusing(RefusalReason.TOO_MANY_MERGES, "merged ranges over too many cells");
            }
            RawCell cell = cells.get(at);
            boolean empty = cell.content() instanceof CellContent.Text text
                    && text.text().isEmpty();
            if (range.contains(cell.row(), cell.column()) && !cell.ref().equals(range.first()) && !empty) {
                problems.add(ProblemKind.VALUE_UNDER_MERGE, cell.ref());
            }
        }
    }

    List<RawCell> cells() {
        return cells;
    }

    List<CellRange> merged() {
        return merged;
    }

    List<LooseText> headersAndFooters() {
        return headersAndFooters;
    }

    boolean locked() {
        return locked;
    }

    @Nullable
    CellRange autoFilter() {
        return autoFilter;
    }

    /** @param filterRanges further ranges with filters, those of tables, whose filters stand in parts of their own */
    HiddenLines hidden(List<CellRange> filterRanges) {
        BitSet filtered = new BitSet();
        List<CellRange> ranges = new ArrayList<>(filterRanges);
        if (autoFilter != null && filtering) {
            ranges.add(autoFilter);
        }
        for (CellRange range : ranges) {
            BitSet inside = new BitSet();
            inside.set(range.first().row(), range.last().row() + 1);
            inside.and(hiddenRows);
            filtered.or(inside);
        }
        return new HiddenLines(hiddenRows, filtered, hiddenColumns);
    }
}
