package dk.belaeg.check;

import static dk.belaeg.FakeRound.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.grammar.Value;
import dk.belaeg.grammar.ValueRules;
import dk.belaeg.office.FakeBook;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.annotate.AnnotatedCopies;
import dk.belaeg.office.annotate.AnnotatedCopies.Masking;
import dk.belaeg.office.annotate.CopyResult;
import dk.belaeg.office.read.OldWorkbook;
import dk.belaeg.office.read.OpenResult;
import dk.belaeg.office.read.WorkbookReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers that come back as {@code .xls} are answers like any other, but for their formulas. */
class OldFormatTest {
    private static final Map<String, Value> ANSWERS = Map.of(
            "answered_on", RuleExamples.day(4), "citizens.1", new Value.Text("≤3"), "citizens.2", new Value.Text("12"));

    private static byte[] saved(byte[] today) {
        return OldWorkbook.savedAs(FakeWorkbook.read(today));
    }

    @Test
    void ourFormIsKnownAndReadAsItIsToday(@TempDir Path one, @TempDir Path other) {
        FakeRound today = new FakeRound(one).asking();
        Checked expected =
                today.with("a.xlsx", today.form("followup", "461", ANSWERS)).check();
        FakeRound old = new FakeRound(other).asking();
        Checked checked =
                old.with("a.xls", saved(old.form("followup", "461", ANSWERS))).check();
        assertEquals(
                2,
                rows(expected, "followup_groups", "municipality", "citizens_upper")
                        .size());
        assertEquals(
                rows(expected, "followup_groups", "municipality", "citizens_lower", "citizens_upper"),
                rows(checked, "followup_groups", "municipality", "citizens_lower", "citizens_upper"));
        assertEquals(expected.account(), checked.account());
        assertEquals(expected.findings().size(), checked.findings().size());
    }

    @Test
    void formulaInAnAnswerIsAFindingAndNoValue(@TempDir Path folder) {
        String sheet = Inboxes.OCCUPANCY.replace("tal: 22", "formel: 11*2");
        byte[] today = new FakeBook().sheet("Svar", sheet).bytes();
        FakeRound round = new FakeRound(folder);
        Checked checked = round.with("a.xls", saved(today)).check();
        List<String> found = checked.findings().stream()
                .filter(finding -> finding.rule().equals(ValueRules.CELL_UNREADABLE))
                .map(finding ->
                        finding.origin().sheet() + " " + finding.origin().cell() + ": " + finding.message())
                .toList();
        assertEquals(1, found.size(), found.toString());
        assertTrue(
                found.get(0)
                        .startsWith(
                                "Svar E2: »Normerede pladser«: Cellen har en formel, og i det gamle Excel-format (.xls) kan det ikke ses, om den er regnet ud."),
                found.get(0));
    }

    @Test
    void thereIsNoCopyToCorrectOfAnOldFile(@TempDir Path folder) {
        FakeRound round = new FakeRound(folder)
                .with(
                        "a.xls",
                        saved(new FakeBook().sheet("Svar", Inboxes.OCCUPANCY).bytes()));
        OpenResult opened = new WorkbookReader().open(round.inbox().resolve("a.xls"));
        CopyResult result = AnnotatedCopies.make(
                assertInstanceOf(OpenResult.Workbook.class, opened), List.of(), new Masking(Map.of(), text -> text));
        assertEquals(
                CopyResult.Reason.OLD_FORMAT,
                assertInstanceOf(CopyResult.NotMade.class, result).reason());
    }
}
