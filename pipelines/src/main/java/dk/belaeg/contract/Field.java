package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.belaeg.grammar.NumberGrammar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One field of an input table or a questionnaire sheet, as its Table Schema says it.
 *
 * @param name English snake_case; the column's name in datasets and code
 * @param title the Danish header or question, as printed in forms
 * @param description Danish help text; empty when the title says all
 * @param constraints what its values must keep
 * @param aliases other headers under which senders give it
 * @param unit Danish unit, empty for none; for money {@code kr.} or {@code 1.000 kr.}
 * @param decimals decimals a number may have
 * @param codes name of the code list, for {@link FieldKind#CODE}
 * @param numberForm how the source writes numbers, when it is known
 */
public record Field(
        String name,
        String title,
        String description,
        FieldKind kind,
        Constraints constraints,
        List<String> aliases,
        String unit,
        int decimals,
        String codes,
        Optional<NumberGrammar.Form> numberForm,
        Set<Trait> traits) {

    /**
     * What values must keep.
     *
     * @param required whether it must be filled in; whether a row can be used without it, says {@link TableSchema#hangsOn}
     * @param minimum least value a number may have
     * @param maximum greatest value a number may have
     * @param allowed the only codes that a code or target group may have, in the order in which they are offered; empty
     *     for all of the list
     */
    public record Constraints(
            boolean required,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> maximum,
            @JsonProperty("enum") List<String> allowed) {
        public Constraints {
            allowed = List.copyOf(allowed);
        }

        /** Whether a number may be too small or too great. */
        boolean anyBound() {
            return minimum.isPresent() || maximum.isPresent();
        }

        /** Whether a code may stand here. */
        public boolean allows(String code) {
            return allowed.isEmpty() || allowed.contains(code);
        }
    }

    /** What else is to be known about a field: each is a word of its own with {@code x-} before it. */
    public enum Trait {
        /** A blank cell repeats the one above, as in printed tables. */
        FILL_DOWN,
        /** Ten-digit keys such as P-numbers are expected here, so that they are not taken for CPR numbers. */
        TEN_DIGIT_KEYS,
        /** An id that a person may have given a key instead: see {@link Codes#serviceKey}. */
        KEYED_BY_HAND,
        /** The respondent's own name, which a questionnaire knows by itself. */
        RESPONDENT,
        /** A row whose code is not listed is set aside and said once, as in an extract that holds more than is asked for. */
        ASIDE_WHEN_UNLISTED,
        /** A row of a municipality or an operator outside the round is set aside and said once, as in an extract of the whole country. */
        ASIDE_WHEN_OUTSIDE,
        /** Rows with other values than those of {@code x-keep} are parts of a sum in another row, set aside and said once. */
        ASIDE_WHEN_PART,
        /** The whole country, as an extract has it beside its municipalities, is read too: {@link Codes#COUNTRY}. */
        COUNTRY_TOO,
        /** A time at which something is counted: of a year's quarters and months only the first of January is used. */
        STOCK,
        /** Nothing is missing while it is blank, though it is no free text. */
        OPTIONAL,
        /** A sheet without the column is used, and it is said that what the column is for will be blank. */
        TOLD_WHEN_ABSENT,
        /** Several entries of the code list may stand in one cell, kept with {@link Labels#AND} between them. */
        SEVERAL,
        /** The day of the extract, which may also stand above the table or in the file's name; of several extracts the newest is used. */
        EXTRACT_DAY,
        /** Free text without which an answer is not complete. */
        ASKED,
        /** A form has it filled in beforehand: it says what a row is about and is no answer. */
        GIVEN
    }

    /** What Table Schema takes values for; other tools know no more, and the program no more of a field without {@code x-kind}. */
    enum Type {
        STRING(FieldKind.TEXT),
        INTEGER(FieldKind.WHOLE),
        NUMBER(FieldKind.DECIMAL),
        BOOLEAN(FieldKind.YES_NO),
        DATE(FieldKind.DATE),
        YEAR(FieldKind.YEAR);

        private final FieldKind kind;

        Type(FieldKind kind) {
            this.kind = kind;
        }
    }

    /** As a file tells it. */
    @JsonCreator
    static Field of(
            @JsonProperty(value = "name", required = true) String name,
            @JsonProperty(value = "title", required = true) String title,
            @JsonProperty("description") String description,
            @JsonProperty(value = "type", required = true) Type type,
            @JsonProperty("x-kind") Optional<FieldKind> kind,
            @JsonProperty("constraints") Constraints constraints,
            @JsonProperty("x-aliases") List<String> aliases,
            @JsonProperty("unit") String unit,
            @JsonProperty("x-decimals") int decimals,
            @JsonProperty("x-codes") String codes,
            @JsonProperty("x-number-form") Optional<NumberGrammar.Form> numberForm,
            @JsonProperty("traits") @JsonUnwrapped(prefix = "x-") Set<Trait> traits) {
        return new Field(
                name,
                title,
                description,
                kind.orElse(type.kind),
                constraints,
                aliases,
                unit,
                decimals,
                codes,
                numberForm,
                traits);
    }

    public Field {
        aliases = List.copyOf(aliases);
        traits = Set.copyOf(traits);
    }

    /** The same field, also known by these headers. */
    Field known(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<String> all =
                Stream.concat(aliases.stream(), more.stream()).distinct().toList();
        return new Field(name, title, description, kind, constraints, all, unit, decimals, codes, numberForm, traits);
    }

    public boolean required() {
        return constraints.required();
    }

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    public boolean respondent() {
        return is(Trait.RESPONDENT);
    }

    /** Title with its unit in brackets, as it stands above a column. */
    public String header() {
        return ReportField.header(title, unit);
    }

    /** The typed columns this field is kept as, in order. */
    public List<Column> columns() {
        return switch (kind) {
            case TEXT, KEY, MUNICIPALITY, OPERATOR, PARAGRAPHS, TARGET_GROUP, CODE ->
                List.of(new Column(name, Column.Type.TEXT, 0));
            case FREE_TEXT, CONTACT -> List.of();
            case WHOLE -> List.of(new Column(name, Column.Type.WHOLE, 0));
            case MONEY -> List.of(new Column(name + "_oere", Column.Type.WHOLE, 0));
            case YEAR -> List.of(new Column(name, Column.Type.YEAR, 0));
            case DECIMAL -> List.of(new Column(name, Column.Type.DECIMAL, decimals));
            case PERCENT -> List.of(new Column(name, Column.Type.DECIMAL, 4));
            case YES_NO -> List.of(new Column(name, Column.Type.TRUTH, 0));
            case DATE -> List.of(new Column(name, Column.Type.DAY, 0));
            case PERIOD, EFFECT ->
                List.of(
                        new Column(name, Column.Type.TEXT, 0),
                        new Column(name + "_from", Column.Type.DAY, 0),
                        new Column(name + "_to", Column.Type.DAY, 0));
            case AGES ->
                List.of(new Column(name + "_from", Column.Type.YEAR, 0), new Column(name + "_to", Column.Type.YEAR, 0));
            case COUNT ->
                List.of(
                        new Column(name + "_lower", Column.Type.WHOLE, 0),
                        new Column(name + "_upper", Column.Type.WHOLE, 0),
                        new Column(name + "_status", Column.Type.TEXT, 0));
        };
    }
}
