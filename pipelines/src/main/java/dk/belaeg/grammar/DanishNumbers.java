package dk.belaeg.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/** Numbers as Danish readers write them: comma before decimals, point between thousands, a real minus sign. */
public final class DanishNumbers {
    private DanishNumbers() {}

    /** All decimals, without thousands points: {@code 1048,5}. */
    public static String plain(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }

    /** Rounded half up to the given decimals, with thousands points: {@code 1.048,5}. */
    public static String format(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder whole = new StringBuilder(point < 0 ? digits : digits.substring(0, point));
        for (int at = whole.length() - 3; at > 0; at -= 3) {
            whole.insert(at, '.');
        }
        String text = point < 0 ? whole.toString() : whole + "," + digits.substring(point + 1);
        return rounded.signum() < 0 ? "−" + text : text;
    }

    /**
     * A number, or what is known of one, in Danish words; empty for what is no number.
     *
     * @param number writes one number
     */
    public static Optional<String> written(Value value, Function<BigDecimal, String> number) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(number.apply(amount.value()));
        } else if (value instanceof Value.Range range) {
            return Optional.of(range(number.apply(range.lower()), number.apply(range.upper())));
        } else if (value instanceof Value.AtLeast least) {
            return Optional.of("mindst " + number.apply(least.lower()));
        } else if (value instanceof Value.AtMost most) {
            return Optional.of("højst " + number.apply(most.upper()));
        }
        return Optional.empty();
    }

    /** From one written number to another: {@code 12–16}, {@code −5 til −3}; one when both are written alike. */
    private static String range(String lower, String upper) {
        if (lower.equals(upper)) {
            return lower;
        }
        boolean signed = lower.startsWith("−") || upper.startsWith("+");
        return lower + (signed ? " til " : "–") + upper;
    }

    public static String format(long number) {
        return format(BigDecimal.valueOf(number), 0);
    }
}
