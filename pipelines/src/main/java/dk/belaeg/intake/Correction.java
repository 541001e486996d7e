package dk.belaeg.intake;

import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Texts;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * One value that a respondent has given by telephone or mail, as the secretariat wrote it down. It is read in the place
 * of what the file says; the file itself stays as it came.
 *
 * @param line where it stands in the workbook of corrections
 * @param former what stood in the cell when it was written
 * @param value what is read instead
 */
public record Correction(Origin line, Target target, RawValue former, RawValue value, Source source) {

    /**
     * Which answer is meant: a cell, or a question of somebody's questionnaire. What is not needed is empty.
     *
     * @param place file, sheet and cell, as far as they are given
     * @param questionnaire name of the questionnaire
     * @param respondent code of the one who answered
     * @param question words of the question
     * @param row what stands in the answer's row, such as the target group or the service; empty when there is one row
     */
    public record Target(Origin place, String questionnaire, String respondent, String question, String row) {
        boolean isComplete() {
            return !place.cell().isEmpty()
                    ? !place.file().isEmpty()
                    : !question.isEmpty() && (!place.file().isEmpty() || !respondent.isEmpty());
        }
    }

    /**
     * Where knowledge comes from.
     *
     * @param who said so
     * @param why in a few words
     */
    public record Source(String who, LocalDate on, String why) implements Serializable {}

    /** A correction that was made: the cell, and what stood in it, without CPR numbers. */
    public record Made(Origin line, Origin place, RawValue former, RawValue value, Source source) {}

    /** Whether the name given by hand means the file: its path in the inbox, or its name alone. */
    public static boolean names(String given, String file) {
        String name = Texts.composed(given.replace('\\', '/'));
        return file.equals(name) || file.endsWith("/" + name);
    }
}
