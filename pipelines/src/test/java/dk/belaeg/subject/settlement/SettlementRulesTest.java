package dk.belaeg.subject.settlement;

import static dk.belaeg.subject.settlement.Settlements.RATES;
import static dk.belaeg.subject.settlement.Settlements.closing;
import static dk.belaeg.subject.settlement.Settlements.cost;
import static dk.belaeg.subject.settlement.Settlements.income;
import static dk.belaeg.subject.settlement.Settlements.kr;
import static dk.belaeg.subject.settlement.Settlements.kroner;
import static dk.belaeg.subject.settlement.Settlements.percent;
import static dk.belaeg.subject.settlement.Settlements.settlement;
import static dk.belaeg.subject.settlement.Settlements.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.subject.settlement.ClosingAccount.Kind;
import dk.belaeg.subject.settlement.CostTariff.Asset;
import dk.belaeg.subject.settlement.CostTariff.Cost;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What no published example shows, worked out by hand, and each rule with what breaks it. */
class SettlementRulesTest {
    private static CostTariff tariff(int year, boolean boarding, String occupancy, String overhead, String interest) {
        return new CostTariff(
                year,
                boarding,
                kr(10),
                new BigDecimal(occupancy),
                List.of(new Cost("Løn", kr(6_000_000)), new Cost("Øvrig drift", kr(1_000_000))),
                kr(1_000_000),
                new BigDecimal(overhead),
                new BigDecimal(interest),
                List.of(new Asset("Hovedbygning", kr(3_000_000), kr(500_000), 1998)),
                kr(50_000));
    }

    private static List<String> broken(Calculation calculation) {
        return calculation.breaches().stream()
                .map(one -> one.table() + "." + one.field() + " " + one.rule())
                .toList();
    }

    /**
     * 7.000.000 and 203.000 of pension; the building is written off by 100.000 a year from 2004, so in 2021 13/30 are left:
     * 1.300.000 and the ground give 1.800.000, of which 0,43 percent are 7.740; 7.310.740 in all. Development 36.553,70;
     * overhead 4,4 percent of 7.347.293,70 are 323.280,9228. Less 50.000 from earlier years: 7.620.574,6228 over 3.467,5 days.
     */
    @Test
    void aTariffFromItsCosts() {
        Calculation tariff = tariff(2021, false, "95", "4.4", "0.43").calculation(RATES);
        assertEquals(203_000, kroner(tariff, "pension"));
        assertEquals(100_000, kroner(tariff, "write_off"));
        assertEquals(7_740, kroner(tariff, "interest"));
        assertEquals(36_554, kroner(tariff, "development"));
        assertEquals(323_281, kroner(tariff, "overhead"));
        assertEquals(7_620_575, kroner(tariff, "total"));
        assertEquals("3.467,5", shown(tariff, "place_days"));
        assertEquals("2.197,71", shown(tariff, "tariff"));
        assertEquals(List.of(), tariff.breaches());
        assertEquals(List.of(), tariff.notes());
    }

    @Test
    void daysOfAYear() {
        assertEquals(365, tariff(2021, false, "95", "0", "0").days());
        assertEquals(366, tariff(2024, false, "95", "0", "0").days());
        assertEquals(334, tariff(2021, true, "95", "0", "0").days());
        assertEquals(335, tariff(2024, true, "95", "0", "0").days());
    }

    @Test
    void buildingsAreWrittenOffOverThirtyYears() {
        Asset old = new Asset("Gammel", kr(3_000_000), kr(0), 1980);
        Asset later = new Asset("Ny", kr(3_000_000), kr(100_000), 2020);
        assertEquals(0, kr(100_000).compareTo(old.writeOff(2033)));
        assertEquals(0, BigDecimal.ZERO.compareTo(old.writeOff(2034)));
        assertEquals(0, BigDecimal.ZERO.compareTo(later.writeOff(2019)));
        assertEquals(0, kr(3_100_000).compareTo(later.left(2020)));
        assertEquals(0, kr(100_000).compareTo(later.left(2050)));
    }

    @Test
    void ownRatesAreNotOverTheirCeilings() {
        Calculation over = tariff(2021, false, "100.5", "4.41", "0.44").calculation(RATES);
        assertEquals(
                List.of("service.interest INTEREST", "service.overhead OVERHEAD", "service.occupancy OCCUPANCY"),
                broken(over));
        assertEquals(
                "4,41 pct. er over loftet, som i 2021 er 4,4 pct.",
                over.breaches().get(1).message());
    }

