package dk.belaeg.workbook.write;

import dk.belaeg.schema.Value;
import dk.belaeg.workbook.CellRange;
import dk.belaeg.workbook.CellRef;
import dk.belaeg.workbook.ooxml.TextMeasure;
import dk.belaeg.workbook.ooxml.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes one native chart, bound to cells of its table. Direct labels instead of gridlines, no effects; the palette can be
 * told apart by the colour-blind, and series are named by words as well.
 */
final class ChartXml {
    private static final String GRAPH = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int CATEGORY_AXIS = 111_111;
    private static final int VALUE_AXIS = 222_222;

    private final ReportSheet sheet;
    private final ChartSpec chart;
    private final DrawnRows drawn;
    private final String quotedSheet;
    private final int headerRow;
    private final double width;

    /**
     * @param headerRow the sheet's row with the table's headers
     * @param width of the chart in points
     */
    ChartXml(ReportSheet sheet, ChartSpec chart, String quotedSheet, int headerRow, double width) {
        this.width = width;
        this.sheet = sheet;
        this.chart = chart;
        this.drawn = DrawnRows.of(sheet, chart);
        this.quotedSheet = quotedSheet;
        this.headerRow = headerRow;
    }

    byte[] part() {
        XmlText xml = XmlText.part()
                .start("c:chartSpace")
                .attribute("xmlns:c", GRAPH)
                .attribute("xmlns:a", Vocabulary.DRAWING.transitional())
                .attribute("xmlns:r", Vocabulary.RELATIONSHIPS.transitional())
                .value("c:date1904", "0")
                .value("c:lang", "da-DK")
                .value("c:roundedCorners", "0");
        xml.start("c:chart");
        ChartLook.title(xml, chart.title(), 12, true);
        xml.value("c:autoTitleDeleted", "0");
        xml.start("c:plotArea");
        layout(xml);
        plot(xml);
        xml.end();
        if (needsLegend()) {
            xml.start("c:legend").value("c:legendPos", "t").value("c:overlay", "0");
            ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
            xml.end();
        }
        xml.value("c:plotVisOnly", "1").value("c:dispBlanksAs", "gap").end();
        xml.start("c:spPr").start("a:solidFill").value("a:srgbClr", "FFFFFF").end();
        xml.start("a:ln").start("a:noFill").end().end().end();
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        return xml.end().bytes();
    }

    /** Lines leave room at the right for the names that stand at their ends; other charts are laid out by Excel. */
    private void layout(XmlText xml) {
        xml.start("c:layout");
        if (isLine()) {
            double longest = drawn.series().stream()
                    .mapToDouble(series -> TextMeasure.points(title(series), ChartLook.LABEL_SIZE, true))
                    .max()
                    .orElse(0);
            double names = Math.min(0.4, (longest + 14) / width);
            double left = 0.11;
            xml.start("c:manualLayout")
                    .value("c:layoutTarget", "inner")
                    .value("c:xMode", "edge")
                    .value("c:yMode", "edge");
            xml.value("c:x", decimal(left)).value("c:y", decimal(0.13));
            xml.value("c:w", decimal(1 - left - names))
                    .value("c:h", decimal(0.75))
                    .end();
        }
        xml.end();
    }

    private String title(ChartSpec.Series series) {
        return series.name().isEmpty() ? sheet.columns().get(series.column()).title() : series.name();
    }

    private static String decimal(double share) {
        return XmlText.number(BigDecimal.valueOf(Math.round(share * 1000), 3));
    }

    private boolean isLine() {
        return chart.kind() == ChartSpec.Kind.LINES;
    }

    private boolean isStacked() {
        return chart.kind() == ChartSpec.Kind.STACKED_BARS || isWhole();
    }

    private boolean isWhole() {
        return chart.kind() == ChartSpec.Kind.SHARES || chart.kind() == ChartSpec.Kind.SCALE;
    }

