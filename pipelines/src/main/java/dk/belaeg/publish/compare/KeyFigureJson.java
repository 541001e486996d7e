package dk.belaeg.publish.compare;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Headline;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.grammar.Noun;
import dk.belaeg.report.annex.KeyFigure;
import dk.belaeg.sentence.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The headline figures of the annexes as a data package holds them, so that any two releases can be compared by them. */
public final class KeyFigureJson {
    /** The property of the data package. */
    public static final String NAME = "x-key-figures";

    private KeyFigureJson() {}

    /** Writes a figure. */
    public static void write(KeyFigure figure, ObjectNode node) {
        node.put("annex", figure.annex());
        node.put("subject", figure.subject());
        node.put("told", figure.told());
        rows(figure.rows(), figure.column(), node);
        node.put("decimals", figure.measure().decimals());
        node.put("unit", figure.measure().unit());
        figure.measure().noun().ifPresent(noun -> noun(noun, node));
        node.put("divide", figure.divide());
        node.put("much", figure.much());
        ArrayNode labels = node.putArray("labels");
        figure.labels().forEach(labels::add);
        figure.parts().ifPresent(parts -> {
            ObjectNode own = node.putObject("parts");
            rows(parts.rows(), parts.field(), own);
            noun(parts.noun(), own);
        });
    }

    private static void rows(Headline.Rows rows, String column, ObjectNode node) {
        node.put("report", rows.report());
        ObjectNode where = node.putObject("where");
        new TreeMap<>(rows.where()).forEach((name, values) -> values.forEach(where.putArray(name)::add));
        node.put("column", column);
    }

    private static void noun(Noun noun, ObjectNode node) {
        node.putArray("noun").add(noun.one()).add(noun.many()).add(noun.neuter() ? "et" : "en");
    }

    /** Reads a figure back. */
    static KeyFigure read(JsonReader json) {
        return new KeyFigure(
                json.text("annex"),
                json.text("subject"),
                json.truth("told", true),
                rows(json),
                json.text("column"),
                new Measure(Math.max(0, Math.min(6, json.whole("decimals", 0))), json.text("unit", ""), noun(json)),
                json.number("divide").filter(by -> by.signum() != 0).orElse(BigDecimal.ONE),
                json.object("parts").flatMap(own -> noun(own)
                        .map(noun -> new AnnexSchema.Parts(rows(own), own.text("column"), noun))),
                json.texts("labels"),
                json.text("much", Headline.Weight.MEDIAN));
    }

    private static Headline.Rows rows(JsonReader json) {
        Map<String, List<String>> where = json.lists("where");
        return new Headline.Rows(json.text("report"), where);
    }

    private static Optional<Noun> noun(JsonReader json) {
        List<String> parts = json.texts("noun");
        return parts.size() == 3
                ? Optional.of(new Noun(parts.get(0), parts.get(1), parts.get(2).equals("et")))
                : Optional.empty();
    }
}
