package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definition 1: a count is a lower and an upper bound and how it was reported; nothing is guessed. */
class CountGrammarTest {
    private static final CountGrammar GRAMMAR = new CountGrammar(Examples.MISSING);

    private static String read(RawValue cell) {
        return told(
                GRAMMAR.read(cell),
                c -> c.lower() + " til " + c.upper() + " " + c.status().danish());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # exact
                    12                  | 12 til 12 præcist
                    0                   | 0 til 0 præcist
                    12,0                | 12 til 12 præcist
                    12.0                | 12 til 12 præcist
                    1.048               | 1048 til 1048 præcist
                    1 048               | 1048 til 1048 præcist
                    +3                  | 3 til 3 præcist
                    12 borgere          | 12 til 12 præcist
                    1 person            | 1 til 1 præcist
                    12 stk.             | 12 til 12 præcist
                    ingen               | 0 til 0 præcist
                    Ingen borgere       | 0 til 0 præcist
                    nul                 | 0 til 0 præcist
                    tal: 12             | 12 til 12 præcist
                    tal: 0              | 0 til 0 præcist
                    # intervals
                    ≤3                  | 1 til 3 interval
                    ≤ 3                 | 1 til 3 interval
                    <=3                 | 1 til 3 interval
                    ≤1                  | 1 til 1 præcist
                    ≤0                  | 0 til 0 præcist
                    <5                  | 0 til 4 interval
                    < 5 borgere         | 0 til 4 interval
                    under 5             | 0 til 4 interval
                    Færre end 5         | 0 til 4 interval
                    højst 3             | 0 til 3 interval
                    op til 3            | 0 til 3 interval
                    maks. 3             | 0 til 3 interval
                    4-6                 | 4 til 6 interval
                    4 – 6               | 4 til 6 interval
                    4−6                 | 4 til 6 interval
                    0-3                 | 0 til 3 interval
                    1-3                 | 1 til 3 interval
                    4 til 6             | 4 til 6 interval
                    fra 4 til 6 borgere | 4 til 6 interval
                    mellem 4 og 6       | 4 til 6 interval
                    # estimates
                    ca. 5               | 5 til 5 skøn (antal-skoen)
                    ca 5                | 5 til 5 skøn (antal-skoen)
                    ca.5                | 5 til 5 skøn (antal-skoen)
                    omkring 5           | 5 til 5 skøn (antal-skoen)
                    Cirka 5 borgere     | 5 til 5 skøn (antal-skoen)
                    ~5                  | 5 til 5 skøn (antal-skoen)
                    5 (skøn)            | 5 til 5 skøn (antal-skoen)
                    ca. 4-6             | 4 til 6 skøn (antal-skoen)
                    """)
    void countsAreReadAsTheyAreWritten(String written, String expected) {
        assertEquals(expected, read(cell(written)));
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "' '",
        "Ikke angivet",
        "ikke  ANGIVET",
        "ved ikke",
        "Ved ikke",
        "-",
        "–",
        "—",
        "?",
        "??",
        "ukendt",
        "n/a",
        "ikke oplyst",
        "…"
    })
    void whatSaysNothingIsMissingAndNeverZero(String written) {
        assertEquals("ikke oplyst", read(cell(written)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -3                   | antal-negativt
                    − 3                  | antal-negativt
                    tal: -1              | antal-negativt
                    12,5                 | antal-ikke-helt
                    12.5                 | antal-ikke-helt
                    tal: 12.4            | antal-ikke-helt
                    0,975                | antal-ikke-helt
                    1,048                | tal-tvetydigt
                    5+                   | antal-uden-graense
                    ≥5                   | antal-uden-graense
                    > 5                  | antal-uden-graense
                    over 5               | antal-uden-graense
                    mindst 5 borgere     | antal-uden-graense
                    5 eller flere        | antal-uden-graense
                    6-4                  | tal-ulaeseligt
                    <0                   | tal-ulaeseligt
                    4 og 6               | tal-ulaeseligt
                    4/6                  | tal-ulaeseligt
                    12d                  | tal-ulaeseligt
                    1e3                  | tal-ulaeseligt
                    NaN                  | tal-ulaeseligt
                    Infinity             | tal-ulaeseligt
                    0x1F                 | tal-ulaeseligt
                    ١٢                   | tal-ulaeseligt
                    １２                 | tal-ulaeseligt
                    tolv                 | tal-ulaeseligt
                    1.04                 | antal-ikke-helt
                    1.0485               | antal-ikke-helt
                    ca. mange            | tal-ulaeseligt
                    se bemærkning        | tal-ulaeseligt
                    10.000.001           | tal-uden-for-graenser
                    99999999999999999999 | tal-uden-for-graenser
                    tal: 99999999999     | tal-uden-for-graenser
                    pct: 12              | tal-ulaeseligt
                    sand: 1              | tal-ulaeseligt
                    dato: 2026-03-01     | dato-i-antal
                    #REF!                | fejlvaerdi
                    #I/T                 | fejlvaerdi
                    formel:              | formel-uden-vaerdi
                    ulæselig: Beskadiget | celle-ulaeselig
                    """)
    void whatIsNotCertainIsRefused(String written, String rule) {
        assertEquals("! " + rule, read(cell(written)));
    }

    @Test
    void anyTextGivesACountARefusalOrNothingAndNeverAnException() {
        Random random = new Random(20260501);
        String alphabet = "0123456789 .,-–≤<>~+()caingen%\u00A0१";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            if (GRAMMAR.read(RawValue.text(text.toString())) instanceof Reading.Known<Count> known) {
                assertTrue(known.value().lower() <= known.value().upper(), text.toString());
                assertTrue(
                        text.chars().anyMatch(c -> c >= '0' && c <= '9') || text.indexOf("ingen") >= 0,
                        text.toString());
            }
        }
    }
}
