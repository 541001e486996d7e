package dk.belaeg.contract;

import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
public record TableSchema(
        String name,
        String title,
        String description,
        String grain,
        List<Field> fields,
        List<String> key,
        Optional<Wide> wide,
        Map<String, Set<String>> keep) {

    /**
     * A wide layout: columns whose headers are values of one field, and whose cells are another's.
     *
     * @param headerField the field that the headers hold, such as the year
     * @param valueField the field that the cells hold, such as the amount
     */
    public record Wide(String headerField, String valueField) {}

    public TableSchema {
        fields = List.copyOf(fields);
        key = List.copyOf(key);
        keep = Map.copyOf(keep);
    }

    /** The same table with more headers under which a field may come. */
    TableSchema known(Function<Field, List<String>> more) {
        List<Field> named =
                fields.stream().map(field -> field.known(more.apply(field))).toList();
        return new TableSchema(name, title, description, grain, named, key, wide, keep);
    }

    /** The field of that name. */
    public Field field(String fieldName) {
        return fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no field " + fieldName));
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

    /** The typed columns of the staged dataset, in the order of the fields. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        fields.forEach(field -> columns.addAll(field.columns()));
        return List.copyOf(columns);
    }
}
