package dk.belaeg.intake;

import static dk.belaeg.FakeRound.rows;
import static dk.belaeg.FakeRound.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.FakeRound;
import dk.belaeg.check.Checked;
import dk.belaeg.grammar.Value;
import dk.belaeg.grammar.ValueRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One answer that the sender has merged over several rows of a form: nobody can tell what it stands for. */
class MergedAnswersTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Checked merged(String range) {
        return round(range).check();
    }

    private FakeRound round(String range) {
        FakeRound round = new FakeRound(folder);
        byte[] form = round.form(
                "followup",
                "461",
                Map.of(
                        "citizens.1", new Value.Text("40"),
                        "missing_where.1", new Value.Text("I hele kommunen"),
                        "places.2", new Value.Text("7")));
        return round.with("svar.xlsx", form)
                .editing(
                        "svar.xlsx",
                        zip -> zip.replace(
                                "xl/worksheets/sheet3.xml",
                                "</sheetData>",
                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>"));
    }

    @Test
    void aNumberOverSeveralRowsIsNotUsed() {
        Checked checked = merged("C8:C9");
        assertTrue(told(checked).contains("celle-ulaeselig svar.xlsx Målgrupper C8"), told(checked)::toString);
        assertTrue(
                checked.findings().stream()
                        .filter(finding -> finding.rule().equals(ValueRules.CELL_UNREADABLE))
                        .allMatch(finding -> finding.message().contains("(C8:C9)")),
                checked.findings()::toString);
        assertEquals(
                List.of("V2.01 - -", "V2.02 - 7"),
                rows(checked, "followup_groups", "target_group", "citizens_upper", "places"));
    }

    @Test
    void freeTextOverSeveralRowsAndACellMergedWithNothingAreTakenAsTheyAre() {
        for (String range : List.of("G8:G9", "B2:D2")) {
            assertEquals(
                    List.of("V2.01 40 -", "V2.02 - 7"),
                    rows(merged(range), "followup_groups", "target_group", "citizens_upper", "places"),
                    range);
        }
    }

    @Test
    void aCorrectionByTelephoneSettlesIt() {
        Checked corrected = round("C8:C9")
                .correcting(String.join("|", CorrectionBook.CORRECTIONS)
                        + "\nsvar.xlsx|Målgrupper|C8|||||40|tal: 25|Ane|dato: 2026-06-01|Flettet med rækken under")
                .check();
        assertEquals(
                List.of("V2.01 25 -", "V2.02 - 7"),
                rows(corrected, "followup_groups", "target_group", "citizens_upper", "places"),
                told(corrected)::toString);
    }
}
