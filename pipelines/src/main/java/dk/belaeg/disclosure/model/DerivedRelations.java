package dk.belaeg.disclosure.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a printed share, difference or growth says of the counts it was computed from. It is rounded, so each gives two
 * bounds; both are sums of multiples of the counts.
 */
public final class DerivedRelations {
    private static final BigDecimal FAR = new BigDecimal("1000000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedRelations() {}

    /** A source of a derived figure: a cell of the table, or a number that is printed. */
    public record Source(int cell, Optional<BigDecimal> number) {
        public static Source cell(int cell) {
            return new Source(cell, Optional.empty());
        }

        public static Source number(BigDecimal number) {
            return new Source(-1, Optional.of(number));
        }
    }

    /**
     * What is printed of a figure.
     *
     * @param least what it is at the least before it was rounded; empty for an open end
     */
    public record Printed(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        private BigDecimal lower(BigDecimal plus) {
            return least.map(plus::add).orElse(FAR.negate());
        }

        private BigDecimal upper(BigDecimal plus) {
            return most.map(plus::add).orElse(FAR);
        }
    }

    /** The first less the second. */
    public static List<Relation> difference(String what, Source first, Source second, Printed printed) {
        return List.of(relation(
                what,
                first,
                BigDecimal.ONE,
                second,
                BigDecimal.ONE.negate(),
                printed.lower(BigDecimal.ZERO),
                printed.upper(BigDecimal.ZERO)));
    }

    /** The first in hundredths, for example, of the second: {@code of * times} lies between two multiples of {@code to}. */
    public static List<Relation> share(String what, Source of, int times, Source to, Printed printed) {
        return quotient(
                what,
                of,
                BigDecimal.valueOf(times),
                to,
                printed.lower(BigDecimal.ZERO),
                printed.upper(BigDecimal.ZERO));
    }

    /** By how many percent the second is more than the first. */
    public static List<Relation> growth(String what, Source from, Source to, Printed printed) {
        return quotient(what, to, HUNDRED, from, printed.lower(HUNDRED), printed.upper(HUNDRED));
    }

    private static List<Relation> quotient(
            String what, Source of, BigDecimal times, Source to, BigDecimal least, BigDecimal most) {
        return List.of(
                relation(what, of, times, to, least.negate(), BigDecimal.ZERO, FAR),
                relation(what, of, times, to, most.negate(), FAR.negate(), BigDecimal.ZERO));
    }

    private static Relation relation(
            String what,
            Source first,
            BigDecimal timesFirst,
            Source second,
            BigDecimal timesSecond,
            BigDecimal lower,
            BigDecimal upper) {
        SortedMap<Integer, BigDecimal> terms = new TreeMap<>();
        BigDecimal known = BigDecimal.ZERO;
        for (int i = 0; i < 2; i++) {
            Source source = i == 0 ? first : second;
            BigDecimal times = i == 0 ? timesFirst : timesSecond;
            if (source.number().isPresent()) {
                known = known.add(times.multiply(source.number().get()));
            } else {
                terms.merge(source.cell(), times, BigDecimal::add);
            }
        }
        return new Relation(
                what,
                terms,
                lower.subtract(known).setScale(9, RoundingMode.FLOOR),
                upper.subtract(known).setScale(9, RoundingMode.CEILING));
    }
}
