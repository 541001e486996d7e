package dk.belaeg.report;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.chart.figure.AltText;
import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.figure.DotsAgainstMark;
import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Order;
import dk.belaeg.report.chart.figure.Pair;
import dk.belaeg.report.chart.figure.RankedBars;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.Shades;
import dk.belaeg.report.chart.figure.TileMap;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.FigureSchema;
import dk.belaeg.schema.Labels;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the figures that report schemas ask for, from released tables alone. */
public final class FigureMaker {
    private final Codes codes;
    private final Labels labels;
    private final CellText text;
    private final String layout;

    /** @param layout the tile layout of the round's region */
    public FigureMaker(Codes codes, String layout) {
        this.codes = codes;
        this.labels = new Labels(codes);
        this.text = new CellText(labels);
        this.layout = layout;
    }

    /** The figure; empty when the table has no rows for it. */
    public Optional<Figure> make(ReleasedTable table, FigureSchema schema) {
        Drawn drawn = new Drawn(table, schema);
        if (drawn.rows.isEmpty()) {
            return Optional.empty();
        }
        Figure figure =
                switch (schema.kind()) {
                    case RANKED_BARS -> rankedBars(drawn);
                    case DOTS -> dots(drawn);
                    case LINES -> lines(drawn);
                    case TILE_MAP -> tileMap(drawn);
                };
        return Optional.of(figure.withAlt(AltText.of(figure)));
    }

    /** The rows that one figure draws, and what each part of it reads from them. */
    private final class Drawn {
        final ReleasedTable table;
        final FigureSchema schema;
        final List<List<Value>> rows;

        Drawn(ReleasedTable table, FigureSchema schema) {
            this.table = table;
            this.schema = schema;
            this.rows = RowChoice.rows(table, schema.where());
        }

        boolean has(String part) {
            return schema.parts().containsKey(part);
        }

        String column(String part) {
            String column = schema.parts().get(part);
            if (column == null) {
                throw new IllegalArgumentException(schema.id() + " has no part " + part);
            }
            return column;
        }

        ReportField field(String part) {
            return table.schema().field(column(part));
        }

        Value value(List<Value> row, String part) {
            return table.cell(row, column(part));
        }

        String words(List<Value> row, String part) {
            return text.of(field(part), value(row, part));
        }

        boolean flagged(List<Value> row) {
            return has("flag") && value(row, "flag") instanceof Value.Truth truth && truth.truth();
        }

        ValueFormat format() {
            ReportField field = field("value");
            return ValueFormat.of(field.decimals(), field.unit().equals("antal") ? "" : field.unit());
        }

        Caption caption(List<String> notes) {
            return new Caption(
                    schema.id(),
                    schema.title(),
                    schema.subtitle(),
                    table.schema().source(),
                    notes,
                    "");
        }
    }

