package dk.belaeg.office.write;

import java.util.List;
import java.util.Set;

/**
 * A native Excel chart bound to the cells of its table. Rows and series without numbers (marks, intervals, blanks) cannot
 * be drawn truthfully by Excel, which takes text for zero; they are left out of the chart and named below it.
 *
 * @param altText what the chart shows, in words, for those who cannot see it
 * @param category column whose values stand along the axis, counted from 0
 * @param series what is drawn; at most six
 */
public record ChartSpec(Kind kind, String title, String altText, int category, List<Series> series) {
    /** How many series can be told apart by the palette. */
    public static final int MOST_SERIES = 6;

    /** Shapes of charts. */
    public enum Kind {
        /** Horizontal bars, one a row and series; room for long labels. */
        BARS,
        /** Horizontal bars that add up to a whole, whatever that is. */
        SHARES,
        /** Shares of the answers of a scale of five, from the most to the least, and of those outside it. */
        SCALE,
        /** Lines over years, which are numbers in the category's column. */
        LINES
    }

    /**
     * Cells of one column, drawn in one colour.
     *
     * @param column counted from 0
     * @param name what the series is called; empty for the column's header
     * @param rows of the table, counted from 0, in the order of the categories and, except for lines, as many in every
     *     series; empty for all
     * @param breaks rows that cannot be compared with the one before, where a line ends and another begins
     */
    public record Series(int column, String name, List<Integer> rows, Set<Integer> breaks) {
        public Series {
            rows = List.copyOf(rows);
            breaks = Set.copyOf(breaks);
        }

        public Series(int column, String name, List<Integer> rows) {
            this(column, name, rows, Set.of());
        }

        /** The same cells of other rows, in one piece. */
        Series over(List<Integer> others) {
            return new Series(column, name, others);
        }
    }

    public ChartSpec {
        series = List.copyOf(series);
        if (title.isBlank() || altText.isBlank() || series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("a chart has a title, an alternative text, and 1 to 6 series");
        }
    }

    void check(int columns, int rows) {
        boolean inside = category >= 0 && category < columns;
        for (Series one : series) {
            inside &= one.column() >= 0 && one.column() < columns && one.column() != category;
            inside &= one.rows().stream().allMatch(row -> row >= 0 && row < rows);
        }
        if (!inside) {
            throw new IllegalArgumentException("the chart " + title + " points outside its table");
        }
        boolean alike = series.stream().map(one -> one.rows().size()).distinct().count() <= 1;
        if (kind != Kind.LINES && !alike) {
            throw new IllegalArgumentException("the series of the chart " + title + " differ in length");
        }
    }
}
