package dk.belaeg.office.form;

import dk.belaeg.grammar.Value;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.CellRef;
import dk.belaeg.office.CellStyle;
import dk.belaeg.office.SheetWriter;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.office.write.Theme;
import java.util.ArrayList;
import java.util.List;

/** Writes questions below each other: question, answer, whether it must be answered, help, earlier answer. */
final class QuestionSheetWriter extends FormSheetWriter {
    private static final int QUESTION = 2;
    private static final int ANSWER = 3;
    private static final int REQUIRED = 4;
    private static final int HELP = 5;
    private static final int LAST_TIME = 6;
    private static final double TALL = 86;
    private static final double LOWEST = 20;
    private static final String YES = "ja";
    private static final String NO = "nej";

    private final FormSheet.Questions sheet;
    private final boolean lastTime;

    QuestionSheetWriter(
            FormDefinition form, FormSheet.Questions sheet, SheetWriter out, SheetWriter front, AnswerCells cells) {
        super(form, out, front, cells);
        this.sheet = sheet;
        this.lastTime = sheet.questions().stream().anyMatch(q -> !(q.lastTime() instanceof Value.Blank));
    }

    @Override
    Completeness write(String tableName) {
        double answerWidth =
                sheet.fields().stream().mapToDouble(cells::width).max().orElse(0);
        hiddenColumn();
        out.column(38, false)
                .column(Math.max(24, answerWidth), false)
                .column(11, false)
                .column(46, false);
        if (lastTime) {
            out.column(22, false);
        }
        writeAbove(sheet, FormKey.QUESTIONS, List.of("Skriv svarene i de gule celler."));
        out.row(++row, 0, true).text(1, FormKey.IDS, Theme.NOTE).text(ANSWER, FormKey.ANSWER, Theme.NOTE);
        int headerRow = ++row;
        List<String> headers = new ArrayList<>(List.of("Spørgsmål", "Svar", "Skal udfyldes", "Hjælp"));
        if (lastTime) {
            headers.add(form.cover().lastTime());
        }
        out.row(headerRow);
        for (int i = 0; i < headers.size(); i++) {
            out.text(QUESTION + i, headers.get(i), Theme.HEADER);
        }
        int filled = 0;
        int required = 0;
        for (FormSheet.Question question : sheet.questions()) {
            writeQuestion(question);
            boolean counts = question.field().required();
            required += counts ? 1 : 0;
            filled += counts && !(question.prefilled() instanceof Value.Blank) ? 1 : 0;
        }
        out.table(tableName, CellRange.of(headerRow, QUESTION, row, QUESTION + headers.size() - 1), false);
        out.freeze(headerRow, 0);
        finish(headerRow, 0, 1, new CellRef(headerRow + 1, ANSWER));
        return completeness(headerRow + 1, filled, required);
    }

    private void writeQuestion(FormSheet.Question question) {
        FormField field = question.field();
        boolean tall = field.type() instanceof AnswerType.Text text && text.tall();
        out.row(++row, tall ? TALL : 0, false).text(1, field.id(), Theme.NOTE);
        out.text(QUESTION, field.header(), Theme.CELL_WRAPPED);
        out.atLeast(LOWEST);
        CellStyle style = cells.style(field.type());
        AnswerCells.write(out, ANSWER, question.prefilled(), style);
        out.text(REQUIRED, field.required() ? YES : NO, Theme.BESIDE_ANSWER);
        out.text(HELP, field.help(), Theme.HELP_OF_QUESTION);
        if (lastTime) {
            writeLastTime(LAST_TIME, question.lastTime());
        }
        CellRange answer = range(row, ANSWER, row);
        out.validate(cells.validation(field, answer));
        if (style.format().equals(Theme.TEXT_FORMAT)) {
            out.digitsAsText(answer);
        }
    }

    @Override
    FormSheet sheet() {
        return sheet;
    }

    @Override
    CellRange answers(int field) {
        int at = row - sheet.questions().size() + 1 + field;
        return range(at, ANSWER, at);
    }

    private Completeness completeness(int firstRow, int filled, int required) {
        String needed = out.quoted() + "!" + range(firstRow, REQUIRED, row).absolute();
        String answers = out.quoted() + "!" + range(firstRow, ANSWER, row).absolute();
        return new Completeness(
                out,
                new CellRef(firstRow, ANSWER),
                "COUNTIFS(" + needed + ",\"" + YES + "\"," + answers + ",\"<>\")",
                filled,
                "COUNTIF(" + needed + ",\"" + YES + "\")",
                required);
    }
}
