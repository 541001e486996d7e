package dk.belaeg.workbook.write;

import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.schema.Value;
import dk.belaeg.workbook.ooxml.XmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a chart reads from the cells of its table, and the copy of it that the chart keeps.
 *
 * @param headerRow the sheet's row with the table's headers
 */
record ChartCells(ReportSheet sheet, String quotedSheet, int headerRow) {

    /** The name of a series: its own, or the header of its column. */
    void name(XmlText xml, ChartSpec.Series series) {
        xml.start("c:tx");
        if (!series.name().isEmpty()) {
            xml.element("c:v", series.name()).end();
            return;
        }
        String header = new CellRef(headerRow, series.column() + 1).absolute();
        xml.start("c:strRef").element("c:f", quotedSheet + "!" + header);
        xml.start("c:strCache").value("c:ptCount", "1").start("c:pt").attribute("idx", 0);
        xml.element("c:v", sheet.columns().get(series.column()).header())
                .end()
                .end()
                .end()
                .end();
    }

    /** Words along an axis. */
    void words(XmlText xml, String element, int column, List<Integer> rows) {
        xml.start(element).start("c:strRef").element("c:f", reference(column, rows));
        xml.start("c:strCache").value("c:ptCount", Integer.toString(rows.size()));
        ColumnFormat format = sheet.columns().get(column).format();
        for (int i = 0; i < rows.size(); i++) {
            point(xml, i, ValueText.of(sheet.rows().get(rows.get(i)).get(column), format));
        }
        xml.end().end().end();
    }

    /** Numbers to be drawn; a cell without one has no point. */
    void numbers(XmlText xml, String element, int column, List<Integer> rows) {
        xml.start(element).start("c:numRef").element("c:f", reference(column, rows));
        xml.start("c:numCache").element("c:formatCode", code(column));
        xml.value("c:ptCount", Integer.toString(rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            if (sheet.rows().get(rows.get(i)).get(column) instanceof Value.Amount amount) {
                point(xml, i, XmlText.number(amount.value()));
            }
        }
        xml.end().end().end();
    }

    String code(int column) {
        return sheet.columns().get(column).format().code();
    }

    private static void point(XmlText xml, int at, String text) {
        xml.start("c:pt").attribute("idx", at).element("c:v", text).end();
    }

    /** The drawn cells of a column; several ranges when rows in between are left out. */
    private String reference(int column, List<Integer> rows) {
        List<CellRange> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                int first = headerRow + 1 + rows.get(start);
                int last = headerRow + 1 + rows.get(i - 1);
                ranges.add(CellRange.of(first, column + 1, last, column + 1));
                start = i;
            }
        }
        String all = ranges.stream().map(r -> quotedSheet + "!" + r.absolute()).collect(Collectors.joining(","));
        return ranges.size() > 1 ? "(" + all + ")" : all;
    }
}
