package dk.belaeg.subject.causes;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * A bias-corrected and accelerated bootstrap interval (BCa; Efron 1987) that holds a coefficient with 95 percent
 * confidence. Method: {@code docs/metode/aarsager.md}.
 */
record Interval(double lower, double upper) {
    private static final double TAIL = 0.025;

    /** Nobody draws from it, so it has no generator. */
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /** Whether it says which sign the coefficient has. */
    boolean excludesZero() {
        return lower > 0 || upper < 0;
    }

    /** Whether resampling has told nothing of how uncertain the coefficient is: every resample has it. */
    boolean isPoint() {
        return lower >= upper;
    }

    /**
     * From coefficients of resamples.
     *
     * @param resampled those that have one, at least one
     * @param estimate of all points
     * @param leftOut the coefficient with each point left out in turn
     */
    static Interval of(double[] resampled, double estimate, double[] leftOut) {
        double below = 0;
        for (double one : resampled) {
            below += one < estimate ? 1 : one > estimate ? 0 : 0.5;
        }
        // half a resample from either end, so that an estimate beyond them all still has a place among them
        double share = Math.min(Math.max(below, 0.5), resampled.length - 0.5) / resampled.length;
        double bias = NORMAL.inverseCumulativeProbability(share);
        double acceleration = acceleration(leftOut);
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(resampled);
        return new Interval(
                percentile.evaluate(100 * moved(TAIL, bias, acceleration)),
                percentile.evaluate(100 * moved(1 - TAIL, bias, acceleration)));
    }

    /** Where among the resamples the bound lies that an unbiased, even spread would have at the tail. */
    private static double moved(double tail, double bias, double acceleration) {
        double normal = bias + NORMAL.inverseCumulativeProbability(tail);
        return Math.max(NORMAL.cumulativeProbability(bias + normal / (1 - acceleration * normal)), Double.MIN_NORMAL);
    }

    /** How much faster the spread grows on one side: the skewness of what each point does. */
    static double acceleration(double[] leftOut) {
        double mean = Arrays.stream(leftOut).average().orElse(0);
        double squares = 0;
        double cubes = 0;
        for (double one : leftOut) {
            double does = mean - one;
            squares += does * does;
            cubes += does * does * does;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }
}
