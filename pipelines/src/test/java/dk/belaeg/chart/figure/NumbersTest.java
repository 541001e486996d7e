package dk.belaeg.chart.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are written, ordered, stepped and shaded. */
class NumbersTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Value amount(String text) {
        return new Value.Amount(number(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|1234|1.234",
                "0|999.5|1.000",
                "1|0.05|0,1",
                "1|-0.04|0,0",
                "1|-0.05|−0,1",
                "2|1234567.891|1.234.567,89",
                "0|-1048576|−1.048.576",
                "1|97.5|97,5",
                "0|1E+9|1.000.000.000",
                "3|1E-3|0,001"
            })
    void numbersAreDanish(int decimals, String value, String expected) {
        assertEquals(expected, ValueFormat.of(decimals, "").number(number(value)));
    }

    @Test
    void valuesAreWrittenAsWhatTheyAre() {
        ValueFormat percent = ValueFormat.of(1, "pct.");
        assertEquals("12,0–16,0", percent.label(new Value.Range(number("12"), number("16"))));
        assertEquals("−5,0 til 3,0", percent.label(new Value.Range(number("-5"), number("3"))));
        assertEquals("≤3", percent.label(new Value.Mark("≤3")));
        assertEquals("ikke oplyst", percent.label(Value.Blank.UNSTATED));
        assertEquals("prisindeks mangler", percent.label(new Value.Blank("prisindeks mangler")));
        assertEquals("+3", ValueFormat.of(0, "").asChange().label(amount("3")));
        assertEquals("0", ValueFormat.of(0, "").asChange().label(amount("0.2")));
    }

    @Test
    void wordsAreNotNumbers() {
        assertThrows(IllegalArgumentException.class, () -> new RankedBars.Bar("Odense", new Value.Text("12"), false));
        assertThrows(IllegalArgumentException.class, () -> new Series("Odense", List.of(new Value.Truth(true))));
        assertThrows(IllegalArgumentException.class, () -> new Series("Odense", List.of(amount("1E+15"))));
    }

    @Test
    void whatIsNotReleasedComesLastInDanishOrder() {
        List<RankedBars.Bar> bars = List.of(
                new RankedBars.Bar("Aabenraa", new Value.Mark("≤3"), false),
                new RankedBars.Bar("Ærø", new Value.Mark("x"), false),
                new RankedBars.Bar("Vejle", amount("2"), false),
                new RankedBars.Bar("Billund", Value.Blank.UNSTATED, false),
                new RankedBars.Bar("Odense", amount("7"), false),
                new RankedBars.Bar("Assens", amount("2"), false),
                new RankedBars.Bar("Nyborg", new Value.Range(number("3"), number("9")), false));
        assertEquals(
                List.of("Odense", "Nyborg", "Assens", "Vejle", "Billund", "Ærø", "Aabenraa"),
                Order.LARGEST_FIRST.apply(bars, RankedBars.Bar::label, RankedBars.Bar::value).stream()
                        .map(RankedBars.Bar::label)
                        .toList());
    }

    @Test
    void namesAreInDanishOrder() {
        List<String> sorted = List.of(
                "Assens",
                "Esbjerg",
                "Fanø",
                "Nordfyns",
                "Odense",
                "Vejen",
                "Vejle",
                "Ærø",
                "Østerø",
                "Aabenraa",
                "Åsted");
        List<String> shuffled = new ArrayList<>(sorted);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(DanishOrder.INSTANCE);
        assertEquals(sorted, shuffled);
    }

    @ParameterizedTest
    @CsvSource({"0.7,1", "1,1", "1.2,2", "3,5", "7,10", "0.0031,0.005", "260,500"})
    void stepsAreRound(String width, String step) {
        assertEquals(0, number(step).compareTo(ScaleSteps.atLeast(number(width))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void ticksHoldWhatTheyAreFor(int seed) {
        Random random = new Random(seed);
        BigDecimal least = BigDecimal.valueOf(random.nextInt(2000) - 1000, random.nextInt(6));
        BigDecimal most = least.add(BigDecimal.valueOf(random.nextInt(5000), random.nextInt(6)));
        int wished = 2 + random.nextInt(8);
        List<BigDecimal> ticks = ScaleSteps.ticks(least, most, wished);
        assertTrue(ticks.get(0).compareTo(least) <= 0);
        assertTrue(ticks.get(ticks.size() - 1).compareTo(most) >= 0);
        assertTrue(ticks.size() >= 2 && ticks.size() <= wished + 3, ticks::toString);
    }

    @Test
    void shadesPartTheNumbersAtRoundLimits() {
        Shades shades = Shades.even(List.of(amount("3"), amount("12"), amount("41"), new Value.Mark("≤3")));
        assertEquals(List.of(number("10"), number("20"), number("30"), number("40")), shades.limits());
        assertEquals(0, shades.classOf(number("9.99")));
        assertEquals(1, shades.classOf(number("10")));
        assertEquals(4, shades.classOf(number("41")));
    }

    @Test
    void surplusAndDeficitPartAtZero() {
        Shades shades = Shades.even(List.of(amount("-31"), amount("12")));
        assertTrue(shades.aroundZero());
        assertEquals(shades.classesBelowZero(), shades.classOf(number("0")));
    }

    @Test
    void oneNumberOrNoneIsOneShade() {
        assertEquals(1, Shades.even(List.of(amount("4"), amount("4"))).classes());
        assertEquals(1, Shades.even(List.of(new Value.Mark("x"))).classes());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyNumbersGetShades(int seed) {
        Random random = new Random(seed);
        List<Value> values = random.ints(1 + random.nextInt(30), -500, 500)
                .<Value>mapToObj(i -> new Value.Amount(BigDecimal.valueOf(i + random.nextInt(2) * 400, 2)))
                .toList();
        Shades shades = Shades.even(values);
        assertTrue(shades.classes() >= 1 && shades.classes() <= 6);
    }
}
