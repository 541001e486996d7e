package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract of one table that comes in.
 *
 * @param name English snake_case
 * @param title Danish
 * @param grain "one row per ..."
 * @param key names of the fields that together are unique
 * @param wide how a wide layout is unfolded, for tables that also come with one column a year or a paragraph
 * @param keep for each named text field: the only values (as {@link Texts#key}) whose rows are used
 */
@JsonIgnoreProperties("missingValues")
public record TableSchema(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        String description,
        @JsonProperty(value = "x-grain", required = true) String grain,
        List<Field> fields,
        @JsonProperty("primaryKey") List<String> key,
        @JsonProperty("x-wide") Optional<Wide> wide,
        @JsonProperty("x-keep") Map<String, Set<String>> keep) {

    /**
     * A wide layout: columns whose headers are values of one field, and whose cells are another's.
     *
     * @param headerField the field that the headers hold, such as the year
     * @param valueField the field that the cells hold, such as the amount
     */
    public record Wide(
            @JsonProperty(value = "header", required = true) String headerField,
            @JsonProperty(value = "value", required = true) String valueField) {}

    public TableSchema {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        keep = keep.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(Texts::key).collect(Collectors.toUnmodifiableSet())));
    }

    /** Notes what the table says of itself that cannot be. */
    void check(Problems.Place place) {
        Set<String> names = fields.stream().map(Field::name).collect(Collectors.toSet());
        if (names.size() < fields.size()) {
            place.problem("to felter har samme navn.");
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.kind() == FieldKind.CODE && field.codes().isEmpty()) {
                place.in("fields", i, field.name()).problem("»x-codes« mangler; feltet skal nævne en kodeliste.");
            }
            boolean exact = field.kind().isNumber() && field.kind() != FieldKind.COUNT;
            if (field.constraints().anyBound() && !exact) {
                place.in("fields", i, field.name())
                        .in("constraints")
                        .problem("»minimum« og »maximum« er kun til tal, ikke til år og intervaller.");
            }
        }
        if (fields.stream().anyMatch(field -> field.is(Field.Trait.KEYED_BY_HAND))) {
            place.mustExist("x-keyed-by-hand", Codes.SERVICE_KEY_BY, names);
        }
        place.mustExist("primaryKey", key, names);
        wide.ifPresent(layout -> {
            place.in("x-wide").mustExist("header", List.of(layout.headerField()), names);
            place.in("x-wide").mustExist("value", List.of(layout.valueField()), names);
        });
        place.mustExist("x-keep", keep.keySet(), names);
    }

    /** The same table under another name, with more headers under which a field may come. */
    TableSchema known(String as, Function<Field, List<String>> more) {
        List<Field> named =
                fields.stream().map(field -> field.known(more.apply(field))).toList();
        return new TableSchema(as, title, description, grain, named, key, wide, keep);
    }

    /** The field of that name. */
    public Field field(String fieldName) {
        for (Field field : fields) {
            if (field.name().equals(fieldName)) {
                return field;
            }
        }
        throw new IllegalArgumentException(name + " has no field " + fieldName);
    }

    /** The field that says what a row of a form is about, in a table that is filled in beforehand. */
    public Field given() {
        return fields.stream()
                .filter(field -> field.is(Field.Trait.GIVEN))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no given field"));
    }

    /** Whether an answer is wanted in the field, so that an answer without it is not complete. */
    public boolean asks(Field field) {
        boolean wanted = field.kind().confidential()
                ? field.is(Field.Trait.ASKED)
                : !field.is(Field.Trait.OPTIONAL) && !field.is(Field.Trait.GIVEN);
        return wanted && !field.respondent() && !key.contains(field.name());
    }

    /**
     * Whether a row without the field is of nobody or about nothing, so that none of it can be used: who answers, whose
     * it is, what the key needs; in a table without a key all that is required. Every other field costs its own cell only.
     */
    public boolean hangsOn(Field field) {
        boolean whose = field.kind() == FieldKind.MUNICIPALITY || field.kind() == FieldKind.OPERATOR;
        return field.required() && (key.isEmpty() || key.contains(field.name()) || field.respondent() || whose);
    }

    /** The field that says from which day an extract is, in tables of which several may lie in the inbox. */
    public Optional<Field> extractDay() {
        return fields.stream()
                .filter(field -> field.is(Field.Trait.EXTRACT_DAY))
                .findFirst();
    }

    /** The same table by another name. */
    public TableSchema named(String otherName, String otherTitle) {
        return new TableSchema(otherName, otherTitle, description, grain, fields, key, wide, keep);
    }

    /** The same by another name, with rows of extracts from several days. */
    public TableSchema dated(String otherName, String otherTitle) {
        List<String> dated = Stream.concat(key.stream(), extractDay().map(Field::name).stream())
                .toList();
        return new TableSchema(otherName, otherTitle, description, grain, fields, dated, wide, keep);
    }

    /** The typed columns of the staged dataset, in the order of the fields. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.addAll(field.columns()));
        return List.copyOf(columns);
    }
}
