package dk.belaeg.disclosure;

import dk.belaeg.schema.Derived;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Computes derived columns from cells as they are printed. A blank source gives a blank result with the same reason, also
 * beside a masked one, since there is no number to hide; a masked source gives a masked result, and a range a range.
 */
final class DerivedValues {
    /** Digits of a quotient; nothing a reader sees is affected by what lies beyond. */
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    private static final Value.Blank BY_ZERO = new Value.Blank("kan ikke beregnes, da der skulle deles med 0");

    private DerivedValues() {}

    /** @param a first source, {@code b} second, in the order of {@link Derived#sources()} */
    static Value of(Derived derived, Value a, Value b) {
        if (a instanceof Value.Blank || b instanceof Value.Blank) {
            return blank(a, b);
        }
        if (a instanceof Value.Mark || b instanceof Value.Mark) {
            return new Value.Mark(Marks.ANY);
        }
        Optional<Value.Range> first = bounds(a);
        Optional<Value.Range> second = bounds(b);
        if (first.isEmpty() || second.isEmpty()) {
            return blank(a, b);
        }
        if (derived instanceof Derived.Difference) {
            return value(
                    first.get().lower().subtract(second.get().upper()),
                    first.get().upper().subtract(second.get().lower()));
        }
        if (derived instanceof Derived.Ratio ratio) {
            return quotient(first.get(), second.get(), BigDecimal.valueOf(ratio.times()));
        }
        Value share = quotient(second.get(), first.get(), BigDecimal.valueOf(100));
        return bounds(share)
                .map(s -> value(
                        s.lower().subtract(BigDecimal.valueOf(100)), s.upper().subtract(BigDecimal.valueOf(100))))
                .orElse(share);
    }

    /** @param first of the series, {@code now} the one that is compared with it */
    static Value since(Derived.Since since, Value first, Value now) {
        return since.percent()
                ? of(new Derived.Growth(since.of(), since.of()), first, now)
                : of(new Derived.Difference(since.of(), since.of()), now, first);
    }

    private static Value quotient(Value.Range of, Value.Range to, BigDecimal times) {
        if (to.lower().signum() <= 0 && to.upper().signum() >= 0) {
            return BY_ZERO;
        }
        BigDecimal[] corners = {
            divided(of.lower(), to.lower(), times),
            divided(of.lower(), to.upper(), times),
            divided(of.upper(), to.lower(), times),
            divided(of.upper(), to.upper(), times)
        };
        BigDecimal lower = corners[0];
        BigDecimal upper = corners[0];
        for (BigDecimal corner : corners) {
            lower = lower.min(corner);
            upper = upper.max(corner);
        }
        return value(lower, upper);
    }

    private static BigDecimal divided(BigDecimal of, BigDecimal to, BigDecimal times) {
        return of.multiply(times).divide(to, EXACT_ENOUGH);
    }

    private static Value value(BigDecimal lower, BigDecimal upper) {
        return lower.compareTo(upper) == 0 ? new Value.Amount(lower) : new Value.Range(lower, upper);
    }

    private static Optional<Value.Range> bounds(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(new Value.Range(amount.value(), amount.value()));
        }
        return value instanceof Value.Range range ? Optional.of(range) : Optional.empty();
    }

    /** The reason of whichever source is blank with one. */
    private static Value.Blank blank(Value a, Value b) {
        if (a instanceof Value.Blank blank && !blank.reason().isEmpty()) {
            return blank;
        }
        return b instanceof Value.Blank blank ? blank : Value.Blank.UNSTATED;
    }
}
