package dk.belaeg.office.form;

/** The hidden words by which a returned form is found its way about in. */
final class FormMarks {
    /** In the hidden first column: this row holds the ids of the columns. */
    static final String IDS = "#felter";
    /** In the row of ids: answers to questions stand in this column. */
    static final String ANSWER = "#svar";
    /** In the row of ids: in front of the id of the field whose earlier answers the column shows. */
    static final String LAST_TIME = "#sidst:";

    static final String QUESTIONS = "questions";
    static final String ROWS = "rows";

    static final String KEY_SHEET = FormKey.OWN_SHEETS + "nøgle";
    static final String LIST_SHEET = FormKey.OWN_SHEETS + "lister";
    static final String PROPERTY = "belaeg.skema";

    private FormMarks() {}
}
