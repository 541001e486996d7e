package dk.belaeg.subject.cases;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The growth of a cost divided into what its three factors gave: cost = number of cases x cost per case in fixed prices x
 * price index. Each factor's part is its Shapley value: what changing it adds, as the mean over all orders in which the
 * three can be changed. The parts are whole øre and add up to the growth exactly. Method: {@code docs/metode/sager.md}.
 *
 * @param number what more or fewer cases gave
 * @param costPerCase what dearer or cheaper cases gave
 * @param price what prices and wages gave
 */
record CostSplit(long number, long costPerCase, long price) {
    private static final int ORDERS = 6;

    /** A year's cases and their cost in øre. */
    record Year(long cases, long oere) {}

    /**
     * @param from a year with cases, {@code to} another
     * @param prices index of the second year in relation to that of the first
     */
    static CostSplit of(Year from, Year to, BigDecimal prices) {
        Fraction n1 = Fraction.of(from.cases());
        Fraction n2 = Fraction.of(to.cases());
        Fraction p1 = Fraction.of(1);
        Fraction p2 = Fraction.of(prices);
        Fraction r1 = Fraction.of(from.oere()).dividedBy(n1);
        Fraction r2 = Fraction.of(to.oere()).dividedBy(n2.times(p2));
        List<Fraction> parts =
                List.of(part(n1, n2, r1, r2, p1, p2), part(r1, r2, n1, n2, p1, p2), part(p1, p2, n1, n2, r1, r2));
        long[] whole = whole(parts, to.oere() - from.oere());
        return new CostSplit(whole[0], whole[1], whole[2]);
    }

    /**
     * The Shapley value of one of three factors: two orders in six change it first, two last, and two after one of the others.
     */
    private static Fraction part(Fraction x1, Fraction x2, Fraction a1, Fraction a2, Fraction b1, Fraction b2) {
        Fraction others = a1.times(b1)
                .times(Fraction.of(2))
                .plus(a2.times(b1))
                .plus(a1.times(b2))
                .plus(a2.times(b2).times(Fraction.of(2)));
        return x2.minus(x1).times(others).dividedBy(Fraction.of(ORDERS));
    }

    /** Whole øre that add up: what rounding down leaves goes to the largest remainders. */
    private static long[] whole(List<Fraction> parts, long sum) {
        List<BigInteger> floors = new ArrayList<>();
        parts.forEach(part -> floors.add(part.floor()));
        long[] whole = floors.stream().mapToLong(BigInteger::longValueExact).toArray();
        long left = sum - whole[0] - whole[1] - whole[2];
        List<Integer> byRemainder = IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer i) -> parts.get(i).minus(new Fraction(floors.get(i), BigInteger.ONE)))
                        .reversed())
                .toList();
        for (int i = 0; i < left; i++) {
            whole[byRemainder.get(i)]++;
        }
        return whole;
    }

    /** An exact number. */
    private record Fraction(BigInteger above, BigInteger below) implements Comparable<Fraction> {
        static Fraction of(long number) {
            return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
        }

        static Fraction of(BigDecimal number) {
            BigDecimal scaled = number.setScale(Math.max(0, number.scale()));
            return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale()));
        }

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction minus(Fraction other) {
            return plus(new Fraction(other.above.negate(), other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        /** @param other above nought */
        Fraction dividedBy(Fraction other) {
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        BigInteger floor() {
            BigInteger[] divided = above.divideAndRemainder(below);
            return divided[1].signum() < 0 ? divided[0].subtract(BigInteger.ONE) : divided[0];
        }

        @Override
        public int compareTo(Fraction other) {
            return above.multiply(other.below).compareTo(other.above.multiply(below));
        }
    }
}
