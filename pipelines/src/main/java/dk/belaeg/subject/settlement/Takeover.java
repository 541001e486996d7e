package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A municipality takes over a service of a regional economic unit, or a service leaves the agreement: it takes the part of
 * the unit's accumulated result with it that its budget is of the whole (framework agreement 2021-2022, bilag 15). See
 * {@code docs/metode/lukkeregnskab.md}.
 *
 * @param units of the economic unit
 */
public record Takeover(List<Member> units) {
    /** The sheet of the form. */
    static final String UNITS = "units";

    /**
     * One service of the economic unit.
     *
     * @param budget cost-based
     * @param accumulated result of this year and earlier ones; deficits positive
     * @param taken whether it is taken over
     */
    public record Member(String name, BigDecimal budget, BigDecimal accumulated, boolean taken) {}

    public Takeover {
        units = List.copyOf(units);
    }

    public Calculation calculation() {
        Calculation.Sheet sheet = new Calculation.Sheet();
        BigDecimal accumulated = sheet.kroner(
                "accumulated",
                "Akkumuleret resultat for hele den økonomiske enhed (underskud positivt)",
                sum(units.stream().map(Member::accumulated)),
                Provision.TAKEOVER);
        BigDecimal budget = sheet.kroner(
                "budget",
                "Budget for hele den økonomiske enhed",
                sum(units.stream().map(Member::budget)),
                Provision.TAKEOVER);
        BigDecimal taken = sheet.kroner(
                "taken_budget",
                "Budget for det, der overtages",
                sum(units.stream().filter(Member::taken).map(Member::budget)),
                Provision.TAKEOVER);
        if (units.stream().noneMatch(Member::taken)) {
            sheet.breach(UNITS, "taken", Provision.TAKEOVER, "Skriv Ja ved det tilbud, der overtages.");
        }
        if (budget.signum() <= 0) {
            sheet.breach(UNITS, "budget", Provision.TAKEOVER, "Uden budget kan resultatet ikke deles.");
            return sheet.done();
        }
        Distribution shared = Distribution.of(
                "Det akkumulerede resultat efter budget",
                "Budget (kr.)",
                accumulated,
                List.of(
                        new Distribution.Part("Overtages af den nye driftsherre", taken),
                        new Distribution.Part("Videreføres i den økonomiske enhed", budget.subtract(taken))));
        sheet.kroner(
                "carried_along",
                "Følger med til den nye driftsherre",
                shared.shares().get(0).kroner(),
                Provision.TAKEOVER);
        sheet.kroner(
                "remaining",
                "Videreføres i den økonomiske enhed",
                shared.shares().get(1).kroner(),
                Provision.TAKEOVER);
        sheet.distribution(shared);
        sheet.table(services(budget, accumulated));
        return sheet.done();
    }

    private Calculation.Table services(BigDecimal budget, BigDecimal accumulated) {
        List<Calculation.Table.Line> lines = new ArrayList<>();
        units.forEach(unit -> lines.add(new Calculation.Table.Line(
                unit.name() + (unit.taken() ? ", overtages" : ""), List.of(unit.budget(), unit.accumulated()), false)));
        lines.add(new Calculation.Table.Line("Den økonomiske enhed", List.of(budget, accumulated), true));
        return new Calculation.Table(
                "Tilbuddene i den økonomiske enhed",
                "Tilbud",
                List.of("Budget", "Akkumuleret resultat, underskud positivt"),
                lines);
    }

    /**
     * It in the words of an annex.
     *
     * @param unit the economic unit
     */
    Calculation.Words words(String unit, Calculation calculation) {
        BigDecimal result = amount(calculation, "accumulated").negate();
        List<String> taken =
                units.stream().filter(Member::taken).map(Member::name).toList();
        List<String> summary = new ArrayList<>();
        summary.add(unit + " har i alt " + SettlementWords.result(result));
        calculation.distributions().stream()
                .flatMap(distribution -> distribution.shares().stream().limit(1))
                .forEach(share -> summary.add(SettlementWords.listed(taken) + " har "
                        + DanishNumbers.format(share.percent(), Calculation.Unit.PERCENT.decimals())
                        + " pct. af enhedens budget"));
        if (result.signum() == 0) {
            summary.add("Intet følger med");
        } else {
            String of = result.signum() < 0 ? "underskuddet" : "overskuddet";
            summary.add(SettlementWords.kroner(amount(calculation, "carried_along")) + " af " + of
                    + " følger med til den nye driftsherre");
            summary.add(SettlementWords.kroner(amount(calculation, "remaining")) + " af " + of
                    + " bliver i den økonomiske enhed");
        }
        return new Calculation.Words(
                summary,
                List.of(
                        "Når et tilbud i en regional økonomisk enhed får en anden driftsherre eller forlader aftalen, følger den"
                                + " del af hele enhedens akkumulerede resultat med, som svarer til tilbuddets del af budgettet. Tilbuddets"
                                + " eget resultat er uden betydning for delingen (Rammeaftale 2021-2022, bilag 15)."),
                "Forummet bedes tage opgørelsen for " + unit + " til efterretning.");
    }

    private static BigDecimal amount(Calculation calculation, String step) {
        return calculation.amount(step).orElse(BigDecimal.ZERO);
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
