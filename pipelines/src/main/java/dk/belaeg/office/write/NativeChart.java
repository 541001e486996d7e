package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.SheetWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartLegend;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLegendEntry;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

/**
 * Draws one native chart, bound to cells of its table. Direct labels instead of gridlines, no effects; the palette can be
 * told apart by the colour-blind, and series are named by words as well.
 */
final class NativeChart {
    private static final int MOST_YEARS_NAMED = 20;

    /** Lines are told apart by these too, in print without colours. */
    private static final List<MarkerStyle> MARKERS = List.of(
            MarkerStyle.CIRCLE,
            MarkerStyle.SQUARE,
            MarkerStyle.TRIANGLE,
            MarkerStyle.DIAMOND,
            MarkerStyle.X,
            MarkerStyle.STAR);

    private final ReportSheet sheet;
    private final ChartSpec spec;
    private final DrawnRows drawn;
    private final String sheetName;
    private final int headerRow;
    private final XSSFChart chart;

    private NativeChart(ReportSheet sheet, ChartSpec spec, String sheetName, int headerRow, XSSFChart chart) {
        this.sheet = sheet;
        this.spec = spec;
        this.drawn = DrawnRows.of(sheet, spec);
        this.sheetName = sheetName;
        this.headerRow = headerRow;
        this.chart = chart;
    }

    /** @param headerRow the sheet's row with the table's headers */
    static void draw(XSSFChart chart, ReportSheet sheet, ChartSpec spec, String sheetName, int headerRow) {
        new NativeChart(sheet, spec, sheetName, headerRow, chart).draw();
    }

    private void draw() {
        ChartLook.frame(chart, spec.title());
        chart.displayBlanksAs(DisplayBlanks.GAP);
        if (spec.kind() == ChartSpec.Kind.LINES) {
            lines();
        } else {
            bars();
        }
    }

    private XDDFChartLegend legend() {
        XDDFChartLegend legend = chart.getOrAddLegend();
        legend.setPosition(LegendPosition.TOP);
        return legend;
    }

    /** The words of a legend, which come after everything else in it. */
    private void finish(XDDFChartLegend legend) {
        legend.setOverlay(false);
        ChartLook.text(chart.getCTChart().getLegend().addNewTxPr(), Theme.INK);
    }

    private CTPlotArea plotArea() {
        return chart.getCTChart().getPlotArea();
    }

    /** Whether bars add up to a whole, whatever that is. */
    private boolean isStacked() {
        return spec.kind() != ChartSpec.Kind.BARS;
    }

    private static void ticks(XDDFChartAxis axis, AxisTickMark marks, AxisTickLabelPosition labels) {
        axis.setMajorTickMark(marks);
        axis.setMinorTickMark(AxisTickMark.NONE);
        axis.setTickLabelPosition(labels);
    }

    private void bars() {
        XDDFCategoryAxis names = categoryAxis();
        XDDFValueAxis values = valueAxisOfBars();
        names.crossAxis(values);
        values.crossAxis(names);
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(isStacked() ? BarGrouping.PERCENT_STACKED : BarGrouping.CLUSTERED);
        data.setVaryColors(false);
        for (int i = 0; i < drawn.series().size(); i++) {
            bar(data, i, drawn.series().get(i));
        }
        data.setGapWidth(drawn.series().size() > 1 && !isStacked() ? 30 : 40);
        if (isStacked()) {
            ChartLook.before(plotArea().getBarChartArray(0).getAxIdArray(0), "overlap", "100");
        }
        chart.plot(data);
        if (drawn.series().size() > 1) {
            finish(legend());
        }
    }

