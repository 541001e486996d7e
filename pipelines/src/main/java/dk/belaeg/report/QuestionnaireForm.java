package dk.belaeg.report;

import dk.belaeg.round.Round;
import dk.belaeg.schema.CodeList;
import dk.belaeg.schema.Codes;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.Period;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Value;
import dk.belaeg.workbook.form.AnswerType;
import dk.belaeg.workbook.form.FormDefinition;
import dk.belaeg.workbook.form.FormField;
import dk.belaeg.workbook.form.FormKey;
import dk.belaeg.workbook.form.FormSheet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the Excel form of a questionnaire for one respondent; everything in it comes from the questionnaire's schema. */
public final class QuestionnaireForm {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;
    private static final int FREE_ROWS = 10;
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(150);
    private static final String GROUPS = "maalgrupper";
    private static final String ALL_GROUPS = "alle-maalgrupper";
    private static final String PERIODS = "perioder";

    private final Questionnaire questionnaire;
    private final Round round;
    private final Codes codes;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private QuestionnaireForm(Questionnaire questionnaire, Round round, Codes codes) {
        this.questionnaire = questionnaire;
        this.round = round;
        this.codes = codes;
    }

    /**
     * One service of the respondent, for tables that are filled in with them.
     *
     * @param places its approved places
     */
    public record OwnService(String id, String name, BigDecimal places) {}

    /**
     * The form.
     *
     * @param respondent code of the municipality or region
     * @param services the respondent's own services, for tables that ask about them
     */
    public static FormDefinition of(
            Questionnaire questionnaire, Round round, Codes codes, String respondent, List<OwnService> services) {
        return new QuestionnaireForm(questionnaire, round, codes).definition(respondent, services);
    }

