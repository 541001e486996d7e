package dk.belaeg.grammar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * One cell of a report table as a reader may see it. What is not known stands as what it is: a range when senders wrote
 * "≤3" or "4-6", an open end when a sum lacks a part, a mark when a number is withheld to protect persons, a blank with its reason when there is no number.
 * Rounding and Danish formats come later, in presentation.
 */
public sealed interface Value {

    /** An exact number, unrounded, in the unit of its column. */
    record Amount(BigDecimal value) implements Value {
        public Amount {
            Objects.requireNonNull(value);
        }

        public static Amount of(long value) {
            return new Amount(BigDecimal.valueOf(value));
        }
    }

    /** A number known only to lie between two bounds, both included. */
    record Range(BigDecimal lower, BigDecimal upper) implements Value {
        public Range {
            if (lower.compareTo(upper) > 0) {
                throw new IllegalArgumentException("range upside down: " + lower + " > " + upper);
            }
        }
    }

    /**
     * A sum that lacks a part: what is stated adds up to {@code lower}, and what the whole is nobody knows.
     *
     * @param lacking Danish: whose parts are lacking, such as "Fanø og Ærø" or "21 af 22 kommuner"
     */
    record AtLeast(BigDecimal lower, String lacking) implements Value {
        public AtLeast {
            Objects.requireNonNull(lower);
            requireLacking(lacking);
        }

        /** Why there is no whole number. */
        public String reason() {
            return LACKS + lacking;
        }
    }

    /**
     * What follows from a sum that lacks a part, and is known upwards only.
     *
     * @param lacking as in {@link AtLeast}
     */
    record AtMost(BigDecimal upper, String lacking) implements Value {
        public AtMost {
            Objects.requireNonNull(upper);
            requireLacking(lacking);
        }

        /** Why there is no whole number. */
        public String reason() {
            return LACKS + lacking;
        }
    }

    /** Begins the reason why a number is not whole. */
    String LACKS = "mangler tal fra ";

    private static void requireLacking(String lacking) {
        if (lacking.isBlank()) {
            throw new IllegalArgumentException("a number that lacks a part says whose");
        }
    }

    /** Words: a name, a code, a sentence. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }
    }

    /** A calendar day. */
    record Day(LocalDate day) implements Value {
        public Day {
            Objects.requireNonNull(day);
        }
    }

    /** Yes or no. */
    record Truth(boolean truth) implements Value {}

    /** A number that is withheld; the mark is what is printed in its place, such as "≤3" or "x". */
    record Mark(String mark) implements Value {
        public Mark {
            if (mark.isBlank()) {
                throw new IllegalArgumentException("a mark is printed, so it cannot be blank");
            }
        }
    }

    /** No number; the Danish reason is shown in notes and alt texts, and is empty where the table says it once. */
    record Blank(String reason) implements Value {
        public static final Blank UNSTATED = new Blank("");

        public Blank {
            Objects.requireNonNull(reason);
        }
    }
}
