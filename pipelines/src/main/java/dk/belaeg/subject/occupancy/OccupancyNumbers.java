package dk.belaeg.subject.occupancy;

import static dk.belaeg.contract.Columns.*;

import dk.belaeg.check.Magnitudes;
import dk.belaeg.check.Plausibility;
import dk.belaeg.check.PlausibilityRules;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.subject.places.ExtractNumbers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Places and days of services against the extract of the portal, and occupancy against common sense. */
public final class OccupancyNumbers {
    public static final Rule LOW = PlausibilityRules.warning(
            "belaegning-meget-lav",
            "Belægningen er meget lav",
            "Se efter, om et ciffer eller et komma mangler, og ret tallet.");

    private final Plausibility limits;
    private final List<Finding> findings;

    OccupancyNumbers(Plausibility limits, List<Finding> findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** Occupied days against those available, places and budget against the extract and common sense. */
    void judge(Intake intake) {
        List<StagedRow> rows = intake.table("occupancy").used();
        Map<String, Double> extract = ExtractNumbers.places(intake, SERVICE_ID);
        double occupied = 0;
        double available = 0;
        double places = 0;
        for (StagedRow row : rows) {
            places += Magnitudes.value(row, "places").orElse(0);
            OptionalDouble days = days(row);
            if (days.isPresent() && Magnitudes.value(row, "occupied_days").isPresent()) {
                occupied += Magnitudes.value(row, "occupied_days").getAsDouble();
                available += days.getAsDouble();
            }
        }
        double usual = available == 0 ? 1 : occupied / available;
        for (StagedRow row : rows) {
            OptionalDouble own = Magnitudes.value(row, "places");
            Double approved = row.text(SERVICE_ID).map(extract::get).orElse(null);
            if (own.isPresent()
                    && approved != null
                    && Magnitudes.times(own.getAsDouble(), approved)
                            >= limits.former().doubleValue()) {
                findings.add(ExtractNumbers.unlike(
                        row,
                        "places",
                        "Der er indberettet " + Magnitudes.shown(own.getAsDouble())
                                + " pladser, men udtrækket af Tilbudsportalen har " + Magnitudes.shown(approved) + ".",
                        own.getAsDouble() - approved,
                        places,
                        "summen af normerede pladser"));
            } else {
                lowOccupancy(row, usual, occupied);
            }
            OptionalDouble budget = Magnitudes.value(row, "budget_pct");
            if (budget.isPresent() && budget.getAsDouble() > 1 && isLow(budget.getAsDouble())) {
                findings.add(Finding.of(
                        LOW,
                        row.origin("budget_pct"),
                        "Der er budgetteret med " + Magnitudes.shown(budget.getAsDouble()) + " procent."));
                row.flag("budget_pct");
            }
        }
    }

    private void lowOccupancy(StagedRow row, double usual, double occupied) {
        OptionalDouble days = days(row);
        OptionalDouble used = Magnitudes.value(row, "occupied_days");
        OptionalDouble stated = Magnitudes.value(row, "occupancy_pct");
        double available = days.orElse(0);
        double expected = Magnitudes.value(row, "budget_pct").orElse(usual * 100) / 100 * available;
        if (used.isPresent() && used.getAsDouble() > 0 && available > 0) {
            double percent = used.getAsDouble() / available * 100;
            if (isLow(percent)) {
                double move = Math.abs(expected - used.getAsDouble());
                say(
                        row,
                        "occupied_days",
                        "Belægningen er " + Magnitudes.shown(percent) + " procent.",
                        Magnitudes.weight(
                                move, Magnitudes.share(move, occupied), "døgn", "summen af belagte døgn", false));
            }
        } else if (stated.isPresent() && stated.getAsDouble() > 1 && isLow(stated.getAsDouble())) {
            double move = Math.abs(expected - stated.getAsDouble() / 100 * available);
            say(
                    row,
                    "occupancy_pct",
                    "Belægningen er " + Magnitudes.shown(stated.getAsDouble()) + " procent.",
                    Magnitudes.weight(
                            move,
                            Magnitudes.share(move, Math.max(occupied, available)),
                            "døgn",
                            "summen af belagte døgn",
                            false));
        }
    }

    private boolean isLow(double percent) {
        return percent < limits.leastOccupancy().doubleValue();
    }

    private static OptionalDouble days(StagedRow row) {
        OptionalDouble places = Magnitudes.value(row, "places");
        double open = Magnitudes.value(row, "days_open")
                .orElse(row.value(PERIOD_FROM, LocalDate.class)
                        .flatMap(from -> row.value(PERIOD_TO, LocalDate.class)
                                .map(to -> (double) ChronoUnit.DAYS.between(from, to) + 1))
                        .orElse(0.0));
        return places.isPresent() ? OptionalDouble.of(places.getAsDouble() * open) : OptionalDouble.empty();
    }

    private void say(StagedRow row, String field, String sentence, Finding.Weight weight) {
        findings.add(Finding.of(LOW, row.origin(field), sentence).weighing(weight));
        row.flag(field);
    }
}
