package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.Pen.Anchor;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * Rows with a name at the left, a plot in the middle and columns of numbers at the right. Many rows stand in two halves
 * side by side, where that leaves room for the plots, so that all 98 municipalities fit a page; more than a page holds
 * are left to the table, and the figure says so.
 */
final class Rows {
    private static final int MOST_ROWS = 120;
    private static final int MOST_IN_ONE_HALF = 40;
    private static final int MOST_IN_LARGE_LETTERS = 26;
    private static final int BETWEEN_HALVES = 36;
    private static final double LEAST_PLOT = 170;

    /** A bar that small letters stand in. */
    private static final double LEAST_BAR = 15;

    /** One row: its name, whether it stands out, and what is written in its columns at the right. */
    record Row(String name, boolean bold, List<String> cells) {
        static Row of(String name, boolean bold) {
            return new Row(name, bold, List.of());
        }
    }

    /**
     * What a figure asks of its rows.
     *
     * @param heads names of the columns at the right, one for each cell of a row
     * @param leastPlot width that the plot needs, given the letters used
     * @param headRoom room needed above the rows, given the width of the plot
     */
    record Wish(List<String> heads, ToDoubleFunction<TextStyle> leastPlot, DoubleUnaryOperator headRoom) {
        /** Rows under an axis, with columns at the right. */
        static Wish withAxis(List<String> heads) {
            return new Wish(heads, letters -> LEAST_PLOT, width -> HouseAxis.ROOM);
        }
    }

    /** Draws one row of the figure into its box. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, int row, Rectangle2D box);
    }

    private final Paper paper;
    private final List<Row> rows;
    private final TextStyle style;
    private final RowWidths widths;
    private final int width;
    private final int inHalf;
    private final double head;

    Rows(Paper paper, List<Row> all, Wish wish) {
        this.paper = paper;
        rows = all.subList(0, Math.min(all.size(), MOST_ROWS));
        if (rows.size() < all.size()) {
            paper.remark("Figuren viser de første " + MOST_ROWS + " af " + all.size() + "; alle står i tabellen.");
        }
        style = rows.size() <= MOST_IN_LARGE_LETTERS ? House.LABEL : House.SMALL.in(House.INK);
        double leastPlot = wish.leastPlot().applyAsDouble(style);
        int halfWidth = (paper.width() - BETWEEN_HALVES) / 2;
        RowWidths narrow = RowWidths.share(rows, wish.heads(), style, halfWidth, leastPlot);
        boolean inHalves = rows.size() > MOST_IN_ONE_HALF && narrow.plotWidth() >= leastPlot;
        width = inHalves ? halfWidth : paper.width();
        widths = inHalves ? narrow : RowWidths.share(rows, wish.heads(), style, width, leastPlot);
        inHalf = inHalves ? (rows.size() + 1) / 2 : rows.size();
        head = Math.ceil(Math.max(widths.headHeight(), wish.headRoom().applyAsDouble(widths.plotWidth())));
        widths.names().forEach(paper::keep);
        widths.heads().forEach(paper::keep);
        widths.cells().forEach(cells -> cells.forEach(paper::keep));
    }

    /** Letters for what the plot writes. */
    TextStyle style() {
        return style;
    }

    double plotWidth() {
        return widths.plotWidth();
    }

    /** How many rows are drawn. */
    int count() {
        return rows.size();
    }

    /** Thickness of the bars. */
    double thickness() {
        return Pen.snap(Math.max(LEAST_BAR, Math.min(usualHeight() * 0.62, 24)));
    }

    /** How far the bars of two rows of usual height lie apart. */
    double gap() {
        return usualHeight() - thickness();
    }

    /** Whether no row stands below this one. */
    boolean isLastOfHalf(int row) {
        return (row + 1) % inHalf == 0 || row == rows.size() - 1;
    }

    /** The place of a bar in the middle of its row, from one end to the other. */
    Rectangle2D bar(double from, double to, Rectangle2D row) {
        return Pen.box(Math.min(from, to), row.getCenterY() - thickness() / 2, Math.abs(to - from), thickness());
    }

