package dk.belaeg.workbook.ooxml;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.read.Xstring;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * One worksheet on its way out. Cells are given row by row and from left to right; everything else in any order. The XML
 * is put together in the one order the format allows.
 */
public final class SheetBuilder {
    /** Whether the sheet can be seen. */
    public enum State {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_HEADER = 255;
    private static final String CUT = " … [teksten er for lang til en celle og er forkortet]";
    private static final double PLAIN_HEIGHT = 14.25;
    private static final double TALLEST = 400;
    private static final double LINE_SPACING = 1.28;
    private static final double CELL_PADDING = 5;
    /** Texts are taken for a little wider than estimated, so that none is cut. */
    private static final double SAFETY = 1.06;

    /** A table of Excel's own over a range of this sheet. */
    record Table(String name, CellRange range, List<String> columns, boolean filterButtons) {}

    /** A link from a cell to a place in the workbook, or to an address outside it. */
    record Link(CellRef from, String target, boolean outside, String tip) {}

    private final String name;
    private final State state;
    private final StyleBook styles;
    private final StringTable strings;
    private final XmlText rows = XmlText.piece();
    private final XmlText columns = XmlText.piece();
    private final List<Table> tables = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Drawing> drawings = new ArrayList<>();
    private final SheetSettings settings = new SheetSettings();
    private final List<Double> widths = new ArrayList<>();
    private XmlText cells = XmlText.piece();
    private double fixedHeight;
    private double neededHeight;
    private double heightSoFar;
    private boolean hiddenRow;
    private int row;
    private int column;

    SheetBuilder(String name, State state, StyleBook styles, StringTable strings) {
        this.name = name;
        this.state = state;
        this.styles = styles;
        this.strings = strings;
    }

    public String name() {
        return name;
    }

    State state() {
        return state;
    }

    /** The sheet's name as formulas and links write it. */
    public String quoted() {
        return "'" + name.replace("'", "''") + "'";
    }

    /**
     * Sets the width of the next column, from A on.
     *
     * @param width in digits of the plain font
     */
    public SheetBuilder column(double width, boolean hidden) {
        widths.add(width);
        columns.start("col")
                .attribute("min", widths.size())
                .attribute("max", widths.size())
                .attribute("width", hundredths(width));
        if (hidden) {
            columns.attribute("hidden", true);
        }
        columns.attribute("customWidth", true).end();
        return this;
    }

    /** Starts a row as high as its content needs. */
    public SheetBuilder row(int number) {
        return row(number, 0, false);
    }

    /**
     * Starts a row.
     *
     * @param height in points; 0 for what its content needs
     */
    public SheetBuilder row(int number, double height, boolean hidden) {
        if (number <= row || number > CellRef.MAX_ROW) {
            throw new IllegalStateException("row " + number + " after row " + row);
        }
        endRow();
        row = number;
        column = 0;
        fixedHeight = height;
        neededHeight = PLAIN_HEIGHT;
        hiddenRow = hidden;
        return this;
    }

    /** Makes the current row at least so many points high. */
    public SheetBuilder atLeast(double points) {
        neededHeight = Math.max(neededHeight, points);
        return this;
    }

    /** Writes the row once its cells are known: programs that do not fit heights themselves need to be told. */
    private void endRow() {
        if (row == 0) {
            return;
        }
        double height = fixedHeight > 0 ? fixedHeight : neededHeight;
        rows.start("row").attribute("r", row).attribute("ht", hundredths(height));
        if (fixedHeight > 0) {
            rows.attribute("customHeight", true);
        }
        if (hiddenRow) {
            rows.attribute("hidden", true);
        } else {
            heightSoFar += height;
        }
        rows.raw(cells).end();
        cells = XmlText.piece();
    }

    private static String hundredths(double points) {
        return XmlText.number(BigDecimal.valueOf(Math.round(points * 100), 2));
    }

    /** Height in points of all visible rows, the one being written included. */
    public double height() {
        double current = fixedHeight > 0 ? fixedHeight : neededHeight;
        return row == 0 || hiddenRow ? heightSoFar : heightSoFar + current;
    }

    private XmlText cell(int number, CellStyle style) {
        if (number <= column || row == 0) {
            throw new IllegalStateException("column " + number + " after column " + column + " in row " + row);
        }
        column = number;
        return cells.start("c").attribute("r", CellRef.columnName(number) + row).attribute("s", styles.number(style));
    }

