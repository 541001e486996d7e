package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Texts;
import dk.belaeg.intake.Extracts;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Services are known by their ids. Where the extract has the service of a row by its name, but under another id, the
 * row's id is a slip, and using it would make one service two.
 */
final class ServiceIds implements KnownRules {
    private static final long serialVersionUID = 1;

    private static final String SERVICE_ID = "service_id";
    private static final String SERVICE_NAME = "service_name";

    private final HashSet<String> known = new HashSet<>();
    private final HashMap<List<String>, TreeSet<String>> byName = new HashMap<>();

    /** The services of the extract of the portal. */
    ServiceIds(StagedTable portal, Codes codes) {
        for (StagedRow row : portal.rows()) {
            row.text(SERVICE_ID).ifPresent(id -> {
                known.add(id);
                byName.computeIfAbsent(named(row, codes), name -> new TreeSet<>())
                        .add(id);
            });
        }
    }

    /** Whether the rows of a table name services by both. */
    static boolean areIn(TableSchema schema) {
        return !schema.name().equals("portal")
                && !schema.name().equals(Extracts.earlier("portal"))
                && !schema.name().equals(Extracts.older("portal"))
                && schema.fields().stream()
                        .map(Field::name)
                        .collect(Collectors.toSet())
                        .containsAll(List.of(SERVICE_ID, SERVICE_NAME));
    }

    /** Judges a row of a table that names services. */
    @Override
    public void judge(StagedRow row, Codes codes, List<Finding> findings) {
        String id = row.text(SERVICE_ID).orElse("");
        if (known.isEmpty() || id.isEmpty() || known.contains(id) || codes.isServiceKey(id)) {
            return;
        }
        String bare = withoutNoughts(id);
        Set<String> meant =
                known.contains(bare) ? Set.of(bare) : byName.getOrDefault(named(row, codes), new TreeSet<>());
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
