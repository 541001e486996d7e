package dk.belaeg.publish.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.publish.notebook.Notebook.Cell;
import dk.belaeg.publish.notebook.Notebook.Language;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.RowChoice;
import dk.belaeg.subject.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A notebook in Python and one in R for a release, and one in Python for each target group that has a profile. They read the data package, so they know every dataset with its
 * titles, categories and marks; draw figures from the data; and compare with another release.
 */
public final class Notebooks {
    /** Kinds of figures that the notebooks draw; of the others the release has the picture. */
    private static final Set<FigureSchema.Kind> DRAWN =
            EnumSet.of(FigureSchema.Kind.RANKED_BARS, FigureSchema.Kind.DOTS, FigureSchema.Kind.LINES);

    /** Columns that hold target groups as codes. */
    private static final List<String> GROUP_COLUMNS = List.of(Columns.GROUP, Columns.TARGET_GROUP, "item");

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
        for (Profile.Beside profile : Profile.all(content.round(), content.codes())) {
            new Notebooks(content, Language.PYTHON)
                    .profile(profile)
                    .ifPresent(made -> files.put("profil-" + Profile.file(profile.group()) + ".ipynb", made));
        }
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

    /** A notebook on one target group; none where no table has it. */
    private Optional<ObjectNode> profile(Profile.Beside profile) {
        List<ReleasedTable> about = content.tables().stream()
                .filter(table -> has(table, profile.group()))
                .toList();
        if (about.isEmpty()) {
            return Optional.empty();
        }
        opening();
        String name = content.codes().targetGroups().nameOf(profile.group());
        cells.add(Cell.prose("## Målgruppen " + name
                + "\n\nProfilen er af de samme offentliggjorte tal som bilaget »Målgruppeprofil: " + name
                + "«. Mangler en kommune i et tal, er det »mindst«."));
        cells.add(Cell.code("GROUP = \"" + profile.group() + "\"\nBESIDE = ["
                + profile.beside().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "))
                + "]\n\n\n" + template("profile")));
        for (ReleasedTable table : about) {
            String report = table.schema().name();
            tell(table);
            cells.add(Cell.code("shown(\"" + report + "\", group_rows(\"" + report + "\"))"));
        }
        cells.add(Cell.prose("## Pladser efter slags"));
        cells.add(Cell.code(template("profile-kinds")));
        cells.add(Cell.prose("## Forhold, og andre målgrupper ved siden af"));
        cells.add(Cell.code(template("profile-ratios")));
        cells.add(Cell.prose("## Udvikling fra en anden runde"));
        cells.add(Cell.code(template("profile-rounds")));
        cells.add(Cell.prose("## Tabeller til en rapport"));
        cells.add(Cell.code(template("profile-report")));
        return Optional.of(new Notebook(language, cells).json());
    }

    /** Whether a table has rows of a target group, which is a code for itself or one of several. */
    private static boolean has(ReleasedTable table, String group) {
        return GROUP_COLUMNS.stream()
                .filter(column -> table.schema().fields().stream()
                        .anyMatch(field -> field.name().equals(column)))
                .findFirst()
                .filter(column ->
                        !RowChoice.rows(table, Map.of(column, List.of(group))).isEmpty())
                .isPresent();
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
            String name = table.schema().name();
            tell(table);
            cells.add(Cell.code(
                    language == Language.PYTHON
                            ? "readable(\"" + name + "\").head(10)"
                            : "head(readable(\"" + name + "\"), 10)"));
        }
    }

    private void tell(ReleasedTable table) {
        ReportSchema schema = table.schema();
        StringBuilder prose = new StringBuilder("### " + schema.title() + "\n\n" + schema.description() + "\n");
        schema.allNotes().forEach(note -> prose.append("\n- ").append(note));
        table.notes().forEach(note -> prose.append("\n- ").append(note));
        prose.append("\n\nKilde: ").append(schema.source()).append('.');
        cells.add(Cell.prose(prose.toString()));
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
