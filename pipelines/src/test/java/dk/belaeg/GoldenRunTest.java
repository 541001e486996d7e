package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.belaeg.cli.ExitCode;
import dk.belaeg.cli.Main;
import dk.belaeg.desk.numbers.ShownNumbers;
import dk.belaeg.office.DocumentText;
import dk.belaeg.office.WorkbookText;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.trace.TracedNumbers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole run on the sample round, compared by value with what it gave when somebody last read it. Run with
 * {@code -Dbelaeg.golden=update} to renew the files; then read the difference, and say in CHANGELOG which numbers change
 * and why.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenRunTest {
    private static final Path SAMPLE = RepositoryTest.ROOT.resolve("data-samples/syddanmark-2026");
    static final boolean UPDATE = "update".equals(System.getProperty("belaeg.golden"));
    private static final Path GOLDEN = Path.of("src/test/golden/syddanmark-2026");

    private static final String LISTENERS = "spark.extraListeners";

    private Path folder = Path.of("");

    private String printed = "";
    private String told = "";
    private String audit = "";
    private int exit;

    @BeforeAll
    void runOnce(@TempDir Path temporary) throws IOException {
        folder = temporary;
        copy(SAMPLE, folder.resolve("runde"));
        System.setProperty(LISTENERS, Jobs.class.getName());
        try {
            exit = run(folder.resolve("runde"));
            told = printed;
        } finally {
            System.clearProperty(LISTENERS);
        }
    }

    /** How many stages each job of Spark has had. */
    public static final class Jobs extends SparkListener {
        private static final List<Integer> STAGES = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onJobStart(SparkListenerJobStart job) {
            STAGES.add(job.stageIds().size());
        }
    }

    private int run(Path round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new String[] {"run", round.toString()}, stream, stream);
        printed = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Copies a round without what runs have made of it. */
    static void copy(Path from, Path to) throws IOException {
        copy(from, to, name -> !name.startsWith("ud") && !name.startsWith("fortroligt"));
    }

    /** The same with one folder of its inbox alone. */
    static void copyWithOnly(String inbox, Path from, Path to) throws IOException {
        copy(from, to, name -> name.startsWith("indbakke/" + inbox) || name.matches("|runde\\.json|opslag.*|indbakke"));
    }

    private static void copy(Path from, Path to, Predicate<String> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = from.relativize(path).toString();
                if (wanted.test(name)) {
                    Files.copy(path, to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private Path release() {
        return folder.resolve("runde/ud/udgivelse-001");
    }

    @Test
    void theRunSucceedsAndSaysSo() {
        assertEquals(ExitCode.OK, exit, told);
        assertTrue(told.contains("Regnskabet går op."), told);
        assertTrue(told.contains("Udgivelsen er klar"), told);
    }

    /** Rows in one part go through no exchange: each would be a stage of its own, and take longer than all that is computed. */
    @Test
    void everyDatasetIsComputedInOneStage() {
        assertFalse(Jobs.STAGES.isEmpty());
        assertEquals(Set.of(1), Set.copyOf(Jobs.STAGES));
    }

    @Test
    void theNumbersAreTheGoldenOnes() throws IOException {
        GoldenTables.assertHolds(GOLDEN, release());
    }

    /** Numbers of every table are worked out again from the cells that {@code explain} prints. */
    @Test
    void theNumbersComeOutOfTheirCells() throws Exception {
        TracedNumbers.assertComeOut(folder.resolve("runde"), 400);
    }

    private String explained(int exit, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        List<String> command =
                new ArrayList<>(List.of("explain", folder.resolve("runde").toString()));
        command.addAll(List.of(words));
        int code = Main.run(command.toArray(String[]::new), stream, stream);
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(exit, code, text);
        return text;
    }

    @Test
    void aNumberIsExplainedByItsCells() {
        String text =
                explained(ExitCode.OK, "demand_by_health_council", "geography_name=Fyn", "group=B2.02", "borgere");
        assertTrue(text.startsWith("FORTROLIGT"), text);
        assertTrue(text.contains("opfoelgning/assens.xlsx, ark »Målgrupper«, celle C9: »19-21«, læst som 19–21"), text);
        assertTrue(text.contains("Lagt sammen: 191–195. Det er det udgivne tal."), text);
        String figure = explained(
                ExitCode.OK,
                "pladser-efter-ejerforhold",
                "geography=fyn",
                "sector=private",
                "stay=overnight",
                "paragraph=I alt");
        assertTrue(figure.contains("»Godkendte pladser« i »Tilbudsportalen« lagt sammen"), figure);
        String several = explained(ExitCode.USAGE, "places_by_region", "geography=fyn", "services");
        assertTrue(several.contains("rækker passer. Skriv mere af nøglen"), several);
    }

    @Test
    void aHiddenNumberIsShownInTheConfidentialFolderAlone() throws IOException {
        String[] hidden = {"demand_by_municipality", "kommune=Esbjerg", "group=B8.01", "citizens"};
        String text = explained(ExitCode.OK, hidden);
        assertTrue(text.contains("Skjult: "), text);
        assertTrue(text.contains("opfoelgning/esbjerg.xlsx, ark »Målgrupper«, celle C11\n"), text);
        assertFalse(text.contains("Lagt sammen"), text);
        explained(ExitCode.OK, hidden[0], hidden[1], hidden[2], hidden[3], "--gem");
        Path kept = folder.resolve("runde/fortroligt/forklaringer");
        try (Stream<Path> files = Files.list(kept)) {
            String full = Files.readString(files.findFirst().orElseThrow());
            assertTrue(full.startsWith("FORTROLIGT") && full.contains("Lagt sammen: "), full);
        }
    }

    /** The desk opens a number to what the command says of it, and shows a hidden one only where that is asked for. */
    @Test
    void numbersOpenOnTheDesk() throws Exception {
        ShownNumbers desk = new ShownNumbers(folder.resolve("runde"));
        assertTrue(desk.page().contains("?tabel=demand_by_municipality"), desk.page());
        String table = desk.page("tabel", "demand_by_municipality", "soeg", "esbjerg");
        Matcher link = Pattern.compile("raekke=([0-9]+)&amp;kolonne=citizens#valgt\">x</a>")
                .matcher(table);
        assertTrue(link.find(), table);
        assertFalse(table.contains("Assens"), "only the rows that are sought");
        String[] number = {"tabel", "demand_by_municipality", "raekke", link.group(1), "kolonne", "citizens"};
        String published = desk.page(number);
        assertFalse(published.contains("x</a> <span"), "as published, nothing hidden is there");
        String[] key = ShownNumbers.opened(published)
                .lines()
                .skip(3)
                .findFirst()
                .orElseThrow()
                .split("[,:] ");
        assertEquals(
                explained(ExitCode.OK, number[1], "kommune=" + key[1], "målgruppe=" + key[3], "citizens"),
                ShownNumbers.opened(published));
        String full = desk.page(number[0], number[1], number[2], number[3], number[4], number[5], "visning", "fulde");
        assertTrue(full.contains("x</a> <span class=\"tom\">("), full);
        assertTrue(ShownNumbers.opened(full).contains("Lagt sammen: "), full);
        String hostile = desk.page("tabel", "demand_by_municipality", "soeg", "\"><script>");
        assertTrue(hostile.contains("&quot;&gt;&lt;script&gt;") && !hostile.contains("<script>"), hostile);
        assertTrue(hostile.contains("Ingen rækker har de ord."), hostile);
    }

    /** Programs that know categories take each once. */
    @Test
    void noColumnHasACategoryTwice() throws IOException {
        JsonNode tables = new ObjectMapper()
                .readTree(release().resolve("data/datapackage.json").toFile())
                .get("resources");
        int columns = 0;
        for (JsonNode table : tables) {
            for (JsonNode column : table.at("/schema/fields")) {
                List<String> codes = column.path("categories").findValuesAsText("value");
                assertEquals(codes.stream().distinct().toList(), codes, table.get("name") + " " + column.get("name"));
                columns += codes.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(columns > 0);
    }

    /** Workbooks and annexes, the forms that go out, the copies that go back: what they say and how they look. */
    @Test
    void theOfficeFilesAreTheGoldenOnes() throws IOException {
        Path forms = folder.resolve("skemaer");
        copy(SAMPLE, forms);
        Path faulty = folder.resolve("fejl");
        copy(RepositoryTest.ROOT.resolve("data-samples/fejl-2026"), faulty);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Main.run(new String[] {"forms", forms.toString()}, nowhere, nowhere);
        Main.run(new String[] {"status", faulty.toString()}, nowhere, nowhere);
        Map<String, String> actual = new TreeMap<>();
        office(folder.resolve("runde"), name -> true, actual);
        office(forms, name -> name.contains("skemaer/") && name.contains("odense"), actual);
        office(faulty, name -> !name.startsWith("indbakke"), actual);
        Path kept = GOLDEN.resolveSibling("office");
        if (UPDATE) {
            for (var entry : actual.entrySet()) {
                Files.createDirectories(kept.resolve(entry.getKey()).getParent());
                Files.writeString(kept.resolve(entry.getKey()), entry.getValue());
            }
        }
        try (Stream<Path> paths = Files.walk(kept)) {
            assertEquals(
                    paths.filter(Files::isRegularFile)
                            .map(path -> kept.relativize(path).toString().replace('\\', '/'))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    actual.keySet());
        }
        actual.forEach((name, text) -> assertEquals(read(kept.resolve(name)), text, name));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The office files of a round that the program has made, as text. */
    private static void office(Path round, Predicate<String> wanted, Map<String, String> texts) throws IOException {
        try (Stream<Path> paths = Files.walk(round)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = round.relativize(path).toString().replace('\\', '/');
                String kept = name.replaceFirst("^(?:ud/|fortroligt/|skemaer/)(?:udgivelse-001/)?", "") + ".txt";
                if (!name.startsWith("indbakke") && wanted.test(name)) {
                    if (name.endsWith(".xlsx")) {
                        texts.put(kept, WorkbookText.of(Files.readAllBytes(path)));
                    } else if (name.endsWith(".docx")) {
                        texts.put(kept, DocumentText.of(Files.readAllBytes(path)));
                    }
                }
            }
        }
    }

    /** The notebooks that analysts find in the repository are those of the sample's release. */
    @Test
    void theNotebooksOfTheRepositoryAreTheSamplesOwn() throws IOException {
        Path kept = RepositoryTest.ROOT.resolve("notebooks-export");
        for (String name : List.of("belaeg-python.ipynb", "belaeg-r.ipynb")) {
            String made = Files.readString(release().resolve("notebooks-export").resolve(name));
            if (UPDATE) {
                Files.writeString(kept.resolve(name), made);
            }
            assertEquals(Files.readString(kept.resolve(name)), made, name);
        }
    }

    /** Another language, time zone and number of cores change no byte: the next run would make a release of what differs. */
    @Tag("slow")
    @Test
    void aSecondRunInAnotherPlaceGivesNoNewRelease() throws IOException {
        SortedMap<String, String> before = ReleaseFolders.digests(release());
        Path round = folder.resolve("tyrkisk");
        copy(folder.resolve("runde"), round, name -> true);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            System.setProperty("belaeg.master", "local[1]");
            run(round);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
            System.clearProperty("belaeg.master");
        }
        assertTrue(printed.contains("Intet er ændret"), printed);
        assertFalse(Files.exists(round.resolve("ud/udgivelse-002")));
        assertEquals(before, ReleaseFolders.digests(round.resolve("ud/udgivelse-001")));
    }

    /** Fanø had none and has two: the next release is made, and whoever keeps both finds nothing. */
    @Tag("slow")
    @Test
    void aCorrectionAfterAReleaseLeadsToAnother() throws IOException {
        Path round = folder.resolve("rettet");
        copy(folder.resolve("runde"), round, name -> true);
        Path corrected =
                CaseRound.copy("o1-rettelse-efter-udgivelse", folder).folder().resolve("fanoe.xlsx");
        Files.copy(corrected, round.resolve("indbakke/opfoelgning/fanoe.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        run(round);
        assertTrue(printed.contains("Udgivelsen er klar"), printed);
        Path second = round.resolve("ud/udgivelse-002");
        assertTrue(
                Files.readAllLines(second.resolve("data/demand_by_municipality.csv")).stream()
                        .anyMatch(line ->
                                line.startsWith("563,") && line.contains(",V8.01,") && line.matches(".*,(≤3|x),.*")),
                "Fanø's new number is small");
        String audited = audited(second, ExitCode.OK);
        assertTrue(audited.contains("Heller ikke den, der har gemt udgivelse-001"), audited);
    }

    @Test
    void aRoundStandsForItsNewestReleases() throws IOException {
        assertEquals(audit(), audited(folder.resolve("runde"), ExitCode.OK));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String round = folder.resolve("runde").toString();
        assertEquals(
                ExitCode.OK,
                Main.run(new String[] {"compare", round, round}, stream, stream),
                out.toString(StandardCharsets.UTF_8));
        assertEquals(ExitCode.USAGE, Main.run(new String[] {"compare", round}, stream, stream));
        assertTrue(
                out.toString(StandardCharsets.UTF_8).contains("har kun én udgivelse"),
                out.toString(StandardCharsets.UTF_8));
        Path two = folder.resolve("med-to");
        copy(folder.resolve("runde"), two, name -> true);
        copy(two.resolve("ud/udgivelse-001"), two.resolve("ud/udgivelse-002"), name -> true);
        morePlaces(
                two.resolve("ud/udgivelse-002/data/places_by_region.csv"),
                "region,1083,Region Syddanmark,total,overnight,I alt,");
        morePlaces(
                two.resolve("ud/udgivelse-002/data/places_by_municipality.csv"), "461,Odense,total,overnight,I alt,");
        Files.writeString(two.resolve("ud/udgivelse-002/kvalitet/fund.csv"), "\n", StandardOpenOption.APPEND);
        assertEquals(
                ExitCode.OK,
                Main.run(new String[] {"compare", two.toString()}, stream, stream),
                out.toString(StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8).replace('\u00A0', ' ');
        assertTrue(
                said.matches(
                        "(?s).*Antallet af godkendte døgnpladser steg fra [0-9.]+ til [0-9.]+ pladser: rettede tal fra"
                                + " én kommune lægger 3 pladser til\\..*"),
                said);
    }

    /** Three more places in the line that begins so. */
    private static void morePlaces(Path csv, String line) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        int places = List.of(lines.get(0).split(",")).indexOf("places");
        lines.replaceAll(one -> {
            String[] cells = one.split(",", -1);
            if (one.startsWith(line)) {
                cells[places] = String.valueOf(Integer.parseInt(cells[places]) + 3);
            }
            return String.join(",", cells);
        });
        Files.write(csv, lines);
    }

    private String audit() {
        if (audit.isEmpty()) {
            audit = audited(release(), ExitCode.OK);
        }
        return audit;
    }

    private static String audited(Path release, int expected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new String[] {"audit", release.toString()}, stream, stream);
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(expected, code, text);
        return text;
    }

    @Test
    void theReleaseIsVerifiedFromItsOwnFiles() {
        assertTrue(audit().contains("Alle filer er dem, manifestet nævner."), audit());
        assertTrue(audit().contains("Vidnerne i den fortrolige mappe holder"), audit());
        assertTrue(audit().contains("Ingen kommune kan ud fra sine egne tal regne andres ud."), audit());
        assertTrue(audit().contains("Ingen skjulte tal kan regnes ud."), audit());
    }

    @Tag("slow")
    @Test
    void releasesBesideItAreCountedWithWhenItIsVerified() throws IOException {
        Path round = folder.resolve("to");
        for (String half : List.of("ud", "fortroligt")) {
            for (String name : List.of("udgivelse-001", "udgivelse-002")) {
                Path to = round.resolve(half).resolve(name);
                Files.createDirectories(to);
                copy(folder.resolve("runde").resolve(half).resolve("udgivelse-001"), to, file -> true);
            }
        }
        String text = audited(round.resolve("ud/udgivelse-002"), ExitCode.OK);
        assertTrue(text.contains("Heller ikke den, der har gemt udgivelse-001, kan regne mere ud."), text);
        Files.delete(round.resolve("fortroligt/udgivelse-001/skjulte-tal/tal.csv"));
        text = audited(round.resolve("ud/udgivelse-002"), ExitCode.OK);
        assertTrue(text.contains("udgivelse-001 kan ikke læses"), text);
    }

    @Test
    void aReleaseThatShowsTooMuchIsSeenThrough() throws IOException {
        Path open = folder.resolve("aaben/udgivelse-001");
        Files.createDirectories(open);
        copy(release(), open, name -> true);
        Path table = open.resolve("data/demand_by_health_council.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(table));
        List<String> full = Files.readAllLines(
                folder.resolve("runde/fortroligt/udgivelse-001/fulde-tal/demand_by_health_council.csv"));
        int hidden = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains(",target_group,,,x,"))
                .filter(i -> full.get(i).split(";", -1)[6].matches("[0-9]+"))
                .findFirst()
                .orElseThrow();
        String number = full.get(hidden).split(";", -1)[6];
        lines.set(hidden, lines.get(hidden).replace(",,,x,", "," + number + "," + number + ",,"));
        Files.write(table, lines);
        String text = audited(open, ExitCode.FINDINGS);
        assertTrue(text.contains("data/demand_by_health_council.csv er ændret"), text);
        assertTrue(text.contains("står forskelligt"), text);
        assertTrue(text.contains("kan regnes ud:"), text);
    }

    @Test
    void nothingConfidentialIsShared() throws IOException {
        try (Stream<Path> paths = Files.walk(release())) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String text = new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("Kontaktperson 461"), path.toString());
                assertFalse(text.contains("kontakt461@"), path.toString());
            }
        }
    }
}
