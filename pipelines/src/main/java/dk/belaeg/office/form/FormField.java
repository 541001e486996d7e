package dk.belaeg.office.form;

/**
 * One question, or one column of a table.
 *
 * @param id unique in its sheet; hidden in the form, so that the answer is found wherever the cell has moved to
 * @param title the question as the respondent reads it, without unit
 * @param unit Danish, in brackets after the title; empty for none
 * @param help what is meant, beside the question and when the cell is entered; empty for none
 * @param required whether the form counts it as missing while it is empty
 */
public record FormField(String id, String title, String unit, String help, AnswerType type, boolean required) {
    public FormField {
        if (id.isBlank() || title.isBlank() || id.startsWith("#") || id.indexOf('|') >= 0) {
            throw new IllegalArgumentException("a field has an id and a title");
        }
    }

    /** Title with its unit in brackets. */
    public String header() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }
}
