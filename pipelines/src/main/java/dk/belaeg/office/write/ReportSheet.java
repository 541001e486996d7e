package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One table of a report with all that belongs to it; becomes one sheet.
 *
 * @param name wanted name of the sheet; made valid and unique
 * @param section heading under which it stands in the contents; empty for none
 * @param title what the table shows
 * @param subtitle scope: which year, area, population; empty for none
 * @param notes what must be known to read it, each a sentence or a few
 * @param source where the figures come from; empty for none
 * @param keyColumns how many of the first columns say what a row is; kept in sight and repeated in print
 * @param rows sorted as they are to be shown, each with one value a column
 */
public record ReportSheet(
        String name,
        String section,
        String title,
        String subtitle,
        List<String> notes,
        String source,
        List<ReportColumn> columns,
        int keyColumns,
        List<List<Value>> rows,
        List<ChartSpec> charts) {

    public ReportSheet {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        charts = List.copyOf(charts);
        if (title.isBlank() || columns.isEmpty() || keyColumns < 0 || keyColumns > columns.size()) {
            throw new IllegalArgumentException("a table has a title, columns, and at most as many key columns");
        }
        Set<String> headers = new HashSet<>();
        for (ReportColumn column : columns) {
            if (!headers.add(column.header().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two columns called " + column.header() + " in " + title);
            }
        }
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row has " + row.size() + " values for " + columns.size() + " columns in " + title);
            }
        }
        for (ChartSpec chart : charts) {
            chart.check(columns.size(), rows.size());
        }
    }

    /** A table without section and charts, whose first column says what a row is. */
    public static ReportSheet of(
            String name,
            String title,
            String subtitle,
            List<String> notes,
            String source,
            List<ReportColumn> columns,
            List<List<Value>> rows) {
        return new ReportSheet(name, "", title, subtitle, notes, source, columns, 1, rows, List.of());
    }
}
