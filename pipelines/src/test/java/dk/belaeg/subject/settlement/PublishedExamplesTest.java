package dk.belaeg.subject.settlement;

import static dk.belaeg.subject.settlement.Settlements.RATES;
import static dk.belaeg.subject.settlement.Settlements.deficitCarriedOn;
import static dk.belaeg.subject.settlement.Settlements.kr;
import static dk.belaeg.subject.settlement.Settlements.kroner;
import static dk.belaeg.subject.settlement.Settlements.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every example that the agreements and minutes print, to the krone. */
class PublishedExamplesTest {
    /** Bilag 14, example 1: 400.000 of surplus stay with the service. */
    @Test
    void aSurplusWithinFivePercentIsSetAsideWhole() {
        Calculation example = Settlements.surplusCarriedOn().calculation();
        assertEquals(10_400_000, kroner(example, "A1_2021"));
        assertEquals(10_000_000, kroner(example, "A4_2021"));
        assertEquals(400_000, kroner(example, "A5_2021"));
        assertEquals(450_000, kroner(example, "limit_2021"));
        assertEquals(400_000, kroner(example, "A6_2021"));
        assertEquals(0, kroner(example, "A7_2021"));
        assertEquals(List.of(), example.breaches());
    }

    /** Bilag 14, example 3, as its table has it: the whole deficit is carried on, and no tariff changes. */
    @Test
    void aDeficitWithinFivePercentIsCarriedOnWhole() {
        Calculation table = deficitCarriedOn(-600_000).calculation();
        assertEquals(20_600_000, kroner(table, "A4_2021"));
        assertEquals(-600_000, kroner(table, "A5_2021"));
        assertEquals(-600_000, kroner(table, "A6_2021"));
        assertEquals(0, kroner(table, "A7_2021"));
        assertEquals(List.of(), table.breaches());
    }

    /** The lead text of the same example carries 300.000 on and raises the tariff by the rest; both figures stand, and the rule. */
    @Test
    void theLeadTextOfTheSameExampleBreaksTheRule() {
        Calculation text = deficitCarriedOn(-300_000).calculation();
        assertEquals(-300_000, kroner(text, "A6_2021"));
        assertEquals(-300_000, kroner(text, "A7_2021"));
        assertEquals(
                List.of(
                        "Af underskuddet i 2021 overføres −600.000 kr. og ikke −300.000 kr. Reglen er: Et underskud på højst 5 pct. dækkes af effektivisering eller tidligere overskud og aldrig i taksten. Det, der ligger over, lægges til taksten senest 2 år efter. (Rammeaftale 2021-2022, bilag 10 og 14)"),
                text.breaches().stream().map(Calculation.Breach::danish).toList());
    }

    /** Bilag 5, example 1. */
    @Test
    void anIndependentMunicipalUnitCloses() {
        Calculation example = Settlements.municipalClosing().calculation(RATES);
        assertEquals(-4_000_000, kroner(example, "result"));
        assertEquals(-5_000_000, kroner(example, "to_share"));
        assertEquals(-1_000_000, kroner(example, "self_risk"));
        assertEquals(-4_000_000, kroner(example, "rest"));
        assertEquals(-1_320_000, kroner(example, "operator_share"));
        assertEquals(-2_680_000, kroner(example, "payers_share"));
        assertEquals(-2_320_000, kroner(example, "operator_total"));
        assertEquals(List.of(), example.breaches());
    }

    /** Bilag 5, example 3: units 2 and 3 have 40 mio. together. */
    @Test
    void aRegionalUnitCloses() {
        Calculation example = Settlements.regionalClosing(40_000_000).calculation(RATES);
        assertEquals(-6_000_000, kroner(example, "result"));
        assertEquals(-4_000_000, kroner(example, "to_share"));
        assertEquals("−6,7", shown(example, "accumulated_percent"));
        assertEquals(-3_000_000, kroner(example, "carried_on"));
        assertEquals(-1_000_000, kroner(example, "covered"));
        assertEquals(-1_000_000, whole(example.distributions().get(0), "Andre sociale tilbud"));
    }

    /** The same with 40 mio. each, as the example can be read too: nothing goes beyond 5 percent. */
    @Test
    void theSameRegionalUnitReadOtherwise() {
        Calculation example = Settlements.regionalClosing(80_000_000).calculation(RATES);
        assertEquals("−4,0", shown(example, "accumulated_percent"));
        assertEquals(-4_000_000, kroner(example, "carried_on"));
        assertEquals(0, kroner(example, "covered"));
    }

    /** Bilag 15, example 1, whose amounts are thousands. */
    @Test
    void aMunicipalityTakesOverARegionalUnit() {
        Calculation example = new Takeover(List.of(
                        new Takeover.Member("Tilbud 1", kr(20_000_000), kr(1_000_000), true),
                        new Takeover.Member("Tilbud 2", kr(20_000_000), kr(-1_000_000), false),
                        new Takeover.Member("Tilbud 3", kr(40_000_000), kr(4_500_000), false)))
                .calculation();
        assertEquals(4_500_000, kroner(example, "accumulated"));
        assertEquals(1_125_000, kroner(example, "carried_along"));
        assertEquals(3_375_000, kroner(example, "remaining"));
    }

    /** Socialtilsyn Nord 2023. */
    @Test
    void theSupervisionIsPaidByChildren() {
        Map<String, long[]> printed = new LinkedHashMap<>();
        printed.put("Brønderslev", new long[] {7_769, 1_182_994});
        printed.put("Frederikshavn", new long[] {10_101, 1_538_090});
        printed.put("Jammerbugt", new long[] {7_652, 1_165_178});
        printed.put("Læsø", new long[] {225, 34_261});
        printed.put("Mariagerfjord", new long[] {7_853, 1_195_785});
        printed.put("Morsø", new long[] {3_656, 556_703});
        printed.put("Rebild", new long[] {7_265, 1_106_250});
        printed.put("Silkeborg", new long[] {21_502, 3_274_133});
        printed.put("Thisted", new long[] {8_379, 1_275_880});
        printed.put("Vesthimmerland", new long[] {7_066, 1_075_948});
        printed.put("Aalborg", new long[] {39_632, 6_034_808});
        Calculation example = new ObjectiveFinancing(
                        2023,
                        kr(18_440_030),
                        "0-17-årige, 2. kvartal 2022",
                        printed.entrySet().stream()
                                .map(one -> new Distribution.Part(one.getKey(), kr(one.getValue()[0])))
                                .toList())
                .calculation();
        Distribution shares = example.distributions().get(0);
        printed.forEach((name, figures) -> assertEquals(figures[1], whole(shares, name), name));
        assertEquals(kr(18_440_030), shares.sum());
        assertEquals("17.8", oneDecimal(shares, "Silkeborg"));
        assertEquals("6.4", oneDecimal(shares, "Brønderslev"));
    }

    /** The secretariat in 2020: 1,6 kr. an inhabitant. */
    @Test
    void theSecretariatIsPaidByInhabitant() {
        Calculation example = new ObjectiveFinancing(
                        2020,
                        kr(2_000_000),
                        "Indbyggere 1. januar 2020",
                        List.of(new Distribution.Part("Syddanmark", kr(1_223_105))))
                .calculation();
        assertEquals("1,6", shown(example, "each"));
    }

    private static long whole(Distribution shares, String name) {
        return shares.of(name).longValueExact();
    }

    private static String oneDecimal(Distribution shares, String name) {
        return shares.shares().stream()
                .filter(share -> share.name().equals(name))
                .map(share -> share.percent().setScale(1, RoundingMode.HALF_UP).toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
