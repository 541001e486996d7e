package dk.belaeg.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Danish from numbers, each line a case. Values are written 12, 1..3, !x (withheld), ? (missing), ?reason. */
class SentenceTest {
    private static Value value(String text) {
        if (text.startsWith("!")) {
            return new Value.Mark(text.substring(1));
        } else if (text.startsWith("?")) {
            return new Value.Blank(text.substring(1));
        }
        String[] bounds = text.split("\\.\\.", -1);
        return bounds.length == 1
                ? new Value.Amount(new BigDecimal(text))
                : new Value.Range(new BigDecimal(bounds[0]), new BigDecimal(bounds[1]));
    }

    private static Measure measure(String unit, int decimals) {
        return unit.equals("borgere") ? Measure.counting(Nouns.CITIZEN) : Measure.of(decimals, unit);
    }

    /** Fixed blanks as plain ones, so that a test can be read. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "0, borgere, 0, ingen borgere",
        "1, borgere, 0, én borger",
        "2, borgere, 0, 2 borgere",
        "1234, borgere, 0, 1.234 borgere",
        "1, tilbud, 0, ét tilbud",
        "0, tilbud, 0, ingen tilbud",
        "2, tilbud, 0, 2 tilbud",
        "1, pladser, 1, én plads",
        "12.8, pladser, 1, '12,8 pladser'",
        "41, pladser, 1, 41 pladser",
        "0.4, pladser, 0, 0 pladser",
        "-3, pladser, 1, −3 pladser",
        "1..3, borgere, 0, 1–3 borgere",
        "0..1, borgere, 0, 0–1 borger",
        "4..4, borgere, 0, 4 borgere",
        "-202..-200, pladser, 1, −202 til −200 pladser",
        "95.12, pct., 1, '95,1 pct.'",
        "95.15, pct., 1, '95,2 pct.'",
        "100, pct., 1, 100 pct.",
        "99.96, pct., 1, '100,0 pct.'",
        "1.2, procentpoint, 1, '1,2 procentpoint'",
        "20.44, mio. kr., 1, '20,4 mio. kr.'",
        "!x, borgere, 0, et skjult antal borgere",
        "!x, pct., 1, en skjult andel",
        "!x, kr., 0, et skjult tal",
        "!≤3, borgere, 0, højst 3 borgere",
        "!<5, borgere, 0, under 5 borgere",
        "?, borgere, 0, ikke oplyst",
        "?målgruppen findes ikke, pladser, 0, målgruppen findes ikke"
    })
    void aValueIsSaid(String value, String unit, int decimals, String said) {
        assertEquals(said, plain(measure(unit, decimals).of(value(value))));
    }

    @Test
    void numberAndUnitAreHeldTogether() {
        assertEquals("3,2\u00A0mio.\u00A0kr.", Measure.of(1, "mio. kr.").of(value("3.2")));
    }

    @ParameterizedTest
    @CsvSource({
        "3.96, 'knap 4,0 mio. kr.'",
        "4.04, 'godt 4,0 mio. kr.'",
        "4, '4 mio. kr.'",
        "4.2, '4,2 mio. kr.'",
        "-3.96, 'knap −4,0 mio. kr.'",
        "3.96..4.04, 'omtrent 4,0 mio. kr.'",
        "3.9..4.1, '3,9–4,1 mio. kr.'",
        "!x, et skjult tal"
    })
    void aboutSaysOnWhichSideTheNumberLies(String value, String said) {
        assertEquals(said, plain(Measure.of(1, "mio. kr.").about(value(value))));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 5, borgere, steg fra 3 til 5 borgere",
        "5, 1, borgere, faldt fra 5 til 1 borger",
        "5, 0, borgere, faldt fra 5 til 0 borgere",
        "5, 5, borgere, er uændret 5 borgere",
        "1..3, 5, borgere, steg fra 1–3 til 5 borgere",
        "1..3, 2..5, borgere, gik fra 1–3 til 2–5 borgere",
        "1..3, 1..3, borgere, er stort set uændret 1–3 borgere",
        "95.12, 95.14, pct., 'er stort set uændret 95,1 pct.'",
        "95.12, 96.31, pct., 'steg fra 95,1 til 96,3 pct.'",
        "!x, 5, borgere, 'kan ikke sammenlignes, da tallet er skjult før'",
        "5, !x, borgere, 'kan ikke sammenlignes, da tallet er skjult'",
        "!≤3, !≤3, borgere, 'kan ikke sammenlignes, da tallet er skjult'",
        "?, 5, borgere, 'kan ikke sammenlignes, da tallet ikke er oplyst før'",
        "5, ?, borgere, 'kan ikke sammenlignes, da tallet ikke er oplyst'"
    })
    void twoNumbersAreCompared(String from, String to, String unit, String said) {
        assertEquals(said, plain(Change.between(value(from), value(to), measure(unit, 1))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.43, 'steg 1,4 pct.'",
        "-0.16, 'faldt 0,2 pct.'",
        "0.04, var stort set uændret",
        "0, var uændret",
        "1.2..1.6, 'steg 1,2–1,6 pct.'",
        "-1.6..-1.2, 'faldt 1,2–1,6 pct.'",
        "-0.1..0.3, 'ændrede sig med −0,1 til 0,3 pct.'",
        "!x, er skjult",
        "?, kan ikke beregnes (ikke oplyst)"
    })
    void growthIsSaid(String growth, String said) {
        assertEquals(said, plain(Change.by(value(growth), Measure.of(1, "pct."))));
    }

    @ParameterizedTest
    @CsvSource({
        "1.23, '1,2 procentpoint over'",
        "-0.9, '0,9 procentpoint under'",
        "0.04, på niveau med",
        "-1..2, mellem 1 procentpoint under og 2 procentpoint over",
        "1..2, 1–2 procentpoint over",
        "!x, et skjult tal fra"
    })
    void deviationsLieOnOneSide(String deviation, String said) {
        assertEquals(said, plain(Change.beside(value(deviation), Measure.of(1, "procentpoint"))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 22, ingen af de 22 kommuner",
        "1, 22, én af de 22 kommuner",
        "15, 22, 15 af de 22 kommuner",
        "22, 22, samtlige 22 kommuner",
        "2, 2, begge kommuner",
        "1, 1, den ene kommune",
        "0, 1, ingen kommune",
        "0, 0, ingen kommuner",
        "1234, 2000, 1.234 af de 2.000 kommuner"
    })
    void someOfAWhole(long part, long whole, String said) {
        assertEquals(said, Part.of(part, whole, Nouns.MUNICIPALITY));
    }

    @Test
    void partsAgreeWithTheirNoun() {
        assertEquals("ét af de 289 tilbud", Part.of(1, 289, Nouns.SERVICE));
        assertEquals("det ene tilbud", Part.of(1, 1, Nouns.SERVICE));
        assertThrows(IllegalArgumentException.class, () -> Part.of(3, 2, Nouns.SERVICE));
    }

    @ParameterizedTest
    @CsvSource({
        "1, ny, ét tilbud er nyt",
        "2, ny, 2 tilbud er nye",
    })
    void adjectivesAgree(long number, String adjective, String said) {
        assertEquals(
                said,
                Nouns.SERVICE.counted(number) + " er "
                        + Nouns.SERVICE.agree(number, adjective, adjective + "t", adjective + "e"));
    }

    @ParameterizedTest
    @CsvSource({"A, A", "A|B, A og B", "A|B|C, 'A, B og C'", "'psykose, skizofreni|B|C', 'psykose, skizofreni; B og C'"
    })
    void thingsAreListed(String items, String said) {
        assertEquals(said, Listing.and(Arrays.asList(items.split("\\|"))));
    }

    @Test
    void longListsAreCut() {
        List<String> six = List.of("A", "B", "C", "D", "E", "F");
        assertEquals("", Listing.and(List.of()));
        assertEquals("A eller B", Listing.or(List.of("A", "B")));
        assertEquals("A, B, C, D, E og F", Listing.first(six, 6));
        assertEquals("A, B, C, D, E og 1 anden", Listing.first(six, 5));
        assertEquals("A, B og 4 andre", Listing.first(six, 2));
        assertEquals("A; B; og 4 andre", Listing.facts(six, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "Vejle, Vejles",
        "Assens, Assens'",
        "Nordfyns, Nordfyns'",
        "Fanø, Fanøs",
        "Aabenraa, Aabenraas",
        "Region Syddanmark, Region Syddanmarks",
        "Schwarz, Schwarz'"
    })
    void whoseItIs(String name, String genitive) {
        assertEquals(genitive, Sentence.genitive(name));
    }

    @ParameterizedTest
    @CsvSource({
        "ét tilbud, Ét tilbud.",
        "ærø steg, Ærø steg.",
        "steg 12 pct., Steg 12 pct.",
        "se (12 pct.), Se (12 pct.).",
        "(Se noten.), (Se noten.)",
        "»opfølgning« mangler, »Opfølgning« mangler.",
        "han sagde »nej.«, Han sagde »nej.«",
        "22 svar, 22 svar.",
        "a  b, A b.",
        "'', ''"
    })
    void wordsBecomeASentence(String words, String sentence) {
        assertEquals(sentence, Sentence.of(words));
    }

    @Test
    void insideASentenceTheFirstLetterIsSmall() {
        assertEquals("budgetteret", Texts.inside("Budgetteret"));
        assertEquals("DAS", Texts.inside("DAS"));
    }

    private static List<String> leaders(Ranking<String> ranking) {
        return ranking.leaders();
    }

    @Test
    void onlyWhatIsPrintedIsRanked() {
        Ranking<String> ranking = Ranking.most(List.of("3", "!x", "7", "?", "5"), SentenceTest::value);
        assertEquals(List.of("7"), leaders(ranking));
        assertEquals(List.of("5", "3"), ranking.others());
        assertEquals(1, ranking.withheld());
        assertEquals(1, ranking.missing());
        assertTrue(ranking.isCertain(SentenceTest::value));
    }

    @Test
    void boundsThatCannotBeToldApartShareTheLead() {
        Ranking<String> ranking = Ranking.most(List.of("1..5", "4..6", "3"), SentenceTest::value);
        assertEquals(List.of("1..5", "4..6"), leaders(ranking));
        assertFalse(ranking.isCertain(SentenceTest::value));
        assertEquals(List.of("7", "7.0"), leaders(Ranking.most(List.of("7", "7.0", "6"), SentenceTest::value)));
        assertEquals(List.of("-3"), leaders(Ranking.least(List.of("7", "-3", "6"), SentenceTest::value)));
    }

    @Test
    void aNounHasTwoForms() {
        assertThrows(IllegalArgumentException.class, () -> Noun.en("plads", ""));
    }
}
