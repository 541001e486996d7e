package dk.belaeg.publish.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.publish.notebook.Notebook.Cell;
import dk.belaeg.publish.notebook.Notebook.Language;
import dk.belaeg.report.ReleaseContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A notebook in Python and one in R for a release. They read the data package, so they know every dataset with its
 * titles, categories and marks; draw figures from the data; and compare with another release.
 */
public final class Notebooks {
    /** Kinds of figures that the notebooks draw; of the others the release has the picture. */
    private static final Set<FigureSchema.Kind> DRAWN =
            EnumSet.of(FigureSchema.Kind.RANKED_BARS, FigureSchema.Kind.DOTS, FigureSchema.Kind.LINES);

    private final ReleaseContent content;
    private final Language language;
    private final List<Cell> cells = new ArrayList<>();

    private Notebooks(ReleaseContent content, Language language) {
        this.content = content;
        this.language = language;
    }

    /** The notebooks by file name. */
    public static SortedMap<String, ObjectNode> of(ReleaseContent content) {
        SortedMap<String, ObjectNode> files = new TreeMap<>();
        files.put("belaeg-python.ipynb", new Notebooks(content, Language.PYTHON).written());
        files.put("belaeg-r.ipynb", new Notebooks(content, Language.R).written());
        return files;
    }

    private ObjectNode written() {
        opening();
        tables();
        figures();
        cells.add(Cell.prose("## Sammenlign med en anden udgivelse"));
        cells.add(Cell.code(template("compare")));
        return new Notebook(language, cells).json();
    }

    private void opening() {
        String fictional = content.round().fictional() ? "\n\n**Alle data er opdigtede.**" : "";
        String needs = language == Language.PYTHON ? "Python med pandas og matplotlib" : "R med pakken jsonlite";
        cells.add(
                Cell.prose(
                        "# " + content.round().name() + fictional + "\n\n"
                                + content.round().regionName(content.codes()) + ", opgjort pr. "
                                + DanishDates.day(content.round().asOf())
                                + ".\n\nNotesbogen åbner udgivelsens data og kræver " + needs
                                + ". Skjulte tal er tomme; kolonner, der ender på `_mark`, siger, hvad der er vist i stedet, og kolonner, "
                                + "der ender på `_lower` og `_upper`, er mindste og højeste værdi, når afsendere har skrevet intervaller."));
        cells.add(Cell.code(template("setup")));
    }

    private void tables() {
        cells.add(Cell.prose("## Tabellerne"));
        for (ReleasedTable table : content.tables()) {
            ReportSchema schema = table.schema();
            StringBuilder prose = new StringBuilder("### " + schema.title() + "\n\n" + schema.description() + "\n");
            schema.allNotes().forEach(note -> prose.append("\n- ").append(note));
            table.notes().forEach(note -> prose.append("\n- ").append(note));
            prose.append("\n\nKilde: ").append(schema.source()).append('.');
            cells.add(Cell.prose(prose.toString()));
            cells.add(Cell.code(
                    language == Language.PYTHON
                            ? "readable(\"" + schema.name() + "\").head(10)"
                            : "head(readable(\"" + schema.name() + "\"), 10)"));
        }
    }

    private void figures() {
        cells.add(
                Cell.prose(
                        "## Figurer\n\nTegnet ud fra tallene, så de kan ændres her. De færdige figurer er i udgivelsens mappe `figurer`."));
        cells.add(Cell.code(template("figures")));
        for (ReleasedTable table : content.tables()) {
            for (FigureSchema figure : table.schema().figures()) {
                if (DRAWN.contains(figure.kind()) && content.figure(figure).isPresent()) {
                    cells.add(Cell.code("draw(\"" + table.schema().name() + "\", \"" + figure.id() + "\")"));
                }
            }
        }
    }

    private String template(String name) {
        String file = name + language.ending();
        try (InputStream in = Notebooks.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
