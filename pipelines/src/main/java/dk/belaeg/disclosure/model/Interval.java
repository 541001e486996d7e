package dk.belaeg.disclosure.model;

/** Whole numbers between two bounds, both included; {@link #NO_LIMIT} stands for no upper bound. */
public record Interval(long lower, long upper) {
    /** Far above any number of persons, and far below where arithmetic ends. */
    public static final long NO_LIMIT = 1_000_000_000L;

    public static final Interval ANY = new Interval(0, NO_LIMIT);

    public Interval {
        if (lower > upper) {
            throw new IllegalArgumentException("interval upside down: " + lower + " > " + upper);
        }
    }

    public static Interval of(long number) {
        return new Interval(number, number);
    }

    public boolean bounded() {
        return upper < NO_LIMIT;
    }

    public boolean contains(long number) {
        return lower <= number && number <= upper;
    }

    /** How far apart the bounds are. */
    public long width() {
        return upper - lower;
    }

    /** In Danish: "1-3", "mindst 4", "7". */
    public String danish() {
        if (!bounded()) {
            return "mindst " + lower;
        }
        return lower == upper ? String.valueOf(lower) : lower + "-" + upper;
    }
}
