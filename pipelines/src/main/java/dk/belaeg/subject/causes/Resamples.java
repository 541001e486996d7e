package dk.belaeg.subject.causes;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Municipalities drawn with replacement, as many as there are, again and again. Those draws that have not met one of them
 * are draws from the others, so the same draws tell what each of them does (jackknife-after-bootstrap; Efron 1992).
 */
final class Resamples {
    /** With fewer draws that have a coefficient, the interval is one of the draws that happen to have it. */
    private static final double LEAST_USABLE = 0.95;

    private final double[] x;
    private final double[] y;
    private final int[][] drawn;

    Resamples(double[] x, double[] y, int times, int seed) {
        this.x = x.clone();
        this.y = y.clone();
        RandomGenerator random = new MersenneTwister(seed);
        drawn = new int[times][x.length];
        for (int[] draw : drawn) {
            Arrays.setAll(draw, i -> random.nextInt(x.length));
        }
    }

    /** The coefficient of each draw; not a number where one of the two is the same for all that were drawn. */
    double[] coefficients(Correlation correlation) {
        return Arrays.stream(drawn)
                .mapToDouble(draw -> correlation.of(picked(x, draw), picked(y, draw)))
                .toArray();
    }

    private static double[] picked(double[] numbers, int[] draw) {
        return Arrays.stream(draw).mapToDouble(i -> numbers[i]).toArray();
    }

    /** The interval of all points; empty when too few draws have a coefficient. */
    Optional<Interval> interval(Correlation correlation, double[] coefficients) {
        return interval(correlation, x, y, coefficients);
    }

    /** The interval of all points but one. */
    Optional<Interval> intervalWithout(int point, Correlation correlation, double[] coefficients) {
        double[] ofOthers = IntStream.range(0, drawn.length)
                .filter(i -> Arrays.stream(drawn[i]).noneMatch(one -> one == point))
                .mapToDouble(i -> coefficients[i])
                .toArray();
        return interval(correlation, Correlation.without(x, point), Correlation.without(y, point), ofOthers);
    }

    private static Optional<Interval> interval(Correlation correlation, double[] x, double[] y, double[] coefficients) {
        double[] usable =
                Arrays.stream(coefficients).filter(one -> !Double.isNaN(one)).toArray();
        double[] leftOut = correlation.leftOut(x, y);
        boolean enough = usable.length > 0
                && usable.length >= LEAST_USABLE * coefficients.length
                && Arrays.stream(leftOut).noneMatch(Double::isNaN);
        return enough ? Optional.of(Interval.of(usable, correlation.of(x, y), leftOut)) : Optional.empty();
    }
}
