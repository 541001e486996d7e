package dk.belaeg.workbook.write;

import dk.belaeg.schema.Value;
import dk.belaeg.workbook.ooxml.XmlText;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The plot of lines over years. Each run of years that can be compared is drawn by itself, so that a break or a missing
 * number is a gap whatever program shows it; the runs of one line share its colour, its mark and its name.
 */
final class LinesXml {
    private static final int YEAR_AXIS = 111_111;
    private static final int VALUE_AXIS = 222_222;
    private static final int MOST_YEARS_NAMED = 20;

    /** Lines are told apart by these too, in print without colours. */
    private static final List<String> MARKERS = List.of("circle", "square", "triangle", "diamond", "x", "star");

    private final ChartCells cells;
    private final int years;
    private final List<ChartSpec.Series> runs;
    private final List<String> names;

    /** @param runs of all lines, those of one line under one name */
    LinesXml(ChartCells cells, int years, List<ChartSpec.Series> runs) {
        this.cells = cells;
        this.years = years;
        this.runs = runs;
        this.names = runs.stream().map(ChartSpec.Series::name).distinct().toList();
    }

    void plot(XmlText xml) {
        xml.start("c:layout").end();
        xml.start("c:scatterChart").value("c:scatterStyle", "lineMarker").value("c:varyColors", "0");
        for (int i = 0; i < runs.size(); i++) {
            run(xml, i, runs.get(i));
        }
        xml.value("c:axId", Integer.toString(YEAR_AXIS))
                .value("c:axId", Integer.toString(VALUE_AXIS))
                .end();
        yearAxis(xml);
        valueAxis(xml);
    }

    /** Names each line once, however many runs it has. */
    void legend(XmlText xml) {
        xml.start("c:legend").value("c:legendPos", "t");
        Set<String> named = new HashSet<>();
        for (int i = 0; i < runs.size(); i++) {
            if (!named.add(runs.get(i).name())) {
                xml.start("c:legendEntry")
                        .value("c:idx", Integer.toString(i))
                        .value("c:delete", "1")
                        .end();
            }
        }
        xml.value("c:overlay", "0");
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        xml.end();
    }

    private void run(XmlText xml, int index, ChartSpec.Series run) {
        int line = names.indexOf(run.name());
        String color = Theme.SERIES.get(line);
        xml.start("c:ser").value("c:idx", Integer.toString(index)).value("c:order", Integer.toString(index));
        cells.name(xml, run);
        ChartLook.line(xml, color, "28575");
        xml.start("c:marker").value("c:symbol", MARKERS.get(line)).value("c:size", "7");
        ChartLook.marker(xml, color);
        xml.end();
        cells.numbers(xml, "c:xVal", years, run.rows());
        cells.numbers(xml, "c:yVal", run.column(), run.rows());
        xml.value("c:smooth", "0").end();
    }

    private Stream<BigDecimal> drawnYears() {
        return runs.stream()
                .flatMap(run -> run.rows().stream())
                .map(row -> cells.sheet().rows().get(row).get(years))
                .flatMap(value -> value instanceof Value.Amount amount ? Stream.of(amount.value()) : Stream.empty());
    }

    private void yearAxis(XmlText xml) {
        BigDecimal first = drawnYears().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        BigDecimal last = drawnYears().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        xml.start("c:valAx").value("c:axId", Integer.toString(YEAR_AXIS));
        xml.start("c:scaling").value("c:orientation", "minMax");
        if (first.compareTo(last) < 0) {
            xml.value("c:max", XmlText.number(last)).value("c:min", XmlText.number(first));
        }
        xml.end().value("c:delete", "0").value("c:axPos", "b");
        format(xml, years);
        xml.value("c:majorTickMark", "out").value("c:minorTickMark", "none").value("c:tickLblPos", "low");
        ChartLook.line(xml, Theme.QUIET, "9525");
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        xml.value("c:crossAx", Integer.toString(VALUE_AXIS)).value("c:crosses", "min");
        xml.value("c:crossBetween", "midCat");
        if (last.subtract(first).intValue() <= MOST_YEARS_NAMED) {
            xml.value("c:majorUnit", "1");
        }
        xml.end();
    }

    private void valueAxis(XmlText xml) {
        int column = runs.get(0).column();
        xml.start("c:valAx").value("c:axId", Integer.toString(VALUE_AXIS));
        xml.start("c:scaling").value("c:orientation", "minMax").end();
        xml.value("c:delete", "0").value("c:axPos", "l").start("c:majorGridlines");
        ChartLook.line(xml, Theme.LINE, "6350");
        xml.end();
        format(xml, column);
        xml.value("c:majorTickMark", "none").value("c:minorTickMark", "none").value("c:tickLblPos", "low");
        ChartLook.textProperties(xml, ChartLook.LABEL_SIZE);
        xml.value("c:crossAx", Integer.toString(YEAR_AXIS)).value("c:crosses", "min");
        xml.value("c:crossBetween", "midCat").end();
    }

    private void format(XmlText xml, int column) {
        xml.start("c:numFmt")
                .attribute("formatCode", cells.code(column))
                .attribute("sourceLinked", false)
                .end();
    }
}
