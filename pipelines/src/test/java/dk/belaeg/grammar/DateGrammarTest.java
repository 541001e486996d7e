package dk.belaeg.grammar;

import static dk.belaeg.grammar.Examples.cell;
import static dk.belaeg.grammar.Examples.told;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as Danes write them: day before month, four digits for the year. */
class DateGrammarTest {
    private static final DateGrammar GRAMMAR = new DateGrammar(Examples.MISSING);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    31-12-2026             | 2026-12-31
                    1-5-2026               | 2026-05-01
                    31.12.2026             | 2026-12-31
                    31/12/2026             | 2026-12-31
                    31/12 2026             | 2026-12-31
                    31–12–2026             | 2026-12-31
                    31. december 2026      | 2026-12-31
                    den 1. maj 2026        | 2026-05-01
                    1 MAJ 2026             | 2026-05-01
                    1. sept. 2026          | 2026-09-01
                    1. jan 2026            | 2026-01-01
                    2026-12-31             | 2026-12-31
                    2026-12-31T08:30:00Z   | 2026-12-31
                    2026-12-31 08:30       | 2026-12-31
                    31-12-2026 08.30       | 2026-12-31
                    dato: 2026-12-31       | 2026-12-31
                    29-02-2024             | 2024-02-29
                    29-02-2026             | ! dato-ulaeselig
                    31-04-2026             | ! dato-ulaeselig
                    12/31/2026             | ! dato-ulaeselig
                    31-12-26               | ! dato-ulaeselig
                    1. marsvin 2026        | ! dato-ulaeselig
                    maj 2026               | ! dato-ulaeselig
                    i morgen               | ! dato-ulaeselig
                    ٣١-١٢-٢٠٢٦             | ! dato-ulaeselig
                    tal: 46387             | ! dato-ulaeselig
                    sand: 1                | ! dato-ulaeselig
                    31-12-1026             | ! aar-forkert
                    dato: 1899-12-31       | ! aar-forkert
                    ved ikke               | ikke oplyst
                    ''                     | ikke oplyst
                    #VÆRDI!                | ! fejlvaerdi
                    formel:                | ! formel-uden-vaerdi
                    ulæselig: x            | ! celle-ulaeselig
                    """)
    void daysAreReadOrRefused(String written, String expected) {
        assertEquals(expected, told(GRAMMAR.read(cell(written)), LocalDate::toString));
    }

    @Test
    void everyDayThatIsWrittenIsReadBackWhateverTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            for (LocalDate day = LocalDate.of(2027, 12, 1); day.getYear() < 2029; day = day.plusDays(1)) {
                assertEquals(
                        day.toString(),
                        told(
                                GRAMMAR.read(RawValue.text(DanishDates.day(day).toUpperCase(Locale.ROOT))),
                                LocalDate::toString));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
