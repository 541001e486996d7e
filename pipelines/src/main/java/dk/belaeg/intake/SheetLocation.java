package dk.belaeg.intake;

import dk.belaeg.contract.Field;
import dk.belaeg.grammar.CellNames;
import dk.belaeg.grammar.Origin;
import java.io.Serializable;
import java.util.Map;

/**
 * Where the rows of one staged sheet stand: enough to name the cell of any field of any row.
 *
 * @param columns column index by field name, for a table; fields without a column of their own are not in it
 * @param cells name of the answer's cell by field name, for a form
 */
public record SheetLocation(String file, String sheet, Map<String, Integer> columns, Map<String, String> cells)
        implements Serializable {
    public SheetLocation {
        columns = Map.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    /** The cell of a field in a row; the row's first cell when the field has none. */
    public Origin of(int row, Field field) {
        if (!cells.isEmpty()) {
            return new Origin(file, sheet, cells.getOrDefault(field.name(), ""));
        }
        Integer at = columns.get(field.name());
        return new Origin(file, sheet, CellNames.of(row, at == null ? 0 : at));
    }
}
