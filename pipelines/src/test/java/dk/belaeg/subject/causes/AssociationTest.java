package dk.belaeg.subject.causes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.round.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against values made with scipy 1.17.1: {@code spearmanr}, {@code pearsonr}, {@code bootstrap(paired=True, method='BCa',
 * n_resamples=40000)}, and the share of 400,000 permutations of one of the ranks whose covariance is as large.
 */
class AssociationTest {
    private static final CausesSettings USUAL = Settings.standard(CausesSettings.class);
    private static final double EXACT = 1e-9;
    /** Intervals of other draws differ by so much. */
    private static final double DRAWN = 0.03;

    private static final double[] X = {
        102.1, 95.4, 110.7, 88.2, 97.5, 120.3, 105.5, 91.0, 99.9, 113.4, 84.6, 101.2, 96.8, 108.8, 93.3, 117.6, 89.7,
        103.9, 98.1, 107.0, 94.5, 100.6
    };
    private static final double[] WITH_X = {
        12.1, 8.4, 15.2, 9.9, 7.7, 19.5, 10.3, 6.1, 13.8, 12.9, 5.2, 9.1, 11.6, 14.4, 10.0, 13.1, 8.8, 7.3, 12.5, 16.0,
        6.9, 11.0
    };
    private static final double[] BESIDE_X = {
        7.3, 12.5, 16.0, 6.9, 11.0, 12.1, 8.4, 5.2, 9.9, 7.7, 19.5, 10.3, 6.1, 13.8, 12.9, 15.2, 9.1, 11.6, 14.4, 10.0,
        13.1, 8.8
    };
    private static final double[] TIED_X = {1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 7};
    private static final double[] TIED_Y = {2, 1, 2, 3, 3, 3, 5, 4, 4, 6, 5, 6};

    private static List<Association.Point> points(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .mapToObj(i -> new Association.Point("m" + i, "M" + i, x[i], y[i]))
                .toList();
    }

    private static Association of(double[] x, double[] y) {
        return Association.of(points(x, y), USUAL);
    }

    private static void assertInterval(double lower, double upper, Interval interval) {
        assertEquals(lower, interval.lower(), DRAWN);
        assertEquals(upper, interval.upper(), DRAWN);
    }

    @Test
    void aClearAssociationIsThatOfScipy() {
        Association clear = of(X, WITH_X);
        assertEquals(0.751552795031056, clear.spearman(), EXACT);
        assertEquals(0.773219187177865, clear.pearson(), EXACT);
        assertInterval(0.4521, 0.8924, clear.spearmanInterval().orElseThrow());
        assertInterval(0.5695, 0.9060, clear.pearsonInterval().orElseThrow());
        assertEquals(0.0000975, clear.p(), 0.0003);
        assertEquals("M17", clear.strongest().name());
        assertEquals(0.8155844155844156, clear.strongest().coefficient(), EXACT);
        assertEquals(
                0.7142857142857142,
                clear.without().stream()
                        .mapToDouble(Association.Without::coefficient)
                        .min()
                        .orElseThrow(),
                EXACT);
        assertEquals(Association.Verdict.CLEAR, clear.verdict(clear.p(), 0.05));
    }

    @Test
    void noneIsThatOfScipy() {
        Association none = of(X, BESIDE_X);
        assertEquals(0.15979672501411638, none.spearman(), EXACT);
        assertEquals(0.09856119283530335, none.pearson(), EXACT);
        assertInterval(-0.3810, 0.6005, none.spearmanInterval().orElseThrow());
        assertInterval(-0.5439, 0.5719, none.pearsonInterval().orElseThrow());
        assertEquals(0.47553, none.p(), 0.015);
        assertEquals("M10", none.strongest().name());
        assertEquals(Association.Verdict.NONE, none.verdict(none.p(), 0.05));
    }

    @Test
    void equalNumbersShareTheMeanOfTheirRanks() {
        Association tied = of(TIED_X, TIED_Y);
        assertEquals(0.9012581849722502, tied.spearman(), EXACT);
        assertEquals(0.874309068239114, tied.pearson(), EXACT);
        assertInterval(0.6605, 0.9784, tied.spearmanInterval().orElseThrow());
        assertEquals(0.00014, tied.p(), 0.0004);
        assertArrayEquals(new double[] {1.5, 1.5, 3, 4}, PermutationTest.ranks(new double[] {7, 7, 8, 9}));
    }