    private void reserve(int number, String text, CellStyle style) {
        int size = style.font().points();
        int lines = 1;
        if (style.align().wrap() && number <= widths.size()) {
            double room = (widths.get(number - 1) * TextMeasure.POINTS_PER_UNIT - CELL_PADDING) / SAFETY;
            lines = TextMeasure.lines(text, room, size, style.font().bold()).size();
        }
        neededHeight = Math.max(neededHeight, Math.min(TALLEST, lines * size * LINE_SPACING + 1));
    }

    /** Writes a text; one longer than a cell can hold is cut, visibly. */
    public SheetBuilder text(int column, String text, CellStyle style) {
        String held = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
        reserve(column, held, style);
        cell(column, style)
                .attribute("t", "s")
                .element("v", Integer.toString(strings.number(held)))
                .end();
        return this;
    }

    public SheetBuilder number(int column, BigDecimal value, CellStyle style) {
        cell(column, style).element("v", XmlText.number(value)).end();
        return this;
    }

    /** An empty cell that is formatted all the same. */
    public SheetBuilder blank(int column, CellStyle style) {
        cell(column, style).end();
        return this;
    }

    /** A formula with the number it gives when nothing has changed. */
    public SheetBuilder formula(int column, String formula, BigDecimal result, CellStyle style) {
        cell(column, style)
                .element("f", formula)
                .element("v", XmlText.number(result))
                .end();
        return this;
    }

    /** A formula with the text it gives when nothing has changed. */
    public SheetBuilder formula(int column, String formula, String result, CellStyle style) {
        cell(column, style)
                .attribute("t", "str")
                .element("f", formula)
                .element("v", Xstring.encode(result))
                .end();
        return this;
    }

    /** Lets a new page begin with a row. */
    public SheetBuilder pageBreakBefore(int firstRow) {
        settings.pageBreaks.add(firstRow - 1);
        return this;
    }

    /** Makes a range a table of Excel's own; its header cells must hold exactly these texts. */
    public SheetBuilder table(String tableName, CellRange range, List<String> headers, boolean filterButtons) {
        if (headers.stream().anyMatch(header -> header.length() > LONGEST_HEADER)) {
            throw new IllegalArgumentException("a header of a table has at most 255 characters");
        }
        tables.add(new Table(tableName, range, List.copyOf(headers), filterButtons));
        return this;
    }

    /** A link to a cell of this workbook. */
    public SheetBuilder link(CellRef from, SheetBuilder sheet, CellRef to, String tip) {
        links.add(new Link(from, sheet.quoted() + "!" + to.name(), false, tip));
        return this;
    }

    /** A link to an address outside, such as {@code mailto:}. */
    public SheetBuilder link(CellRef from, String address, String tip) {
        links.add(new Link(from, address, true, tip));
        return this;
    }

    public SheetBuilder validate(Validation validation) {
        settings.validations.add(validation);
        return this;
    }

    /** Spares a range the mark Excel sets on digits that are kept as text. */
    public SheetBuilder digitsAsText(CellRange range) {
        settings.digitsAsText.add(range);
        return this;
    }

    public SheetBuilder draw(Drawing drawing) {
        drawings.add(drawing);
        return this;
    }

    public SheetBuilder print(PrintSetup setup) {
        settings.print = setup;
        return this;
    }

    /** Protects the sheet without a password; rows and columns may still be made larger, and rows inserted. */
    public SheetBuilder lock() {
        settings.locked = true;
        return this;
    }

    public SheetBuilder withoutGridLines() {
        settings.gridLines = false;
        return this;
    }

    /** Keeps the first rows and columns in sight. */
    public SheetBuilder freeze(int firstRows, int firstColumns) {
        settings.frozenRows = firstRows;
        settings.frozenColumns = firstColumns;
        return this;
    }

    /** Where the cursor stands when the sheet is opened. */
    public SheetBuilder cursor(CellRef cell) {
        settings.cursor = cell;
        return this;
    }

    SheetSettings settings() {
        return settings;
    }

    List<Table> tables() {
        return tables;
    }

    List<Link> links() {
        return links;
    }

    List<Drawing> drawings() {
        return drawings;
    }

    XmlText columnsXml() {
        return columns;
    }

    /** The rows, closed; nothing can be added afterwards. */
    XmlText finishedRows() {
        endRow();
        row = Integer.MAX_VALUE;
        return rows;
    }
}
