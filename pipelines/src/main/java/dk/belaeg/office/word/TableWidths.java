package dk.belaeg.office.word;

import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.word.WordDocument.Block;
import java.util.regex.Pattern;

/** How wide the columns of a table are, from its texts alone, so that no font has to be there. In twentieths of a point. */
final class TableWidths {
    /** Points of the letters in tables. */
    static final int LETTERS = 9;
    /** Free room at the left and right of a cell's text. */
    static final int PADDING = 80;

    /** Free room besides between a number at the right of its column and words at the left of the next. */
    static final int APART = 140;

    /** Texts are measured in letters like Arial's; these are narrower or wider, some room to spare included. */
    private static final Pattern NARROW = Pattern.compile("(?i)(calibri|carlito|times|garamond|arial narrow).*");

    private static final Pattern WIDE = Pattern.compile("(?i)(verdana|dejavu|bookman|lucida|century).*");
    private static final double IN_NARROW = 0.95;
    private static final double IN_WIDE = 1.25;
    private static final double IN_OTHERS = 1.06;

    private static final int WIDEST = 3_400;
    private static final int NARROWEST = 480;
    private static final int HEADER_LINES = 3;
    /** How much more of the room left over a column of names takes than one of numbers. */
    private static final int NAMES_TAKE = 2;

    private final double slack;
    private final int[] least;
    private final int[] wanted;
    private final boolean[] numbers;

    /** @param letters name of the typeface */
    TableWidths(Block.Table table, String letters) {
        int count = table.columns().size();
        slack = NARROW.matcher(letters).matches()
                ? IN_NARROW
                : WIDE.matcher(letters).matches() ? IN_WIDE : IN_OTHERS;
        least = new int[count];
        wanted = new int[count];
        numbers = new boolean[count];
        for (int i = 0; i < count; i++) {
            Block.Table.Column column = table.columns().get(i);
            numbers[i] = column.number();
            least[i] = word(column.header(), true);
            wanted[i] = Math.max(least[i], line(column.header(), true) / HEADER_LINES);
            for (Block.Table.Row row : table.rows()) {
                String text = row.cells().get(i);
                least[i] = Math.max(least[i], word(text, row.sum()));
                wanted[i] = Math.max(wanted[i], Math.max(least[i], Math.min(WIDEST, line(text, row.sum()))));
            }
            least[i] += indent(table, i);
            wanted[i] += indent(table, i);
        }
    }

    /** How far the words of a column are moved in from the number before them; 0 for numbers, and for words after words. */
    static int indent(Block.Table table, int column) {
        boolean words = !table.columns().get(column).number();
        return words && column > 0 && table.columns().get(column - 1).number() ? APART : 0;
    }

    private int word(String text, boolean bold) {
        return twips(TextMeasure.longestWord(text, LETTERS, bold));
    }

    private int line(String text, boolean bold) {
        return twips(TextMeasure.points(text, LETTERS, bold));
    }

    private int twips(double points) {
        return Math.max(NARROWEST, (int) Math.ceil(points * slack * PageSetup.TWIPS_PER_POINT) + 2 * PADDING);
    }

    /** Whether no word has to be broken in a table of this width. */
    boolean fits(int width) {
        return sum(least) <= width;
    }

    /** The widths of the columns, together exactly the width of the text: names get most of the room left over. */
    int[] across(int width) {
        int[] widths = sum(wanted) <= width ? wanted.clone() : between(width);
        int left = width - sum(widths);
        int shares = 0;
        for (boolean number : numbers) {
            shares += number ? 1 : NAMES_TAKE;
        }
        for (int i = 0; i < widths.length; i++) {
            widths[i] += left * (numbers[i] ? 1 : NAMES_TAKE) / shares;
        }
        widths[0] += width - sum(widths);
        return widths;
    }

    private int[] between(int width) {
        int[] widths = least.clone();
        int room = width - sum(least);
        int wish = sum(wanted) - sum(least);
        for (int i = 0; i < widths.length; i++) {
            if (room < 0) {
                widths[i] = (int) ((long) least[i] * width / sum(least));
            } else if (wish > 0) {
                widths[i] += (int) ((long) (wanted[i] - least[i]) * room / wish);
            }
        }
        return widths;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
