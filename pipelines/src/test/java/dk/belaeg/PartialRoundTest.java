package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.cli.ExitCode;
import dk.belaeg.cli.Main;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Value;
import dk.belaeg.intake.AnswerRules;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample round with few answers or one kind of them: nothing empty is published, no source is named that gave nothing,
 * and who has not answered is told by number or in alphabetical order.
 */
class PartialRoundTest {
    private static final Path SAMPLE = RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** What each source is called wherever tables, figures and annexes name it. */
    private static final Map<String, String> SOURCES = Map.of(
            "followup", "besvarelser af spørgeskemaet »Opfølgning på målgrupper«",
            "capacity_survey", "besvarelser af spørgeskemaet »Kapacitetsundersøgelse«",
            "tilbudsportalen", "udtræk af Tilbudsportalen",
            "belaegning", "belægningsindberetninger",
            "regk31", "regnskaber (Danmarks Statistik",
            "folketal", "folketal (Danmarks Statistik",
            "meddelelser", "Driftsherrernes meddelelser",
            "count_survey", "besvarelser af spørgeskemaet »Optælling af målgruppe«");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private String printed = "";

    @Test
    void withOneAnswerOfEach() throws Exception {
        withSoManyAnswersOfEach(1);
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"0", "3", "11", "21"})
    void withNoneOrMoreOfEach(int answers) throws Exception {
        withSoManyAnswersOfEach(answers);
    }

    /** So many of the answers to each questionnaire, and everything else as it is. */
    private void withSoManyAnswersOfEach(int answers) throws Exception {
        Path round = round(answers, name -> true);
        Path release = run(round);
        Set<String> without = answers == 0 ? Set.of("followup", "capacity_survey", "belaegning") : Set.of();
        holds(release, without);
        FewAnswers.assertNothingFalse(round, answers);
        String page = page(release);
        assertEquals(answers < 11, page.contains((22 - answers) + " af 22 mangler. Fristen er"), missing(page));
        assertFalse(page.contains("Assens, Billund"), missing(page));
        if (answers == 0) {
            assertTrue(
                    printed.contains(
                            "Bilaget »Belægning« er ikke lavet, for der er ingen tal til det. »Belægningsindberetning«: 23 af 23 mangler. Fristen er 20. august 2026."),
                    printed);
        }
    }

    @ParameterizedTest
    @CsvSource({"statistikbanken/regk31", "tilbudsportalen"})
    void withOneSourceAlone(String source) throws Exception {
        Path release = run(round(0, name -> name.startsWith(source)));
        Set<String> without = new TreeSet<>(SOURCES.keySet());
        without.removeIf(name -> source.contains(name));
        holds(release, without);
        assertEquals(
                source.contains("regk31") ? Set.of("udgifter.docx") : Set.of(),
                names(release.resolve("bilag")),
                "annexes");
    }

    @Test
    void withCountsAlone() throws Exception {
        Path round = temporary.resolve("runde");
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Optælling 2026", "aar": 2026, "pr_dato": "2026-05-01", "region": "1083",
                 "spoergeskemaer": [{"navn": "count_survey", "frist": "2026-05-15"}],
                 "optaelling": {"maalgruppe": "unge med spiseforstyrrelser", "med": ["bor i kommunen"], "kategorier": ["Døgn", "Dag"], "aar": [2025, 2026]}}
                """);
        SmallRound small = new SmallRound(Subjects.round(round, SmallRound.contracts()));
        small.answer(
                "odense.xlsx",
                "count_survey",
                "461",
                Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 4, 20)))),
                Map.of(
                        "counts",
                        Stream.of("31", "22", "17", "12")
                                .map(count -> Map.<String, Value>of("counted", new Value.Text(count)))
                                .toList()));
        Path release = run(round);
        Set<String> without = new TreeSet<>(SOURCES.keySet());
        without.remove("count_survey");
        holds(release, without);
        assertEquals(Set.of("central-udmelding.docx"), names(release.resolve("bilag")), "annexes");
        assertTrue(page(release).contains("21 af 22 mangler. Fristen er 15. maj 2026."), missing(page(release)));
    }

    @Test
    void withNoticesAlone() throws Exception {
        Path release = run(
                notices(
                        """
                        Driftsherre;Tilbud;Ændring;Takst efter;Ny målgruppe;Virkning fra;Meddelt den
                        Odense;Åhus;Ændret takst;2100;;1-1-2027;1-4-2026
                        Vejle;Birk;Ændret målgruppe;;Autismespektrum (voksne);ved udgangen af 2026;1-4-2026
                        """));
        assertEquals(
                1,
                printed.lines()
                        .filter(line -> line.contains("er ikke lavet, for der er ingen tal til dem."))
                        .count(),
                "those whose tables did not come in, in one sentence: " + printed);
        Set<String> without = new TreeSet<>(SOURCES.keySet());
        without.remove("meddelelser");
        holds(release, without);
        assertEquals(Set.of("capacity_notices", "tariff_changes"), tables(release));
        String page = page(release);
        assertTrue(page.contains("udgangen af 2026"), page);
        assertTrue(page.contains("<summary>Næste møde</summary>"), page);
        assertFalse(page.contains("id=\"mangler\""), missing(page));
    }

    @Test
    void withNoticesThatAreOffAlone() throws Exception {
        Path release = run(
                notices(
                        """
                        Driftsherre;Tilbud;Ændring;Takst efter;Ny målgruppe;Virkning fra;Meddelt den;Møde;Beslutning
                        Odense;Åhus;Ændret takst;2100;;1-1-2027;1-2-2026;27-3-2026;Taget af dagsordenen
                        Vejle;Birk;Ændret takst;1900;;1-1-2027;1-11-2025;12-12-2025;Taget af dagsordenen
                        Esbjerg;Lind;Ændret takst;1800;;1-1-2027;1-4-2026;;Taget af dagsordenen
                        """));
        assertTrue(page(release).contains("<summary>Næste møde</summary>"), page(release));
        String text = String.join("\n", annexes(release));
        assertTrue(text.contains("Ingen af de meddelelser, der er læst og står ved magt, hører til næste møde."), text);
        assertTrue(text.contains("Møde 27.\u00A0marts 2026: taget af dagsordenen eller trukket tilbage"), text);
    }

    private Path notices(String csv) throws IOException {
        Path round = temporary.resolve("runde");
        Files.createDirectories(round.resolve("indbakke"));
        Files.writeString(
                round.resolve("runde.json"),
                """
                {"navn": "Meddelelser 2026", "aar": 2026, "pr_dato": "2026-05-01", "region": "1083",
                 "spoergeskemaer": [{"navn": "capacity_notice"}]}
                """);
        Files.writeString(round.resolve("indbakke/meddelelser.csv"), csv);
        return round;
    }

    /** The sample round with so many answers of each questionnaire in alphabetical order, and only the wanted other files. */
    private Path round(int answers, Predicate<String> wanted) throws IOException {
        Path round = temporary.resolve("runde");
        GoldenRunTest.copy(SAMPLE, round);
        Path inbox = round.resolve("indbakke");
        for (String folder : List.of("opfoelgning", "kapacitet", "belaegning", "surveyxact", "microsoft-forms")) {
            try (Stream<Path> files = Files.list(inbox.resolve(folder))) {
                boolean export = folder.equals("surveyxact") || folder.equals("microsoft-forms");
                for (Path file : files.sorted()
                        .skip(export && answers < 22 ? 0 : answers)
                        .toList()) {
                    Files.delete(file);
                }
            }
        }
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!wanted.test(inbox.relativize(file).toString().replace('\\', '/'))) {
                    Files.delete(file);
                }
            }
        }
        return round;
    }

    private Path run(Path round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new String[] {"run", round.toString()}, stream, stream);
        printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(code == ExitCode.OK || code == ExitCode.FINDINGS, printed);
        return round.resolve("ud/udgivelse-001");
    }

    private static String page(Path release) throws IOException {
        return Files.readString(release.resolve("index.html"));
    }

    private static String missing(String page) {
        int from = Math.max(0, page.indexOf("<section id=\"mangler\""));
        return page.substring(from, Math.min(page.length(), from + 1500));
    }

    private static Set<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> tables(Path release) throws IOException {
        return names(release.resolve("data")).stream()
                .filter(name -> name.endsWith(".parquet"))
                .map(name -> name.replace(".parquet", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Nothing in the release is empty, and nothing names a source that gave nothing. */
    private static void holds(Path release, Set<String> without) throws Exception {
        String page = page(release);
        List<String> texts = new ArrayList<>(List.of(page));
        data(release, page);
        freePlaces(release);
        texts.addAll(workbook(release));
        texts.addAll(annexes(release));
        texts.addAll(figures(release, page));
        for (String source : without) {
            String name = SOURCES.getOrDefault(source, source);
            for (String text : texts) {
                assertFalse(
                        text.contains(name),
                        () -> name + " gave nothing: "
                                + text.substring(Math.max(0, text.indexOf(name) - 300), text.indexOf(name) + 100));
            }
        }
    }

    /** Every table of the data has a number or, when it is a list, a line; page, code book and package know the same ones. */
    private static void data(Path release, String page) throws IOException {
        Set<String> described = new TreeSet<>();
        JsonNode datapackage =
                MAPPER.readTree(release.resolve("data/datapackage.json").toFile());
        datapackage
                .get("resources")
                .forEach(resource -> described.add(resource.get("name").asText()));
        for (String table : tables(release)) {
            List<String> lines = Files.readAllLines(release.resolve("data/" + table + ".csv"));
            assertTrue(lines.size() > 1, table + " has no rows");
            assertTrue(page.contains("id=\"tabel-" + table.replace('_', '-') + "\""), table + " is not on the page");
            assertTrue(
                    described.stream().anyMatch(name -> name.replace('-', '_').startsWith(table)),
                    table + " " + described);
        }
    }

    /** Only services that report have places free, and how many do not is said beside. */
    private static void freePlaces(Path release) throws IOException {
        Set<String> known = new TreeSet<>();
        for (NamedCsvRecord service : rows(release, "occupancy_by_service")) {
            if (!service.getField("occupancy").isEmpty()) {
                known.add(service.getField("service_id"));
            }
        }
        for (NamedCsvRecord free : rows(release, "free_places")) {
            assertTrue(known.contains(free.getField("service_id")), free.toString());
        }
        int reported = 0;
        int services = 0;
        for (NamedCsvRecord kind : rows(release, "free_places_coverage")) {
            reported += Integer.parseInt(kind.getField("reported"));
            services += Integer.parseInt(kind.getField("services"));
            assertEquals(
                    Integer.parseInt(kind.getField("services")) - Integer.parseInt(kind.getField("reported")),
                    Integer.parseInt(kind.getField("silent")),
                    kind.toString());
        }
        assertEquals(known.size(), reported, "services of which the occupancy is known");
        assertEquals(known.isEmpty(), services == 0, "nothing is said of services when nobody reports");
    }

    private static List<NamedCsvRecord> rows(Path release, String table) throws IOException {
        Path file = release.resolve("data/" + table + ".csv");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    /** Every sheet with a table has a cell with something to the right of the row's name. */
    private static List<String> workbook(Path release) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream in = Files.newInputStream(release.resolve("tabeller.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                StringBuilder all = new StringBuilder();
                sheet.forEach(row -> row.forEach(cell -> all.append(cell).append('\n')));
                texts.add(all.toString());
                workbook.getSheet(sheet.getSheetName()).getTables().forEach(table -> {
                    int rows = table.getEndRowIndex() - table.getStartRowIndex();
                    assertTrue(rows > 0, sheet.getSheetName());
                    boolean any = false;
                    for (int r = table.getStartRowIndex() + 1; r <= table.getEndRowIndex(); r++) {
                        for (int c = table.getStartColIndex() + 1; c <= table.getEndColIndex(); c++) {
                            any |= sheet.getRow(r).getCell(c) != null
                                    && !sheet.getRow(r).getCell(c).toString().isBlank();
                        }
                    }
                    assertTrue(any, sheet.getSheetName() + " has nothing but names");
                });
            }
        }
        return texts;
    }

    /** Every annex has a table or figure besides who has answered; no chapter and no table in it is empty. */
    private static List<String> annexes(Path release) throws IOException, OpenXML4JException {
        List<String> texts = new ArrayList<>();
        for (String name : names(release.resolve("bilag"))) {
            try (InputStream in = Files.newInputStream(release.resolve("bilag/" + name));
                    XWPFDocument document = new XWPFDocument(in)) {
                StringBuilder all = new StringBuilder();
                int shown = document.getAllPictures().size();
                for (IBodyElement element : document.getBodyElements()) {
                    if (element instanceof XWPFParagraph paragraph) {
                        all.append(paragraph.getText()).append('\n');
                    } else if (element instanceof XWPFTable table) {
                        shown++;
                        assertTrue(table.getNumberOfRows() > 1, name + ": " + table.getText());
                        all.append(table.getText()).append('\n');
                        assertTrue(
                                table.getRows().stream().skip(1).anyMatch(row -> row.getTableCells().stream()
                                        .skip(1)
                                        .anyMatch(cell -> cell.getText().matches(".*[0-9].*|ja|nej|[\\p{L}].*"))),
                                name + " has a table of nothing: " + table.getText());
                    }
                }
                assertTrue(shown > 1, name + " shows nothing");
                assertFalse(all.toString().contains("Der er ingen tal til dette afsnit"), name);
                assertFalse(all.toString().contains("Der er ingen rækker i"), name);
                assertFalse(
                        all.toString().contains("drages hovedfund af")
                                && all.toString().contains("Hovedfundene er valgt"),
                        name);
                texts.add(all.toString());
            }
        }
        return texts;
    }

    /** Every figure has a mark with a number, and stands on the page. */
    private static List<String> figures(Path release, String page) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : names(release.resolve("figurer"))) {
            if (name.endsWith(".vl.json")) {
                JsonNode values =
                        MAPPER.readTree(release.resolve("figurer/" + name).toFile());
                assertTrue(values.toString().matches("(?s).*:-?[0-9.]*[1-9].*"), name);
                assertTrue(page.contains(name.replace(".vl.json", "")), name + " is not on the page");
                texts.add(values.toString());
            }
        }
        return texts;
    }

    @Test
    void mostMissingAreCountedAndFewAreNamedInOrder() throws Exception {
        Path round = round(22, name -> true);
        for (String name : List.of("vejle", "aeroe", "assens")) {
            Files.delete(round.resolve("indbakke/opfoelgning/" + name + ".xlsx"));
        }
        Contracts contracts = Contracts.load(RoundReader.references(round));
        Pipeline pipeline = new Pipeline(Subjects.round(round, contracts), contracts, (step, took) -> {}, "prøve");
        List<String> said = pipeline.check().findings().stream()
                .filter(finding -> AnswerRules.all().contains(finding.rule()))
                .map(finding -> finding.rule().id() + " " + finding.message())
                .filter(sentence -> sentence.contains("Opfølgning"))
                .toList();
        assertEquals(
                List.of(
                        "svar-ventes Assens, Vejle og Ærø har ikke svaret på »Opfølgning på målgrupper« (frist 15. maj 2026)."),
                said);
        assertEquals(
                List.of("svar-mangler"),
                pipeline.check(LocalDate.of(2026, 5, 16)).findings().stream()
                        .filter(finding -> finding.message().contains("Opfølgning")
                                && finding.rule().equals(AnswerRules.MISSING))
                        .map(finding -> finding.rule().id())
                        .toList());
    }
}
