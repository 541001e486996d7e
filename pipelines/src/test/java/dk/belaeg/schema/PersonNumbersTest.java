package dk.belaeg.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
                "０１０１７０１２３４"
            })
    void cprNumbersAreFoundAndMasked(String text) {
        assertTrue(PersonNumbers.foundIn(text));
        String masked = PersonNumbers.mask(text);
        assertTrue(masked.contains(PersonNumbers.MASK), masked);
        assertFalse(masked.contains("1234") || masked.contains("0170"), masked);
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
                "700100"
            })
    void otherNumbersAreLeftAlone(String text) {
        assertFalse(PersonNumbers.foundIn(text));
        assertEquals(text, PersonNumbers.mask(text));
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
