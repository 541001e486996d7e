package dk.belaeg.publish;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import dk.belaeg.publish.syntax.DataFile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A released table as machines read it: one typed column a number, bounds of counts apart, and beside every column that
 * can be masked or blank for a reason a column that says so.
 */
public final class MachineTable {
    /** Decimals of shares and other quotients; everything else is exact. */
    private static final int DECIMALS = ReportField.SCALE;

    /** What a column holds of its report field. */
    public enum Part {
        VALUE,
        LOWER,
        UPPER,
        MARK,
        REASON
    }

    /**
     * One column.
     *
     * @param at place of its field in the report
     * @param part what it holds of the field
     */
    public record Column(String name, ReportField field, int at, Part part, ReportField.Type type) {}

    private final ReportSchema schema;
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public MachineTable(ReleasedTable table) {
        this.schema = table.schema();
        this.columns = columns(schema);
        for (List<Value> row : table.rows()) {
            rows.add(columns.stream()
                    .<@Nullable Object>map(column -> value(column, row.get(column.at())))
                    .toArray());
        }
    }

    ReportSchema schema() {
        return schema;
    }

    public List<Column> columns() {
        return columns;
    }

    /** Values in the order of the columns: texts, whole numbers, decimals, years, days and truths, {@code null} for none. */
    public List<@Nullable Object[]> rows() {
        return rows;
    }

    /** The table as statistics programs know it. */
    DataFile dataFile(Codes codes) {
        List<DataFile.Variable> variables = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int at = i;
            int width = rows.stream()
                    .mapToInt(row -> Objects.toString(row[at], "").getBytes(StandardCharsets.UTF_8).length)
                    .max()
                    .orElse(1);
            List<DataFile.Category> categories = Codebook.categories(column, codes).stream()
                    .map(entry -> new DataFile.Category(entry.get("code"), entry.get("name")))
                    .toList();
            variables.add(
                    new DataFile.Variable(column.name(), Codebook.title(column), kind(column), width, categories));
        }
        return new DataFile(schema.name(), schema.title(), variables);
    }

    private static DataFile.Kind kind(Column column) {
        return switch (column.type()) {
            case TEXT -> DataFile.Kind.TEXT;
            case WHOLE, COUNT, YEAR -> DataFile.Kind.WHOLE;
            case DECIMAL -> DataFile.Kind.DECIMAL;
            case DAY -> DataFile.Kind.DAY;
            case TRUTH -> DataFile.Kind.TRUTH;
        };
    }

    /** The columns that a report has. */
    public static List<Column> columns(ReportSchema schema) {
        List<Column> columns = new ArrayList<>();
        for (int at = 0; at < schema.fields().size(); at++) {
            ReportField field = schema.fields().get(at);
            boolean bounds = hasBounds(schema, field);
            ReportField.Type type = field.type() == ReportField.Type.COUNT ? ReportField.Type.WHOLE : field.type();
            if (bounds) {
                columns.add(new Column(field.name() + "_lower", field, at, Part.LOWER, type));
                columns.add(new Column(field.name() + "_upper", field, at, Part.UPPER, type));
            } else {
                columns.add(new Column(field.name(), field, at, Part.VALUE, type));
            }
            if (canBeMasked(schema, field)) {
                columns.add(new Column(field.name() + "_mark", field, at, Part.MARK, ReportField.Type.TEXT));
            }
            if (field.reason() || field.derived().isPresent()) {
                columns.add(new Column(field.name() + "_reason", field, at, Part.REASON, ReportField.Type.TEXT));
            }
        }
        return List.copyOf(columns);
    }

    /** Counts and sums that may lack a part have bounds, spans too, and so has all that is derived from them. */
    private static boolean hasBounds(ReportSchema schema, ReportField field) {
        return field.type() == ReportField.Type.COUNT
                || !field.lacks().isEmpty()
                || field.derived().orElse(null) instanceof Derived.Span
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
            case REASON -> reason(value);
            case VALUE -> plain(column, value);
            case LOWER -> lower(column, value);
            case UPPER -> upper(column, value);
        };
    }

    private static @Nullable String reason(Value value) {
        if (value instanceof Value.AtLeast least) {
            return least.reason();
        } else if (value instanceof Value.AtMost most) {
            return most.reason();
        }
        return value instanceof Value.Blank blank && !blank.reason().isEmpty() ? blank.reason() : null;
    }

    private static @Nullable Object lower(Column column, Value value) {
        if (value instanceof Value.AtLeast least) {
            return number(column, least.lower());
        }
        return value instanceof Value.Range range ? number(column, range.lower()) : plain(column, value);
    }

    private static @Nullable Object upper(Column column, Value value) {
        if (value instanceof Value.AtMost most) {
            return number(column, most.upper());
        }
        return value instanceof Value.Range range ? number(column, range.upper()) : plain(column, value);
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
