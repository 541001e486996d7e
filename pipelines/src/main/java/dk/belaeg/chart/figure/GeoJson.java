package dk.belaeg.chart.figure;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.chart.figure.MapGeometry.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads municipality shapes from GeoJSON (RFC 7946, and its older use with metres): a FeatureCollection of polygons,
 * such as the official DAGI set. One feature is held at a time, so large files are read in little memory. Coordinates
 * are either degrees (WGS84, longitude first) or metres (ETRS89/UTM zone 32); which, is seen from their size, and
 * anything else is refused.
 */
public final class GeoJson {
    private static final Set<String> CODE_NAMES = Set.of(
            "kommunekode",
            "kommune_kode",
            "komkode",
            "kom_kode",
            "kommunenr",
            "komnr",
            "lau",
            "lau1",
            "lau_1",
            "lau_id",
            "kode",
            "code",
            "id");
    private static final int SMALLEST_RING = 3;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final double COSINE_OF_56_DEGREES = 0.559_192_9;

    private final Map<Integer, List<List<Position>>> shapes = new TreeMap<>();
    private final double[] range = {
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
    };

    private GeoJson() {}

    /** The municipalities of a file, given as its bytes. */
    public static MapGeometry read(byte[] json) throws MapProblem {
        GeoJson reader = new GeoJson();
        try (JsonParser parser = new ObjectMapper().createParser(json)) {
            reader.features(parser);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new MapProblem("Kortfilen er ikke gyldig GeoJSON: fejl i linje " + line
                    + ". Hent filen igen fra kilden, og læg den i opslag.");
        } catch (IOException e) {
            throw new MapProblem("Kortfilen kunne ikke læses: " + e.getMessage());
        }
        if (reader.shapes.isEmpty()) {
            throw new MapProblem("Kortfilen har ingen kommuner. Hver flade skal have en kommunekode"
                    + " i et felt, der hedder for eksempel kommunekode, komkode eller lau_1.");
        }
        return new MapGeometry(reader.onPlane());
    }

    private void features(JsonParser parser) throws IOException, MapProblem {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new MapProblem("Kortfilen er ikke GeoJSON: den skal begynde med {\"type\": \"FeatureCollection\".");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!field.equals("features")) {
                parser.skipChildren();
            } else if (value != JsonToken.START_ARRAY) {
                throw new MapProblem("Kortfilen er ikke GeoJSON: \"features\" skal være en liste.");
            } else {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    JsonNode feature = parser.readValueAsTree();
                    Integer code = code(feature);
                    if (code != null) {
                        geometry(feature.path("geometry"), shapes.computeIfAbsent(code, c -> new ArrayList<>()));
                    }
                }
            }
        }
        shapes.values().removeIf(List::isEmpty);
    }

    /** The municipality code of a feature: 461, "461" or "0461" in one of the usual fields; null when there is none. */
    private static @Nullable Integer code(JsonNode feature) {
        for (Map.Entry<String, JsonNode> field : feature.path("properties").properties()) {
            if (CODE_NAMES.contains(field.getKey().toLowerCase(Locale.ROOT))) {
                Integer code = code(field.getValue().asText());
                if (code != null) {
                    return code;
                }
            }
        }
        return code(feature.path("id").asText());
    }

    private static @Nullable Integer code(String text) {
        return text.strip().matches("0?[1-9][0-9]{2}") ? Integer.valueOf(text.strip()) : null;
    }

    private void geometry(JsonNode geometry, List<List<Position>> to) throws MapProblem {
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates, to);
            case "MultiPolygon" -> {
                for (JsonNode polygon : coordinates) {
                    polygon(polygon, to);
                }
            }
            case "GeometryCollection" -> {
                for (JsonNode part : geometry.path("geometries")) {
                    geometry(part, to);
                }
            }
            default -> {
                // points and lines in the file, such as seats of town halls, are no areas
            }
        }
    }

    private void polygon(JsonNode rings, List<List<Position>> to) throws MapProblem {
        boolean outside = true;
        for (JsonNode ring : rings) {
            List<Position> positions = new ArrayList<>(ring.size());
            for (JsonNode position : ring) {
                JsonNode x = position.path(0);
                JsonNode y = position.path(1);
                if (!x.isNumber() || !y.isNumber()) {
                    throw new MapProblem("Kortfilen har et punkt uden to koordinater. Hent filen igen fra kilden.");
                }
                range[0] = Math.min(range[0], x.asDouble());
                range[1] = Math.max(range[1], x.asDouble());
                range[2] = Math.min(range[2], y.asDouble());
                range[3] = Math.max(range[3], y.asDouble());
                positions.add(new Position(x.asDouble(), y.asDouble()));
            }
            if (positions.size() >= SMALLEST_RING) {
                if (MapGeometry.isOutside(positions) != outside) {
                    Collections.reverse(positions);
                }
                to.add(List.copyOf(positions));
            }
            outside = false;
        }
    }

    private Map<Integer, List<List<Position>>> onPlane() throws MapProblem {
        if (within(6, 17, 53, 59)) {
            Map<Integer, List<List<Position>>> projected = new TreeMap<>();
            shapes.forEach((code, rings) -> projected.put(
                    code,
                    rings.stream()
                            .map(ring -> ring.stream().map(GeoJson::metres).toList())
                            .toList()));
            return projected;
        }
        if (within(53, 59, 6, 17)) {
            throw new MapProblem("Kortfilens koordinater er byttet om: GeoJSON har længdegrad før breddegrad."
                    + " Eksportér filen igen med WGS84 (EPSG:4326, længdegrad først) eller ETRS89/UTM 32.");
        }
        if (!within(200_000, 1_100_000, 5_900_000, 6_600_000)) {
            throw new MapProblem("Kortfilens koordinater ligger ikke i Danmark i et kendt system."
                    + " Eksportér filen med WGS84-grader (EPSG:4326) eller ETRS89/UTM zone 32 i meter (EPSG:25832).");
        }
        return shapes;
    }

    private boolean within(double west, double east, double south, double north) {
        return range[0] >= west && range[1] <= east && range[2] >= south && range[3] <= north;
    }

    /** Degrees drawn as on a map whose scale is right at 56 degrees north: near enough over Denmark for a figure. */
    private static Position metres(Position degrees) {
        return new Position(
                degrees.east() * METRES_PER_DEGREE * COSINE_OF_56_DEGREES, degrees.north() * METRES_PER_DEGREE);
    }

    /** A map file that cannot be drawn from; the message is Danish and says what is wrong and what to do. */
    public static final class MapProblem extends Exception {
        private static final long serialVersionUID = 1L;

        private MapProblem(String message) {
            super(message);
        }
    }
}
