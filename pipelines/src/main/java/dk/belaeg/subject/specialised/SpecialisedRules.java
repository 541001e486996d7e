package dk.belaeg.subject.specialised;

import dk.belaeg.check.RowRule;
import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.RowValues;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.StagedTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What cannot be right in the yearly report on special services, and what it lacks. */
final class SpecialisedRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Nobody fills every place twice: such a row has mixed up its columns. */
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    /** Means and percent come from different systems, so a point's difference is rounding. */
    private static final BigDecimal TOLERATED = BigDecimal.ONE;

    private SpecialisedRules() {}

    static List<Rule> rules() {
        return List.of(IMPLAUSIBLE, DISAGREES, NO_REASON, SERVICES_LACKING);
    }

    static List<RowRule> ofRows() {
        return List.of(
                new RowRule(IMPLAUSIBLE, Specialised.NAME, "occupied", SpecialisedRules::implausible),
                new RowRule(DISAGREES, Specialised.NAME, "occupancy_pct", SpecialisedRules::disagrees),
                new RowRule(NO_REASON, Specialised.NAME, "reason", SpecialisedRules::withoutReason));
    }

    static final Rule IMPLAUSIBLE = Rule.error(
            "saerlig-belaegning-usandsynlig",
            "Belægningen på et særligt tilbud er usandsynlig",
            "Kontrollér pladser, belagte pladser og procent, og ret den, der er forkert.");

    private static Optional<String> implausible(RowValues row) {
        return fromPlaces(row)
                .or(() -> number(row, "occupancy_pct"))
                .filter(percent -> percent.compareTo(MOST) > 0)
                .map(percent -> "Belægningen bliver " + DanishNumbers.format(percent, 1) + " procent.");
    }

    static final Rule DISAGREES = Rule.warning(
            "saerlig-belaegning-uenig",
            "Belagte pladser og belægningsprocent passer ikke sammen",
            "Kontrollér belagte pladser og procent. De belagte pladser er brugt.");

    private static Optional<String> disagrees(RowValues row) {
        return fromPlaces(row).flatMap(worked -> number(row, "occupancy_pct")
                .filter(stated -> stated.subtract(worked).abs().compareTo(TOLERATED) > 0)
                .map(stated -> "De belagte pladser giver " + DanishNumbers.format(worked, 1) + " procent, men der står "
                        + DanishNumbers.format(stated, 1) + "."));
    }

    static final Rule NO_REASON = Rule.warning(
            "saerlig-vurdering-uden-begrundelse",
            "En vurdering mangler sin begrundelse",
            "Skriv kort, hvorfor tilbuddet bør eller ikke bør følges særligt. Vurderingen er brugt.");

    private static Optional<String> withoutReason(RowValues row) {
        boolean judged = row.value("follow", Boolean.class).isPresent();
        return judged && row.text("reason").isEmpty()
                ? Optional.of("Tilbuddet er vurderet, men der er ingen begrundelse.")
                : Optional.empty();
    }

    static final Rule SERVICES_LACKING = Rule.warning(
                    "saerlige-tilbud-mangler",
                    "Særlige tilbud mangler i opgørelsen",
                    "Indhent tallene fra de nævnte tilbud. Er et af dem lukket, så skriv en linje med 0 pladser.")
            .leavesGapIn(Specialised.NAME)
            .forSecretariat();

    /** Services of the list without a row for the newest year. */
    static void lacking(StagedTable table, CodeList services, List<Finding> findings) {
        Optional<Integer> newest = Specialised.newestYear(table);
        if (newest.isEmpty()) {
            return;
        }
        Set<String> there = table.used().stream()
                .filter(row -> row.value("year", Integer.class).equals(newest))
                .flatMap(row -> row.text("service").stream())
                .collect(Collectors.toSet());
        List<String> missing = services.codes().stream()
                .filter(code -> !there.contains(code))
                .map(services::nameOf)
                .sorted(DanishOrder.INSTANCE)
                .toList();
        if (!missing.isEmpty()) {
            findings.add(Finding.of(
                    SERVICES_LACKING,
                    Origin.ofFile(""),
                    "Opgørelsen for " + newest.get() + " mangler: " + String.join(", ", missing)
                            + ". Summer, der omfatter dem, er tomme."));
        }
    }

    /** Occupied places in percent of the places; empty when one is missing or there are no places. */
    private static Optional<BigDecimal> fromPlaces(RowValues row) {
        return number(row, "places").filter(places -> places.signum() > 0).flatMap(places -> number(row, "occupied")
                .map(occupied -> occupied.multiply(HUNDRED).divide(places, 6, RoundingMode.HALF_UP)));
    }

    private static Optional<BigDecimal> number(RowValues row, String column) {
        return row.value(column, BigDecimal.class);
    }
}
