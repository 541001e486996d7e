package dk.belaeg.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads a JSON object field by field and notes every problem with its place, instead of stopping at the first. Fields
 * that nobody asked for are problems too: a misspelt setting must not be silently without effect.
 */
public final class JsonReader {
    private final JsonNode node;
    private final String place;
    private final List<String> problems;
    private final Set<String> asked = new TreeSet<>();

    private JsonReader(JsonNode node, String place, List<String> problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    /** A reader of the text's object; what is wrong with it is added to {@code problems}, naming {@code file}. */
    public static JsonReader of(String file, String text, List<String> problems) {
        try {
            JsonNode node = Binding.tree(text);
            if (!node.isObject()) {
                problems.add(file + ": filen skal indeholde et JSON-objekt.");
            }
            return new JsonReader(node, file, problems);
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : " i linje " + broken.getLocation().getLineNr();
            problems.add(file + ": filen er ikke gyldig JSON" + where + ".");
            return new JsonReader(MissingNode.getInstance(), file, new ArrayList<>());
        }
    }

    public void problem(String message) {
        problems.add(place + ": " + message);
    }

    public boolean has(String name) {
        asked.add(name);
        return node.has(name);
    }

    /** The text of a field that must be there. */
    public String text(String name) {
        Optional<String> text = optionalText(name);
        if (text.isEmpty() || text.get().isBlank()) {
            problem("»" + name + "« mangler.");
        }
        return text.orElse("");
    }

    public String text(String name, String otherwise) {
        return optionalText(name).orElse(otherwise);
    }

    public Optional<String> optionalText(String name) {
        return value(name).flatMap(value -> {
            if (!value.isTextual()) {
                problem("»" + name + "« skal være en tekst i anførselstegn.");
                return Optional.empty();
            }
            return Optional.of(Texts.clean(value.textValue()));
        });
    }

    public boolean truth(String name, boolean otherwise) {
        return value(name)
                .map(value -> {
                    if (!value.isBoolean()) {
                        problem("»" + name + "« skal være true eller false.");
                    }
                    return value.booleanValue();
                })
                .orElse(otherwise);
    }

    public int whole(String name, int otherwise) {
        return optionalWhole(name).orElse(otherwise);
    }

    /** The whole number of a field; empty when it is not there or, with a problem, no whole number. */
    public Optional<Integer> optionalWhole(String name) {
        return value(name).flatMap(value -> {
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                problem("»" + name + "« skal være et helt tal uden anførselstegn.");
                return Optional.empty();
            }
            return Optional.of(value.intValue());
        });
    }

    public Optional<BigDecimal> number(String name) {
        return value(name).flatMap(value -> {
            if (!value.isNumber()) {
                problem("»" + name + "« skal være et tal uden anførselstegn.");
                return Optional.empty();
            }
            return Optional.of(value.decimalValue());
        });
    }

    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (item.isTextual()) {
                texts.add(Texts.clean(item.textValue()));
            } else {
                problem("»" + name + "« skal være en liste af tekster.");
            }
        }
        return List.copyOf(texts);
    }

    public List<Integer> wholes(String name) {
        List<Integer> wholes = new ArrayList<>();
        for (JsonNode item : items(name)) {
            if (item.isIntegralNumber() && item.canConvertToInt()) {
                wholes.add(item.intValue());
            } else {
                problem("»" + name + "« skal være en liste af hele tal uden anførselstegn.");
            }
        }
        return List.copyOf(wholes);
    }

    /** The objects of a list, each with its own place. */
    public List<JsonReader> list(String name) {
        List<JsonReader> readers = new ArrayList<>();
        int number = 1;
        for (JsonNode item : items(name)) {
            String label = item.path("name")
                    .asText(item.path("navn").asText(item.path("title").asText("nr. " + number)));
            readers.add(new JsonReader(item, place + " › " + name + " › " + label, problems));
            number++;
        }
        return readers;
    }

    /** The object of a field; an empty one when it is not there. */
    public Optional<JsonReader> object(String name) {
        return value(name).flatMap(value -> {
            if (!value.isObject()) {
                problem("»" + name + "« skal være et objekt i krøllede parenteser.");
                return Optional.empty();
            }
            return Optional.of(new JsonReader(value, place + " › " + name, problems));
        });
    }

    /** A field that maps names to lists of texts. */
    public Map<String, List<String>> lists(String name) {
        Map<String, List<String>> map = new TreeMap<>();
        object(name)
                .ifPresent(inner -> inner.node.fieldNames().forEachRemaining(key -> map.put(key, inner.texts(key))));
        return map;
    }

    /** A field that maps names to texts. */
    public Map<String, String> textMap(String name) {
        Map<String, String> map = new TreeMap<>();
        object(name).ifPresent(inner -> inner.node.fieldNames().forEachRemaining(key -> map.put(key, inner.text(key))));
        return map;
    }

    /** Notes every field that nobody asked for; call when all others have been read. */
    public void nothingElse() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name) && !name.equals("$schema") && !name.startsWith("_")) {
                problem("»" + name + "« kendes ikke. Er det stavet rigtigt?");
            }
        });
    }

    private Optional<JsonNode> value(String name) {
        asked.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private Iterable<JsonNode> items(String name) {
        Optional<JsonNode> value = value(name);
        if (value.isPresent() && !value.get().isArray()) {
            problem("»" + name + "« skal være en liste i kantede parenteser.");
            return List.of();
        }
        return value.<Iterable<JsonNode>>map(array -> array).orElse(List.of());
    }
}
