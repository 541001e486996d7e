package dk.belaeg.office.write;

/**
 * How the values of a column are shown. Percentages are stored as percent (97,5), so their format is that of a decimal
 * number and their unit stands in the header.
 *
 * @param decimals decimals shown, for {@link Kind#NUMBER}
 */
public record ColumnFormat(Kind kind, int decimals) {
    /** What a column holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        /** A whole number without thousands separator. */
        YEAR,
        DAY
    }

    public ColumnFormat {
        if (decimals < 0 || decimals > 9) {
            throw new IllegalArgumentException("0 to 9 decimals");
        }
    }

    public static ColumnFormat text() {
        return new ColumnFormat(Kind.TEXT, 0);
    }

    public static ColumnFormat whole() {
        return new ColumnFormat(Kind.NUMBER, 0);
    }

    public static ColumnFormat decimals(int decimals) {
        return new ColumnFormat(Kind.NUMBER, decimals);
    }

    public static ColumnFormat year() {
        return new ColumnFormat(Kind.YEAR, 0);
    }

    public static ColumnFormat day() {
        return new ColumnFormat(Kind.DAY, 0);
    }

    /** Whether its values stand at the right of the cell. */
    public boolean isRightAligned() {
        return kind == Kind.NUMBER || kind == Kind.YEAR;
    }

    /** Excel's format code. */
    public String code() {
        return switch (kind) {
            case TEXT -> "General";
            case YEAR -> Theme.YEAR_FORMAT;
            case DAY -> Theme.DAY_FORMAT;
            case NUMBER -> decimals == 0 ? Theme.WHOLE_FORMAT : Theme.WHOLE_FORMAT + "." + "0".repeat(decimals);
        };
    }
}
