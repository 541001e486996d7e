package dk.belaeg.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One questionnaire: what respondents are asked, sheet by sheet. Template, reader, checks and documentation come from it.
 *
 * @param name English snake_case, also the first part of the names of its own tables
 * @param title Danish
 * @param version year and number, such as {@code 2026.1}; a hidden key in the form carries it
 * @param purpose Danish; printed on the form's cover
 * @param respondents who answers
 * @param event whether it tells of something that happens, so that nobody owes an answer: no deadline, no reminder, no
 *     response rate, and as many from one respondent as there are events
 * @param sheets in the order of the workbook
 * @param changes from version to version, oldest first
 * @param checks rules between cells that the form itself sees to
 */
public record Questionnaire(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String version,
        @JsonProperty(required = true) String purpose,
        @JsonProperty(defaultValue = "municipalities") Respondents respondents,
        boolean event,
        List<Sheet> sheets,
        List<Revision> changes,
        List<Check> checks) {

    /** Name of the field that says when a questionnaire was answered. */
    public static final String ANSWERED_ON = "answered_on";

    /** The version of every form that an input goes out in. */
    private static final String INPUT_VERSION = "1";

    /** Who answers a questionnaire. */
    public enum Respondents {
        /** The municipalities of the round. */
        MUNICIPALITIES,
        /** The municipalities of the round and their region. */
        OPERATORS
    }

    /** How a sheet is laid out. */
    public enum Layout {
        /** One value a question: question in one column, answer beside it. */
        FORM,
        /** A header row and rows below it. */
        TABLE
    }

    /**
     * One sheet.
     *
     * @param id unique in the questionnaire; forms carry it hidden in the sheet
     * @param rows what the rows of a table are filled in with beforehand; {@link Rows#NONE} for a form or free rows
     * @param input the input table that the sheet is, so that a form and a file deliver the same; empty for its own
     * @param freeRows empty rows of a form, below those that are filled in beforehand
     */
    @JsonIgnoreProperties("missingValues")
    public record Sheet(
            String id, String title, Layout layout, Rows rows, String input, int freeRows, TableSchema table) {
        /** As a file tells it: the words of a sheet and those of its table. */
        @JsonCreator
        static Sheet of(
                @JsonProperty(value = "name", required = true) String id,
                @JsonProperty(value = "title", required = true) String title,
                @JsonProperty(value = "layout", defaultValue = "table") Layout layout,
                @JsonProperty(value = "rows", defaultValue = "none") Rows rows,
                @JsonProperty("input") String input,
                @JsonProperty(value = "free-rows", defaultValue = "10") int freeRows,
                @JsonProperty("description") String description,
                @JsonProperty("x-grain") String grain,
                @JsonProperty("fields") List<Field> fields,
                @JsonProperty("primaryKey") List<String> key,
                @JsonProperty("x-wide") Optional<TableSchema.Wide> wide,
                @JsonProperty("x-keep") Map<String, Set<String>> keep) {
            TableSchema own = new TableSchema(id, title, description, grain, fields, key, wide, keep);
            return new Sheet(id, title, layout, rows, input, freeRows, own);
        }

        private void check(Problems.Place place, Set<String> inputs) {
            place.mustExist("input", List.of(input), inputs);
            if (!inputs.contains(input)) {
                if (table.grain().isEmpty()) {
                    place.missing("x-grain");
                }
                table.check(place);
            }
            if (rows.given() && table.fields().stream().noneMatch(field -> field.is(Field.Trait.GIVEN))) {
                place.problem("arkets rækker er udfyldt på forhånd; et felt skal have »x-given«.");
            }
            if (rows == Rows.LAST_REPORTED
                    && (table.fields().stream().noneMatch(field -> field.kind() == FieldKind.YEAR)
                            || table.fields().stream().noneMatch(Field::respondent))) {
                place.problem(
                        "arkets rækker er det sidst indberettede; det skal have et felt med året og et med »x-respondent«.");
            }
        }
    }

    /** What a table is filled in with beforehand. */
    public enum Rows {
        NONE,
        /** The target groups that the round asks about. */
        TARGET_GROUPS,
        /** The respondent's own services of the portal extract. */
        SERVICES,
        /** What the respondent reported to the same input for the newest year there is, open to change and to be cleared. */
        LAST_REPORTED,
        /** The codes that the sheet's given field allows. */
        CODES,
        /** Every category of the round's count in every of its years; the fields {@code category} and {@code year}. */
        CATEGORY_YEARS,
        /** Every open question of the round's count; the fields {@code theme} and {@code question}. */
        THEMES;

        /** Whether rows say what they are about, which is not the respondent's to change. */
        public boolean given() {
            return this != NONE && this != LAST_REPORTED;
        }
    }

    /**
     * A rule that one form alone decides, as a formula of its cells, so that whoever fills it in can see to it.
     *
     * @param rule its id; title and remedy are the rule's own
     * @param sheet whose rows are judged; of a form there is one
     * @param field whose cell is pointed at
     * @param condition true of what breaks the rule, in the words of Excel: {@code [field]} is the row's cell, {@code
     *     [sheet.field]} all cells of a field; what cannot be worked out breaks nothing
     */
    public record Check(
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String sheet,
            @JsonProperty(required = true) String field,
            @JsonProperty(required = true) String condition) {
        private static final Pattern REFERENCE = Pattern.compile("\\[(?:([a-z_]+)\\.)?([a-z_]+)]");

        private void check(Problems.Place place, Map<String, Set<String>> fields) {
            place.mustExist("sheet", List.of(sheet), fields.keySet());
            place.mustExist("field", List.of(field), fields.getOrDefault(sheet, Set.of()));
            REFERENCE.matcher(condition).results().forEach(reference -> {
                String of = reference.group(1) == null ? sheet : reference.group(1);
                if (!fields.getOrDefault(of, Set.of()).contains(reference.group(2))) {
                    place.problem("»condition« nævner " + reference.group() + ", som ikke er et felt.");
                }
            });
        }
    }

    public Questionnaire {
        sheets = List.copyOf(sheets);
        changes = List.copyOf(changes);
        checks = List.copyOf(checks);
    }

    /**
     * The questionnaire with the table of each sheet in its place: an input, or the sheet's own, whose questions are also
     * known by what they were called before.
     */
    Questionnaire over(Map<String, TableSchema> inputs) {
        List<Sheet> all = new ArrayList<>();
        for (Sheet sheet : sheets) {
            TableSchema own = sheet.table().known(name + "_" + sheet.id(), field -> changes.stream()
                    .filter(change -> change.kind() == Revision.Kind.WORDING && change.isOf(sheet.id(), field.name()))
                    .map(Revision::formerly)
                    .toList());
            TableSchema table = inputs.getOrDefault(sheet.input(), own);
            all.add(new Sheet(
                    sheet.id(), sheet.title(), sheet.layout(), sheet.rows(), sheet.input(), sheet.freeRows(), table));
        }
        return new Questionnaire(name, title, version, purpose, respondents, event, all, changes, checks);
    }

    /**
     * Notes what it says of itself that cannot be.
     *
     * @param inputs names of the input tables
     */
    void check(Problems.Place place, Set<String> inputs) {
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            sheet.check(place.in("sheets", i, sheet.id()), inputs);
        }
        if (sheets.isEmpty()) {
            place.problem("spørgeskemaet har ingen ark.");
        }
        if (!version.isEmpty() && !Revision.isVersion(version)) {
            place.problem("»version« skal være et årstal, et punktum og et nummer, for eksempel 2026.1.");
        }
        Revision.check(this, place);
        Map<String, Set<String>> fields = sheets.stream()
                .collect(Collectors.toMap(
                        Sheet::id,
                        sheet ->
                                sheet.table().fields().stream().map(Field::name).collect(Collectors.toSet()),
                        (one, same) -> one));
        for (int i = 0; i < checks.size(); i++) {
            checks.get(i).check(place.in("checks", i, checks.get(i).rule()), fields);
        }
    }

    /** An input that goes out in a form of ours, as a questionnaire of one table. */
    public static Questionnaire ofInput(TableSchema input) {
        Sheet sheet = new Sheet(input.name(), input.title(), Layout.TABLE, Rows.NONE, input.name(), 0, input);
        return new Questionnaire(
                input.name(),
                input.title(),
                INPUT_VERSION,
                input.description(),
                Respondents.MUNICIPALITIES,
                false,
                List.of(sheet),
                List.of(),
                List.of());
    }

    /** What was changed after a version. */
    public List<Revision> since(String earlier) {
        return changes.stream()
                .filter(change -> Revision.isBefore(earlier, change.version()))
                .toList();
    }

    /** What was changed about one question, whatever it was called. */
    public List<Revision> changesOf(String sheet, String field) {
        return changes.stream().filter(change -> change.isOf(sheet, field)).toList();
    }

    /** A change in words, under the title that its question has now. */
    public String danish(Revision change) {
        String title = sheets.stream()
                .filter(sheet -> sheet.id().equals(change.sheet()))
                .flatMap(sheet -> change.field().isEmpty()
                        ? Stream.of(sheet.title())
                        : sheet.table().fields().stream()
                                .filter(field -> field.name().equals(change.field()))
                                .map(Field::title))
                .findFirst()
                .orElse(change.formerly());
        return change.danish(title);
    }

    /** Questions of a sheet that only earlier versions have: what they were called, by the name of their field. */
    public Map<String, String> gone(String sheet) {
        Map<String, String> gone = new TreeMap<>();
        changes.stream().filter(change -> change.sheet().equals(sheet)).forEach(change -> change.goneField()
                .ifPresent(field -> gone.put(field, change.formerly())));
        return gone;
    }

    /** Whether forms of a version have the sheet, which may have been added since. */
    public boolean hadSheet(String sheet, String version) {
        return since(version).stream()
                .noneMatch(change -> change.kind() == Revision.Kind.ADDED && change.isOf(sheet, ""));
    }

    /** Whether forms of a version ask the question, which may have been added since, alone or in the place of another. */
    public boolean hadField(String sheet, Field field, String version) {
        return since(version).stream().noneMatch(change -> change.bringsField() && change.isOf(sheet, field.name()));
    }

    /** The sheet of that id. */
    public Sheet sheet(String id) {
        return sheets.stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no sheet " + id));
    }

    /** Whether a field asks for a number or a choice; the date of the answer is none. */
    public static boolean isFigure(TableSchema table, Field field) {
        return table.asks(field)
                && !field.kind().confidential()
                && !field.name().equals(ANSWERED_ON);
    }

    /** Whether any number or choice is asked for, or only words. */
    public boolean asksFigures() {
        return sheets.stream()
                .anyMatch(sheet -> sheet.table().fields().stream().anyMatch(field -> isFigure(sheet.table(), field)));
    }
}
