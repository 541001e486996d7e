package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of one table that are about the same. */
final class SameKeys {
    private final TableSchema schema;
    private final Codes codes;

    SameKeys(TableSchema schema, Codes codes) {
        this.schema = schema;
        this.codes = codes;
    }

    /**
     * Equal rows count once; rows of one key that differ are all set aside, since nobody can say which is right.
     *
     * @param rows those that are used, in order; all that may have a key in common are among them
     */
    void judge(Iterable<StagedRow> rows, List<Finding> findings) {
        Map<List<@Nullable Object>, List<StagedRow>> byKey = new LinkedHashMap<>();
        for (StagedRow row : rows) {
            keyOf(row).ifPresent(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(row));
        }
        for (List<StagedRow> same : byKey.values()) {
            if (same.size() > 1) {
                sayTwice(same, findings);
            }
        }
    }

    /** What the row is about; empty when nobody can tell whether another is about the same. */
    Optional<List<@Nullable Object>> keyOf(StagedRow row) {
        List<@Nullable Object> key = key(row);
        if (schema.key().isEmpty() || unplaced(key)) {
            return Optional.empty();
        }
        // what need not be stated tells two rows neither apart nor together: only alike in everything are they one
        List<@Nullable Object> same = key.contains(null) ? Arrays.asList(row.values()) : key;
        return !key.contains(null) || mayBeBlank(row) ? Optional.of(same) : Optional.empty();
    }

    /** Whether all that the row does not say of its key need not be said. */
    private boolean mayBeBlank(StagedRow row) {
        return schema.key().stream()
                .map(schema::field)
                .allMatch(field -> (!field.required() && !row.setAside(field.name()))
                        || field.columns().stream().allMatch(column -> row.value(column.name(), Object.class)
                                .isPresent()));
    }

    private void sayTwice(List<StagedRow> same, List<Finding> findings) {
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

    private List<@Nullable Object> key(StagedRow row) {
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
    private boolean unplaced(List<@Nullable Object> key) {
        return key.stream()
                .anyMatch(part -> part instanceof String code
                        && codes.targetGroups().value(code, "kind").equals("unplaced"));
    }
}
