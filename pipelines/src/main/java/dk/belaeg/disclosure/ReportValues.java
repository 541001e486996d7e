package dk.belaeg.disclosure;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns the rows of measures into cells, and computes derived columns from the cells as they are printed. */
final class ReportValues {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Value.Blank FIRST = new Value.Blank("det første i rækken");
    private static final Value.Blank NO_YEAR_BEFORE = new Value.Blank("året før er ikke opgjort");
    private static final Value.Blank LEFT_OUT = new Value.Blank("vises ikke af hensyn til skjulte tal");

    private ReportValues() {}

    /**
     * The rows in the order of the report, nothing masked. Sums that lack a part hold what is stated; {@link #opened} says
     * that they do.
     */
    static ReleasedTable full(ReportData report) {
        ReportSchema schema = report.schema();
        List<Column> columns = schema.columns();
        List<List<Value>> rows = new ArrayList<>();
        for (@Nullable Object[] row : report.rows()) {
            rows.add(derived(schema, base(schema, columns, row)));
        }
        rows.sort(ReportOrder.of(schema));
        return new ReleasedTable(schema, acrossRows(schema, rows), List.of());
    }

    /** The same with neither the numbers of some columns nor what is computed from them, and with notes that say so. */
    static ReleasedTable without(ReleasedTable full, List<String> fields) {
        ReportSchema schema = full.schema();
        List<List<Value>> rows = new ArrayList<>();
        for (List<Value> row : full.rows()) {
            List<Value> fewer = new ArrayList<>(row);
            for (String field : fields) {
                int at = schema.index(field);
                fewer.set(at, row.get(at) instanceof Value.Blank blank ? blank : LEFT_OUT);
            }
            rows.add(derived(schema, fewer));
        }
        return new ReleasedTable(
                schema,
                acrossRows(schema, rows),
                fields.stream()
                        .map(
                                field -> "»" + schema.field(field).title()
                                        + "« vises ikke i denne udgivelse, for skjulte tal om personer kunne regnes ud af kolonnen.")
                        .toList());
    }

    /** The rows with what follows from other rows as well, computed anew from their other cells. */
    static List<List<Value>> acrossRows(ReportSchema schema, List<List<Value>> rows) {
        List<List<Value>> done = rows;
        for (ReportField field : schema.fields()) {
            Derived derived = field.derived().orElse(null);
            if (derived instanceof Derived.Since since) {
                done = since(schema, field, since, done);
            } else if (derived instanceof Derived.Part part) {
                done = parts(schema, field, part, done);
            }
        }
        return done;
    }

    /** The rows without the numbers that are hidden with a mark, and what follows from them computed anew. */
    static List<List<Value>> hidden(ReportSchema schema, List<List<Value>> rows) {
        if (schema.fields().stream().allMatch(field -> field.hiddenWith().isEmpty())) {
            return rows;
        }
        List<List<Value>> hidden = new ArrayList<>();
        for (List<Value> row : rows) {
            List<Value> fewer = new ArrayList<>(row);
            for (ReportField field : schema.fields()) {
                int at = schema.index(field.name());
                boolean marked =
                        field.hiddenWith().stream().anyMatch(with -> row.get(schema.index(with)) instanceof Value.Mark);
                if (marked) {
                    fewer.set(at, new Value.Mark(Marks.ANY));
                }
            }
            hidden.add(derived(schema, fewer));
        }
        return acrossRows(schema, hidden);
    }

    private static List<List<Value>> since(
            ReportSchema schema, ReportField field, Derived.Since since, List<List<Value>> rows) {
        int of = schema.index(since.of());
        Map<List<Value>, NavigableMap<BigDecimal, List<Value>>> all = series(schema, since, rows);
        boolean years = schema.field(since.over()).type() == ReportField.Type.YEAR;
        int over = schema.index(since.over());
        return with(schema, field, rows, row -> {
            NavigableMap<BigDecimal, List<Value>> series =
                    all.getOrDefault(others(schema, since, row), new TreeMap<>());
            BigDecimal at = number(row.get(over));
            if (series.isEmpty() || series.firstKey().compareTo(at) == 0) {
                return FIRST;
            }
            List<Value> other = since.before()
                    ? series.lowerEntry(at).getValue()
                    : series.firstEntry().getValue();
            return since.before()
                            && years
                            && number(other.get(over)).add(BigDecimal.ONE).compareTo(at) != 0
                    ? NO_YEAR_BEFORE
                    : DerivedValues.since(since, opened(schema, other, of), opened(schema, row, of));
        });
    }

    private static List<List<Value>> parts(
            ReportSchema schema, ReportField field, Derived.Part part, List<List<Value>> rows) {
        int of = schema.index(part.columns().first());
        int over = schema.index(part.columns().second());
        Value whole = new Value.Text(part.whole());
        Map<List<Value>, List<Value>> wholes = new HashMap<>();
        rows.stream()
                .filter(row -> row.get(over).equals(whole))
                .forEach(row -> wholes.put(others(schema, part, row), row));
        Derived share = new Derived.Ratio(part.columns(), 100);
        return with(schema, field, rows, row -> {
            List<Value> other = wholes.get(others(schema, part, row));
            return other == null
                    ? Value.Blank.UNSTATED
                    : bounded(
                            DerivedValues.of(share, opened(schema, row, of), opened(schema, other, of)),
                            row.get(over).equals(whole));
        });
    }

