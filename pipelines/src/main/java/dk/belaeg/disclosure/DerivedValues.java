package dk.belaeg.disclosure;

import dk.belaeg.contract.Derived;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes derived columns from cells as they are printed. A blank source gives a blank result with the same reason, also
 * beside a masked one, since there is no number to hide; a masked source gives a masked result, and a range a range.
 *
 * <p>A sum that lacks a part gives a result that is open on one side. It is shown only where it tells something: a
 * difference or growth that is above nothing at the least, a share that is under the whole at the most, and the other
 * way about; otherwise it is blank, with who is lacking. Method: {@code docs/metode/balance.md}.
 */
final class DerivedValues {
    /** Digits of a quotient; nothing a reader sees is affected by what lies beyond. */
    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    private static final Value.Blank BY_ZERO = new Value.Blank("kan ikke beregnes, da der skulle deles med 0");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedValues() {}

    /** What is known of a number; {@code null} for no bound on that side. */
    private record Bounds(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        static Optional<Bounds> of(Value value) {
            if (value instanceof Value.Amount amount) {
                return Optional.of(new Bounds(amount.value(), amount.value()));
            } else if (value instanceof Value.Range range) {
                return Optional.of(new Bounds(range.lower(), range.upper()));
            } else if (value instanceof Value.AtLeast least) {
                return Optional.of(new Bounds(least.lower(), null));
            } else if (value instanceof Value.AtMost most) {
                return Optional.of(new Bounds(null, most.upper()));
            }
            return Optional.empty();
        }

        Bounds plus(Bounds other) {
            return new Bounds(sum(lower, other.lower), sum(upper, other.upper));
        }

        Bounds negated() {
            return new Bounds(upper == null ? null : upper.negate(), lower == null ? null : lower.negate());
        }

        private static @Nullable BigDecimal sum(@Nullable BigDecimal a, @Nullable BigDecimal b) {
            return a == null || b == null ? null : a.add(b);
        }

        boolean holdsZero() {
            return (lower == null || lower.signum() <= 0) && (upper == null || upper.signum() >= 0);
        }

        boolean closed() {
            return lower != null && upper != null;
        }

        /** The value, open where a bound is not known; blank where what is known tells nothing about {@code level}. */
        Value value(BigDecimal level, String lacking) {
            if (lower != null && upper != null) {
                return lower.compareTo(upper) == 0 ? new Value.Amount(lower) : new Value.Range(lower, upper);
            } else if (lower != null && lower.compareTo(level) > 0) {
                return new Value.AtLeast(lower, lacking);
            } else if (upper != null && upper.compareTo(level) < 0) {
                return new Value.AtMost(upper, lacking);
            }
            return new Value.Blank(Value.LACKS + lacking);
        }
    }

    /** @param a first source, {@code b} second, in the order of {@link Derived#sources()} */
    static Value of(Derived derived, Value a, Value b) {
        if (a instanceof Value.Blank || b instanceof Value.Blank) {
            return blank(a, b);
        }
        if (a instanceof Value.Mark || b instanceof Value.Mark) {
            return new Value.Mark(Marks.ANY);
        }
        Optional<Bounds> first = Bounds.of(a);
        Optional<Bounds> second = Bounds.of(b);
        if (first.isEmpty() || second.isEmpty()) {
            return blank(a, b);
        }
        String lacking = lacking(a, b);
        if (derived instanceof Derived.Difference) {
            return first.get().plus(second.get().negated()).value(BigDecimal.ZERO, lacking);
        } else if (derived instanceof Derived.Span) {
            BigDecimal least = first.get().lower();
            return new Bounds(least, first.get().plus(second.get()).upper())
                    .value(least == null ? BigDecimal.ZERO : least.subtract(BigDecimal.ONE), lacking);
        } else if (derived instanceof Derived.Ratio ratio) {
            BigDecimal times = BigDecimal.valueOf(ratio.times());
            return quotient(first.get(), second.get(), times)
                    .map(share -> share.value(times, lacking))
                    .orElse(second.get().closed() ? BY_ZERO : new Value.Blank(Value.LACKS + lacking));
        }
        return quotient(second.get(), first.get(), HUNDRED)
                .map(share -> share.plus(new Bounds(HUNDRED.negate(), HUNDRED.negate()))
                        .value(BigDecimal.ZERO, lacking))
                .orElse(first.get().closed() ? BY_ZERO : new Value.Blank(Value.LACKS + lacking));
    }

    private static String lacking(Value a, Value b) {
        List<String> lacking = new ArrayList<>();
        for (Value value : List.of(a, b)) {
            String from = value instanceof Value.AtLeast least
                    ? least.lacking()
                    : value instanceof Value.AtMost most ? most.lacking() : "";
            if (!from.isEmpty() && !lacking.contains(from)) {
                lacking.add(from);
            }
        }
        // two lists of names would name some twice; whoever lacks in the first is enough for there to be no number
        return lacking.isEmpty() ? "" : lacking.get(0);
    }

    /** @param first of the series, {@code now} the one that is compared with it */
    static Value since(Derived.Since since, Value first, Value now) {
        return since.percent()
                ? of(new Derived.Growth(since.columns()), first, now)
                : of(new Derived.Difference(since.columns()), now, first);
    }

    /** Empty when what it is divided by may be zero. An open side of either opens a side of the quotient. */
    private static Optional<Bounds> quotient(Bounds of, Bounds to, BigDecimal times) {
        if (to.holdsZero()) {
            return Optional.empty();
        }
        if (to.upper() != null && to.upper().signum() < 0) {
            return quotient(of.negated(), to.negated(), times);
        }
        // what it is divided by is above zero; where it may be any size, the quotient may come down to nothing
        BigDecimal least = Objects.requireNonNull(to.lower());
        return Optional.of(new Bounds(
                bound(of.lower(), of.lower() != null && of.lower().signum() < 0 ? least : to.upper(), times),
                bound(of.upper(), of.upper() != null && of.upper().signum() > 0 ? least : to.upper(), times)));
    }

    private static @Nullable BigDecimal bound(@Nullable BigDecimal of, @Nullable BigDecimal to, BigDecimal times) {
        if (of == null || of.signum() == 0) {
            return of;
        }
        return to == null ? null : divided(of, to, times);
    }

    private static BigDecimal divided(BigDecimal of, BigDecimal to, BigDecimal times) {
        return of.multiply(times).divide(to, EXACT_ENOUGH);
    }

    /** The reason of whichever source is blank with one. */
    private static Value.Blank blank(Value a, Value b) {
        if (a instanceof Value.Blank blank && !blank.reason().isEmpty()) {
            return blank;
        }
        return b instanceof Value.Blank blank ? blank : Value.Blank.UNSTATED;
    }
}
