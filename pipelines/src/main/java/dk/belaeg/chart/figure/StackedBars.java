package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.List;

/**
 * Horizontal bars in parts: how a whole of 100 percent is divided, one bar a row.
 *
 * @param form what the parts mean and where they begin
 * @param categories the parts in order, one to seven
 * @param rows one row a bar, with one value a category
 */
public record StackedBars(Caption caption, ValueFormat format, Form form, List<Category> categories, List<Row> rows)
        implements Figure {
    /** The length of a full bar. */
    public static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private static final int MOST_CATEGORIES = 7;
    private static final int MOST_ON_A_SIDE = 3;

    public StackedBars {
        categories = List.copyOf(categories);
        rows = List.copyOf(rows);
        int parts = categories.size();
        if (parts < 1 || parts > MOST_CATEGORIES) {
            throw new IllegalArgumentException(
                    "1 to 7 categories can be told apart, not " + parts + ": gather the rest");
        }
        if (rows.stream().anyMatch(row -> row.values().size() != parts)) {
            throw new IllegalArgumentException("each row needs one value for each of " + parts + " categories");
        }
        if (rows.stream().anyMatch(row -> Numbers.released(row.values()).anyMatch(value -> value.signum() < 0))) {
            throw new IllegalArgumentException("a part of a whole cannot be negative");
        }
        if (form != Form.SHARES
                && (count(categories, Stance.AGAINST) > MOST_ON_A_SIDE
                        || count(categories, Stance.FOR) > MOST_ON_A_SIDE)) {
            throw new IllegalArgumentException("at most 3 answers on each side of a scale can be told apart");
        }
    }

    /** How many categories have this stance. */
    public int count(Stance stance) {
        return count(categories, stance);
    }

    private static int count(List<Category> categories, Stance stance) {
        return (int) categories.stream().filter(c -> c.stance() == stance).count();
    }

    /** How the parts of a bar are laid out and inked. */
    public enum Form {
        /** Parts of different kinds side by side from the left, in colours that can be told apart. */
        SHARES,
        /** Answers on a scale, side by side from the left, in shades from one end of the scale to the other. */
        LIKERT,
        /** Answers on a scale, from the middle: against to the left, for to the right, the neutral one astride. */
        DIVERGING
    }

    /** Where an answer stands on its scale. Only answers on a scale have one. */
    public enum Stance {
        AGAINST,
        NEUTRAL,
        FOR,
        /** Outside the scale, such as "ved ikke": grey, and apart from the rest in a diverging figure. */
        OUTSIDE
    }

    /** One part of each bar. The stance is read by the forms with a scale. */
    public record Category(String name, Stance stance) {
        public Category {
            name = FigureTexts.name(name);
        }
    }

    /** One bar. */
    public record Row(String label, List<Value> values) {
        public Row {
            label = FigureTexts.name(label);
            values = Numbers.numeric(values);
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.stackedBars(this);
    }
}
