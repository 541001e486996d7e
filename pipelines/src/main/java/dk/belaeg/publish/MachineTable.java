package dk.belaeg.publish;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A released table as machines read it: one typed column a number, bounds of counts apart, and beside every column that
 * can be masked or blank for a reason a column that says so.
 */
final class MachineTable {
    /** Decimals of shares and other quotients; everything else is exact. */
    private static final int DECIMALS = ReportField.SCALE;

    /** What a column holds of its report field. */
    enum Part {
        VALUE,
        LOWER,
        UPPER,
        MARK,
        REASON
    }

    /** One column: its field, what it holds of it, and its type. */
    record Column(String name, ReportField field, Part part, ReportField.Type type) {}

    private final ReportSchema schema;
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    MachineTable(ReleasedTable table) {
        this.schema = table.schema();
        this.columns = columns(schema);
        for (List<Value> row : table.rows()) {
            rows.add(columns.stream()
                    .<@Nullable Object>map(
                            column -> value(column, row.get(schema.fields().indexOf(column.field()))))
                    .toArray());
        }
    }

    ReportSchema schema() {
        return schema;
    }

    List<Column> columns() {
        return columns;
    }

    /** Values in the order of the columns: texts, whole numbers, decimals, years, days and truths, {@code null} for none. */
    List<@Nullable Object[]> rows() {
        return rows;
    }

    private static List<Column> columns(ReportSchema schema) {
        List<Column> columns = new ArrayList<>();
        for (ReportField field : schema.fields()) {
            boolean bounds = hasBounds(schema, field);
            ReportField.Type type = field.type() == ReportField.Type.COUNT ? ReportField.Type.WHOLE : field.type();
            if (bounds) {
                columns.add(new Column(field.name() + "_lower", field, Part.LOWER, type));
                columns.add(new Column(field.name() + "_upper", field, Part.UPPER, type));
            } else {
                columns.add(new Column(field.name(), field, Part.VALUE, type));
            }
            if (canBeMasked(schema, field)) {
                columns.add(new Column(field.name() + "_mark", field, Part.MARK, ReportField.Type.TEXT));
            }
            if (field.reason() || field.derived().isPresent()) {
                columns.add(new Column(field.name() + "_reason", field, Part.REASON, ReportField.Type.TEXT));
            }
        }
        return List.copyOf(columns);
    }

    /** Counts have bounds, and so has all that is derived from them. */
    private static boolean hasBounds(ReportSchema schema, ReportField field) {
        return field.type() == ReportField.Type.COUNT
                || field.derived().stream()
                        .flatMap(derived -> derived.sources().stream())
                        .anyMatch(source -> hasBounds(schema, schema.field(source)));
    }

    private static boolean canBeMasked(ReportSchema schema, ReportField field) {
        return field.persons()
                || field.derived().stream()
                        .flatMap(derived -> derived.sources().stream())
                        .anyMatch(source -> canBeMasked(schema, schema.field(source)));
    }

    private static @Nullable Object value(Column column, Value value) {
        return switch (column.part()) {
            case MARK -> value instanceof Value.Mark mark ? mark.mark() : null;
            case REASON -> value instanceof Value.Blank blank && !blank.reason().isEmpty() ? blank.reason() : null;
            case VALUE -> plain(column, value);
            case LOWER -> value instanceof Value.Range range ? number(column, range.lower()) : plain(column, value);
            case UPPER -> value instanceof Value.Range range ? number(column, range.upper()) : plain(column, value);
        };
    }

    private static @Nullable Object plain(Column column, Value value) {
        if (value instanceof Value.Amount amount) {
            return number(column, amount.value());
        } else if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Day day) {
            return day.day();
        } else if (value instanceof Value.Truth truth) {
            return truth.truth();
        }
        return null;
    }

    private static Object number(Column column, BigDecimal number) {
        return switch (column.type()) {
            case WHOLE, COUNT -> number.longValueExact();
            case YEAR -> number.intValueExact();
            case TEXT, DECIMAL, DAY, TRUTH -> number.setScale(DECIMALS, RoundingMode.HALF_UP);
        };
    }
}
