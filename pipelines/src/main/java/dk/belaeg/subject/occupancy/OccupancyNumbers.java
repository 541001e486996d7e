package dk.belaeg.subject.occupancy;

import static dk.belaeg.contract.Columns.SERVICE_ID;

import dk.belaeg.check.Plausibility;
import dk.belaeg.check.PlausibilityRules;
import dk.belaeg.check.SumEffects;
import dk.belaeg.check.SummedRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.subject.places.ExtractNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Places and days of one service and period against the extract of the portal and common sense. Whether something is said
 * of a row is told by the row and the extract alone; how much it moves, by the sums over all rows.
 */
public final class OccupancyNumbers implements SummedRules {
    public static final Rule LOW = PlausibilityRules.warning(
            "belaegning-meget-lav",
            "Belægningen er meget lav",
            "Se efter, om et ciffer eller et komma mangler, og ret tallet.");

    private static final long serialVersionUID = 1;

    /** Places of the services in the extract of the portal, by id. */
    private final HashMap<String, Double> extract;

    private final double mostTimes;
    private final double leastOccupancy;

    OccupancyNumbers(Intake intake, Plausibility limits) {
        this.extract = new HashMap<>(ExtractNumbers.places(intake, SERVICE_ID));
        this.mostTimes = limits.former().doubleValue();
        this.leastOccupancy = limits.leastOccupancy().doubleValue();
    }

    /** Judges a table that is in memory. */
    void judge(List<StagedRow> rows, List<Finding> findings) {
        SummedRules.Sums sums = none();
        rows.forEach(sums::add);
        for (StagedRow row : rows) {
            judge(row, sums).forEach((field, finding) -> {
                findings.add(finding);
                row.flag(field);
            });
        }
    }

    @Override
    public SummedRules.Sums none() {
        return new Sums();
    }

    /** Exact, so that it does not matter in which order they are added. */
    private static final class Sums implements SummedRules.Sums {
        private static final long serialVersionUID = 1;

        private BigDecimal occupied = BigDecimal.ZERO;
        private BigDecimal available = BigDecimal.ZERO;
        private BigDecimal places = BigDecimal.ZERO;

        @Override
        public void add(StagedRow row) {
            count(row, 1);
        }

        @Override
        public void take(StagedRow row) {
            count(row, -1);
        }

        private void count(StagedRow row, int times) {
            BigDecimal sign = BigDecimal.valueOf(times);
            places = places.add(
                    sign.multiply(row.value("places", BigDecimal.class).orElse(BigDecimal.ZERO)));
            Optional<BigDecimal> days = days(row);
            Optional<BigDecimal> used = row.value("occupied_days", BigDecimal.class);
            if (days.isPresent() && used.isPresent()) {
                occupied = occupied.add(sign.multiply(used.get()));
                available = available.add(sign.multiply(days.get()));
            }
        }

        @Override
        public void add(SummedRules.Sums part) {
            Sums other = (Sums) part;
            occupied = occupied.add(other.occupied);
            available = available.add(other.available);
            places = places.add(other.places);
        }

        private double usual() {
            return available.signum() == 0 ? 1 : occupied.doubleValue() / available.doubleValue();
        }
    }

    @Override
    public Map<String, Finding> judge(StagedRow row, SummedRules.Sums of) {
        Sums sums = (Sums) of;
        Map<String, Finding> said = new LinkedHashMap<>();
        OptionalDouble own = SumEffects.value(row, "places");
        Double approved = row.text(SERVICE_ID).map(extract::get).orElse(null);
        if (own.isPresent() && approved != null && SumEffects.times(own.getAsDouble(), approved) >= mostTimes) {
            said.put(
                    "places",
                    ExtractNumbers.finding(
                            row,
                            "places",
                            "Der er indberettet " + SumEffects.shown(own.getAsDouble())
                                    + " pladser, men udtrækket af Tilbudsportalen har " + SumEffects.shown(approved)
                                    + ".",
                            own.getAsDouble() - approved,
                            sums.places.doubleValue(),
                            "summen af normerede pladser"));
        } else {
            lowOccupancy(row, sums, said);
        }
        OptionalDouble budget = SumEffects.value(row, "budget_pct");
        if (budget.isPresent() && budget.getAsDouble() > 1 && isLow(budget.getAsDouble())) {
            said.put(
                    "budget_pct",
                    Finding.of(
                            LOW,
                            row.origin("budget_pct"),
                            "Der er budgetteret med " + SumEffects.shown(budget.getAsDouble()) + " procent."));
        }
        return said;
    }

    private void lowOccupancy(StagedRow row, Sums sums, Map<String, Finding> said) {
        Optional<BigDecimal> days = days(row);
        OptionalDouble used = SumEffects.value(row, "occupied_days");
        OptionalDouble stated = SumEffects.value(row, "occupancy_pct");
        double available = days.map(BigDecimal::doubleValue).orElse(0.0);
        double expected = SumEffects.value(row, "budget_pct").orElse(sums.usual() * 100) / 100 * available;
        double occupied = sums.occupied.doubleValue();
        if (used.isPresent() && used.getAsDouble() > 0 && available > 0) {
            double percent = used.getAsDouble() / available * 100;
            if (isLow(percent)) {
                double move = Math.abs(expected - used.getAsDouble());
                say(row, "occupied_days", sentence(percent), weight(move, occupied), said);
            }
        } else if (stated.isPresent() && stated.getAsDouble() > 1 && isLow(stated.getAsDouble())) {
            double move = Math.abs(expected - stated.getAsDouble() / 100 * available);
            say(
                    row,
                    "occupancy_pct",
                    sentence(stated.getAsDouble()),
                    weight(move, Math.max(occupied, available)),
                    said);
        }
    }

    private static String sentence(double percent) {
        return "Belægningen er " + SumEffects.shown(percent) + " procent.";
    }

    private static Finding.Weight weight(double move, double sum) {
        return SumEffects.weight(move, SumEffects.share(move, sum), "døgn", "summen af belagte døgn", false);
    }

    private static void say(
            StagedRow row, String field, String sentence, Finding.Weight weight, Map<String, Finding> said) {
        said.put(field, Finding.of(LOW, row.origin(field), sentence).weighing(weight));
    }

    private boolean isLow(double percent) {
        return percent < leastOccupancy;
    }

    /** Place-days that there are. */
    private static Optional<BigDecimal> days(StagedRow row) {
        BigDecimal open = row.value("days_open", BigDecimal.class)
                .or(() -> row.value(Occupancy.PERIOD_FROM, LocalDate.class)
                        .flatMap(from -> row.value(Occupancy.PERIOD_TO, LocalDate.class)
                                .map(to -> BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1))))
                .orElse(BigDecimal.ZERO);
        return row.value("places", BigDecimal.class).map(open::multiply);
    }
}
