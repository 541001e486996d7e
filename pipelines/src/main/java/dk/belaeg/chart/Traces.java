package dk.belaeg.chart;

import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.util.List;
import java.util.function.IntPredicate;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Series drawn over time: a line where neighbours are exact, a dot where one stands alone, a whisker for a range. Each
 * stretch of a line that is unbroken is a series of its own to the library.
 */
final class Traces {
    private static final double WHISKER = 8;
    private static final int COLOURS = 4;

    private final XYSeriesCollection lines = new XYSeriesCollection();
    private final XYIntervalSeriesCollection ranges = new XYIntervalSeriesCollection();
    private final XYLineAndShapeRenderer lineRenderer = new XYLineAndShapeRenderer(true, false);
    private final XYErrorRenderer rangeRenderer = new XYErrorRenderer();

    /** The ink of a line; dashes and gaps of a length of 0 are an unbroken line. */
    record Ink(Color colour, double width, double dash) {
        /** The first four of several lines are unbroken, the next four dashed, the others dotted. */
        static Ink of(int number) {
            double[] dashes = {0, 8, 3};
            return new Ink(House.KINDS.get(number % COLOURS), 2.5, dashes[Math.min(number / COLOURS, 2)]);
        }

        House.Line line() {
            return House.Line.dashed(colour, width, dash);
        }
    }

    Traces() {
        lineRenderer.setDrawSeriesLineAsPath(true);
        lineRenderer.setUseFillPaint(false);
        rangeRenderer.setDrawXError(false);
        rangeRenderer.setCapLength(WHISKER);
        rangeRenderer.setDefaultShapesVisible(false);
    }

    /**
     * Adds a series.
     *
     * @param brokenBefore true for a period that cannot be compared with the one before it
     * @param dotRadius radius of the dot at each number; 0 for dots only where a number stands alone
     */
    void add(List<Value> values, IntPredicate brokenBefore, Ink ink, double dotRadius) {
        XYSeries run = new XYSeries(lines.getSeriesCount());
        for (int i = 0; i < values.size(); i++) {
            if (brokenBefore.test(i) || !(values.get(i) instanceof Value.Amount)) {
                run = finished(run, ink, dotRadius);
            }
            if (values.get(i) instanceof Value.Amount amount) {
                run.add(i, amount.value());
            } else if (values.get(i) instanceof Value.Range range) {
                range(i, range, ink);
            }
        }
        finished(run, ink, dotRadius);
    }

    /** Adds a stretch to the plot and begins the next. */
    private XYSeries finished(XYSeries run, Ink ink, double dotRadius) {
        if (run.isEmpty()) {
            return run;
        }
        int index = lines.getSeriesCount();
        lines.addSeries(run);
        double radius = run.getItemCount() == 1 ? Math.max(dotRadius, Math.max(2.5, ink.width())) : dotRadius;
        lineRenderer.setSeriesPaint(index, ink.colour());
        lineRenderer.setSeriesStroke(index, ink.line().stroke());
        lineRenderer.setSeriesShape(index, Pen.dot(0, 0, Math.max(radius, 1)));
        lineRenderer.setSeriesShapesVisible(index, radius > 0);
        return new XYSeries(lines.getSeriesCount());
    }

    private void range(int period, Value.Range range, Ink ink) {
        int index = ranges.getSeriesCount();
        XYIntervalSeries series = new XYIntervalSeries(index);
        double lower = range.lower().doubleValue();
        double upper = range.upper().doubleValue();
        series.add(period, period, period, (lower + upper) / 2, lower, upper);
        ranges.addSeries(series);
        rangeRenderer.setSeriesPaint(index, ink.colour());
        rangeRenderer.setSeriesStroke(
                index, House.Line.solid(ink.colour(), ink.width()).stroke());
    }

    /** A plot of what was added. */
    XYPlot plot(HouseAxis across, HouseAxis up) {
        XYPlot plot = House.plain(new XYPlot(lines, across, up, lineRenderer));
        plot.setDataset(1, ranges);
        plot.setRenderer(1, rangeRenderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }
}
