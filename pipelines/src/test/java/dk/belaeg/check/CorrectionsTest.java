package dk.belaeg.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Origin;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Value;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.intake.Correction;
import dk.belaeg.intake.CorrectionRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.questionnaire.status.CorrectionForm;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.occupancy.OccupancyRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said by telephone is read beside what was sent, never over it; what is right no longer counts as open. */
class CorrectionsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeRound round;

    @BeforeEach
    void makeRound() {
        round = new FakeRound(folder);
    }

    private void form(String name, String respondent, int dayOfMay, String citizens) {
        round.with(
                name,
                round.form(
                        "followup",
                        respondent,
                        Map.of(
                                "answered_on",
                                RuleExamples.day(dayOfMay),
                                "citizens.1",
                                new Value.Text(citizens),
                                "citizens.2",
                                new Value.Text("5"))));
    }

    /** A line that says which question by words. */
    private static String question(String respondent, String group, String former, String value) {
        return "|||Opfølgning på målgrupper|" + respondent + "|Antal borgere nu|" + group + "|" + former + "|" + value
                + "|Bo i Odense|dato: 2026-05-20|Ringede";
    }

    private static List<Rule> about(Checked checked) {
        return checked.findings().stream()
                .map(finding -> finding.rule())
                .filter(CorrectionRules.all()::contains)
                .toList();
    }

    private static List<String> citizens(Checked checked) {
        return FakeRound.rows(checked, "followup_groups", "municipality", "target_group", "citizens_lower");
    }

    @Test
    void aTelephonedAnswerIsReadAndTheFileStaysAsItCame() throws IOException {
        form("a.xlsx", "461", 4, "mange");
        byte[] before = Files.readAllBytes(round.inbox().resolve("a.xlsx"));
        assertEquals(
                1,
                round.check().findings().stream()
                        .filter(f -> f.rule().equals(ValueRules.NUMBER_UNREADABLE))
                        .count());
        String group = FakeRound.CONTRACTS.codes().groupText("V2.01");
        round.correcting(Inboxes.CORRECTIONS + "\n" + question("Odense", group, "mange", "tal: 21"));
        Checked checked = round.check();
        assertEquals(List.of(CorrectionRules.MADE), about(checked));
        assertEquals(List.of("461 V2.01 21", "461 V2.02 5"), citizens(checked));
        assertTrue(checked.findings().stream().noneMatch(f -> f.rule().equals(ValueRules.NUMBER_UNREADABLE)));
        Correction.Made made = checked.intake().corrections().get(0);
        assertEquals("mange", made.former().text());
        assertEquals("21", made.value().text());
        assertEquals("a.xlsx", made.place().file());
        assertTrue(Arrays.equals(before, Files.readAllBytes(round.inbox().resolve("a.xlsx"))));
        assertTrue(checked.account().addsUp());
    }

    /** A cell that was left blank has no content in the file at all. */
    @Test
    void aBlankCellIsFilledIn() {
        round.with("a.xlsx", round.form("followup", "461", Map.of("answered_on", RuleExamples.day(4))));
        String group = FakeRound.CONTRACTS.codes().groupText("V2.02");
        round.correcting(Inboxes.CORRECTIONS + "\n" + question("Odense", group, "", "≤3"));
        Checked checked = round.check();
        assertEquals(List.of(CorrectionRules.MADE), about(checked));
        assertTrue(citizens(checked).contains("461 V2.02 1"), citizens(checked).toString());
    }

    /** A blank line of a csv file is no line yet; what is filled in there is as long as the line above. */
    @Test
    void aLineOfCsvThatWasBlankCanBeFilledIn() {
        round.with("folk.csv", "Kommune;Alder;År;Folketal\nOdense;0-17 år;2026;38000\n\n");
        String cell = "folk.csv||";
        round.correcting(Inboxes.CORRECTIONS
                + "\n" + cell + "A3||||||Odense|Bo|dato: 2026-05-20|Ringede"
                + "\n" + cell + "B3||||||18-64 år|Bo|dato: 2026-05-20|Ringede"
                + "\n" + cell + "C3||||||tal: 2026|Bo|dato: 2026-05-20|Ringede"
                + "\n" + cell + "D3||||||tal: 120000|Bo|dato: 2026-05-20|Ringede");
        Checked checked = round.check();
        assertEquals(
                List.of(CorrectionRules.MADE, CorrectionRules.MADE, CorrectionRules.MADE, CorrectionRules.MADE),
                about(checked));
        assertTrue(
                checked.findings().stream().noneMatch(f -> f.rule().equals(SheetRules.ROW_FIELDS)),
                checked.findings().toString());
        assertEquals(2, checked.intake().table("population").used().size());
    }

    @Test
    void severalCellsAreNoCell() {
        form("a.xlsx", "461", 4, "12");
        round.correcting(Inboxes.CORRECTIONS + "\n" + question("Odense", "", "12", "13"));
        assertEquals(List.of(CorrectionRules.UNPLACED), about(round.check()));
        round.correcting(
                Inboxes.CORRECTIONS + "\n" + Inboxes.CORRECTION + "\n" + Inboxes.CORRECTION.replace("1235", "1236"));
        round.with("a.csv", "Kommune;Funktion;År;Beløb\nOdense;5.38.50;2024;1234");
        Checked twice = round.check();
        assertEquals(List.of(CorrectionRules.UNPLACED, CorrectionRules.MADE), about(twice));
        assertEquals(List.of("123500000"), FakeRound.rows(twice, "spending", "amount_oere"));
    }

    /** Excel itself writes a cell so when it is pointed at in a formula. */
    @Test
    void aCellWrittenWithDollarSignsIsTheSameCell() {
        round.with("a.csv", "Kommune;Funktion;År;Beløb\nOdense;5.38.50;2024;1234");
        round.correcting(Inboxes.CORRECTIONS + "\n" + Inboxes.CORRECTION.replace("D2", "$D$2") + "\n"
                + Inboxes.CORRECTION.replace("|1234|1235", "|1235|1236"));
        Checked checked = round.check();
        assertEquals(List.of(CorrectionRules.UNPLACED, CorrectionRules.MADE), about(checked));
        assertEquals("D2", checked.intake().corrections().get(0).place().cell());
    }

    /** The sender has sent a newer answer since; whether the correction holds there nobody knows. */
    @Test
    void aCorrectionDoesNotFollowToANewerAnswer() {
        form("a.xlsx", "461", 4, "12");
        String group = FakeRound.CONTRACTS.codes().groupText("V2.01");
        round.correcting(Inboxes.CORRECTIONS + "\na.xlsx" + question("Odense", group, "12", "13"));
        assertEquals(List.of("461 V2.01 13", "461 V2.02 5"), citizens(round.check()));
        form("b.xlsx", "461", 6, "14");
        Checked checked = round.check();
        assertTrue(
                about(checked).contains(CorrectionRules.OUTDATED),
                about(checked).toString());
        assertEquals(List.of("461 V2.01 14", "461 V2.02 5"), citizens(checked));
    }

    @Test
    void aDeviationThatIsRightIsClosedUntilItChanges() {
        Inboxes.accepted("", "2026-12-31").accept(round);
        Checked checked = round.check();
        assertTrue(checked.findings().stream().noneMatch(f -> f.rule().equals(OccupancyRules.OVER)));
        assertEquals(
                List.of("Godkendt 2. april 2026 til og med 31. december 2026: Der er aflastning i weekenden"),
                checked.closed().stream().map(SettledFinding::why).toList());
        Inboxes.occupancy('G', "4200", "3982").bad().accept(round);
        Checked changed = round.check();
        assertTrue(changed.findings().stream().anyMatch(f -> f.rule().equals(OccupancyRules.OVER)));
        assertEquals(List.of(CorrectionRules.ACCEPTANCE_UNUSED), about(changed));
    }

    /** The day that deadlines are counted from is also the one on which an acceptance must hold. */
    @Test
    void anAcceptanceRunsOutWithTheDayThatIsAskedAbout() throws IOException {
        Inboxes.accepted("", "2026-12-31").accept(round);
        Round settings = round.round();
        Intake intake = Intake.read(settings, FakeRound.CONTRACTS);
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertEquals(List.of(), about(Checked.of(intake, settings, FakeRound.CONTRACTS, Subjects.all(), last)));
        Checked after = Checked.of(intake, settings, FakeRound.CONTRACTS, Subjects.all(), last.plusDays(1));
        assertEquals(List.of(CorrectionRules.ACCEPTANCE_EXPIRED), about(after));
        assertTrue(after.findings().stream().anyMatch(f -> f.rule().equals(OccupancyRules.OVER)));
    }

    @Test
    void aCprNumberInTheWorkbookGoesNoFurther() {
        round.with("a.csv", "Kommune;Funktion;År;Beløb\nOdense;5.38.50;2024;1234");
        round.correcting(Inboxes.CORRECTIONS + "\n" + Inboxes.CORRECTION.replace("Tastefejl", "010190-1234 ringede"));
        Checked checked = round.check();
        assertEquals(List.of(), checked.intake().corrections());
        assertEquals(
                List.of(new Origin("rettelser.xlsx", "Ark1", "A2")),
                checked.findings().stream()
                        .filter(f -> f.rule().equals(ValueRules.CPR_NUMBER))
                        .map(f -> f.origin())
                        .toList());
        assertFalse(checked.findings().toString().contains("010190"));
    }

    @Test
    void theEmptyWorkbookSaysNothing() throws IOException {
        Files.write(round.round().corrections(), CorrectionForm.empty(round.round()));
        assertEquals(List.of(), round.check().findings());
    }
}