    private String grouping() {
        return switch (chart.kind()) {
            case BARS, COLUMNS -> "clustered";
            case STACKED_BARS -> "stacked";
            case SHARES, SCALE -> "percentStacked";
            case LINES -> "standard";
        };
    }

    private boolean needsLegend() {
        return !isLine() && drawn.series().size() > 1;
    }

    private void plot(XmlText xml) {
        if (isLine()) {
            xml.start("c:lineChart").value("c:grouping", grouping()).value("c:varyColors", "0");
        } else {
            boolean standing = chart.kind() == ChartSpec.Kind.COLUMNS;
            xml.start("c:barChart").value("c:barDir", standing ? "col" : "bar");
            xml.value("c:grouping", grouping()).value("c:varyColors", "0");
        }
        for (int i = 0; i < drawn.series().size(); i++) {
            series(xml, i, drawn.series().get(i));
        }
        if (isLine()) {
            xml.value("c:marker", "1");
        } else {
            xml.value("c:gapWidth", drawn.series().size() > 1 ? "60" : "40");
            if (isStacked()) {
                xml.value("c:overlap", "100");
            }
        }
        xml.value("c:axId", Integer.toString(CATEGORY_AXIS))
                .value("c:axId", Integer.toString(VALUE_AXIS))
                .end();
        categoryAxis(xml);
        valueAxis(xml);
    }

    private void series(XmlText xml, int index, ChartSpec.Series series) {
        String color = Theme.colours(chart.kind()).get(index);
        xml.start("c:ser").value("c:idx", Integer.toString(index)).value("c:order", Integer.toString(index));
        name(xml, series);
        if (isLine()) {
            ChartLook.line(xml, color, "28575");
            xml.start("c:marker").value("c:symbol", "circle").value("c:size", "5");
            ChartLook.fill(xml, color);
            xml.end();
        } else {
            if (chart.kind() == ChartSpec.Kind.SCALE) {
                ChartLook.outlined(xml, color);
            } else {
                ChartLook.fill(xml, color);
            }
            xml.value("c:invertIfNegative", "0");
        }
        labels(xml, index, series);
        categories(xml);
        values(xml, series);
        if (isLine()) {
            xml.value("c:smooth", "0");
        }
        xml.end();
    }

    /** The name of a series: its own, or the header of its column. */
    private void name(XmlText xml, ChartSpec.Series series) {
        xml.start("c:tx");
        if (!series.name().isEmpty()) {
            xml.element("c:v", series.name()).end();
            return;
        }
        xml.start("c:strRef").element("c:f", quotedSheet + "!" + cell(headerRow, series.column()));
        xml.start("c:strCache").value("c:ptCount", "1").start("c:pt").attribute("idx", 0);
        xml.element("c:v", sheet.columns().get(series.column()).header())
                .end()
                .end()
                .end()
                .end();
    }

    private void labels(XmlText xml, int index, ChartSpec.Series series) {
        xml.start("c:dLbls");
        if (isLine()) {
            xml.start("c:dLbl")
                    .value("c:idx", Integer.toString(drawn.categories().size() - 1));
            String name = title(series);
            xml.start("c:tx")
                    .start("c:rich")
                    .start("a:bodyPr")
                    .end()
                    .start("a:p")
                    .start("a:r");
            ChartLook.runProperties(xml, "a:rPr", ChartLook.LABEL_SIZE, true, Theme.SERIES.get(index));
            xml.element("a:t", name).end().end().end().end();
            xml.value("c:dLblPos", "r");
            ChartLook.shows(xml, false, true);
            xml.end();
            ChartLook.shows(xml, false, false);
        } else {
            labelFormat(xml, series.column());
            ChartLook.textProperties(
                    xml, ChartLook.LABEL_SIZE, isStacked() ? Theme.inkOn(chart.kind(), index) : Theme.INK);
            xml.value("c:dLblPos", isStacked() ? "ctr" : "outEnd");
            ChartLook.shows(xml, true, false);
        }
        xml.end();
    }

