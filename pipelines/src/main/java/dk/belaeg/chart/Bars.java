package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.IntervalBarRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultIntervalCategoryDataset;
import org.jfree.data.category.IntervalCategoryDataset;

/** Bars from one number to another, of one thickness whatever the height of their rows, with sharp edges. */
abstract class Bars extends IntervalBarRenderer {
    private static final double SEEN = 0.25;

    /** From where to where a bar runs; where there is none, from nothing to nothing. */
    record Interval(BigDecimal from, BigDecimal to) {
        static final Interval NONE = new Interval(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The bar of a row in a series. */
    @FunctionalInterface
    interface Intervals {
        Interval of(int row, int series);
    }

    private final double thickness;

    Bars(double thickness) {
        this.thickness = thickness;
        setShadowVisible(false);
        setBarPainter(new Painter());
    }

    /** The bars of the rows with these numbers. */
    static IntervalCategoryDataset data(List<Integer> rows, int series, Intervals intervals) {
        Number[][] from = new Number[series][rows.size()];
        Number[][] to = new Number[series][rows.size()];
        String[] keys = new String[series];
        for (int i = 0; i < series; i++) {
            keys[i] = Integer.toString(i);
            for (int row = 0; row < rows.size(); row++) {
                Interval interval = intervals.of(rows.get(row), i);
                from[i][row] = interval.from();
                to[i][row] = interval.to();
            }
        }
        return new DefaultIntervalCategoryDataset(keys, rows.toArray(Integer[]::new), from, to);
    }

    /** Number in the figure of a row of the plot. */
    private int number(int column) {
        return (Integer) getPlot().getDataset().getColumnKey(column);
    }

    /** Draws a bar of a series in a row. */
    abstract void paint(Pen pen, int series, int row, Rectangle2D bar);

    /** Draws what a row has beside its bars, around a middle. */
    abstract void beside(Pen pen, int row, double middle, Rectangle2D data);

    @Override
    public final void drawItem(
            Graphics2D g,
            CategoryItemRendererState state,
            Rectangle2D data,
            CategoryPlot plot,
            CategoryAxis rows,
            ValueAxis scale,
            CategoryDataset dataset,
            int series,
            int column,
            int pass) {
        super.drawItem(g, state, data, plot, rows, scale, dataset, series, column, pass);
        if (series == dataset.getRowCount() - 1) {
            beside(new Pen(g), number(column), ((RowAxis) rows).middle(column, data), data);
        }
    }

    @Override
    protected final void calculateBarWidth(
            CategoryPlot plot, Rectangle2D data, int index, CategoryItemRendererState state) {
        state.setBarWidth(thickness);
    }

    @Override
    protected final double calculateBarW0(
            CategoryPlot plot,
            PlotOrientation orientation,
            Rectangle2D data,
            CategoryAxis axis,
            CategoryItemRendererState state,
            int series,
            int column) {
        return ((RowAxis) axis).middle(column, data) - thickness / 2;
    }

    private final class Painter implements BarPainter {
        @Override
        public void paintBar(
                Graphics2D g, BarRenderer renderer, int series, int column, RectangularShape bar, RectangleEdge base) {
            if (bar.getWidth() >= SEEN) {
                paint(new Pen(g), series, number(column), bar.getFrame());
            }
        }

        @Override
        public void paintBarShadow(
                Graphics2D g,
                BarRenderer renderer,
                int series,
                int column,
                RectangularShape bar,
                RectangleEdge base,
                boolean pegged) {
            // a bar lies flat on the paper
        }
    }
}
