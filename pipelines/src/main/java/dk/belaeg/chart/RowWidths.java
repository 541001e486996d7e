package dk.belaeg.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How the width of one half of a figure is shared between names, plot and columns of numbers. The numbers get what they
 * need, since a number is never broken or shortened; names wrap into what is left beside the plot.
 *
 * @param left width of the widest name as wrapped, with the gap after it
 * @param columnWidths of the columns at the right, from left to right
 * @param plotWidth what is left for the plot
 */
record RowWidths(
        List<Wrap> names,
        List<List<Wrap>> cells,
        List<Wrap> heads,
        List<Double> columnWidths,
        double left,
        double plotWidth) {
    static final double BETWEEN_COLUMNS = 18;
    private static final double AFTER_PLOT = 8;
    private static final double AFTER_NAMES = 12;

    private static final int MOST_LINES = 3;
    private static final int MOST_LINES_OF_A_CELL = 4;
    private static final double NAME_SHARE = 0.36;
    private static final double LEAST_NAME_SHARE = 0.16;
    private static final double CELL_SHARE = 0.22;
    private static final double HEAD_WIDTH = 76;

    /** Shares a width between the parts of some rows, leaving at least so much for the plot where that can be done. */
    static RowWidths share(List<Rows.Row> rows, List<String> titles, TextStyle style, double width, double leastPlot) {
        List<List<Wrap>> cells = rows.stream()
                .map(row -> row.cells().stream()
                        .map(cell -> cell(cell, style.bold(row.bold()), width * CELL_SHARE))
                        .toList())
                .toList();
        List<Wrap> heads = new ArrayList<>();
        List<Double> columnWidths = new ArrayList<>();
        for (int column = 0; column < titles.size(); column++) {
            int index = column;
            double widest = cells.stream()
                    .mapToDouble(row -> row.get(index).width())
                    .max()
                    .orElse(0);
            Wrap head = Wrap.of(titles.get(column), House.SMALL, Math.max(widest, HEAD_WIDTH), MOST_LINES);
            heads.add(head);
            columnWidths.add(Math.max(widest, head.width()));
        }
        double beside =
                columnWidths.stream().mapToDouble(w -> w + BETWEEN_COLUMNS).sum()
                        + (columnWidths.isEmpty() ? 0 : AFTER_PLOT);
        double forNames = Math.max(
                width * LEAST_NAME_SHARE, Math.min(width * NAME_SHARE, width - beside - leastPlot - AFTER_NAMES));
        List<Wrap> names = rows.stream()
                .map(row -> Wrap.of(row.name(), style.bold(row.bold()), forNames, MOST_LINES))
                .toList();
        double nameWidth = names.stream().mapToDouble(Wrap::width).max().orElse(0);
        double left = Math.ceil(nameWidth + AFTER_NAMES);
        return new RowWidths(names, cells, heads, columnWidths, left, Math.floor(width - left - beside));
    }

    /** Words wrap; a number stays whole on one line. */
    private static Wrap cell(String text, TextStyle style, double width) {
        boolean words = text.chars().anyMatch(Character::isLetter);
        return Wrap.of(text, style, words ? width : Double.MAX_VALUE, MOST_LINES_OF_A_CELL);
    }

    double headHeight() {
        return heads.stream().mapToDouble(Wrap::height).max().orElse(-6) + 6;
    }

    /** Height that the words of a row need. */
    double rowHeight(int row) {
        double cell = cells.get(row).stream().mapToDouble(Wrap::height).max().orElse(0);
        return Math.max(cell, names.get(row).height());
    }
}