    /** A part of nothing has no room for a label. */
    private void labelFormat(XmlText xml, int column) {
        String code = sheet.columns().get(column).format().code();
        xml.start("c:numFmt")
                .attribute("formatCode", isStacked() ? code + ";-" + code + ";" : code)
                .attribute("sourceLinked", false)
                .end();
    }

    private void format(XmlText xml, int column) {
        xml.start("c:numFmt")
                .attribute("formatCode", sheet.columns().get(column).format().code())
                .attribute("sourceLinked", false)
                .end();
    }

    private void categories(XmlText xml) {
        List<Integer> rows = drawn.categories();
        xml.start("c:cat").start("c:strRef").element("c:f", reference(chart.category(), rows));
        xml.start("c:strCache").value("c:ptCount", Integer.toString(rows.size()));
        ColumnFormat format = sheet.columns().get(chart.category()).format();
        for (int i = 0; i < rows.size(); i++) {
            Value value = sheet.rows().get(rows.get(i)).get(chart.category());
            xml.start("c:pt")
                    .attribute("idx", i)
                    .element("c:v", ValueText.of(value, format))
                    .end();
        }
        xml.end().end().end();
    }

    private void values(XmlText xml, ChartSpec.Series series) {
        int column = series.column();
        List<Integer> rows = series.rows();
        xml.start("c:val").start("c:numRef").element("c:f", reference(column, rows));
        xml.start("c:numCache")
                .element("c:formatCode", sheet.columns().get(column).format().code());
        xml.value("c:ptCount", Integer.toString(rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            if (sheet.rows().get(rows.get(i)).get(column) instanceof Value.Amount amount) {
                BigDecimal number = amount.value();
                xml.start("c:pt")
                        .attribute("idx", i)
                        .element("c:v", XmlText.number(number))
                        .end();
            }
        }
        xml.end().end().end();
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

    private static String cell(int row, int column) {
        return new CellRef(row, column + 1).absolute();
    }

    private void categoryAxis(XmlText xml) {
        boolean lying = chart.kind() == ChartSpec.Kind.BARS || isStacked();
        xml.start("c:catAx").value("c:axId", Integer.toString(CATEGORY_AXIS));
        xml.start("c:scaling")
                .value("c:orientation", lying ? "maxMin" : "minMax")
                .end();
        xml.value("c:delete", "0").value("c:axPos", lying ? "l" : "b");
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "low");
        ChartLook.line(xml, Theme.QUIET, "9525");
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        xml.value("c:crossAx", Integer.toString(VALUE_AXIS)).value("c:crosses", "autoZero");
        xml.value("c:auto", "0").value("c:lblAlgn", "ctr").value("c:lblOffset", "100");
        xml.value("c:tickLblSkip", "1").value("c:noMultiLvlLbl", "1").end();
    }

    /** Bars carry their numbers themselves; only lines need an axis to be read against. */
    private void valueAxis(XmlText xml) {
        boolean lying = chart.kind() == ChartSpec.Kind.BARS || isStacked();
        int first = drawn.series().get(0).column();
        xml.start("c:valAx").value("c:axId", Integer.toString(VALUE_AXIS));
        xml.start("c:scaling").value("c:orientation", "minMax").end();
        xml.value("c:delete", isLine() ? "0" : "1").value("c:axPos", lying ? "b" : "l");
        if (isLine()) {
            xml.start("c:majorGridlines");
            ChartLook.line(xml, Theme.LINE, "6350");
            xml.end();
            String unit = sheet.columns().get(first).unit();
            if (!unit.isEmpty()) {
                ChartLook.title(xml, unit, 10, false);
            }
        }
        format(xml, first);
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "nextTo");
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        xml.value("c:crossAx", Integer.toString(CATEGORY_AXIS)).value("c:crosses", "autoZero");
        xml.value("c:crossBetween", "between").end();
    }
}
