package dk.belaeg.check;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where one respondent stands with one questionnaire.
 *
 * @param file the answer used; empty when there is none
 * @param asked answer cells in it, free text apart
 * @param filled those that say something
 * @param errors findings of severity error in its file
 * @param answers how many answers came in
 */
public record Response(
        String questionnaire,
        String respondent,
        String file,
        Optional<LocalDate> answeredOn,
        LocalDate deadline,
        int asked,
        int filled,
        int errors,
        int answers) {

    /** How far it has come. */
    public enum Status {
        ANSWERED("besvaret"),
        /** Less than half of the answer cells say something. */
        PARTLY("delvist besvaret"),
        /** More than one answer came, and none could be chosen. */
        UNDECIDED("to svar, uafklaret"),
        MISSING("mangler");

        private final String danish;

        Status(String danish) {
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    public Status status() {
        if (file.isEmpty()) {
            return answers > 0 ? Status.UNDECIDED : Status.MISSING;
        }
        return filled * 2 >= asked ? Status.ANSWERED : Status.PARTLY;
    }

    /** Whether the stated date is after the deadline. */
    public boolean late() {
        return answeredOn.filter(day -> day.isAfter(deadline)).isPresent();
    }
}
