package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Value;
import dk.belaeg.office.form.FormDefinition;
import dk.belaeg.office.form.FormSheet;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questionnaires that go out: to whom, with what beforehand, and when they count as filled in. */
class FormsTest {
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
