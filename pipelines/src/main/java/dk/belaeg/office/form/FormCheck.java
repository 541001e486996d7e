package dk.belaeg.office.form;

/**
 * Something between several cells that the form sees to while it is filled in: in each row of a sheet, or once where a
 * sheet has questions.
 *
 * @param title what it is called, in a few Danish words
 * @param remedy what the respondent is asked to do, as one or two Danish sentences
 * @param sheet id of the sheet whose rows are judged
 * @param field id of the field whose cell is pointed at
 * @param condition a formula in Excel's own words that is true of what should be looked at; {@code [field]} is the cell of
 *     the row, {@code [sheet.field]} all cells of a field, and a cell that cannot be worked with breaks nothing
 */
public record FormCheck(String title, String remedy, String sheet, String field, String condition) {}