    /** By numpy: z0 and a by their formulas, numpy.quantile at the moved tails. */
    @Test
    void anIntervalIsThatOfTheFormula() {
        double[] leftOut = {.36, .40, .37, .41, .30};
        assertEquals(0.05360764043910659, Interval.acceleration(leftOut), EXACT);
        Interval interval = Interval.of(new double[] {.1, .2, .25, .3, .35, .4, .45, .5, .6, .9}, .38, leftOut);
        assertEquals(0.13425729, interval.lower(), 1e-7);
        assertEquals(0.86149941, interval.upper(), 1e-7);
    }

    /** By hand: 4 x 0.01; 3 x 0.02; then 2 x 0.03 is not below the one before; then 0.04 neither. */
    @Test
    void probabilitiesAreHeldAgainstHowManyWereTried() {
        assertArrayEquals(
                new double[] {0.06, 0.04, 0.06, 0.06},
                PermutationTest.holm(new double[] {0.03, 0.01, 0.02, 0.04}),
                EXACT);
        assertArrayEquals(new double[] {1, 1}, PermutationTest.holm(new double[] {0.8, 0.6}), EXACT);
        assertArrayEquals(new double[] {}, PermutationTest.holm(new double[] {}), EXACT);
    }

    @Test
    void whenOneDiffersAloneThereIsNoInterval() {
        double[] alone = new double[22];
        alone[5] = 1;
        Association association = of(alone, WITH_X);
        assertTrue(association.spearmanInterval().isEmpty());
        assertTrue(Double.isNaN(association.strongest().coefficient()));
        assertEquals("M5", association.strongest().name());
    }

    /** Two of the 24 orders of four points are as far from independent as the perfect one: it, and it turned about. */
    @Test
    void theProbabilityIsTheShareOfDealsThatAreAsFar() {
        double[] order = {1, 2, 3, 4};
        assertEquals(2 / 24.0, PermutationTest.p(order, order, 99_999, 7), 0.003);
    }

    @Test
    void turningOneOfThemAboutTurnsTheSign() {
        double[] turned = Arrays.stream(WITH_X).map(y -> -y).toArray();
        Association as = of(X, WITH_X);
        Association other = of(X, turned);
        assertEquals(-as.spearman(), other.spearman(), EXACT);
        assertEquals(as.p(), other.p(), EXACT);
        assertEquals(
                as.spearmanInterval().orElseThrow().lower(),
                -other.spearmanInterval().orElseThrow().upper(),
                1e-6);
    }

    @Test
    void anotherScaleChangesNothingInRanks() {
        double[] cubed = Arrays.stream(X).map(x -> x * x * x).toArray();
        assertEquals(of(X, WITH_X).spearmanInterval(), of(cubed, WITH_X).spearmanInterval());
        assertEquals(of(X, WITH_X).p(), of(cubed, WITH_X).p(), EXACT);
    }

    /**
     * What has nothing to do with growth is called an association about as seldom as it should be: in 200 rounds of three
     * such factors at most 7 percent have one that is clear or carried.
     */
    @Tag("slow")
    @Test
    void chanceIsSeldomTakenForAnAssociation() {
        CausesSettings quick =
                new CausesSettings(USUAL.from(), USUAL.to(), true, USUAL.least(), USUAL.level(), 999, USUAL.seed());
        Random random = new Random(4);
        int wrong = 0;
        for (int round = 0; round < 200; round++) {
            List<Association> tried = new ArrayList<>();
            double[] growth = random.doubles(22).toArray();
            for (int factor = 0; factor < 3; factor++) {
                tried.add(Association.of(points(random.doubles(22).toArray(), growth), quick));
            }
            double[] adjusted = PermutationTest.holm(
                    tried.stream().mapToDouble(Association::p).toArray());
            wrong += IntStream.range(0, 3)
                            .mapToObj(i -> tried.get(i).verdict(adjusted[i], quick.alpha()))
                            .anyMatch(verdict ->
                                    verdict == Association.Verdict.CLEAR || verdict == Association.Verdict.CARRIED)
                    ? 1
                    : 0;
        }
        assertTrue(wrong <= 14, wrong + " of 200");
    }

    @Test
    void theOrderOfPointsMattersLittleAndTheSeedDecides() {
        List<Association.Point> points = new ArrayList<>(points(X, WITH_X));
        assertEquals(Association.of(points, USUAL), Association.of(points, USUAL));
        Collections.reverse(points);
        Association reversed = Association.of(points, USUAL);
        assertEquals(of(X, WITH_X).spearman(), reversed.spearman(), EXACT);
    }
}