    /** The interest of 2022 is in no sourced file: nothing is held against it, and the run says which line to add. */
    @Test
    void aYearWithoutARateIsAGap() {
        Calculation gap = tariff(2022, false, "95", "4.4", "0.5").calculation(RATES);
        assertEquals(
                List.of(
                        "Det er ikke prøvet, om satsen er over loftet. Ingen linje siger, hvad loftet for renten er i 2022. Tilføj linjen »interest;2022;<procent>;<kilde>« i opslag/takstsatser.csv."),
                gap.notes());
        Calculation blank = tariff(2030, false, "95", "4.4", "0").calculation(RATES);
        assertEquals(Optional.empty(), blank.amount("pension"));
        assertEquals(Optional.empty(), blank.amount("total"));
        assertEquals("–", shown(blank, "tariff"));
        assertTrue(
                blank.notes().stream().anyMatch(note -> note.contains("»pension;2030;")),
                blank.notes().toString());
    }

    /** Definition 21: of 500.000 of surplus, 450.000 may be set aside and 50.000 lower the tariff. */
    @Test
    void whatExceedsFivePercentGoesIntoTheTariff() {
        Calculation surplus = settlement(10_500, 1_000, 10_000_000, 0, 9_000_000, Optional.empty())
                .calculation();
        assertEquals(450_000, kroner(surplus, "A6_2021"));
        assertEquals(50_000, kroner(surplus, "A7_2021"));
        assertTrue(
                surplus.steps().stream().anyMatch(step -> step.label().endsWith("sætter taksten ned senest i 2023")));
        Calculation deficit = settlement(9_000, 1_000, 10_000_000, 0, 9_000_000, Optional.empty())
                .calculation();
        assertEquals(-450_000, kroner(deficit, "A6_2021"));
        assertEquals(-550_000, kroner(deficit, "A7_2021"));
    }

    @Test
    void moreThanFivePercentCannotBeSetAside() {
        Calculation over = settlement(10_500, 1_000, 10_000_000, 0, 9_000_000, Optional.of(kr(450_001)))
                .calculation();
        assertEquals(List.of("years.carried SURPLUS"), broken(over));
        Calculation less = settlement(10_500, 1_000, 10_000_000, 0, 9_000_000, Optional.of(kr(100_000)))
                .calculation();
        assertEquals(List.of(), broken(less));
        assertEquals(400_000, kroner(less, "A7_2021"));
    }

    /** 300.000 from 2020, of which 100.000 are used in 2022, must be gone at the end of 2025: 200.000 lower the tariff of 2027. */
    @Test
    void whatIsSetAsideIsUsedWithinFiveYears() {
        List<YearSettlement.Accounts> years =
                List.of(even(2021, 0), even(2022, 100_000), even(2023, 0), even(2024, 0), even(2025, 0), even(2026, 0));
        Calculation calculation = new YearSettlement(years, kr(-300_000), 2020).calculation();
        assertEquals(300_000, kroner(calculation, "A6_2021"));
        assertEquals(200_000, kroner(calculation, "A6_2024"));
        assertEquals(200_000, kroner(calculation, "expired_2025"));
        assertEquals(0, kroner(calculation, "A6_2025"));
        assertEquals(200_000, kroner(calculation, "A7_2025"));
        assertEquals(0, kroner(calculation, "A5_2026"));
        List<YearSettlement.Accounts> kept = List.of(new YearSettlement.Accounts(
                2025, kr(10_000), kr(1_000), kr(10_000_000), kr(10_000_000), Optional.of(kr(200_000))));
        assertEquals(
                List.of("years.carried SET_ASIDE"), broken(new YearSettlement(kept, kr(-200_000), 2020).calculation()));
    }

    /** A year whose income covers its costs but for an overspending. */
    private static YearSettlement.Accounts even(int year, long over) {
        return new YearSettlement.Accounts(
                year, kr(10_000), kr(1_000), kr(10_000_000 + over), kr(10_000_000), Optional.empty());
    }

    @Test
    void yearsFollowEachOther() {
        Calculation hole = new YearSettlement(List.of(even(2021, 0), even(2023, 0)), kr(0), 2020).calculation();
        assertEquals(List.of("years.year SET_ASIDE"), broken(hole));
    }

