package dk.belaeg.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;

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

    /**
     * The figure with its rows.
     *
     * @param body plots the rows with these numbers: what they hold, how it is drawn, and on which scale
     */
    Drawing draw(Function<List<Integer>, CategoryPlot> body) {
        List<Panels.Panel> panels = new ArrayList<>();
        double height = 0;
        for (int first = 0; first < rows.size(); first += inHalf) {
            List<Integer> numbers = IntStream.range(first, Math.min(first + inHalf, rows.size()))
                    .boxed()
                    .toList();
            RowAxis axis = new RowAxis(
                    widths, first, numbers.stream().map(this::rowHeight).toList());
            CategoryPlot plot = place(body.apply(numbers), axis);
            panels.add(new Panels.Panel(
                    plot, Pen.box(first == 0 ? 0 : width + BETWEEN_HALVES, 0, width, head + axis.height())));
            height = Math.max(height, head + axis.height());
        }
        return paper.finish(panels.size() == 1 ? panels.get(0).plot() : new Panels(panels), height);
    }

    private CategoryPlot place(CategoryPlot plot, RowAxis axis) {
        AxisSpace beside = new AxisSpace();
        beside.setLeft(widths.left());
        beside.setRight(width - widths.left() - widths.plotWidth());
        AxisSpace above = new AxisSpace();
        above.setTop(head);
        plot.setFixedDomainAxisSpace(beside);
        plot.setFixedRangeAxisSpace(above);
        plot.setDomainAxis(axis);
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
}
