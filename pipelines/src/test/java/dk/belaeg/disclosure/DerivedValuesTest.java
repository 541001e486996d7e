package dk.belaeg.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Derived;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, differences and growth from cells as they are printed. */
class DerivedValuesTest {
    private static final Derived DIFFERENCE = new Derived.Difference(new Derived.Columns("citizens", "places"));
    private static final Derived RATIO = new Derived.Ratio(new Derived.Columns("places", "citizens"), 100);
    private static final Derived GROWTH = new Derived.Growth(new Derived.Columns("before", "after"));

    /** A number, a range such as {@code 1..3}, a mark such as {@code x}, or a blank with its reason after {@code -}. */
    private static Value value(String text) {
        if (text.startsWith("- ")) {
            return new Value.Blank(text.substring(2));
        }
        if (text.startsWith("mindst ")) {
            return new Value.AtLeast(new BigDecimal(text.substring(7)), "Fanø");
        }
        if (text.startsWith("højst ")) {
            return new Value.AtMost(new BigDecimal(text.substring(6)), "Fanø");
        }
        if (text.contains("..")) {
            String[] ends = text.split("\\.\\.");
            return new Value.Range(new BigDecimal(ends[0]), new BigDecimal(ends[1]));
        }
        return text.matches("-?[0-9.]+") ? new Value.Amount(new BigDecimal(text)) : new Value.Mark(text);
    }

