package dk.belaeg.report.chart.vega;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.report.chart.figure.HeatMap;
import dk.belaeg.report.chart.figure.MapGeometry;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.Shades;
import dk.belaeg.report.chart.figure.TileMap;
import dk.belaeg.report.chart.figure.TrueMap;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.stream.IntStream;

/** Figures whose numbers are shades: heat maps and maps. */
record ShadedSpecifications(Parts parts) {
    private static final double POINTS_ACROSS = 600;

    ObjectNode heatMap(HeatMap figure) {
        ArrayNode rows = parts.rows(figure.columns(), figure.rows());
        int cell = 0;
        for (Series row : figure.rows()) {
            for (Value value : row.values()) {
                ink((ObjectNode) rows.get(cell++), figure.shades(), value);
            }
        }
        ObjectNode x = Json.names("tid", "");
        x.set("axis", Json.object("orient", "top", "labelAngle", 0, "labelLimit", 100));
        ObjectNode cells = Json.object("mark", "rect", "encoding", Json.object("color", shade(figure.shades())));
        ObjectNode spec = Json.data(rows);
        spec.set("encoding", Json.object("x", x, "y", Json.names("navn", "")));
        spec.set("layer", Json.array(cells, Parts.text("tekst", "center", "color", readable())));
        return spec.put("width", 800);
    }

    ObjectNode tileMap(TileMap figure) {
        ArrayNode rows = Json.array();
        for (TileMap.Tile tile : figure.tiles()) {
            ObjectNode row = parts.row(tile.name(), tile.value())
                    .put("kolonne", tile.column())
                    .put("raekke", tile.row());
            ink(row, figure.shades(), tile.value());
            rows.add(row);
        }
        ObjectNode tiles = Json.object("mark", "rect", "encoding", Json.object("color", shade(figure.shades())));
        ObjectNode names = Parts.text("navn", "center", "color", readable());
        ((ObjectNode) names.get("mark")).put("dy", -14);
        ObjectNode place = Json.object(
                "x", hidden("kolonne"),
                "y", hidden("raekke"));
        ObjectNode spec = Json.data(rows);
        spec.set("encoding", place);
        spec.set("layer", Json.array(tiles, names, Parts.text("tekst", "center", "color", readable())));
        return spec.put("width", 800).put("height", 520);
    }

    ObjectNode trueMap(TrueMap figure) {
        MapGeometry thinned = figure.geometry().thinned(figure.geometry().greatestSpan() / POINTS_ACROSS);
        ArrayNode features = Json.array();
        for (TrueMap.Area area : figure.areas()) {
            ObjectNode feature = parts.row(area.name(), area.value()).put("type", "Feature");
            ArrayNode polygons = polygons(thinned.shape(area.code()).orElse(List.of()));
            feature.set("geometry", Json.object("type", "MultiPolygon", "coordinates", polygons));
            features.add(feature);
        }
        ObjectNode spec = Json.data(features);
        spec.set("projection", Json.object("type", "identity", "reflectY", true));
        spec.set("mark", Json.object("type", "geoshape", "stroke", House.AXIS.hex()));
        spec.set("encoding", Json.object("color", shade(figure.shades())));
        return spec.put("width", 700).put("height", 600);
    }

    /** Each outside with the holes that follow it. */
    private static ArrayNode polygons(List<List<MapGeometry.Position>> rings) {
        ArrayNode polygons = Json.array();
        ArrayNode polygon = Json.array();
        for (List<MapGeometry.Position> ring : rings) {
            if (polygon.isEmpty() || MapGeometry.isOutside(ring)) {
                polygon = Json.array();
                polygons.add(polygon);
            }
            polygon.add(ring(ring));
        }
        return polygons;
    }

    private static ArrayNode ring(List<MapGeometry.Position> ring) {
        ArrayNode positions = Json.array();
        ring.forEach(p -> positions.add(Json.array((int) Math.rint(p.east()), (int) Math.rint(p.north()))));
        return positions.add(positions.get(0));
    }

    private static ObjectNode hidden(String field) {
        ObjectNode place = Json.field(field, "ordinal", "");
        place.set("axis", Json.number(null));
        return place;
    }

    private ObjectNode shade(Shades shades) {
        List<Colour> inks = IntStream.range(0, shades.classes())
                .mapToObj(i -> Inks.of(shades, i))
                .toList();
        ObjectNode colour = parts.amount("vaerdi");
        colour.set(
                "scale",
                Json.object("type", "threshold", "domain", Json.numbers(shades.limits()), "range", Json.colours(inks)));
        return colour;
    }

    /** Dark words, or light ones on a dark shade. */
    private static ObjectNode readable() {
        ObjectNode light = Json.object("test", "datum.lys_skrift", "value", House.PAPER.hex());
        return Json.object("condition", light, "value", House.INK.hex());
    }

    /** Whether words on the value's shade must be light. */
    private static void ink(ObjectNode row, Shades shades, Value value) {
        row.put("lys_skrift", House.wordsOn(Inks.of(shades, value)).equals(House.PAPER));
    }
}
