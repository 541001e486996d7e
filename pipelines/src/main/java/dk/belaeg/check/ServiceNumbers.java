package dk.belaeg.check;

import static dk.belaeg.contract.Columns.*;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Places, days and changes of services against the extract of the portal, and occupancy against common sense. */
final class ServiceNumbers {
    private final Intake intake;
    private final Plausibility limits;
    private final List<Finding> findings;

    ServiceNumbers(Intake intake, Plausibility limits, List<Finding> findings) {
        this.intake = intake;
        this.limits = limits;
        this.findings = findings;
    }

    /** Occupied days against those available, places and budget against the extract and common sense. */
    void occupancy() {
        List<StagedRow> rows = intake.table("occupancy").used();
        Map<String, Double> extract = extract("service_id");
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
            Double approved = row.text("service_id").map(extract::get).orElse(null);
            if (own.isPresent()
                    && approved != null
                    && Magnitudes.times(own.getAsDouble(), approved)
                            >= limits.former().doubleValue()) {
                sayService(
                        PlausibilityRules.UNLIKE_EXTRACT,
                        row,
                        "places",
                        "Der er indberettet " + Magnitudes.shown(own.getAsDouble())
                                + " pladser, men udtrækket af Tilbudsportalen har " + Magnitudes.shown(approved) + ".",
                        Magnitudes.weight(
                                Math.abs(own.getAsDouble() - approved),
                                Magnitudes.share(own.getAsDouble() - approved, places),
                                "pladser",
                                "summen af normerede pladser",
                                false));
            } else {
                lowOccupancy(row, usual, occupied);
            }
            OptionalDouble budget = Magnitudes.value(row, "budget_pct");
            if (budget.isPresent() && budget.getAsDouble() > 1 && isLow(budget.getAsDouble())) {
                findings.add(Finding.of(
                        PlausibilityRules.OCCUPANCY_LOW,
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
                sayService(
                        PlausibilityRules.OCCUPANCY_LOW,
                        row,
                        "occupied_days",
                        "Belægningen er " + Magnitudes.shown(percent) + " procent.",
                        Magnitudes.weight(
                                move, Magnitudes.share(move, occupied), "døgn", "summen af belagte døgn", false));
            }
        } else if (stated.isPresent() && stated.getAsDouble() > 1 && isLow(stated.getAsDouble())) {
            double move = Math.abs(expected - stated.getAsDouble() / 100 * available);
            sayService(
                    PlausibilityRules.OCCUPANCY_LOW,
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

    /** Changes of capacity against the places that there are to change. */
    void changes() {
        Map<String, Double> hosts = extract("host");
        double all = hosts.values().stream().mapToDouble(Double::doubleValue).sum();
        for (StagedRow row : intake.table("capacity_survey_changes").used()) {
            OptionalDouble places = Magnitudes.value(row, "places");
            Double there = row.text(MUNICIPALITY).map(hosts::get).orElse(null);
            if (places.isPresent() && there != null && places.getAsDouble() > there) {
                sayService(
                        PlausibilityRules.UNLIKE_EXTRACT,
                        row,
                        "places",
                        "Ændringen er på " + Magnitudes.shown(places.getAsDouble())
                                + " pladser, men alle tilbud i kommunen har tilsammen " + Magnitudes.shown(there) + ".",
                        Magnitudes.weight(
                                places.getAsDouble(),
                                Magnitudes.share(places.getAsDouble(), all),
                                "pladser",
                                "summen af pladser",
                                false));
            }
        }
        Map<String, Double> services = extract("service_id");
        for (StagedRow row : intake.table("capacity_notice_notices").used()) {
            Double there = row.text("service_id").map(services::get).orElse(null);
            for (String field : List.of("places_before", "places_after")) {
                OptionalDouble places = Magnitudes.value(row, field);
                double reference = there != null
                        ? there
                        : Magnitudes.value(row, "places_before").orElse(0);
                if (places.isPresent()
                        && places.getAsDouble() > 0
                        && reference > 0
                        && Magnitudes.times(places.getAsDouble(), reference)
                                >= limits.former().doubleValue()) {
                    sayService(
                            PlausibilityRules.UNLIKE_EXTRACT,
                            row,
                            field,
                            "Der er skrevet " + Magnitudes.shown(places.getAsDouble()) + " pladser, men tilbuddet har "
                                    + Magnitudes.shown(reference) + ".",
                            Magnitudes.weight(
                                    Math.abs(places.getAsDouble() - reference),
                                    Magnitudes.share(places.getAsDouble() - reference, all),
                                    "pladser",
                                    "summen af pladser",
                                    false));
                }
            }
        }
    }

    private Map<String, Double> extract(String column) {
        Map<String, Double> places = new HashMap<>();
        for (StagedRow row : intake.table("portal").used()) {
            row.text(column)
                    .ifPresent(key ->
                            places.merge(key, Magnitudes.value(row, "places").orElse(0), Double::sum));
        }
        return places;
    }

    private void sayService(Rule rule, StagedRow row, String field, String sentence, Finding.Weight weight) {
        findings.add(Finding.of(rule, row.origin(field), sentence).weighing(weight));
        row.flag(field);
    }
}
