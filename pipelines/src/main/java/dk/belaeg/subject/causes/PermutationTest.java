package dk.belaeg.subject.causes;

import java.util.Arrays;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.MathArrays;

/**
 * How often ranks as far from independent as these would come about if one of the two were dealt out at random: the
 * two-sided test of Spearman's coefficient, which assumes no distribution and is right with ties. Doubled ranks are whole
 * numbers, so what is as far is told exactly. Method: {@code docs/metode/aarsager.md}.
 */
final class PermutationTest {
    private PermutationTest() {}

    /** The share of deals that are as far or farther, these ranks counted as one of them (Phipson and Smyth 2010). */
    static double p(double[] x, double[] y, int times, int seed) {
        long[] first = doubledRanks(x);
        long[] second = doubledRanks(y);
        long seen = distance(first, second);
        RandomGenerator random = new MersenneTwister(seed);
        int[] deal = MathArrays.natural(x.length);
        int asFar = 1;
        for (int i = 0; i < times; i++) {
            MathArrays.shuffle(deal, random);
            asFar += distance(
                                    first,
                                    Arrays.stream(deal)
                                            .mapToLong(at -> second[at])
                                            .toArray())
                            >= seen
                    ? 1
                    : 0;
        }
        return asFar / (times + 1.0);
    }

    /** How far the ranks' covariance is from nought, times a number that all deals share. */
    private static long distance(long[] first, long[] second) {
        long products = 0;
        for (int i = 0; i < first.length; i++) {
            products += first[i] * second[i];
        }
        return Math.abs(first.length * products
                - Arrays.stream(first).sum() * Arrays.stream(second).sum());
    }

    private static long[] doubledRanks(double[] numbers) {
        return Arrays.stream(ranks(numbers))
                .mapToLong(rank -> Math.round(2 * rank))
                .toArray();
    }

    /** Ranks from the lowest, 1; equal numbers share the mean of theirs. */
    static double[] ranks(double[] numbers) {
        return new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(numbers);
    }

    /**
     * The probabilities held against how many tests there are (Holm 1979), in their order: the smallest times all of them,
     * the next times one less, and never below the one before.
     */
    static double[] holm(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(p[a], p[b]));
        double[] adjusted = new double[p.length];
        double before = 0;
        for (int i = 0; i < p.length; i++) {
            before = Math.max(before, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = before;
        }
        return adjusted;
    }
}
