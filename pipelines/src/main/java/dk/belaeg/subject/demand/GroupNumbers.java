package dk.belaeg.subject.demand;

import static dk.belaeg.contract.Columns.MUNICIPALITY;

import dk.belaeg.check.JudgedField;
import dk.belaeg.check.Plausibility;
import dk.belaeg.check.PlausibleNumber;
import dk.belaeg.check.SumEffects;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The numbers of one answer about a target group against each other. */
public final class GroupNumbers {
    public static final Rule UNLIKE_OWN = Rule.warning(
                    "tal-mod-egne",
                    "Svarets egne tal passer ikke sammen",
                    "Se efter, hvilket af tallene der er forkert, og ret det. Er de rigtige, så godkend det i rettelser.xlsx.")
            .senders("Se efter, hvilket af tallene der er forkert, og ret det.");

    private static final String TABLE = "followup_groups";
    private static final JudgedField CITIZENS = ofGroup("citizens", "borgere", true);
    private static final JudgedField MISSING_PLACES = ofGroup("missing_places", "pladser", false);

    /** The fields whose numbers are judged one by one. */
    static final List<JudgedField> JUDGED = List.of(CITIZENS, ofGroup("places", "pladser", false), MISSING_PLACES);

    /** They are of different things, so they may differ this many times more than two of one thing. */
    private static final double BETWEEN_THINGS = 4;

    private final Plausibility limits;
    private final List<Finding> findings;

    GroupNumbers(Plausibility limits, List<Finding> findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /**
     * Citizens of a group need places: those there are and those that are missing are of their order, and no more are
     * missing than there are citizens.
     */
    void judge(Intake intake) {
        double limit = limits.former().doubleValue() * BETWEEN_THINGS;
        JudgedField citizens = CITIZENS;
        JudgedField missingPlaces = MISSING_PLACES;
        List<StagedRow> rows = intake.table(TABLE).used();
        Map<List<Object>, Double> sums = new HashMap<>();
        Map<List<Object>, Double> missingSums = new HashMap<>();
        for (StagedRow row : rows) {
            sums.merge(citizens.peersOf(row), citizens.number(row), Double::sum);
            missingSums.merge(citizens.peersOf(row), missingPlaces.number(row), Double::sum);
        }
        for (StagedRow row : rows) {
            OptionalDouble stated = SumEffects.value(row, "citizens");
            OptionalDouble places = SumEffects.value(row, "places");
            OptionalDouble missing = SumEffects.value(row, "missing_places");
            if (stated.isEmpty() || missing.isEmpty() || findings.stream().anyMatch(finding -> isAbout(finding, row))) {
                continue;
            }
            List<Object> group = citizens.peersOf(row);
            PlausibleNumber lacking = new PlausibleNumber(
                    missingPlaces, row, missing.getAsDouble(), missingSums.getOrDefault(group, 0.0));
            PlausibleNumber counted =
                    new PlausibleNumber(citizens, row, stated.getAsDouble(), sums.getOrDefault(group, 0.0));
            double own = places.orElse(0) + missing.getAsDouble();
            double most = SumEffects.most(row, "citizens");
            if (lacking.value() > most && !lacking.movesTooLittle(most, limits)) {
                findings.add(lacking.finding(
                        UNLIKE_OWN, "Der mangler flere pladser, end der er borgere i målgruppen.", most));
                row.flag("missing_places");
            } else if (own > 0
                    && places.isPresent()
                    && SumEffects.times(counted.value(), own) >= limit
                    && !counted.movesTooLittle(own, limits)) {
                findings.add(counted.finding(
                        UNLIKE_OWN,
                        "Antallet af borgere er langt " + (counted.value() > own ? "større" : "mindre")
                                + " end pladserne nu og de manglende tilsammen.",
                        own));
                row.flag("citizens");
            }
        }
    }

    private static JudgedField ofGroup(String field, String unit, boolean persons) {
        return new JudgedField(
                TABLE,
                field,
                List.of(MUNICIPALITY, "target_group"),
                List.of("target_group"),
                false,
                unit,
                "målgruppens sum",
                persons,
                JudgedField.Scale.INHABITANTS,
                false);
    }

    private static boolean isAbout(Finding finding, StagedRow row) {
        return List.of("citizens", "places", "missing_places").stream()
                .anyMatch(field -> finding.origin().equals(row.origin(field)));
    }
}
