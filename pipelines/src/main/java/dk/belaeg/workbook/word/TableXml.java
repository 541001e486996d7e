package dk.belaeg.workbook.word;

import dk.belaeg.workbook.ooxml.XmlText;

/** A table: a header row that every page repeats, rows that are not broken over two pages, numbers to the right. */
final class TableXml {
    /** A table of so few rows stays on one page. */
    private static final int KEPT_TOGETHER = 8;

    private static final int KEPT_AT_START = 2;

    private final XmlText xml;
    private final Letterhead letterhead;

    TableXml(XmlText xml, Letterhead letterhead) {
        this.xml = xml;
        this.letterhead = letterhead;
    }

    private String style(StyleRole role) {
        return letterhead.style(role);
    }

    void write(Block.Table table, int width) {
        int[] widths = new TableWidths(table, letterhead.letters()).across(width);
        xml.start("w:tbl").start("w:tblPr");
        Words.val(xml, "w:tblStyle", style(StyleRole.TABLE));
        xml.start("w:tblW").attribute("w:w", width).attribute("w:type", "dxa").end();
        xml.start("w:tblLayout").attribute("w:type", "fixed").end();
        margins();
        xml.start("w:tblLook")
                .attribute("w:val", "0420")
                .attribute("w:firstRow", 1)
                .attribute("w:lastRow", 0)
                .attribute("w:firstColumn", 0)
                .attribute("w:lastColumn", 0)
                .attribute("w:noHBand", 0)
                .attribute("w:noVBand", 1)
                .end();
        Words.val(xml, "w:tblCaption", table.caption());
        Words.val(xml, "w:tblDescription", table.about());
        xml.end().start("w:tblGrid");
        for (int column : widths) {
            xml.start("w:gridCol").attribute("w:w", column).end();
        }
        xml.end();
        header(table, widths);
        boolean together = table.rows().size() <= KEPT_TOGETHER;
        for (int i = 0; i < table.rows().size(); i++) {
            boolean last = i == table.rows().size() - 1;
            boolean keep = last
                    ? !table.notes().isEmpty()
                    : (together || i < KEPT_AT_START || i == table.rows().size() - 2);
            row(table, table.rows().get(i), widths, keep);
        }
        xml.end();
    }

    private void margins() {
        xml.start("w:tblCellMar");
        for (String side : new String[] {"w:left", "w:right"}) {
            xml.start(side)
                    .attribute("w:w", TableWidths.PADDING)
                    .attribute("w:type", "dxa")
                    .end();
        }
        xml.end();
    }

    private void header(Block.Table table, int[] widths) {
        xml.start("w:tr").start("w:trPr").start("w:cantSplit").end();
        xml.start("w:tblHeader").end().end();
        for (int i = 0; i < widths.length; i++) {
            cell(table, i, table.columns().get(i).header(), widths[i], StyleRole.CELL_HEAD, true, false);
        }
        xml.end();
    }

    private void row(Block.Table table, Block.Table.Row row, int[] widths, boolean keep) {
        xml.start("w:tr").start("w:trPr").start("w:cantSplit").end().end();
        for (int i = 0; i < widths.length; i++) {
            cell(table, i, row.cells().get(i), widths[i], StyleRole.CELL, keep, row.sum());
        }
        xml.end();
    }

    private void cell(
            Block.Table table, int column, String text, int width, StyleRole role, boolean keep, boolean strong) {
        xml.start("w:tc").start("w:tcPr").start("w:tcW");
        xml.attribute("w:w", width).attribute("w:type", "dxa").end();
        if (role == StyleRole.CELL_HEAD) {
            Words.val(xml, "w:vAlign", "bottom");
        }
        xml.end();
        Words.paragraph(xml, style(role));
        if (keep) {
            xml.start("w:keepNext").end();
        }
        int indent = TableWidths.indent(table, column);
        if (indent > 0) {
            xml.start("w:ind").attribute("w:left", indent).end();
        }
        if (table.columns().get(column).number()) {
            Words.val(xml, "w:jc", "right");
        }
        xml.end();
        Words.run(xml, text, strong);
        xml.end().end();
    }
}
