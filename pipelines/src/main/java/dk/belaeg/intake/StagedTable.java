package dk.belaeg.intake;

import dk.belaeg.contract.TableSchema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rows of one table, from every file that has some, in the order of the files' names and of their rows. */
public record StagedTable(TableSchema schema, List<StagedRow> rows) {
    public StagedTable {
        rows = List.copyOf(rows);
    }

    /** The rows that are not set aside. */
    public List<StagedRow> used() {
        return rows.stream().filter(row -> !row.quarantined()).toList();
    }

    /**
     * The rows that are set aside for a fault, with those values that could be read: sums they belong to lack them. A
     * row of which part of the key is not known may belong to any.
     */
    public List<StagedRow> lost() {
        return rows.stream().filter(StagedRow::lost).toList();
    }

    /** How many rows sums lack: those that are lost, and those without a number that they must have. */
    public long lacking() {
        List<String> numbers = numbers(schema);
        return rows.stream().filter(row -> isLacking(row, numbers)).count();
    }

    /** The columns of the numbers that every row must have. */
    public static List<String> numbers(TableSchema schema) {
        return schema.fields().stream()
                .filter(field -> field.required() && field.kind().isNumber())
                .map(field -> field.columns().get(0).name())
                .toList();
    }

    /**
     * Whether sums lack the row.
     *
     * @param numbers see {@link #numbers(TableSchema)}
     */
    public static boolean isLacking(StagedRow row, List<String> numbers) {
        return row.lost()
                || (!row.quarantined()
                        && numbers.stream().anyMatch(column -> row.value(column, Object.class)
                                .isEmpty()));
    }

    /**
     * Those of {@link #parts} that are lacking, when the table has but the rows of one service.
     *
     * @param seen by field of the key: the values that any used row of the whole table has
     */
    public List<@Nullable Object[]> lacking(Map<String, Set<List<@Nullable Object>>> seen) {
        return SumParts.lacking(this, seen);
    }

    /**
     * The parts that sums over the table have, as values in the order of the schema's columns: of the rows that are used,
     * and after them, without their numbers, of those that an error has set aside. A sum with a part that has no number is not whole.
     */
    public List<@Nullable Object[]> parts() {
        return SumParts.of(this);
    }
}
