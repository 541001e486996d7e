package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Rows with a name at the left, a plot in the middle and columns of numbers at the right. Many rows stand in two halves
 * side by side, where that leaves room for the plots, so that all 98 municipalities fit a page; more than a page holds
 * are left to the table, and the figure says so.
 */
final class RowPlan {
    private static final int MOST_ROWS = 120;
    private static final int MOST_IN_ONE_HALF = 40;
    private static final int MOST_IN_LARGE_LETTERS = 26;
    private static final double BETWEEN_HALVES = 36;
    private static final double LEAST_PLOT = 170;

    /** One row: its name, whether it stands out, and what is written in its columns at the right. */
    record Row(String name, boolean bold, List<String> cells) {}

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
            return new Wish(heads, letters -> LEAST_PLOT, width -> Axis.ROOM);
        }
    }

    /** A row's place; {@code index} is its number in the figure. */
    record Slot(int index, double top, double height) {
        double middle() {
            return top + height / 2;
        }

        double bottom() {
            return top + height;
        }
    }

    /** One half of the figure: where its plot lies and which rows it has. */
    record Half(double left, double plotLeft, double plotRight, double right, List<Slot> slots) {
        double top() {
            return slots.get(0).top();
        }

        double bottom() {
            return slots.get(slots.size() - 1).bottom();
        }

        double plotWidth() {
            return plotRight - plotLeft;
        }
    }

    private final List<Row> rows;
    private final TextStyle style;
    private final RowWidths widths;
    private final List<Half> halves = new ArrayList<>();

    /** Plans rows from a top. */
    RowPlan(Sheet sheet, Frame frame, List<Row> all, double top, Wish wish) {
        rows = all.subList(0, Math.min(all.size(), MOST_ROWS));
        if (rows.size() < all.size()) {
            frame.remark("Figuren viser de første " + MOST_ROWS + " af " + all.size() + "; alle står i tabellen.");
        }
        style = rows.size() <= MOST_IN_LARGE_LETTERS ? House.LABEL : House.SMALL.in(House.INK);
        double leastPlot = wish.leastPlot().applyAsDouble(style);
        double halfWidth = (sheet.width() - BETWEEN_HALVES) / 2;
        RowWidths narrow = RowWidths.share(rows, wish.heads(), style, halfWidth, leastPlot);
        boolean inHalves = rows.size() > MOST_IN_ONE_HALF && narrow.plotWidth() >= leastPlot;
        double width = inHalves ? halfWidth : sheet.width();
        widths = inHalves ? narrow : RowWidths.share(rows, wish.heads(), style, width, leastPlot);
        double head = Math.max(widths.headHeight(), wish.headRoom().applyAsDouble(widths.plotWidth()));
        int inFirst = inHalves ? (rows.size() + 1) / 2 : rows.size();
        for (int first = 0; first < rows.size(); first += inFirst) {
            double left = first == 0 ? 0 : width + BETWEEN_HALVES;
            double plotLeft = left + widths.nameWidth() + RowWidths.AFTER_NAMES;
            List<Slot> slots = slots(first, Math.min(first + inFirst, rows.size()), top + head);
            halves.add(new Half(left, plotLeft, plotLeft + widths.plotWidth(), left + width, slots));
        }
    }

    List<Half> halves() {
        return halves;
    }

    /** Letters for what the plot writes. */
    TextStyle style() {
        return style;
    }

    TextStyle style(boolean bold) {
        return style(style, bold);
    }

    static TextStyle style(TextStyle style, boolean bold) {
        return bold ? style.bold() : style;
    }

    double bottom() {
        return halves.stream().mapToDouble(Half::bottom).max().orElse(0);
    }

    /** Thickness of a bar in this row. */
    static double barHeight(Slot slot) {
        return Sheet.snap(Math.min(slot.height() * 0.62, 24));
    }

    /** Writes names, column heads and cells; the plot is the caller's. */
    void write(Sheet sheet) {
        for (Half half : halves) {
            double right = half.right();
            for (int column = widths.columnWidths().size() - 1; column >= 0; column--) {
                Wrap head = widths.heads().get(column);
                sheet.blockTo(right, half.top() - 6 - head.height(), head);
                for (Slot slot : half.slots()) {
                    Wrap cell = widths.cells().get(slot.index()).get(column);
                    sheet.blockTo(right, topOf(cell, slot), cell);
                }
                right -= widths.columnWidths().get(column) + RowWidths.BETWEEN_COLUMNS;
            }
            for (Slot slot : half.slots()) {
                Wrap name = widths.names().get(slot.index());
                sheet.block(half.left(), topOf(name, slot), name);
            }
        }
    }

    /** Where a block begins so that the middle of its letters is the middle of the row. */
    private static double topOf(Wrap block, Slot slot) {
        double lines = (block.lines().size() - 1) * block.style().leading();
        return Sheet.baselineIn(slot.top(), slot.height() - lines, block.style())
                - block.style().ascent();
    }

    /** The fewer the rows, the more air. */
    private double usualHeight(int inHalf) {
        if (rows.size() <= 3) {
            return 38;
        }
        if (rows.size() <= 12) {
            return 34;
        }
        return rows.size() <= MOST_IN_LARGE_LETTERS ? 30 : inHalf <= MOST_ROWS / 2 ? 26 : 22;
    }

    private List<Slot> slots(int from, int to, double top) {
        double usual = usualHeight(to - from);
        List<Slot> slots = new ArrayList<>();
        double y = Sheet.snap(top);
        for (int i = from; i < to; i++) {
            double height = Math.ceil(Math.max(usual, widths.rowHeight(i) + 8));
            slots.add(new Slot(i, y, height));
            y += height;
        }
        return slots;
    }
}
