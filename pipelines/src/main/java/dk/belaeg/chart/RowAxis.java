package dk.belaeg.chart;

import dk.belaeg.chart.Pen.Anchor;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/**
 * Rows of unequal height, each with its name at the left and, in line with it, its numbers in columns at the right: the
 * plot is one column of a table.
 */
final class RowAxis extends CategoryAxis {
    private final transient RowWidths widths;
    private final int first;
    private final double[] tops;

    /**
     * @param first number of the first row
     * @param heights of the rows
     */
    RowAxis(RowWidths widths, int first, List<Double> heights) {
        this.widths = widths;
        this.first = first;
        tops = new double[heights.size() + 1];
        for (int i = 0; i < heights.size(); i++) {
            tops[i + 1] = tops[i] + heights.get(i);
        }
    }

    /** Height of all rows. */
    double height() {
        return tops[tops.length - 1];
    }

    @Override
    public double getCategoryStart(int row, int count, Rectangle2D data, RectangleEdge edge) {
        return data.getY() + tops[row];
    }

    @Override
    public double getCategoryMiddle(int row, int count, Rectangle2D data, RectangleEdge edge) {
        return data.getY() + (tops[row] + tops[row + 1]) / 2;
    }

    @Override
    public double getCategoryEnd(int row, int count, Rectangle2D data, RectangleEdge edge) {
        return data.getY() + tops[row + 1];
    }

    double middle(int row, Rectangle2D data) {
        return getCategoryMiddle(row, tops.length - 1, data, RectangleEdge.LEFT);
    }

    @Override
    public AxisSpace reserveSpace(
            Graphics2D g, Plot plot, Rectangle2D plotArea, RectangleEdge edge, @Nullable AxisSpace space) {
        return space == null ? new AxisSpace() : space;
    }

    @Override
    public AxisState draw(
            Graphics2D g,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        Pen pen = new Pen(g);
        for (int row = 0; row < tops.length - 1; row++) {
            pen.blockAround(
                    plotArea.getX(), middle(row, dataArea), widths.names().get(first + row), Anchor.START);
        }
        double right = plotArea.getMaxX();
        for (int column = widths.heads().size() - 1; column >= 0; column--) {
            Wrap head = widths.heads().get(column);
            pen.block(right, dataArea.getY() - 6 - head.height(), head, Anchor.END);
            for (int row = 0; row < tops.length - 1; row++) {
                Wrap cell = widths.cells().get(first + row).get(column);
                pen.blockAround(right, middle(row, dataArea), cell, Anchor.END);
            }
            right -= widths.columnWidths().get(column) + RowWidths.BETWEEN_COLUMNS;
        }
        return new AxisState(cursor);
    }
}