    private void bar(XDDFBarChartData data, int index, ChartSpec.Series series) {
        XDDFBarChartData.Series bar = (XDDFBarChartData.Series)
                data.addSeries(words(spec.category(), drawn.categories()), numbers(series.column(), series.rows()));
        name(bar, series);
        String colour = Theme.colours(spec.kind()).get(index);
        bar.setShapeProperties(
                spec.kind() == ChartSpec.Kind.SCALE ? ChartLook.outlined(colour) : ChartLook.fill(colour));
        bar.setInvertIfNegative(false);
        CTDLbls labels = bar.getCTBarSer().addNewDLbls();
        String code = code(series.column());
        labels.addNewNumFmt().setFormatCode(isStacked() ? code + ";-" + code + ";" : code);
        labels.getNumFmt().setSourceLinked(false);
        ChartLook.text(labels.addNewTxPr(), isStacked() ? Theme.inkOn(spec.kind(), index) : Theme.INK);
        labels.addNewDLblPos().setVal(isStacked() ? STDLblPos.CTR : STDLblPos.OUT_END);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    /** Every category has its name. */
    private XDDFCategoryAxis categoryAxis() {
        XDDFCategoryAxis axis = chart.createCategoryAxis(AxisPosition.LEFT);
        axis.setOrientation(AxisOrientation.MAX_MIN);
        ticks(axis, AxisTickMark.NONE, AxisTickLabelPosition.LOW);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        CTCatAx xml = plotArea().getCatAxArray(0);
        xml.setSpPr(ChartLook.line(Theme.QUIET, 0.75).getXmlObject());
        ChartLook.text(xml.addNewTxPr(), Theme.INK);
        xml.getAuto().setVal(false);
        xml.addNewNoMultiLvlLbl().setVal(true);
        ChartLook.before(xml.getNoMultiLvlLbl(), "tickLblSkip", "1");
        return axis;
    }

    /** Bars carry their numbers themselves, and begin at zero, which spreadsheets do not see to when they are alike. */
    private XDDFValueAxis valueAxisOfBars() {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
        if (drawn.numbers(sheet).noneMatch(number -> number.signum() < 0)) {
            axis.setMinimum(0);
        } else if (drawn.numbers(sheet).noneMatch(number -> number.signum() > 0)) {
            axis.setMaximum(0);
        }
        axis.setVisible(false);
        format(axis, 0, drawn.series().get(0).column());
        ticks(axis, AxisTickMark.NONE, AxisTickLabelPosition.NEXT_TO);
        axis.setCrosses(AxisCrosses.AUTO_ZERO);
        axis.setCrossBetween(AxisCrossBetween.BETWEEN);
        return axis;
    }

    /**
     * Lines over years. Each run of years that can be compared is drawn by itself, so that a break or a missing number is a
     * gap whatever program shows it; the runs of one line share its colour, its mark and its name.
     */
    private void lines() {
        XDDFValueAxis years = yearAxis();
        XDDFValueAxis values = valueAxisOfLines();
        years.crossAxis(values);
        values.crossAxis(years);
        XDDFScatterChartData data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, years, values);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        List<String> names =
                drawn.series().stream().map(ChartSpec.Series::name).distinct().toList();
        for (ChartSpec.Series run : drawn.series()) {
            int line = names.indexOf(run.name());
            String colour = Theme.SERIES.get(line);
            XDDFScatterChartData.Series one = (XDDFScatterChartData.Series)
                    data.addSeries(numbers(spec.category(), run.rows()), numbers(run.column(), run.rows()));
            name(one, run);
            one.setShapeProperties(ChartLook.line(colour, 2.25));
            one.setMarkerStyle(MARKERS.get(line));
            CTMarker marker = one.getCTScatterSer().getMarker();
            marker.setSpPr(ChartLook.marker(colour).getXmlObject());
            ChartLook.before(marker.getSpPr(), "size", "7");
            one.setSmooth(false);
        }
        chart.plot(data);
        legendOfLines();
    }

