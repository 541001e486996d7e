package dk.belaeg.disclosure;

import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
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

    public Value cell(List<Value> row, String field) {
        return row.get(schema.index(field));
    }
}
