package dk.belaeg.office.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What may be answered in a field; decides format, drop-down and validation of its cell. */
public sealed interface AnswerType {

    /**
     * Words.
     *
     * @param longest most characters; at most what a cell can hold
     * @param tall whether the cell is made high enough for several lines
     */
    record Text(int longest, boolean tall) implements AnswerType {
        public Text {
            if (longest < 1 || longest > 32_767) {
                throw new IllegalArgumentException("a cell holds 1 to 32,767 characters");
            }
        }
    }

    /**
     * A count of persons: a whole number, or words such as "≤3", "4-6", "ca. 5", "ingen", "ved ikke". The cell is formatted
     * as text, since Excel turns "4-6" into a date anywhere else, and the validation only warns, since no formula knows every
     * honest way to write a count.
     */
    record Count() implements AnswerType {}

    /** A whole number, and nothing else; for years too. */
    record Whole(Optional<BigDecimal> least, Optional<BigDecimal> most) implements AnswerType {}

    /** A number that may have decimals. */
    record Decimal(Optional<BigDecimal> least, Optional<BigDecimal> most) implements AnswerType {}

    /** A percentage from 0 on, written as 97,5 and not as 97,5 % or 0,975; what looks like a share is asked about. */
    record Percent(BigDecimal most) implements AnswerType {}

    /** A day. */
    record Day(LocalDate first, LocalDate last) implements AnswerType {
        public Day {
            if (last.isBefore(first) || first.isBefore(LocalDate.of(1900, 3, 1))) {
                throw new IllegalArgumentException("days from 1 March 1900 on, the first before the last");
            }
        }
    }

    /** "Ja" or "Nej", from a drop-down. */
    record YesNo() implements AnswerType {}

    /**
     * An entry of a code list, from a drop-down.
     *
     * @param list name of the list in the form's definition
     * @param several whether several entries may be written in the cell, so that Excel only asks about what is not one
     */
    record Choice(String list, boolean several) implements AnswerType {
        /** Exactly one entry. */
        public Choice(String list) {
            this(list, false);
        }
    }

    /** A number that has been worked out and is shown with so many decimals; nobody answers it. */
    record Shown(int decimals) implements AnswerType {}
}
