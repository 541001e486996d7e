package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.Value;
import java.util.List;

/**
 * A table that may be read by anyone. Writers accept nothing else, and only this room can make one, so no writer can
 * see a number that is withheld.
 */
public final class ReleasedTable {
    private final ReportSchema schema;
    private final List<List<Value>> rows;
    private final List<String> notes;

    ReleasedTable(ReportSchema schema, List<List<Value>> rows, List<String> notes) {
        this.schema = schema;
        this.rows = rows.stream().map(List::copyOf).toList();
        this.notes = List.copyOf(notes);
        for (List<Value> row : this.rows) {
            if (row.size() != schema.fields().size()) {
                throw new IllegalArgumentException(schema.name() + ": a row has " + row.size() + " cells");
            }
        }
    }

    public ReportSchema schema() {
        return schema;
    }

    /** Rows in the order of the report; cells in the order of {@link ReportSchema#fields()}. */
    public List<List<Value>> rows() {
        return rows;
    }

    /** Danish sentences about what is withheld in this table; empty when nothing is. */
    public List<String> notes() {
        return notes;
    }

    /**
     * Whether it tells anything of its own: a cell of the columns it is made for is not blank. A number that is withheld is
     * one.
     */
    public boolean tells() {
        List<ReportField> own = schema.fields().stream()
                .filter(field ->
                        schema.own().isEmpty() ? isNumber(field) : schema.own().contains(field.name()))
                .toList();
        return rows.stream()
                .anyMatch(row -> own.stream().anyMatch(field -> !(cell(row, field.name()) instanceof Value.Blank)));
    }

    private static boolean isNumber(ReportField field) {
        boolean counts =
                switch (field.type()) {
                    case WHOLE, DECIMAL, COUNT -> true;
                    case TEXT, YEAR, DAY, TRUTH -> false;
                };
        return counts && field.role() == ReportField.Role.VALUE && !field.machineOnly();
    }

    public Value cell(List<Value> row, String field) {
        return row.get(schema.index(field));
    }
}
