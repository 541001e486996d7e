package dk.belaeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Period;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.store.FilePlace;
import dk.belaeg.round.store.TestStore;
import dk.belaeg.scale.RandomReports;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report of more rows than are shown: all of them are in the release, and the newest period is read as any table. */
class LongReportTest {
    private static final String NAME = "occupancy_by_service";

    private static ReleaseFolders.Release run(Round round, Contracts contracts, Engine.Profile profile, int most)
            throws IOException {
        return new Pipeline(round, contracts, Subjects.all(), (step, took) -> {}, "test", most)
                .run(profile, false)
                .release()
                .orElseThrow();
    }

    /** Lines as they stand; sorted, the header apart. */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return Stream.concat(lines.stream().limit(1), lines.stream().skip(1).sorted())
                .toList();
    }

    @Tag("slow")
    @Test
    void allRowsAreInPartsAndTheNewestPeriodIsShown(@TempDir Path folder) throws Exception {
        Contracts contracts = Contracts.load(folder.resolve("findes-ikke"));
        Round round = Subjects.round(RandomReports.round(folder, 5, 400), contracts);
        ReleaseFolders.Release whole = run(round, contracts, Engine.Profile.SMALL, 100_000);
        List<String> all = lines(whole.folder().resolve("data/" + NAME + ".csv"));
        assertTrue(all.size() > 500, all.size() + " rows");

        ReleaseFolders.Release parted = run(round, contracts, Engine.Profile.LARGE, 500);
        TestStore.install();
        try {
            assertFalse(
                    new Pipeline(round, contracts, Subjects.all(), (step, took) -> {}, "test", 500)
                            .run(Engine.Profile.LARGE, false, LongReportTest::onStore)
                            .release()
                            .orElseThrow()
                            .changed(),
                    "tasks that read and write on a store give other files");
        } finally {
            TestStore.forget();
        }

        Path data = parted.folder().resolve("data");
        // what is made of it in memory is made of it where it lies: every other table, every figure and annex
        assertEquals(files(whole.folder()), files(parted.folder()));
        for (String file : files(whole.folder())) {
            if (file.endsWith(".csv") && !file.contains(NAME)) {
                assertEquals(
                        Files.readString(whole.folder().resolve(file)),
                        Files.readString(parted.folder().resolve(file)),
                        file);
            }
        }
        assertEquals(all, lines(data.resolve(NAME + "/del-001.csv")));
        List<String> shown = lines(data.resolve(NAME + ".csv"));
        Period newest = new Period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
        assertEquals(
                all.stream().filter(line -> line.contains(newest.code())).toList(),
                shown.stream().skip(1).toList());
        String note = "Tabellen har " + DanishNumbers.format(all.size() - 1) + " rækker. Her er de "
                + (shown.size() - 1) + " for december 2026; alle er i mappen data/" + NAME + ".";
        assertTrue(Files.readString(parted.folder().resolve("index.html")).contains(note), note);
        assertTrue(Files.readString(parted.folder().resolve("manifest.json")).contains(NAME + "/del-001.parquet"));
        try (Engine engine = Engine.start(Engine.Profile.LARGE, folder.resolve("spark"))) {
            List<Row> rows = engine.spark()
                    .read()
                    .parquet(data.resolve(NAME + "/del-001.parquet").toString())
                    .collectAsList();
            assertEquals(all.size() - 1, rows.size());
        }
        // the same input gives the same bytes, whoever wrote which part when
        assertFalse(run(round, contracts, Engine.Profile.LARGE, 500).changed());
    }

    /** Where tasks find what is here, and where they put what is not: beside, so that it has to be fetched. */
    private static FilePlace onStore(Path here) {
        return TestStore.placeOf(Files.exists(here) ? here : here.resolveSibling(here.getFileName() + "-lager"));
    }

    private static List<String> files(Path release) throws IOException {
        try (Stream<Path> files = Files.walk(release)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> release.relativize(file).toString())
                    .filter(file -> !file.startsWith("data/" + NAME + "/"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void countsOfPersonsAreNotProtectedInParts(@TempDir Path folder) throws Exception {
        Contracts contracts = Contracts.load(folder.resolve("findes-ikke"));
        ReportSchema persons = contracts.reports().stream()
                .filter(ReportSchema::countsPersons)
                .findFirst()
                .orElseThrow();
        try (Engine engine = Engine.start(Engine.Profile.LARGE, folder.resolve("spark"))) {
            Pipeline.TooLongException stopped = assertThrows(
                    Pipeline.TooLongException.class,
                    () -> LongReport.of(persons, engine.spark().range(3).toDF(), 2));

            assertTrue(stopped.danish().startsWith("Tabellen »" + persons.title() + "« har over 2 rækker og tæller"));
        }
    }
}
