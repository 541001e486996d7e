package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three rounds of the sample tell, in what they release, the story that {@code data-samples/serie.md} says. */
@Tag("slow")
class StoryTest {
    private static final List<Integer> YEARS = List.of(2024, 2025, 2026);
    private static final Path COMMITTED = Path.of("../data-samples/syddanmark-2026");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path rounds;

    /** 2025 is released before the correction was known, and after. */
    @BeforeAll
    static void run() throws IOException {
        assertEquals(
                0, CaseRound.command("sample", rounds.toString(), "--serie").exit());
        Path corrections = rounds.resolve("2025/rettelser.xlsx");
        Path aside = Files.move(corrections, rounds.resolve("aside.xlsx"));
        run("2024");
        run("2025");
        Files.move(aside, corrections);
        run("2025");
        run("2026");
        CaseRound.Told told = CaseRound.command("serie", rounds.toString());
        assertEquals(0, told.exit(), told.text());
    }

    private static void run(String year) {
        CaseRound.Told told = CaseRound.command("run", rounds.resolve(year).toString());
        assertTrue(told.text().contains("Udgivelsen er klar"), told.text());
    }

    private static Path release(int year) {
        return rounds.resolve(year + "/ud/udgivelse-00" + (year == 2025 ? 2 : 1));
    }

