package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Response;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Questionnaire;
import dk.belaeg.grammar.Severity;
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
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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

    /**
     * The report of tariffs begins with what the operator reported for the newest year, open to change, with the figures of
     * that year beside. A row that is cleared is gone; one without a tariff is an error.
     */
    @Test
    void aReportOfTariffsBeginsWithTheLastOne() throws IOException, ContractException {
        SmallRound small = SmallRound.make(folder.resolve("runde 2026"), 2026, "");
        Files.writeString(
                small.round().inbox().resolve("takster.csv"),
                """
                Driftsherre;Tilbuds-id;Tilbud;Afdeling;Center;Paragraf;Målgruppe;Pladser;Takstår;Takstens art;Takstenhed;Takst;Budgetteret belægning
                Assens;7001;Birkebo;;Midt;SEL § 107;Autismespektrum;8;2025;Samlet takst;pr. døgn;1450,50;96
                Assens;7001;Birkebo;;Midt;SEL § 107;Autismespektrum;8;2026;Samlet takst;pr. døgn;1500;97
                Assens;7001;Birkebo;Ørnen;Midt;SEL § 107;;;2026;Pakke 1;pr. døgn;300;97
                Assens;7002;Asken;;;SEL § 104;;20;2026;Samlet takst;pr. dag;450;95
                Assens;7009;Lukket;;;SEL § 104;;5;2025;Samlet takst;pr. dag;400;95
                Odense;7003;Odinslund;;;SEL § 108;;10;2026;Grundtakst;pr. døgn;1900;98
                """);
        List<Forms.Form> forms = new Forms(small.round(), contracts(), small.check(), EarlierAnswers.NONE).all();
        FormSheet.Rows tariffs = tariffs(forms, "420");
        assertEquals(0, tariffs.given());
        assertEquals(3, tariffs.rows().size());
        FormSheet.Row row = tariffs.rows().get(0);
        assertEquals(
                Map.of(
                        "service_id", new Value.Text("7001"),
                        "service_name", new Value.Text("Birkebo"),
                        "centre", new Value.Text("Midt"),
                        "paragraph", new Value.Text("SEL § 107"),
                        "target_group", new Value.Text("V2.02 Autismespektrum (voksne)"),
                        "places", new Value.Amount(new BigDecimal("8.00")),
                        "year", Value.Amount.of(2027),
                        "kind", new Value.Text("Samlet takst"),
                        "tariff_unit", new Value.Text("pr. døgn")),
                named(tariffs, row.prefilled()));
        assertEquals(
                Map.of(
                        "year", Value.Amount.of(2026),
                        "tariff", new Value.Amount(new BigDecimal("1500.00")),
                        "budget_pct", new Value.Amount(new BigDecimal("97.0000"))),
                named(tariffs, row.lastTime()));
        assertEquals(List.of(), tariffs(forms, "561").rows());
        assertEquals(40, tariffs(forms, "561").freeRows());

        Map<String, Value> cleared = tariffs.fields().stream()
                .collect(Collectors.toMap(FormSheet.FormField::id, field -> Value.Blank.UNSTATED));
        small.answer(
                "svar.xlsx",
                "tariff_report",
                "420",
                Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 11, 2)))),
                Map.of("tariffs", List.of(Map.of("tariff", Value.Amount.of(1540)), Map.of(), cleared)));
        Checked returned = small.check();
        assertEquals(
                List.of("7001 Optional.empty", "7001 Optional[154000]"),
                returned.intake().table("tariffs").used().stream()
                        .filter(one -> one.value("year", Integer.class).equals(Optional.of(2027)))
                        .map(one -> one.text("service_id").orElseThrow() + " " + one.value("tariff_oere", Long.class))
                        .sorted()
                        .toList(),
                "no tariff is no 0");
        assertEquals(
                List.of("Tilbud og takster paakraevet-mangler"),
                returned.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding ->
                                finding.origin().sheet() + " " + finding.rule().id())
                        .toList());
        assertEquals(
                List.of("7001", "7001", "7002"),
                tariffs(
                                new Forms(
                                                small.round(),
                                                contracts(),
                                                returned,
                                                EarlierAnswers.of(
                                                        2025,
                                                        returned,
                                                        contracts().codes()))
                                        .all(),
                                "420")
                        .rows()
                        .stream()
                        .map(one -> ((Value.Text) one.prefilled().get(0)).text())
                        .toList(),
                "a form that is made again is the same, whatever came in for its own year");
    }

    private static FormSheet.Rows tariffs(List<Forms.Form> forms, String operator) {
        return (FormSheet.Rows)
                form(forms, "tariff_report", operator).definition().sheets().get(1);
    }

    private static Map<String, Value> named(FormSheet.Rows sheet, List<Value> cells) {
        Map<String, Value> named = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (!(cells.get(i) instanceof Value.Blank)) {
                named.put(sheet.fields().get(i).id(), cells.get(i));
            }
        }
        return named;
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
