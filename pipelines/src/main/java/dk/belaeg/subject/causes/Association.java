package dk.belaeg.subject.causes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a factor and growth go together in the municipalities that have both. What is judged is Spearman's coefficient, which
 * one distant municipality cannot carry by its distance; Pearson's stands beside it. Method: {@code docs/metode/aarsager.md}.
 *
 * @param p how often as strong a Spearman coefficient comes about by chance
 * @param without Spearman's coefficient with each municipality left out, in the order of the points
 */
record Association(
        double spearman,
        Optional<Interval> spearmanInterval,
        double pearson,
        Optional<Interval> pearsonInterval,
        double p,
        List<Without> without) {

    /** A municipality with both numbers. */
    record Point(String municipality, String name, double value, double growth) {}

    /**
     * Spearman's coefficient without one municipality.
     *
     * @param coefficient not a number where the others have all the same
     */
    record Without(String name, double coefficient, Optional<Interval> interval) {
        private boolean isClear(boolean positive) {
            return (coefficient > 0) == positive
                    && interval.filter(Interval::excludesZero).isPresent();
        }
    }

    /** What may be said of it. */
    enum Verdict {
        /** It is there, whoever is left out. */
        CLEAR,
        /** It is there, but not without one of the municipalities. */
        CARRIED,
        /** There are signs of it. */
        WEAK,
        /** It cannot be told from chance. */
        NONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of points that are enough, in an order that does not hang on files, and not all alike in either number. */
    static Association of(List<Point> points, CausesSettings settings) {
        double[] x = points.stream().mapToDouble(Point::value).toArray();
        double[] y = points.stream().mapToDouble(Point::growth).toArray();
        Resamples resamples = new Resamples(x, y, settings.draws(), settings.seed());
        double[] spearman = resamples.coefficients(Correlation.SPEARMAN);
        double[] pearson = resamples.coefficients(Correlation.PEARSON);
        double[] leftOut = Correlation.SPEARMAN.leftOut(x, y);
        List<Without> without = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            without.add(new Without(
                    points.get(i).name(), leftOut[i], resamples.intervalWithout(i, Correlation.SPEARMAN, spearman)));
        }
        return new Association(
                Correlation.SPEARMAN.of(x, y),
                resamples.interval(Correlation.SPEARMAN, spearman),
                Correlation.PEARSON.of(x, y),
                resamples.interval(Correlation.PEARSON, pearson),
                PermutationTest.p(x, y, settings.draws(), settings.seed()),
                List.copyOf(without));
    }

    /**
     * What may be said.
     *
     * @param adjusted its p held against how many factors were tried
     */
    Verdict verdict(double adjusted, double alpha) {
        boolean interval = spearmanInterval.filter(Interval::excludesZero).isPresent();
        if (adjusted < alpha && interval) {
            return decisive().isEmpty() ? Verdict.CLEAR : Verdict.CARRIED;
        }
        return p < alpha || interval ? Verdict.WEAK : Verdict.NONE;
    }

    /** The municipalities without which its interval would no longer leave out nought, or would do so. */
    List<Without> decisive() {
        boolean clear = spearmanInterval.filter(Interval::excludesZero).isPresent();
        return without.stream()
                .filter(one -> clear
                        ? !one.isClear(spearman > 0)
                        : one.interval().filter(Interval::excludesZero).isPresent())
                .toList();
    }

    /** The municipality that moves the coefficient most; the first of equals. */
    Without strongest() {
        return without.stream()
                .max(Comparator.comparingDouble(
                        one -> Double.isNaN(one.coefficient()) ? 2 : Math.abs(one.coefficient() - spearman)))
                .orElseThrow();
    }
}