    private static List<NamedCsvRecord> rows(Path release, String table) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(release.resolve("data/" + table + ".csv"))) {
            return csv.stream().toList();
        }
    }

    private static List<NamedCsvRecord> rows(int year, String table) throws IOException {
        return rows(release(year), table);
    }

    private static Predicate<NamedCsvRecord> is(String... columnsAndValues) {
        return row -> {
            for (int i = 0; i < columnsAndValues.length; i += 2) {
                if (!row.getField(columnsAndValues[i]).equals(columnsAndValues[i + 1])) {
                    return false;
                }
            }
            return true;
        };
    }

    private static NamedCsvRecord row(Path release, String table, String... columnsAndValues) throws IOException {
        List<NamedCsvRecord> found =
                rows(release, table).stream().filter(is(columnsAndValues)).toList();
        assertEquals(1, found.size(), table + List.of(columnsAndValues));
        return found.get(0);
    }

    private static double number(int year, String table, String column, String... columnsAndValues) throws IOException {
        return Double.parseDouble(row(release(year), table, columnsAndValues).getField(column));
    }

    @Test
    void theNewestIsTheRoundThatStandsAloneButForAccountsAndOccupancy() throws IOException {
        try (Stream<Path> files = Files.walk(COMMITTED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = COMMITTED.relativize(file).toString().replace('\\', '/');
                boolean other = name.startsWith("ud/")
                        || name.startsWith("fortroligt/")
                        || name.startsWith("indbakke/belaegning/")
                        || Set.of("README.md", "runde.json", "indbakke/statistikbanken/regk31.csv")
                                .contains(name);
                if (!other) {
                    assertArrayEquals(
                            Files.readAllBytes(file),
                            Files.readAllBytes(rounds.resolve("2026").resolve(name)),
                            name);
                }
            }
        }
    }

    @Test
    void spendingOnAdultsGrowsByTwoToThreePercentAndThatOnChildrenFalls() throws IOException {
        for (int year : YEARS) {
            double adults =
                    number(year, "spending_by_region", "growth", "area", "adults", "year", String.valueOf(year - 1));
            assertTrue(adults >= 2 && adults <= 3, year + ": " + adults);
        }
        // 2024 is a break for children, so nothing is told of that year
        for (int year : List.of(2024, 2026)) {
            double children =
                    number(year, "spending_by_region", "growth", "area", "children", "year", String.valueOf(year - 1));
            assertTrue(children >= -1.5 && children <= -0.5, year + ": " + children);
        }
    }

    @Test
    void twoMunicipalitiesSpendFarMoreThanTheOthers() throws IOException {
        for (String area : List.of("adults", "children")) {
            List<NamedCsvRecord> dearest = rows(2026, "spending_by_municipality").stream()
                    .filter(is("area", area, "year", "2025"))
                    .sorted(Comparator.comparing(row -> -Double.parseDouble(row.getField("per_inhabitant"))))
                    .toList();
            assertEquals(22, dearest.size());
            assertEquals(
                    Set.of("Langeland", "Tønder"),
                    Set.of(
                            dearest.get(0).getField("geography_name"),
                            dearest.get(1).getField("geography_name")));
            assertTrue(
                    Double.parseDouble(dearest.get(1).getField("per_inhabitant"))
                            > 1.15 * Double.parseDouble(dearest.get(2).getField("per_inhabitant")),
                    area);
        }
    }

    /** Counted in the municipalities whose number is printed in all three years. */
    @Test
    void citizensWithAutismAreSixPercentMoreEachYear() throws IOException {
        Map<Integer, Map<String, Integer>> exact = YEARS.stream()
                .collect(Collectors.toMap(Function.identity(), year -> {
                    try {
                        return rows(year, "demand_by_municipality").stream()
                                .filter(is("group", "V2.02", "citizens_mark", ""))
                                .filter(row -> !row.getField("citizens_lower").isEmpty()
                                        && row.getField("citizens_lower").equals(row.getField("citizens_upper")))
                                .collect(Collectors.toMap(
                                        row -> row.getField("geography"),
                                        row -> Integer.parseInt(row.getField("citizens_lower"))));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }));
        Set<String> same = new HashSet<>(exact.getOrDefault(2024, Map.of()).keySet());
        exact.values().forEach(one -> same.retainAll(one.keySet()));
        assertTrue(same.size() >= 10, same.toString());
        List<Integer> sums = YEARS.stream()
                .map(year -> exact.getOrDefault(year, Map.of()).entrySet().stream()
                        .filter(one -> same.contains(one.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .toList();
        for (int i = 1; i < sums.size(); i++) {
            double growth = 100.0 * sums.get(i) / sums.get(i - 1) - 100;
            assertTrue(growth > 5 && growth < 7, sums.toString());
        }
    }

    @Test
    void moreAreExpectedLackedAndWaitedForInAutism() throws IOException {
        List<Double> need = numbers("survey_need", "share", "item", "V2.02", "answer", "rise");
        List<Double> missing = numbers("demand_by_target_group", "stated_missing_lower", "group", "V2.02");
        List<Double> waiting = numbers(
                "balance_by_kind",
                "waiting_lower",
                "geography_level",
                "region",
                "group",
                "V2.02",
                "place_kind",
                "long_term_home");
        for (List<Double> rising : List.of(need, missing, waiting)) {
            assertTrue(rising.get(0) < rising.get(1) && rising.get(1) < rising.get(2), rising.toString());
        }
        assertTrue(need.get(2) > 60, need.toString());
    }

    private static List<Double> numbers(String table, String column, String... columnsAndValues) {
        return YEARS.stream()
                .map(year -> {
                    try {
                        return number(year, table, column, columnsAndValues);
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void placesForDualDiagnosisAndOutwardReactingBehaviourFallShortEveryYear() {
        for (String group : List.of("V8.01", "V8.02", "B8.02")) {
            List<Double> gaps =
                    numbers("complex_balance", "confirmed_gap_lower", "geography_level", "region", "group", group);
            assertTrue(gaps.get(0) > 10 && gaps.get(2) > gaps.get(0), group + gaps);
        }
    }

    @Test
    void oneAreaIsHalfEmptyWhileAnotherIsFull() {
        for (String group : List.of("B3.06", "B4.09")) {
            List<Double> placements =
                    numbers("occupancy_by_target_group", "occupancy", "code", group, "stay", "overnight");
            assertTrue(placements.get(0) > 70 && placements.get(2) < 56, group + placements);
        }
        List<Double> autism = numbers("occupancy_by_target_group", "occupancy", "code", "V2.02", "stay", "overnight");
        assertTrue(autism.get(0) < 98.5 && autism.get(2) > 100, autism.toString());
    }

    @Test
    void fourOfTenOpeningsFitWhatIsMissing() throws IOException {
        List<NamedCsvRecord> openings = rows(2025, "capacity_notices").stream()
                .filter(is("kind", "open_service"))
                .toList();
        Set<String> missing = rows(2025, "missing_ranked").stream()
                .filter(is("geography_level", "region"))
                .map(row -> row.getField("group") + row.getField("place_kind"))
                .collect(Collectors.toSet());
        Map<String, String> kinds = Map.of(
                "SEL § 107", "temporary_home",
                "SEL § 108", "long_term_home",
                "SEL § 103", "day_service",
                "SEL § 104", "day_service");
        assertEquals(10, openings.size());
        assertEquals(
                4,
                openings.stream()
                        .filter(row -> missing.contains(
                                row.getField("target_group") + kinds.getOrDefault(row.getField("paragraph"), "")))
                        .count());
        Set<String> before = services(2025);
        Set<String> now = services(2026);
        now.removeAll(before);
        assertEquals(10, now.size(), now.toString());
    }

    private static Set<String> services(int year) throws IOException {
        return rows(year, "service_register").stream()
                .map(row -> row.getField("service_id"))
                .collect(Collectors.toSet());
    }

    @Test
    void aCorrectionByTelephoneChangesAHeadlineAndIsARevisionOfTheSeries() throws IOException {
        Path first = rounds.resolve("2025/ud/udgivelse-001");
        double wrong = Double.parseDouble(
                row(first, "demand_by_target_group", "group", "V2.02").getField("stated_missing_lower"));
        double right = number(2025, "demand_by_target_group", "stated_missing_lower", "group", "V2.02");
        assertTrue(wrong > 1.5 * right, wrong + " and " + right);
        assertNotEquals(headlines(first), headlines(release(2025)));
        List<NamedCsvRecord> revisions = rows(rounds.resolve("serie/ud/udgivelse-001"), "series_revisions").stream()
                .filter(is("table", "demand_by_target_group", "column", "stated_missing"))
                .toList();
        assertTrue(
                revisions.stream().anyMatch(row -> row.getFields().stream().anyMatch(cell -> cell.contains("V2.02"))),
                revisions.toString());
    }

    /** Kroner for each inhabitant in the prices of another year are no change. */
    @Test
    void aNewPriceLevelIsABreakOfWhatIsSpentAnInhabitant() throws IOException {
        List<NamedCsvRecord> figures = rows(rounds.resolve("serie/ud/udgivelse-001"), "series_key_figures").stream()
                .filter(row -> row.getField("figure").contains("per_inhabitant"))
                .filter(row -> !row.getField("round").equals("2024"))
                .toList();
        assertTrue(!figures.isEmpty(), "no figure");
        figures.forEach(row -> {
            assertTrue(row.getField("note").contains("-priser"), row.toString());
            assertEquals("", row.getField("change"));
        });
    }

    /** The findings of the page's summary. */
    private static String headlines(Path release) throws IOException {
        String page = Files.readString(release.resolve("index.html"));
        return page.substring(page.indexOf("<h2>Sammenfatning"), page.indexOf("Sådan er hovedfundene valgt"));
    }

    @Test
    void aHiddenNumberKeepsWhetherTheConfirmedPlacesSufficeFromBeingTold() throws IOException {
        NamedCsvRecord fyn = row(release(2026), "complex_balance", "geography", "fyn", "group", "V8.01");
        assertEquals("x", fyn.getField("citizens_mark"));
        assertEquals("x", fyn.getField("confirmed_gap_mark"));
        assertEquals("15", fyn.getField("overnight_places"));
    }
}
