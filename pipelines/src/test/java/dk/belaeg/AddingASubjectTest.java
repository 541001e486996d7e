package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.check.Checked;
import dk.belaeg.check.SubjectRules;
import dk.belaeg.cli.CheckOutput;
import dk.belaeg.contract.ContractException;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.SchemaTexts;
import dk.belaeg.office.FakeZip;
import dk.belaeg.questionnaire.Status;
import dk.belaeg.questionnaire.status.StatusFiles;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.RoundSettings;
import dk.belaeg.round.RoundWriter;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody adds a subject: a folder of contracts ({@code tilfoejelse/rents}), a class ({@link Rents}) and its line in
 * {@code Subjects}. Nothing else is told of it, and it shows up everywhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddingASubjectTest {
    private static final Path CONTRACTS = Path.of("src/test/resources/tilfoejelse/rents");
    private static final List<Subject> SUBJECTS =
            Stream.concat(Subjects.all().stream(), Stream.of(new Rents())).toList();

    /** Odense, Aabenraa and the region; one rent is too high, one cannot be read, and Aarhus is of another region. */
    private static final String RECEIVED =
            """
            Driftsherre;Tilbuds-id;Tilbud;Paragraf;År;Husleje pr. døgn
            Odense;100001;Solhøj;SEL § 107;2025;1800,00
            Odense;100001;Solhøj;SEL § 107;2026;1900,00
            Odense;100002;Lunden;SEL § 108;2026;2500,50
            Region Syddanmark;100003;Klinten;SEL § 108;2025;4100,00
            Region Syddanmark;100003;Klinten;SEL § 108;2026;42000,00
            Aabenraa;100004;Engen;SEL § 107;2025;1500,00
            Aabenraa;100004;Engen;SEL § 107;2026;spørg
            Aarhus;100005;Skoven;SEL § 107;2026;1700,00
            """;

    private Path release = Path.of("");
    private Checked checked;
    private Round round;
    private Contracts contracts;

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        Path place = folder.resolve("runde");
        Files.createDirectories(place.resolve("indbakke"));
        Files.writeString(
                place.resolve("runde.json"),
                """
                {"navn": "Prøve", "aar": 2026, "pr_dato": "2026-05-01", "fiktiv": true, "huslejer": {"hoejst": 20000}}
                """);
        Files.writeString(place.resolve("indbakke/huslejer.csv"), RECEIVED);
        contracts = contracts(place);
        round = RoundReader.read(place, contracts, Checked.settings(SUBJECTS));
        Pipeline pipeline = new Pipeline(round, contracts, SUBJECTS, (step, took) -> {}, "prøve");
        Pipeline.Result result = pipeline.run(Engine.Profile.SMALL, false);
        checked = result.checked();
        release = result.release().orElseThrow().folder();
    }

    private static Contracts contracts(Path round) throws IOException, ContractException {
        try (Stream<Path> files = Files.list(CONTRACTS)) {
            Map<String, String> texts =
                    files.collect(Collectors.toMap(file -> "rents/" + file.getFileName(), AddingASubjectTest::read));
            return SchemaTexts.contractsWith(texts, round.resolve("opslag"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(release.resolve(file));
    }

    @Test
    void itIsInTheData() throws IOException {
        assertEquals(
                List.of(
                        "operator,year,operator_name,rents,rent_sum,rent_sum_reason,mean_rent,mean_rent_reason",
                        "461,2025,Odense,1,1800,,1800,",
                        "461,2026,Odense,2,4400.5,,2200.25,"),
                text("data/rents_by_operator.csv").lines().limit(3).toList());
        assertTrue(text("data/excel/rents_by_operator.csv").contains("Husleje i gennemsnit"));
        assertTrue(Files.size(release.resolve("data/rents_by_operator.parquet")) > 0);
        assertTrue(text("data/datapackage.json").contains("\"rents_by_operator\""));
        assertTrue(text("data/kodebog.csv")
                .contains("rents_by_operator,mean_rent,Husleje i gennemsnit,number,kr. pr. døgn"));
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
            assertTrue(text(file).contains("rents_by_operator"), file);
        }
    }

    @Test
    void itIsAChapterOfThePageWithTableFigureAndSummary() throws IOException {
        String page = text("index.html").replace('\u00a0', ' ');
        for (String said : List.of(
                "<h2>Huslejer</h2>",
                "Huslejer efter driftsherre",
                // the setting of the round, in the words of the contract
                "Huslejer over 20.000 kr. pr. døgn er set efter.",
                "Huslejen er i gennemsnit højest hos Region Syddanmark: 42.000 kr. pr. døgn. Derefter følger Odense (2.200 kr. pr. døgn).",
                "Søjlediagram med 3 søjler. Region Syddanmark 42.000 kr. pr. døgn; Odense 2.200 kr. pr. døgn. Ikke oplyst: Aabenraa.",
                "»Huslejer«: Tallene i én række kan ikke bruges på grund af fejl. Summer, som den kan høre til, er tomme.",
                "en eller flere huslejer kan ikke bruges",
                "Usandsynlig husleje (1)")) {
            assertTrue(page.contains(said), said);
        }
        for (String form : List.of(".svg", ".png")) {
            assertTrue(Files.exists(release.resolve("figurer/huslejer-efter-driftsherre" + form)), form);
        }
    }

    @Test
    void itIsInTheWorkbookWithItsChart() throws IOException {
        FakeZip workbook = FakeZip.of(Files.readAllBytes(release.resolve("tabeller.xlsx")));
        assertTrue(workbook.text("xl/workbook.xml").contains("Huslejer efter driftsherre"));
        assertTrue(StreamSupport.stream(workbook.names().spliterator(), false)
                .anyMatch(name -> name.startsWith("xl/charts/chart")));
    }

    @Test
    void itsAnnexIsMade() throws IOException {
        String annex = FakeZip.of(Files.readAllBytes(release.resolve("bilag/huslejer.docx")))
                .text("word/document.xml");
        assertTrue(annex.contains("Huslejerne på tilbuddene i Region Syddanmark i 2026."), annex);
        assertTrue(annex.contains("Huslejen er i gennemsnit højest hos Region Syddanmark"), annex);
        assertTrue(annex.contains("Husleje i gennemsnit (kr. pr. døgn)"), annex);
    }

    @Test
    void itsRowsAreChecked() {
        assertEquals(
                List.of(
                        "fejl huslejer.csv, celle F8: »Husleje pr. døgn«: Det, der står, er ikke et tal.",
                        "advarsel huslejer.csv, celle F6: Huslejen er over 20.000 kr. pr. døgn.",
                        "oplysning huslejer.csv: 1 række er ikke brugt. Rækken hører til en driftsherre uden for runden."),
                checked.findings().stream()
                        .map(finding -> finding.severity().danish() + " "
                                + finding.origin().danish() + ": " + finding.message())
                        .toList());
        String printed = CheckOutput.of(checked);
        assertTrue(
                printed.contains(
                        """
                        ADVARSEL  Usandsynlig husleje (1)
                          huslejer.csv, celle F6: Huslejen er over 20.000 kr. pr. døgn.
                          → Ret huslejen, hvis den er skrevet forkert. Er den rigtig, så godkend den i rettelser.xlsx.
                        """),
                printed);
        assertEquals(48, checked.account().read());
    }

    @Test
    void whatIsWrongGoesToWhoSentIt() throws IOException {
        Status status = Status.of(round, contracts, checked, round.asOf());
        String page = new String(Objects.requireNonNull(status.files().get(StatusFiles.PAGE)), StandardCharsets.UTF_8);
        assertTrue(page.contains("Huslejen er over 20.000 kr. pr. døgn."), page);
    }

    @Test
    void itsRuleIsOnTheListThatTheUsersPageIsWrittenFrom() {
        assertTrue(SubjectRules.all(SUBJECTS).contains(Rents.IMPLAUSIBLE));
    }

    @Test
    void itsSettingIsInTheHelpTheManifestAndBesideRundeJson() throws IOException {
        List<Class<? extends Settings>> settings = Checked.settings(SUBJECTS);
        assertTrue(RoundSettings.all(settings)
                .contains(new RoundSettings.Entry(
                        "huslejer.hoejst", "15000", "en højere husleje pr. døgn er usandsynlig (kr.)")));
        RoundWriter.explain(round.folder(), settings);
        assertTrue(Files.readString(round.folder().resolve("indstillinger.txt"))
                .contains("huslejer.hoejst (15000): en højere husleje pr. døgn er usandsynlig (kr.)\n"));
        assertEquals(
                20_000,
                new ObjectMapper()
                        .readTree(text("manifest.json"))
                        .at("/indstillinger/huslejer/hoejst")
                        .asInt());
    }

    @Test
    void whatIsWrongWithItsSettingIsSaid() throws IOException {
        Path file = round.folder().resolve("runde.json");
        String before = Files.readString(file);
        Files.writeString(file, before.replace("{\"hoejst\": 20000}", "{\"hoejst\": 0, \"lavest\": 1}"));
        assertEquals(
                List.of(
                        "runde.json › huslejer: »lavest« kendes ikke. Er det stavet rigtigt?",
                        "runde.json › huslejer: »hoejst« skal være over 0."),
                assertThrows(
                                ContractException.class,
                                () -> RoundReader.read(round.folder(), contracts, Checked.settings(SUBJECTS)))
                        .problems());
        Files.writeString(file, before);
    }
}
