package dk.belaeg.workbook.write;

import java.util.List;

/**
 * A native Excel chart bound to the cells of its table. Rows and series without numbers (marks, intervals, blanks) cannot
 * be drawn truthfully by Excel, which takes text for zero; they are left out of the chart and named below it.
 *
 * @param altText what the chart shows, in words, for those who cannot see it
 * @param category column whose values stand along the axis, counted from 0
 * @param series columns drawn, counted from 0; at most six
 */
public record ChartSpec(Kind kind, String title, String altText, int category, List<Integer> series) {
    /** How many series can be told apart by the palette. */
    public static final int MOST_SERIES = 6;

    /** Shapes of charts. */
    public enum Kind {
        /** Horizontal bars, one a row and series; room for long labels. */
        BARS,
        /** Horizontal bars that add up. */
        STACKED_BARS,
        /** Standing columns, for few categories with short labels. */
        COLUMNS,
        /** Lines over time, labelled at their end. */
        LINES
    }

    public ChartSpec {
        series = List.copyOf(series);
        if (title.isBlank() || altText.isBlank() || series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException("a chart has a title, an alternative text, and 1 to 6 series");
        }
    }

    void check(int columns) {
        boolean inside = category >= 0 && category < columns;
        for (int column : series) {
            inside &= column >= 0 && column < columns && column != category;
        }
        if (!inside) {
            throw new IllegalArgumentException("the chart " + title + " points outside its table");
        }
    }
}
