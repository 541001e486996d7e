package dk.belaeg.questionnaire;

import dk.belaeg.check.OwnService;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.check.TableRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.AnswerType;
import dk.belaeg.office.form.FormCheck;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormKey;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.questionnaire.KnownRows.KnownRow;
import dk.belaeg.round.Round;
import dk.belaeg.sentence.Sentence;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.count.CountedGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes the Excel form of a questionnaire for one respondent; everything in it comes from the questionnaire's schema. */
public final class QuestionnaireForm {
    private static final int LONGEST_TEXT = 4000;
    private static final int LONGEST_NAME = 200;

    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(150);
    private static final String GROUPS = "maalgrupper";
    private static final String ALL_GROUPS = "alle-maalgrupper";
    private static final String PERIODS = "perioder";
    private static final String MUNICIPALITIES = "kommuner";

    private final Questionnaire questionnaire;
    private final Round round;
    private final Codes codes;
    private final FormChoices offered;
    private final String respondent;
    private final EarlierAnswers earlier;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    private QuestionnaireForm(
            Questionnaire questionnaire, Round round, Codes codes, String respondent, EarlierAnswers earlier) {
        this.questionnaire = questionnaire;
        this.round = round;
        this.codes = codes;
        this.offered = new FormChoices(round, codes);
        this.respondent = respondent;
        this.earlier = earlier;
    }

    /**
     * The form.
     *
     * @param respondent code of the municipality or region
     * @param services the respondent's own services, for tables that ask about them
     * @param earlier what the respondents answered in the round before
     */
    public static FormDefinition of(
            Questionnaire questionnaire,
            Round round,
            Codes codes,
            String respondent,
            List<OwnService> services,
            EarlierAnswers earlier) {
        return new QuestionnaireForm(questionnaire, round, codes, respondent, earlier).definition(services);
    }

    private FormDefinition definition(List<OwnService> services) {
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
        return new FormDefinition(key, cover(), sheets, offered, Optional.of(checks(sheets)));
    }