    /** The figure with its rows, each painted along a scale. */
    Drawing draw(HouseAxis scale, Painter painter) {
        List<Paper.Panel> panels = new ArrayList<>();
        double height = 0;
        for (int first = 0; first < rows.size(); first += inHalf) {
            Axis axis = new Axis(first, Math.min(first + inHalf, rows.size()));
            panels.add(new Paper.Panel(
                    plot(axis, scale, painter),
                    Pen.box(first == 0 ? 0 : width + BETWEEN_HALVES, 0, width, head + axis.height())));
            height = Math.max(height, head + axis.height());
        }
        return panels.size() == 1 ? paper.finish(panels.get(0).plot(), height) : paper.finish(panels, height);
    }

    private CategoryPlot plot(Axis axis, HouseAxis scale, Painter painter) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        IntStream.range(axis.first, axis.end).forEach(row -> data.addValue(0, "", Integer.valueOf(row)));
        CategoryPlot plot = new CategoryPlot(data, axis, scale, new Renderer(painter));
        plot.setFixedDomainAxisSpace(House.room(0, widths.left(), 0, width - widths.left() - widths.plotWidth()));
        plot.setFixedRangeAxisSpace(House.room(head, 0, 0, 0));
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setRangeAxisLocation(AxisLocation.TOP_OR_LEFT);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        return House.plain(plot);
    }

    private double rowHeight(int row) {
        return Math.ceil(Math.max(usualHeight(), widths.rowHeight(row) + 8));
    }

    /** The fewer the rows, the more air. */
    private double usualHeight() {
        if (rows.size() <= 3) {
            return 38;
        }
        if (rows.size() <= 12) {
            return 34;
        }
        return rows.size() <= MOST_IN_LARGE_LETTERS ? 30 : inHalf <= MOST_ROWS / 2 ? 26 : 22;
    }

    /**
     * Rows of unequal height, each with its name at the left and, in line with it, its numbers in columns at the right:
     * the plot is one column of a table.
     */
    private final class Axis extends CategoryAxis {
        private final int first;
        private final int end;
        private final double[] tops;

        Axis(int first, int end) {
            this.first = first;
            this.end = end;
            tops = new double[end - first + 1];
            for (int i = 0; i < end - first; i++) {
                tops[i + 1] = tops[i] + rowHeight(first + i);
            }
        }

        /** Height of all rows. */
        double height() {
            return tops[end - first];
        }

        @Override
        public double getCategoryStart(int row, int count, Rectangle2D data, RectangleEdge edge) {
            return data.getY() + tops[row];
        }

        @Override
        public double getCategoryEnd(int row, int count, Rectangle2D data, RectangleEdge edge) {
            return data.getY() + tops[row + 1];
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
            for (int row = first; row < end; row++) {
                pen.blockAround(
                        plotArea.getX(), middle(row, dataArea), widths.names().get(row), Anchor.START);
            }
            double right = plotArea.getMaxX();
            for (int column = widths.heads().size() - 1; column >= 0; column--) {
                Wrap title = widths.heads().get(column);
                pen.block(right, dataArea.getY() - 6 - title.height(), title, Anchor.END);
                for (int row = first; row < end; row++) {
                    Wrap cell = widths.cells().get(row).get(column);
                    pen.blockAround(right, middle(row, dataArea), cell, Anchor.END);
                }
                right -= widths.columnWidths().get(column) + RowWidths.BETWEEN_COLUMNS;
            }
            return new AxisState(cursor);
        }

        private double middle(int row, Rectangle2D data) {
            return data.getY() + (tops[row - first] + tops[row - first + 1]) / 2;
        }
    }

    /** Draws rows as their figure does. */
    private static final class Renderer extends AbstractCategoryItemRenderer {
        private final transient Painter painter;

        Renderer(Painter painter) {
            this.painter = painter;
        }

        @Override
        public void drawItem(
                Graphics2D g,
                CategoryItemRendererState state,
                Rectangle2D data,
                CategoryPlot plot,
                CategoryAxis axis,
                ValueAxis scale,
                CategoryDataset dataset,
                int series,
                int column,
                int pass) {
            int count = dataset.getColumnCount();
            double top = axis.getCategoryStart(column, count, data, plot.getDomainAxisEdge());
            double bottom = axis.getCategoryEnd(column, count, data, plot.getDomainAxisEdge());
            Rectangle2D box = Pen.box(data.getX(), top, data.getWidth(), bottom - top);
            painter.paint(new Pen(g), (Integer) dataset.getColumnKey(column), box);
        }
    }
}
