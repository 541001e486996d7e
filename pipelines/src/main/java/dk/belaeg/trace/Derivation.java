package dk.belaeg.trace;

import dk.belaeg.contract.Derived;
import java.math.BigDecimal;
import java.util.Optional;

/** A derived column worked out again from the two numbers it follows from, each known from the least to the most it can be. */
final class Derivation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Derivation() {}

    /** Empty when it would be divided by nought. */
    static Optional<Amount> of(Derived derived, Amount first, Amount second) {
        if (derived instanceof Derived.Difference) {
            return Optional.of(less(first, second));
        } else if (derived instanceof Derived.Span) {
            return Optional.of(new Amount(first.lower(), first.upper().add(second.upper())));
        } else if (derived instanceof Derived.Ratio ratio) {
            return ratio(first, second, BigDecimal.valueOf(ratio.times()));
        } else if (derived instanceof Derived.Growth) {
            return ratio(second, first, HUNDRED).map(share -> less(share, Amount.of(HUNDRED)));
        } else if (derived instanceof Derived.Since since) {
            return since.percent()
                    ? ratio(first, second, HUNDRED).map(share -> less(share, Amount.of(HUNDRED)))
                    : Optional.of(less(first, second));
        }
        return ratio(first, second, HUNDRED);
    }

    private static Amount less(Amount a, Amount b) {
        return new Amount(a.lower().subtract(b.upper()), a.upper().subtract(b.lower()));
    }

    private static Optional<Amount> ratio(Amount a, Amount b, BigDecimal times) {
        return b.lower().signum() <= 0
                ? Optional.empty()
                : Optional.of(new Amount(
                        a.times(times).dividedBy(b.upper()).lower(),
                        a.times(times).dividedBy(b.lower()).upper()));
    }
}
