package dk.belaeg.grammar;

import java.util.regex.Pattern;

/**
 * What stands in one cell, before anything is made of it.
 *
 * @param form what kind of thing the sender's program stored
 * @param text for {@link Form#NUMBER} a plain decimal with a point and at most 15 significant digits, as a spreadsheet
 *     shows it in its formula bar; for {@link Form#DATE} an ISO date; otherwise the words as written
 */
public record RawValue(Form form, String text) {
    /** What kind of thing a cell holds. Csv cells are always {@link #TEXT} or {@link #BLANK}. */
    public enum Form {
        BLANK,
        TEXT,
        NUMBER,
        /** A number in a cell formatted as percent; the text is the percentage. */
        PERCENT,
        /** A number in a cell formatted as a date. */
        DATE,
        BOOLEAN,
        /** An error value such as #REF!. */
        ERROR,
        /** A formula that was stored without its result. */
        NO_RESULT,
        /** Something damaged; the text is a Danish sentence that says what. */
        UNREADABLE
    }

    public static final RawValue NOTHING = new RawValue(Form.BLANK, "");

    /** Longer words than any number, date, period, age or name of a place has; so grammars need not look at them. */
    private static final int LONGEST_VALUE = 300;

    private static final Pattern ERROR_VALUE = Pattern.compile("#[\\p{Lu}0-9/_]+[!?]?");

    /** Words; nothing when they are blank; an error when they are a spreadsheet's error value such as #REF!. */
    public static RawValue text(String text) {
        String clean = Texts.clean(text);
        if (clean.isEmpty()) {
            return NOTHING;
        }
        boolean error = clean.charAt(0) == '#' && ERROR_VALUE.matcher(clean).matches();
        return new RawValue(error ? Form.ERROR : Form.TEXT, text);
    }

    /** Whether the words are too many to be a value of any kind but text. */
    boolean isTooLong() {
        return form == Form.TEXT && text.length() > LONGEST_VALUE;
    }

    public boolean isBlank() {
        return form == Form.BLANK;
    }
}
