package dk.belaeg.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a change takes effect, as it is written in notices and surveys. */
class EffectGrammarTest {
    private static final EffectGrammar GRAMMAR = new EffectGrammar(new MissingWords(Set.of("ved ikke", "-")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1. september 2026              | 2026-09-01 | 2026-09-01
            2026-09-01                     | 2026-09-01 | 2026-09-01
            pr. 1/9 2026                   | 2026-09-01 | 2026-09-01
            første halvår 2028             | 2028-01-01 | 2028-06-30
            Forventet i 2. halvår 2027     | 2027-07-01 | 2027-12-31
            december 2025                  | 2025-12-01 | 2025-12-31
            3. kvartal 2027                | 2027-07-01 | 2027-09-30
            2028                           | 2028-01-01 | 2028-12-31
            2027-2028                      | 2027-01-01 | 2028-12-31
            ved udgangen af 2028           | 2028-12-31 | 2028-12-31+
            ultimo juni 2027               | 2027-06-30 | 2027-06-30+
            primo 2027                     | 2027-01-01 | 2027-01-01
            årsskiftet 2027/2028           | 2028-01-01 | 2028-01-01
            ved årsskiftet 2027/28         | 2028-01-01 | 2028-01-01
            """)
    void isAnIntervalOfPossibleDays(String written, String from, String to) {
        assertEquals(from + "/" + to, read(RawValue.text(written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "foråret 2027",
                "snart",
                "medio 2027",
                "årsskiftet 2027/2029",
                "2028-2027",
                "31. februar 2027",
                "inden udgangen af 2027",
                "efter 2. kvartal 2027",
                "1. september"
            })
    void withoutFixedEndsIsRefused(String written) {
        assertEquals(ValueRules.EFFECT_UNREADABLE.id(), read(RawValue.text(written)));
    }

    @Test
    void aDateCellIsADay() {
        assertEquals("2027-02-01/2027-02-01", read(new RawValue(RawValue.Form.DATE, "2027-02-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ved ikke", "-", " "})
    void nothingStatedIsMissing(String written) {
        assertEquals("", read(RawValue.text(written)));
    }

    /** The interval's code, the rule that refuses it, or nothing. */
    private static String read(RawValue cell) {
        Reading<Effect> reading = GRAMMAR.read(cell);
        if (reading instanceof Reading.Known<Effect> known) {
            return known.value().code();
        }
        return reading instanceof Reading.Refused<Effect> refused
                ? refused.fault().rule().id()
                : "";
    }
}
