package dk.belaeg.sentence;

import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How something moved, as the half of a sentence that follows its name. Two numbers are said to have risen or fallen only
 * when what is printed proves it; a withheld one is never compared.
 */
public final class Change {
    private Change() {}

    /** "steg fra 3 til 5 pladser", "faldt fra ...", "er uændret 5 pladser", "kan ikke sammenlignes, ...". */
    public static String between(Value from, Value to, Measure measure) {
        Bounds before = Bounds.of(from);
        Bounds after = Bounds.of(to);
        if (before == null || after == null) {
            return "kan ikke sammenlignes, da " + obstacle(from, to);
        }
        if (before.isExactly(after)) {
            return "er uændret " + measure.digits(to);
        }
        if (measure.digits(from).equals(measure.digits(to))) {
            return "er stort set uændret " + measure.digits(to);
        }
        return verb(before, after) + " fra " + measure.number(from) + " til " + measure.digits(to);
    }

    /**
     * The difference between two printed numbers, as far as they prove it: of bounds, the bounds it lies within. Blank, with
     * what stands in the way, where one of them is withheld or not whole.
     */
    public static Value difference(Value from, Value to) {
        Bounds before = Bounds.of(from);
        Bounds after = Bounds.of(to);
        if (before == null || after == null) {
            return new Value.Blank("kan ikke siges, da " + obstacle(from, to));
        }
        BigDecimal least = after.lower().subtract(before.upper());
        BigDecimal most = after.upper().subtract(before.lower());
        return least.compareTo(most) == 0 ? new Value.Amount(least) : new Value.Range(least, most);
    }

    private static String verb(Bounds before, Bounds after) {
        if (before.below(after)) {
            return "steg";
        }
        return after.below(before) ? "faldt" : "gik";
    }

    private static String obstacle(Value from, Value to) {
        if (to instanceof Value.Mark || from instanceof Value.Mark) {
            return "tallet er skjult" + (to instanceof Value.Mark ? "" : " før");
        }
        if (incomplete(to) || incomplete(from)) {
            return "ikke alle har oplyst tal" + (incomplete(to) ? "" : " før");
        }
        return "tallet ikke er oplyst" + (to instanceof Value.Blank ? "" : " før");
    }

    private static boolean incomplete(Value value) {
        return value instanceof Value.AtLeast || value instanceof Value.AtMost;
    }

    /** From a growth in percent: "steg 1,4 pct.", "faldt 0,2 pct.", "var stort set uændret". */
    public static String by(Value growth, Measure measure) {
        Bounds bounds = Bounds.of(growth);
        if (bounds == null) {
            return growth instanceof Value.Mark ? "er skjult" : "kan ikke beregnes (" + measure.number(growth) + ")";
        }
        if (bounds.isZero()) {
            return "var uændret";
        }
        if (measure.showsNothing(bounds.lower()) && measure.showsNothing(bounds.upper())) {
            return "var stort set uændret";
        }
        if (bounds.crossesZero()) {
            return "ændrede sig med " + measure.digits(growth);
        }
        return (bounds.upper().signum() > 0 ? "steg " : "faldt ") + measure.digits(bounds.size());
    }

    /** From a deviation, on which side of something it lies: "1,2 procentpoint over", "på niveau med". */
    public static String beside(Value deviation, Measure measure) {
        Bounds bounds = Bounds.of(deviation);
        if (bounds == null) {
            return measure.number(deviation) + " fra";
        }
        if (measure.showsNothing(bounds.lower()) && measure.showsNothing(bounds.upper())) {
            return "på niveau med";
        }
        if (bounds.crossesZero()) {
            return "mellem " + measure.digits(new Value.Amount(bounds.lower().abs())) + " under og "
                    + measure.digits(new Value.Amount(bounds.upper())) + " over";
        }
        return measure.digits(bounds.size()) + (bounds.upper().signum() > 0 ? " over" : " under");
    }

    /** The bounds of what is printed; the same for an exact number. */
    record Bounds(BigDecimal lower, BigDecimal upper) {
        static @Nullable Bounds of(Value value) {
            if (value instanceof Value.Amount amount) {
                return new Bounds(amount.value(), amount.value());
            }
            return value instanceof Value.Range range ? new Bounds(range.lower(), range.upper()) : null;
        }

        boolean isExactly(Bounds other) {
            return lower.compareTo(upper) == 0
                    && lower.compareTo(other.lower) == 0
                    && upper.compareTo(other.upper) == 0;
        }

        /** Whether every number within these bounds is less than every one within the others. */
        boolean below(Bounds other) {
            return upper.compareTo(other.lower) < 0;
        }

        boolean isZero() {
            return lower.signum() == 0 && upper.signum() == 0;
        }

        boolean crossesZero() {
            return lower.signum() < 0 && upper.signum() > 0;
        }

        /** Without sign; the bounds lie on one side of zero. */
        Value size() {
            BigDecimal a = lower.abs();
            BigDecimal b = upper.abs();
            return a.compareTo(b) == 0 ? new Value.Amount(a) : new Value.Range(a.min(b), a.max(b));
        }
    }
}
