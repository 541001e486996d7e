package dk.belaeg.office.form;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.PrintSetup;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.TextMeasure;
import dk.belaeg.office.write.ColumnFormat;
import dk.belaeg.office.write.Theme;
import dk.belaeg.office.write.ValueText;
import java.util.List;

/** What sheets of questions and sheets of rows have in common: the hidden first column, the lines above, the page. */
abstract class FormSheetWriter {
    private static final double HIDDEN_WIDTH = 4;
    private static final double WIDEST_TEXT = 700;

    final FormDefinition form;
    final SheetWriter out;
    final SheetWriter front;
    final AnswerCells cells;
    int row;

    FormSheetWriter(FormDefinition form, SheetWriter out, SheetWriter front, AnswerCells cells) {
        this.form = form;
        this.out = out;
        this.front = front;
        this.cells = cells;
    }

    /**
     * How many of a sheet's required cells are filled in, as formulas for the cover and as they stand when the form is sent.
     *
     * @param firstAnswer where the link on the cover leads
     */
    record Completeness(
            SheetWriter sheet,
            CellRef firstAnswer,
            String filledFormula,
            int filled,
            String requiredFormula,
            int required) {}

    /** Writes the sheet and says how complete it is. */
    abstract Completeness write(String tableName);

    /** The sheet as it was asked for. */
    abstract FormSheet sheet();

    /** Where a field's answers stand, once the sheet is written: one cell, or one a row from the first row to the last. */
    abstract CellRange answers(int field);

    /** How the sheet's cells are named by formulas elsewhere. */
    final String named(CellRange range) {
        return out.quoted() + "!" + range.absolute();
    }

    /** The first, hidden column; ids stand in it. */
    final void hiddenColumn() {
        out.column(HIDDEN_WIDTH, true);
    }

    /** Heading, what the sheet is about, the way back. */
    final void writeAbove(FormSheet sheet, String layout, List<String> hints) {
        out.row(++row).text(1, form.key().text() + "|" + sheet.id() + "|" + layout, Theme.NOTE);
        out.text(2, sheet.title(), Theme.TITLE);
        out.row(++row).text(2, form.cover().title() + ": " + form.cover().respondent(), Theme.SUBTITLE);
        if (!form.cover().banner().isEmpty()) {
            out.row(++row).text(2, form.cover().banner(), Theme.BANNER);
        }
        lines(sheet.introduction(), Theme.BODY);
        hints.forEach(hint -> lines(hint, Theme.NOTE));
        out.row(++row).text(2, "Til forsiden", Theme.LINK);
        out.link(new CellRef(row, 2), front, new CellRef(1, 1), "Gå til arket " + front.name());
    }

    private void lines(String text, CellStyle style) {
        if (!text.isBlank()) {
            TextMeasure.lines(text, WIDEST_TEXT, style.font().points(), false)
                    .forEach(line -> out.row(++row).text(2, line, style));
        }
    }

    final void writeLastTime(int column, Value value) {
        boolean number = value instanceof Value.Amount || value instanceof Value.Range || value instanceof Value.Mark;
        String text = value instanceof Value.Truth || value instanceof Value.Amount
                ? AnswerCells.text(value)
                : value instanceof Value.Blank ? "" : ValueText.of(value, ColumnFormat.text());
        out.text(column, text, number ? Theme.HELP_OF_QUESTION.across("right") : Theme.HELP_OF_QUESTION);
    }

    final CellRange range(int firstRow, int column, int lastRow) {
        return CellRange.of(firstRow, column, lastRow, column);
    }

    final void finish(int headerRow, int keyColumns, int pagesWide, CellRef firstAnswer) {
        String footer = form.cover().title() + ", " + form.cover().respondent();
        out.print(new PrintSetup(true, pagesWide, headerRow, pagesWide > 1 ? keyColumns : 0, footer));
        out.lock().cursor(firstAnswer);
    }
}
