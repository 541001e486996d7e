package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.report.EarlierAnswers;
import dk.belaeg.round.Round;
import dk.belaeg.schema.ContractException;
import dk.belaeg.schema.Contracts;
import dk.belaeg.schema.Field;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Questionnaire;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.Severity;
import dk.belaeg.schema.TableSchema;
import dk.belaeg.schema.Value;
import dk.belaeg.workbook.form.AnswerType;
import dk.belaeg.workbook.form.FormDefinition;
import dk.belaeg.workbook.form.FormField;
import dk.belaeg.workbook.form.FormSheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of a questionnaire: made from its schema, filled in by another program, read back as it was answered. */
class FormsTest {
    private static final List<String> WORDS = List.of(
            "Vi mangler små enheder",
            "linje 1\nlinje 2",
            "ærø & «å»",
            "12",
            "  mellemrum  ",
            "=SUM(A1)",
            "x;y,z",
            "1-3");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Contracts contracts() throws ContractException {
        return SmallRound.contracts();
    }

    private static Round round(Path place, int year, String more) throws IOException, ContractException {
        return SmallRound.make(place, year, more).round();
    }

    private static Checked check(Round round) throws IOException, ContractException {
        return new SmallRound(round).check();
    }

    @Test
    void everyQuestionnaireGoesToEveryRespondentWithItsOwnServices() throws IOException, ContractException {
        Round round = round(folder.resolve("r"), 2026, "");
        List<Forms.Form> forms = new Forms(round, contracts(), check(round), EarlierAnswers.NONE).all();
        int expected = 0;
        for (Questionnaire questionnaire : contracts().questionnaires()) {
            expected += questionnaire.respondents() == Questionnaire.Respondents.OPERATORS ? 4 : 3;
        }
        assertEquals(expected, forms.size());
        assertEquals(
                forms.size(), forms.stream().map(Forms.Form::path).distinct().count());
        FormSheet.Rows services = (FormSheet.Rows)
                form(forms, "occupancy_report", "420").definition().sheets().get(1);
        assertEquals(
                List.of("7002 Asken 1. halvår 2026 20.00", "7001 Birkebo 1. halvår 2026 12.50"),
                services.rows().stream().map(FormsTest::start).toList());
    }

    private static Forms.Form form(List<Forms.Form> forms, String questionnaire, String respondent) {
        return forms.stream()
                .filter(form -> form.questionnaire().equals(questionnaire)
                        && form.respondent().equals(respondent))
                .findFirst()
                .orElseThrow();
    }

