package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are read by grammar and column, never by guess. */
class NumberGrammarTest {

    private static String read(RawValue cell, int decimals, Set<NumberGrammar.Form> forms) {
        return told(new NumberGrammar(decimals, forms, null, Examples.MISSING).read(cell), BigDecimal::toPlainString);
    }

    /** All cells of a column, separated by blanks, as they are read when they stand together. */
    private static String column(String cells, int decimals) {
        List<RawValue> column =
                Arrays.stream(cells.split(" +")).map(RawValue::text).toList();
        Set<NumberGrammar.Form> forms = NumberGrammar.evidence(column, decimals);
        return String.join(
                " ", column.stream().map(one -> read(one, decimals, forms)).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # written     | decimals | read
                    12            | 0        | 12
                    -12           | 0        | -12
                    − 12          | 0        | -12
                    +12           | 0        | 12
                    012           | 0        | 12
                    1.048         | 0        | 1048
                    1.048         | 2        | 1048
                    1.048         | 3        | ! tal-tvetydigt
                    1,048         | 3        | ! tal-tvetydigt
                    1,048         | 0        | ! tal-tvetydigt
                    1 048         | 3        | 1048
                    1.048.000     | 3        | 1048000
                    1,048,000     | 3        | 1048000
                    1.048,5       | 2        | 1048.5
                    1,048.5       | 2        | 1048.5
                    1 048,5       | 2        | 1048.5
                    12,5          | 2        | 12.5
                    12.5          | 2        | 12.5
                    12,50         | 1        | 12.50
                    0,975         | 4        | 0.975
                    0.975         | 4        | 0.975
                    12,5          | 0        | ! tal-decimaler
                    12,345        | 1        | ! tal-tvetydigt
                    12,3456       | 2        | ! tal-decimaler
                    tal: 12.5     | 1        | 12.5
                    tal: 12.5     | 0        | ! tal-decimaler
                    tal: 1.048    | 3        | 1.048
                    12,           | 2        | ! tal-ulaeseligt
                    ,5            | 2        | ! tal-ulaeseligt
                    1.04.8        | 2        | ! tal-ulaeseligt
                    1.0485,5      | 2        | ! tal-ulaeseligt
                    12d           | 2        | ! tal-ulaeseligt
                    12f           | 2        | ! tal-ulaeseligt
                    NaN           | 2        | ! tal-ulaeseligt
                    1e3           | 2        | ! tal-ulaeseligt
                    ١٢            | 2        | ! tal-ulaeseligt
                    １２          | 2        | ! tal-ulaeseligt
                    12 kr.        | 2        | ! tal-ulaeseligt
                    tolv          | 2        | ! tal-ulaeseligt
                    ≤3            | 2        | ! tal-ulaeseligt
                    -             | 2        | ikke oplyst
                    ikke oplyst   | 2        | ikke oplyst
                    pct: 12       | 2        | ! tal-ulaeseligt
                    sand: 1       | 2        | ! tal-ulaeseligt
                    dato: 2026-03-01 | 2     | ! dato-i-antal
                    #DIVISION/0!  | 2        | ! fejlvaerdi
                    formel:       | 2        | ! formel-uden-vaerdi
                    ulæselig: x   | 2        | ! celle-ulaeselig
                    """)
    void aNumberAloneIsReadWhenItsColumnLeavesOneReading(String written, int decimals, String expected) {
        assertEquals(expected, read(cell(written), decimals, Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the column                | decimals | read
                    1.048 12,5                  | 3        | 1048 12.5
                    1.048 12.5                  | 3        | 1.048 12.5
                    1,048 12.5                  | 3        | 1048 12.5
                    1,048 12,5                  | 3        | 1.048 12.5
                    1.048 2.300                 | 3        | ! tal-tvetydigt ! tal-tvetydigt
                    1.048 2.300                 | 0        | 1048 2300
                    1,048 2,300                 | 0        | ! tal-tvetydigt ! tal-tvetydigt
                    1,048 2,300,000             | 0        | 1048 2300000
                    1.048 0,975                 | 3        | 1048 0.975
                    # the form that fits the decimals is not the form of the column
                    1.048 12.5                  | 2        | ! tal-tvetydigt 12.5
                    1,048 12,5                  | 2        | ! tal-tvetydigt 12.5
                    # both forms are in use: what is unmistakable is read with a remark, nothing else is
                    12,5 12.5 7                 | 2        | 12.5 (tal-blandet-form) 12.5 (tal-blandet-form) 7
                    12,5 12.5 1.048             | 3        | 12.5 (tal-blandet-form) 12.5 (tal-blandet-form) ! tal-tvetydigt
                    12,5 12.5 1.048             | 2        | 12.5 (tal-blandet-form) 12.5 (tal-blandet-form) ! tal-tvetydigt
                    """)
    void theColumnsUnmistakableNumbersSettleTheForm(String cells, int decimals, String expected) {
        assertEquals(expected, column(cells, decimals));
    }

    @ParameterizedTest
    @CsvSource({"1.048, ENGLISH, 1.048", "1.048, DANISH, 1048", "'1,048', DANISH, 1.048", "'1,048', ENGLISH, 1048"})
    void theContractSettlesTheFormWhereTheColumnDoesNot(String written, NumberGrammar.Form declared, String expected) {
        NumberGrammar grammar = new NumberGrammar(3, Set.of(), declared, Examples.MISSING);
        assertEquals(expected, told(grammar.read(cell(written)), BigDecimal::toPlainString));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    tal: 97.23756906077348 | 97.2376 (tal-afrundet)
                    97,23756906            | 97.2376 (tal-afrundet)
                    97.23756906            | 97.2376 (tal-afrundet)
                    tal: 0.00005           | 0.0001 (tal-afrundet)
                    tal: 97.5              | 97.5
                    1.048                  | ! tal-tvetydigt
                    """)
    void computedNumbersAreRoundedWhereTheContractAllowsIt(String written, String expected) {
        NumberGrammar grammar = new NumberGrammar(4, true, Set.of(), null, Examples.MISSING);
        assertEquals(expected, told(grammar.read(cell(written)), BigDecimal::toPlainString));
    }

    @Test
    void whatDanesWriteIsReadBackWhateverTheLocale() {
        Random random = new Random(20260501);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            for (int i = 0; i < 5_000; i++) {
                BigDecimal number = new BigDecimal(random.nextLong(-9_999_999, 9_999_999)).movePointLeft(2);
                String written = DanishNumbers.format(number, 2);
                assertEquals(number.toPlainString(), read(RawValue.text(written), 2, Set.of()), written);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