    /**
     * The centre has 20 + 60 mio., so the operator bears 4 of 8 mio.; of the other 4 the closing unit has 20/80, 1 mio., and
     * 3 mio. stay with the other units.
     */
    @Test
    void aUnitOfACentreCloses() {
        Calculation centre = closing(
                        Kind.CENTRE_UNIT,
                        20_000_000,
                        18_000_000,
                        0,
                        List.of(
                                Settlements.unit("Afdeling 2", true, 20_000_000, 0),
                                Settlements.unit("Afdeling 3", true, 40_000_000, 0)),
                        List.of(percent("Driftskommunen", true, "40"), percent("Vejle", false, "60")))
                .calculation(RATES);
        assertEquals(-4_000_000, kroner(centre, "self_risk"));
        assertEquals(-4_000_000, kroner(centre, "beyond"));
        assertEquals(-3_000_000, kroner(centre, "carried_on"));
        assertEquals(-1_000_000, kroner(centre, "rest"));
        assertEquals(-600_000, kroner(centre, "payers_share"));
        assertEquals(-4_400_000, kroner(centre, "operator_total"));
    }

    @Test
    void aWholeRegionalEconomicUnitCloses() {
        Calculation whole = closing(
                        Kind.REGIONAL_ECONOMIC_UNIT,
                        20_000_000,
                        16_000_000,
                        2_000_000,
                        List.of(
                                Settlements.unit("Enhed B", false, 30_000_000, 0),
                                Settlements.unit("Enhed C", false, 10_000_000, 0)),
                        List.of())
                .calculation(RATES);
        assertEquals(-4_000_000, kroner(whole, "covered"));
        assertEquals(kr(-3_000_000), whole.distributions().get(0).of("Enhed B"));
    }

    @Test
    void aSurplusIsSharedWithTheOppositeSign() {
        Calculation surplus = closing(
                        Kind.MUNICIPAL_UNIT,
                        20_000_000,
                        6_000_000,
                        1_000_000,
                        List.of(),
                        List.of(percent("Driftskommunen", true, "33"), percent("Andre", false, "67")))
                .calculation(RATES);
        assertEquals(1_000_000, kroner(surplus, "self_risk"));
        assertEquals(2_680_000, kroner(surplus, "payers_share"));
    }

    @Test
    void nothingIsSettledWhenTheSupervisionCloses() {
        ClosingAccount own = Settlements.municipalClosing();
        for (ClosingAccount.Cause cause : List.of(ClosingAccount.Cause.SUPERVISION, ClosingAccount.Cause.MOVE)) {
            Calculation none = new ClosingAccount(
                            own.kind(),
                            cause,
                            own.unit(),
                            own.years(),
                            own.lines(),
                            own.carried(),
                            own.units(),
                            own.payers())
                    .calculation(RATES);
            assertEquals(0, kroner(none, "settled"));
            assertEquals(List.of(), none.distributions());
        }
    }

    @Test
    void yearsAndSharesOfAClosingMustFit() {
        ClosingAccount own = Settlements.municipalClosing();
        Calculation wrong = new ClosingAccount(
                        own.kind(),
                        own.cause(),
                        own.unit(),
                        new ClosingAccount.Years(2021, 2020, 2022, 2020),
                        own.lines(),
                        own.carried(),
                        own.units(),
                        List.of(percent("Driftskommunen", true, "33"), percent("Andre", false, "66.9")))
                .calculation(RATES);
        assertEquals(
                List.of(
                        "closing.budget_year DECISION_YEAR",
                        "closing.closing_year RESULT",
                        "closing.use_year USE",
                        "payers.percent SHARES"),
                broken(wrong));
        assertEquals(
                "Budgettet er for 2022, men lukningen er besluttet i 2021.",
                wrong.breaches().get(0).message());
        assertEquals(
                "Andelene giver 99,9 pct. Skriv brugen i de to år i stedet, så regnes andelene nøjagtigt.",
                wrong.breaches().get(3).message());
    }

    /** 4,4 percent of 10.050.000 are 442.200, and 0,5 percent of 10.000.000 are 50.000. */
    @Test
    void overheadAndDevelopmentHaveCeilingsInAClosing() {
        assertEquals(List.of(), broken(ceilings(442_200, 50_000)));
        assertEquals(
                List.of("accounts.decision CLOSING_OVERHEAD", "accounts.decision CLOSING_DEVELOPMENT"),
                broken(ceilings(442_245, 50_001)));
    }

    private static Calculation ceilings(long overhead, long development) {
        ClosingAccount own = Settlements.municipalClosing();
        return new ClosingAccount(
                        own.kind(),
                        own.cause(),
                        own.unit(),
                        own.years(),
                        List.of(
                                income(10_000_000),
                                cost("pay", "Løn", 10_000_000),
                                cost("overhead", "Overhead", overhead),
                                cost("development", "Udvikling", development)),
                        own.carried(),
                        own.units(),
                        own.payers())
                .calculation(RATES);
    }

