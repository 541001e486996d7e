package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.office.CellRange;
import dk.belaeg.office.read.RawCell;
import dk.belaeg.office.read.RawSheet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Answers of our own forms that the sender has merged over several cells: one number for three rows may be the sum of the
 * three, or stand for each, and nobody can tell. Such an answer is unreadable; merged free text is taken as it is, and
 * so is what the secretariat has corrected since.
 */
final class MergedAnswers {
    private MergedAnswers() {}

    /** The grid with those answers made unreadable. */
    static Grid refused(Grid grid, HeaderMatch match, RawSheet raw) {
        Grid refused = grid;
        for (CellRange range : raw.merged()) {
            int row = range.first().row() - 1;
            int column = range.first().column() - 1;
            Field field = match.columns().get(column);
            boolean answer = field != null && isAnswer(field.kind()) && row > match.headerRow();
            if (answer && answers(range, match) > 1 && isAsSent(grid.at(row, column), raw.cell(range.first()))) {
                refused = refused.with(
                        row,
                        column,
                        new RawValue(
                                RawValue.Form.UNREADABLE,
                                "Cellen er flettet over flere svarfelter (" + range.name()
                                        + "), så det er uvist, hvad svaret gælder. Ophæv fletningen, og skriv et svar i hvert felt."));
            }
        }
        return refused;
    }

    /** Whether the sender's own words still stand there; a CPR number among them has a finding of its own. */
    private static boolean isAsSent(RawValue now, Optional<RawCell> sent) {
        return !now.isBlank()
                && !PersonNumbers.foundIn(now.text())
                && sent.map(FileReader::written).filter(now::equals).isPresent();
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
