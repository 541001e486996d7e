package dk.belaeg.office.write;

import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cells of a table a chart can show truthfully. Excel takes text for zero, so a bar for a mark would be a lie: bars
 * leave out categories with anything but numbers; a line is drawn in runs, with a gap at breaks and where there is no
 * number.
 *
 * @param series what is drawn, each with its rows; as many in all of them, or, for lines, one a run of numbers
 * @param leftOut names of the categories and series that are not, in the table's order
 */
record DrawnRows(List<ChartSpec.Series> series, List<String> leftOut) {

    static DrawnRows of(ReportSheet sheet, ChartSpec chart) {
        List<ChartSpec.Series> all = chart.series().stream()
                .map(series -> series.rows().isEmpty() ? series.over(allRows(sheet)) : series)
                .toList();
        return chart.kind() == ChartSpec.Kind.LINES ? lines(sheet, chart, all) : bars(sheet, chart, all);
    }

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return categories().isEmpty();
    }

    /** The rows whose category column names what stands along the axis. */
    List<Integer> categories() {
        return series.isEmpty() ? List.of() : series.get(0).rows();
    }

    /** All numbers that are drawn. */
    Stream<BigDecimal> numbers(ReportSheet sheet) {
        return series.stream()
                .flatMap(one -> one.rows().stream().map(row -> cell(sheet, one, row)))
                .flatMap(value -> value instanceof Value.Amount amount ? Stream.of(amount.value()) : Stream.empty());
    }

    private static List<Integer> allRows(ReportSheet sheet) {
        return IntStream.range(0, sheet.rows().size()).boxed().toList();
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
                        .map(series -> series.over(
                                drawn.stream().map(series.rows()::get).toList()))
                        .toList(),
                leftOut);
    }

    /** Numbers that are withheld or known within bounds are named; those that nobody has are gaps. */
    private static DrawnRows lines(ReportSheet sheet, ChartSpec chart, List<ChartSpec.Series> all) {
        List<ChartSpec.Series> runs = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ChartSpec.Series series : all) {
            String column = sheet.columns().get(series.column()).title();
            String name = series.name().isEmpty() ? column : series.name();
            List<Integer> run = new ArrayList<>();
            for (int row : series.rows()) {
                Value year = sheet.rows().get(row).get(chart.category());
                Value value = cell(sheet, series, row);
                boolean drawn = year instanceof Value.Amount && value instanceof Value.Amount;
                if (!drawn || series.breaks().contains(row)) {
                    end(runs, series.column(), name, run);
                }
                if (drawn) {
                    run.add(row);
                } else if (!(value instanceof Value.Blank)) {
                    ColumnFormat format = sheet.columns().get(chart.category()).format();
                    leftOut.add(name + " " + ValueText.of(year, format));
                }
            }
            end(runs, series.column(), name, run);
        }
        return new DrawnRows(runs, leftOut);
    }

    private static void end(List<ChartSpec.Series> runs, int column, String name, List<Integer> run) {
        if (!run.isEmpty()) {
            runs.add(new ChartSpec.Series(column, name, run));
            run.clear();
        }
    }
}
