package dk.belaeg.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.Engine;
import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.LargeScope;
import dk.belaeg.intake.OpenedFiles;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.round.store.FilePlace;
import dk.belaeg.round.store.TestStore;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files give the same findings, account and numbers, read into memory or part by part. */
class SmallAndLargeTest {
    /** One table of which there may be many rows, the datasets that are made of it, and rules of its own that some rows break. */
    private record Table(String name, List<String> datasets, List<String> rules, Maker maker, String largest) {}

    /** Makes a round with so many rows in its largest file. */
    private interface Maker {
        Path round(Path folder, long seed, int rows) throws IOException;
    }

    private static final Table OCCUPANCY =
            new Table("occupancy", List.of("occupancy_means"), List.of(), RandomReports::round, "belægning/a.csv");

    private static final Table TRADE = new Table(
            "trade",
            List.of(
                    "service_categories",
                    "category_sums",
                    "service_scope",
                    "trade_by_municipality",
                    "trade_matrix",
                    "external_need",
                    "external_need_by_group",
                    "external_need_by_sector"),
            List.of("handel-dobbelt", "handel-ukendt-tilbud", "handel-for-mange-doegn", "handel-anden-driftsherre"),
            RandomPurchases::round,
            "køb/a.csv");

    /** What is compared. */
    private record Outcome(
            List<String> findings, List<String> closed, List<String> accounts, Map<String, List<String>> rows) {}

    @Test
    void filesReadInPartsGiveWhatTheyGiveInMemory(@TempDir Path folder) throws Exception {
        compare(OCCUPANCY, folder, 1, 700, List.of(3), List.of(50));
    }

    @Test
    void purchasesByDayReadInPartsGiveWhatTheyGiveInMemory(@TempDir Path folder) throws Exception {
        compare(TRADE, folder, 1, 3000, List.of(3), List.of(0));
    }

    @Tag("slow")
    @Test
    void thousandsOfRowsInOneTwoAndSevenPartsDoTheSame(@TempDir Path folder) throws Exception {
        compare(OCCUPANCY, Files.createDirectories(folder.resolve("r1")), 1, 700, List.of(3), List.of(0));
        for (long seed = 2; seed < 5; seed++) {
            compare(
                    OCCUPANCY,
                    Files.createDirectories(folder.resolve("r" + seed)),
                    seed,
                    6000,
                    List.of(1, 2, 7),
                    List.of(0, 50));
        }
        compare(TRADE, Files.createDirectories(folder.resolve("k2")), 2, 6000, List.of(1, 7), List.of(50));
    }

    /** Tasks on other machines know a round on a store by its address alone. */
    @Tag("slow")
    @Test
    void filesReadFromAStoreGiveWhatTheyGiveInMemory(@TempDir Path folder) throws Exception {
        TestStore.install();
        try {
            compare(OCCUPANCY, folder, 5, 700, List.of(3), List.of(0), TestStore::placeOf);
            assertTrue(TestStore.opened() > 0, "no task read anything from the store");
            RunContext elsewhere = new RunContext("another process", TestStore.placeOf(folder), Subjects::all);
            assertEquals(
                    Subjects.round(folder, elsewhere.contracts()).name(),
                    elsewhere.round().name());
            elsewhere.forget();
        } finally {
            TestStore.forget();
        }
    }

    private static void compare(Table table, Path folder, long seed, int rows, List<Integer> parts, List<Integer> sizes)
            throws Exception {
        compare(table, folder, seed, rows, parts, sizes, FilePlace::of);
    }

