package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages and spans of ages; 150 stands for no upper limit. */
class AgesGrammarTest {
    private static final AgesGrammar GRAMMAR = new AgesGrammar(Examples.MISSING);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    17 år             | 17 til 17
                    17                | 17 til 17
                    tal: 17           | 17 til 17
                    17-årige          | 17 til 17
                    0-17 år           | 0 til 17
                    0-17-årige        | 0 til 17
                    0 – 17            | 0 til 17
                    18 til 64 år      | 18 til 64
                    18 år og derover  | 18 til 150
                    18 år og over     | 18 til 150
                    fra 18 år og opefter | 18 til 150
                    65+               | 65 til 150
                    65 år eller ældre | 65 til 150
                    under 18          | 0 til 17
                    under 18 år       | 0 til 17
                    I alt             | 0 til 150
                    Alder i alt       | 0 til 150
                    TOT               | 0 til 150
                    17-0              | ! tal-ulaeseligt
                    under 0           | ! tal-ulaeseligt
                    under 151         | 0 til 150
                    under 999 år      | ! tal-ulaeseligt
                    200 år            | ! tal-ulaeseligt
                    voksne            | ! tal-ulaeseligt
                    ١٧                | ! tal-ulaeseligt
                    dato: 2026-01-03  | ! dato-i-antal
                    pct: 17           | ! tal-ulaeseligt
                    #REF!             | ! fejlvaerdi
                    formel:           | ! formel-uden-vaerdi
                    ukendt            | ikke oplyst
                    ''                | ikke oplyst
                    """)
    void agesAreReadOrRefused(String written, String expected) {
        assertEquals(expected, told(GRAMMAR.read(cell(written)), ages -> ages.from() + " til " + ages.to()));
    }
}
