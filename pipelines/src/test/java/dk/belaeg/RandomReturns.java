package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.check.Checked;
import dk.belaeg.check.PlausibilityRules;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.office.form.FormSheet.FormField;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import dk.belaeg.subject.demand.GroupNumbers;
import dk.belaeg.subject.ledger.CapacityLedger;
import dk.belaeg.subject.notices.NoticeRules;
import dk.belaeg.subject.places.ExtractNumbers;
import dk.belaeg.subject.survey.ChangeRules;
import dk.belaeg.subject.survey.SurveyChecks;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Random answers to every form of a round: the forms filled in, and as what each answer must be read. */
final class RandomReturns {
    /** What random answers cannot keep, since they know nothing of each other. */
    private static final Set<Rule> ABOUT_CONTENT = Set.of(
            ChangeRules.AREA_DISAGREES,
            SurveyChecks.CHANGES_DISAGREE,
            NoticeRules.PLACES_OTHERWISE,
            NoticeRules.INCOMPLETE,
            NoticeRules.TARIFF_UNIT_UNLIKELY,
            NoticeRules.RECEIVED_AFTER,
            SurveyChecks.PUBLISHED_SUM,
            PlausibilityRules.UNLIKE_FORMER,
            PlausibilityRules.UNLIKE_INHABITANTS,
            PlausibilityRules.UNLIKE_OTHERS,
            GroupNumbers.UNLIKE_OWN,
            ExtractNumbers.UNLIKE_EXTRACT);

    /** What they say of places is no service's in the extract. */
    private static final Set<Rule> ABOUT_PLACES = Set.copyOf(new CapacityLedger().rules());

    private static final int FREE_ROWS_USED = 3;

    /** What must be read: by table, respondent and key, the columns that hold something. */
    private final SortedMap<String, SortedMap<String, String>> expected = new TreeMap<>();

    /**
     * A form with its answers.
     *
     * @param questions by sheet and field
     * @param rows by sheet, one map of fields a row
     */
    record Filled(
            Forms.Form form, Map<String, Map<String, Value>> questions, Map<String, List<Map<String, Value>>> rows) {
        byte[] bytes(Random order) throws IOException {
            return FormFiller.filled(form.bytes(), questions, rows, order);
        }

        /** The same with everything where it was sent out. */
        byte[] bytes() throws IOException {
            return FormFiller.filled(form.bytes(), questions, rows);
        }
    }

    /** Fills in every form that the round sends out. */
    List<Filled> answers(Round round, Checked checked, Random random) throws ContractException {
        List<Filled> answers = new ArrayList<>();
        for (Forms.Form form : new Forms(round, SmallRound.contracts(), checked, EarlierAnswers.NONE).all()) {
            Questionnaire questionnaire = SmallRound.contracts().questionnaire(form.questionnaire());
            RandomAnswers drawn = new RandomAnswers(SmallRound.contracts().codes(), form.definition(), random);
            Filled filled = new Filled(form, new LinkedHashMap<>(), new LinkedHashMap<>());
            for (FormSheet sheet : form.definition().sheets()) {
                TableSchema table = questionnaire.sheet(sheet.id()).table();
                if (sheet instanceof FormSheet.Rows asked) {
                    filled.rows().put(sheet.id(), rows(asked, table, form.respondent(), drawn));
                } else {
                    filled.questions().put(sheet.id(), questions(sheet, table, form.respondent(), drawn));
                }
            }
            answers.add(filled);
        }
        return answers;
    }

    private Map<String, Value> questions(FormSheet sheet, TableSchema table, String respondent, RandomAnswers drawn) {
        Map<String, Value> written = new LinkedHashMap<>();
        SortedMap<String, String> read = new TreeMap<>();
        for (FormField asked : sheet.fields()) {
            RandomAnswers.Answer answer = drawn.of(asked, table.field(asked.id()));
            written.put(asked.id(), answer.written());
            read.putAll(answer.read());
        }
        expect(table, respondent, read);
        return written;
    }

