package dk.belaeg.workbook.write;

import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which cells of a table a chart can show truthfully. Excel takes text for zero, so a bar for a mark would be a lie: bars
 * leave out categories with anything but numbers; lines leave out series with marks or intervals and show blanks as
 * gaps.
 *
 * @param series what is drawn, each with its rows, as many in all of them
 * @param leftOut names of the categories and series that are not, in the table's order
 */
record DrawnRows(List<ChartSpec.Series> series, List<String> leftOut) {

    static DrawnRows of(ReportSheet sheet, ChartSpec chart) {
        List<ChartSpec.Series> all = chart.series().stream()
                .map(series -> series.rows().isEmpty() ? over(series, allRows(sheet)) : series)
                .toList();
        return chart.kind() == ChartSpec.Kind.LINES ? lines(sheet, all) : bars(sheet, chart, all);
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return categories().isEmpty();
    }

    /** The rows whose category column names what stands along the axis. */
    List<Integer> categories() {
        return series.isEmpty() ? List.of() : series.get(0).rows();
    }

    private static List<Integer> allRows(ReportSheet sheet) {
        return IntStream.range(0, sheet.rows().size()).boxed().toList();
    }

    private static ChartSpec.Series over(ChartSpec.Series series, List<Integer> rows) {
        return new ChartSpec.Series(series.column(), series.name(), rows);
    }

    private static Value cell(ReportSheet sheet, ChartSpec.Series series, int row) {
        return sheet.rows().get(row).get(series.column());
    }

    private static DrawnRows bars(ReportSheet sheet, ChartSpec chart, List<ChartSpec.Series> all) {
        List<Integer> drawn = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (int i = 0; i < all.get(0).rows().size(); i++) {
            int at = i;
            if (all.stream()
                    .allMatch(series -> cell(sheet, series, series.rows().get(at)) instanceof Value.Amount)) {
                drawn.add(i);
            } else {
                ColumnFormat format = sheet.columns().get(chart.category()).format();
                List<Value> row = sheet.rows().get(all.get(0).rows().get(i));
                leftOut.add(ValueText.of(row.get(chart.category()), format));
            }
        }
        return new DrawnRows(
                all.stream()
                        .map(series -> over(
                                series, drawn.stream().map(series.rows()::get).toList()))
                        .toList(),
                leftOut);
    }

    private static DrawnRows lines(ReportSheet sheet, List<ChartSpec.Series> all) {
        List<ChartSpec.Series> drawn = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ChartSpec.Series series : all) {
            List<Value> cells =
                    series.rows().stream().map(row -> cell(sheet, series, row)).toList();
            boolean drawable =
                    cells.stream().allMatch(value -> value instanceof Value.Amount || value instanceof Value.Blank);
            if (drawable && cells.stream().anyMatch(Value.Amount.class::isInstance)) {
                drawn.add(series);
            } else {
                String column = sheet.columns().get(series.column()).title();
                leftOut.add(series.name().isEmpty() ? column : series.name());
            }
        }
        return new DrawnRows(drawn, leftOut);
    }
}
