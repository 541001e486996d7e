package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Value;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A round of the questionnaires that the sample round does not ask: sent out, filled in, and run to its tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundKindsRunTest {
    private static final Map<String, Map<String, Value>> COVER =
            Map.of("answer", Map.of("answered_on", new Value.Day(LocalDate.of(2026, 5, 4))));

    private Path release = Path.of("");
    private String page = "";

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("indbakke"));
        Files.writeString(
                folder.resolve("runde.json"),
                """
                {"navn": "Andre skemaer 2026", "aar": 2026, "pr_dato": "2026-05-01", "respondenter": ["420", "461", "561", "630"],
                 "spoergeskemaer": [{"navn": "target_group_survey", "frist": "2026-06-01"}, {"navn": "count_survey", "frist": "2026-06-01"}, {"navn": "capacity_notice", "frist": "2026-06-01"}],
                 "optaelling": {"maalgruppe": "unge med spiseforstyrrelser", "med": ["bor i kommunen"], "ikke_med": ["kun ambulant"],
                   "kategorier": ["Døgn", "Dag"], "aar": [2025, 2026]}}
                """);
        Contracts contracts = SmallRound.contracts();
        Round round = Subjects.round(folder, contracts);
        SmallRound small = new SmallRound(round);
        counts(small, "420", "11", "ingen", "12", "ca. 8");
        counts(small, "461", "31", "17", "ingen", "22");
        counts(small, "561", "9", "ingen", "2", "ingen");
        small.answer(
                "meddelelse.xlsx",
                "capacity_notice",
                "461",
                COVER,
                Map.of(
                        "notices",
                        List.of(Map.of(
                                "service", new Value.Text("Åhus"),
                                "host", new Value.Text("Odense"),
                                "area", new Value.Text("Voksne"),
                                "kind", new Value.Text("Flere pladser"),
                                "paragraph", new Value.Text("SEL § 107"),
                                "places_before", Value.Amount.of(4),
                                "places_after", Value.Amount.of(6),
                                "effect", new Value.Text("marts 2027"),
                                "received", new Value.Day(LocalDate.of(2026, 4, 1))))));
        described(small, "420", "Psykisk lidelse og misbrug (dobbeltdiagnose)", "Dom eller kriminalitet");
        described(
                small,
                "461",
                "Psykisk lidelse og misbrug (dobbeltdiagnose)",
                "Psykisk lidelse og misbrug (dobbeltdiagnose)");
        code(small);
        Pipeline.Result result =
                new Pipeline(round, contracts, (step, took) -> {}, "prøve").run(Engine.Profile.SMALL, false);
        release = result.release().orElseThrow().folder();
        page = Files.readString(release.resolve("index.html"));
    }

    /** One municipality's counts, category by category and year by year, and a few words. */
    private static void counts(SmallRound round, String municipality, String... counts) throws Exception {
        List<Map<String, Value>> rows = java.util.Arrays.stream(counts)
                .map(count -> Map.<String, Value>of("counted", new Value.Text(count)))
                .toList();
        byte[] filled = FormFiller.filled(
                round.form("count_survey", municipality),
                COVER,
                Map.of("counts", rows, "themes", List.of(Map.of("words", new Value.Text("Flere end før")))),
                new Random(3));
        Files.write(round.round().inbox().resolve(municipality + ".xlsx"), filled);
    }

    /** What one municipality writes of adults; the words are the themes, which makes coding easy. */
    private static void described(SmallRound round, String municipality, String... groups) throws Exception {
        List<Map<String, Value>> rows = java.util.Arrays.stream(groups)
                .map(group -> Map.<String, Value>of("area", new Value.Text("Voksne"), "group", new Value.Text(group)))
                .toList();
        byte[] filled = FormFiller.filled(
                round.form("target_group_survey", municipality), COVER, Map.of("groups", rows), new Random(4));
        Files.write(round.round().inbox().resolve("ord-" + municipality + ".xlsx"), filled);
    }

    /** Takes the workbook that a run makes, gives every text the theme it names, and puts it into the inbox. */
    private static void code(SmallRound round) throws Exception {
        byte[] workbook = dk.belaeg.questionnaire.CodingWorkbooks.of(
                        round.round(), round.check(), SmallRound.contracts())
                .getOrDefault("kodning/identifikation-af-maalgrupper.xlsx", new byte[0]);
        List<Map<String, Value>> themes = new java.util.ArrayList<>();
        for (var text : dk.belaeg.subject.themes.Coding.texts(
                round.check().intake(),
                SmallRound.contracts().questionnaire("target_group_survey"),
                SmallRound.contracts().codes())) {
            themes.add(Map.of("theme_1", new Value.Text(text.words()), "coder", new Value.Text("AB")));
        }
        Files.write(
                round.round().inbox().resolve("kodet.xlsx"),
                FormFiller.filled(workbook, Map.of(), Map.of("coding", themes), new Random(6)));
    }

    private List<String> csv(String table) throws IOException {
        return Files.readAllLines(release.resolve("data/" + table + ".csv"));
    }

    private static List<String> starting(List<String> lines, String start) {
        return lines.stream().filter(line -> line.startsWith(start)).toList();
    }

    @Test
    void countsAreAddedUpAndSmallOnesProtected() throws IOException {
        assertEquals(
                List.of(
                        "1083,Region Syddanmark,region,unge med spiseforstyrrelser,Døgn,Døgn,1,Døgn,,2025,,,x,Vejle,,,x,,,,,det første i rækken,,,,det første i rækken,3,0,,3,,100,,0,1",
                        "1083,Region Syddanmark,region,unge med spiseforstyrrelser,Døgn,Døgn,1,Døgn,,2026,17,,,Vejle,,,,mangler tal fra Vejle,,,x,,,,x,,3,2,,1,,33.333333,,0,1",
                        "1083,Region Syddanmark,region,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,2025,,,x,Vejle,,,x,,,,,det første i rækken,,,,det første i rækken,3,1,,2,,66.666667,,0,1",
                        "1083,Region Syddanmark,region,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,2026,30,,,Vejle,,,,mangler tal fra Vejle,,,x,,,,x,,3,1,,2,,66.666667,,1,1",
                        "1083,Region Syddanmark,region,unge med spiseforstyrrelser,total,I alt,3,I alt,,2025,65,,,Vejle,,,,mangler tal fra Vejle,,,,det første i rækken,,,,det første i rækken,3,0,,3,,100,,0,2",
                        "1083,Region Syddanmark,region,unge med spiseforstyrrelser,total,I alt,3,I alt,,2026,47,,,Vejle,,,,mangler tal fra Vejle,,,,mangler tal fra Vejle,,,,mangler tal fra Vejle,3,1,,2,,66.666667,,1,2"),
                starting(csv("counted_by_region"), "1083,"));
        List<String> small = starting(csv("counted_by_municipality"), "561,");
        assertTrue(
                small.contains("561,Esbjerg,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,2025,2025,,,≤3,0,0"),
                small.toString());
        assertTrue(
                small.contains("561,Esbjerg,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,2026,2026,0,0,,0,0"),
                small.toString());
    }

    @Test
    void municipalitiesAreCountedByTheYearsTheyHadSomebodyIn() throws IOException {
        assertEquals(
                List.of(
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,Døgn,Døgn,1,Døgn,,0,2,0,,1,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,Døgn,Døgn,1,Døgn,,1,2,2,,3,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,Døgn,Døgn,1,Døgn,,2,2,1,,2,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,0,2,0,,1,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,1,2,2,,3,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,Dag,Dag,2,Dag,,2,2,1,,2,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,total,I alt,3,I alt,,0,2,0,,1,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,total,I alt,3,I alt,,1,2,1,,2,",
                        "1083,Region Syddanmark,unge med spiseforstyrrelser,total,I alt,3,I alt,,2,2,2,,3,"),
                starting(csv("counted_years"), "1083,"));
    }

    @Test
    void municipalitiesThatMentionAThemeAreCounted() throws IOException {
        assertEquals(
                List.of(
                        "group,\"Gruppe, det er svært at finde tilbud til\",adults,dual_diagnosis,condition,"
                                + "Psykisk lidelse og misbrug (dobbeltdiagnose),1,2,2,2,100",
                        "group,\"Gruppe, det er svært at finde tilbud til\",adults,sentenced,behaviour,Dom eller kriminalitet,2,1,2,2,50"),
                starting(csv("theme_counts"), "group,").stream()
                        .map(line -> line.replaceFirst(",$", ""))
                        .toList());
        assertTrue(Files.exists(release.resolve("figurer/svaere-maalgrupper-voksne.svg")));
    }

    @Test
    void noticesAreListedAndAddedUp() throws IOException {
        assertEquals(
                List.of(
                        "461,Odense,1,Åhus,461,adults,overnight,open_places,SEL § 107,,,,4,6,2,,,,,,,2027-03-01/2027-03-31,2026-04-01,"
                                + "true,,,,true"),
                starting(csv("capacity_notices"), "461,"));
        List<String> sums = csv("notice_sums");
        assertEquals(9, sums.size(), "a header; an area, a paragraph and a half-year, each also with all of them");
        assertTrue(
                sums.contains(
                        "1083,Region Syddanmark,adults,overnight,SEL § 107,2027H1,1. halvår 2027,20271,1,1,2,,0,,2,"),
                sums.toString());
    }

    @Test
    void theSumOverCategoriesIsCalledSoInTheProofToo() throws IOException {
        Path proof = release.resolve("../../fortroligt/udgivelse-001/skjulte-tal/tal.csv");
        String numbers = Files.readString(proof.normalize());
        assertTrue(numbers.contains("Region Syddanmark, I alt, unge med spiseforstyrrelser, 2025"), numbers);
    }

    @Test
    void thePageSaysWhoIsCounted() {
        assertTrue(page.contains("Målgruppe: unge med spiseforstyrrelser."), page);
        assertTrue(page.contains("Der er talt med: bor i kommunen."), page);
        assertTrue(page.contains("Der er ikke talt med: kun ambulant."), page);
        assertTrue(!page.contains("Flere end før"), "free text stays confidential");
    }
}
