package dk.belaeg.chart.figure;

import java.util.List;

/**
 * A table of shaded cells, each with its number: where in two dimensions the large numbers lie.
 *
 * @param columns names of the columns
 * @param rows one value a column each
 */
public record HeatMap(Caption caption, ValueFormat format, List<String> columns, List<Series> rows, Shades shades)
        implements Figure {
    public HeatMap {
        columns = columns.stream().map(FigureTexts::name).toList();
        rows = Series.over(columns, rows);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.heatMap(this);
    }
}
