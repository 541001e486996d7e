package dk.belaeg.office;

import dk.belaeg.office.read.Xstring;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTOneCellAnchor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** One worksheet on its way out. Cells are given row by row and from left to right; everything else in any order. */
public final class SheetWriter {
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int LONGEST_HEADER = 255;
    private static final String CUT = " … [teksten er for lang til en celle og er forkortet]";
    private static final double PLAIN_HEIGHT = 14.25;
    private static final double TALLEST = 400;
    private static final double LINE_SPACING = 1.28;
    private static final double CELL_PADDING = 5;
    /** Texts are taken for a little wider than estimated, so that none is cut. */
    private static final double SAFETY = 1.06;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final long EMU_PER_POINT = 12_700;

    private final XSSFSheet sheet;
    private final Looks looks;
    private final List<Double> widths = new ArrayList<>();
    private @Nullable XSSFRow row;
    private double fixedHeight;
    private double neededHeight;
    private double heightSoFar;

    SheetWriter(XSSFSheet sheet, Looks looks) {
        this.sheet = sheet;
        this.looks = looks;
    }

    public String name() {
        return sheet.getSheetName();
    }

    /** The sheet's name as formulas and links write it. */
    public String quoted() {
        return quoted(name());
    }

    public static String quoted(String name) {
        return "'" + name.replace("'", "''") + "'";
    }

    /**
     * Sets the width of the next column, from A on.
     *
     * @param width in digits of the plain font
     */
    public SheetWriter column(double width, boolean hidden) {
        int at = widths.size();
        sheet.getColumnHelper().setColWidth(at, hundredths(width));
        sheet.getColumnHelper().setCustomWidth(at, true);
        if (hidden) {
            sheet.setColumnHidden(at, true);
        }
        widths.add(width);
        return this;
    }

    /** Starts a row as high as its content needs. */
    public SheetWriter row(int number) {
        return row(number, 0, false);
    }

    /**
     * Starts a row.
     *
     * @param height in points; 0 for what its content needs
     */
    public SheetWriter row(int number, double height, boolean hidden) {
        if (row != null && number <= row.getRowNum() + 1) {
            throw new IllegalStateException("row " + number + " after row " + (row.getRowNum() + 1));
        }
        finish();
        row = sheet.createRow(number - 1);
        if (hidden) {
            row.setZeroHeight(true);
        }
        fixedHeight = height;
        neededHeight = PLAIN_HEIGHT;
        return this;
    }

    /** Makes the current row at least so many points high. */
    public SheetWriter atLeast(double points) {
        neededHeight = Math.max(neededHeight, points);
        return this;
    }

    /** Sets the last row's height now that its cells are known: programs that do not fit heights need to be told. */
    void finish() {
        if (row != null) {
            heightSoFar = height();
            row.getCTRow().setHt(hundredths(rowHeight()));
            if (fixedHeight > 0) {
                row.getCTRow().setCustomHeight(true);
            }
            row = null;
        }
    }

    private double rowHeight() {
        return fixedHeight > 0 ? fixedHeight : neededHeight;
    }

    private static double hundredths(double points) {
        return Math.round(points * 100) / 100.0;
    }

    /** Height in points of all visible rows, the one being written included. */
    public double height() {
        return row == null || row.getZeroHeight() ? heightSoFar : heightSoFar + rowHeight();
    }

    private XSSFCell cell(int column, CellStyle style) {
        if (row == null || column <= row.getLastCellNum()) {
            throw new IllegalStateException("column " + column + " out of order");
        }
        XSSFCell cell = row.createCell(column - 1);
        cell.setCellStyle(looks.of(style));
        return cell;
    }

    private void reserve(int column, String text, CellStyle style) {
        int size = style.font().points();
        int lines = 1;
        if (style.align().wrap() && column <= widths.size()) {
            double room = (widths.get(column - 1) * TextMeasure.POINTS_PER_UNIT - CELL_PADDING) / SAFETY;
            lines = TextMeasure.lines(text, room, size, style.font().bold()).size();
        }
        neededHeight = Math.max(neededHeight, Math.min(TALLEST, lines * size * LINE_SPACING + 1));
    }