    private List<Map<String, Value>> rows(
            FormSheet.Rows sheet, TableSchema table, String respondent, RandomAnswers drawn) {
        List<Map<String, Value>> rows = new ArrayList<>();
        int free = sheet.given() > 0 ? 0 : Math.min(sheet.freeRows(), FREE_ROWS_USED);
        for (int r = 0; r < sheet.rows().size() + free; r++) {
            Map<String, Value> written = new LinkedHashMap<>();
            SortedMap<String, String> read = new TreeMap<>();
            for (int i = 0; i < sheet.fields().size(); i++) {
                FormField asked = sheet.fields().get(i);
                Value known = r < sheet.rows().size()
                        ? sheet.rows().get(r).prefilled().get(i)
                        : Value.Blank.UNSTATED;
                Field field = table.field(asked.id());
                RandomAnswers.Answer answer =
                        known instanceof Value.Blank ? drawn.of(asked, field) : drawn.given(known, field);
                written.put(asked.id(), answer.written());
                read.putAll(answer.read());
            }
            if (expect(table, respondent, read)) {
                rows.add(written);
            }
        }
        return rows;
    }

    /** False when there is a row with that key already. */
    private boolean expect(TableSchema table, String respondent, SortedMap<String, String> read) {
        return expected.putIfAbsent(place(table, respondent, read), read) == null;
    }

    private static String place(TableSchema table, String respondent, Map<String, String> values) {
        StringBuilder place = new StringBuilder(table.name() + " " + respondent);
        for (String key : table.key()) {
            if (!table.field(key).respondent()) {
                place.append(' ')
                        .append(values.getOrDefault(
                                table.field(key).columns().get(0).name(), ""));
            }
        }
        return place.toString();
    }

    /** What was read of all forms, without the columns that only say who answered or follow from others. */
    private static SortedMap<String, SortedMap<String, String>> read(Checked checked) throws ContractException {
        SortedMap<String, SortedMap<String, String>> read = new TreeMap<>();
        for (Questionnaire questionnaire : SmallRound.contracts().questionnaires()) {
            for (Questionnaire.Sheet sheet : questionnaire.sheets()) {
                StagedTable table = checked.intake().table(sheet.table().name());
                for (StagedRow row : table.used()) {
                    SortedMap<String, String> values = values(row);
                    read.put(place(table.schema(), row.respondent().orElse("?"), values), values);
                }
            }
        }
        return read;
    }

    private static SortedMap<String, String> values(StagedRow row) {
        SortedMap<String, String> values = new TreeMap<>();
        for (Field field : row.schema().fields()) {
            if (field.kind().confidential()) {
                String text = row.confidential().getOrDefault(field.name(), "");
                if (!text.isEmpty()) {
                    values.put(field.name(), text);
                }
            } else if (!field.respondent()) {
                field.columns().stream()
                        .limit(field.kind() == FieldKind.COUNT ? 3 : 1)
                        .forEach(column -> row.value(column.name(), Object.class)
                                .map(RandomReturns::text)
                                .filter(text -> !text.equals("missing"))
                                .ifPresent(text -> values.put(column.name(), text)));
            }
        }
        return values;
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? RandomAnswers.plain(number) : value.toString();
    }

    /** That all of it and nothing else was read, without a finding; row by row, so that a failure names the row. */
    void assertRead(Checked checked) throws ContractException {
        assertEquals(List.of(), wrong(checked));
        SortedMap<String, SortedMap<String, String>> read = read(checked);
        expected.forEach((row, values) -> assertEquals(values, read.get(row), row));
        assertEquals(expected.keySet(), read.keySet());
    }

    private static List<String> wrong(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO
                        && !finding.rule().id().startsWith("belaegning")
                        && !finding.rule().id().startsWith("mangel")
                        && !finding.rule().id().startsWith("pladser")
                        && !finding.rule().id().startsWith("takst")
                        && !ABOUT_PLACES.contains(finding.rule())
                        && !ABOUT_CONTENT.contains(finding.rule()))
                .map(finding -> finding.message())
                .toList();
    }
}
