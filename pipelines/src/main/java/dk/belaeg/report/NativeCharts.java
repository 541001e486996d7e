package dk.belaeg.report;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.chart.figure.Order;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.write.ChartSpec;
import dk.belaeg.office.write.ChartSpec.Kind;
import dk.belaeg.office.write.ChartSpec.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The figures of a report that its sheet in the workbook has as native charts, bound to the cells of the table. */
final class NativeCharts {
    private final ReleasedTable table;
    private final Map<String, FigureFiles> figures;
    private final Labels labels;
    private final List<Integer> shown;

    /** @param figures by id; a chart has the text of its figure, and is not there without it */
    NativeCharts(ReleasedTable table, Map<String, FigureFiles> figures, Labels labels) {
        this.table = table;
        this.figures = figures;
        this.labels = labels;
        this.shown = TableView.columns(table.schema());
    }

    List<ChartSpec> charts() {
        List<ChartSpec> charts = new ArrayList<>();
        for (FigureSchema figure : table.schema().figures()) {
            FigureFiles drawn = figures.get(figure.id());
            if (figure.inWorkbook() && drawn != null) {
                chart(figure, drawn).ifPresent(charts::add);
            }
        }
        return charts;
    }

    private Optional<ChartSpec> chart(FigureSchema figure, FigureFiles drawn) {
        List<Integer> rows = rows(figure);
        List<Series> series =
                switch (figure.kind()) {
                    case SHARES, LIKERT -> parts(figure, rows);
                    case RANKED_BARS -> List.of(bars(figure, "value", ranked(figure, rows)));
                    case TILE_MAP -> List.of(bars(figure, "value", rows));
                    case DOTS ->
                        List.of(
                                bars(figure, "value", ranked(figure, rows)),
                                bars(figure, "reference", ranked(figure, rows)));
                    case LINES -> lines(figure, rows);
                    case DIVERGING,
                            WATERFALL,
                            TIMELINE,
                            DUMBBELLS,
                            SLOPES,
                            SMALL_MULTIPLES,
                            HEAT_MAP,
                            TRUE_MAP,
                            SCATTER -> List.of();
                };
        return rows.isEmpty() || series.isEmpty() || series.size() > ChartSpec.MOST_SERIES
                ? Optional.empty()
                : Optional.of(new ChartSpec(
                        kind(figure.kind(), series.size()), title(figure), drawn.alt(), label(figure), series));
    }

    private Series bars(FigureSchema figure, String part, List<Integer> rows) {
        return new Series(column(figure, part), "", rows);
    }

    /** The rows as the figure has them: largest first, and no more than it draws. */
    private List<Integer> ranked(FigureSchema figure, List<Integer> rows) {
        String by = part(figure, figure.parts().containsKey("order") ? "order" : "value");
        boolean bothWays = figure.kind() == FigureSchema.Kind.DOTS;
        List<Integer> ranked = Order.LARGEST_FIRST.apply(
                rows,
                row -> RowChoice.plain(cell(row, part(figure, "label"))),
                row -> bothWays && cell(row, by) instanceof Value.Amount amount
                        ? new Value.Amount(amount.value().abs())
                        : cell(row, by));
        return figure.most() > 0 && figure.most() < ranked.size() ? ranked.subList(0, figure.most()) : ranked;
    }

    private Value cell(int row, String column) {
        return table.cell(table.rows().get(row), column);
    }

    /** One line a series, in the order of its years, ended where its numbers can no longer be compared. */
    private List<Series> lines(FigureSchema figure, List<Integer> rows) {
        ReportField by = table.schema().field(part(figure, "series"));
        Map<String, List<Integer>> bySeries = new LinkedHashMap<>();
        for (int row : Order.SMALLEST_FIRST.apply(rows, row -> "", row -> cell(row, part(figure, "x")))) {
            bySeries.computeIfAbsent(RowChoice.plain(cell(row, by.name())), name -> new ArrayList<>())
                    .add(row);
        }
        List<Series> series = new ArrayList<>();
        bySeries.forEach((name, own) -> series.add(
                new Series(column(figure, "value"), labels.of(by, name), own, Set.copyOf(breaks(figure, own)))));
        return series;
    }

    private List<Integer> breaks(FigureSchema figure, List<Integer> rows) {
        String column = figure.parts().getOrDefault("break", "");
        return rows.stream()
                .filter(row -> !column.isEmpty() && cell(row, column) instanceof Value.Truth truth && truth.truth())
                .toList();
    }

    /** The title with what is drawn, which neither bars with their numbers beside them nor lines show. */
    private String title(FigureSchema figure) {
        ReportField value = table.schema().field(part(figure, "value"));
        String unit = figure.kind() == FigureSchema.Kind.LINES && value.unit().isEmpty()
                ? Texts.inside(value.title())
                : value.unit();
        return unit.isEmpty() || unit.equals("antal") ? figure.title() : figure.title() + " (" + unit + ")";
    }

    /** The colours of a scale are for five answers and those outside it. */
    private static Kind kind(FigureSchema.Kind kind, int series) {
        if (kind == FigureSchema.Kind.LIKERT && series == ChartSpec.MOST_SERIES) {
            return Kind.SCALE;
        }
        if (kind == FigureSchema.Kind.LINES) {
            return Kind.LINES;
        }
        return kind == FigureSchema.Kind.SHARES || kind == FigureSchema.Kind.LIKERT ? Kind.SHARES : Kind.BARS;
    }

    private List<Integer> rows(FigureSchema figure) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(table.rows().size(), TableWorkbook.MOST_ROWS); i++) {
            if (RowChoice.fits(table, table.rows().get(i), figure.where())) {
                rows.add(i);
            }
        }
        return rows;
    }

    /** Where a part stands among the columns of the sheet. */
    private int column(FigureSchema figure, String part) {
        return shown.indexOf(table.schema().index(part(figure, part)));
    }

    private static String part(FigureSchema figure, String part) {
        return Objects.requireNonNull(figure.parts().get(part), part);
    }

    /** The column along the axis: that of the label or the time, or for a map the first that names a row. */
    private int label(FigureSchema figure) {
        for (String part : List.of("label", "x")) {
            if (figure.parts().containsKey(part)) {
                return column(figure, part);
            }
        }
        for (int i = 0; i < shown.size(); i++) {
            if (table.schema().fields().get(shown.get(i)).role() == ReportField.Role.LABEL) {
                return i;
            }
        }
        return 0;
    }

    /** One series a part of the whole, over those names that have all parts. */
    private List<Series> parts(FigureSchema figure, List<Integer> rows) {
        ReportField by = table.schema().field(part(figure, "series"));
        String name = part(figure, "label");
        Map<String, Map<String, Integer>> byPart = new LinkedHashMap<>();
        for (int row : rows) {
            List<Value> cells = table.rows().get(row);
            byPart.computeIfAbsent(RowChoice.plain(table.cell(cells, by.name())), part -> new LinkedHashMap<>())
                    .put(RowChoice.plain(table.cell(cells, name)), row);
        }
        List<String> names = byPart.values().stream()
                .flatMap(part -> part.keySet().stream())
                .distinct()
                .filter(one -> byPart.values().stream().allMatch(part -> part.containsKey(one)))
                .toList();
        int column = column(figure, "value");
        List<Series> series = new ArrayList<>();
        byPart.forEach((part, at) -> series.add(new Series(
                column,
                labels.of(by, part),
                names.stream().map(one -> at.getOrDefault(one, -1)).toList())));
        return names.isEmpty() ? List.of() : series;
    }
}
