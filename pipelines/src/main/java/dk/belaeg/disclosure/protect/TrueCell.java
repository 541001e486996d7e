package dk.belaeg.disclosure.protect;

/**
 * What is known of one cell before anything is hidden. Sums add lower and upper bounds of what was stated; what was not
 * stated adds nothing to a sum.
 */
public record TrueCell(Kind kind, long lower, long upper) {
    /** What kind of number it is. */
    public enum Kind {
        /** A number of persons, or a sum whose bounds differ because a sender gave an interval. */
        COUNT,
        /** Given as an interval by its sender, and printed as that. */
        INTERVAL,
        /** Not stated by its sender. */
        NOT_STATED,
        /** Shown in no table, but what it must be is known. */
        UNSHOWN,
        /** Shown in no table, and not known to us either. */
        UNKNOWN
    }

    public TrueCell {
        if (lower < 0 || lower > upper) {
            throw new IllegalArgumentException("count from " + lower + " to " + upper);
        }
    }

    public static TrueCell count(long number) {
        return new TrueCell(Kind.COUNT, number, number);
    }

    public static TrueCell notStated() {
        return new TrueCell(Kind.NOT_STATED, 0, 0);
    }

    /** Whether it is one number, and is known. */
    public boolean isNumber() {
        return exact() && (kind == Kind.COUNT || kind == Kind.UNSHOWN);
    }

    /** Whether its bounds are one number. */
    public boolean exact() {
        return lower == upper;
    }
}
