package dk.belaeg.contract;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One column of a code list, as its Table Schema says it.
 *
 * @param name English snake_case, as in the program's own files
 * @param title Danish, as local files may have it
 * @param allowed the only values; empty when there are no such
 */
record CodeListColumn(
        String name,
        String title,
        Type type,
        boolean required,
        boolean unique,
        Optional<Pattern> pattern,
        List<String> allowed,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]{1,9},[0-9]{1,6}");

    /** Words for people and for the checks of the program's own lists; a run makes nothing of them. */
    private static final List<String> OF_OURS = List.of("description", "x-list", "x-references");

    /** What a column holds. */
    enum Type {
        STRING("en tekst"),
        INTEGER("et helt tal"),
        NUMBER("et tal som 3.4 eller 3,4"),
        BOOLEAN("true eller false"),
        DATE("en dato som 2027-01-01");

        private final String danish;

        Type(String danish) {
            this.danish = danish;
        }
    }

    static CodeListColumn of(JsonReader json) {
        Optional<JsonReader> constraints = json.object("constraints");
        CodeListColumn column = new CodeListColumn(
                json.text("name"),
                json.text("title"),
                TableReader.oneOf(json, "type", Type.values(), Type.STRING),
                constraints.map(c -> c.truth("required", false)).orElse(false),
                constraints.map(c -> c.truth("unique", false)).orElse(false),
                constraints.flatMap(c -> c.optionalText("pattern")).map(Pattern::compile),
                constraints.map(c -> c.texts("enum")).orElse(List.of()),
                constraints.flatMap(c -> c.number("minimum")),
                constraints.flatMap(c -> c.number("maximum")));
        json.mayHave(OF_OURS);
        json.nothingElse();
        constraints.ifPresent(c -> {
            c.mayHave(List.of("maxLength"));
            c.nothingElse();
        });
        return column;
    }

    /** The value as our own files write it. Danish Excel saves numbers with a comma, days its own way and SAND for true. */
    String normal(String written) {
        String text = Texts.composed(written);
        return switch (type) {
            case STRING, INTEGER -> text;
            case NUMBER -> DECIMAL_COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
            case BOOLEAN ->
                switch (text.toLowerCase(Locale.ROOT)) {
                    case "sand", "true", "ja" -> "true";
                    case "falsk", "false", "nej" -> "false";
                    default -> text;
                };
            case DATE ->
                DateGrammar.parse(Texts.key(text)).map(LocalDate::toString).orElse(text);
        };
    }

    /** What is wrong with a value, as a Danish sentence that names the column; empty when nothing is. */
    Optional<String> problem(String value) {
        if (value.isEmpty()) {
            return required ? Optional.of("»" + title + "« mangler.") : Optional.empty();
        }
        if (!isOfType(value)) {
            return Optional.of(wrong(value) + type.danish + ".");
        }
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            return Optional.of(wrong(value) + "en af: " + String.join(", ", allowed) + ".");
        }
        if (pattern.filter(form -> !form.matcher(value).find()).isPresent()) {
            return Optional.of("»" + title + "« er »" + value + "«, som har en forkert form.");
        }
        if (minimum.filter(least -> new BigDecimal(value).compareTo(least) < 0).isPresent()
                || maximum.filter(most -> new BigDecimal(value).compareTo(most) > 0)
                        .isPresent()) {
            return Optional.of(wrong(value) + limits() + ".");
        }
        return Optional.empty();
    }

    private String wrong(String value) {
        return "»" + title + "« er »" + value + "«, men skal være ";
    }

    private String limits() {
        String least = minimum.map(m -> "mindst " + DanishNumbers.plain(m)).orElse("");
        String most = maximum.map(m -> "højst " + DanishNumbers.plain(m)).orElse("");
        return least + (least.isEmpty() || most.isEmpty() ? "" : " og ") + most;
    }

    private boolean isOfType(String value) {
        return switch (type) {
            case STRING -> true;
            case INTEGER -> NUMBER.matcher(value).matches() && value.indexOf('.') < 0;
            case NUMBER -> NUMBER.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case DATE ->
                DateGrammar.parse(value)
                        .filter(day -> day.toString().equals(value))
                        .isPresent();
        };
    }
}
