package dk.belaeg.intake;

import dk.belaeg.schema.Column;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.RowValues;
import dk.belaeg.schema.TableSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table as it was read: typed values, and for each field what became of its cell. Values are kept in the
 * order of {@link TableSchema#columns()}, {@code null} where nothing is known.
 */
public final class StagedRow implements RowValues {
    private final TableSchema schema;
    private final Place place;
    private final int index;
    private final @Nullable Object[] values;
    private final Map<String, Cell> cells;
    private final Map<String, String> texts;
    private boolean quarantined;

    /** The fate of a field's cell, and whether the cell is blank. */
    record Cell(Fate fate, boolean blank) {}

    StagedRow(
            TableSchema schema,
            Place place,
            int index,
            @Nullable Object[] values,
            Map<String, Cell> cells,
            Map<String, String> texts,
            boolean quarantined) {
        this.schema = schema;
        this.place = place;
        this.index = index;
        this.values = values;
        this.cells = cells;
        this.texts = texts;
        this.quarantined = quarantined;
    }

    public TableSchema schema() {
        return schema;
    }

    /** Where the field's cell stands. */
    public Origin origin(String field) {
        return place.of(index, schema.field(field));
    }

    public String file() {
        return place.file();
    }

    @Override
    public <T> Optional<T> value(String column, Class<T> type) {
        List<Column> columns = schema.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return Optional.ofNullable(values[i]).map(type::cast);
            }
        }
        throw new IllegalArgumentException(schema.name() + " has no column " + column);
    }

    /** All values, in the order of the schema's columns. */
    public @Nullable Object[] values() {
        return values.clone();
    }

    /** Confidential words (free text, contacts) by field; CPR numbers are masked. */
    public Map<String, String> confidential() {
        return texts;
    }

    /** Whether the row is set aside. */
    public boolean quarantined() {
        return quarantined;
    }

    /** Sets the row aside; all its cells share that fate. */
    public void quarantine() {
        quarantined = true;
    }

    /** Marks the field's cell as used with a finding. */
    public void flag(String field) {
        cells.computeIfPresent(
                field,
                (name, cell) -> new Cell(cell.fate() == Fate.ACCEPTED ? Fate.FLAGGED : cell.fate(), cell.blank()));
    }

    /** Whether any field but those of the key and the respondent's own name says anything. */
    public boolean answered() {
        return schema.fields().stream()
                .filter(field -> !field.respondent() && !schema.key().contains(field.name()))
                .map(Field::name)
                .map(cells::get)
                .anyMatch(cell -> cell != null && cell.fate() != Fate.MISSING);
    }

    /** Leaves the cells of these fields out of the account: they are not of this row alone. */
    void leaveOutOfAccount(Set<String> without) {
        cells.keySet().removeAll(without);
    }

    /** How many cells of the row had each fate, and how many of them are blank in the file. */
    void count(EnumMap<Fate, Long> fates, long[] blanks) {
        for (Cell cell : cells.values()) {
            Fate fate = quarantined ? Fate.QUARANTINED : cell.fate();
            fates.merge(fate, 1L, Long::sum);
            if (cell.blank()) {
                blanks[0]++;
            }
        }
    }

    /** How many answer cells there are, and how many say something: completeness of a questionnaire. */
    public int[] completeness() {
        int asked = 0;
        int filled = 0;
        for (Field field : schema.fields()) {
            Cell cell = cells.get(field.name());
            if (cell != null && schema.asks(field)) {
                asked++;
                filled += cell.blank() ? 0 : 1;
            }
        }
        return new int[] {asked, filled};
    }
}
