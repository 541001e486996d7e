package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.TextMeasure;
import java.util.ArrayList;
import java.util.List;

/** Widths of the columns of a table, its page, and where its lines of text are broken. */
final class TableLayout {
    private static final int SIZE = 11;
    private static final double NARROWEST = 9;
    /** Columns of text may be so wide; the narrower ones where the table would print too small. */
    private static final double[] WIDEST_TEXTS = {58, 44, 34, 26};

    private static final int LONG_TABLE = 30;
    private static final double FILTER_BUTTON = 18;
    private static final double PADDING = 2.8;
    private static final int HEADER_LINES = 3;
    private static final double HEADER_LINE = 14;
    /** Longer lines are tiring to read, and run off a small screen. */
    private static final double LONGEST_LINE = 640;

    /** What A4 has room for between its margins, in points. */
    private static final double PORTRAIT = 500;

    private static final double LANDSCAPE = 750;
    private static final double PORTRAIT_HEIGHT = 725;
    private static final double LANDSCAPE_HEIGHT = 478;
    /** An upright page is kept as long as the table need not be made smaller than this. */
    private static final double UPRIGHT_SCALE = 0.75;

    /** Below this scale print is hard to read, and texts are broken over more lines instead. */
    private static final double SMALLEST_SCALE = 0.65;

    private final List<Double> widths = new ArrayList<>();
    private final List<Double> contents = new ArrayList<>();
    private final boolean landscape;

    TableLayout(ReportSheet sheet) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            contents.add(content(sheet, column));
        }
        for (double widestText : WIDEST_TEXTS) {
            widths.clear();
            for (int column = 0; column < sheet.columns().size(); column++) {
                widths.add(width(sheet, column, contents.get(column), widestText * TextMeasure.POINTS_PER_UNIT));
            }
            if (points() * SMALLEST_SCALE <= LANDSCAPE) {
                break;
            }
        }
        landscape = points() > PORTRAIT / UPRIGHT_SCALE;
    }

    /** Points of the longest text in a column. */
    private static double content(ReportSheet sheet, int column) {
        ColumnFormat format = sheet.columns().get(column).format();
        double longest = 0;
        for (List<Value> row : sheet.rows()) {
            longest = Math.max(longest, TextMeasure.points(ValueText.of(row.get(column), format), SIZE, false));
        }
        return longest;
    }

    private static double width(ReportSheet sheet, int index, double content, double widestText) {
        ReportColumn column = sheet.columns().get(index);
        if (column.width() > 0) {
            return column.width();
        }
        double header = Math.max(
                TextMeasure.longestWord(column.header(), SIZE, true),
                TextMeasure.points(column.header(), SIZE, true) / HEADER_LINES * 1.25);
        double button = hasFilter(sheet) ? FILTER_BUTTON : 0;
        double points = Math.max(Math.min(content, widestText), Math.min(header, widestText) + button);
        return Math.max(NARROWEST, points / TextMeasure.POINTS_PER_UNIT + PADDING);
    }

    /** Short tables are read at a glance; only long ones get buttons to filter them by. */
    static boolean hasFilter(ReportSheet sheet) {
        return sheet.rows().size() > LONG_TABLE;
    }

    /** In digits of the body font. */
    List<Double> widths() {
        return widths;
    }

    /** Points of height on a page that begins with the repeated header, at the scale at which the table prints. */
    double freshPage() {
        return firstPage() - HEADER_LINES * HEADER_LINE;
    }

    private double firstPage() {
        double room = landscape ? LANDSCAPE : PORTRAIT;
        double scale = Math.min(1, room / points());
        return (landscape ? LANDSCAPE_HEIGHT : PORTRAIT_HEIGHT) / scale;
    }

    /** Points of height left on the page that rows of this height together end on. */
    double left(double heightOfRows) {
        if (heightOfRows <= firstPage()) {
            return firstPage() - heightOfRows;
        }
        return freshPage() - (heightOfRows - firstPage()) % freshPage();
    }

    boolean landscape() {
        return landscape;
    }

    /** Whether texts of the column are longer than it is wide, and so run over several lines. */
    boolean wraps(int column) {
        return contents.get(column) > (widths.get(column) - PADDING) * TextMeasure.POINTS_PER_UNIT + 1;
    }

    /** Points of the table from edge to edge. */
    double points() {
        return widths.stream().mapToDouble(w -> w * TextMeasure.POINTS_PER_UNIT).sum();
    }

    /** A text above or below the table, broken so that it prints on the page. */
    List<String> lines(String text, int size, boolean bold) {
        double page = landscape ? LANDSCAPE : PORTRAIT;
        double room = Math.max(page, Math.min(points(), page / SMALLEST_SCALE));
        return TextMeasure.lines(text, Math.min(room, LONGEST_LINE), size, bold);
    }
}
