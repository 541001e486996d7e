package dk.belaeg.subject.settlement;

import dk.belaeg.subject.settlement.SettlementRates.Entry;
import dk.belaeg.subject.settlement.SettlementRates.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests of the calculators share: amounts, the published rates, and the published examples. */
final class Settlements {
    private static final String SOURCE = "Rammeaftale 2021-2022, bilag 10";

    static final SettlementRates RATES = new SettlementRates(Map.of(
            Kind.OVERHEAD, years("4.4"),
            Kind.DEVELOPMENT, years("0.5"),
            Kind.PENSION, years("20.3"),
            Kind.INTEREST, Map.of(2021, new Entry(new BigDecimal("0.43"), SOURCE))));

    private Settlements() {}

    private static Map<Integer, Entry> years(String percent) {
        Entry entry = new Entry(new BigDecimal(percent), SOURCE);
        return Map.of(2021, entry, 2022, entry);
    }

    static BigDecimal kr(long amount) {
        return BigDecimal.valueOf(amount);
    }

    /** A step as it is printed: whole kroner. */
    static long kroner(Calculation calculation, String step) {
        return calculation
                .amount(step)
                .orElseThrow(() -> new AssertionError("no amount for " + step))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    static String shown(Calculation calculation, String step) {
        return calculation.steps().stream()
                .filter(one -> one.id().equals(step))
                .map(Calculation.Step::shown)
                .findFirst()
                .orElseThrow();
    }

    /** Bilag 14, example 1. */
    static YearSettlement surplusCarriedOn() {
        return settlement(10_400, 1_000, 10_000_000, 0, 9_000_000, Optional.of(kr(400_000)));
    }

    /** Bilag 14, example 3, with what the operator carries on. */
    static YearSettlement deficitCarriedOn(long carried) {
        return settlement(10_000, 2_000, 20_400_000, 200_000, 20_000_000, Optional.of(kr(carried)));
    }

    static YearSettlement settlement(
            long days, long tariff, long accounts, long before, long budget, Optional<BigDecimal> carried) {
        YearSettlement.Accounts year =
                new YearSettlement.Accounts(2021, kr(days), kr(tariff), kr(accounts), kr(budget), carried);
        return new YearSettlement(List.of(year), kr(before), 2020);
    }

    static ClosingAccount.Line income(long amount) {
        return new ClosingAccount.Line("tariffs", "Takstindtægter", true, kr(amount), kr(0));
    }

    static ClosingAccount.Line cost(String code, String name, long amount) {
        return new ClosingAccount.Line(code, name, false, kr(amount), kr(0));
    }

    static ClosingAccount.Payer percent(String name, boolean operator, String percent) {
        return new ClosingAccount.Payer(
                name, operator, Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(percent)));
    }

    /** A unit whose income is what it costs. */
    static ClosingAccount.OtherUnit unit(String name, boolean within, long budget, long costs) {
        return new ClosingAccount.OtherUnit(name, within, kr(budget), Optional.of(kr(costs)), Optional.of(kr(costs)));
    }

    /** Bilag 5, example 1. */
    static ClosingAccount municipalClosing() {
        return closing(
                ClosingAccount.Kind.MUNICIPAL_UNIT,
                20_000_000,
                14_000_000,
                -1_000_000,
                List.of(),
                List.of(percent("Driftskommunen", true, "33"), percent("Betalende kommuner", false, "67")));
    }

    /** Bilag 5, example 3; units 2 and 3 have this budget, income and these costs together. */
    static ClosingAccount regionalClosing(long others) {
        return closing(
                ClosingAccount.Kind.REGIONAL_UNIT,
                20_000_000,
                16_000_000,
                2_000_000,
                List.of(
                        unit("Afdeling 2 og 3", true, others, others),
                        unit("Andre sociale tilbud", false, 200_000_000, 0)),
                List.of());
    }

    static ClosingAccount closing(
            ClosingAccount.Kind kind,
            long budget,
            long costs,
            long carried,
            List<ClosingAccount.OtherUnit> units,
            List<ClosingAccount.Payer> payers) {
        return new ClosingAccount(
                kind,
                ClosingAccount.Cause.OPERATOR,
                new ClosingAccount.Unit("Afdeling 1", "Driftskommunen", kr(budget)),
                new ClosingAccount.Years(2021, 2022, 2021, 2019),
                List.of(income(10_000_000), cost("pay", "Løn", costs)),
                kr(carried),
                units,
                payers);
    }
}
