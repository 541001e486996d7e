package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round's own map is used when it can be, and otherwise it is said why not. */
class MapFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private MapFile read(String geoJson) throws Exception {
        Files.writeString(
                folder.resolve("runde.json"), "{\"navn\": \"Prøve\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\"}");
        if (!geoJson.isEmpty()) {
            Files.createDirectories(folder.resolve("opslag"));
            Files.writeString(folder.resolve("opslag").resolve(MapFile.NAME), geoJson);
        }
        Round round = Subjects.round(folder, Contracts.load(folder.resolve("opslag")));
        return MapFile.read(round);
    }

    @Test
    void noFileIsNoProblem() throws Exception {
        assertEquals(List.of(), read("").told());
    }

    @Test
    void shapesAreReadByTheirCode() throws Exception {
        MapFile map = read(
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"kode": "0461"},
                 "geometry": {"type": "Polygon", "coordinates": [[[10,55],[10.5,55],[10.5,55.5],[10,55.5],[10,55]]]}}]}
                """);
        assertEquals(List.of(), map.told());
        assertTrue(map.shapes().isPresent());
    }

    @Test
    void whatCannotBeDrawnIsTold() throws Exception {
        MapFile map = read("{\"type\": \"FeatureCollection\"");
        assertTrue(map.shapes().isEmpty());
        assertEquals(1, map.told().size());
        assertTrue(
                map.told().get(0).startsWith("Kortet i opslag/kommuner.geojson kan ikke bruges"),
                map.told().toString());
    }
}