    /** The first four values of a row. */
    private static String start(FormSheet.Row row) {
        return row.prefilled().stream()
                .limit(4)
                .map(value -> value instanceof Value.Text text
                        ? text.text()
                        : ((Value.Amount) value).value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    /** What random answers cannot keep, since they know nothing of each other. */
    private static final Set<Rule> ABOUT_CONTENT =
            Set.of(Rule.AREA_DISAGREES, Rule.CHANGES_DISAGREE, Rule.PUBLISHED_SUM);

    /** Random answers to every questionnaire there is: each comes back as it was given, and nothing is found wrong. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersComeBackAsTheyWereGiven(long seed) throws IOException, ContractException {
        Random random = new Random(seed);
        Round round = round(folder.resolve("r"), 2026, "");
        Forms sent = new Forms(round, contracts(), check(round), EarlierAnswers.NONE);
        List<Expected> expected = new ArrayList<>();
        List<Forms.Form> forms = new ArrayList<>(sent.all());
        java.util.Collections.shuffle(forms, random);
        for (Forms.Form form : forms) {
            Questionnaire questionnaire = contracts().questionnaire(form.questionnaire());
            byte[] filled = answered(questionnaire, form, random, expected);
            String name = random.nextInt(1000) + " Kopi af ny fil (" + form.respondent() + ") "
                    + form.questionnaire().charAt(0) + random.nextInt(99) + ".xlsx";
            Path file = round.inbox().resolve("mappe " + random.nextInt(3)).resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, filled);
        }
        Checked checked = check(round);
        assertEquals(
                List.of(),
                checked.findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO
                                && !finding.rule().id().startsWith("belaegning")
                                && !ABOUT_CONTENT.contains(finding.rule()))
                        .map(Finding::message)
                        .toList());
        assertEquals(
                List.of(),
                checked.responses().stream()
                        .filter(response -> response.status() == Response.Status.MISSING)
                        .toList());
        EarlierAnswers read = EarlierAnswers.of(2026, checked, contracts().codes());
        for (Expected row : expected) {
            assertEquals(
                    shown(row.values(), row.table()),
                    shown(read.row(row.table(), row.respondent(), row.key()), row.table()),
                    row.table().name() + " of " + row.respondent() + ", " + row.key());
        }
    }

    /** One row as it was answered. */
    private record Expected(TableSchema table, String respondent, Map<String, String> key, Map<String, Value> values) {}

    /** Answers as text, without those that are not shown again: who answered, and when. */
    private static Map<String, String> shown(Map<String, Value> values, TableSchema table) {
        Map<String, String> shown = new java.util.TreeMap<>();
        values.forEach((name, value) -> {
            Field field = table.field(name);
            boolean left = table.key().contains(name)
                    || switch (field.kind()) {
                        case CONTACT, DATE, AGES -> true;
                        default -> false;
                    };
            if (!left && !(value instanceof Value.Blank)) {
                shown.put(
                        name,
                        value instanceof Value.Amount amount
                                ? amount.value().stripTrailingZeros().toPlainString()
                                : value instanceof Value.Text text
                                        ? text.text().replaceAll("\\s+", " ").strip()
                                        : value.toString());
            }
        });
        return shown;
    }

    private byte[] answered(Questionnaire questionnaire, Forms.Form form, Random random, List<Expected> expected)
            throws IOException, ContractException {
        FormDefinition definition = form.definition();
        Map<String, Map<String, Value>> questions = new LinkedHashMap<>();
        Map<String, List<Map<String, Value>>> rows = new LinkedHashMap<>();
        for (int s = 0; s < definition.sheets().size(); s++) {
            FormSheet sheet = definition.sheets().get(s);
            TableSchema table = questionnaire.sheets().get(s).table();
            if (sheet instanceof FormSheet.Rows asked) {
                List<Map<String, Value>> all = new ArrayList<>();
                Set<Map<String, String>> keys = new HashSet<>();
                int free = asked.freeRows() == 0 || asked.given() > 0 ? 0 : 3;
                for (int r = 0; r < asked.rows().size() + free; r++) {
                    boolean sent = r < asked.rows().size();
                    Map<String, Value> answers = new LinkedHashMap<>();
                    Map<String, Value> whole = new LinkedHashMap<>();
                    for (int i = 0; i < asked.fields().size(); i++) {
                        FormField field = asked.fields().get(i);
                        Value known = sent ? asked.rows().get(r).prefilled().get(i) : Value.Blank.UNSTATED;
                        Value value = known instanceof Value.Blank ? answer(field, table, definition, random) : known;
                        whole.put(field.id(), value);
                        if (known instanceof Value.Blank) {
                            answers.put(field.id(), value);
                        }
                    }
                    Map<String, String> key = key(table, whole);
                    if (keys.add(key)) {
                        all.add(answers);
                        expected.add(new Expected(table, form.respondent(), key, whole));
                    }
                }
                rows.put(sheet.id(), all);
            } else {
                Map<String, Value> answers = new LinkedHashMap<>();
                sheet.fields().forEach(field -> answers.put(field.id(), answer(field, table, definition, random)));
                questions.put(sheet.id(), answers);
                expected.add(new Expected(table, form.respondent(), Map.of(), answers));
            }
        }
        return FormFiller.filled(form.bytes(), questions, rows, random);
    }

    /** What the key of a row is read as. */
    private Map<String, String> key(TableSchema table, Map<String, Value> row) throws ContractException {
        Map<String, String> key = new LinkedHashMap<>();
        for (String name : table.key()) {
            Field field = table.field(name);
            if (!field.respondent() && row.get(name) instanceof Value.Text text) {
                String written = text.text().replaceAll("\\s+", " ").strip();
                key.put(
                        name,
                        switch (field.kind()) {
                            case CODE ->
                                contracts()
                                        .codes()
                                        .list(field.codes())
                                        .code(written)
                                        .orElseThrow();
                            case TARGET_GROUP -> written.split(" ", 2)[0];
                            case EFFECT -> EFFECTS.getOrDefault(written, "");
                            default -> written;
                        });
            }
        }
        return key;
    }

    private static final Map<String, String> EFFECTS = Map.of(
            "1. september 2026",
            "2026-09-01/2026-09-01",
            "første halvår 2028",
            "2028-01-01/2028-06-30",
            "december 2027",
            "2027-12-01/2027-12-31");

    private static <T> T oneOf(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }

    private static Value answer(FormField asked, TableSchema table, FormDefinition definition, Random random) {
        if (!asked.required() && random.nextInt(4) == 0) {
            return Value.Blank.UNSTATED;
        }
        Field field = table.field(asked.id());
        AnswerType type = asked.type();
        if (type instanceof AnswerType.Count) {
            int n = random.nextInt(40);
            return random.nextInt(3) == 0
                    ? new Value.Range(BigDecimal.valueOf(n), BigDecimal.valueOf(n + 2L))
                    : random.nextInt(4) == 0 ? new Value.Text("ca. " + n) : Value.Amount.of(n);
        } else if (type instanceof AnswerType.Whole whole) {
            return Value.Amount.of(whole.least().map(BigDecimal::longValue).orElse(0L) + random.nextInt(20));
        } else if (type instanceof AnswerType.Decimal) {
            return Value.Amount.of(
                    switch (asked.id()) {
                        case "occupied_days" -> 60L + random.nextInt(200);
                        case "days_open" -> 28L + random.nextInt(150);
                        default -> 10L + random.nextInt(50);
                    });
        } else if (type instanceof AnswerType.Percent) {
            return new Value.Amount(BigDecimal.valueOf(600 + random.nextInt(400), 1));
        } else if (type instanceof AnswerType.Day) {
            return new Value.Day(LocalDate.of(2026, 5, 1).plusDays(random.nextInt(30)));
        } else if (type instanceof AnswerType.YesNo) {
            return new Value.Truth(random.nextBoolean());
        } else if (type instanceof AnswerType.Choice choice) {
            return new Value.Text(oneOf(
                    definition.lists().stream()
                            .filter(list -> list.name().equals(choice.list()))
                            .findFirst()
                            .orElseThrow()
                            .entries(),
                    random));
        }
        return new Value.Text(
                switch (field.kind()) {
                    case PARAGRAPHS -> oneOf(List.of("SEL § 107", "SEL § 108", "ABL § 105"), random);
                    case EFFECT -> oneOf(EFFECTS.keySet().stream().sorted().toList(), random);
                    default -> oneOf(WORDS, random);
                });
    }

    @Test
    void lastYearsAnswersStandBeside() throws IOException, ContractException {
        Round before = round(folder.resolve("runde 2025"), 2025, "");
        Forms sent = new Forms(before, contracts(), check(before), EarlierAnswers.NONE);
        Forms.Form form = form(sent.all(), "followup", "461");
        Map<String, Value> row = Map.of(
                "citizens", new Value.Text("4-6"), "difficulty", new Value.Text("Ofte"), "places", Value.Amount.of(12));
        Files.write(
                before.inbox().resolve("svar.xlsx"),
                FormFiller.filled(
                        form.bytes(),
                        Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2025, 5, 2)))),
                        Map.of("groups", List.of(row, Map.of(), Map.of())),
                        new Random(1)));
        Round now = round(folder.resolve("runde 2026"), 2026, ", \"forrige_runde\": \"../runde 2025\"");
        assertEquals(before.folder().toRealPath(), now.former().orElseThrow().toRealPath());
        EarlierAnswers earlier =
                EarlierAnswers.of(before.year(), check(before), contracts().codes());
        List<Forms.Form> next = new Forms(now, contracts(), check(now), earlier).all();
        FormDefinition definition = form(next, "followup", "461").definition();
        FormSheet.Rows groups = (FormSheet.Rows) definition.sheets().get(1);
        assertEquals("Svar i 2025", definition.cover().lastTime());
        assertEquals(
                List.of(
                        Value.Blank.UNSTATED,
                        new Value.Range(BigDecimal.valueOf(4), BigDecimal.valueOf(6)),
                        new Value.Text("Ofte"),
                        new Value.Amount(new BigDecimal("12.00")),
                        Value.Blank.UNSTATED,
                        Value.Blank.UNSTATED),
                groups.rows().get(0).lastTime());
        FormSheet.Rows others = (FormSheet.Rows)
                form(next, "followup", "420").definition().sheets().get(1);
        assertFalse(others.hasLastTime(1), "another municipality's answers are not shown");
    }

    @Test
    void completenessCountsWhatIsAsked() throws IOException, ContractException {
        Round round = round(folder.resolve("r"), 2026, "");
        Forms sent = new Forms(round, contracts(), check(round), EarlierAnswers.NONE);
        Forms.Form form = form(sent.all(), "occupancy_report", "420");
        Map<String, Value> row = Map.of(
                "occupied_days",
                Value.Amount.of(1000),
                "budget_pct",
                Value.Amount.of(95),
                "settlement",
                new Value.Truth(false),
                "challenges",
                new Value.Truth(false));
        Files.write(
                round.inbox().resolve("svar.xlsx"),
                FormFiller.filled(
                        form.bytes(),
                        Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 2)))),
                        Map.of("services", List.of(row, row)),
                        new Random(1)));
        Response response = check(round).responses().stream()
                .filter(one -> one.questionnaire().equals("occupancy_report")
                        && one.respondent().equals("420"))
                .findFirst()
                .orElseThrow();
        Response.Content content = response.content().orElseThrow();
        assertEquals(content.asked(), content.filled(), "days open and percent may be left blank");
        assertTrue(content.asked() > 0);
    }
}
