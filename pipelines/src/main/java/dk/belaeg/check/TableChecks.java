package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that look at several rows of a table together: keys used twice, ids of services that no one knows. */
final class TableChecks {
    private static final String SERVICE_ID = "service_id";
    private static final String SERVICE_NAME = "service_name";

    private TableChecks() {}

    static void run(Intake intake, Codes codes, List<Finding> findings) {
        for (StagedTable table : intake.tables().values()) {
            if (!table.schema().key().isEmpty()) {
                keysOnce(table, codes, findings);
            }
        }
        serviceIds(intake, codes, findings);
    }

    /** Equal rows count once; rows of one key that differ are all set aside, since nobody can say which is right. */
    private static void keysOnce(StagedTable table, Codes codes, List<Finding> findings) {
        Map<List<@Nullable Object>, List<StagedRow>> byKey = new LinkedHashMap<>();
        for (StagedRow row : table.used()) {
            List<@Nullable Object> key = key(table.schema(), row);
            if (unplaced(key, codes)) {
                continue;
            }
            // what need not be stated tells two rows neither apart nor together: only alike in everything are they one
            List<@Nullable Object> same = key.contains(null) ? Arrays.asList(row.values()) : key;
            if (!key.contains(null) || mayBeBlank(table.schema(), row)) {
                byKey.computeIfAbsent(same, k -> new ArrayList<>()).add(row);
            }
        }
        for (List<StagedRow> same : byKey.values()) {
            if (same.size() > 1) {
                sayTwice(table.schema(), same, findings);
            }
        }
    }

    /** Whether all that the row does not say of its key need not be said. */
    private static boolean mayBeBlank(TableSchema schema, StagedRow row) {
        return schema.key().stream()
                .map(schema::field)
                .allMatch(field -> (!field.required() && !row.setAside(field.name()))
                        || field.columns().stream().allMatch(column -> row.value(column.name(), Object.class)
                                .isPresent()));
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
                    TableRules.KEY_TWICE,
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
            Field one = schema.field(field);
            // a code that need not be there is the same where it is not
            Object absent = one.kind() == FieldKind.CODE && !one.required() ? "" : null;
            for (Column column : one.columns()) {
                key.add(row.value(column.name(), Object.class).orElse(absent));
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

    /**
     * Services are known by their ids. Where the extract has the service of a row by its name, but under another id, the
     * row's id is a slip, and using it would make one service two.
     */
    private static void serviceIds(Intake intake, Codes codes, List<Finding> findings) {
        StagedTable portal = intake.table("portal");
        Set<String> known = new HashSet<>();
        Map<List<String>, TreeSet<String>> byName = new HashMap<>();
        for (StagedRow row : portal.rows()) {
            row.text(SERVICE_ID).ifPresent(id -> {
                known.add(id);
                byName.computeIfAbsent(named(row, codes), name -> new TreeSet<>())
                        .add(id);
            });
        }
        if (known.isEmpty()) {
            return;
        }
        for (StagedTable table : intake.tables().values()) {
            boolean names = table.schema().fields().stream()
                    .map(Field::name)
                    .collect(Collectors.toSet())
                    .containsAll(List.of(SERVICE_ID, SERVICE_NAME));
            if (!names || table.equals(portal)) {
                continue;
            }
            for (StagedRow row : table.used()) {
                String id = row.text(SERVICE_ID).orElse("");
                if (!id.isEmpty() && !known.contains(id) && !codes.isServiceKey(id)) {
                    String bare = withoutNoughts(id);
                    Set<String> meant = known.contains(bare)
                            ? Set.of(bare)
                            : byName.getOrDefault(named(row, codes), new TreeSet<>());
                    if (!meant.isEmpty()) {
                        findings.add(new Finding(
                                TableRules.SERVICE_ID_UNKNOWN,
                                row.origin(SERVICE_ID),
                                id,
                                "Id'et findes ikke i udtrækket af Tilbudsportalen, men tilbuddet gør, med id "
                                        + String.join(" og ", meant) + ". Rækken er ikke brugt."));
                        row.quarantine();
                    }
                }
            }
        }
    }

    private static List<String> named(StagedRow row, Codes codes) {
        String operator = row.text("operator").orElse("");
        String code =
                codes.operator(operator) instanceof Reading.Known<String> known ? known.value() : Texts.key(operator);
        return List.of(Texts.key(row.text(SERVICE_NAME).orElse("")), code);
    }

    private static String withoutNoughts(String id) {
        int from = 0;
        while (from < id.length() - 1 && id.charAt(from) == '0') {
            from++;
        }
        return id.substring(from);
    }
}
