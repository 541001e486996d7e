package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.AnnotatedWithParams;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Binds a file of {@code schemas/} to the record that tells its format. Jackson reads the file, and what it knows of the
 * record says the rest: its words, what each holds, which must be there. Jackson's own binding would stop at the first
 * fault; here each is noted with its place, and nothing is put where it stands, so that checks can go on and people hear
 * of everything at once.
 *
 * <p>A word that must be there is {@code @JsonProperty(required = true)}; what stands for one that is left out is its
 * {@code defaultValue}, or else nothing: blank, false, 0, an empty list. A set of constants that is
 * {@code @JsonUnwrapped} is a word for each of them. A place that holds records of several kinds is an
 * interface with {@code @JsonSubTypes}, whose {@code @JsonTypeInfo} says whether a word names the kind or each kind has a
 * word of that name.
 */
final class Binding {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Map<JavaType, Shape> SHAPES = new ConcurrentHashMap<>();

    private Binding() {}

    /**
     * A record: its words, in the order in which its creator takes them.
     *
     * @param names of all words that may stand in the file
     */
    private record Shape(AnnotatedWithParams creator, List<Word> words, Set<String> names) {}

    /**
     * A word that an object may have.
     *
     * @param known whether it does not stand in the file, but is known beforehand
     * @param flags whether it is no word itself, but begins the words of a set's constants, each true or false
     * @param otherwise what stands for it when it is left out; empty for nothing
     */
    record Word(String name, JavaType type, boolean must, boolean known, boolean flags, String otherwise) {
        /** What it holds, whether it may be left out or not. */
        JavaType content() {
            return mayBeLeftOut() ? type.containedType(0) : type;
        }

        /** The words that stand in the file. */
        private Stream<Word> written() {
            if (!flags) {
                return known ? Stream.empty() : Stream.of(this);
            }
            return Stream.of(type.getContentType().getRawClass().getEnumConstants())
                    .map(this::flag);
        }

        private Word flag(Object constant) {
            return new Word(name + id((Enum<?>) constant), Binding.type(boolean.class), false, false, false, "");
        }

        private boolean mayBeLeftOut() {
            return type.hasRawClass(Optional.class);
        }
    }

    /** The words of the objects that are bound to a record, in its order. */
    static List<Word> words(JavaType record) {
        return shape(record).words().stream().flatMap(Word::written).toList();
    }

    private static Shape shape(JavaType type) {
        return SHAPES.computeIfAbsent(type, record -> {
            DeserializationConfig config = MAPPER.getDeserializationConfig();
            List<Word> words = new ArrayList<>();
            AnnotatedWithParams creator = null;
            for (BeanPropertyDefinition property : config.introspect(record).findProperties()) {
                AnnotatedParameter parameter = property.getConstructorParameter();
                if (parameter != null) {
                    creator = parameter.getOwner();
                    String otherwise = property.getMetadata().getDefaultValue();
                    JsonUnwrapped flags = parameter.getAnnotation(JsonUnwrapped.class);
                    words.add(new Word(
                            flags == null ? property.getName() : flags.prefix(),
                            parameter.getType(),
                            property.isRequired(),
                            config.getAnnotationIntrospector().findInjectableValue(parameter) != null,
                            flags != null,
                            otherwise == null ? "" : otherwise));
                }
            }
            if (creator == null || creator.getParameterCount() != words.size()) {
                throw new IllegalStateException(type + " is no record with a word for each of its parts");
            }
            creator.fixAccess(true);
            Set<String> names = new HashSet<>(ignored(record));
            words.stream().flatMap(Word::written).forEach(word -> names.add(word.name()));
            return new Shape(creator, List.copyOf(words), names);
        });
    }

    /** The records that a place may hold one of, by the names of its {@code @JsonSubTypes}; itself where it has none. */
    static Map<String, JavaType> kinds(JavaType type) {
        JsonSubTypes several = type.getRawClass().getAnnotation(JsonSubTypes.class);
        if (several == null) {
            return Map.of("", type);
        }
        Map<String, JavaType> kinds = new LinkedHashMap<>();
        for (JsonSubTypes.Type one : several.value()) {
            kinds.put(one.name(), type(one.value()));
        }
        return kinds;
    }