    /** Names each line once, however many runs it has. */
    private void legendOfLines() {
        XDDFChartLegend legend = legend();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < drawn.series().size(); i++) {
            if (!named.add(drawn.series().get(i).name())) {
                XDDFLegendEntry again = legend.addEntry();
                again.setIndex(i);
                again.setDelete(true);
            }
        }
        finish(legend);
    }

    private XDDFValueAxis yearAxis() {
        BigDecimal first = drawnYears().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal last = drawnYears().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.BOTTOM);
        if (first.compareTo(last) < 0) {
            axis.setMaximum(last.doubleValue());
            axis.setMinimum(first.doubleValue());
        }
        ticks(axis, AxisTickMark.OUT, AxisTickLabelPosition.LOW);
        axisOfLines(axis, 0, spec.category());
        plotArea().getValAxArray(0).setSpPr(ChartLook.line(Theme.QUIET, 0.75).getXmlObject());
        if (last.subtract(first).intValue() <= MOST_YEARS_NAMED) {
            axis.setMajorUnit(1);
        }
        return axis;
    }

    private Stream<BigDecimal> drawnYears() {
        return drawn.series().stream()
                .flatMap(run -> run.rows().stream())
                .map(row -> sheet.rows().get(row).get(spec.category()))
                .flatMap(value -> value instanceof Value.Amount amount ? Stream.of(amount.value()) : Stream.empty());
    }

    private XDDFValueAxis valueAxisOfLines() {
        XDDFValueAxis axis = chart.createValueAxis(AxisPosition.LEFT);
        axis.getOrAddMajorGridProperties()
                .setLineProperties(ChartLook.line(Theme.LINE, 0.5).getLineProperties());
        ticks(axis, AxisTickMark.NONE, AxisTickLabelPosition.LOW);
        axisOfLines(axis, 1, drawn.series().get(0).column());
        return axis;
    }

    private void format(XDDFValueAxis axis, int number, int column) {
        axis.setNumberFormat(code(column));
        plotArea().getValAxArray(number).getNumFmt().setSourceLinked(false);
    }

    /** @param column whose format its numbers have */
    private void axisOfLines(XDDFValueAxis axis, int number, int column) {
        format(axis, number, column);
        axis.setCrosses(AxisCrosses.MIN);
        axis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        ChartLook.text(plotArea().getValAxArray(number).addNewTxPr(), Theme.INK);
    }

    /** Names a series: by its own name, or by the header of its column. */
    private void name(XDDFChartData.Series drawn, ChartSpec.Series series) {
        if (series.name().isEmpty()) {
            String header = sheet.columns().get(series.column()).header();
            drawn.setTitle(header, new CellReference(sheetName, headerRow - 1, series.column(), true, true));
        } else {
            drawn.setTitle(series.name(), null);
        }
    }

    private String code(int column) {
        return sheet.columns().get(column).format().code();
    }

    /** Words along an axis. */
    private XDDFDataSource<String> words(int column, List<Integer> rows) {
        ColumnFormat format = sheet.columns().get(column).format();
        return XDDFDataSourcesFactory.fromArray(
                rows.stream()
                        .map(row -> ValueText.of(sheet.rows().get(row).get(column), format))
                        .toArray(String[]::new),
                reference(column, rows));
    }

    /** The numbers of rows that are drawn, all of which have one. */
    private XDDFNumericalDataSource<BigDecimal> numbers(int column, List<Integer> rows) {
        XDDFNumericalDataSource<BigDecimal> numbers = XDDFDataSourcesFactory.fromArray(
                rows.stream()
                        .map(row -> (Value.Amount) sheet.rows().get(row).get(column))
                        .map(amount -> new BigDecimal(SheetWriter.digits(amount.value())))
                        .toArray(BigDecimal[]::new),
                reference(column, rows));
        numbers.setFormatCode(code(column));
        return numbers;
    }

    /** The drawn cells of a column; several ranges when rows in between are left out. */
    private String reference(int column, List<Integer> rows) {
        List<String> ranges = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                int first = headerRow + 1 + rows.get(start);
                int last = headerRow + 1 + rows.get(i - 1);
                ranges.add(SheetWriter.quoted(sheetName) + "!"
                        + CellRange.of(first, column + 1, last, column + 1).absolute());
                start = i;
            }
        }
        return ranges.size() > 1 ? "(" + String.join(",", ranges) + ")" : ranges.get(0);
    }
}
