package dk.belaeg.subject.causes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.round.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Growth in what, and over which years. */
class GrowthTest {
    private static final CausesSettings USUAL = Settings.standard(CausesSettings.class);
    private static final NavigableSet<Integer> BREAK_2018 = new TreeSet<>(List.of(2018));

    private final List<Growth.Spent> spent = new ArrayList<>();

    private GrowthTest spend(String who, int year, String fixed, @Nullable Long persons) {
        spent.add(new Growth.Spent(
                who,
                year,
                fixed.isEmpty() ? null : new BigDecimal(fixed),
                fixed.isEmpty() ? "sat til side" : null,
                persons));
        return this;
    }

    private Growth growth(CausesSettings settings) {
        return Growth.of("adults", spent, List.of("461", "621"), BREAK_2018, settings);
    }

    private static CausesSettings between(@Nullable Integer from, @Nullable Integer to) {
        return new CausesSettings(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                true,
                USUAL.least(),
                USUAL.level(),
                USUAL.draws(),
                USUAL.seed());
    }

    private GrowthTest tenYears() {
        for (int year = 2016; year <= 2025; year++) {
            spend("461", year, String.valueOf(100 + year - 2018), null);
            spend("621", year, year == 2025 ? "" : String.valueOf(200 + 2 * (year - 2018)), null);
        }
        return this;
    }

    @Test
    void theYearsAreTheFirstAndTheLastThatAllHaveAfterABreak() {
        Growth growth = tenYears().growth(USUAL);
        assertEquals(Optional.of(new Growth.Years(2018, 2024)), growth.years());
        assertEquals(new BigDecimal("6.000000"), growth.percent().get("461"));
        assertEquals(new BigDecimal("6.000000"), growth.percent().get("621"));
        assertEquals("væksten i udgifterne til voksne 2018-2024", growth.danish());
    }

    @Test
    void aRoundMayChooseItsYearsAndThenSomeMayLackThem() {
        Growth growth = tenYears().growth(between(2020, 2025));
        assertEquals(Optional.of(new Growth.Years(2020, 2025)), growth.years());
        assertEquals("sat til side", growth.reasons().get("621"));
        assertEquals(new BigDecimal("4.901961"), growth.percent().get("461"));
    }

    @Test
    void neverOverABreak() {
        Growth growth = tenYears().growth(between(2016, 2025));
        assertTrue(growth.years().isEmpty());
        assertEquals(
                "der er ikke to år, hvis regnskaber kan sammenlignes",
                growth.reasons().get("461"));
    }

    @Test
    void yearsBeforeABreakAreUsedWhileTheNewAreOne() {
        spend("461", 2015, "100", null).spend("461", 2017, "110", null).spend("461", 2018, "500", null);
        spend("621", 2015, "100", null).spend("621", 2017, "120", null).spend("621", 2018, "500", null);
        assertEquals(Optional.of(new Growth.Years(2015, 2017)), growth(USUAL).years());
    }

    /** 100 / 10 = 10 a head before, 121 / 11 = 11 after: 10 percent, where spending itself grew 21. */
    @Test
    void perInhabitantWherePopulationCameIn() {
        spend("461", 2020, "100", 10L).spend("461", 2021, "121", 11L);
        spend("621", 2020, "100", 10L).spend("621", 2021, "121", null);
        Growth growth = growth(USUAL);
        assertTrue(growth.perInhabitant());
        assertEquals(new BigDecimal("10.000000"), growth.percent().get("461"));
        assertEquals("folketallet for 2021 mangler", growth.reasons().get("621"));
        assertFalse(growth.percent().containsKey("621"));
        assertEquals("væksten i udgiften pr. voksen 2020-2021", growth.danish());
    }

    @Test
    void whatIsNotAboveNoughtHasNoGrowth() {
        spend("461", 2020, "-5", null).spend("461", 2021, "10", null).spend("621", 2020, "5", null);
        spend("621", 2021, "10", null);
        assertEquals("udgiften i 2020 er ikke over 0", growth(USUAL).reasons().get("461"));
    }
}
