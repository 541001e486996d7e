package dk.belaeg.report.drawn;

import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.HeatMap;
import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.TileMap;
import dk.belaeg.chart.figure.TrueMap;
import dk.belaeg.contract.CodeList;
import dk.belaeg.grammar.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of shaded fields. What is withheld has no say in the shades and gets none. */
final class Maps {
    private final MapBase base;

    Maps(MapBase base) {
        this.base = base;
    }

    static Figure heat(FigureRows drawn) {
        FigureRows.Pivot pivot = drawn.pivot("series");
        List<Series> rows = pivot.names().stream()
                .map(name -> new Series(name, pivot.line(name)))
                .toList();
        return new HeatMap(
                drawn.caption(),
                drawn.format(),
                pivot.columns().stream().map(FigureRows.Pivot.Column::words).toList(),
                rows,
                Shades.even(rows.stream().flatMap(row -> row.values().stream()).toList()));
    }

    Figure tiles(FigureRows drawn) {
        Map<String, Value> values = byMunicipality(drawn);
        List<TileMap.Tile> tiles = drawn.codes().list("tiles").rows().stream()
                .filter(tile -> tile.get("layout").equals(base.layout()))
                .map(tile -> tile(drawn, tile, values))
                .toList();
        return new TileMap(drawn.caption(), drawn.format(), tiles, Shades.even(values.values()));
    }

    private static TileMap.Tile tile(FigureRows drawn, CodeList.Entry tile, Map<String, Value> values) {
        String code = tile.get("municipality");
        return new TileMap.Tile(
                drawn.codes().municipalities().nameOf(code),
                Integer.parseInt(tile.get("column")) - 1,
                Integer.parseInt(tile.get("row")) - 1,
                values.getOrDefault(code, Value.Blank.UNSTATED));
    }

    /** The map in true shapes; empty when the round has none. */
    Optional<Figure> trueShapes(FigureRows drawn) {
        Map<String, Value> values = byMunicipality(drawn);
        List<TrueMap.Area> areas = values.entrySet().stream()
                .filter(entry -> drawn.codes().municipalities().hasCode(entry.getKey()))
                .map(entry -> new TrueMap.Area(
                        Integer.parseInt(entry.getKey()),
                        drawn.codes().municipalities().nameOf(entry.getKey()),
                        entry.getValue()))
                .toList();
        return base.shapes()
                .map(shapes -> new TrueMap(
                        drawn.caption(),
                        drawn.format(),
                        shapes,
                        areas,
                        Shades.even(values.values()),
                        base.attribution()));
    }

    private static Map<String, Value> byMunicipality(FigureRows drawn) {
        Map<String, Value> values = new LinkedHashMap<>();
        drawn.rows().forEach(row -> values.put(drawn.code(row, "geography"), drawn.value(row, "value")));
        return values;
    }
}
