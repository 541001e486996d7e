package dk.belaeg.subject.causes;

import java.util.Arrays;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/** A measure of how two numbers of the same points go together, from -1 to 1. */
enum Correlation {
    /** Of ranks: whether high goes with high, whatever the distances. Equal numbers share the mean of their ranks. */
    SPEARMAN {
        @Override
        double coefficient(double[] x, double[] y) {
            return new SpearmansCorrelation().correlation(x, y);
        }
    },
    /** Of the numbers themselves: whether they lie along a straight line. */
    PEARSON {
        @Override
        double coefficient(double[] x, double[] y) {
            return new PearsonsCorrelation().correlation(x, y);
        }
    };

    /** So many parts a coefficient is told in: what differs by less differs by the order of additions alone. */
    private static final double PARTS = 1e12;

    abstract double coefficient(double[] x, double[] y);

    /** The coefficient; not a number when one of the two is the same for all. */
    final double of(double[] x, double[] y) {
        return isConstant(x) || isConstant(y) ? Double.NaN : Math.rint(coefficient(x, y) * PARTS) / PARTS;
    }

    static boolean isConstant(double[] numbers) {
        return Arrays.stream(numbers).allMatch(one -> one == numbers[0]);
    }

    /** The numbers without that of one point. */
    static double[] without(double[] numbers, int point) {
        double[] rest = new double[numbers.length - 1];
        System.arraycopy(numbers, 0, rest, 0, point);
        System.arraycopy(numbers, point + 1, rest, point, rest.length - point);
        return rest;
    }

    /** The coefficient with each point left out in turn; not a number where that leaves one of the two the same for all. */
    final double[] leftOut(double[] x, double[] y) {
        double[] coefficients = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            coefficients[i] = of(without(x, i), without(y, i));
        }
        return coefficients;
    }
}