    private FormDefinition definition(String respondent, List<OwnService> services) {
        List<FormSheet> sheets = new ArrayList<>();
        for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
            sheets.add(
                    switch (sheet.layout()) {
                        case FORM -> questions(sheet);
                        case TABLE -> rows(sheet, services);
                    });
        }
        FormKey key = new FormKey(questionnaire.name(), questionnaire.version(), round.name(), respondent);
        List<FormDefinition.CodeList> offered = new ArrayList<>();
        lists.forEach((name, entries) -> offered.add(new FormDefinition.CodeList(name, entries)));
        return new FormDefinition(key, cover(respondent), sheets, offered);
    }

    private FormDefinition.Cover cover(String respondent) {
        LocalDate deadline = round.asked(questionnaire.name())
                .map(Round.Asked::deadline)
                .orElseThrow(() -> new IllegalArgumentException("the round does not ask " + questionnaire.name()));
        boolean mail = round.contact().contains("@");
        return new FormDefinition.Cover(
                questionnaire.title() + " " + round.year(),
                questionnaire.purpose(),
                codes.operatorName(respondent),
                deadline,
                round.contact(),
                mail ? round.contact().replaceAll(".*?(\\S+@\\S+).*", "$1") : "",
                List.of(
                        "Udfyld de gule celler på hvert ark. Felter med * skal udfyldes.",
                        "Skriv aldrig CPR-numre, navne på borgere eller andet, der kan føres tilbage til enkeltpersoner.",
                        "Gem filen, og send den retur. Den må gerne få et andet navn."),
                "Svar i " + (round.year() - 1),
                round.fictional() ? "Fiktive data" : "",
                round.asOf());
    }

    private FormSheet questions(Questionnaire.Sheet sheet) {
        List<FormSheet.Question> questions = asked(sheet.table()).stream()
                .map(field -> FormSheet.Question.of(formField(field, sheet)))
                .toList();
        return new FormSheet.Questions(sheet.id(), sheet.title(), sheet.table().description(), questions);
    }

    private FormSheet rows(Questionnaire.Sheet sheet, List<OwnService> services) {
        List<Field> fields = asked(sheet.table());
        List<FormField> columns =
                fields.stream().map(field -> formField(field, sheet)).toList();
        return switch (sheet.rows()) {
            case NONE -> table(sheet, columns, 0, List.of(), FREE_ROWS);
            case TARGET_GROUPS, CODES -> table(sheet, columns, 1, codeRows(sheet, fields), 0);
            case SERVICES ->
                table(
                        sheet,
                        columns,
                        2,
                        services.stream()
                                .map(service -> row(fields, service(service)))
                                .toList(),
                        FREE_ROWS);
        };
    }

    private static FormSheet table(
            Questionnaire.Sheet sheet, List<FormField> columns, int given, List<FormSheet.Row> rows, int freeRows) {
        return new FormSheet.Rows(
                sheet.id(), sheet.title(), sheet.table().description(), columns, given, rows, freeRows);
    }

    /** One row for each code that the sheet asks about. */
    private List<FormSheet.Row> codeRows(Questionnaire.Sheet sheet, List<Field> fields) {
        Field given = sheet.table().given();
        return entries(given, sheet).stream()
                .map(entry -> row(fields, Map.of(given.name(), new Value.Text(entry))))
                .toList();
    }

    private Map<String, Value> service(OwnService service) {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("service_id", new Value.Text(service.id()));
        values.put("service_name", new Value.Text(service.name()));
        values.put("places", new Value.Amount(service.places()));
        List<Period> periods = round.occupancy().periods();
        if (periods.size() == 1) {
            values.put("period", new Value.Text(periods.get(0).danish()));
            values.put("days_open", Value.Amount.of(periods.get(0).days()));
        }
        return values;
    }

    private static FormSheet.Row row(List<Field> fields, Map<String, Value> known) {
        return FormSheet.Row.of(fields.stream()
                .map(field -> known.getOrDefault(field.name(), Value.Blank.UNSTATED))
                .toList());
    }

    /** The respondent's own name is on the cover and in the hidden key; it is not asked for. */
    private static List<Field> asked(TableSchema table) {
        return table.fields().stream().filter(field -> !field.respondent()).toList();
    }

    private FormField formField(Field field, Questionnaire.Sheet sheet) {
        return new FormField(
                field.name(), field.title(), field.unit(), field.description(), type(field, sheet), field.required());
    }

    private AnswerType type(Field field, Questionnaire.Sheet sheet) {
        Field.Constraints limits = field.constraints();
        return switch (field.kind()) {
            case FREE_TEXT -> new AnswerType.Text(LONGEST_TEXT, true);
            case TEXT, CONTACT, KEY, MUNICIPALITY, OPERATOR, PARAGRAPHS, AGES, EFFECT ->
                new AnswerType.Text(LONGEST_NAME, false);
            case WHOLE -> new AnswerType.Whole(limits.minimum(), limits.maximum());
            case DECIMAL, MONEY -> new AnswerType.Decimal(limits.minimum(), limits.maximum());
            case COUNT -> new AnswerType.Count(Optional.empty());
            case PERCENT ->
                new AnswerType.Percent(BigDecimal.ZERO, limits.maximum().orElse(MOST_PERCENT));
            case DATE ->
                new AnswerType.Day(LocalDate.of(round.year() - 1, 1, 1), LocalDate.of(round.year() + 1, 12, 31));
            case YEAR ->
                new AnswerType.Whole(Optional.of(BigDecimal.valueOf(1970)), Optional.of(BigDecimal.valueOf(2099)));
            case YES_NO -> new AnswerType.YesNo();
            case PERIOD, TARGET_GROUP, CODE -> choice(listName(field, sheet), entries(field, sheet));
        };
    }

    /** What may be chosen in a field, as it stands in the form. */
    private List<String> entries(Field field, Questionnaire.Sheet sheet) {
        List<String> allowed = field.constraints().allowed();
        return switch (field.kind()) {
            case PERIOD ->
                round.occupancy().periods().stream().map(Period::danish).toList();
            case TARGET_GROUP ->
                (allowed.isEmpty() ? groups(sheet) : allowed)
                        .stream().map(this::groupText).toList();
            default -> {
                CodeList list = codes.list(field.codes());
                yield (allowed.isEmpty() ? list.codes() : allowed)
                        .stream().map(list::nameOf).toList();
            }
        };
    }

    /** The groups that the round asks about; all there are where respondents choose among them. */
    private Collection<String> groups(Questionnaire.Sheet sheet) {
        return sheet.rows() == Questionnaire.Rows.TARGET_GROUPS
                ? round.targetGroups()
                : codes.placedGroups(round.asOf());
    }

    /** Fields that offer the same share a list. */
    private static String listName(Field field, Questionnaire.Sheet sheet) {
        String all =
                switch (field.kind()) {
                    case PERIOD -> PERIODS;
                    case TARGET_GROUP -> sheet.rows() == Questionnaire.Rows.TARGET_GROUPS ? GROUPS : ALL_GROUPS;
                    default -> field.codes();
                };
        return field.constraints().allowed().isEmpty() ? all : sheet.id() + ":" + field.name();
    }

    /** A drop-down; without entries to choose from the field is free text. */
    private AnswerType choice(String name, List<String> entries) {
        if (entries.isEmpty()) {
            return new AnswerType.Text(LONGEST_NAME, false);
        }
        lists.putIfAbsent(name, entries);
        return new AnswerType.Choice(name);
    }

    /** The code first, since children's and adults' groups may have the same name. */
    private String groupText(String code) {
        String area = codes.list("areas").nameOf(codes.targetGroups().value(code, "area"));
        return code + " " + codes.targetGroups().nameOf(code) + " (" + area.toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
