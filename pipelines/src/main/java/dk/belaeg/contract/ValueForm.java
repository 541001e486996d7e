package dk.belaeg.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dk.belaeg.grammar.Noun;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The form that a single value of a JSON file is written in.
 *
 * @param sentence what is said of a value in another
 * @param example empty where the sentence does
 * @param otherwise what stands for a value that is missing or wrong, given what its word says stands for it: a text,
 *     empty for nothing
 * @param read empty for another form
 */
record ValueForm<T>(
        String sentence, String example, Function<String, T> otherwise, Function<JsonNode, Optional<T>> read) {
    static final ValueForm<String> TEXT = plain(
            "skal være en tekst i anførselstegn.",
            otherwise -> otherwise,
            JsonNode::isTextual,
            written -> Texts.clean(written.textValue()));

    static final ValueForm<Boolean> TRUTH =
            plain("skal være true eller false.", otherwise -> false, JsonNode::isBoolean, JsonNode::booleanValue);

    static final ValueForm<Integer> WHOLE = plain(
            "skal være et helt tal uden anførselstegn.",
            otherwise -> otherwise.isEmpty() ? 0 : Integer.valueOf(otherwise),
            written -> written.isIntegralNumber() && written.canConvertToInt(),
            JsonNode::intValue);

    static final ValueForm<BigDecimal> NUMBER =
            plain("skal være et tal uden anførselstegn.", BigDecimal::new, JsonNode::isNumber, JsonNode::decimalValue);

    private static final ValueForm<LocalDate> DAY = new ValueForm<>(
            "skal være en dato som 2026-01-15.", "2026-01-15", otherwise -> LocalDate.EPOCH, ValueForm::day);

    private static final ValueForm<Pattern> PATTERN = new ValueForm<>(
            "er ikke et gyldigt regulært udtryk.",
            "^[0-9]{4}$",
            otherwise -> Pattern.compile(otherwise),
            ValueForm::pattern);

    private static final ValueForm<Noun> NOUN = new ValueForm<>(
            "skal være ental, flertal og »en« eller »et«: [\"plads\", \"pladser\", \"en\"].",
            "[\"plads\", \"pladser\", \"en\"]",
            otherwise -> Noun.et("tal", "tal"),
            ValueForm::noun);

    private static final ValueForm<Derived.Columns> COLUMNS = new ValueForm<>(
            "skal nævne to kolonner.",
            "[\"opened\", \"closed\"]",
            otherwise -> new Derived.Columns("", ""),
            ValueForm::columns);

    private static final Map<Class<?>, ValueForm<?>> FORMS = Map.of(
            String.class, TEXT,
            boolean.class, TRUTH,
            int.class, WHOLE,
            Integer.class, WHOLE,
            BigDecimal.class, NUMBER,
            LocalDate.class, DAY,
            Pattern.class, PATTERN,
            Noun.class, NOUN,
            Derived.Columns.class, COLUMNS);

    /** The form of the values of a type; empty for lists, objects and constants. */
    static Optional<ValueForm<?>> of(Class<?> type) {
        return Optional.ofNullable(FORMS.get(type));
    }

    private static <T> ValueForm<T> plain(
            String sentence, Function<String, T> otherwise, Predicate<JsonNode> is, Function<JsonNode, T> value) {
        return new ValueForm<>(sentence, "", otherwise, written -> Optional.of(written)
                .filter(is)
                .map(value));
    }

    private static Optional<LocalDate> day(JsonNode written) {
        try {
            return Optional.of(LocalDate.parse(written.asText()));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<Pattern> pattern(JsonNode written) {
        try {
            return Optional.of(Pattern.compile(written.asText()));
        } catch (IllegalArgumentException otherForm) {
            return Optional.empty();
        }
    }

    /** Singular, plural, and the article. */
    private static Optional<Noun> noun(JsonNode written) {
        List<String> parts = texts(written);
        boolean noun = parts.size() == 3
                && parts.stream().noneMatch(String::isBlank)
                && Set.of("en", "et").contains(parts.get(2));
        return noun
                ? Optional.of(new Noun(parts.get(0), parts.get(1), parts.get(2).equals("et")))
                : Optional.empty();
    }

    private static Optional<Derived.Columns> columns(JsonNode written) {
        List<String> names = texts(written);
        return names.size() == 2 ? Optional.of(new Derived.Columns(names.get(0), names.get(1))) : Optional.empty();
    }

    private static List<String> texts(JsonNode written) {
        List<String> texts = new ArrayList<>();
        written.forEach(text -> texts.add(Texts.clean(text.asText())));
        return texts;
    }
}
