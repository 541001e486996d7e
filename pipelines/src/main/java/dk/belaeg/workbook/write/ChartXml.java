package dk.belaeg.workbook.write;

import dk.belaeg.office.read.Vocabulary;
import dk.belaeg.workbook.ooxml.XmlText;

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
    private final ChartCells cells;

    /** @param headerRow the sheet's row with the table's headers */
    ChartXml(ReportSheet sheet, ChartSpec chart, String quotedSheet, int headerRow) {
        this.sheet = sheet;
        this.chart = chart;
        this.drawn = DrawnRows.of(sheet, chart);
        this.cells = new ChartCells(sheet, quotedSheet, headerRow);
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
        if (chart.kind() == ChartSpec.Kind.LINES) {
            LinesXml lines = new LinesXml(cells, chart.category(), drawn.series());
            xml.start("c:plotArea");
            lines.plot(xml);
            xml.end();
            lines.legend(xml);
        } else {
            xml.start("c:plotArea").start("c:layout").end();
            plot(xml);
            xml.end();
            legend(xml);
        }
        xml.value("c:plotVisOnly", "1").value("c:dispBlanksAs", "gap").end();
        xml.start("c:spPr").start("a:solidFill").value("a:srgbClr", "FFFFFF").end();
        xml.start("a:ln").start("a:noFill").end().end().end();
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        return xml.end().bytes();
    }

    private void legend(XmlText xml) {
        if (drawn.series().size() > 1) {
            xml.start("c:legend").value("c:legendPos", "t").value("c:overlay", "0");
            ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
            xml.end();
        }
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
            case LINES -> throw new IllegalStateException("lines are no bars");
        };
    }

    private void plot(XmlText xml) {
        boolean standing = chart.kind() == ChartSpec.Kind.COLUMNS;
        xml.start("c:barChart").value("c:barDir", standing ? "col" : "bar");
        xml.value("c:grouping", grouping()).value("c:varyColors", "0");
        for (int i = 0; i < drawn.series().size(); i++) {
            series(xml, i, drawn.series().get(i));
        }
        xml.value("c:gapWidth", drawn.series().size() > 1 && !isStacked() ? "30" : "40");
        if (isStacked()) {
            xml.value("c:overlap", "100");
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
        cells.name(xml, series);
        if (chart.kind() == ChartSpec.Kind.SCALE) {
            ChartLook.outlined(xml, color);
        } else {
            ChartLook.fill(xml, color);
        }
        xml.value("c:invertIfNegative", "0");
        labels(xml, index, series);
        cells.words(xml, "c:cat", chart.category(), drawn.categories());
        cells.numbers(xml, "c:val", series.column(), series.rows());
        xml.end();
    }

    private void labels(XmlText xml, int index, ChartSpec.Series series) {
        xml.start("c:dLbls");
        labelFormat(xml, series.column());
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE, isStacked() ? Theme.inkOn(chart.kind(), index) : Theme.INK);
        xml.value("c:dLblPos", isStacked() ? "ctr" : "outEnd");
        ChartLook.shows(xml);
        xml.end();
    }

    /** A part of nothing has no room for a label. */
    private void labelFormat(XmlText xml, int column) {
        String code = cells.code(column);
        xml.start("c:numFmt")
                .attribute("formatCode", isStacked() ? code + ";-" + code + ";" : code)
                .attribute("sourceLinked", false)
                .end();
    }

    private void format(XmlText xml, int column) {
        xml.start("c:numFmt")
                .attribute("formatCode", cells.code(column))
                .attribute("sourceLinked", false)
                .end();
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

    /** Bars carry their numbers themselves, and begin at zero, which spreadsheets do not see to when they are alike. */
    private void valueAxis(XmlText xml) {
        boolean lying = chart.kind() == ChartSpec.Kind.BARS || isStacked();
        int first = drawn.series().get(0).column();
        xml.start("c:valAx").value("c:axId", Integer.toString(VALUE_AXIS));
        xml.start("c:scaling").value("c:orientation", "minMax");
        if (!drawn.numbers(sheet).anyMatch(number -> number.signum() < 0)) {
            xml.value("c:min", "0");
        } else if (!drawn.numbers(sheet).anyMatch(number -> number.signum() > 0)) {
            xml.value("c:max", "0");
        }
        xml.end().value("c:delete", "1").value("c:axPos", lying ? "b" : "l");
        format(xml, first);
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "nextTo");
        xml.value("c:crossAx", Integer.toString(CATEGORY_AXIS)).value("c:crosses", "autoZero");
        xml.value("c:crossBetween", "between").end();
    }
}