    /** Labels of the rows; where two are the same the part {@code within} tells them apart. */
    private List<String> labels(Drawn drawn) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (List<Value> row : drawn.rows) {
            String name = drawn.has("short")
                    ? labels.shortGroup(RowChoice.plain(drawn.value(row, "short")))
                    : drawn.words(row, "label");
            names.add(name);
            times.merge(name, 1, Integer::sum);
        }
        for (int i = 0; i < names.size(); i++) {
            if (times.getOrDefault(names.get(i), 0) > 1 && drawn.has("within")) {
                String within = drawn.words(drawn.rows.get(i), "within").toLowerCase(java.util.Locale.ROOT);
                names.set(i, names.get(i) + " (" + within + ")");
            }
        }
        return names;
    }

    private Figure rankedBars(Drawn drawn) {
        List<String> names = labels(drawn);
        List<RankedBars.Bar> bars = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Value> row = drawn.rows.get(i);
            bars.add(new RankedBars.Bar(names.get(i), drawn.value(row, "value"), drawn.flagged(row)));
        }
        List<RankedBars.Bar> sorted = Order.LARGEST_FIRST.apply(bars, RankedBars.Bar::label, RankedBars.Bar::value);
        List<RankedBars.Bar> most = first(sorted, drawn.schema.most());
        return new RankedBars(
                drawn.caption(limited(sorted.size(), most.size())), drawn.format(), most, Order.GIVEN, null);
    }

    private Figure dots(Drawn drawn) {
        List<String> names = labels(drawn);
        record Dot(Pair pair, Value order) {}
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<Value> row = drawn.rows.get(i);
            Pair pair = new Pair(
                    names.get(i), drawn.value(row, "reference"), drawn.value(row, "value"), drawn.flagged(row));
            dots.add(new Dot(pair, size(drawn.value(row, drawn.has("order") ? "order" : "value"))));
        }
        List<Dot> sorted = Order.LARGEST_FIRST.apply(dots, dot -> dot.pair().label(), Dot::order);
        List<Dot> most = first(sorted, drawn.schema.most());
        return new DotsAgainstMark(
                drawn.caption(limited(sorted.size(), most.size())),
                drawn.format(),
                "Budgetteret",
                "Faktisk",
                drawn.has("flag") ? drawn.field("flag").title() : "",
                most.stream().map(Dot::pair).toList(),
                drawn.has("order") ? Order.GIVEN : Order.LARGEST_FIRST);
    }

    /** How far a number lies from nothing: a deviation counts the same in both directions. */
    private static Value size(Value value) {
        return value instanceof Value.Amount amount
                ? new Value.Amount(amount.value().abs())
                : value;
    }

    private Figure lines(Drawn drawn) {
        TreeMap<String, Boolean> periods = new TreeMap<>();
        Map<String, Map<String, Value>> series = new LinkedHashMap<>();
        for (List<Value> row : drawn.rows) {
            String period = drawn.words(row, "x");
            boolean breaks =
                    drawn.has("break") && drawn.value(row, "break") instanceof Value.Truth truth && truth.truth();
            periods.merge(period, breaks, Boolean::logicalOr);
            series.computeIfAbsent(drawn.words(row, "series"), name -> new HashMap<>())
                    .put(period, drawn.value(row, "value"));
        }
        List<String> times = List.copyOf(periods.keySet());
        List<Series> lines = new ArrayList<>();
        series.forEach((name, values) -> lines.add(Series.of(
                name,
                times.stream()
                        .map(time -> values.getOrDefault(time, Value.Blank.UNSTATED))
                        .toList())));
        List<Lines.Break> breaks = new ArrayList<>();
        for (int i = 1; i < times.size(); i++) {
            if (periods.getOrDefault(times.get(i), false)) {
                breaks.add(new Lines.Break(i, "databrud"));
            }
        }
        return new Lines(drawn.caption(List.of()), drawn.format(), times, lines, Lines.Baseline.FREE, null, breaks);
    }

    private Figure tileMap(Drawn drawn) {
        Map<String, Value> byMunicipality = new HashMap<>();
        for (List<Value> row : drawn.rows) {
            byMunicipality.put(RowChoice.plain(drawn.value(row, "geography")), drawn.value(row, "value"));
        }
        List<TileMap.Tile> tiles = new ArrayList<>();
        for (CodeList.Entry tile : codes.list("tiles").rows()) {
            if (tile.get("layout").equals(layout)) {
                String code = tile.get("municipality");
                tiles.add(new TileMap.Tile(
                        codes.municipalities().nameOf(code),
                        Integer.parseInt(tile.get("column")) - 1,
                        Integer.parseInt(tile.get("row")) - 1,
                        byMunicipality.getOrDefault(code, Value.Blank.UNSTATED)));
            }
        }
        return new TileMap(drawn.caption(List.of()), drawn.format(), tiles, Shades.even(byMunicipality.values()));
    }

    private static <T> List<T> first(List<T> items, int most) {
        return most == 0 || items.size() <= most ? items : items.subList(0, most);
    }

    private static List<String> limited(int all, int shown) {
        return shown == all ? List.of() : List.of("Figuren viser " + shown + " af " + all + ". Alle er i tabellen.");
    }
}