    private static Calculation model(DeficitModel.Outside outside, int year, boolean approved) {
        return new DeficitModel(
                        year,
                        "Vejle",
                        kr(3_000_000),
                        DeficitModel.HALF,
                        "Indbyggere",
                        outside,
                        2024,
                        approved,
                        List.of(
                                new DeficitModel.Municipality("Odense", kr(200_000), false),
                                new DeficitModel.Municipality("Kolding", kr(90_000), false),
                                new DeficitModel.Municipality("Fanø", kr(10_000), true)))
                .calculation();
    }

    /** Half of 3 mio.; the part of Fanø, 50.000, is the operator's or the others'. */
    @Test
    void aDeficitIsSharedByThoseWhoTakePart() {
        Calculation own = model(DeficitModel.Outside.OPERATOR, 2024, true);
        assertEquals(1_450_000, kroner(own, "others"));
        assertEquals(1_550_000, kroner(own, "operator"));
        assertEquals(kr(1_000_000), own.distributions().get(0).of("Odense"));
        Calculation others = model(DeficitModel.Outside.THE_OTHERS, 2024, true);
        assertEquals(1_500_000, kroner(others, "others"));
        assertEquals(1_500_000, kroner(others, "operator"));
        assertEquals(kr(1_034_483), others.distributions().get(0).of("Odense"));
        assertEquals(List.of(), others.notes());
    }

    @Test
    void aTrialLastsThreeYearsAndNeedsADecision() {
        assertEquals(List.of("model.year TRIAL"), broken(model(DeficitModel.Outside.OPERATOR, 2027, true)));
        assertEquals(
                List.of("Fordelingen er foreløbig: Modellen skal godkendes af Socialdirektørforum og KKR."),
                model(DeficitModel.Outside.OPERATOR, 2026, false).notes());
    }

    /** A part that is not stated is not nought: whoever shares needs all of it. */
    @Test
    void whatAClosingNeedsIsStated() {
        ClosingAccount.Payer half =
                new ClosingAccount.Payer("Vejle", false, Optional.of(kr(100)), Optional.empty(), Optional.empty());
        assertEquals(
                List.of("payers.second USE"),
                broken(closing(Kind.MUNICIPAL_UNIT, 20_000_000, 14_000_000, 0, List.of(), List.of(half))
                        .calculation(RATES)));
        assertEquals(
                List.of("units.name CENTRE"),
                broken(closing(
                                Kind.CENTRE_UNIT,
                                20_000_000,
                                10_500_000,
                                0,
                                List.of(),
                                List.of(percent("Vejle", false, "100")))
                        .calculation(RATES)));
        ClosingAccount.OtherUnit silent =
                new ClosingAccount.OtherUnit("Afdeling 2", true, kr(40_000_000), Optional.of(kr(0)), Optional.empty());
        assertEquals(
                List.of("units.costs RESULT"),
                broken(closing(Kind.REGIONAL_UNIT, 20_000_000, 10_500_000, 0, List.of(silent), List.of())
                        .calculation(RATES)));
    }

    @Test
    void whatIsNotUsedIsSaid() {
        Calculation regional = closing(
                        Kind.REGIONAL_UNIT,
                        20_000_000,
                        10_500_000,
                        0,
                        List.of(Settlements.unit("Afdeling 2", true, 40_000_000, 40_000_000)),
                        List.of(percent("Vejle", false, "100")))
                .calculation(RATES);
        assertEquals(
                List.of("Brugen er ikke brugt: betalende kommuner bærer intet, når en regional enhed lukker."),
                regional.notes());
    }

    /** 1.234.567,89 less than it cost, of which 5 percent of 10.000.001 kr. are the operator's: whole kroner that add up. */
    @Test
    void aClosingIsSharedInWholeKroner() {
        ClosingAccount own = Settlements.municipalClosing();
        Calculation odd = new ClosingAccount(
                        own.kind(),
                        own.cause(),
                        new ClosingAccount.Unit("Afdeling 1", "Driftskommunen", kr(10_000_001)),
                        own.years(),
                        List.of(),
                        new BigDecimal("-1234567.89"),
                        own.units(),
                        own.payers())
                .calculation(RATES);
        assertEquals(Optional.of(kr(-1_234_568)), odd.amount("to_share"));
        assertEquals(Optional.of(kr(-500_000)), odd.amount("self_risk"));
        assertEquals(Optional.of(kr(-734_568)), odd.amount("rest"));
        assertEquals(kr(-734_568), odd.distributions().get(0).sum());
    }

    @Test
    void whatWasSetAsideIsFromBefore() {
        assertEquals(
                List.of("service.set_aside_in SET_ASIDE"),
                broken(new YearSettlement(List.of(even(2021, 0)), kr(-1), 2021).calculation()));
    }
}
