package dk.belaeg.chart.figure;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Measure;
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
    public ValueFormat {
        unit = FigureTexts.clean(unit);
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
        String text = DanishNumbers.format(value, decimals);
        boolean plus = signed && value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
        return plus ? "+" + text : text;
    }

    /** How a sentence says what this format prints. */
    Measure measure() {
        return Measure.of(decimals, unit);
    }

    /** What is printed for a value, without unit: "12,5", "12–16", "≤3", "ikke oplyst". */
    public String label(Value value) {
        return DanishNumbers.written(value, this::number).orElseGet(() -> {
            if (value instanceof Value.Mark mark) {
                return FigureTexts.clean(mark.mark());
            } else if (value instanceof Value.Blank blank) {
                String reason = FigureTexts.clean(blank.reason());
                return reason.isEmpty() ? Measure.UNSTATED : reason;
            }
            throw new IllegalArgumentException("not a number for a figure: " + value);
        });
    }

    /** The same unit with as many decimals as an axis step needs, unsigned. */
    public ValueFormat forStep(BigDecimal step) {
        int needed = Math.max(0, step.stripTrailingZeros().scale());
        return new ValueFormat(Math.min(needed, 6), unit, false);
    }
}