    private static String text(Value value) {
        if (value instanceof Value.Amount amount) {
            return plain(amount.value());
        } else if (value instanceof Value.Range range) {
            return plain(range.lower()) + ".." + plain(range.upper());
        } else if (value instanceof Value.AtLeast least) {
            assertEquals("Fanø", least.lacking());
            return "mindst " + plain(least.lower());
        } else if (value instanceof Value.AtMost most) {
            assertEquals("Fanø", most.lacking());
            return "højst " + plain(most.upper());
        } else if (value instanceof Value.Mark mark) {
            return mark.mark();
        }
        return value instanceof Value.Blank blank ? "- " + blank.reason() : value.toString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /**
     * Cases of the children's house in the south, as the forum has them in print: 605 in 2023, 1.285 in 2025, +112 percent,
     * of which 483 from four municipalities, 37,5 percent. The last does not follow; both stand on the method page.
     */
    @Test
    void publishedVolumesAreWorkedOutAgain() {
        Derived.Since growth = new Derived.Since(new Derived.Columns("cases", "year"), true, false);
        Derived share = new Derived.Ratio(new Derived.Columns("cases", "all"), 100);
        assertEquals("112", shown(DerivedValues.since(growth, value("605"), value("1285")), 0));
        assertEquals("37.6", shown(DerivedValues.of(share, value("483"), value("1285")), 1));
    }

    private static String shown(Value value, int decimals) {
        return ((Value.Amount) value)
                .value()
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** From the first of a series to the one it is compared with. */
    @ParameterizedTest
    @CsvSource({
        "65, 47, -18, -27.6923",
        "40, 50, 10, 25",
        "1..3, 6, 3..5, 100..500",
        "10, 12..14, 2..4, 20..40",
        "x, 6, x, x",
        "6, ≤3, x, x",
        "0, 6, 6, '- kan ikke beregnes, da der skulle deles med 0'",
    })
    void changesSinceTheFirstAreOfWhatIsPrinted(String first, String now, String change, String percent) {
        Derived.Since since = new Derived.Since(new Derived.Columns("citizens", "year"), false, false);
        assertEquals(change, text(DerivedValues.since(since, value(first), value(now))));
        Derived.Since growth = new Derived.Since(new Derived.Columns("citizens", "year"), true, false);
        assertEquals(percent, text(DerivedValues.since(growth, value(first), value(now))));
    }

    @ParameterizedTest
    @CsvSource({
        "17, 15, 2",
        "12, 15, -3",
        "17..21, 15, 2..6",
        "15, 17..21, -6..-2",
        "1..3, 0..4, -3..3",
        "0.5, 0.25, 0.25",
    })
    void differencesReachFromTheLeastToTheMost(String of, String minus, String expected) {
        assertEquals(expected, text(DerivedValues.of(DIFFERENCE, value(of), value(minus))));
    }

    @ParameterizedTest
    @CsvSource({
        "15, 20, 75",
        "15, 17..21, 71.4286..88.2353",
        "1..3, 10, 10..30",
        "1..3, 2..4, 25..150",
        "0, 4, 0",
        "-2..2, 4, -50..50",
        "-2..2, -4..-1, -200..200",
        "1, 3, 33.3333",
    })
    void ratiosReachFromTheLeastToTheMost(String of, String to, String expected) {
        assertEquals(expected, text(DerivedValues.of(RATIO, value(of), value(to))));
    }

    @ParameterizedTest
    @CsvSource({
        "200, 210, 5",
        "210, 204, -2.8571",
        "100, 100, 0",
        "-100, -150, 50",
        "1..3, 3, 0..200",
        "2, 1..3, -50..50",
    })
    void growthIsWhatWasAddedInPercentOfWhatWas(String before, String after, String expected) {
        assertEquals(expected, text(DerivedValues.of(GROWTH, value(before), value(after))));
    }

    /** A sum that lacks a part is known downwards only; what follows from it is said only where it tells something. */
    @ParameterizedTest
    @CsvSource({
        "mindst 17, 15, mindst 2, højst 88.2353",
        "mindst 15, 15, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "mindst 6, 83, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "mindst 17, 12..15, mindst 2, højst 88.2353",
        "mindst 17, 12..18, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "mindst 0, 4, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "mindst 5, 0, mindst 5, 0",
        "mindst 17, mindst 15, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "x, 15, x, x",
        "mindst 17, - intet udtræk, - intet udtræk, - intet udtræk",
    })
    void aSumThatLacksAPartTellsOnlyWhatItProves(String citizens, String places, String missing, String coverage) {
        assertEquals(missing, text(DerivedValues.of(DIFFERENCE, value(citizens), value(places))));
        assertEquals(coverage, text(DerivedValues.of(RATIO, value(places), value(citizens))));
    }

    @ParameterizedTest
    @CsvSource({
        "15, mindst 17, højst -2, mindst 113.3333",
        "20, mindst 17, - mangler tal fra Fanø, - mangler tal fra Fanø",
    })
    void whatIsTakenFromOrPartOfANumberIsProvedTheOtherWay(String of, String to, String difference, String share) {
        assertEquals(difference, text(DerivedValues.of(DIFFERENCE, value(of), value(to))));
        assertEquals(share, text(DerivedValues.of(RATIO, value(to), value(of))));
    }

    @ParameterizedTest
    @CsvSource({
        "10, mindst 12, mindst 2, mindst 20",
        "10, mindst 8, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "mindst 10, 8, højst -2, højst -20",
        "mindst 10, 12, - mangler tal fra Fanø, - mangler tal fra Fanø",
        "mindst 10, mindst 12, - mangler tal fra Fanø, - mangler tal fra Fanø",
    })
    void aChangeToOrFromASumThatLacksAPartIsSaidWhereItIsProved(
            String first, String now, String change, String percent) {
        assertEquals(
                change,
                text(DerivedValues.since(
                        new Derived.Since(new Derived.Columns("c", "y"), false, false), value(first), value(now))));
        assertEquals(
                percent,
                text(DerivedValues.since(
                        new Derived.Since(new Derived.Columns("c", "y"), true, false), value(first), value(now))));
    }

    @ParameterizedTest
    @CsvSource({"12, 0, 12", "12, 6, 12..18", "0, 6, 0..6", "mindst 3, 2, mindst 3"})
    void aSpanReachesFromWithoutToWith(String of, String with, String expected) {
        assertEquals(
                expected,
                text(DerivedValues.of(
                        new Derived.Span(new Derived.Columns("overnight", "unknown")), value(of), value(with))));
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "0, 0", "5, 0..4", "5, -1..1", "1..3, 0..0"})
    void nothingIsDividedByWhatMayBeNought(String of, String to) {
        assertTrue(text(DerivedValues.of(RATIO, value(of), value(to))).contains("deles med 0"));
        assertTrue(text(DerivedValues.of(GROWTH, value(to), value(of))).contains("deles med 0"));
    }

    @ParameterizedTest
    @CsvSource({"≤3, 15", "15, ≤3", "x, x", "x, 1..3"})
    void whatComesOfAMaskedNumberIsMasked(String a, String b) {
        for (Derived derived : new Derived[] {DIFFERENCE, RATIO, GROWTH}) {
            assertTrue(DerivedValues.of(derived, value(a), value(b)) instanceof Value.Mark, derived.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "- ikke oplyst, 15, - ikke oplyst",
        "15, - ikke oplyst, - ikke oplyst",
        "- databrud, - ikke oplyst, - databrud",
        "x, - målgruppen findes ikke i Tilbudsportalen, - målgruppen findes ikke i Tilbudsportalen",
        "- ikke oplyst, ≤3, - ikke oplyst",
    })
    void whatComesOfABlankIsBlankForTheSameReason(String a, String b, String expected) {
        for (Derived derived : new Derived[] {DIFFERENCE, RATIO, GROWTH}) {
            assertEquals(expected, text(DerivedValues.of(derived, value(a), value(b))));
        }
    }

    @Test
    void theReasonIsThatOfTheSourceThatHasOne() {
        assertEquals(
                new Value.Blank("folketallet mangler"),
                DerivedValues.of(RATIO, Value.Blank.UNSTATED, new Value.Blank("folketallet mangler")));
    }
}
