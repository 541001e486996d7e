package dk.belaeg.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CPR numbers are found by their date, whatever stands between the digits; the numbers here are invented. */
class PersonNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0101701234",
                "010170-1234",
                "010170 1234",
                "010170 - 1234",
                "01 01 70 1234",
                "01-01-70-1234",
                "01.01.70.1234",
                "01/01/70-1234",
                "01/01/70/1234",
                "010170/1234",
                "010170 / 1234",
                "svar_010170_1234.xlsx",
                "010170–1234",
                "010170\u00A01234",
                "borger 010170-1234, se sag",
                "cpr:0101701234.",
                "A0101701234B",
                "290296-1234",
                "290200-1234",
                "610170-1234",
                "۰۱۰۱۷۰-۱۲۳۴",
                "０１０１７０１２３４",
                "01011970-1234",
                "01011970 1234",
                "010119701234",
                "01-01-1970-1234",
                "01.01.1970 1234",
                "01/01 1970 - 1234",
                "610119701234",
                "1.1.70-1234",
                "1/1-1970-1234",
                "010170-\u00AD1234",
                "010170\u20111234",
                "010170\u22121234",
                "010170\u200B1234",
                "0\u200B1\u200B0170-1234",
                "010170\u20091234",
                "010170\t1234",
                "010170:1234",
                "010170*1234",
                "010170 \u2013 1234",
                "０１０１７０－１２３４",
                "𝟎𝟏𝟎𝟏𝟕𝟎-𝟏𝟐𝟑𝟒",
                "⁰¹⁰¹⁷⁰-¹²³⁴",
                "010170\n1234",
                "010170-\r\n1234",
                "01017\n0-1234",
                "010170-12\n34",
                "101701234",
                "Bosted 101701234, Odense",
                "10170-1234",
                "10119701234",
                "010170-12A4",
                "010170-1A34",
                "010170-a234",
                "0101701A34",
                "01011970-1A34",
                "010170 1A34"
            })
    void cprNumbersAreFoundAndMasked(String text) {
        assertTrue(PersonNumbers.foundIn(text));
        String masked = PersonNumbers.mask(text);
        assertTrue(masked.contains(PersonNumbers.MASK), masked);
        assertFalse(masked.matches("(?s).*(1234|0170|1A34|A234|𝟐𝟑|²³).*"), masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0132701234",
                "300270-1234",
                "001370-1234",
                "991299-1234",
                "010170-123",
                "010170-12345",
                "20101701234",
                "12345678",
                "2026-05-01",
                "01-05-2026",
                "1.048.000.000",
                "700100",
                "2026-05-01 1234",
                "20260501-1430",
                "svar_010526-ver1.xlsx",
                "møde 010526 kl10",
                "den 01.05.2026 B201",
                "01.05.2026 12:30",
                "31-12-2024",
                "01-01-2024 - 31-12-2024",
                "tlf. 20 12 12 34",
                "+45 2012 1234",
                "20121234 / 1234",
                "101.701.234",
                "101701234 kr.",
                "101701234,50",
                "1.101701234",
                "a101701234b",
                "12\n10\n15\n2000",
                "12:10:45.1234",
                "010170-ABCD",
                "5.38.50-1234",
                "DK12345678",
                "5790001234567"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertFalse(PersonNumbers.foundIn(text));
        assertEquals(text, PersonNumbers.mask(text));
    }

    /** Keys are written together or with blanks; nobody writes one with a dash where a CPR number has it. */
    @ParameterizedTest
    @ValueSource(strings = {"010170-1234", "01-01-1970 – 1234", "010170-1A34"})
    void aDashGivesACprNumberAwayAmongKeys(String text) {
        assertTrue(PersonNumbers.withDashIn(text));
        assertFalse(PersonNumbers.withDashIn(text.replaceAll("[^0-9A-Z]", "")));
    }

    /** Whatever stands in a cell as long as a cell may be, it is read once; here in less than a second for all. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "0101", "010170", "01-", "1.1.", "010170-", "\u200B", "\n", "0\n", "æ", "１"})
    void longTextsTakeTheTimeOfTheirLength(String piece) {
        String text = piece.repeat(2_000_000 / piece.length());
        assertTimeout(Duration.ofSeconds(5), () -> PersonNumbers.mask(text));
    }

    @Test
    void allOfThemAreMasked() {
        assertEquals(
                "både " + PersonNumbers.MASK + " og " + PersonNumbers.MASK + ".",
                PersonNumbers.mask("både 010170-1234 og 0202805678."));
    }

    @Test
    void noDayOfACenturyIsMissedAndNoModulusIsAsked() {
        Random random = new Random(20260501);
        for (LocalDate day = LocalDate.of(1930, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            String number = "%02d%02d%02d%04d"
                    .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() % 100, random.nextInt(10_000));
            assertEquals(PersonNumbers.MASK, PersonNumbers.mask(number));
        }
    }
}
