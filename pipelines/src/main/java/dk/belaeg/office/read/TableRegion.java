package dk.belaeg.office.read;

import dk.belaeg.office.CellRange;
import java.util.List;

/**
 * A range the sender has made a table in Excel.
 *
 * @param range header and totals included
 * @param columns the headers as the table knows them; the cells may differ in line breaks
 */
public record TableRegion(String name, CellRange range, int headerRows, int totalsRows, List<String> columns) {
    public TableRegion {
        columns = List.copyOf(columns);
    }
}
