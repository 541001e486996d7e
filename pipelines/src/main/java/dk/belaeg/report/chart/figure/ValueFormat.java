package dk.belaeg.report.chart.figure;

import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the numbers of a figure are written in Danish: decimal comma, thousands point, the true minus sign, rounded half
 * up and only here.
 *
 * @param decimals digits after the comma, 0 to 6
 * @param unit "pct.", "kr.", "mio. kr.", "pladser"; empty for a pure number
 * @param signed true for changes: "+3", "−2", "0"
 */
public record ValueFormat(int decimals, String unit, boolean signed) {
    private static final String MINUS = "\u2212";
    private static final String DASH = "\u2013";
    private static final String FIXED_SPACE = "\u00A0";

    public ValueFormat {
        unit = Texts.clean(unit);
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals 0 to 6, not " + decimals);
        }
    }

    public static ValueFormat of(int decimals, String unit) {
        return new ValueFormat(decimals, unit, false);
    }

    /** The same format for changes, with a plus sign. */
    public ValueFormat asChange() {
        return new ValueFormat(decimals, unit, true);
    }

    /** A number without its unit. */
    public String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder();
        if (rounded.signum() < 0) {
            text.append(MINUS);
        } else if (signed && rounded.signum() > 0) {
            text.append('+');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                text.append('.');
            }
            text.append(whole.charAt(i));
        }
        return point < 0
                ? text.toString()
                : text.append(',').append(digits, point + 1, digits.length()).toString();
    }

    /** What is printed for a value, without unit: "12,5", "12–16", "≤3", "ikke oplyst". */
    public String label(Value value) {
        if (value instanceof Value.Amount amount) {
            return number(amount.value());
        }
        if (value instanceof Value.Range range) {
            String lower = number(range.lower());
            String upper = number(range.upper());
            boolean wordy = signed || range.lower().signum() < 0;
            return lower.equals(upper) ? lower : wordy ? lower + " til " + upper : lower + DASH + upper;
        }
        if (value instanceof Value.Mark mark) {
            return Texts.clean(mark.mark());
        }
        if (value instanceof Value.Blank blank) {
            String reason = Texts.clean(blank.reason());
            return reason.isEmpty() ? "ikke oplyst" : reason;
        }
        throw new IllegalArgumentException("not a number for a figure: " + value);
    }

    /** What is printed for a value with its unit, where it stands in a sentence: "12,5 pct.". */
    public String withUnit(Value value) {
        boolean number = value instanceof Value.Amount || value instanceof Value.Range;
        return number && !unit.isEmpty() ? label(value) + FIXED_SPACE + unit.replace(" ", FIXED_SPACE) : label(value);
    }

    /** The number with its unit. */
    public String withUnit(BigDecimal value) {
        return withUnit(new Value.Amount(value));
    }

    /** The same unit with as many decimals as an axis step needs, unsigned. */
    public ValueFormat forStep(BigDecimal step) {
        int needed = Math.max(0, step.stripTrailingZeros().scale());
        return new ValueFormat(Math.min(needed, 6), unit, false);
    }
}
