package dk.belaeg.check;

import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Column;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.TableSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules that look at several rows of a table together: keys used twice, services described in two ways, places that do not add up. */
final class TableChecks {
    private TableChecks() {}

    static void run(Intake intake, Codes codes, List<Finding> findings) {
        for (StagedTable table : intake.tables().values()) {
            if (!table.schema().key().isEmpty()) {
                keysOnce(table, codes, findings);
            }
        }
        services(intake.table("portal"), findings);
        places(intake.table("portal"), findings);
    }

    /** Equal rows count once; rows of one key that differ are all set aside, since nobody can say which is right. */
    private static void keysOnce(StagedTable table, Codes codes, List<Finding> findings) {
        Map<List<@Nullable Object>, List<StagedRow>> byKey = new LinkedHashMap<>();
        for (StagedRow row : table.used()) {
            List<@Nullable Object> key = key(table.schema(), row);
            if (!key.contains(null) && !unplaced(key, codes)) {
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        for (List<StagedRow> same : byKey.values()) {
            if (same.size() > 1) {
                sayTwice(table.schema(), same, findings);
            }
        }
    }

    private static void sayTwice(TableSchema schema, List<StagedRow> same, List<Finding> findings) {
        boolean equal =
                same.stream().map(row -> Arrays.asList(row.values())).distinct().count() == 1;
        String field = schema.key().get(0);
        List<StagedRow> surplus = equal ? same.subList(1, same.size()) : same;
        for (StagedRow row : surplus) {
            StagedRow other = row == same.get(0) ? same.get(1) : same.get(0);
            String which = other.origin(field).danish();
            Finding twice = Finding.of(
                    Rule.KEY_TWICE,
                    row.origin(field),
                    equal
                            ? "Rækken er den samme som i " + which + " og er kun brugt én gang."
                            : "Rækken og " + which
                                    + " gælder det samme, men tallene er forskellige. Ingen af dem er brugt.");
            if (equal) {
                row.quarantine();
                findings.add(twice);
            } else {
                row.lose();
                findings.add(twice.losing(row.amounts()));
            }
        }
    }

    private static List<@Nullable Object> key(TableSchema schema, StagedRow row) {
        List<@Nullable Object> key = new ArrayList<>();
        for (String field : schema.key()) {
            for (Column column : schema.field(field).columns()) {
                key.add(row.value(column.name(), Object.class).orElse(null));
            }
        }
        return key;
    }

    /** Wordings without a place in the list share one group, and are not the same thing for that. */
    private static boolean unplaced(List<@Nullable Object> key, Codes codes) {
        return key.stream()
                .anyMatch(part -> part instanceof String code
                        && codes.targetGroups().value(code, "kind").equals("unplaced"));
    }

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
                            Rule.SERVICE_DISAGREES,
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
                        Rule.PLACES_DISAGREE,
                        row.origin("service_places"),
                        "Rækkerne har " + shown(sum) + " pladser tilsammen, men tilbuddet står med "
                                + String.join(
                                        " og ",
                                        stated.stream().map(TableChecks::shown).toList()) + "."));
                row.flag("service_places");
            }
        });
    }

    private static String shown(BigDecimal places) {
        return DanishNumbers.plain(
                places.stripTrailingZeros().scale() <= 0 ? places.setScale(0) : places.stripTrailingZeros());
    }
}