    /**
     * A part is no more than the whole, however little is known of both.
     *
     * @param whole whether it is the whole
     */
    private static Value bounded(Value share, boolean whole) {
        if (!(share instanceof Value.Range range)) {
            return share;
        }
        return whole
                ? new Value.Amount(HUNDRED)
                : new Value.Range(range.lower().min(HUNDRED), range.upper().min(HUNDRED));
    }

    private static List<List<Value>> with(
            ReportSchema schema, ReportField field, List<List<Value>> rows, Function<List<Value>, Value> cell) {
        List<List<Value>> done = new ArrayList<>();
        for (List<Value> row : rows) {
            List<Value> changed = new ArrayList<>(row);
            changed.set(schema.index(field.name()), cell.apply(row));
            done.add(changed);
        }
        return done;
    }

    private static Map<List<Value>, NavigableMap<BigDecimal, List<Value>>> series(
            ReportSchema schema, Derived.Since since, List<List<Value>> rows) {
        int over = schema.index(since.over());
        Map<List<Value>, NavigableMap<BigDecimal, List<Value>>> series = new HashMap<>();
        for (List<Value> row : rows) {
            series.computeIfAbsent(others(schema, since, row), keys -> new TreeMap<>())
                    .put(number(row.get(over)), row);
        }
        return series;
    }

    /** The keys of a row but the one that it is followed over. */
    private static List<Value> others(ReportSchema schema, Derived across, List<Value> row) {
        return schema.keys().stream()
                .filter(key -> !key.name().equals(across.columns().second()))
                .map(key -> row.get(schema.index(key.name())))
                .toList();
    }

    /** A year, or a day, as a number. */
    private static BigDecimal number(Value value) {
        if (value instanceof Value.Day day) {
            return BigDecimal.valueOf(day.day().toEpochDay());
        }
        return value instanceof Value.Amount amount ? amount.value() : BigDecimal.ZERO;
    }

    /** The row with its derived columns computed anew from its other cells. */
    static List<Value> derived(ReportSchema schema, List<Value> row) {
        List<Value> done = new ArrayList<>(row);
        for (int i = 0; i < done.size(); i++) {
            ReportField field = schema.fields().get(i);
            if (field.derived().filter(how -> !how.acrossRows()).isPresent()) {
                Derived derived = field.derived().get();
                int first = schema.index(derived.sources().get(0));
                int second = schema.index(derived.sources().get(1));
                if (Math.max(first, second) > i) {
                    throw new IllegalStateException(field.name() + " stands before a column it is derived from");
                }
                done.set(i, DerivedValues.of(derived, opened(schema, done, first), opened(schema, done, second)));
            }
        }
        return done;
    }

    /** The rows with every sum that lacks a part open upwards; before, the cells hold what is stated. */
    static List<List<Value>> opened(ReportSchema schema, List<List<Value>> rows) {
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> opened(schema, row, i))
                        .toList())
                .toList();
    }

    private static Value opened(ReportSchema schema, List<Value> row, int at) {
        String lacks = schema.fields().get(at).lacks();
        if (lacks.isEmpty() || !(row.get(schema.index(lacks)) instanceof Value.Text lacking)) {
            return row.get(at);
        }
        Value stated = row.get(at);
        if (stated instanceof Value.Amount amount) {
            return new Value.AtLeast(amount.value(), lacking.text());
        }
        return stated instanceof Value.Range range ? new Value.AtLeast(range.lower(), lacking.text()) : stated;
    }

    private static List<Value> base(ReportSchema schema, List<Column> columns, @Nullable Object[] row) {
        Map<String, @Nullable Object> byColumn = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i).name(), row[i]);
        }
        return schema.fields().stream()
                .map(field -> field.derived().isPresent() ? Value.Blank.UNSTATED : base(field, byColumn))
                .toList();
    }

    private static Value base(ReportField field, Map<String, @Nullable Object> row) {
        if (field.type() == ReportField.Type.COUNT) {
            Object lower = row.get(field.name() + "_lower");
            Object upper = row.get(field.name() + "_upper");
            if (lower instanceof Long from && upper instanceof Long to) {
                return from.equals(to)
                        ? Value.Amount.of(from)
                        : new Value.Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
            }
            return blank(field, row, new Value.Blank("ikke oplyst"));
        }
        Object value = row.get(field.name());
        if (value == null) {
            return blank(field, row, Value.Blank.UNSTATED);
        }
        return of(value);
    }

    private static Value blank(ReportField field, Map<String, @Nullable Object> row, Value.Blank otherwise) {
        return row.get(field.name() + "_reason") instanceof String reason ? new Value.Blank(reason) : otherwise;
    }

    private static Value of(Object value) {
        if (value instanceof String text) {
            return new Value.Text(text);
        } else if (value instanceof BigDecimal number) {
            return new Value.Amount(number.stripTrailingZeros());
        } else if (value instanceof Long number) {
            return Value.Amount.of(number);
        } else if (value instanceof Integer number) {
            return Value.Amount.of(number);
        } else if (value instanceof Boolean truth) {
            return new Value.Truth(truth);
        } else if (value instanceof LocalDate day) {
            return new Value.Day(day);
        }
        throw new IllegalArgumentException("no cell for " + value.getClass());
    }
}
