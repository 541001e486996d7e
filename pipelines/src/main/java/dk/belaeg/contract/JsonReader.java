package dk.belaeg.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
        return Binding.object(text, problem -> problems.add(file + ": " + problem))
                .map(object -> new JsonReader(object, file, problems))
                .orElseGet(() -> new JsonReader(MissingNode.getInstance(), file, new ArrayList<>()));
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
        return value(name, ValueForm.TEXT);
    }

    public boolean truth(String name, boolean otherwise) {
        return value(name, ValueForm.TRUTH).orElse(otherwise);
    }

    public int whole(String name, int otherwise) {
        return optionalWhole(name).orElse(otherwise);
    }

    /** The whole number of a field; empty when it is not there or, with a problem, no whole number. */
    public Optional<Integer> optionalWhole(String name) {
        return value(name, ValueForm.WHOLE);
    }

    public Optional<BigDecimal> number(String name) {
        return value(name, ValueForm.NUMBER);
    }

    public List<String> texts(String name) {
        return values(name, ValueForm.TEXT, "tekster");
    }

    public List<Integer> wholes(String name) {
        return values(name, ValueForm.WHOLE, "hele tal uden anførselstegn");
    }

    private <T> List<T> values(String name, ValueForm<T> form, String danish) {
        List<T> values = new ArrayList<>();
        for (JsonNode item : items(name)) {
            form.read()
                    .apply(item)
                    .ifPresentOrElse(
                            values::add, () -> problem("»" + name + "« skal være en liste af " + danish + "."));
        }
        return List.copyOf(values);
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

    private <T> Optional<T> value(String name, ValueForm<T> form) {
        return value(name).flatMap(written -> {
            Optional<T> value = form.read().apply(written);
            if (value.isEmpty()) {
                problem("»" + name + "« " + form.sentence());
            }
            return value;
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
