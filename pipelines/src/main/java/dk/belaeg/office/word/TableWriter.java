package dk.belaeg.office.word;

import dk.belaeg.office.word.WordDocument.Block;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLook;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** A table: a header row that every page repeats, rows that are not broken over two pages, numbers to the right. */
final class TableWriter {
    /** A table of so few rows stays on one page. */
    private static final int KEPT_TOGETHER = 12;

    private static final int KEPT_AT_START = 2;
    /** The look of the first row and bands across, as older programs read it. */
    private static final byte[] HEAD_AND_BANDS = {0x04, 0x20};

    private final CTTbl made;
    private final Block.Table table;
    private final Letterhead letterhead;
    private final int[] widths;

    private TableWriter(CTTbl made, Block.Table table, Letterhead letterhead, int width) {
        this.made = made;
        this.table = table;
        this.letterhead = letterhead;
        this.widths = new TableWidths(table, letterhead.letters()).across(width);
    }

    /**
     * @param made an empty table of the document
     * @param width in twentieths of a point
     */
    static void write(CTTbl made, Block.Table table, Letterhead letterhead, int width) {
        new TableWriter(made, table, letterhead, width).write(width);
    }

    private void write(int width) {
        CTTblPr properties = made.addNewTblPr();
        properties.addNewTblStyle().setVal(letterhead.style(StyleRole.TABLE));
        set(properties.addNewTblW(), width);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar margins = properties.addNewTblCellMar();
        set(margins.addNewLeft(), TableWidths.PADDING);
        set(margins.addNewRight(), TableWidths.PADDING);
        look(properties.addNewTblLook());
        properties.addNewTblCaption().setVal(table.caption());
        properties.addNewTblDescription().setVal(table.about());
        CTTblGrid grid = made.addNewTblGrid();
        for (int column : widths) {
            grid.addNewGridCol().setW(Runs.number(column));
        }
        header();
        boolean together = table.rows().size() <= KEPT_TOGETHER;
        for (int i = 0; i < table.rows().size(); i++) {
            boolean last = i == table.rows().size() - 1;
            boolean keep = last
                    ? !table.notes().isEmpty()
                    : (together || i < KEPT_AT_START || i == table.rows().size() - 2);
            row(table.rows().get(i), keep);
        }
    }

    private static void set(CTTblWidth width, int twips) {
        width.setW(Runs.number(twips));
        width.setType(STTblWidth.DXA);
    }

    private static void look(CTTblLook look) {
        look.setVal(HEAD_AND_BANDS);
        look.setFirstRow(true);
        look.setLastRow(false);
        look.setFirstColumn(false);
        look.setLastColumn(false);
        look.setNoHBand(false);
        look.setNoVBand(true);
    }

    private void header() {
        CTRow row = made.addNewTr();
        CTTrPr properties = row.addNewTrPr();
        properties.addNewCantSplit();
        properties.addNewTblHeader();
        for (int i = 0; i < widths.length; i++) {
            CTTc cell = cell(row, i);
            cell.getTcPr().addNewVAlign().setVal(STVerticalJc.BOTTOM);
            text(cell, i, StyleRole.CELL_HEAD, table.columns().get(i).header(), true, false);
        }
    }

    private void row(Block.Table.Row line, boolean keep) {
        CTRow row = made.addNewTr();
        row.addNewTrPr().addNewCantSplit();
        for (int i = 0; i < widths.length; i++) {
            text(cell(row, i), i, StyleRole.CELL, line.cells().get(i), keep, line.sum());
        }
    }

    private CTTc cell(CTRow row, int column) {
        CTTc cell = row.addNewTc();
        CTTcPr properties = cell.addNewTcPr();
        set(properties.addNewTcW(), widths[column]);
        return cell;
    }

    private void text(CTTc cell, int column, StyleRole role, String text, boolean keep, boolean strong) {
        CTP paragraph = cell.addNewP();
        CTPPr properties = Runs.styled(paragraph, letterhead.style(role));
        if (keep) {
            properties.addNewKeepNext();
        }
        int indent = TableWidths.indent(table, column);
        if (indent > 0) {
            properties.addNewInd().setLeft(Runs.number(indent));
        }
        if (table.columns().get(column).number()) {
            properties.addNewJc().setVal(STJc.RIGHT);
        }
        Runs.run(paragraph, text, strong);
    }
}
