package dk.belaeg.intake;

import dk.belaeg.schema.Field;
import dk.belaeg.schema.FieldKind;
import dk.belaeg.schema.Written;
import dk.belaeg.workbook.CellRange;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers of our own forms that the sender has merged over several cells: one number for three rows may be the sum of the
 * three, or stand for each, and nobody can tell. Such an answer is unreadable; merged free text is taken as it is.
 */
final class MergedAnswers {
    private MergedAnswers() {}

    /** The grid with those answers made unreadable. */
    static Grid refused(Grid grid, HeaderMatch match, List<CellRange> merged) {
        Grid refused = grid;
        for (CellRange range : merged) {
            int row = range.first().row() - 1;
            int column = range.first().column() - 1;
            Field field = match.columns().get(column);
            boolean answer = field != null && isAnswer(field.kind()) && row > match.headerRow();
            if (answer && answers(range, match) > 1 && !grid.at(row, column).isBlank()) {
                refused = refused.with(
                        row,
                        column,
                        new Written(
                                Written.Form.UNREADABLE,
                                "Cellen er flettet over flere svarfelter (" + range.name()
                                        + "), så det er uvist, hvad svaret gælder. Ophæv fletningen, og skriv et svar i hvert felt."));
            }
        }
        return refused;
    }

    private static boolean isAnswer(FieldKind kind) {
        return kind != FieldKind.TEXT && !kind.confidential();
    }

    private static long answers(CellRange range, HeaderMatch match) {
        long columns = IntStream.range(range.first().column() - 1, range.last().column())
                .filter(match.columns()::containsKey)
                .count();
        return columns * (range.last().row() - range.first().row() + 1L);
    }
}
