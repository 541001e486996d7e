package dk.belaeg.contract;

import dk.belaeg.grammar.NumberForm;
import dk.belaeg.grammar.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads Table Schemas of inputs and questionnaire sheets; our own properties begin with {@code x-}. */
final class TableReader {
    private TableReader() {}

    static TableSchema input(JsonReader json) {
        TableSchema schema = table(json, json.text("name"));
        json.nothingElse();
        return schema;
    }

    /** A questionnaire; a sheet may be one of the {@code inputs}, so that a form and a file deliver the same table. */
    static Questionnaire questionnaire(JsonReader json, Map<String, TableSchema> inputs) {
        String name = json.text("name");
        List<Revision> changes = RevisionReader.read(json);
        List<Questionnaire.Sheet> sheets = new ArrayList<>();
        for (JsonReader sheet : json.list("sheets")) {
            sheets.add(new Questionnaire.Sheet(
                    sheet.text("name"),
                    sheet.text("title"),
                    oneOf(sheet, "layout", Questionnaire.Layout.values(), Questionnaire.Layout.TABLE),
                    oneOf(sheet, "rows", Questionnaire.Rows.values(), Questionnaire.Rows.NONE),
                    sheetTable(sheet, name, inputs, changes)));
            checkGiven(sheet, sheets.get(sheets.size() - 1));
            sheet.nothingElse();
        }
        if (sheets.isEmpty()) {
            json.problem("spørgeskemaet har ingen ark.");
        }
        Questionnaire questionnaire = new Questionnaire(
                name,
                json.text("title"),
                json.text("version"),
                json.text("purpose"),
                oneOf(
                        json,
                        "respondents",
                        Questionnaire.Respondents.values(),
                        Questionnaire.Respondents.MUNICIPALITIES),
                json.truth("event", false),
                sheets,
                changes);
        RevisionReader.check(json, questionnaire);
        json.nothingElse();
        return questionnaire;
    }

    /** A table that is filled in beforehand says in which field. */
    private static void checkGiven(JsonReader json, Questionnaire.Sheet sheet) {
        boolean given = sheet.table().fields().stream().anyMatch(field -> field.is(Field.Trait.GIVEN));
        if (sheet.rows() != Questionnaire.Rows.NONE && !given) {
            json.problem("arkets rækker er udfyldt på forhånd; et felt skal have »x-given«.");
        }
    }

    /** The sheet's own table, whose questions are also known by what they were called before, or an input. */
    private static TableSchema sheetTable(
            JsonReader sheet, String questionnaire, Map<String, TableSchema> inputs, List<Revision> changes) {
        String own = questionnaire + "_" + sheet.text("name");
        Optional<String> input = sheet.optionalText("input");
        sheet.mustExist("input", input.stream().toList(), inputs.keySet());
        return input.map(inputs::get).orElseGet(() -> table(sheet, own).known(field -> changes.stream()
                .filter(change ->
                        change.kind() == Revision.Kind.WORDING && change.isOf(sheet.text("name"), field.name()))
                .map(Revision::formerly)
                .toList()));
    }

    private static TableSchema table(JsonReader json, String name) {
        List<Field> fields =
                json.list("fields").stream().map(TableReader::field).toList();
        Set<String> names = fields.stream().map(Field::name).collect(Collectors.toSet());
        if (names.size() < fields.size()) {
            json.problem("to felter har samme navn.");
        }
        if (fields.stream().anyMatch(field -> field.is(Field.Trait.KEYED_BY_HAND))) {
            json.mustExist("x-keyed-by-hand", Codes.SERVICE_KEY_BY, names);
        }
        List<String> key = json.texts("primaryKey");
        json.mustExist("primaryKey", key, names);
        Optional<TableSchema.Wide> wide = json.object("x-wide").map(w -> {
            TableSchema.Wide layout = new TableSchema.Wide(w.text("header"), w.text("value"));
            w.mustExist("header", List.of(layout.headerField()), names);
            w.mustExist("value", List.of(layout.valueField()), names);
            w.nothingElse();
            return layout;
        });
        Map<String, List<String>> keep = json.lists("x-keep");
        json.mustExist("x-keep", keep.keySet(), names);
        Map<String, Set<String>> kept = new TreeMap<>();
        keep.forEach((field, values) ->
                kept.put(field, values.stream().map(Texts::key).collect(Collectors.toUnmodifiableSet())));
        json.texts("missingValues");
        return new TableSchema(
                name, json.text("title"), json.text("description", ""), json.text("x-grain"), fields, key, wide, kept);
    }

    private static Field field(JsonReader json) {
        String type = json.text("type");
        FieldKind kind = kind(json, type);
        Field field = new Field(
                json.text("name"),
                json.text("title"),
                json.text("description", ""),
                kind,
                json.object("constraints").map(TableReader::constraints).orElse(Field.Constraints.NONE),
                json.texts("x-aliases"),
                json.text("unit", ""),
                json.whole("x-decimals", 0),
                json.text("x-codes", ""),
                json.has("x-number-form")
                        ? Optional.of(oneOf(json, "x-number-form", NumberForm.values(), NumberForm.DANISH))
                        : Optional.empty(),
                traits(json));
        if (kind == FieldKind.CODE && field.codes().isEmpty()) {
            json.problem("»x-codes« mangler; feltet skal nævne en kodeliste.");
        }
        json.nothingElse();
        return field;
    }

    private static Field.Constraints constraints(JsonReader json) {
        Field.Constraints constraints = new Field.Constraints(
                json.truth("required", false), json.number("minimum"), json.number("maximum"), json.texts("enum"));
        json.nothingElse();
        return constraints;
    }

    /** Each trait is a property of its own name that is true. */
    private static Set<Field.Trait> traits(JsonReader json) {
        return Arrays.stream(Field.Trait.values())
                .filter(trait -> json.truth("x-" + id(trait), false))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static FieldKind kind(JsonReader json, String type) {
        Optional<FieldKind> named = json.optionalText("x-kind").flatMap(id -> {
            Optional<FieldKind> kind = FieldKind.of(id);
            if (kind.isEmpty()) {
                json.problem("»x-kind« kender ikke " + id + ".");
            }
            return kind;
        });
        return named.orElseGet(() -> switch (type) {
            case "string" -> FieldKind.TEXT;
            case "integer" -> FieldKind.WHOLE;
            case "number" -> FieldKind.DECIMAL;
            case "boolean" -> FieldKind.YES_NO;
            case "date" -> FieldKind.DATE;
            case "year" -> FieldKind.YEAR;
            default -> {
                json.problem("typen »" + type + "« kendes ikke.");
                yield FieldKind.TEXT;
            }
        });
    }

    /** The constant whose lower-case, hyphenated name the property holds. */
    static <E extends Enum<E>> E oneOf(JsonReader json, String property, E[] values, E otherwise) {
        Map<String, E> byId = Arrays.stream(values).collect(Collectors.toMap(TableReader::id, Function.identity()));
        Optional<String> id = json.optionalText(property);
        if (id.isPresent() && !byId.containsKey(id.get())) {
            json.problem("»" + property + "« skal være en af: "
                    + Arrays.stream(values).map(TableReader::id).collect(Collectors.joining(", ")) + ".");
        }
        return id.map(byId::get).orElse(otherwise);
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