    /** Words that are for people or other tools; a run makes nothing of them. */
    static Set<String> ignored(JavaType type) {
        JsonIgnoreProperties ignored = type.getRawClass().getAnnotation(JsonIgnoreProperties.class);
        return ignored == null ? Set.of() : Set.of(ignored.value());
    }

    /** Whether values of the type are objects of words. */
    static boolean isObject(JavaType type) {
        Class<?> raw = type.getRawClass();
        return ValueForm.of(raw).isEmpty() && (raw.isRecord() || raw.isAnnotationPresent(JsonSubTypes.class));
    }

    static JavaType type(Class<?> record) {
        return MAPPER.constructType(record);
    }

    /** The word for a constant: lower case with hyphens. */
    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The JSON object of a file, with no word twice and nothing behind it; empty, with a problem, when it is none.
     *
     * @param problem takes what is wrong
     */
    static Optional<ObjectNode> object(String text, Consumer<String> problem) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return Optional.of(object);
            }
            problem.accept("filen skal indeholde et JSON-objekt.");
        } catch (JsonProcessingException broken) {
            JsonLocation where = broken.getLocation();
            problem.accept("filen er ikke gyldig JSON" + (where == null ? "." : " i linje " + where.getLineNr() + "."));
        }
        return Optional.empty();
    }

    /**
     * The record of a file, with what is wrong with the file noted; empty when it holds no object at all.
     *
     * @param known what the record has that does not stand in the file
     */
    static <T> Optional<T> bind(Class<T> record, String text, Problems.Place file, Object... known) {
        return object(text, file::problem).map(object -> record.cast(record(object, type(record), file, known)));
    }

    private static Object record(ObjectNode object, JavaType type, Problems.Place place, Object... known) {
        Shape shape = shape(type);
        Object[] values = shape.words().stream()
                .map(word -> part(object, word, place, known))
                .toArray();
        object.fieldNames().forEachRemaining(name -> {
            if (!shape.names().contains(name) && !name.equals("$schema") && !name.startsWith("_")) {
                unknown(name, place);
            }
        });
        try {
            return shape.creator().call(values);
        } catch (Exception broken) { // that records mind nothing is for tests to find
            throw new IllegalStateException(type.toString(), broken);
        }
    }

    private static Object part(ObjectNode object, Word word, Problems.Place place, Object... known) {
        if (word.flags()) {
            return Stream.<Object>of(word.type().getContentType().getRawClass().getEnumConstants())
                    .filter(constant ->
                            value(object, word.flag(constant), place).equals(true))
                    .collect(Collectors.toSet());
        }
        return word.known()
                ? Stream.of(known)
                        .filter(word.type().getRawClass()::isInstance)
                        .findFirst()
                        .orElseThrow()
                : value(object, word, place);
    }

    private static void unknown(String name, Problems.Place place) {
        place.problem("»" + name + "« kendes ikke. Er det stavet rigtigt?");
    }

    private static Object value(ObjectNode object, Word word, Problems.Place place) {
        JsonNode written = object.path(word.name());
        Optional<Object> value = Optional.empty();
        if (!written.isMissingNode() && !written.isNull()) {
            value = value(written, word.content(), word.name(), place);
        } else if (word.must()) {
            String example = ValueForm.of(word.content().getRawClass())
                    .map(ValueForm::example)
                    .filter(one -> !one.isEmpty())
                    .map(one -> ": skriv for eksempel " + one + ".")
                    .orElse(".");
            place.problem("»" + word.name() + "« mangler" + example);
        }
        if (word.must() && value.filter(Binding::isBlank).isPresent()) {
            place.missing(word.name());
        }
        return word.mayBeLeftOut() ? value : value.orElseGet(() -> nothing(word));
    }

    private static boolean isBlank(Object value) {
        return value instanceof String text && text.isBlank();
    }

    /** What stands for a word that is left out, or holds what it cannot. */
    private static Object nothing(Word word) {
        JavaType type = word.content();
        Class<?> raw = type.getRawClass();
        Optional<ValueForm<?>> form = ValueForm.of(raw);
        if (form.isPresent()) {
            return form.get().otherwise().apply(word.otherwise());
        } else if (raw.isEnum()) {
            return constant(raw, word.otherwise()).orElse(raw.getEnumConstants()[0]);
        } else if (type.isCollectionLikeType()) {
            return raw == Set.class ? Set.of() : List.of();
        }
        return type.isMapLikeType()
                ? Map.of()
                : record(MAPPER.createObjectNode(), type, new Problems().in(word.name()));
    }

    private static Optional<Object> constant(Class<?> constants, String id) {
        return Stream.<Object>of(constants.getEnumConstants())
                .filter(constant -> id((Enum<?>) constant).equals(id))
                .findFirst();
    }

    /** The value as a word's type has it; empty, with a problem, when it is of another. */
    private static Optional<Object> value(JsonNode written, JavaType type, String word, Problems.Place place) {
        Class<?> raw = type.getRawClass();
        Optional<ValueForm<?>> form = ValueForm.of(raw);
        Optional<Object> value = Optional.empty();
        String wrong;
        if (type.isCollectionLikeType()) {
            wrong = "skal være en liste i kantede parenteser.";
            if (written.isArray()) {
                List<Object> list = list(written, type.getContentType(), word, place);
                value = Optional.of(raw == Set.class ? new LinkedHashSet<>(list) : list);
            }
        } else if (form.isPresent()) {
            wrong = form.get().sentence();
            value = form.get().read().apply(written).map(Object.class::cast);
        } else if (raw.isEnum()) {
            List<String> ids = Arrays.stream(raw.getEnumConstants())
                    .map(constant -> id((Enum<?>) constant))
                    .toList();
            wrong = "skal være en af: " + String.join(", ", ids) + ".";
            value = constant(raw, written.asText());
        } else if (written instanceof ObjectNode object) {
            return type.isMapLikeType()
                    ? Optional.of(map(object, type, place.in(word)))
                    : object(object, type, place.in(word));
        } else {
            wrong = "skal være et objekt i krøllede parenteser.";
        }
        if (value.isEmpty()) {
            place.problem("»" + word + "« " + wrong);
        }
        return value;
    }

    private static List<Object> list(JsonNode written, JavaType content, String word, Problems.Place place) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            JsonNode item = written.get(i);
            if (content.hasRawClass(String.class) && !item.isTextual()) {
                place.problem("»" + word + "« skal være en liste af tekster.");
            } else if (!isObject(content)) {
                value(item, content, word, place).ifPresent(list::add);
            } else if (item instanceof ObjectNode object) {
                String name = item.path("name").asText(item.path("title").asText());
                object(object, content, place.in(word, i, name)).ifPresent(list::add);
            } else {
                place.problem("»" + word + "« skal være en liste af objekter i krøllede parenteser.");
            }
        }
        return list;
    }

    private static Map<Object, Object> map(ObjectNode written, JavaType type, Problems.Place place) {
        Map<Object, Object> map = new LinkedHashMap<>();
        Class<?> keys = type.getKeyType().getRawClass();
        written.properties().forEach(entry -> {
            String word = entry.getKey();
            Optional<Object> key = keys.isEnum() ? constant(keys, word) : Optional.of(word);
            if (key.isEmpty()) {
                unknown(word, place);
                return;
            }
            Optional<Object> value = value(entry.getValue(), type.getContentType(), word, place);
            value.filter(Binding::isBlank).ifPresent(blank -> place.missing(word));
            value.ifPresent(one -> map.put(key.get(), one));
        });
        return map;
    }

    /** An object of one of the kinds that its place may hold. */
    private static Optional<Object> object(ObjectNode object, JavaType type, Problems.Place place) {
        JsonTypeInfo told = type.getRawClass().getAnnotation(JsonTypeInfo.class);
        if (told == null) {
            return Optional.of(record(object, type, place));
        }
        Map<String, JavaType> kinds = kinds(type);
        if (told.use() == JsonTypeInfo.Id.DEDUCTION) {
            Optional<String> own = kinds.keySet().stream().filter(object::has).findFirst();
            if (own.isEmpty()) {
                place.problem("der skal stå »" + String.join("« eller »", kinds.keySet()) + "«.");
            }
            return own.map(kind -> record(object, kinds.getOrDefault(kind, type), place));
        }
        String kind = object.path(told.property()).asText();
        if (kind.isEmpty()) {
            place.missing(told.property());
        } else if (!kinds.containsKey(kind)) {
            place.problem("»" + told.property() + "« skal være en af: " + String.join(", ", kinds.keySet()) + ".");
        }
        object.remove(told.property());
        JavaType first = kinds.values().iterator().next();
        return Optional.of(record(object, kinds.getOrDefault(kind, first), place));
    }
}
