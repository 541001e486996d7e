package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.office.DocumentText;
import dk.belaeg.office.word.Letterhead;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import dk.belaeg.report.annex.Annexes;
import dk.belaeg.subject.profile.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The profiles of the autumn's round are the golden ones, made of its golden tables without a run. */
class AutumnProfileTest {
    private static final Path GOLDEN = Path.of("src/test/golden/profiler");

    @Test
    void theProfilesAreTheGoldenOnes() throws Exception {
        GoldenTables golden = GoldenTables.read(GoldenTables.SAMPLES.get(1));
        ReleaseContent content = golden.content();
        List<AnnexSchema> profiles =
                Profile.annexes(golden.contracts().annexes(), content.round(), content.codes()).stream()
                        .filter(AnnexSchema::profile)
                        .map(golden.wording()::of)
                        .flatMap(Optional::stream)
                        .toList();
        Annexes.Made made = Annexes.of(content, profiles, Annexes.Former.none(), Letterhead.ours());
        SortedMap<String, byte[]> files = made.files();
        assertEquals(Set.of("maalgruppeprofil-v2-02", "maalgruppeprofil-v8-01"), files.keySet());
        List<String> figures = made.summaries().stream()
                .flatMap(summary -> summary.figures().stream())
                .map(Summary.Figure::subject)
                .toList();
        assertTrue(figures.contains("Antallet af borgere i målgruppen Autismespektrum (voksne)"), figures.toString());
        assertEquals(Set.copyOf(figures).size(), figures.size(), "each names its group where all stand in one table");
        for (var file : files.entrySet()) {
            String text = DocumentText.of(file.getValue());
            Path kept = GOLDEN.resolve(file.getKey() + ".docx.txt");
            if (GoldenRunTest.UPDATE) {
                Files.writeString(kept, text);
                Files.createDirectories(Path.of("target/profiler"));
                Files.write(Path.of("target/profiler", file.getKey() + ".docx"), file.getValue());
            }
            assertEquals(Files.readString(kept), text, file.getKey());
        }
    }
}
