package dk.belaeg.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.Shades;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The inks can be seen on paper (WCAG 2.2: 3 to 1 for graphics, 4.5 to 1 for text) and told apart, also by readers who
 * lack one kind of cone. Sight is simulated as by Machado, Oliveira and Fernandes (2009) at full severity; distances
 * are those of CIELAB (1976), in which about 2 can just be seen.
 */
class HouseTest {
    private static final double LEAST_BETWEEN_KINDS = 10;
    private static final double LEAST_BETWEEN_NEIGHBOURS = 14;
    private static final List<Color> STRONG =
            List.of(House.BLUE, House.TEAL, House.MAGENTA, House.ORANGE, House.GREY, House.SOFT, House.AXIS);

    /** How a reader sees: rows of the matrix that turns linear red, green and blue into what is seen. */
    record Sight(String name, List<Double> matrix) {
        @Override
        public String toString() {
            return name;
        }

        double distance(Color one, Color other) {
            double[] a = lab(one);
            double[] b = lab(other);
            return Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2]));
        }

        private double[] lab(Color colour) {
            double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += matrix.get(3 * row + column) * rgb[column];
                }
                seen[row] = Math.max(0, Math.min(1, sum));
            }
            double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
            double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double linear(int channel) {
            double c = channel / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }

        private static double root(double t) {
            return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
        }

        private static double square(double v) {
            return v * v;
        }
    }

    static List<Sight> inColor() {
        return List.of(
                new Sight("normal", List.of(1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0)),
                new Sight(
                        "protanopia",
                        List.of(
                                0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
                                1.051998)),
                new Sight(
                        "deuteranopia",
                        List.of(
                                0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
                                0.968881)),
                new Sight(
                        "tritanopia",
                        List.of(
                                1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
                                0.303900)));
    }

    static List<Sight> alsoInGrey() {
        List<Sight> sights = new ArrayList<>(inColor());
        sights.add(new Sight("grey", List.of(0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722)));
        return sights;
    }

    @Test
    void everyStrongInkIsSeenOnPaper() {
        for (Color ink : STRONG) {
            assertTrue(House.contrast(ink, House.PAPER) >= 3, ink.toString());
        }
    }

    @Test
    void everyAreaIsSeenOnPaperByItselfOrByItsOutline() {
        for (Color ink : areas()) {
            Color stroke = House.outline(ink);
            assertTrue(
                    House.contrast(ink, House.PAPER) >= 3
                            || (stroke != null && House.contrast(stroke, House.PAPER) >= 3),
                    ink.toString());
        }
    }

    @Test
    void wordsCanBeReadOnPaperAndOnEveryArea() {
        for (TextStyle style : List.of(House.TITLE, House.SUBTITLE, House.LABEL, House.SMALL, House.TINY)) {
            assertTrue(House.contrast(style.ink(), House.PAPER) >= 4.5);
        }
        for (Color ink : areas()) {
            assertTrue(House.contrast(House.wordsOn(ink), ink) >= 4.5, ink.toString());
        }
    }

    private static List<Color> areas() {
        List<Color> areas = new ArrayList<>(House.KINDS);
        areas.addAll(House.SHADES);
        areas.addAll(House.BELOW);
        areas.addAll(House.ABOVE);
        areas.addAll(House.AGAINST);
        areas.addAll(House.FOR);
        areas.addAll(List.of(House.NEUTRAL, House.SOFT, House.PAPER));
        return areas;
    }

    @ParameterizedTest
    @MethodSource("inColor")
    void kindsAreToldApart(Sight sight) {
        List<Color> kinds = House.KINDS.subList(0, 5);
        for (int i = 0; i < kinds.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertApart(sight, kinds.get(i), kinds.get(j), LEAST_BETWEEN_KINDS);
            }
        }
        assertApart(sight, House.BLUE, House.SOFT, LEAST_BETWEEN_NEIGHBOURS);
        assertApart(sight, House.BLUE, House.ORANGE, LEAST_BETWEEN_NEIGHBOURS);
    }

    /** Steps of one shade are told apart even on a copier without colour. */
    @ParameterizedTest
    @MethodSource("alsoInGrey")
    void neighbouringShadesAreToldApart(Sight sight) {
        for (List<Color> scale : List.of(House.SHADES, House.BELOW, House.ABOVE)) {
            for (int i = 1; i < scale.size(); i++) {
                assertApart(sight, scale.get(i - 1), scale.get(i), LEAST_BETWEEN_NEIGHBOURS);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("inColor")
    void answersForAndAgainstAreToldApart(Sight sight) {
        for (List<Color> side : List.of(House.AGAINST, House.FOR)) {
            for (int i = 1; i < side.size(); i++) {
                assertApart(sight, side.get(i - 1), side.get(i), LEAST_BETWEEN_NEIGHBOURS);
            }
        }
        for (int i = 0; i < House.FOR.size(); i++) {
            assertApart(sight, House.AGAINST.get(i), House.FOR.get(i), LEAST_BETWEEN_KINDS);
        }
        assertApart(sight, House.BELOW.get(1), House.ABOVE.get(1), LEAST_BETWEEN_NEIGHBOURS);
        assertApart(sight, House.NEUTRAL, House.AGAINST.get(0), LEAST_BETWEEN_NEIGHBOURS);
        assertApart(sight, House.NEUTRAL, House.FOR.get(0), LEAST_BETWEEN_NEIGHBOURS);
    }

    private static void assertApart(Sight sight, Color a, Color b, double least) {
        double distance = sight.distance(a, b);
        assertTrue(distance >= least, sight + ": " + a + " and " + b + " are " + distance + " apart");
    }

    @Test
    void aLittleBelowZeroIsNoStrongerThanALittleAbove() {
        Shades shades =
                Shades.even(List.of(new Value.Amount(new BigDecimal("-0.2")), new Value.Amount(new BigDecimal("9.9"))));
        assertEquals(House.BELOW.get(0), Inks.of(shades, 0));
        assertEquals(House.ABOVE.get(0), Inks.of(shades, 1));
        assertEquals(House.BLUE, Inks.of(shades, shades.classes() - 1));
    }
}
