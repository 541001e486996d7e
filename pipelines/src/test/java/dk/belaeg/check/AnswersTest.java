package dk.belaeg.check;

import static dk.belaeg.FakeRound.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.AnswerRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several answers is used, who has answered, and when it was too late. */
class AnswersTest {
    private FakeRound round = new FakeRound(Path.of("target/unused"));

    @BeforeEach
    void empty(@TempDir Path folder) {
        round = new FakeRound(folder).asking();
    }

    private FakeRound answer(String file, String respondent, int dayOfMay, String citizens) {
        return round.with(
                file,
                round.form(
                        "followup",
                        respondent,
                        Map.of(
                                "answered_on", RuleExamples.day(dayOfMay),
                                "citizens.1", new Value.Text(citizens),
                                "citizens.2", new Value.Text("0"))));
    }

    private static List<String> citizens(Checked checked) {
        return rows(checked, "followup_groups", "municipality", "citizens_upper").stream()
                .filter(row -> !row.endsWith(" 0"))
                .toList();
    }

    private static List<String> twice(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.rule().equals(AnswerRules.TWICE)
                        || finding.rule().equals(AnswerRules.UNDECIDED))
                .map(finding -> finding.origin().file() + ": " + finding.message())
                .toList();
    }

    private static Response response(Checked checked, String questionnaire, String respondent) {
        return checked.responses().stream()
                .filter(r -> r.questionnaire().equals(questionnaire)
                        && r.respondent().equals(respondent))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNewestStatedDateIsUsedWhateverTheNamesOfTheFiles() {
        answer("b.xlsx", "461", 4, "11");
        answer("a.xlsx", "461", 6, "33");
        answer("c.xlsx", "461", 5, "22");
        Checked checked = round.check();
        assertEquals(List.of("461 33"), citizens(checked));
        assertEquals(
                List.of(
                        "b.xlsx: Svaret (dateret 4. maj 2026) er ikke brugt, for der er et nyere i a.xlsx (dateret 6. maj 2026).",
                        "c.xlsx: Svaret (dateret 5. maj 2026) er ikke brugt, for der er et nyere i a.xlsx (dateret 6. maj 2026)."),
                twice(checked));
        assertEquals(
                "a.xlsx",
                response(checked, "followup", "461").content().orElseThrow().file());
        assertEquals(3, response(checked, "followup", "461").answers());
    }

    @Test
    void aTieIsDecidedByNobody() {
        answer("a.xlsx", "461", 5, "11");
        answer("b.xlsx", "461", 5, "22");
        answer("c.xlsx", "561", 5, "33");
        Checked checked = round.check();
        assertEquals(List.of("561 33"), citizens(checked));
        assertEquals(
                List.of(
                        "a.xlsx: Der er også et svar i b.xlsx fra samme afsender (dateret 5. maj 2026), og det kan ikke afgøres, hvilket der gælder. Ingen af dem er brugt.",
                        "b.xlsx: Der er også et svar i a.xlsx fra samme afsender (dateret 5. maj 2026), og det kan ikke afgøres, hvilket der gælder. Ingen af dem er brugt."),
                twice(checked));
        assertTrue(checked.findings().stream()
                .filter(finding -> finding.rule().equals(AnswerRules.UNDECIDED))
                .allMatch(finding -> finding.remedy().startsWith("Spørg afsenderen, hvilket svar der gælder")));
        assertEquals(
                Response.Status.UNDECIDED, response(checked, "followup", "461").status());
    }

    @Test
    void aRoundMayLeaveTheChoiceToPeople() {
        answer("a.xlsx", "461", 4, "11");
        answer("b.xlsx", "461", 5, "22");
        Checked checked = round.undecided().check();
        assertEquals(List.of(), citizens(checked));
        assertEquals(2, twice(checked).size());
    }

    @Test
    void aDatedAnswerIsNewerThanOneWithoutDate() {
        answer("a.xlsx", "461", 4, "11");
        Checked checked = round.with("b.csv", "Kommune;Målgruppe;Antal borgere nu\nOdense;V2.01;22\n")
                .check();
        assertEquals(List.of("461 11"), citizens(checked));
        assertTrue(
                twice(checked).get(0).startsWith("b.csv: Svaret (uden dato) er ikke brugt"),
                twice(checked).get(0));
    }

    /** An operator that sends a file a half-year has answered once. */
    @Test
    void filesAboutDifferentPeriodsAreOneAnswer() {
        String header = "Driftsherre;Tilbuds-id;Tilbud;Periode;Normerede pladser;Åbningsdage;Belagte døgn\n";
        round.with("foer.csv", header + "Odense;700114;Åhus;2. halvår 2025;22;184;3900\n");
        round.with("nu.csv", header + "Odense;700114;Åhus;1. halvår 2026;22;181;3800\n");
        Checked checked = round.check();
        assertEquals(List.of(), twice(checked));
        List<String> used = rows(checked, "occupancy", "period", "occupied_days");
        assertTrue(used.contains("2026-01-01/2026-06-30 3800"), used.toString());
        assertEquals(
                "foer.csv og nu.csv",
                response(checked, "occupancy_report", "461")
                        .content()
                        .orElseThrow()
                        .file());
        round.with("igen.csv", header + "Odense;700114;Åhus;1. halvår 2026;22;181;3700\n");
        assertEquals(
                List.of("igen.csv", "nu.csv"),
                twice(round.check()).stream()
                        .map(told -> told.substring(0, told.indexOf(':')))
                        .sorted()
                        .toList());
    }

    @Test
    void theFormOfAnotherRoundIsNoAnswerAndDisplacesNone() {
        answer("a.xlsx", "461", 4, "11");
        answer("b.xlsx", "461", 5, "22");
        answer("c.xlsx", "561", 5, "33");
        round = round.editing("b.xlsx", Inboxes::ofAnotherRound).editing("c.xlsx", Inboxes::ofAnotherRound);
        Checked checked = round.check();
        assertEquals(List.of("461 11"), citizens(checked));
        assertEquals(List.of(), twice(checked));
        assertEquals(
                Response.Status.MISSING, response(checked, "followup", "561").status());
        assertEquals(
                List.of("svar-anden-runde b.xlsx", "svar-anden-runde c.xlsx"),
                FakeRound.told(checked).stream()
                        .filter(told -> told.endsWith(".xlsx"))
                        .toList());
    }

    @Test
    void theLastDayIsInTimeAndTheNextIsLateButUsed() {
        answer("a.xlsx", "461", 15, "11");
        answer("b.xlsx", "561", 16, "22");
        Checked checked = round.check();
        assertEquals(List.of("461 11", "561 22"), citizens(checked));
        assertEquals(
                List.of("Esbjerg har dateret svaret efter fristen 15. maj 2026."),
                checked.findings().stream()
                        .filter(finding -> finding.rule().equals(AnswerRules.LATE))
                        .map(finding -> finding.message())
                        .toList());
    }

    @Test
    void everyoneWhoIsAskedHasAStatus() {
        answer("a.xlsx", "461", 4, "11");
        round.with("b.xlsx", round.form("followup", "561", Map.of("answered_on", RuleExamples.day(4))));
        Checked checked = round.check();
        assertEquals(
                List.of(
                        "followup 461 delvist besvaret",
                        "followup 561 tomt skema",
                        "followup 630 mangler",
                        "occupancy_report 1083 mangler",
                        "occupancy_report 461 mangler",
                        "occupancy_report 561 mangler",
                        "occupancy_report 630 mangler"),
                checked.responses().stream()
                        .map(r -> r.questionnaire() + " " + r.respondent() + " "
                                + r.status().danish())
                        .toList());
        assertEquals(
                "Vejle har ikke svaret på »Opfølgning på målgrupper« (frist 15. maj 2026).",
                checked.findings().stream()
                        .filter(finding -> finding.rule().equals(AnswerRules.AWAITED))
                        .map(finding -> finding.message())
                        .filter(message -> message.startsWith("Vejle har ikke svaret på »Opf"))
                        .findFirst()
                        .orElse(""));
    }
}
