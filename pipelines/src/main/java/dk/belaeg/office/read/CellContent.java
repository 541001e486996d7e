package dk.belaeg.office.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell. A cell nobody can be sure of is {@link Unreadable}, a formula nobody computed is
 * {@link Uncomputed}: a caller that switches over the kinds has to say what becomes of them.
 */
public sealed interface CellContent {
    /** No text at all, as an empty text that a formula gives. */
    CellContent NOTHING = new Text("");

    /** The characters as the file stores them; for a text, the text. May be personal data: mask before it is shown. */
    String raw();

    /**
     * A number, as stored. Excel computes in binary and stores up to 17 digits, so that 0,975 may stand as
     * {@code 0.97499999999999998}.
     */
    record Numeral(String raw) implements CellContent {
        private static final int LONGEST = 64;
        private static final Pattern NUMBER =
                Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?(?:[0-2]?[0-9]{1,2}|30[0-8]))?");

        public Numeral {
            if (!isNumber(raw)) {
                throw new IllegalArgumentException("not a number as Office files write it");
            }
        }

        /**
         * Whether a text is a number as Office files write it: ASCII digits, point, exponent, within what Excel can hold; white
         * space around it is allowed, as XML Schema does.
         */
        static boolean isNumber(String text) {
            String number = text.strip();
            return number.length() <= LONGEST
                    && NUMBER.matcher(number).matches()
                    && Double.isFinite(Double.parseDouble(number));
        }

        /** Exactly what is stored. */
        public BigDecimal exact() {
            return new BigDecimal(raw.strip());
        }

        /**
         * The number at 15 significant digits, which is all that Excel shows and means: 24,799999999999997, which a formula
         * left behind, is 24,8. The same on every JDK.
         */
        public BigDecimal shown() {
            return shown(exact());
        }

        /** The same of a number that was computed in binary and stands in no Office file. */
        public static BigDecimal shown(BigDecimal exact) {
            return plain(exact.round(new MathContext(15, RoundingMode.HALF_UP)));
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /**
     * A number that Excel shows as a date or a time: a day that was meant, or "1-3" that became 1 March by itself.
     *
     * @param moment the day and time Excel shows; a time without a day falls on 31 December 1899
     */
    record DateNumber(String raw, LocalDateTime moment) implements CellContent {}

    /** Text, put together from its differently formatted pieces, without phonetic guides. */
    record Text(String text) implements CellContent {
        @Override
        public String raw() {
            return text;
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements CellContent {
        @Override
        public String raw() {
            return truth ? "1" : "0";
        }
    }

    /** An error Excel shows, such as {@code #DIV/0!}. */
    record ErrorValue(String raw) implements CellContent {}

    /** A formula whose result is not in the file. Never 0. */
    record Uncomputed() implements CellContent {
        @Override
        public String raw() {
            return "";
        }
    }

    /**
     * Something that cannot be read with certainty.
     *
     * @param why the problem reported for the cell
     * @param raw what stands in the file, cut at 200 characters; several contents of one cell are joined by {@code " | "}
     */
    record Unreadable(ProblemKind why, String raw) implements CellContent {
        static final int KEPT = 200;

        static Unreadable of(ProblemKind why, @Nullable String raw) {
            return new Unreadable(why, raw == null ? "" : raw.substring(0, Math.min(raw.length(), KEPT)));
        }
    }
}
