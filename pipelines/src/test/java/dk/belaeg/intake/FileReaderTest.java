package dk.belaeg.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Origin;
import dk.belaeg.office.FakeWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be opened just now; what committed files can be wrong with is tried by the faulty round; and faults of many places. */
class FileReaderTest {
    @Test
    void aFileThatIsGoneWhenItIsReadIsAFinding(@TempDir Path folder) {
        FileReader.FileContent content =
                FileReader.read(new Inbox.Item("svar.xlsx", folder.resolve("svar.xlsx"), false), Set.of());
        assertFalse(content.readable());
        assertEquals(
                List.of(FileRules.BUSY),
                content.findings().stream().map(Finding::rule).toList());
        assertEquals(
                List.of(Origin.ofFile("svar.xlsx")),
                content.findings().stream().map(Finding::origin).toList());
    }

    @Test
    void aFaultOfManyPlacesSaysHowMany(@TempDir Path folder) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 1500; row++) {
            rows.append("<row r='").append(row).append("'><c><v>1</v></c></row>");
        }
        Path file = folder.resolve("svar.xlsx");
        Files.write(file, FakeWorkbook.withRows(rows.toString()).bytes());
        List<Finding> findings = FileReader.read(new Inbox.Item("svar.xlsx", file, false), Set.of())
                .findings();
        assertEquals(
                List.of(SheetRules.ODD), findings.stream().map(Finding::rule).toList());
        assertTrue(
                findings.get(0).message().endsWith(" Det gælder 1.500 steder; dette er det første."),
                findings.get(0).message());
    }
}
