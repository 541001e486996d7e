package dk.belaeg.office.form;

import dk.belaeg.office.CellStyle;
import dk.belaeg.office.write.Theme;

/** How forms look, on top of the theme of all workbooks: answers stand in light, framed cells, everything else is quiet. */
final class FormTheme {
    private static final String FRAME = "8A8A8A";

    static final CellStyle ANSWER =
            Theme.BODY.filled(Theme.ANSWER_GROUND).boxed(FRAME).open();
    static final CellStyle ANSWER_TEXT = ANSWER.formatted(Theme.TEXT_FORMAT).wrapped();
    static final CellStyle ANSWER_COUNT = ANSWER.formatted(Theme.TEXT_FORMAT).across("right");
    static final CellStyle ANSWER_NUMBER = ANSWER.across("right");
    static final CellStyle ANSWER_DAY = ANSWER.formatted(Theme.DAY_FORMAT).across("right");
    static final CellStyle ANSWER_CHOICE = ANSWER.wrapped();
    static final CellStyle GIVEN = Theme.CELL_WRAPPED;
    static final CellStyle HELP = Theme.NOTE.wrapped();
    static final CellStyle QUESTION = Theme.CELL_WRAPPED;
    static final CellStyle BESIDE_ANSWER = QUESTION.across("left").indented(1);
    static final CellStyle QUESTION_HELP = Theme.NOTE.lineBelow(Theme.LINE).wrapped();
    static final CellStyle LAST_TIME = QUESTION_HELP;
    static final CellStyle LAST_TIME_NUMBER = QUESTION_HELP.across("right");

    static final String YES = "Ja";
    static final String NO = "Nej";
    /** FormMarks a required column, with its meaning above the table. */
    static final String REQUIRED = " *";

    private FormTheme() {}
}
