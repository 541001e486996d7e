package dk.belaeg.subject.places;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the extract says of one service in several rows: one operator and sector, and places that add up. */
public final class PortalChecks {
    private PortalChecks() {}

    static List<Rule> rules() {
        return List.of(SERVICE_DISAGREES, PLACES_DISAGREE);
    }

    static void run(Intake intake, List<Finding> findings) {
        services(intake.table("portal"), findings);
        places(intake.table("portal"), findings);
    }

    public static final Rule SERVICE_DISAGREES = Rule.warning(
            "tilbud-uenigt",
            "Samme tilbud er beskrevet forskelligt",
            "Ret driftsherre, sektor eller kommune, så de er ens i alle tilbuddets rækker.");

    /** A service has one operator and one sector; rows that say otherwise are used as they stand, and said once a service. */
    private static void services(StagedTable portal, List<Finding> findings) {
        Map<String, StagedRow> first = new LinkedHashMap<>();
        Set<String> said = new HashSet<>();
        for (StagedRow row : portal.used()) {
            String service = row.text("service_id").orElse("");
            StagedRow before = service.isEmpty() ? null : first.putIfAbsent(service, row);
            String field = before == null ? "" : differs(before, row);
            if (before != null && !field.isEmpty()) {
                row.flag(field);
                if (said.add(service + field)) {
                    findings.add(Finding.of(
                            SERVICE_DISAGREES,
                            row.origin(field),
                            "»" + portal.schema().field(field).title() + "« er en anden end i "
                                    + before.origin(field).danish() + "."));
                }
            }
        }
    }

    /** The field in which two rows of one service differ though they must not; empty when they agree. */
    private static String differs(StagedRow a, StagedRow b) {
        for (String field : List.of("operator", "sector")) {
            if (!a.text(field).equals(b.text(field))) {
                return field;
            }
        }
        return "";
    }

    public static final Rule PLACES_DISAGREE = Rule.warning(
            "pladser-uenige",
            "Pladser på paragraffer og i alt passer ikke sammen",
            "Kontrollér pladserne i udtrækket. Pladserne på paragrafferne er brugt.");

    /** The places of a service's rows against the total that the extract repeats on each of them, where all are known. */
    private static void places(StagedTable portal, List<Finding> findings) {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        Map<String, Set<BigDecimal>> totals = new LinkedHashMap<>();
        Map<String, StagedRow> rows = new LinkedHashMap<>();
        Set<String> unknown = new HashSet<>();
        portal.lost().forEach(row -> row.text("service_id").ifPresent(unknown::add));
        for (StagedRow row : portal.used()) {
            row.text("service_id").ifPresent(service -> {
                rows.putIfAbsent(service, row);
                sums.merge(service, row.value("places", BigDecimal.class).orElse(BigDecimal.ZERO), BigDecimal::add);
                if (row.setAside("places")) {
                    unknown.add(service);
                }
                row.value("service_places", BigDecimal.class)
                        .ifPresent(total -> totals.computeIfAbsent(service, s -> new TreeSet<>())
                                .add(total));
            });
        }
        totals.keySet().removeAll(unknown);
        totals.forEach((service, stated) -> {
            StagedRow row = rows.get(service);
            BigDecimal sum = sums.getOrDefault(service, BigDecimal.ZERO);
            if (row != null && (stated.size() > 1 || stated.iterator().next().compareTo(sum) != 0)) {
                findings.add(Finding.of(
                        PLACES_DISAGREE,
                        row.origin("service_places"),
                        "Rækkerne har " + shown(sum) + " pladser tilsammen, men tilbuddet står med "
                                + String.join(
                                        " og ",
                                        stated.stream().map(PortalChecks::shown).toList()) + "."));
                row.flag("service_places");
            }
        });
    }

    private static String shown(BigDecimal places) {
        return DanishNumbers.plain(
                places.stripTrailingZeros().scale() <= 0 ? places.setScale(0) : places.stripTrailingZeros());
    }
}