    /**
     * @param parts how many the largest file is read in
     * @param sizes from which files are read in parts, in percent of the largest file
     * @param places where tasks find them
     */
    private static void compare(
            Table table,
            Path folder,
            long seed,
            int rows,
            List<Integer> parts,
            List<Integer> sizes,
            FilePlace.Map places)
            throws Exception {
        Contracts contracts = Contracts.load(folder.resolve("findes-ikke"));
        Round round =
                RoundReader.read(table.maker().round(folder, seed, rows), contracts, Checked.settings(Subjects.all()));
        long largest = Files.size(round.inbox().resolve(table.largest()));
        try (Engine engine = Engine.start(Engine.Profile.LARGE, Files.createDirectories(folder.resolve("spark")))) {
            engine.activate();
            Checked inMemory = Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
            Outcome small = outcome(inMemory, new Inputs(engine, round, contracts, inMemory), table, engine);
            assertTrue(small.findings().size() > 100
                    && rows(small, table.datasets().get(0)).size() > 30);
            for (String rule : table.rules()) {
                assertTrue(small.findings().stream().anyMatch(finding -> finding.contains(rule)), rule);
            }
            for (int part : parts) {
                for (int size : sizes) {
                    long from = largest * size / 100;
                    Path scratch = Files.createTempDirectory(folder, "dele");
                    LargeScope scope = new LargeScope(Set.of(table.name()), from, largest / part + 1);
                    try (SparkTables scale =
                            new SparkTables(engine::spark, round, contracts, Subjects::all, places, scratch)) {
                        Intake intake = Intake.read(round, contracts, scope, OpenedFiles.none());
                        String files = intake.large().stream()
                                .map(file -> file.name().substring(file.name().indexOf('/') + 1))
                                .map(file -> file.substring(0, 1))
                                .collect(Collectors.joining());
                        assertTrue(
                                !table.equals(OCCUPANCY)
                                        || (from == 0 ? files.equals("abcdefgh") : files.matches("a[a-bd-h]*")),
                                files);
                        assertTrue(!files.isEmpty());
                        Checked checked = Checked.of(
                                intake, round, contracts, Subjects.all(), round.asOf(), scale, OpenedFiles.none());
                        Outcome large = outcome(
                                checked, new Inputs(engine, round, contracts, checked, scale::data), table, engine);
                        String which = "seed " + seed + ", " + part + " parts, from " + from;
                        assertEquals(lines(small.findings()), lines(large.findings()), which);
                        assertEquals(
                                inMemory.intake().table(table.name()).lacking(),
                                Objects.requireNonNull(checked.large().get(table.name()))
                                        .lacking());
                        assertEquals(lines(small.closed()), lines(large.closed()), which);
                        assertEquals(lines(small.accounts()), lines(large.accounts()), which);
                        small.rows()
                                .forEach((name, all) ->
                                        assertEquals(lines(all), lines(rows(large, name)), which + " " + name));
                    }
                }
            }
        }
    }

    private static List<String> rows(Outcome outcome, String name) {
        return outcome.rows().getOrDefault(name, List.of());
    }

    private static String lines(List<String> all) {
        return String.join("\n", all);
    }

    private static Outcome outcome(Checked checked, Inputs inputs, Table table, Engine engine) throws Exception {
        Map<String, List<String>> rows = new TreeMap<>();
        rows.put("used", sorted(() -> asRead(inputs.table(table.name())), engine));
        rows.put("parts", sorted(() -> asRead(inputs.parts(table.name())), engine));
        Datasets datasets = Datasets.of(Subjects.all(), inputs, engine);
        for (String name : table.datasets()) {
            // how many rows there were between the steps is no part of what comes out
            rows.put(name, sorted(() -> datasets.get(name).drop("rows", "lacking"), engine));
        }
        return new Outcome(
                checked.findings().stream().map(Object::toString).toList(),
                checked.closed().stream().map(Object::toString).toList(),
                checked.accounts().stream().map(Object::toString).toList(),
                rows);
    }

    /** Without the kinds of stay, which only rows in memory have beside their own columns, one row each where several are possible. */
    private static Dataset<Row> asRead(Dataset<Row> rows) {
        return List.of(rows.columns()).contains("stay") ? rows.drop("stay").distinct() : rows;
    }

    private static List<String> sorted(Callable<Dataset<Row>> dataset, Engine engine) throws Exception {
        return engine.rows(dataset.call()).stream().map(Row::toString).sorted().collect(Collectors.toList());
    }
}
