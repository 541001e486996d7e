package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts that sums over a table have: the rows that are used, and those that an error has set aside, without their
 * numbers. So a sum can tell that it lacks a part, instead of being smaller.
 *
 * <p>A part is only lacking when no used row has its key. What cannot be read of its key is made up for as far as is
 * certain: by the other rows of the same service, and, where the key is of municipalities, codes and times alone, by the
 * keys it may have had, which are those that no used row has. What is still unknown stays blank, and the sums decide.
 * Method: {@code docs/metode/indlaesning.md}.
 */
final class SumParts {
    /** Kinds of which a table has few values. */
    private static final Set<FieldKind> LISTED =
            Set.of(FieldKind.MUNICIPALITY, FieldKind.CODE, FieldKind.YEAR, FieldKind.PERIOD);

    private final RowShape shape;
    private final List<Integer> key;
    private final Set<List<@Nullable Object>> known = new HashSet<>();
    private final List<@Nullable Object[]> used = new ArrayList<>();
    private final Map<Integer, Set<List<@Nullable Object>>> seen = new HashMap<>();
    private final Map<Object, @Nullable Object[]> services = new HashMap<>();

    private SumParts(StagedTable table, Map<String, Set<List<@Nullable Object>>> more) {
        this.shape = new RowShape(table.schema());
        this.key = table.schema().key().stream().map(shape::field).toList();
        more.forEach((field, all) -> seen.computeIfAbsent(shape.field(field), f -> new LinkedHashSet<>())
                .addAll(all));
        for (StagedRow row : table.used()) {
            @Nullable Object[] values = row.values();
            used.add(values);
            known.add(keyOf(values));
            key.forEach(field ->
                    seen.computeIfAbsent(field, f -> new LinkedHashSet<>()).add(valueOf(field, values)));
            if (isOfService() && values[shape.firstColumn(key.get(0))] != null) {
                services.merge(values[shape.firstColumn(key.get(0))], values.clone(), SumParts::alike);
            }
        }
    }

    /** Values in the order of the schema's columns: of the used rows, then of those that are lacking. */
    static List<@Nullable Object[]> of(StagedTable table) {
        SumParts parts = new SumParts(table, Map.of());
        List<@Nullable Object[]> all = new ArrayList<>(parts.used);
        all.addAll(parts.lacking(table.lost()));
        return all;
    }

    /**
     * Those that are lacking, of the rows of one service.
     *
     * @param seen the values of municipalities, codes and times of the key that any used row of the whole table has
     */
    static List<@Nullable Object[]> lacking(StagedTable table, Map<String, Set<List<@Nullable Object>>> seen) {
        return new SumParts(table, seen).lacking(table.lost());
    }

    private List<@Nullable Object[]> lacking(List<StagedRow> lost) {
        List<@Nullable Object[]> lacking = new ArrayList<>();
        Set<List<@Nullable Object>> done = new HashSet<>();
        for (StagedRow row : lost) {
            @Nullable Object[] values = row.values();
            withoutNumbers(values);
            asTheService(values);
            asTheOnlyOne(values);
            List<@Nullable Object> itsKey = keyOf(values);
            if (isKnown(values)) {
                if (done.add(itsKey) && !known.contains(itsKey)) {
                    lacking.add(values);
                }
            } else if (!isListed(values)) {
                lacking.add(values);
            } else if (done.add(itsKey)) {
                for (@Nullable Object[] one : possible(values, 0)) {
                    if (done.add(keyOf(one))) {
                        lacking.add(one);
                    }
                }
            }
        }
        return lacking;
    }

    private void withoutNumbers(@Nullable Object[] values) {
        for (int field = 0; field < shape.fields(); field++) {
            if (shape.field(field).kind().isNumber()) {
                Arrays.fill(values, shape.firstColumn(field), shape.firstColumn(field) + shape.columns(field), null);
            }
        }
    }

    private boolean isOfService() {
        return !key.isEmpty() && shape.field(key.get(0)).kind() == FieldKind.KEY;
    }

    /** What two rows of a service agree on. */
    private static @Nullable Object[] alike(@Nullable Object[] one, @Nullable Object[] other) {
        for (int i = 0; i < one.length; i++) {
            if (one[i] != null && !one[i].equals(other[i])) {
                one[i] = null;
            }
        }
        return one;
    }

    /** Who runs a service, and where it lies, is told by its other rows when they agree. */
    private void asTheService(@Nullable Object[] values) {
        @Nullable
        Object[] service = isOfService() ? services.get(String.valueOf(values[shape.firstColumn(key.get(0))])) : null;
        for (int field = 0; service != null && field < shape.fields(); field++) {
            if (isOfOneService(shape.field(field))) {
                int at = shape.firstColumn(field);
                values[at] = values[at] == null ? service[at] : values[at];
            }
        }
    }

    /** A municipality, a code or a time of which the table has one alone. */
    private void asTheOnlyOne(@Nullable Object[] values) {
        for (int field : key) {
            Set<List<@Nullable Object>> all = seen.getOrDefault(field, Set.of());
            if (all.size() == 1 && isListed(field) && isUnknown(field, values)) {
                set(field, values, all.iterator().next());
            }
        }
    }

    private void set(int field, @Nullable Object[] values, List<@Nullable Object> value) {
        for (int i = 0; i < value.size(); i++) {
            values[shape.firstColumn(field) + i] = value.get(i);
        }
    }

    private static boolean isOfOneService(Field field) {
        return field.kind() == FieldKind.MUNICIPALITY
                || field.kind() == FieldKind.OPERATOR
                || field.codes().equals("sectors");
    }

    /** Whether all that is unknown of the key is one of few: a municipality, a code, a time. */
    private boolean isListed(@Nullable Object[] values) {
        return key.stream().filter(field -> isUnknown(field, values)).allMatch(this::isListed);
    }

    /** Whether the whole key is known; a field that may be blank is known when it is. */
    private boolean isKnown(@Nullable Object[] values) {
        return key.stream().noneMatch(field -> isUnknown(field, values));
    }

    private boolean isUnknown(int field, @Nullable Object[] values) {
        return shape.field(field).required() && valueOf(field, values).contains(null);
    }

    private boolean isListed(int at) {
        return shape.field(at).required() && LISTED.contains(shape.field(at).kind());
    }

    /** The row with every key that it may have had: of values seen, those that no used row has together. */
    private List<@Nullable Object[]> possible(@Nullable Object[] values, int from) {
        if (from == key.size()) {
            return known.contains(keyOf(values)) ? List.of() : List.<@Nullable Object[]>of(values.clone());
        }
        int field = key.get(from);
        if (!isUnknown(field, values)) {
            return possible(values, from + 1);
        }
        List<@Nullable Object[]> all = new ArrayList<>();
        for (List<@Nullable Object> value : seen.getOrDefault(field, Set.of())) {
            @Nullable Object[] one = values.clone();
            set(field, one, value);
            all.addAll(possible(one, from + 1));
        }
        return all;
    }

    private List<@Nullable Object> keyOf(@Nullable Object[] values) {
        List<@Nullable Object> of = new ArrayList<>();
        key.forEach(field -> of.addAll(valueOf(field, values)));
        return of;
    }

    private List<@Nullable Object> valueOf(int field, @Nullable Object[] values) {
        return Collections.unmodifiableList(Arrays.asList(values)
                .subList(shape.firstColumn(field), shape.firstColumn(field) + shape.columns(field)));
    }
}
