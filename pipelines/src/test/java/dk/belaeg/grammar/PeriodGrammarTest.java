package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Periods in every spelling that occupancy reports and statistics use. */
class PeriodGrammarTest {
    private static final PeriodGrammar GRAMMAR = new PeriodGrammar(Examples.MISSING);

    private static String read(String written) {
        return told(GRAMMAR.read(cell(written)), Period::code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1. halvår 2026                | 2026-01-01/2026-06-30
                    2.halvår 2026                 | 2026-07-01/2026-12-31
                    Første halvår 2026            | 2026-01-01/2026-06-30
                    andet halvår 2026             | 2026-07-01/2026-12-31
                    2026H1                        | 2026-01-01/2026-06-30
                    H2 2026                       | 2026-07-01/2026-12-31
                    2. kvartal 2026               | 2026-04-01/2026-06-30
                    2. kvt. 2026                  | 2026-04-01/2026-06-30
                    2026K4                        | 2026-10-01/2026-12-31
                    2026 Q4                       | 2026-10-01/2026-12-31
                    Q2 2026                       | 2026-04-01/2026-06-30
                    K2-2026                       | 2026-04-01/2026-06-30
                    1.-3. kvartal 2026            | 2026-01-01/2026-09-30
                    1. – 3. kvartal 2026          | 2026-01-01/2026-09-30
                    1. til 3. kvartal 2026        | 2026-01-01/2026-09-30
                    Q1-Q3 2026                    | 2026-01-01/2026-09-30
                    de første tre kvartaler 2018  | 2018-01-01/2018-09-30
                    De første 2 kvartaler af 2018 | 2018-01-01/2018-06-30
                    de første ni måneder 2018     | 2018-01-01/2018-09-30
                    efter 2. kvartal 2018         | 2018-01-01/2018-06-30
                    efter 1. kvartal 2018         | 2018-01-01/2018-03-31
                    til og med 3. kvartal 2018    | 2018-01-01/2018-09-30
                    1.-2. kvartal 2018            | 2018-01-01/2018-06-30
                    efter 5. kvartal 2018         | ! periode-ulaeselig
                    marts 2026                    | 2026-03-01/2026-03-31
                    Feb. 2028                     | 2028-02-01/2028-02-29
                    2026M03                       | 2026-03-01/2026-03-31
                    2026-03                       | 2026-03-01/2026-03-31
                    januar-marts 2026             | 2026-01-01/2026-03-31
                    jan. til jun. 2026            | 2026-01-01/2026-06-30
                    2026                          | 2026-01-01/2026-12-31
                    tal: 2026                     | 2026-01-01/2026-12-31
                    1. januar 2026 til 28. februar 2026 | 2026-01-01/2026-02-28
                    01-01-2026 - 30-06-2026       | 2026-01-01/2026-06-30
                    3. halvår 2026                | ! periode-ulaeselig
                    5. kvartal 2026               | ! periode-ulaeselig
                    2026M13                       | ! periode-ulaeselig
                    halvår 2026                   | ! periode-ulaeselig
                    1. halvår                     | ! periode-ulaeselig
                    1. halvår 26                  | ! periode-ulaeselig
                    Marielyst 2026                | ! periode-ulaeselig
                    juni-marts 2026               | ! periode-ulaeselig
                    30-06-2026 - 01-01-2026       | ! periode-ulaeselig
                    31-06-2026 - 31-12-2026       | ! periode-ulaeselig
                    dato: 2026-03-01              | ! periode-ulaeselig
                    pct: 2026                     | ! periode-ulaeselig
                    sand: 1                       | ! periode-ulaeselig
                    ?                             | ikke oplyst
                    ''                            | ikke oplyst
                    #REF!                         | ! fejlvaerdi
                    formel:                       | ! formel-uden-vaerdi
                    """)
    void periodsAreReadOrRefused(String written, String expected) {
        assertEquals(expected, read(written));
    }

    @Test
    void whatWeWriteOfAPeriodIsReadBack() {
        LocalDate newYear = LocalDate.of(2028, 1, 1);
        for (int first = 0; first < 12; first++) {
            for (int months = 1; months <= 14; months++) {
                LocalDate from = newYear.plusMonths(first);
                Period period = new Period(from, from.plusMonths(months).minusDays(1));
                assertEquals(period.code(), read(period.danish()), period.danish());
                assertEquals(period, Period.ofCode(period.code()));
            }
        }
    }
}
