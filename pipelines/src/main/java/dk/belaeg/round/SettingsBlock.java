package dk.belaeg.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.MissingWords;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.PeriodGrammar;
import dk.belaeg.grammar.RawValue;
import dk.belaeg.grammar.Reading;
import dk.belaeg.round.Settings.Setting;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One block of {@code runde.json}, read into a record and written from it as the {@link Setting}s of the record say.
 * Records and their constructors are public. Components are numbers, truths, texts, optional whole numbers, and lists of texts, whole numbers, periods or records.
 */
final class SettingsBlock {
    private static final PeriodGrammar PERIODS = new PeriodGrammar(new MissingWords(Set.of()));
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SettingsBlock() {}

    /** The name of the block that a record is. */
    static String name(Class<?> type) {
        return said(type).value();
    }

    /**
     * The block's values, with defaults for what it does not say. One with something required that is left out has no
     * values at all.
     *
     * @param round the whole of {@code runde.json}
     */
    static <T extends Settings> T read(Class<T> type, JsonReader round, Contracts contracts) {
        Optional<JsonReader> stated = round.object(name(type));
        boolean leftOut = stated.isEmpty()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> said(component).required());
        JsonReader block = stated.orElseGet(() -> empty(name(type)));
        T settings = read(type, block, leftOut ? empty(name(type)) : defaults(type));
        block.nothingElse();
        if (!leftOut) {
            settings.problems(contracts).forEach(block::problem);
        }
        return settings;
    }

    private static <T> T read(Class<T> type, JsonReader block, JsonReader defaults) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Setting setting = said(components[i]);
            values[i] = setting.required() && components[i].getType() == String.class
                    ? block.text(setting.value())
                    : value(components[i].getGenericType(), setting.value(), block, defaults);
        }
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " cannot be made", broken);
        }
    }

    private static Object value(Type type, String name, JsonReader block, JsonReader defaults) {
        JsonReader json = block.has(name) ? block : defaults;
        if (type == BigDecimal.class) {
            return json.number(name).or(() -> defaults.number(name)).orElse(BigDecimal.ZERO);
        } else if (type == int.class) {
            return json.whole(name, defaults.whole(name, 0));
        } else if (type == boolean.class) {
            return json.truth(name, defaults.truth(name, false));
        } else if (type == String.class) {
            return json.text(name, defaults.text(name, ""));
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return json.optionalWhole(name);
        } else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list((Class<?>) generic.getActualTypeArguments()[0], name, json);
        }
        throw new IllegalArgumentException("no setting can be a " + type);
    }

    private static List<?> list(Class<?> item, String name, JsonReader json) {
        if (item == String.class) {
            return json.texts(name);
        } else if (item == Integer.class) {
            return json.wholes(name);
        } else if (item == Period.class) {
            List<Period> periods = new ArrayList<>();
            for (String text : json.texts(name)) {
                if (PERIODS.read(RawValue.text(text)) instanceof Reading.Known<Period> known) {
                    periods.add(known.value());
                } else {
                    json.problem("»" + name + "« kan ikke læses. Skriv for eksempel 1. halvår 2026.");
                }
            }
            return List.copyOf(periods);
        }
        List<Object> records = new ArrayList<>();
        for (JsonReader one : json.list(name)) {
            records.add(read(item, one, empty(name)));
            one.nothingElse();
        }
        return List.copyOf(records);
    }

    /** Each setting as the help prints it, by its full name. */
    static Stream<RoundSettings.Entry> entries(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(SettingsBlock::said)
                .map(one -> new RoundSettings.Entry(
                        name(type) + "." + one.value(),
                        one.unstated().isEmpty() ? one.standard() : one.unstated(),
                        one.meaning()));
    }

    /** The values of a round that says nothing. */
    static <T> T standard(Class<T> type) {
        JsonReader defaults = defaults(type);
        return read(type, defaults, defaults);
    }

    private static JsonReader defaults(Class<?> type) {
        String fields = Arrays.stream(type.getRecordComponents())
                .filter(component -> !said(component).standard().isEmpty() || component.getType() == String.class)
                .map(component -> "\"" + said(component).value() + "\": "
                        + (component.getType() == String.class
                                ? JSON.textNode(said(component).standard())
                                : said(component).standard()))
                .collect(Collectors.joining(", ", "{", "}"));
        List<String> problems = new ArrayList<>();
        JsonReader defaults = JsonReader.of(type.getSimpleName(), fields, problems);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return defaults;
    }

    private static JsonReader empty(String place) {
        return JsonReader.of(place, "{}", new ArrayList<>());
    }

    /** A block as {@code runde.json} has it: every value that says something. */
    static ObjectNode json(Object settings) {
        ObjectNode block = JSON.objectNode();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            JsonNode value = node(component, settings);
            boolean says =
                    value.isContainerNode() ? !value.isEmpty() : !value.asText().isEmpty();
            if (says) {
                block.set(said(component).value(), value);
            }
        }
        return block;
    }

    /** A block as a new round has it: what somebody has told, which is not the default, and every list. */
    static ObjectNode told(Settings settings) {
        ObjectNode block = json(settings);
        ObjectNode standard = json(standard(settings.getClass()));
        standard.properties().forEach(one -> {
            if (!one.getValue().isArray() && one.getValue().equals(block.get(one.getKey()))) {
                block.remove(one.getKey());
            }
        });
        return block;
    }

    /** Every value in Danish for texts that ask for it as {@code {belaegning_graense}}; lists of records have none. */
    static Map<String, String> words(Settings settings) {
        Map<String, String> words = new TreeMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            String value = danish(node(component, settings), component.getType() != Optional.class);
            words.put(
                    name(settings.getClass()) + "_" + said(component).value(),
                    value.isEmpty() ? said(component).unstated() : value);
        }
        return words;
    }

    /** @param amount whether a number is one, and no year */
    private static String danish(JsonNode value, boolean amount) {
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> danish(one, false))
                    .collect(Collectors.joining(", "));
        } else if (value.isBoolean()) {
            return value.booleanValue() ? "ja" : "nej";
        } else if (value.isNumber() && amount) {
            BigDecimal number = value.decimalValue();
            return DanishNumbers.format(number, Math.max(0, number.scale()));
        }
        return value.asText();
    }

    private static JsonNode node(RecordComponent component, Object settings) {
        try {
            return node(component.getAccessor().invoke(settings));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(component + " cannot be read", broken);
        }
    }

    private static JsonNode node(Object value) {
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(item -> array.add(node(item)));
            return array;
        } else if (value instanceof Optional<?> optional) {
            return optional.<JsonNode>map(SettingsBlock::node).orElse(MissingNode.getInstance());
        } else if (value instanceof BigDecimal number) {
            return JSON.numberNode(number);
        } else if (value instanceof Integer whole) {
            return JSON.numberNode(whole);
        } else if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        } else if (value instanceof Period period) {
            return JSON.textNode(period.danish());
        }
        return value instanceof Record ? json(value) : JSON.textNode(String.valueOf(value));
    }

    private static Setting said(AnnotatedElement element) {
        Setting setting = element.getAnnotation(Setting.class);
        if (setting == null) {
            throw new IllegalArgumentException(element + " has no @Setting");
        }
        return setting;
    }
}
