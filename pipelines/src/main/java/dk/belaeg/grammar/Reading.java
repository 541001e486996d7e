package dk.belaeg.grammar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a grammar made of a cell: a value (perhaps with a remark), nothing stated, or a refusal. A refused cell is never
 * given a value.
 *
 * @param <T> what the grammar reads
 */
public sealed interface Reading<T> {

    /** A value, and what is worth saying about how it was read, if anything. */
    record Known<T>(T value, @Nullable Fault remark) implements Reading<T> {
        public Known {
            Objects.requireNonNull(value);
        }

        public Known(T value) {
            this(value, null);
        }
    }

    /** Blank, or words that say that nothing is stated. */
    record Missing<T>() implements Reading<T> {}

    /** What stands there cannot be read with certainty. */
    record Refused<T>(Fault fault) implements Reading<T> {
        public Refused(Rule rule, String message) {
            this(new Fault(rule, message));
        }

        /** For cells that hold no value of any kind: error values, formulas without a result, damaged cells. */
        public static <T> Refused<T> noValue(RawValue cell) {
            return switch (cell.form()) {
                case ERROR -> new Refused<>(ValueRules.ERROR_VALUE, "Cellen viser en fejl i stedet for et svar.");
                case NO_RESULT -> new Refused<>(ValueRules.FORMULA_EMPTY, "Formlen er gemt uden sit resultat.");
                case UNREADABLE -> new Refused<>(ValueRules.CELL_UNREADABLE, cell.text());
                case BLANK, TEXT, NUMBER, PERCENT, DATE, BOOLEAN ->
                    throw new IllegalArgumentException(cell.form() + " holds a value");
            };
        }
    }

    /** What is wrong with a value, or worth saying about it: the rule and a Danish sentence about this case. */
    record Fault(Rule rule, String message) {}
}
