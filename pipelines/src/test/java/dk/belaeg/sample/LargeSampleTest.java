package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Severity;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.RoundReader;
import dk.belaeg.subject.Subjects;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large tables are a valid round of the size asked for, the same each time, and say everywhere that they are fictional. */
class LargeSampleTest {
    private static final String FICTIONAL = "Fiktive data";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Contracts contracts(Path round) throws Exception {
        return Contracts.load(RoundReader.references(round));
    }

    private Path written(String name, long rows, LargeSample.Scope scope, int years, LargeSample.Format format)
            throws Exception {
        Path round = folder.resolve(name);
        LargeSample.write(round, contracts(round), 2026, LargeSample.Table.BELAEGNING, rows, scope, years, format);
        return round;
    }

    @Test
    void aRoundOfTheWholeCountryHasNoErrors() throws Exception {
        Path place = written("land", 1_001, LargeSample.Scope.COUNTRY, 3, LargeSample.Format.CSV);
        Contracts contracts = contracts(place);
        Round round = Subjects.round(place, contracts);
        assertTrue(round.national());
        assertEquals(98, round.respondents().size());
        assertEquals(List.of("1081", "1082", "1083", "1084", "1085"), round.regions());
        Checked checked = Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
        assertEquals(0, checked.count(Severity.ERROR), checked.findings()::toString);
        assertEquals(1_001, checked.intake().table("occupancy").used().size());
        assertEquals(98 * 3 * 4, checked.intake().table("population").used().size());
        assertTrue(checked.intake().files().stream().allMatch(Intake.Received::readable));
    }

    @Test
    void purchasesByDayHaveNoErrors() throws Exception {
        Path place = folder.resolve("koeb");
        LargeSample.write(
                place,
                contracts(place),
                2026,
                LargeSample.Table.KOEB,
                30_000,
                LargeSample.Scope.COUNTRY,
                3,
                LargeSample.Format.CSV);
        Contracts contracts = contracts(place);
        Round round = Subjects.round(place, contracts);
        Checked checked = Checked.of(Intake.read(round, contracts), round, contracts, Subjects.all());
        assertEquals(0, checked.count(Severity.ERROR), checked.findings()::toString);
        assertEquals(30_000, checked.intake().table("trade").used().size());
    }

    @Test
    void theRegionAloneHasItsOwnMunicipalities() throws Exception {
        Path place = written("region", 100, LargeSample.Scope.REGION, 1, LargeSample.Format.CSV);
        Round round = Subjects.round(place, contracts(place));
        assertEquals(22, round.respondents().size());
        assertEquals(List.of("1083"), round.regions());
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws Exception {
        Path one = written("en", 300, LargeSample.Scope.COUNTRY, 2, LargeSample.Format.PARQUET);
        Path two = written("to", 300, LargeSample.Scope.COUNTRY, 2, LargeSample.Format.PARQUET);
        for (Path file : files(one)) {
            byte[] other = Files.readAllBytes(two.resolve(one.relativize(file).toString()));
            assertArrayEquals(other, Files.readAllBytes(file), file.toString());
        }
    }

    @Test
    void everyFileSaysThatItIsFictional() throws Exception {
        Path csv = written("csv", 50, LargeSample.Scope.COUNTRY, 1, LargeSample.Format.CSV);
        for (Path file : files(csv.resolve("indbakke"))) {
            Charset charset = file.endsWith("folketal.csv") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
            assertTrue(Files.readString(file, charset).split("\n", 2)[0].contains(FICTIONAL), file.toString());
        }
        Path parquet = written("parquet", 50, LargeSample.Scope.COUNTRY, 1, LargeSample.Format.PARQUET);
        for (Path file : files(parquet.resolve("indbakke"))) {
            try (ParquetFileReader reader = ParquetFileReader.open(
                    new LocalInputFile(file),
                    ParquetReadOptions.builder(new PlainParquetConfiguration()).build())) {
                String told = reader.getFileMetaData().getKeyValueMetaData().getOrDefault("fiktiv", "");
                assertTrue(told.contains(FICTIONAL), file.toString());
            }
        }
        assertTrue(Files.readString(parquet.resolve("runde.json")).contains("\"fiktiv\" : true"));
    }

    private static List<Path> files(Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile).forEach(files::add);
        }
        assertTrue(!files.isEmpty());
        return files;
    }
}