    /** Writes a text; one longer than a cell can hold is cut, visibly. */
    public SheetWriter text(int column, String text, CellStyle style) {
        String held = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - CUT.length()) + CUT;
        reserve(column, held, style);
        SharedTexts.write(cell(column, style), held);
        return this;
    }

    /** Writes a number with its own digits, which a double might not keep. */
    public SheetWriter number(int column, BigDecimal value, CellStyle style) {
        cell(column, style).getCTCell().setV(digits(value));
        return this;
    }

    /** A number as Office files write it: at most 17 digits, point, no thousands. */
    public static String digits(BigDecimal value) {
        BigDecimal rounded =
                value.round(new MathContext(17, RoundingMode.HALF_UP)).stripTrailingZeros();
        if (rounded.signum() == 0) {
            return "0";
        }
        int magnitude = rounded.precision() - rounded.scale();
        return magnitude > 25 || magnitude < -15 ? rounded.toString() : rounded.toPlainString();
    }

    /** A day as workbooks number it, right from 1 March 1900 on: the numbering has a 29 February that was never. */
    public static BigDecimal serial(LocalDate day) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day));
    }

    /** An empty cell that is formatted all the same. */
    public SheetWriter blank(int column, CellStyle style) {
        cell(column, style).setCellType(CellType.BLANK);
        return this;
    }

    /** A formula with the number it gives when nothing has changed. */
    public SheetWriter formula(int column, String formula, BigDecimal result, CellStyle style) {
        XSSFCell cell = cell(column, style);
        cell.setCellFormula(formula);
        cell.getCTCell().setV(digits(result));
        return this;
    }

    /** A formula with the text it gives when nothing has changed. */
    public SheetWriter formula(int column, String formula, String result, CellStyle style) {
        XSSFCell cell = cell(column, style);
        cell.setCellFormula(formula);
        cell.getCTCell().setT(STCellType.STR);
        cell.getCTCell().setV(Xstring.encode(result));
        return this;
    }

    /**
     * Works out the formulas of the first columns, which give whole numbers and look at cells that are all written, and keeps
     * in each cell what it gives.
     *
     * @return the numbers that the formulas of the first column give, in order
     */
    public List<Integer> calculated(int columns) {
        FormulaEvaluator evaluator = book().getCreationHelper().createFormulaEvaluator();
        List<Integer> numbers = new ArrayList<>();
        for (Row each : sheet) {
            for (Cell cell : each) {
                if (cell.getCellType() == CellType.FORMULA && cell.getColumnIndex() < columns) {
                    int number = (int) evaluator.evaluate(cell).getNumberValue();
                    ((XSSFCell) cell).getCTCell().setV(String.valueOf(number));
                    if (cell.getColumnIndex() == 0) {
                        numbers.add(number);
                    }
                }
            }
        }
        return numbers;
    }

    /** Lets a new page begin with a row. */
    public SheetWriter pageBreakBefore(int firstRow) {
        sheet.setRowBreak(firstRow - 2);
        return this;
    }

    /** Makes a range a table of Excel's own, named by the texts of its header cells. */
    public SheetWriter table(String tableName, CellRange range, boolean filterButtons) {
        XSSFTable table = sheet.createTable(new AreaReference(range.name(), SpreadsheetVersion.EXCEL2007));
        table.setName(tableName);
        table.setDisplayName(tableName);
        CTTable xml = table.getCTTable();
        xml.setTotalsRowShown(false);
        if (filterButtons) {
            xml.addNewAutoFilter().setRef(range.name());
        }
        boolean tooLong = xml.getTableColumns().getTableColumnList().stream()
                .anyMatch(column -> column.getName().length() > LONGEST_HEADER);
        if (tooLong) {
            throw new IllegalArgumentException("a header of a table has at most 255 characters");
        }
        table.setStyleName("TableStyleLight1");
        return this;
    }

    /** A link to a cell of this workbook. */
    public SheetWriter link(CellRef from, SheetWriter target, CellRef to, String tip) {
        return linkTo(from, target.name(), to, tip);
    }

    /** A link to a cell of a sheet that was there before. */
    public SheetWriter linkTo(CellRef from, String sheetName, CellRef to, String tip) {
        return link(from, HyperlinkType.DOCUMENT, quoted(sheetName) + "!" + to.name(), tip);
    }

    /** A link to an address outside, such as {@code mailto:}. */
    public SheetWriter link(CellRef from, String address, String tip) {
        return link(from, HyperlinkType.URL, address, tip);
    }

    private SheetWriter link(CellRef from, HyperlinkType type, String address, String tip) {
        XSSFHyperlink link = book().getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        link.setCellReference(from.name());
        if (!tip.isEmpty()) {
            link.setTooltip(tip);
        }
        sheet.addHyperlink(link);
        return this;
    }

    private XSSFWorkbook book() {
        return sheet.getWorkbook();
    }

    public SheetWriter validate(Validation validation) {
        CTWorksheet xml = sheet.getCTWorksheet();
        CTDataValidations all = xml.isSetDataValidations() ? xml.getDataValidations() : xml.addNewDataValidations();
        validation.addTo(all);
        all.setCount(all.sizeOfDataValidationArray());
        return this;
    }

    /** Spares a range the mark Excel sets on digits that are kept as text. */
    public SheetWriter digitsAsText(CellRange range) {
        sheet.addIgnoredErrors(CellRangeAddress.valueOf(range.name()), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        return this;
    }

    /**
     * Lays a chart over the sheet, which has then to be drawn. It keeps its size, whatever rows and columns become.
     *
     * @param corner the cell at its upper left corner
     * @param width in points
     * @param height in points
     * @param title what it is called
     * @param altText what it shows, for those who cannot see it
     */
    public XSSFChart chart(CellRef corner, int width, int height, String title, String altText) {
        XSSFDrawing patriarch = sheet.createDrawingPatriarch();
        XSSFChart chart = patriarch.createChart(new XSSFClientAnchor());
        CTDrawing drawing = patriarch.getCTDrawing();
        CTOneCellAnchor anchor = drawing.addNewOneCellAnchor();
        anchor.addNewFrom().setCol(corner.column() - 1);
        anchor.getFrom().setColOff(0);
        anchor.getFrom().setRow(corner.row() - 1);
        anchor.getFrom().setRowOff(0);
        anchor.addNewExt().setCx(width * EMU_PER_POINT);
        anchor.getExt().setCy(height * EMU_PER_POINT);
        anchor.setGraphicFrame(drawing.getTwoCellAnchorArray(0).getGraphicFrame());
        anchor.addNewClientData();
        drawing.removeTwoCellAnchor(0);
        CTNonVisualDrawingProps words =
                anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
        words.setId(drawing.sizeOfOneCellAnchorArray() + 1L);
        words.setName(title);
        words.setDescr(altText);
        return chart;
    }

    public SheetWriter print(PrintSetup setup) {
        setup.apply(sheet);
        return this;
    }

    /** Protects the sheet without a password; rows and columns may still be made larger, and rows inserted. */
    public SheetWriter lock() {
        sheet.enableLocking();
        sheet.lockObjects(true);
        sheet.lockScenarios(true);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        return this;
    }

    public SheetWriter withoutGridLines() {
        sheet.setDisplayGridlines(false);
        return this;
    }

    /** Keeps the first rows and columns in sight. */
    public SheetWriter freeze(int firstRows, int firstColumns) {
        if (firstRows > 0 || firstColumns > 0) {
            sheet.createFreezePane(firstColumns, firstRows);
        }
        return this;
    }

    /** Where the cursor stands when the sheet is opened; to be said after what is frozen. */
    public SheetWriter cursor(CellRef cell) {
        sheet.setActiveCell(new CellAddress(cell.name()));
        return this;
    }
}
