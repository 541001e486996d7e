package dk.belaeg.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.w3c.dom.Element;

/**
 * A workbook as text, so that two can be compared by what a reader meets: cells with their values and looks, names,
 * widths, panes, validations, comments, links, tables, print, protection, charts. Order and numbers of parts do not show.
 */
public final class WorkbookText {
    private final StringBuilder out = new StringBuilder();
    private final Map<String, Integer> looks = new LinkedHashMap<>();

    private final XSSFWorkbook book;
    private List<String> before = List.of();

    private WorkbookText(XSSFWorkbook book) {
        this.book = book;
    }

    public static String of(byte[] bytes) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return new WorkbookText(book).write();
        }
    }

    private String write() {
        var core = book.getProperties().getCoreProperties().getUnderlyingProperties();
        line("title", core.getTitleProperty().orElse(""));
        line("subject", core.getSubjectProperty().orElse(""));
        line(
                "by",
                core.getCreatorProperty().orElse("") + ", "
                        + core.getLanguageProperty().orElse(""));
        line("date", core.getCreatedPropertyString() + ", " + core.getModifiedPropertyString());
        book.getProperties()
                .getCustomProperties()
                .getUnderlyingProperties()
                .getPropertyList()
                .forEach(property -> line("property " + property.getName(), property.getLpwstr()));
        int active = book.getActiveSheetIndex();
        line("active sheet", active < book.getNumberOfSheets() ? book.getSheetName(active) : "none");
        book.getAllNames().stream()
                .sorted(Comparator.comparing(XSSFName::getNameName).thenComparing(XSSFName::getSheetIndex))
                .forEach(name -> line(
                        "name " + name.getNameName() + (name.isHidden() ? " hidden" : ""),
                        name.getRefersToFormula().replace("'", "")));
        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            out.append("\n== ").append(book.getSheetName(i));
            before = List.of();
            out.append(" (").append(book.getSheetVisibility(i)).append(") ==\n");
            write(book.getSheetAt(i));
        }
        out.append("\n== looks ==\n");
        looks.forEach((look, number) -> line("s" + number, look));
        return out.toString();
    }

    private void line(String what, Object value) {
        String text = String.valueOf(value);
        if (!text.isEmpty()) {
            out.append(what).append(": ").append(text.replace("\n", "\\n")).append('\n');
        }
    }

    private void write(XSSFSheet sheet) {
        CTWorksheet xml = sheet.getCTWorksheet();
        line("columns", columns(xml));
        CTSheetView view = xml.getSheetViews().getSheetViewArray(0);
        line(
                "frozen",
                view.isSetPane()
                        ? view.getPane().getTopLeftCell() + " " + view.getPane().getState()
                        : "");
        line(
                "cursor",
                view.sizeOfSelectionArray() > 0
                        ? text(view.getSelectionArray(view.sizeOfSelectionArray() - 1)
                                .getActiveCell())
                        : "");
        line("grid lines", sheet.isDisplayGridlines() ? "" : "none");
        line("print", print(sheet));
        line("page breaks", sheet.getRowBreaks().length == 0 ? "" : java.util.Arrays.toString(sheet.getRowBreaks()));
        line(
                "protection",
                xml.isSetSheetProtection()
                        ? ElementText.of(xml.getSheetProtection().getDomNode())
                        : "");
        for (XSSFTable table : sheet.getTables()) {
            line(
                    "table " + table.getName(),
                    table.getArea().formatAsString()
                            + table.getCTTable().getTableColumns().getTableColumnList().stream()
                                    .map(column -> column.getName().replace("_x000a_", "\n"))
                                    .collect(Collectors.joining("|", " ", ""))
                            + (table.getCTTable().isSetAutoFilter() ? ", filter" : "")
                            + ", " + table.getStyleName());
        }
        if (xml.isSetDataValidations()) {
            for (CTDataValidation one : xml.getDataValidations().getDataValidationList()) {
                line(
                        "validation " + one.getSqref(),
                        List.of(
                                one.getType(),
                                one.isSetOperator() ? one.getOperator() : "between",
                                text(one.getFormula1()),
                                text(one.getFormula2()),
                                one.isSetErrorStyle() ? one.getErrorStyle() : "stop",
                                text(one.getErrorTitle()),
                                text(one.getError()),
                                text(one.getPromptTitle()),
                                text(one.getPrompt()),
                                one.getAllowBlank() + " " + one.getShowInputMessage() + " " + one.getShowErrorMessage()
                                        + " " + one.getShowDropDown()));
            }
        }
        sheet.getHyperlinkList().stream()
                .sorted(Comparator.comparing((XSSFHyperlink link) -> new CellReference(link.getCellRef()).getRow())
                        .thenComparing(XSSFHyperlink::getCellRef))
                .forEach(link -> line(
                        "link " + link.getCellRef(),
                        text(link.getAddress() == null ? link.getLocation() : link.getAddress()) + " "
                                + text(link.getTooltip())));
        if (xml.isSetIgnoredErrors()) {
            line(
                    "digits as text",
                    xml.getIgnoredErrors().getIgnoredErrorList().stream()
                            .map(error -> String.valueOf(error.getSqref()))
                            .sorted()
                            .toList());
        }
        Map<String, String> comments = new TreeMap<>();
        sheet.getCellComments().forEach((at, comment) -> comments.put(at.formatAsString(), said(comment)));
        comments.forEach((at, comment) -> line("comment " + at, comment));
        XSSFDrawing drawing = sheet.getDrawingPatriarch();
        if (drawing != null) {
            drawing.getCTDrawing().getOneCellAnchorList().forEach(anchor -> {
                var named = anchor.isSetPic()
                        ? anchor.getPic().getNvPicPr().getCNvPr()
                        : anchor.getGraphicFrame().getNvGraphicFramePr().getCNvPr();
                line(
                        "drawing",
                        new CellReference(
                                                anchor.getFrom().getRow(),
                                                anchor.getFrom().getCol())
                                        .formatAsString() + " "
                                + anchor.getExt().getCx() + "x"
                                + anchor.getExt().getCy() + " " + named.getName() + ": " + named.getDescr());
            });
            drawing.getCharts().stream()
                    .sorted(Comparator.comparing(chart -> chart.getPackagePart().getPartName()))
                    .forEach(chart ->
                            out.append(ElementText.chart(chart.getCTChartSpace().getDomNode())));
        }
        sheet.forEach(this::write);
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }

    private static String said(XSSFComment comment) {
        return comment.getAuthor() + ": " + comment.getString().getString();
    }

    private static String columns(CTWorksheet xml) {
        List<String> columns = new ArrayList<>();
        xml.getColsList().forEach(cols -> {
            for (CTCol col : cols.getColList()) {
                for (long at = col.getMin(); at <= col.getMax(); at++) {
                    columns.add(CellReference.convertNumToColString((int) at - 1) + " " + col.getWidth()
                            + (col.getHidden() ? " hidden" : ""));
                }
            }
        });
        return String.join(", ", columns);
    }

    private static String print(XSSFSheet sheet) {
        CTWorksheet xml = sheet.getCTWorksheet();
        if (!xml.isSetPageSetup()) {
            return "";
        }
        var setup = xml.getPageSetup();
        return "paper " + setup.getPaperSize() + " " + setup.getOrientation() + ", " + setup.getFitToWidth() + " wide "
                + setup.getFitToHeight() + " high, fit " + sheet.getFitToPage() + ", repeats "
                + repeated(sheet.getRepeatingRows())
                + " " + repeated(sheet.getRepeatingColumns()) + ", margins "
                + xml.getPageMargins().getLeft() + " "
                + xml.getPageMargins().getBottom() + ", footer "
                + xml.getHeaderFooter().getOddFooter();
    }

    private static String repeated(@Nullable CellRangeAddress lines) {
        return lines == null ? "nothing" : lines.formatAsString();
    }

    /** A row that looks like the one before is told by its values alone. */
    private void write(Row row) {
        List<String> shape = new ArrayList<>();
        List<String> values = new ArrayList<>();
        shape.add((row.getZeroHeight() ? "hidden " : "") + row.getHeightInPoints());
        for (Cell cell : row) {
            int look = looks.computeIfAbsent(look((XSSFCellStyle) cell.getCellStyle()), l -> looks.size() + 1);
            shape.add(CellReference.convertNumToColString(cell.getColumnIndex()) + " s" + look);
            values.add(value((XSSFCell) cell));
        }
        if (!shape.equals(before)) {
            line("rows like", String.join(" | ", shape));
        }
        before = shape;
        out.append(row.getRowNum() + 1)
                .append(": ")
                .append(String.join("|", values).replace("\n", "\\n"))
                .append('\n');
    }

    private static String value(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case STRING -> "»" + cell.getStringCellValue() + "«";
            case NUMERIC -> cell.getRawValue();
            case FORMULA -> "=" + cell.getCellFormula() + " → " + cell.getRawValue();
            case BOOLEAN -> "" + cell.getBooleanCellValue();
            case ERROR -> cell.getErrorCellString();
            case BLANK, _NONE -> "";
        };
    }

    private String look(XSSFCellStyle style) {
        XSSFFont font = style.getFont();
        return font.getFontName() + " " + font.getFontHeightInPoints() + (font.getBold() ? " bold" : "")
                + (font.getItalic() ? " italic" : "") + (font.getUnderline() != 0 ? " underlined" : "")
                + " " + colour(font.getXSSFColor()) + ", " + style.getDataFormatString() + ", " + style.getAlignment()
                + " " + style.getVerticalAlignment() + (style.getWrapText() ? " wrapped" : "") + " "
                + style.getIndention()
                + ", ground " + colour(style.getFillForegroundXSSFColor()) + ", edges " + style.getBorderLeft() + " "
                + style.getBorderBottom() + " " + colour(style.getBottomBorderXSSFColor())
                + (style.getLocked() ? "" : ", open") + ", " + named(style);
    }

    private String named(XSSFCellStyle style) {
        String number = Long.toString(style.getCoreXf().getXfId());
        var all = ((Element) book.getStylesSource().getCTStylesheet().getDomNode())
                .getElementsByTagNameNS("*", "cellStyle");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(one -> one.getAttribute("xfId").equals(number))
                .map(one -> one.getAttribute("name"))
                .findFirst()
                .orElse("");
    }

    private static String colour(XSSFColor colour) {
        return colour == null ? "none" : text(colour.getARGBHex());
    }
}
