package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Definition 2: percent is stored as percent; what looks like a share is a finding and not converted. */
class PercentGrammarTest {
    private static final PercentGrammar GRAMMAR =
            new PercentGrammar(new NumberGrammar(4, true, Set.of(), null, Examples.MISSING));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    97,5             | 97.5
                    97.5             | 97.5
                    97,5 %           | 97.5
                    97,5%            | 97.5
                    97,5 pct.        | 97.5
                    97,5 Procent     | 97.5
                    100              | 100
                    0                | 0
                    104,25           | 104.25
                    tal: 97.5        | 97.5
                    pct: 97.5        | 97.5
                    pct: 0.9         | 0.9
                    0,9 %            | 0.9
                    0,975            | 0.975 (procent-som-andel)
                    0.975            | 0.975 (procent-som-andel)
                    1                | 1 (procent-som-andel)
                    1,02             | 1.02 (procent-som-andel)
                    1,6              | 1.6
                    tal: 0.975       | 0.975 (procent-som-andel)
                    tal: 0.97237569  | 0.9724 (procent-som-andel)
                    tal: 97.23756906 | 97.2376 (tal-afrundet)
                    -                | ikke oplyst
                    ''               | ikke oplyst
                    %                | ! tal-ulaeseligt
                    97,500           | ! tal-tvetydigt
                    næsten fuld      | ! tal-ulaeseligt
                    dato: 2026-05-97 | ! dato-i-antal
                    #REF!            | ! fejlvaerdi
                    formel:          | ! formel-uden-vaerdi
                    """)
    void percentIsReadAsPercent(String written, String expected) {
        assertEquals(expected, told(GRAMMAR.read(cell(written)), BigDecimal::toPlainString));
    }

    @ParameterizedTest
    @CsvSource({"'0,975', 97.5", "tal: 0.97237569, '97,2'", "1, '100,0'"})
    void theSuggestionSaysWhatMayBeMeant(String written, String suggested) {
        Reading.Known<BigDecimal> known = (Reading.Known<BigDecimal>) GRAMMAR.read(cell(written));
        assertEquals(
                "Er der ment " + suggested.replace('.', ',') + " procent? Tallet er brugt, som det står.",
                known.remark() == null ? "" : known.remark().message());
    }
}
