package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Reading;
import dk.belaeg.grammar.Value;
import dk.belaeg.questionnaire.EarlierAnswers;
import dk.belaeg.questionnaire.Forms;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two counts of 2020 in one round: children with eating disorders as they are printed, and pregnant women, of whom
 * only the sums and the sentence are printed, by numbers that agree with both. What the annex says is what the reports said.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CentralAnnouncementTest {
    private static final Path PUBLISHED = Path.of("../data-samples/publiceret/children-eating-disorder.csv");

    /** Seven municipalities' pregnant women in treatment in three years, and those of them treated by day and night. */
    private static final Map<String, List<String>> PREGNANT = Map.of(
            "Odense", List.of("3", "2", "3", "1", "1", "1"),
            "Esbjerg", List.of("2", "2", "3", "1", "1", "1"),
            "Kolding", List.of("2", "1", "ingen", "ingen", "ingen", "ingen"),
            "Vejle", List.of("≤3", "≤3", "≤3", "ingen", "ingen", "ingen"),
            "Svendborg", List.of("1", "ingen", "ingen", "ingen", "ingen", "ingen"),
            "Assens", List.of("ingen", "2", "ingen", "ingen", "ingen", "ingen"),
            "Fanø", List.of("ingen", "ingen", "1", "ingen", "4", "ingen"));

    private Path release = Path.of("");
    private String page = "";

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Centrale udmeldinger 2020", "aar": 2020, "pr_dato": "2020-05-01",
                 "spoergeskemaer": [{"navn": "count_survey", "frist": "2020-06-01"}],
                 "optaelling": {"maalgruppe": "børn og unge med svære spiseforstyrrelser", "kategorier": ["Visiteret til indsats"], "aar": [2017, 2018, 2019],
                   "flere": [{"maalgruppe": "gravide med misbrug", "kategorier": ["Behandlingsindsats", "Døgnbehandling"],
                     "heraf": [{"kategori": "Døgnbehandling", "af": "Behandlingsindsats"}], "aar": [2017, 2018, 2019], "haendelser": true}]}}
                """);
        Files.createDirectories(folder.resolve("opslag"));
        Files.writeString(
                folder.resolve("opslag/trykte-summer.csv"),
                """
                Målgruppe;Kategori;År;Sum;Kilde
                børn og unge med svære spiseforstyrrelser;;2017;22;KKR Syddanmark 2020, tabel 4.1
                børn og unge med svære spiseforstyrrelser;;2018;32;KKR Syddanmark 2020, tabel 4.1
                børn og unge med svære spiseforstyrrelser;;2019;43;som 2019, skrevet forkert af
                """);
        Contracts contracts = Contracts.load(folder.resolve("opslag"));
        Round round = Subjects.round(folder, contracts);
        Map<String, NamedCsvRecord> children = children(contracts);
        SmallRound small = new SmallRound(round);
        for (Forms.Form form : new Forms(round, contracts, small.check(), EarlierAnswers.NONE).all()) {
            NamedCsvRecord row = Objects.requireNonNull(children.get(form.respondent()));
            String name = contracts.codes().municipalities().nameOf(form.respondent());
            List<String> counts = new ArrayList<>();
            for (String year : List.of("2017", "2018", "2019")) {
                counts.add(row.getField(year).replace("M", "≤3"));
            }
            counts.addAll(PREGNANT.getOrDefault(name, List.of("ingen", "ingen", "ingen", "ingen", "ingen", "ingen")));
            Files.write(
                    round.inbox().resolve(form.respondent() + ".xlsx"),
                    FormFiller.filled(
                            form.bytes(),
                            Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2020, 5, 4)))),
                            Map.of(
                                    "counts",
                                    counts.stream()
                                            .map(count -> Map.<String, Value>of("counted", new Value.Text(count)))
                                            .toList(),
                                    "themes",
                                    List.of(Map.of("words", new Value.Text("Hemmelig erfaring")))),
                            new Random(5)));
        }
        Pipeline.Result result =
                new Pipeline(round, contracts, (step, took) -> {}, "prøve").run(Engine.Profile.SMALL, false);
        release = result.release().orElseThrow().folder();
        page = Files.readString(release.resolve("index.html")).replace('\u00A0', ' ');
    }

    private static Map<String, NamedCsvRecord> children(Contracts contracts) throws IOException {
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(Files.readString(PUBLISHED))) {
            csv.stream()
                    .filter(row -> !row.getField("kommune").equals("Samlet"))
                    .forEach(row -> {
                        if (contracts.codes().municipality(row.getField("kommune"))
                                instanceof Reading.Known<String> code) {
                            rows.put(code.value(), row);
                        }
                    });
        }
        return rows;
    }

    private List<String> csv(String table, String... parts) throws IOException {
        return Files.readAllLines(release.resolve("data/" + table + ".csv")).stream()
                .filter(line -> Arrays.stream(parts).allMatch(line::contains))
                .toList();
    }

    @Test
    void childrenAreToldAsInTheReport() {
        assertTrue(
                page.contains("6 af de 22 kommuner har ikke haft børn og unge med svære spiseforstyrrelser i 2017-2019."
                        + " 11 har haft en eller flere i alle tre år, 3 i to af de tre og 2 i ét."
                        + " 19 af de 22 kommuner har haft 0-3 hvert år."),
                page);
    }

    @Test
    void pregnantWomenAreToldAsInTheReport() {
        assertTrue(
                page.contains("15 af de 22 kommuner har ikke haft gravide med misbrug i 2017-2019."
                        + " 3 har haft en eller flere i alle tre år, 1 i to af de tre og 3 i ét."),
                page);
    }

    @Test
    void theAnnexHasTheFourThemesAndNobodysWords() throws IOException {
        assertTrue(Files.exists(release.resolve("bilag/central-udmelding.docx")));
        assertEquals(
                List.of(
                        "børn og unge med svære spiseforstyrrelser,Målgruppen,Hvad kendetegner borgerne i målgruppen, og hvordan har den udviklet sig?,1,true,22,22,100,"),
                csv("counted_questions", "spiseforstyrrelser,Målgruppen").stream()
                        .map(line -> line.replace("\"", ""))
                        .toList());
        assertFalse(page.contains("Hemmelig"));
    }

    /** 22 and 32 can be the sums of the masked table; of the numbers of 2019 no sum is above 42. */
    @Test
    void aPrintedSumIsHeldAgainstWhatTheNumbersCanGive() throws IOException {
        List<String> printed = csv("counted_printed", "1083,");
        assertEquals(3, printed.size());
        assertTrue(printed.get(0).contains(",2017,14,42,"), printed.get(0));
        assertTrue(printed.get(0).contains(",22,"), printed.get(0));
        assertTrue(
                page.contains("Den trykte sum for børn og unge med svære spiseforstyrrelser i 2019 ligger uden for"),
                page);
        assertFalse(page.contains("i 2018 ligger uden for"), page);
    }

    /** Fanø says that 4 of nobody are treated by day and night: that is not used, and nothing is added up with it. */
    @Test
    void aPartThatIsLargerThanTheWholeIsAFinding() throws IOException {
        assertTrue(page.contains("Delen er større end det hele"), page);
        assertEquals(
                1,
                csv("counted_by_municipality", "563,", "Døgnbehandling", ",2018,")
                        .size());
        assertTrue(csv("counted_by_municipality", "563,", "Døgnbehandling", ",2018,")
                .get(0)
                .endsWith(",0,1"));
    }

    /** Only what happens is added up over the years. */
    @Test
    void citizensAreNotAddedUpOverTheYears() throws IOException {
        assertEquals(List.of(), csv("counted_period", "spiseforstyrrelser"));
        assertEquals(
                1,
                csv("counted_period", "1083,", "total,I alt", "2017-2019 i alt").size());
    }
}
