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

    /**
     * The rows that are set aside for a fault, with those values that could be read: sums they belong to lack them. A
     * row of which part of the key is not known may belong to any.
     */
    public List<StagedRow> lost() {
        return rows.stream().filter(StagedRow::lost).toList();
    }
}
