package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.check.TableRules;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import dk.belaeg.grammar.Value;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.survey.ChangeRules;
import dk.belaeg.subject.survey.SurveyChecks;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Capacity surveys filled in through the real form, read back and judged. */
@SuppressWarnings("NullAway.Init")
class CapacitySurveyReturnsTest {
    private static final Map<String, String> GOOD = Map.of(
            "area", "Voksne",
            "kind", "Nyt tilbud",
            "service", "Botilbuddet Solgården",
            "paragraph", "§ 107",
            "target_group", "V2.02 Autismespektrum (voksne)",
            "places", "12",
            "effect", "første halvår 2028");

    @TempDir
    private Path folder;

    private Contracts contracts;
    private Round round;
    private FilledForms forms;

    @BeforeEach
    void makeRound() throws Exception {
        contracts = Contracts.load(Path.of("nowhere"));
        RoundWriter.write(
                folder,
                new RoundWriter.NewRound(
                        "Prøve",
                        2026,
                        LocalDate.of(2026, 5, 1),
                        true,
                        "1083",
                        List.of(new Round.Asked("capacity_survey", LocalDate.of(2026, 2, 27))),
                        List.of(),
                        List.of(),
                        "",
                        Optional.empty()));
        round = Subjects.round(folder, contracts);
        forms = new FilledForms(contracts, round, new Fiction(contracts.codes(), 1, List.of("461")), 1);
    }

    /** The survey of Odense, as it is judged. */
    private Checked returned(String expectsChanges, List<Map<String, String>> changes) throws Exception {
        Map<String, Value> cover = Map.of(
                "answered_on", new Value.Day(LocalDate.of(2026, 2, 10)), "changes_expected", text(expectsChanges));
        byte[] form = forms.written(
                "capacity_survey",
                "461",
                List.of(),
                cover,
                Map.of(
                        "balance",
                        List.of(Map.of("degree", text("I nogen grad")), Map.of("degree", text("Ved ikke"))),
                        "changes",
                        changes.stream().map(CapacitySurveyReturnsTest::values).toList()));
        Files.write(round.inbox().resolve("svar.xlsx"), form);
        return Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Map<String, Value> values(Map<String, String> row) {
        Map<String, Value> values = new HashMap<>();
        row.forEach((field, text) -> values.put(
                field,
                text.matches("[0-9.]+") && field.equals("places")
                        ? new Value.Amount(new BigDecimal(text))
                        : text(text)));
        return values;
    }

    private static Map<String, String> but(String field, String text) {
        Map<String, String> row = new HashMap<>(GOOD);
        row.put(field, text);
        return row;
    }

    private static List<Rule> rules(Checked checked) {
        return checked.findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.equals(AnswerRules.MISSING) && !rule.equals(SurveyChecks.PUBLISHED_SUM))
                .toList();
    }

    @Test
    void whatIsFilledInIsReadBackWithoutAFinding() throws Exception {
        Checked checked = returned("Ja", List.of(GOOD));
        assertEquals(List.of(), rules(checked));
        StagedRow change =
                checked.intake().table("capacity_survey_changes").used().get(0);
        assertEquals("open_service", change.text("kind").orElse(""));
        assertEquals("SEL § 107", change.text("paragraph").orElse(""));
        assertEquals("V2.02", change.text("target_group").orElse(""));
        assertEquals("2028-01-01/2028-06-30", change.text("effect").orElse(""));
        assertEquals(
                List.of("some", "dont_know"),
                checked.intake().table("capacity_survey_balance").used().stream()
                        .map(row -> row.text("degree").orElse(""))
                        .toList());
    }

    @Test
    void aChangeWithoutPlacesOrWithAKindThatIsNotAskedAboutIsNotUsed() throws Exception {
        Map<String, String> withoutPlaces = new HashMap<>(GOOD);
        withoutPlaces.remove("places");
        withoutPlaces.put("service", "Botilbuddet Månegården");
        Checked checked = returned("Ja", List.of(withoutPlaces, but("kind", "Ændret takst"), GOOD));
        assertEquals(List.of(ValueRules.REQUIRED_MISSING, ValueRules.NOT_ON_LIST), rules(checked));
        assertEquals(
                List.of("Botilbuddet Månegården -", "Botilbuddet Solgården 12"),
                FakeRound.rows(checked, "capacity_survey_changes", "service", "places"),
                "a change without places stands, its places not stated");
    }

    @Test
    void aTimeThatCannotBeReadIsSaidAndTheChangeIsUsedWithoutIt() throws Exception {
        Checked checked = returned("Ja", List.of(but("effect", "foråret 2027")));
        assertEquals(List.of(ValueRules.EFFECT_UNREADABLE), rules(checked));
        StagedRow change =
                checked.intake().table("capacity_survey_changes").used().get(0);
        assertTrue(change.text("effect").isEmpty());
        assertEquals(0, checked.count(Severity.ERROR));
    }

    @Test
    void whatHasHappenedAndWhatDisagreesIsSaid() throws Exception {
        assertEquals(
                List.of(ChangeRules.EFFECT_PAST, ChangeRules.AREA_DISAGREES),
                rules(returned("Ja", List.of(but("effect", "1. januar 2026"), but("area", "Børn og unge")))).stream()
                        .distinct()
                        .toList());
    }

    @Test
    void yesGoesWithChangesAndNoWithNone() throws Exception {
        assertEquals(List.of(SurveyChecks.CHANGES_DISAGREE), rules(returned("Ja", List.of())));
        assertEquals(List.of(SurveyChecks.CHANGES_DISAGREE), rules(returned("Nej", List.of(GOOD))));
        assertEquals(List.of(), rules(returned("Nej", List.of())));
        assertEquals(List.of(ValueRules.NOT_ON_LIST), rules(returned("Ja", List.of(but("kind", "Ændret takst")))));
    }

    @Test
    void theSameChangeTwiceCountsOnce() throws Exception {
        Checked checked = returned("Ja", List.of(GOOD, GOOD));
        assertEquals(List.of(TableRules.KEY_TWICE), rules(checked));
        assertEquals(1, checked.intake().table("capacity_survey_changes").used().size());
    }

    /** Only of a round's own list: what is wrong in the program's own is said in its table. */
    @Test
    void publishedSharesThatDoNotAddUpAreSaid() throws Exception {
        assertEquals(List.of(), sums(returned("Nej", List.of())));
        Files.createDirectories(round.references());
        Files.writeString(round.references().resolve("forventet-behov.csv"), "");
        List<String> said = sums(returned("Nej", List.of()));
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains("»alle« (hele landet, 2022) giver 98 procent"), said.get(0));
    }

    private static List<String> sums(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(SurveyChecks.PUBLISHED_SUM))
                .map(Finding::message)
                .toList();
    }
}
