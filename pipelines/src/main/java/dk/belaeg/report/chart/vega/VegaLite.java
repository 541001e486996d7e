package dk.belaeg.report.chart.vega;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.report.chart.figure.Caption;
import dk.belaeg.report.chart.figure.Figure;
import java.io.UncheckedIOException;

/**
 * Writes a figure as a Vega-Lite specification (version 6) with its data inside, for analysts who want to draw on. It
 * holds exactly what the figure shows: a withheld number is a mark in the field {@code tekst} and has no {@code vaerdi}.
 * The same figure always gives the same text.
 */
public final class VegaLite {
    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
    private static final ObjectWriter WRITER =
            new ObjectMapper().writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));

    private VegaLite() {}

    /** The specification as JSON text; {@code alt} becomes its description. */
    public static String write(Figure figure, String alt) {
        Caption caption = figure.caption();
        ObjectNode spec = Json.object("$schema", SCHEMA, "description", alt);
        spec.set("title", Json.object("text", caption.title(), "subtitle", caption.subtitle(), "anchor", "start"));
        spec.set("usermeta", Json.object("kilde", caption.source(), "noter", Json.strings(caption.notes())));
        spec.setAll(figure.match(new Specifications(new Parts(figure.format()))));
        spec.set("config", Json.config());
        try {
            return WRITER.writeValueAsString(spec) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
