package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.office.FakeWorkbook;
import dk.belaeg.office.FakeZip;
import dk.belaeg.office.read.RawSheet;
import dk.belaeg.office.read.RawSheet.Visibility;
import dk.belaeg.office.read.RawWorkbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The committed sample is what the program makes, whatever the language and time zone, says in every file that it is
 * fictional, and differs by seed only.
 */
class SampleRoundTest {
    private static final Path COMMITTED = Path.of("../data-samples/syddanmark-2026");
    private static final Path AUTUMN = Path.of("../data-samples/syddanmark-2026-efteraar");
    private static final long SEED = 2026;

    /** The round as it is made here, which others are compared with. */
    private static Map<String, byte[]> once = Map.of();

    /** In Turkey, where i and I are not one letter, and half a day away. */
    @BeforeAll
    static void makeOnce(@TempDir Path folder) throws Exception {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            once = made(folder.resolve("runde"), SEED);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static Map<String, byte[]> made(Path folder, long seed) throws Exception {
        SampleRound.write(folder, Contracts.load(folder.resolve("opslag")), seed);
        return SampleFolder.files(folder);
    }

    @Test
    void theCommittedRoundIsTheOneThatIsMade() throws Exception {
        SampleFolder.renewIfAsked(COMMITTED, once);
        SampleFolder.assertHolds(COMMITTED, once);
    }

    @Test
    void theCommittedRoundOfTheAutumnIsTheOneThatIsMade(@TempDir Path folder) throws Exception {
        Path round = folder.resolve("runde");
        AutumnRound.write(round, Contracts.load(round.resolve("opslag")), SEED);
        Map<String, byte[]> made = SampleFolder.files(round);
        SampleFolder.renewIfAsked(AUTUMN, made);
        SampleFolder.assertHolds(AUTUMN, made);
    }

    @Tag("slow")
    @Test
    void anotherSeedGivesOtherNumbersInTheSameFiles(@TempDir Path folder) throws Exception {
        Map<String, byte[]> other = made(folder.resolve("to"), SEED + 1);
        assertEquals(once.keySet(), other.keySet());
        for (String name : once.keySet()) {
            if (name.contains("opfoelgning/") || name.contains("belaegning/") || name.contains("tilbudsportalen/")) {
                assertTrue(!Arrays.equals(once.get(name), other.get(name)), name + " is the same for both seeds");
            }
        }
        assertNotEquals(
                text(once, "indbakke/statistikbanken/regk31.csv"), text(other, "indbakke/statistikbanken/regk31.csv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"syddanmark-2026", "syddanmark-2026-efteraar"})
    void everyFileSaysThatItIsFictional(String round) throws IOException {
        Map<String, byte[]> files = SampleFolder.files(COMMITTED.resolveSibling(round));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            String name = file.getKey();
            if (name.endsWith(".xlsx")) {
                saysSoOnEverySheetAndInItsProperties(name, file.getValue());
            } else if (name.startsWith("indbakke/")) {
                String first = decoded(files.getOrDefault(name, new byte[0]))
                        .replace("\uFEFF", "")
                        .lines()
                        .findFirst()
                        .orElse("");
                assertTrue(first.startsWith("Fiktive data, lavet af Bel"), name + ": " + first);
            } else if (name.equals("runde.json")) {
                assertTrue(text(files, name).contains("\"fiktiv\" : true"), name);
            } else {
                text(files, name)
                        .lines()
                        .skip(1)
                        .forEach(line -> assertTrue(line.contains("Fiktivt"), name + ": " + line));
            }
        }
    }

    /** Unicode of two bytes where the file says so. */
    private static String decoded(byte[] bytes) {
        boolean wide = bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    }

    private static void saysSoOnEverySheetAndInItsProperties(String name, byte[] bytes) {
        RawWorkbook book = FakeWorkbook.read(bytes);
        for (RawSheet sheet : book.sheets()) {
            boolean says =
                    sheet.cells().stream().anyMatch(cell -> cell.content().raw().equals("Fiktive data"));
            assertTrue(says || sheet.visibility() != Visibility.VISIBLE, name + ", " + sheet.name());
        }
        assertTrue(FakeZip.of(bytes).text("docProps/core.xml").contains("Fiktive data"), name);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** 22 answers, some 400 services, ten years: what the guide and the README promise. */
    @Test
    void theRoundIsComplete() throws IOException {
        Map<String, byte[]> files = SampleFolder.files(COMMITTED);
        assertEquals(
                21,
                files.keySet().stream().filter(n -> n.contains("opfoelgning/")).count(),
                "and one in SurveyXact");
        assertEquals(
                20,
                files.keySet().stream().filter(n -> n.contains("kapacitet/")).count(),
                "and one in Microsoft Forms");
        assertEquals(
                23,
                files.keySet().stream().filter(n -> n.contains("belaegning/")).count());
        TreeSet<String> services = new TreeSet<>();
        text(files, "indbakke/tilbudsportalen/tilbudsportalen-2026-04-27.csv")
                .lines()
                .skip(2)
                .forEach(line -> services.add(line.substring(0, line.indexOf(';'))));
        assertEquals(400, services.size());
        TreeSet<String> years = new TreeSet<>();
        text(files, "indbakke/statistikbanken/regk31.csv")
                .lines()
                .skip(2)
                .forEach(line -> years.add(line.split(";", -1)[5]));
        assertEquals(10, years.size());
    }
}
