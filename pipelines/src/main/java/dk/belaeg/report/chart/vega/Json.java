package dk.belaeg.report.chart.vega;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of a specification. */
final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    /** An object from keys and values in turn; values are text, whole numbers, truths or nodes. */
    static ObjectNode object(Object... keysAndValues) {
        ObjectNode node = NODES.objectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            node.set((String) keysAndValues[i], node(keysAndValues[i + 1]));
        }
        return node;
    }

    static ArrayNode array(Object... items) {
        ArrayNode array = NODES.arrayNode();
        for (Object item : items) {
            array.add(node(item));
        }
        return array;
    }

    static ArrayNode strings(List<String> texts) {
        return array(texts.toArray());
    }

    static ArrayNode colours(List<Colour> colours) {
        return array(colours.stream().map(Colour::hex).toArray());
    }

    static ArrayNode numbers(List<BigDecimal> numbers) {
        return array(numbers.toArray());
    }

    /** A number as it is, or null. */
    static JsonNode number(@Nullable BigDecimal value) {
        if (value == null) {
            return NODES.nullNode();
        }
        BigDecimal plain = value.stripTrailingZeros();
        return NODES.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    /** What the figure shows of a value: number, bounds, and the text that is printed. */
    static ObjectNode value(Value value, ValueFormat format) {
        ObjectNode node = object("vaerdi", number(Numbers.exact(value)));
        if (value instanceof Value.Range range) {
            node.set("nedre", number(range.lower()));
            node.set("oevre", number(range.upper()));
        }
        if (value instanceof Value.AtLeast least) {
            node.set("mindst", number(least.lower()));
        }
        return node.put("tekst", format.label(value));
    }

    static ObjectNode data(ArrayNode values) {
        return object("data", object("values", values));
    }

    /** A field with its kind of scale and the title that a reader sees; order as in the data. */
    static ObjectNode field(String field, String type, String title) {
        return object("field", field, "type", type, "title", title);
    }

    /** A field of names, in the order of the data. */
    static ObjectNode names(String field, String title) {
        ObjectNode names = field(field, "nominal", title);
        names.set("sort", NODES.nullNode());
        return names;
    }

    /** Danish numbers, the typeface of the house. */
    static ObjectNode config() {
        ObjectNode number = object(
                "decimal",
                ",",
                "thousands",
                ".",
                "grouping",
                array(3),
                "currency",
                array("", "\u00A0kr."),
                "minus",
                "\u2212");
        return object(
                "locale",
                object("number", number),
                "font",
                "Carlito, Calibri, sans-serif",
                "background",
                "#FFFFFF",
                "mark",
                object("color", "#12436D"));
    }

    private static JsonNode node(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof String text) {
            return NODES.textNode(text);
        }
        if (value instanceof Integer whole) {
            return NODES.numberNode(whole);
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        throw new IllegalArgumentException("no JSON for " + value);
    }
}
