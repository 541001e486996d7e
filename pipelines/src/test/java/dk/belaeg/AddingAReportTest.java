package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.office.FakeZip;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody adds a report dataset with a figure: a schema ({@code tilfoejelse/services_by_host.json}), a subject ({@link
 * ServicesByHost}) and its line in {@code Subjects}, three files in all. Nothing else is told of it, and it
 * shows up everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddingAReportTest {
    private static final Path PORTAL =
            RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026/indbakke/tilbudsportalen/udtraek.csv");

    private Path release = Path.of("");

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        Path round = folder.resolve("runde");
        Files.createDirectories(round);
        Files.writeString(
                round.resolve("runde.json"),
                "{\"navn\": \"Prøve\", \"aar\": 2026, \"pr_dato\": \"2026-05-01\", \"fiktiv\": true}");
        Files.copy(PORTAL, Files.createDirectory(round.resolve("indbakke")).resolve("udtraek.csv"));
        Contracts contracts = SchemaTexts.contractsWith(resource(), round.resolve("opslag"));
        List<Subject> subjects = Stream.concat(Subjects.all().stream(), Stream.of(new ServicesByHost()))
                .toList();
        release = new Pipeline(Subjects.round(round, contracts), contracts, subjects, (step, took) -> {}, "prøve")
                .run(Engine.Profile.SMALL, false)
                .release()
                .orElseThrow()
                .folder();
    }

    private static String resource() throws IOException {
        try (var stream = AddingAReportTest.class.getResourceAsStream("/tilfoejelse/services_by_host.json")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(release.resolve(file));
    }

    @Test
    void itIsInTheData() throws IOException {
        List<String> lines = text("data/services_by_host.csv").lines().toList();
        assertEquals("geography,geography_name,services", lines.get(0));
        assertEquals(23, lines.size(), "a header and 22 municipalities");
        assertTrue(text("data/excel/services_by_host.csv").contains("Kommune"));
        assertTrue(Files.size(release.resolve("data/services_by_host.parquet")) > 0);
        assertTrue(text("data/datapackage.json").contains("\"services_by_host\""));
        assertTrue(text("data/kodebog.csv").contains("services_by_host"));
    }

    @Test
    void itIsInTheSyntaxFilesAndNotebooks() throws IOException {
        for (String file : List.of(
                "data/laes-r.R",
                "data/laes-sas.sas",
                "data/laes-spss.sps",
                "data/laes-stata.do",
                "notebooks-export/belaeg-python.ipynb",
                "notebooks-export/belaeg-r.ipynb")) {
            assertTrue(text(file).contains("services_by_host"), file);
        }
    }

    @Test
    void itIsOnThePageWithItsFigure() throws IOException {
        String page = text("index.html");
        assertTrue(page.contains("Tilbud efter beliggenhed"));
        assertTrue(page.contains("Hvor tilbuddene ligger"));
        for (String form : List.of(".svg", ".png")) {
            assertTrue(Files.exists(release.resolve("figurer/tilbud-efter-beliggenhed" + form)), form);
        }
    }

    @Test
    void itIsInTheWorkbookWithItsChart() throws IOException {
        FakeZip workbook = FakeZip.of(Files.readAllBytes(release.resolve("tabeller.xlsx")));
        assertTrue(workbook.text("xl/workbook.xml").contains("Tilbud efter beliggenhed"));
        assertTrue(StreamSupport.stream(workbook.names().spliterator(), false)
                .anyMatch(name -> name.startsWith("xl/charts/chart")));
    }
}
