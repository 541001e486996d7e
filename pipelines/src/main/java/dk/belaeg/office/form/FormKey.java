package dk.belaeg.office.form;

import java.util.Optional;
import java.util.Set;

/**
 * What tells a returned form apart from all other files: which questionnaire, in which version, of which round, sent to
 * whom. Hidden in the form at three places, so that it survives when sheets are copied or the file is saved by another
 * program.
 *
 * @param questionnaire name of the questionnaire, such as {@code followup}
 * @param version such as {@code 2026.1}
 * @param round name of the round
 * @param respondent code of the respondent, such as {@code 461}
 */
public record FormKey(String questionnaire, String version, String round, String respondent) {
    /** What the names of our hidden sheets begin with. */
    public static final String OWN_SHEETS = "belaeg-";

    /** Name of the sheet that says what it is all about; nothing is answered there. */
    public static final String COVER_SHEET = "Forside";

    /** Name of the sheet that sees to the answers while they are written; nothing is answered there. */
    public static final String CHECK_SHEET = "Tjek før du sender";

    /** Sheets that hold words of ours and no answers. */
    public static final Set<String> OUR_WORDS = Set.of(COVER_SHEET, CHECK_SHEET);

    private static final String START = "belaeg-skema";

    /** In the hidden first column of a sheet: this row holds the ids of the columns. */
    static final String IDS = "#felter";
    /** In the row of ids: answers to questions stand in this column. */
    static final String ANSWER = "#svar";
    /** In the row of ids: in front of the id of the field whose earlier answers the column shows. */
    static final String LAST_TIME = "#sidst:";

    static final String QUESTIONS = "questions";
    static final String ROWS = "rows";
    static final String KEY_SHEET = OWN_SHEETS + "nøgle";
    static final String LIST_SHEET = OWN_SHEETS + "lister";
    static final String CHECKED_SHEET = OWN_SHEETS + "tjek";
    static final String PROPERTY = "belaeg.skema";

    public FormKey {
        for (String piece : new String[] {questionnaire, version, round, respondent}) {
            if (piece.isBlank() || piece.indexOf('|') >= 0) {
                throw new IllegalArgumentException("a form's key has four pieces, none with a bar in it");
            }
        }
    }

    /** The key as one text. */
    public String text() {
        return String.join("|", START, questionnaire, version, round, respondent);
    }

    /** Reads {@link #text}; what stands after a fifth bar belongs to the place it was found at and is left out. */
    public static Optional<FormKey> parse(String text) {
        String[] pieces = text.strip().split("\\|", -1);
        boolean whole = pieces.length >= 5 && pieces[0].equals(START);
        for (int i = 1; i < 5 && whole; i++) {
            whole = !pieces[i].isBlank();
        }
        return whole ? Optional.of(new FormKey(pieces[1], pieces[2], pieces[3], pieces[4])) : Optional.empty();
    }
}
