package dk.belaeg.publish.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import dk.belaeg.publish.notebook.Notebook.Cell;
import dk.belaeg.publish.notebook.Notebook.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotebookTest {
    private final JsonNode notebook =
            new Notebook(Language.R, List.of(Cell.prose("# Titel\n\nTekst\n"), Cell.code("a <- 1\nb <- 2\n"))).json();

    @Test
    void theFormatIsJupytersWithIdsAndWithoutResults() {
        assertEquals(4, notebook.get("nbformat").asInt());
        assertEquals(5, notebook.get("nbformat_minor").asInt());
        assertEquals("ir", notebook.at("/metadata/kernelspec/name").asText());
        assertEquals("celle-2", notebook.at("/cells/1/id").asText());
        assertEquals(0, notebook.at("/cells/1/outputs").size());
        assertEquals(true, notebook.at("/cells/1/execution_count").isNull());
    }

    @Test
    void proseHasNeitherResultsNorCount() {
        assertEquals("markdown", notebook.at("/cells/0/cell_type").asText());
        assertFalse(notebook.at("/cells/0").has("outputs"));
        assertFalse(notebook.at("/cells/0").has("execution_count"));
    }

    @Test
    void linesKeepTheirEnds() {
        assertEquals(
                "[\"a <- 1\\n\",\"b <- 2\"]", notebook.at("/cells/1/source").toString());
    }
}
