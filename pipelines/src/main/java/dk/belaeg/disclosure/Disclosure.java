package dk.belaeg.disclosure;

import dk.belaeg.schema.Column;
import dk.belaeg.schema.Derived;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gate between true numbers and what anyone may read. Tables that count persons below health council are withheld
 * whole; all others are released. Derived columns are computed here, from what is printed.
 */
public final class Disclosure {
    private static final String WITHHELD =
            "Tabellen tæller personer i den enkelte kommune og offentliggøres ikke. De fulde tal er i rundens fortrolige mappe.";

    private Disclosure() {}

    /**
     * What may be read.
     *
     * @param tables in the order of the reports
     * @param withheld reports that are not released, with the Danish reason
     */
    public record Released(List<ReleasedTable> tables, Map<ReportSchema, String> withheld) {}

    public static Released release(List<ReportData> reports) {
        List<ReleasedTable> tables = new ArrayList<>();
        Map<ReportSchema, String> withheld = new LinkedHashMap<>();
        for (ReportData report : reports) {
            ReportSchema schema = report.schema();
            if (schema.countsPersons() && schema.geography() == ReportSchema.Geography.MUNICIPALITY) {
                withheld.put(schema, WITHHELD);
            } else {
                tables.add(table(report));
            }
        }
        return new Released(List.copyOf(tables), Collections.unmodifiableMap(withheld));
    }

    /** The full tables, for the confidential folder only. */
    public static List<ReleasedTable> confidential(List<ReportData> reports) {
        return reports.stream()
                .filter(report -> report.schema().countsPersons())
                .map(Disclosure::table)
                .toList();
    }

    private static ReleasedTable table(ReportData report) {
        List<List<Value>> rows = new ArrayList<>();
        for (@Nullable Object[] row : report.rows()) {
            rows.add(values(report.schema(), row));
        }
        rows.sort(ReportOrder.of(report.schema()));
        return new ReleasedTable(report.schema(), rows, List.of());
    }

    private static List<Value> values(ReportSchema schema, @Nullable Object[] row) {
        Map<String, @Nullable Object> byColumn = new HashMap<>();
        List<Column> columns = schema.columns();
        for (int i = 0; i < columns.size(); i++) {
            byColumn.put(columns.get(i).name(), row[i]);
        }
        Map<String, Value> done = new HashMap<>();
        for (ReportField field : schema.fields()) {
            Value value = field.derived()
                    .map(derived -> derived(derived, done, field))
                    .orElseGet(() -> base(field, byColumn));
            done.put(field.name(), value);
        }
        return schema.fields().stream()
                .map(field -> done.getOrDefault(field.name(), Value.Blank.UNSTATED))
                .toList();
    }

    private static Value derived(Derived derived, Map<String, Value> done, ReportField field) {
        Value first = done.get(derived.sources().get(0));
        Value second = done.get(derived.sources().get(1));
        if (first == null || second == null) {
            throw new IllegalStateException(field.name() + " stands before a column it is derived from");
        }
        return DerivedValues.of(derived, first, second);
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
            return new Value.Blank("ikke oplyst");
        }
        Object value = row.get(field.name());
        if (value == null) {
            Object reason = row.get(field.name() + "_reason");
            return reason instanceof String text ? new Value.Blank(text) : Value.Blank.UNSTATED;
        }
        return of(value);
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
