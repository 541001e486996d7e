package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.DateGrammar;
import dk.belaeg.grammar.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns of a code list are, and what its rows must keep.
 *
 * @param key the columns that tell two rows apart
 * @param uniqueKeys columns whose values together no two rows share
 * @param references columns whose values must be those of columns of another list
 * @param localFile the file of a round's {@code opslag/} that extends or overrides the list; empty for none
 */
@JsonIgnoreProperties({"missingValues", "x-description", "x-grain", "x-name", "x-only-local", "x-sortedBy", "x-title"})
record CodeListSchema(
        @JsonProperty("fields") List<Column> columns,
        @JsonProperty("primaryKey") List<String> key,
        List<List<String>> uniqueKeys,
        @JsonProperty("foreignKeys") List<Reference> references,
        @JsonProperty("x-local-file") String localFile) {

    /** Of the columns {@code fields}. */
    record Reference(List<String> fields, @JsonProperty("reference") Target target) {}

    /** @param list its name; empty for the list itself */
    record Target(@JsonProperty("resource") String list, List<String> fields) {}

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

    /**
     * What values must keep.
     *
     * @param allowed the only values; empty when there are no such
     */
    @JsonIgnoreProperties("maxLength")
    record Constraints(
            boolean required,
            boolean unique,
            Optional<Pattern> pattern,
            @JsonProperty("enum") List<String> allowed,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum) {}

    /**
     * One column.
     *
     * @param name English snake_case, as in the program's own files
     * @param title Danish, as local files may have it
     */
    @JsonIgnoreProperties({"description", "x-list", "x-references"})
    record Column(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String title,
            @JsonProperty(defaultValue = "string") Type type,
            Constraints constraints) {
        private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(?:\\.[0-9]{1,6})?");
        private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]{1,9},[0-9]{1,6}");

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
                return constraints.required() ? Optional.of("»" + title + "« mangler.") : Optional.empty();
            }
            if (!isOfType(value)) {
                return Optional.of(wrong(value) + type.danish + ".");
            }
            if (!constraints.allowed().isEmpty() && !constraints.allowed().contains(value)) {
                return Optional.of(wrong(value) + "en af: " + String.join(", ", constraints.allowed()) + ".");
            }
            if (constraints
                    .pattern()
                    .filter(form -> !form.matcher(value).find())
                    .isPresent()) {
                return Optional.of("»" + title + "« er »" + value + "«, som har en forkert form.");
            }
            if (constraints
                            .minimum()
                            .filter(least -> new BigDecimal(value).compareTo(least) < 0)
                            .isPresent()
                    || constraints
                            .maximum()
                            .filter(most -> new BigDecimal(value).compareTo(most) > 0)
                            .isPresent()) {
                return Optional.of(wrong(value) + limits() + ".");
            }
            return Optional.empty();
        }

        private String wrong(String value) {
            return "»" + title + "« er »" + value + "«, men skal være ";
        }

        private String limits() {
            String least = constraints
                    .minimum()
                    .map(m -> "mindst " + DanishNumbers.plain(m))
                    .orElse("");
            String most = constraints
                    .maximum()
                    .map(m -> "højst " + DanishNumbers.plain(m))
                    .orElse("");
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

    /** Notes what the list says of columns that it does not have. */
    void check(Problems.Place place) {
        Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
        place.mustExist("primaryKey", key, names);
        uniqueKeys.forEach(unique -> place.mustExist("uniqueKeys", unique, names));
        references.forEach(reference -> place.mustExist("foreignKeys", reference.fields(), names));
    }

    /** Columns whose values together no two rows share. */
    List<List<String>> unique() {
        return Stream.concat(
                        uniqueKeys.stream(),
                        columns.stream()
                                .filter(column -> column.constraints().unique())
                                .map(column -> List.of(column.name())))
                .toList();
    }

    Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The titles of columns, as a sentence names them. */
    String titles(List<String> names) {
        return "»"
                + names.stream()
                        .map(name -> column(name).map(Column::title).orElse(name))
                        .collect(Collectors.joining(" og "))
                + "«";
    }
}
