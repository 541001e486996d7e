package dk.belaeg;

import dk.belaeg.chart.figure.GeoJson;
import dk.belaeg.chart.figure.GeoJson.MapProblem;
import dk.belaeg.chart.figure.MapGeometry;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The round's own shapes of municipalities, {@code opslag/kommuner.geojson}.
 *
 * @param shapes empty when there is no such file, or none that can be drawn
 * @param told Danish sentences about what is wrong with the file
 */
record MapFile(Optional<MapGeometry> shapes, List<String> told) {
    static final String NAME = "kommuner.geojson";

    /** Far more than all municipalities in the finest detail that is published. */
    private static final long LARGEST = 256L << 20;

    static MapFile read(Round round) throws IOException {
        Path file = round.references().resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new MapFile(Optional.empty(), List.of());
        }
        if (Files.size(file) > LARGEST) {
            return refused("Filen er på over 256 MB. Hent kommunerne alene, og gerne i en grovere udgave.");
        }
        try {
            return new MapFile(Optional.of(GeoJson.read(Files.readAllBytes(file))), List.of());
        } catch (MapProblem problem) {
            return refused(String.valueOf(problem.getMessage()));
        }
    }

    private static MapFile refused(String sentence) {
        return new MapFile(
                Optional.empty(),
                List.of("Kortet i opslag/" + NAME + " kan ikke bruges, så udgivelsen har kun feltkort. " + sentence));
    }
}