    /** What the form sees to between its cells: that no row stands twice, and the rules of the questionnaire. */
    private List<FormCheck> checks(List<FormSheet> sheets) {
        List<FormCheck> checks = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            TableSchema table = questionnaire.sheets().get(i).table();
            List<String> key = asked(table).stream()
                    .map(Field::name)
                    .filter(table.key()::contains)
                    .toList();
            if (sheets.get(i) instanceof FormSheet.Rows rows && rows.freeRows() > 0 && !key.isEmpty()) {
                checks.add(check(TableRules.KEY_TWICE, rows.id(), key.get(0), twice(rows.id(), key)));
            }
        }
        Map<String, Rule> rules = SubjectRules.all(Subjects.all()).stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule, (one, same) -> one));
        for (Questionnaire.Check check : questionnaire.checks()) {
            Rule rule = rules.get(check.rule());
            if (rule != null) {
                checks.add(check(rule, check.sheet(), check.field(), check.condition()));
            }
        }
        return checks;
    }

    private static FormCheck check(Rule rule, String sheet, String field, String condition) {
        String remedy = rule.senders().isEmpty() ? rule.remedy() : rule.senders();
        return new FormCheck(rule.title(), remedy, sheet, field, condition);
    }

    /** Whether another row has the same key; what is blank in one must be blank in the other. */
    private static String twice(String sheet, List<String> key) {
        return "AND([" + key.get(0) + "]<>\"\",COUNTIFS("
                + key.stream()
                        .map(field -> "[" + sheet + "." + field + "],[" + field + "]&\"\"")
                        .collect(Collectors.joining(","))
                + ")>1)";
    }

    /** The first word with an at-sign; empty when there is none. */
    private static String mail(String contact) {
        return Arrays.stream(contact.split("\\s+"))
                .filter(word -> word.indexOf('@') > 0 && word.indexOf('@') < word.length() - 1)
                .findFirst()
                .orElse("");
    }

    private FormDefinition.Cover cover() {
        Round.Asked asked = round.asked(questionnaire.name())
                .orElseThrow(() -> new IllegalArgumentException("the round does not ask " + questionnaire.name()));
        return new FormDefinition.Cover(
                questionnaire.title() + " " + round.year(),
                questionnaire.purpose(),
                codes.operatorName(respondent),
                asked.due(),
                round.contact(),
                mail(round.contact()),
                instructions(),
                beforeTitle(),
                round.fictional() ? "Fiktive data" : "",
                round.asOf());
    }

    /** Heading of what stands beside; rows that were last reported say their own year. */
    private String beforeTitle() {
        return questionnaire.sheets().stream().anyMatch(sheet -> sheet.rows() == Questionnaire.Rows.LAST_REPORTED)
                ? "Sidst indberettet"
                : "Svar i " + (earlier.year() == 0 ? round.year() - 1 : earlier.year());
    }

    private List<String> instructions() {
        List<String> instructions = new ArrayList<>();
        if (questionnaire.sheets().stream().anyMatch(sheet -> sheet.rows() == Questionnaire.Rows.CATEGORY_YEARS)) {
            for (CountedGroup group : round.settings(CountSettings.class).groups()) {
                instructions.add("Målgruppen er " + group.name() + ".");
                add(instructions, "Tæl med: ", group.included());
                add(instructions, "Tæl ikke med: ", group.excluded());
                group.parts().stream()
                        .map(part ->
                                "»" + part.category() + "« er en del af »" + part.whole() + "«: tæl dem begge steder.")
                        .forEach(instructions::add);
            }
        }
        instructions.add("Udfyld de gule celler på hvert ark. Felter med * skal udfyldes.");
        instructions.add(
                "Skriv aldrig CPR-numre, navne på borgere eller andet, der kan føres tilbage til enkeltpersoner.");
        instructions.add(
                questionnaire.event()
                        ? "Gem filen, og send den, når der sker noget. Hver meddelelse er en fil for sig, og der er ingen frist for at svare."
                        : "Gem filen, og send den retur. Den må gerne få et andet navn.");
        return instructions;
    }

    private static void add(List<String> instructions, String start, List<String> criteria) {
        if (!criteria.isEmpty()) {
            instructions.add(Sentence.of(start + String.join("; ", criteria)));
        }
    }

    private FormSheet questions(Questionnaire.Sheet sheet) {
        Map<String, Value> lastTime = earlier.row(sheet.table(), respondent, Map.of());
        List<FormSheet.Question> questions = asked(sheet.table()).stream()
                .map(field -> new FormSheet.Question(
                        formField(field, sheet),
                        Value.Blank.UNSTATED,
                        lastTime.getOrDefault(field.name(), Value.Blank.UNSTATED)))
                .toList();
        return new FormSheet.Questions(sheet.id(), sheet.title(), sheet.table().description(), questions);
    }

    private FormSheet rows(Questionnaire.Sheet sheet, List<OwnService> services) {
        TableSchema table = sheet.table();
        List<KnownRow> known = new KnownRows(round, offered, respondent, services, earlier).of(sheet);
        int free =
                switch (sheet.rows()) {
                    case TARGET_GROUPS, CODES, CATEGORY_YEARS, THEMES -> known.isEmpty() ? sheet.freeRows() : 0;
                    case NONE, SERVICES, LAST_REPORTED -> sheet.freeRows();
                };
        return new FormSheet.Rows(
                sheet.id(),
                sheet.title(),
                introduction(sheet),
                asked(table).stream().map(field -> formField(field, sheet)).toList(),
                sheet.rows().given() ? given(table, known) : 0,
                known.stream().map(row -> row(table, row)).toList(),
                free);
    }

    /** What the sheet is about, with the target group that the round counts. */
    private String introduction(Questionnaire.Sheet sheet) {
        String description = sheet.table().description();
        return sheet.rows() == Questionnaire.Rows.CATEGORY_YEARS
                ? description + " "
                        + round.settings(CountSettings.class).groups().stream()
                                .map(group -> "Målgruppen er " + group.name() + ".")
                                .collect(Collectors.joining(" "))
                : description;
    }

    /** How many of the first columns say what a row is: keys and names that are known beforehand in every row. */
    private static int given(TableSchema table, List<KnownRow> rows) {
        int given = 0;
        for (Field field : asked(table)) {
            boolean names = table.key().contains(field.name()) || field.kind() == FieldKind.TEXT;
            if (!names
                    || rows.isEmpty()
                    || !rows.stream().allMatch(row -> row.values().containsKey(field.name()))) {
                break;
            }
            given++;
        }
        return given;
    }

    private FormSheet.Row row(TableSchema table, KnownRow known) {
        Map<String, Value> lastTime = new LinkedHashMap<>(earlier.row(table, respondent, known.key()));
        lastTime.keySet().removeAll(known.values().keySet());
        lastTime.putAll(known.beside());
        return new FormSheet.Row(cells(table, known.values()), cells(table, lastTime));
    }

    private static List<Value> cells(TableSchema table, Map<String, Value> values) {
        return asked(table).stream()
                .map(field -> values.getOrDefault(field.name(), Value.Blank.UNSTATED))
                .toList();
    }

    /** The respondent's own name is on the cover and in the hidden key; it is not asked for. */
    private static List<Field> asked(TableSchema table) {
        return table.fields().stream().filter(field -> !field.respondent()).toList();
    }

    private FormField formField(Field field, Questionnaire.Sheet sheet) {
        return new FormField(
                field.name(),
                field.title(),
                field.unit(),
                field.description(),
                type(field, sheet),
                field.required() || sheet.table().asks(field));
    }

    private AnswerType type(Field field, Questionnaire.Sheet sheet) {
        Field.Constraints limits = field.constraints();
        return switch (field.kind()) {
            case FREE_TEXT -> new AnswerType.Text(LONGEST_TEXT, true);
            case TEXT, CONTACT, KEY, OPERATOR, PARAGRAPHS, AGES, EFFECT -> new AnswerType.Text(LONGEST_NAME, false);
            case MUNICIPALITY ->
                choice(
                        MUNICIPALITIES,
                        round.respondents().stream().map(codes::operatorName).toList());
            case WHOLE -> new AnswerType.Whole(limits.minimum(), limits.maximum());
            case DECIMAL, MONEY -> new AnswerType.Decimal(limits.minimum(), limits.maximum());
            case COUNT -> new AnswerType.Count();
            case PERCENT -> new AnswerType.Percent(limits.maximum().orElse(MOST_PERCENT));
            case DATE ->
                new AnswerType.Day(LocalDate.of(round.year() - 1, 1, 1), LocalDate.of(round.year() + 1, 12, 31));
            case YEAR ->
                new AnswerType.Whole(Optional.of(BigDecimal.valueOf(1970)), Optional.of(BigDecimal.valueOf(2099)));
            case YES_NO -> new AnswerType.YesNo();
            case PERIOD ->
                choice(
                        PERIODS,
                        round.settings(Round.Reporting.class).periods().stream()
                                .map(Period::danish)
                                .toList());
            case TARGET_GROUP, CODE ->
                choice(
                        listName(field, sheet),
                        offered.codes(field, sheet).stream()
                                .map(code -> offered.entry(field, code))
                                .toList(),
                        field.is(Field.Trait.SEVERAL));
        };
    }

    /** Fields that offer the same share a list. */
    private static String listName(Field field, Questionnaire.Sheet sheet) {
        String all =
                switch (field.kind()) {
                    case TARGET_GROUP -> sheet.rows() == Questionnaire.Rows.TARGET_GROUPS ? GROUPS : ALL_GROUPS;
                    default -> field.codes();
                };
        return field.constraints().allowed().isEmpty() ? all : sheet.id() + ":" + field.name();
    }

    /** A drop-down; without entries to choose from the field is free text. */
    private AnswerType choice(String name, List<String> entries) {
        return choice(name, entries, false);
    }

    private AnswerType choice(String name, List<String> entries, boolean several) {
        if (entries.isEmpty()) {
            return new AnswerType.Text(LONGEST_NAME, false);
        }
        lists.putIfAbsent(name, entries);
        return new AnswerType.Choice(name, several);
    }
}
