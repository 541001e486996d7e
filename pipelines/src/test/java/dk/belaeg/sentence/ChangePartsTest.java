package dk.belaeg.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A change between two releases is told by what it is made of. */
class ChangePartsTest {
    private static final Measure PLACES = Measure.of(1, "pladser");

    private static Value amount(long number) {
        return new Value.Amount(BigDecimal.valueOf(number));
    }

    private static Map<List<String>, Value> cells(Object... keysAndNumbers) {
        Map<List<String>, Value> cells = new HashMap<>();
        for (int i = 0; i < keysAndNumbers.length; i += 2) {
            Object number = keysAndNumbers[i + 1];
            cells.put(
                    List.of(((String) keysAndNumbers[i]).split("/")),
                    number instanceof Value value ? value : amount((Integer) number));
        }
        return cells;
    }

    private static String told(Map<List<String>, Value> before, Map<List<String>, Value> now, Value from, Value to) {
        return told(before, now, true, from, to);
    }

    private static String told(
            Map<List<String>, Value> before, Map<List<String>, Value> now, boolean sameRound, Value from, Value to) {
        return ChangeParts.of(before, now, sameRound)
                .between(from, to, PLACES, Nouns.MUNICIPALITY, BigDecimal.ONE)
                .replace('\u00A0', ' ');
    }

    @Test
    void newAnswersAreNoRise() {
        String told = told(
                cells("461/a", 10, "420/a", Value.Blank.UNSTATED),
                cells("461/a", 10, "420/a", 5, "621/a", 2),
                amount(10),
                amount(17));
        assertEquals(
                "er 17 pladser mod 10 pladser før, men de to tal dækker ikke det samme:"
                        + " nye tal fra 2 kommuner lægger 7 pladser til",
                told);
        assertFalse(told.contains("steg"), told);
    }

    @Test
    void everyKindOfAnswerIsTold() {
        assertEquals(
                "er 9 pladser mod 14 pladser før, men de to tal dækker ikke det samme: nye tal fra én kommune lægger"
                        + " 1 plads til; tal, der ikke længere er med, fra én kommune trækker 4 pladser fra og rettede tal"
                        + " fra 2 kommuner trækker 2 pladser fra",
                told(
                        cells("461/a", 5, "461/b", 5, "420/a", 4, "621/a", Value.Blank.UNSTATED, "630/a", 0),
                        cells("461/a", 5, "461/b", 2, "621/a", 1, "630/a", 1),
                        amount(14),
                        amount(9)));
    }

    @Test
    void correctionsAloneRaiseAndLower() {
        assertEquals(
                "steg fra 10 til 13 pladser: rettede tal fra én kommune lægger 3 pladser til",
                told(cells("461/a", 10), cells("461/a", 13), amount(10), amount(13)));
        assertEquals(
                "er uændret 10 pladser: rettede tal fra 2 kommuner ændrer intet",
                told(cells("461/a", 4, "420/a", 6), cells("461/a", 5, "420/a", 5), amount(10), amount(10)));
        assertEquals("er uændret 10 pladser", told(cells("461/a", 10), cells("461/a", 10), amount(10), amount(10)));
    }

    @Test
    void aSumThatLacksPartsIsToldByThoseThatAreThere() {
        String told = told(
                cells("461/a", 10),
                cells("461/a", 10, "420/a", 5),
                new Value.AtLeast(BigDecimal.TEN, "flere"),
                amount(15));
        assertTrue(told.endsWith("nye tal fra én kommune lægger 5 pladser til"), told);
    }

    @Test
    void aWithheldPartIsNeverToldInNumbersNorFoundFromTheOthers() {
        String told = told(
                cells("461/a", new Value.Mark("x"), "420/a", 6),
                cells("461/a", new Value.Mark("x"), "420/a", 7, "621/a", 3),
                amount(10),
                amount(14));
        assertEquals(
                "er 14 pladser mod 10 pladser før, men de to tal dækker ikke det samme;"
                        + " der er nye tal fra én kommune og rettede tal fra én kommune",
                told);
        assertEquals(
                "kan ikke sammenlignes, da tallet er skjult",
                told(cells("461/a", 1), cells("461/a", new Value.Mark("x")), amount(1), new Value.Mark("x")));
    }

    /** The one that is hidden is known to have answered; what it answered is all that the total moved by. */
    @Test
    void oneHiddenPartTakesTheNumbersFromAll() {
        Value hidden = new Value.Mark("x");
        assertEquals(
                "er 17 pladser mod 15 pladser før, men de to tal dækker ikke det samme; der er nye tal fra én kommune",
                told(cells("461/a", 15), cells("461/a", 15, "420/a", hidden), amount(15), amount(17)));
        assertEquals(
                "er 15 pladser mod 17 pladser før, men de to tal dækker ikke det samme;"
                        + " der er tal, der ikke længere er med, fra én kommune",
                told(cells("461/a", 15, "420/a", hidden), cells("461/a", 15), amount(17), amount(15)));
        assertEquals(
                "er 20 pladser mod 15 pladser før, men de to tal dækker ikke det samme; der er nye tal fra 2 kommuner",
                told(cells("461/a", 15), cells("461/a", 15, "420/a", hidden, "621/a", 3), amount(15), amount(20)));
    }

