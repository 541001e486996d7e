package dk.belaeg.intake;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where the rows of a table keep what: positions of fields and of columns, looked up once for all its rows. */
final class RowShape {
    private final TableSchema schema;
    private final List<Field> fields;
    private final Map<String, Integer> fieldAt = new HashMap<>();
    private final Map<String, Integer> columnAt = new HashMap<>();
    private final int[] firstColumn;
    private final int[] readingOrder;

    RowShape(TableSchema schema) {
        this.schema = schema;
        this.fields = schema.fields();
        this.firstColumn = new int[fields.size()];
        List<Column> columns = schema.columns();
        int at = 0;
        for (int i = 0; i < firstColumn.length; i++) {
            fieldAt.put(fields.get(i).name(), i);
            firstColumn[i] = at;
            at += fields.get(i).columns().size();
        }
        for (int i = 0; i < columns.size(); i++) {
            columnAt.put(columns.get(i).name(), i);
        }
        // What children and adults call the same is read last, when the rest of the row has said which of them it is.
        this.readingOrder = IntStream.concat(positions(false), positions(true)).toArray();
    }

    private IntStream positions(boolean groups) {
        return IntStream.range(0, fields.size())
                .filter(i -> (fields.get(i).kind() == FieldKind.TARGET_GROUP) == groups);
    }

    TableSchema schema() {
        return schema;
    }

    int fields() {
        return firstColumn.length;
    }

    Field field(int at) {
        return fields.get(at);
    }

    /** Position of a field; a name the schema does not have is a fault of the program. */
    int field(String name) {
        return found(fieldAt.get(name), name);
    }

    /** Position of a column among the values. */
    int column(String name) {
        return found(columnAt.get(name), name);
    }

    private int found(@Nullable Integer at, String name) {
        if (at == null) {
            throw new IllegalArgumentException(schema.name() + " has no " + name);
        }
        return at;
    }

    /** Position of a field's first value. */
    int firstColumn(int field) {
        return firstColumn[field];
    }

    /** How many values a field has. */
    int columns(int field) {
        return (field + 1 < firstColumn.length ? firstColumn[field + 1] : width()) - firstColumn[field];
    }

    /** How many values a row has. */
    int width() {
        return columnAt.size();
    }

    int[] readingOrder() {
        return readingOrder;
    }
}
