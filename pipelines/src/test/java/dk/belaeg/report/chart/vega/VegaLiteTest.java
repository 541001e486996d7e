package dk.belaeg.report.chart.vega;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.report.chart.HostileFigures;
import dk.belaeg.report.chart.SampleFigures;
import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VegaLiteTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<Figure> samples() {
        return SampleFigures.all().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyFigureHasASpecificationWithItsData(Figure figure) throws Exception {
        String json = VegaLite.write(figure, "Alt.");
        JsonNode spec = MAPPER.readTree(json);
        assertEquals(
                "https://vega.github.io/schema/vega-lite/v6.json",
                spec.path("$schema").asText());
        assertEquals(figure.caption().title(), spec.at("/title/text").asText());
        assertEquals("Alt.", spec.path("description").asText());
        assertEquals(",", spec.at("/config/locale/number/decimal").asText());
        assertTrue(spec.at("/data/values").size() > 0);
        assertFalse(json.contains("\r"));
        assertEquals(json, VegaLite.write(figure, "Alt."));
    }

    /** A line is drawn in pieces where it cannot be compared, and whole where others cannot. */
    @Test
    void aLineIsBrokenWhereItsSeriesIs() throws Exception {
        List<Value> values = List.of(Value.Amount.of(1), Value.Amount.of(2));
        Lines lines = new Lines(
                new Caption("a", "A", "", "", List.of(), ""),
                ValueFormat.of(0, ""),
                List.of("2024", "2025"),
                List.of(Series.of("Børn", values), Series.of("Voksne", values)),
                Lines.Baseline.FREE,
                null,
                List.of(new Lines.Break(1, "databrud", Set.of("Børn"))));
        JsonNode spec = MAPPER.readTree(VegaLite.write(lines, ""));
        assertEquals("sammenlignelig_fra", spec.at("/encoding/detail/field").asText());
        assertEquals(
                List.of("2024", "2025", "2024", "2024"),
                spec.at("/data/values").findValuesAsText("sammenlignelig_fra"));
    }

    /** A row with a mark has no number of any name. */
    @Test
    void whatIsWithheldIsNoNumber() throws Exception {
        for (HostileFigures.Case hostile : HostileFigures.of(HostileFigures.Numbers.MASKED)) {
            JsonNode rows =
                    MAPPER.readTree(VegaLite.write(hostile.figure().get(), "")).at("/data/values");
            for (JsonNode row : rows) {
                for (String field : List.of("vaerdi", "nedre", "oevre", "til")) {
                    assertFalse(row.path(field).isNumber(), hostile + ": " + row);
                }
            }
        }
    }
}