    /** Whatever stands behind the marks, the same is said, and where something is hidden no part is told in numbers. */
    @Test
    void hiddenNumbersChangeNoWord() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Map<List<String>, Value> before = new HashMap<>();
            Map<List<String>, Value> now = new HashMap<>();
            boolean hidden = false;
            for (int who = 0; who < 4; who++) {
                for (Map<List<String>, Value> release : List.of(before, now)) {
                    int kind = random.nextInt(3);
                    hidden |= kind == 0;
                    release.put(
                            List.of(String.valueOf(who)),
                            kind == 0
                                    ? new Value.Mark("x")
                                    : kind == 1 ? Value.Blank.UNSTATED : amount(random.nextInt(9)));
                }
            }
            String told = told(before, now, random.nextBoolean(), amount(40), amount(50));
            assertFalse(hidden && told.matches(".*(lægger|trækker|ændrer).*"), told);
        }
    }

    /** From one round to another nothing is corrected: the same respondents have other numbers. */
    @Test
    void fromRoundToRoundTheSameRespondentsAreApart() {
        assertEquals(
                "er 17 pladser mod 10 pladser før, men de to tal dækker ikke det samme: nye tal fra én kommune lægger"
                        + " 5 pladser til og tal begge gange fra 2 kommuner lægger 2 pladser til",
                told(
                        cells("461/a", 6, "420/a", 4),
                        cells("461/a", 8, "420/a", 4, "621/a", 5),
                        false,
                        amount(10),
                        amount(17)));
        assertEquals(
                "steg fra 10 til 12 pladser; tallene er fra de samme 2 kommuner begge gange",
                told(cells("461/a", 6, "420/a", 4), cells("461/a", 8, "420/a", 4), false, amount(10), amount(12)));
        assertEquals(
                "er uændret 6 pladser; tallene er fra den samme kommune begge gange",
                told(cells("461/a", 6), cells("461/a", 6), false, amount(6), amount(6)));
    }

    @Test
    void partsThatAreNotTheWholeChangeAreNotToldInNumbers() {
        assertEquals(
                "steg fra 95 til 97 pladser; der er rettede tal fra én kommune",
                told(cells("461/a", 90, "420/a", 99), cells("461/a", 95, "420/a", 99), amount(95), amount(97)));
    }

    /** Whatever is answered, withdrawn and corrected, the parts add up to the change exactly. */
    @Test
    void partsAddUpToTheChange() {
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            Map<List<String>, Value> before = new HashMap<>();
            Map<List<String>, Value> now = new HashMap<>();
            long from = 0;
            long to = 0;
            for (int who = 0; who < 22; who++) {
                for (String group : List.of("a", "b", "c")) {
                    List<String> key = List.of(String.valueOf(who), group);
                    if (random.nextInt(3) > 0) {
                        int number = random.nextInt(20);
                        before.put(key, amount(number));
                        from += number;
                    }
                    if (random.nextInt(3) > 0) {
                        int number = random.nextBoolean() && before.get(key) instanceof Value.Amount same
                                ? same.value().intValueExact()
                                : random.nextInt(20);
                        now.put(key, amount(number));
                        to += number;
                    } else if (random.nextBoolean()) {
                        now.put(key, Value.Blank.UNSTATED);
                    }
                }
            }
            ChangeParts parts = ChangeParts.of(before, now, true);
            assertFalse(parts.hidden());
            assertEquals(BigDecimal.valueOf(to - from), parts.sum());
            String told = parts.between(amount(from), amount(to), PLACES, Nouns.MUNICIPALITY, BigDecimal.ONE);
            assertFalse(told.contains("; der er"), told);
        }
    }

    /** 1.250 thousand and 1.250 thousand are 2,5 million together, and 1,3 and 1,3 apart. */
    @Test
    void partsThatAreRoundedSayWhichWay() {
        String told = ChangeParts.of(cells("461/a", 0), cells("461/a", 1250, "420/a", 1250), true)
                .between(
                        amount(0),
                        new Value.Amount(new BigDecimal("2.5")),
                        Measure.of(1, "mio. kr."),
                        Nouns.MUNICIPALITY,
                        new BigDecimal("1000"));
        assertTrue(
                told.replace('\u00A0', ' ')
                        .endsWith("nye tal fra én kommune lægger knap 1,3 mio. kr. til og rettede tal fra én kommune"
                                + " lægger knap 1,3 mio. kr. til"),
                told);
    }

    /** Some of a whole, with every number that a small round and a full one can have. */
    @Test
    void someOfAWholeIsDanish() {
        for (long whole : new long[] {0, 1, 2, 11, 21, 22}) {
            for (long part = 0; part <= whole; part++) {
                String told = Part.of(part, whole, Nouns.MUNICIPALITY);
                assertFalse(told.matches(".*af de (0|1|én|ét|ingen)\\b.*"), told);
                assertFalse(told.matches(".*\\b(0|1) .*"), told);
                assertTrue(whole != 1 || told.equals(part == 1 ? "den ene kommune" : "ingen kommune"), told);
                assertTrue(
                        whole == 0 || whole == 1 || part != whole || told.matches("(begge|samtlige \\d+) kommuner"),
                        told);
            }
        }
    }
}
