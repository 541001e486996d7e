package dk.belaeg.workbook.write;

import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows and series of a table a chart can show truthfully. Excel takes text for zero, so a bar for a mark would be a
 * lie: bars leave out rows with anything but numbers; lines leave out series with marks or intervals and show blanks as
 * gaps.
 *
 * @param rows indices of the rows drawn
 * @param series indices of the columns drawn
 * @param leftOut names of the rows and series that are not, in the table's order
 */
record DrawnRows(List<Integer> rows, List<Integer> series, List<String> leftOut) {

    static DrawnRows of(ReportSheet sheet, ChartSpec chart) {
        return chart.kind() == ChartSpec.Kind.LINES ? lines(sheet, chart) : bars(sheet, chart);
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return rows.isEmpty() || series.isEmpty();
    }

    private static DrawnRows bars(ReportSheet sheet, ChartSpec chart) {
        List<Integer> rows = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Value> row = sheet.rows().get(i);
            if (chart.series().stream().allMatch(column -> row.get(column) instanceof Value.Amount)) {
                rows.add(i);
            } else {
                ColumnFormat format = sheet.columns().get(chart.category()).format();
                leftOut.add(ValueText.of(row.get(chart.category()), format));
            }
        }
        return new DrawnRows(rows, chart.series(), leftOut);
    }

    private static DrawnRows lines(ReportSheet sheet, ChartSpec chart) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            rows.add(i);
        }
        List<Integer> series = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int column : chart.series()) {
            boolean drawable = sheet.rows().stream()
                    .map(row -> row.get(column))
                    .allMatch(value -> value instanceof Value.Amount || value instanceof Value.Blank);
            boolean any = sheet.rows().stream().anyMatch(row -> row.get(column) instanceof Value.Amount);
            if (drawable && any) {
                series.add(column);
            } else {
                leftOut.add(sheet.columns().get(column).title());
            }
        }
        return new DrawnRows(rows, series, leftOut);
    }
}
