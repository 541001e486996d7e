package dk.belaeg.subject.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The split of growth in three: by hand, against its definition, and that it adds up to the øre. */
class CostSplitTest {
    private static final MathContext EXACT = new MathContext(60);
    private static final List<List<Integer>> ORDERS = List.of(
            List.of(0, 1, 2), List.of(0, 2, 1), List.of(1, 0, 2), List.of(1, 2, 0), List.of(2, 0, 1), List.of(2, 1, 0));

    private static CostSplit split(long n1, long c1, long n2, long c2, String prices) {
        return CostSplit.of(new CostSplit.Year(n1, c1), new CostSplit.Year(n2, c2), new BigDecimal(prices));
    }

    @Test
    void isTheExampleOfTheMethodPage() {
        // 100 cases at 500.000 kr. become 110 at 561.000 kr., and prices rise by 10 percent
        assertEquals(
                new CostSplit(530_333_334L, 110_333_333L, 530_333_333L),
                split(100, 5_000_000_000L, 110, 6_171_000_000L, "1.10"));
        assertEquals(6_171_000_000L - 5_000_000_000L, 530_333_334L + 110_333_333L + 530_333_333L);
    }

    @Test
    void oneFactorThatChangesAloneGivesAll() {
        assertEquals(new CostSplit(1000, 0, 0), split(10, 10_000, 11, 11_000, "1"));
        assertEquals(new CostSplit(0, 1000, 0), split(10, 10_000, 10, 11_000, "1"));
        assertEquals(new CostSplit(0, 0, 1000), split(10, 10_000, 10, 11_000, "1.1"));
    }

    @Test
    void whatFallsTakesAway() {
        CostSplit split = split(7, 700_003, 3, 250_001, "0.98");
        assertTrue(split.number() < 0 && split.costPerCase() < 0 && split.price() < 0);
        assertEquals(250_001 - 700_003, split.number() + split.costPerCase() + split.price());
    }

    @Test
    void isTheMeanOverAllOrdersAndAddsUpToTheOere() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            long n1 = 1L + random.nextInt(5_000);
            long n2 = 1L + random.nextInt(5_000);
            long c1 = random.nextInt(5) == 0 ? 0 : (long) (random.nextDouble() * 5e12);
            long c2 = (long) (random.nextDouble() * 5e12);
            BigDecimal prices = BigDecimal.valueOf(8_000 + random.nextInt(6_000), 4);
            CostSplit split = CostSplit.of(new CostSplit.Year(n1, c1), new CostSplit.Year(n2, c2), prices);
            assertEquals(c2 - c1, split.number() + split.costPerCase() + split.price());
            BigDecimal[] from = {
                BigDecimal.valueOf(n1), BigDecimal.valueOf(c1).divide(BigDecimal.valueOf(n1), EXACT), BigDecimal.ONE
            };
            BigDecimal[] to = {
                BigDecimal.valueOf(n2),
                BigDecimal.valueOf(c2).divide(BigDecimal.valueOf(n2).multiply(prices), EXACT),
                prices
            };
            long[] parts = {split.number(), split.costPerCase(), split.price()};
            for (int factor = 0; factor < parts.length; factor++) {
                BigDecimal off = mean(from, to, factor).subtract(BigDecimal.valueOf(parts[factor]));
                assertTrue(off.abs().compareTo(BigDecimal.ONE) <= 0, () -> "off by " + off);
            }
        }
    }

    /** What a factor adds when it is changed, in all orders. */
    private static BigDecimal mean(BigDecimal[] from, BigDecimal[] to, int factor) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Integer> order : ORDERS) {
            BigDecimal[] now = from.clone();
            for (int changed : order) {
                BigDecimal before = product(now);
                now[changed] = to[changed];
                sum = changed == factor ? sum.add(product(now).subtract(before)) : sum;
            }
        }
        return sum.divide(BigDecimal.valueOf(ORDERS.size()), EXACT);
    }

    private static BigDecimal product(BigDecimal[] factors) {
        return factors[0].multiply(factors[1]).multiply(factors[2]);
    }
}
