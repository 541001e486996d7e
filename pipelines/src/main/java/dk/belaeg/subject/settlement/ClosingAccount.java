package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.Calculation.Table;
import dk.belaeg.subject.settlement.Distribution.Part;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a closing leaves and who bears it (framework agreement 2021-2022, bilag 5). A surplus follows the same principles as
 * a deficit. See {@code docs/metode/lukkeregnskab.md}.
 *
 * @param unit what closes
 * @param lines costs and income of what closes
 * @param carried from years before the decision; a deficit is negative
 * @param units the others that bear something: of the centre, of the economic unit, of the region
 * @param payers the operator and the paying municipalities, by use in the two years before the decision
 */
public record ClosingAccount(
        Kind kind,
        Cause cause,
        Unit unit,
        Years years,
        List<Line> lines,
        BigDecimal carried,
        List<OtherUnit> units,
        List<Payer> payers) {
    /** The sheets of the form. */
    static final String CLOSING = "closing";

    static final String UNITS = "units";
    static final String PAYERS = "payers";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What closes. */
    public enum Kind {
        MUNICIPAL_UNIT,
        CENTRE_UNIT,
        REGIONAL_UNIT,
        REGIONAL_ECONOMIC_UNIT;

        boolean sharedByUse() {
            return this == MUNICIPAL_UNIT || this == CENTRE_UNIT;
        }
    }

    /** Why it closes. */
    public enum Cause {
        OPERATOR(true),
        SUPERVISION(false),
        MOVE(false);

        final boolean settled;

        Cause(boolean settled) {
            this.settled = settled;
        }
    }

    /**
     * What closes.
     *
     * @param budget its cost-based budget of a full year
     */
    public record Unit(String name, String operator, BigDecimal budget) {}

    /**
     * The years that the rules name.
     *
     * @param budget of which the budgets are
     * @param use the first of the two whose use is stated
     */
    public record Years(int decision, int closing, int budget, int use) {}

    /** A cost, or an income, of the year of the decision and the year of the closing; the same number twice over in none. */
    public record Line(String code, String name, boolean income, BigDecimal decision, BigDecimal closing) {
        BigDecimal both() {
            return decision.add(closing);
        }
    }

    /**
     * Another unit.
     *
     * @param within whether it belongs to the same centre or economic unit
     * @param income of the same years as those of what closes; a regional economic unit's are needed
     */
    public record OtherUnit(
            String name, boolean within, BigDecimal budget, Optional<BigDecimal> income, Optional<BigDecimal> costs) {
        BigDecimal result() {
            return income.orElse(BigDecimal.ZERO).subtract(costs.orElse(BigDecimal.ZERO));
        }
    }

    /**
     * Who has used the service.
     *
     * @param first turnover or place-days of the first year
     * @param percent of the use, where that is stated instead
     */
    public record Payer(
            String name,
            boolean operator,
            Optional<BigDecimal> first,
            Optional<BigDecimal> second,
            Optional<BigDecimal> percent) {
        BigDecimal use() {
            return percent.orElseGet(() -> first.orElse(BigDecimal.ZERO).add(second.orElse(BigDecimal.ZERO)));
        }
    }

    public ClosingAccount {
        lines = List.copyOf(lines);
        units = List.copyOf(units);
        payers = List.copyOf(payers);
    }

    public Calculation calculation(SettlementRates rates) {
        Calculation.Sheet sheet = new Calculation.Sheet();
        new ClosingChecks(this).check(sheet);
        new ClosingCeilings(this, rates).check(sheet);
        sheet.table(accounts());
        BigDecimal income = sheet.kroner("income", "Indtægter i alt", sum(true, Line::both), Provision.RESULT);
        BigDecimal costs = sheet.kroner("costs", "Omkostninger i alt", sum(false, Line::both), Provision.RESULT);
        BigDecimal result =
                sheet.kroner("result", "Resultat: indtægter − omkostninger", income.subtract(costs), Provision.RESULT);
        boolean wholeUnit = kind == Kind.REGIONAL_UNIT || kind == Kind.REGIONAL_ECONOMIC_UNIT;
        BigDecimal others = wholeUnit
                ? sheet.kroner(
                        "others_result",
                        "Resultat for den økonomiske enheds andre afdelinger",
                        total(within().map(OtherUnit::result)),
                        Provision.RESULT)
                : BigDecimal.ZERO;
        sheet.kroner("carried", "Overført fra tidligere år (underskud negativt)", carried, Provision.RESULT);
        BigDecimal toShare = sheet.kroner(
                "to_share",
                wholeUnit ? "Akkumuleret resultat" : "Til deling",
                whole(result.add(others).add(carried)),
                Provision.RESULT);
        if (!cause.settled) {
            sheet.kroner("settled", "Afregnes", BigDecimal.ZERO, Provision.NO_SETTLEMENT);
            return sheet.done();
        }
        switch (kind) {
            case MUNICIPAL_UNIT -> municipal(sheet, toShare);
            case CENTRE_UNIT -> centre(sheet, toShare);
            case REGIONAL_UNIT -> regional(sheet, toShare);
            case REGIONAL_ECONOMIC_UNIT -> economicUnit(sheet, toShare);
        }
        return sheet.done();
    }

    /** Income and costs by kind, of the year of the decision, the year of the closing, and both. */
    private Table accounts() {
        List<Table.Line> rows = new ArrayList<>();
        for (boolean income : new boolean[] {true, false}) {
            lines.stream()
                    .filter(line -> line.income() == income
                            && (line.decision().signum() != 0 || line.closing().signum() != 0))
                    .forEach(line -> rows.add(row(line.name(), false, line.decision(), line.closing())));
            rows.add(row(
                    income ? "Indtægter i alt" : "Omkostninger i alt",
                    true,
                    sum(income, Line::decision),
                    sum(income, Line::closing)));
        }
        rows.add(row(
                "Resultat",
                true,
                sum(true, Line::decision).subtract(sum(false, Line::decision)),
                sum(true, Line::closing).subtract(sum(false, Line::closing))));
        List<String> columns = years.decision() == years.closing()
                ? List.of(String.valueOf(years.decision()))
                : List.of(String.valueOf(years.decision()), String.valueOf(years.closing()), "I alt");
        return new Table("Regnskab for " + unit.name(), "Post", columns, rows);
    }

    private Table.Line row(String name, boolean sum, BigDecimal decision, BigDecimal closing) {
        BigDecimal both = decision.add(closing);
        return new Table.Line(
                name, years.decision() == years.closing() ? List.of(both) : List.of(decision, closing, both), sum);
    }

    private void municipal(Calculation.Sheet sheet, BigDecimal toShare) {
        FivePercentRule line = limit(sheet, "5 pct. af budgettet på ", unit.budget(), Provision.DECISION_YEAR);
        BigDecimal own = sheet.kroner(
                "self_risk", "Driftsherrens egenrisiko", whole(line.within(toShare)), Provision.DECISION_YEAR);
        BigDecimal rest = sheet.kroner("rest", "Resten", toShare.subtract(own), Provision.USE);
        byUse(sheet, rest, own);
    }

    private void centre(Calculation.Sheet sheet, BigDecimal toShare) {
        BigDecimal budget = unit.budget().add(total(within().map(OtherUnit::budget)));
        FivePercentRule line = limit(sheet, "5 pct. af centrets budget på ", budget, Provision.CENTRE);
        BigDecimal own =
                sheet.kroner("self_risk", "Driftsherrens egenrisiko", whole(line.within(toShare)), Provision.CENTRE);
        BigDecimal beyond = sheet.kroner("beyond", "Over egenrisikoen", toShare.subtract(own), Provision.CENTRE);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(unit.name(), unit.budget()));
        within().forEach(one -> parts.add(new Part(one.name(), one.budget())));
        if (!shareable(sheet, parts, beyond)) {
            return;
        }
        Distribution units = Distribution.of("Centrets enheder efter budget", "Budget (kr.)", beyond, parts);
        sheet.distribution(units);
        BigDecimal rest = units.shares().get(0).kroner();
        sheet.kroner(
                "carried_on",
                "Videreføres i centrets andre enheder",
                units.sum().subtract(rest),
                Provision.CENTRE);
        sheet.kroner("rest", "Den lukkede enheds del", rest, Provision.USE);
        byUse(sheet, rest, own);
    }

    private void byUse(Calculation.Sheet sheet, BigDecimal rest, BigDecimal own) {
        new ClosingChecks(this).checkUse(sheet);
        if (rest.signum() == 0) {
            sheet.kroner("operator_total", unit.operator() + " bærer i alt", own, Provision.USE);
            return;
        }
        if (payers.stream().allMatch(payer -> payer.use().signum() == 0)) {
            sheet.breach(PAYERS, "first", Provision.USE, "Ingen har brugt tilbuddet, så resten kan ikke deles.");
            return;
        }
        boolean stated = payers.stream().anyMatch(payer -> payer.percent().isPresent());
        Distribution use = Distribution.of(
                "Resten efter brug i " + years.use() + " og " + (years.use() + 1),
                stated ? "Brug (pct.)" : "Brug i to år",
                rest,
                payers.stream()
                        .map(payer -> new Part(payer.name(), payer.use()))
                        .toList());
        sheet.distribution(use);
        BigDecimal operator = total(payers.stream().filter(Payer::operator).map(payer -> use.of(payer.name())));
        sheet.kroner("operator_share", unit.operator() + ", del af resten", operator, Provision.USE);
        sheet.kroner(
                "payers_share",
                "De betalende kommuner, del af resten",
                use.sum().subtract(operator),
                Provision.USE);
        sheet.kroner("operator_total", unit.operator() + " bærer i alt", own.add(operator), Provision.USE);
    }

    private void regional(Calculation.Sheet sheet, BigDecimal accumulated) {
        BigDecimal budget = unit.budget().add(total(within().map(OtherUnit::budget)));
        if (budget.signum() > 0) {
            sheet.step(
                    "accumulated_percent",
                    "Akkumuleret resultat i pct. af budgettet på " + DanishNumbers.format(budget, 0) + " kr.",
                    accumulated.multiply(HUNDRED).divide(budget, MathContext.DECIMAL128),
                    Calculation.Unit.PERCENT,
                    Provision.REGIONAL_CARRIED);
        }
        FivePercentRule line =
                limit(sheet, "5 pct. af den økonomiske enheds budget på ", budget, Provision.REGIONAL_CARRIED);
        BigDecimal onward = sheet.kroner(
                "carried_on",
                "Overføres inden for ledelsesområdet til " + (years.closing() + 1),
                whole(line.within(accumulated)),
                Provision.REGIONAL_CARRIED);
        BigDecimal beyond = sheet.kroner(
                "covered",
                "Bæres af andre økonomiske enheder",
                accumulated.subtract(onward),
                Provision.REGIONAL_COVERED);
        onOthers(sheet, beyond);
    }

    private void economicUnit(Calculation.Sheet sheet, BigDecimal accumulated) {
        sheet.kroner("covered", "Bæres af andre økonomiske enheder", accumulated, Provision.WHOLE_UNIT);
        onOthers(sheet, accumulated);
    }

    private void onOthers(Calculation.Sheet sheet, BigDecimal amount) {
        List<Part> parts = units.stream()
                .filter(one -> !one.within())
                .map(one -> new Part(one.name(), one.budget()))
                .toList();
        if (amount.signum() != 0 && shareable(sheet, parts, amount)) {
            sheet.distribution(Distribution.of("Andre økonomiske enheder efter budget", "Budget (kr.)", amount, parts));
        }
    }

    private FivePercentRule limit(Calculation.Sheet sheet, String label, BigDecimal budget, Provision rule) {
        FivePercentRule line = new FivePercentRule(budget);
        sheet.kroner("limit", label + DanishNumbers.format(budget, 0) + " kr.", line.limit(), rule);
        return line;
    }

    private boolean shareable(Calculation.Sheet sheet, List<Part> parts, BigDecimal amount) {
        boolean some = parts.stream().anyMatch(part -> part.weight().signum() > 0);
        if (!some) {
            sheet.breach(
                    UNITS,
                    "budget",
                    kind == Kind.CENTRE_UNIT ? Provision.CENTRE : Provision.REGIONAL_COVERED,
                    DanishNumbers.format(amount, 0) + " kr. skal deles på enheder, men ingen af dem har et budget.");
        }
        return some;
    }

    /** What is shared is whole kroner from here on, so that the parts add up to it. */
    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    /** The others of the same centre or economic unit. */
    Stream<OtherUnit> within() {
        return units.stream().filter(OtherUnit::within);
    }

    /** Income or costs, by one way of reading a line. */
    BigDecimal sum(boolean income, Function<Line, BigDecimal> amount) {
        return total(lines.stream().filter(line -> line.income() == income).map(amount));
    }

    static BigDecimal total(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
