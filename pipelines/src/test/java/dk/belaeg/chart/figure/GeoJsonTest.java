package dk.belaeg.chart.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.chart.figure.GeoJson.MapProblem;
import dk.belaeg.chart.figure.MapGeometry.Position;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {
    private static final String SQUARE =
            "[[[500000,6100000],[510000,6100000],[510000,6110000],[500000,6110000]," + "[500000,6100000]]]";

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static MapGeometry read(String... features) throws MapProblem {
        String json = "{\"type\":\"FeatureCollection\",\"crs\":{\"x\":[1]},\"features\":[" + String.join(",", features)
                + "]}";
        return GeoJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String problem(String json) {
        MapProblem problem = assertThrows(MapProblem.class, () -> GeoJson.read(json.getBytes(StandardCharsets.UTF_8)));
        return String.valueOf(problem.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"kommunekode\":\"0461\"",
                "\"KOMKODE\":\"461\"",
                "\"lau_1\":461",
                "\"navn\":\"Odense\",\"kode\":\" 0461 \"",
                "\"id\":\"x7\",\"komnr\":461"
            })
    void aCodeIsANumberHoweverItIsWritten(String properties) throws MapProblem {
        assertTrue(read(feature(properties, "Polygon", SQUARE)).shape(461).isPresent());
    }

    @Test
    void partsOfOneMunicipalityAreGathered() throws MapProblem {
        MapGeometry map = read(
                feature("\"kode\":461", "Polygon", SQUARE),
                feature("\"kode\":\"0461\"", "MultiPolygon", "[" + SQUARE + "," + SQUARE + "]"),
                feature("\"navn\":\"Kattegat\"", "Polygon", SQUARE),
                feature("\"kode\":420", "Point", "[500000,6100000]"));
        assertEquals(3, map.shape(461).orElseThrow().size());
        assertFalse(map.shape(420).isPresent());
    }

    @Test
    void outsidesAndHolesAreTurnedTheirOwnWay() throws MapProblem {
        String hole = "[[502000,6102000],[504000,6102000],[504000,6104000],[502000,6104000],[502000,6102000]]";
        MapGeometry map = read(feature("\"kode\":461", "Polygon", SQUARE.replace("]]]", "]]," + hole + "]")));
        List<List<Position>> rings = map.shape(461).orElseThrow();
        assertTrue(MapGeometry.isOutside(rings.get(0)));
        assertFalse(MapGeometry.isOutside(rings.get(1)));
    }

    @Test
    void degreesBecomeAboutSquareMetres() throws MapProblem {
        String degrees = "[[[10,55],[10.5,55],[10.5,55.5],[10,55.5],[10,55]]]";
        List<Position> ring = read(feature("\"kode\":461", "Polygon", degrees))
                .shape(461)
                .orElseThrow()
                .get(0);
        double east = ring.stream().mapToDouble(Position::east).max().orElseThrow()
                - ring.stream().mapToDouble(Position::east).min().orElseThrow();
        assertEquals(31_100, east, 200);
    }

    @Test
    void thinningKeepsWhatIsThere() throws MapProblem {
        MapGeometry map = read(feature("\"kode\":461", "Polygon", SQUARE));
        assertEquals(4, map.thinned(100).shape(461).orElseThrow().get(0).size());
        assertEquals(1, map.thinned(1_000_000).shape(461).orElseThrow().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[[[55,10],[55.5,10],[55.5,10.5],[55,10]]]|byttet om",
                "[[[1100000,7500000],[1110000,7500000],[1110000,7510000],[1100000,7500000]]]|ikke i Danmark",
                "[[[500000,6100000],[10,55],[510000,6110000],[500000,6100000]]]|ikke i Danmark",
                "[[[500000,6100000],[\"10\",55],[510000,6110000],[500000,6100000]]]|uden to koordinater"
            })
    void placesThatCannotBeTrustedAreRefused(String coordinates, String expected) {
        String json = "{\"type\":\"FeatureCollection\",\"features\":[" + feature("\"kode\":461", "Polygon", coordinates)
                + "]}";
        assertTrue(problem(json).contains(expected), problem(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1,2]|ikke GeoJSON",
                "{\"features\":{}}|skal være en liste",
                "{\"features\":[]}|ingen kommuner",
                "{\"features\":[{\"type\":|fejl i linje 1",
                "~~|ikke GeoJSON"
            })
    void otherFilesGiveADanishSentence(String json, String expected) {
        assertTrue(problem(json).contains(expected), problem(json));
    }
}
