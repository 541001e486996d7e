package dk.belaeg.subject.settlement;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.settlement.Calculation.Unit;
import dk.belaeg.subject.settlement.SettlementRates.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cost-based tariff of a service a day (framework agreement 2021-2022, bilag 10): all costs of a year, shared over the
 * days that its places are expected to be used. See {@code docs/metode/takstberegning.md}.
 *
 * @param boardingSchool whether July is free
 * @param occupancy expected, in percent
 * @param pensionablePay of civil servants whose pension is not insured
 * @param overhead the operator's own percentage
 * @param interest the operator's own percentage
 * @param settled what earlier years leave for this tariff: A7, positive when too much was charged
 */
public record CostTariff(
        int year,
        boolean boardingSchool,
        BigDecimal places,
        BigDecimal occupancy,
        List<Cost> costs,
        BigDecimal pensionablePay,
        BigDecimal overhead,
        BigDecimal interest,
        List<Asset> assets,
        BigDecimal settled) {
    /** The sheets of the form. */
    static final String SERVICE = "service";

    static final String COSTS = "costs";
    static final String ASSETS = "assets";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LIFE = 30;
    private static final int FIRST_YEAR = 2004;

    /** One kind of cost, without what is worked out: pension, development, overhead and capital. */
    public record Cost(String name, BigDecimal amount) {}

    /**
     * One property.
     *
     * @param building what it cost; for one from before 2004 its value on 1 January 2004
     * @param land what the ground cost
     * @param since year in which it was taken into use
     */
    public record Asset(String name, BigDecimal building, BigDecimal land, int since) {
        private int first() {
            return Math.max(FIRST_YEAR, since);
        }

        /** What a year writes off. */
        BigDecimal writeOff(int year) {
            boolean within = year >= first() && year < first() + LIFE;
            return within ? building.divide(BigDecimal.valueOf(LIFE), MathContext.DECIMAL128) : BigDecimal.ZERO;
        }

        /** What is left at the start of a year, with the ground. */
        BigDecimal left(int year) {
            int gone = Math.max(0, Math.min(LIFE, year - first()));
            return building.multiply(BigDecimal.valueOf(LIFE - gone))
                    .divide(BigDecimal.valueOf(LIFE), MathContext.DECIMAL128)
                    .add(land);
        }
    }

    public CostTariff {
        costs = List.copyOf(costs);
        assets = List.copyOf(assets);
    }

    /** Days on which the service is open. */
    int days() {
        int all = Year.of(year).length();
        return boardingSchool ? all - Month.JULY.maxLength() : all;
    }

    /** The calculation, step by step. A rate that is needed and not known leaves what it goes into blank. */
    public Calculation calculation(SettlementRates rates) {
        Calculation.Sheet sheet = new Calculation.Sheet();
        BigDecimal stated = BigDecimal.ZERO;
        for (int i = 0; i < costs.size(); i++) {
            stated = stated.add(
                    sheet.kroner("cost_" + i, costs.get(i).name(), costs.get(i).amount(), Provision.COSTS));
        }
        Optional<BigDecimal> pension = ofRate(
                sheet,
                rates,
                new Rated("pension", "Tjenestemandspension, %s pct. af %s kr.", Kind.PENSION, Provision.PENSION),
                pensionablePay);
        BigDecimal writeOff = assets.stream().map(one -> one.writeOff(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = assets.stream().map(one -> one.left(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
        sheet.kroner("write_off", "Afskrivning af bygninger", writeOff, Provision.WRITE_OFF);
        BigDecimal capital = writeOff.add(interest(sheet, rates, left));
        BigDecimal before = stated.add(capital);
        Optional<BigDecimal> base = pension.map(before::add);
        Optional<BigDecimal> development = base.flatMap(known -> ofRate(
                sheet,
                rates,
                new Rated("development", "Udvikling, %s pct. af %s kr.", Kind.DEVELOPMENT, Provision.DEVELOPMENT),
                known));
        Optional<BigDecimal> costsBefore = base.flatMap(known -> development.map(known::add));
        sheet.known(
                "costs_before_overhead", "Alle omkostninger uden overhead", costsBefore, Unit.KRONER, Provision.COSTS);
        Optional<BigDecimal> withOverhead = costsBefore.map(known -> known.add(overhead(sheet, rates, known)));
        sheet.kroner(
                "settled",
                "Efterregulering af tidligere år (A7 med modsat fortegn)",
                settled.negate(),
                Provision.SETTLED_EARLIER);
        Optional<BigDecimal> total = sheet.known(
                "total",
                "Omkostninger i alt",
                withOverhead.map(known -> known.subtract(settled)),
                Unit.KRONER,
                Provision.COSTS);
        perDay(sheet, total);
        return sheet.done();
    }

    /** It in the words of an annex. */
    Calculation.Words words(String service, Calculation calculation) {
        List<String> summary = new ArrayList<>();
        calculation
                .amount("tariff")
                .ifPresentOrElse(
                        tariff -> summary.add("Taksten for " + service + " er i " + year + " "
                                + DanishNumbers.format(tariff, Unit.TARIFF.decimals()) + " kr. pr. dag."),
                        () -> summary.add(
                                "Taksten for " + service + " i " + year + " kan ikke regnes ud, for en sats mangler."));
        calculation
                .amount("total")
                .ifPresent(total -> summary.add("Årets omkostninger er " + DanishNumbers.format(total, 0) + " kr."));
        calculation
                .amount("place_days")
                .ifPresent(days -> summary.add("De deles på " + DanishNumbers.format(days, Unit.PLACE_DAYS.decimals())
                        + " pladsdøgn: " + DanishNumbers.plain(places) + " pladser med "
                        + DanishNumbers.plain(occupancy)
                        + " procents belægning i " + days() + " dage."));
        if (settled.signum() != 0) {
            summary.add("Efterregulering af tidligere år sætter omkostningerne " + (settled.signum() > 0 ? "ned" : "op")
                    + " med " + SettlementWords.kroner(settled));
        }
        return new Calculation.Words(
                summary,
                List.of("Taksten dækker alle tilbuddets omkostninger i året, delt med de pladsdøgn, der forventes"
                        + " brugt (Rammeaftale 2021-2022, bilag 10)."),
                "");
    }

    /** What is worked out by a rate: its id, its label with places for the rate and the amount, the rate, and the rule. */
    private record Rated(String id, String label, Kind rate, Provision rule) {
        String label(String percent, BigDecimal of) {
            return label.formatted(percent, DanishNumbers.format(of, 0));
        }
    }

    private Optional<BigDecimal> ofRate(Calculation.Sheet sheet, SettlementRates rates, Rated rated, BigDecimal of) {
        if (of.signum() == 0) {
            return Optional.of(BigDecimal.ZERO);
        }
        Optional<BigDecimal> rate = rates.percent(rated.rate(), year);
        if (rate.isEmpty()) {
            sheet.note(SettlementRates.gap(rated.rate(), year));
        }
        String shown = rate.map(DanishNumbers::plain).orElse("ukendt");
        return sheet.known(
                rated.id(), rated.label(shown, of), rate.map(percent -> share(of, percent)), Unit.KRONER, rated.rule());
    }

    private BigDecimal interest(Calculation.Sheet sheet, SettlementRates rates, BigDecimal left) {
        return ofOwn(
                sheet,
                rates,
                new Rated(
                        "interest",
                        "Forrentning, %s pct. af %s kr., der ikke er afskrevet, og grunde",
                        Kind.INTEREST,
                        Provision.INTEREST),
                interest,
                left);
    }

    private BigDecimal overhead(Calculation.Sheet sheet, SettlementRates rates, BigDecimal of) {
        return ofOwn(
                sheet,
                rates,
                new Rated("overhead", "Centralt overhead, %s pct. af %s kr.", Kind.OVERHEAD, Provision.OVERHEAD),
                overhead,
                of);
    }

    /** A percentage of the operator's own may not be over its ceiling; where that is not known, it cannot be told. */
    private BigDecimal ofOwn(
            Calculation.Sheet sheet, SettlementRates rates, Rated rated, BigDecimal own, BigDecimal of) {
        Optional<BigDecimal> ceiling = rates.percent(rated.rate(), year);
        if (ceiling.isEmpty() && own.signum() > 0) {
            sheet.note("Det er ikke prøvet, om satsen er over loftet. " + SettlementRates.gap(rated.rate(), year));
        }
        ceiling.filter(most -> own.compareTo(most) > 0)
                .ifPresent(most -> sheet.breach(
                        SERVICE,
                        rated.id(),
                        rated.rule(),
                        DanishNumbers.plain(own) + " pct. er over loftet, som i " + year + " er "
                                + DanishNumbers.plain(most) + " pct."));
        return sheet.kroner(rated.id(), rated.label(DanishNumbers.plain(own), of), share(of, own), rated.rule());
    }

    private static BigDecimal share(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(HUNDRED, MathContext.DECIMAL128);
    }

    private void perDay(Calculation.Sheet sheet, Optional<BigDecimal> total) {
        sheet.step("days", "Dage, som tilbuddet er åbent", BigDecimal.valueOf(days()), Unit.DAYS, Provision.DAYS);
        if (occupancy.compareTo(HUNDRED) > 0) {
            sheet.breach(
                    SERVICE,
                    "occupancy",
                    Provision.OCCUPANCY,
                    DanishNumbers.plain(occupancy) + " pct. er over 100 pct.");
        }
        BigDecimal placeDays = sheet.step(
                "place_days",
                "Pladsdøgn: " + DanishNumbers.plain(places) + " pladser x " + DanishNumbers.plain(occupancy)
                        + " pct. x " + days() + " dage",
                share(places.multiply(BigDecimal.valueOf(days())), occupancy),
                Unit.PLACE_DAYS,
                Provision.OCCUPANCY);
        if (placeDays.signum() <= 0) {
            sheet.breach(SERVICE, "places", Provision.DAYS, "Uden pladser og belægning er der ingen dage at dele med.");
            return;
        }
        sheet.known(
                "tariff",
                "Takst: omkostninger i alt delt med pladsdøgn",
                total.map(known -> known.divide(placeDays, MathContext.DECIMAL128)),
                Unit.TARIFF,
                Provision.DAYS);
    }
}
