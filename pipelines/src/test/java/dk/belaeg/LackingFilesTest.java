package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.SheetRules;
import dk.belaeg.office.FakeZip;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Wording;
import dk.belaeg.subject.Subjects;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read is lacking: in the sums of its sender where that is known, in the reservations where not. */
class LackingFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private FakeRound round;

    @BeforeEach
    void makeRound() {
        round = new FakeRound(folder);
    }

    private List<ReleaseContent.Gap> gaps(Checked checked) throws Exception {
        Contracts contracts = Contracts.load(Path.of("nowhere"));
        return Wording.of(round.round(), contracts, checked, Subjects.all()).gaps().stream()
                .filter(gap -> gap.about().equals(ReleaseContent.Gap.ALL))
                .toList();
    }

    @Test
    void aFileThatNobodyCanOpenIsNamedInEveryAnnex() throws Exception {
        Checked checked =
                round.with("regnskab.pdf", "%PDF-1.4\n%âãÏÓ\n1 0 obj\n").check();
        List<ReleaseContent.Gap> gaps = gaps(checked);
        assertEquals(
                List.of("»regnskab.pdf« kunne ikke læses. Tal, der kun står der, er ikke med."),
                gaps.stream().map(ReleaseContent.Gap::danish).toList());
        assertTrue(gaps.get(0).isOf(List.of("spending")));
    }

    @Test
    void aFileThatIsThereTwiceOrReadIsNot() throws Exception {
        String csv = "Kommune;Målgruppe;Antal borgere nu\nOdense;V2.01;12\n";
        assertEquals(List.of(), gaps(round.with("a.csv", csv).with("b.csv", csv).check()));
    }

    private static FakeZip withoutKey(FakeZip zip) {
        for (String part : List.copyOf(names(zip))) {
            if (part.endsWith(".xml") && zip.text(part).contains("|changes|")) {
                zip.replace(part, "|changes|", "|andet|");
            }
        }
        return zip;
    }

    private static List<String> names(FakeZip zip) {
        List<String> names = new ArrayList<>();
        zip.names().forEach(names::add);
        return names;
    }

    /** The sheet of openings may have held any: the municipality's sums must not look whole. */
    @Test
    void aSheetOfFreeRowsThatCannotBeKnownIsARowThatSumsLack() {
        byte[] form = round.askingForCapacity()
                .form("capacity_survey", "461", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4))));
        Checked whole = round.with("a.xlsx", form).check();
        assertEquals(0, whole.intake().table("capacity_survey_changes").lost().size());
        Checked damaged = round.editing("a.xlsx", LackingFilesTest::withoutKey).check();
        assertEquals(
                1,
                damaged.findings().stream()
                        .map(Finding::rule)
                        .filter(SheetRules.MISSING::equals)
                        .count());
        assertEquals(
                List.of("461"),
                damaged.intake().table("capacity_survey_changes").lost().stream()
                        .map(row -> row.text("municipality").orElse(""))
                        .toList());
    }
}
