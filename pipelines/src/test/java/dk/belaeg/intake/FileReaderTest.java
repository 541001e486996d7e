package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Origin;
import dk.belaeg.schema.Rule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be opened just now; what committed files can be wrong with is tried by the faulty round. */
class FileReaderTest {
    @Test
    void aFileThatIsGoneWhenItIsReadIsAFinding(@TempDir Path folder) {
        FileReader.FileContent content =
                FileReader.read(new Inbox.Item("svar.xlsx", folder.resolve("svar.xlsx"), false));
        assertFalse(content.readable());
        assertEquals(
                List.of(Rule.FILE_BUSY),
                content.findings().stream().map(Finding::rule).toList());
        assertEquals(
                List.of(Origin.ofFile("svar.xlsx")),
                content.findings().stream().map(Finding::origin).toList());
    }
}
