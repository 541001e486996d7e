package dk.belaeg.intake;

import dk.belaeg.schema.TableSchema;
import java.util.List;

/** All rows of one table, from every file that has some, in the order of the files' names and of their rows. */
public record StagedTable(TableSchema schema, List<StagedRow> rows) {
    public StagedTable {
        rows = List.copyOf(rows);
    }

    /** The rows that are not set aside. */
    public List<StagedRow> used() {
        return rows.stream().filter(row -> !row.quarantined()).toList();
    }
}
