package dk.belaeg.publish.verify;

import dk.belaeg.disclosure.model.Relation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a printed share, difference or growth says of the counts it was computed from. Quotients are printed with six
 * decimals, so each gives two bounds; both are sums of multiples of the counts.
 */
final class DerivedRelations {
    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.0000005");
    private static final BigDecimal FAR = new BigDecimal("1000000000000");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private DerivedRelations() {}

    /** A source of a derived figure: a cell of the table, or a number that is printed. */
    record Source(int cell, Optional<BigDecimal> number) {
        static Source cell(int cell) {
            return new Source(cell, Optional.empty());
        }

        static Source number(BigDecimal number) {
            return new Source(-1, Optional.of(number));
        }
    }

    /**
     * @param lower what is printed as the lower bound, {@code upper} as the upper; equal for a number, empty for an open
     *     end
     */
    static List<Relation> of(
            String what, Described.Derivation how, Source first, Source second, String lower, String upper) {
        BigDecimal least = lower.isEmpty() ? FAR.negate() : new BigDecimal(lower).subtract(HALF_A_STEP);
        BigDecimal most = upper.isEmpty() ? FAR : new BigDecimal(upper).add(HALF_A_STEP);
        return switch (how.how()) {
            case "forskel" ->
                List.of(relation(what, first, BigDecimal.ONE, second, BigDecimal.ONE.negate(), least, most));
            // of * times lies between least * to and most * to
            case "forhold" -> quotient(what, first, BigDecimal.valueOf(how.times()), second, least, most);
            // growth is to / from * 100 - 100
            case "vækst" -> quotient(what, second, HUNDRED, first, least.add(HUNDRED), most.add(HUNDRED));
            default -> List.of();
        };
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
