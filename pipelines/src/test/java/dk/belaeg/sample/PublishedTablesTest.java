package dk.belaeg.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The published tables hold what their README says of them, anomalies included: a slip in copying would show. */
class PublishedTablesTest {
    private static final Path FOLDER = Path.of("../data-samples/publiceret");

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(Files.readString(FOLDER.resolve(file)))) {
            return csv.stream().toList();
        }
    }

    @Test
    void everyPrintedTotalCanBeTrue() throws IOException {
        List<NamedCsvRecord> rows = rows("children-eating-disorder.csv");
        assertEquals(23, rows.size());
        List<String> ranges = new ArrayList<>();
        for (String year : List.of("2017", "2018", "2019")) {
            int known = 0;
            int masked = 0;
            for (NamedCsvRecord row : rows.subList(0, 22)) {
                String cell = row.getField(year);
                known += cell.equals("M") ? 0 : Integer.parseInt(cell);
                masked += cell.equals("M") ? 1 : 0;
            }
            ranges.add(known + masked + " <= " + rows.get(22).getField(year) + " <= " + (known + 3 * masked));
        }
        assertEquals(List.of("14 <= 22 <= 42", "20 <= 32 <= 46", "20 <= 27 <= 42"), ranges);
    }

    /** The sums of shares: all within rounding of 100, except the one the README names. */
    @Test
    void oneColumnOfSharesMissesAHundredByMoreThanRounding() throws IOException {
        Map<String, Integer> sums = new TreeMap<>();
        for (NamedCsvRecord row : rows("expected-need.csv")) {
            for (String column : List.of("nordjylland_pct", "land_pct")) {
                sums.merge(
                        row.getField("maalgruppe") + " " + column,
                        Integer.parseInt(row.getField(column)),
                        Integer::sum);
            }
        }
        sums.values().removeIf(sum -> Math.abs(sum - 100) <= 1);
        assertEquals(Map.of("alle land_pct", 98), sums);
    }

    @Test
    void theSumRowOfServicesIsTheSum() throws IOException {
        List<NamedCsvRecord> rows = rows("services-by-sector.csv");
        NamedCsvRecord sum = rows.get(rows.size() - 1);
        for (String column : sum.getHeader().subList(1, 7)) {
            int added = rows.subList(0, rows.size() - 1).stream()
                    .map(row -> row.getField(column))
                    .filter(cell -> !cell.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertEquals(Integer.parseInt(sum.getField(column)), added, column);
        }
    }

    @Test
    void changesTakenOffTheAgendaAreThoseOfVejen() throws IOException {
        List<NamedCsvRecord> rows = rows("capacity-changes.csv");
        assertEquals(11, rows.size());
        for (NamedCsvRecord row : rows) {
            assertEquals(
                    row.getField("kommune").equals("Vejen"),
                    row.getField("note").startsWith("taget af dagsordenen"),
                    row.toString());
        }
        assertEquals(
                3,
                rows.stream()
                        .filter(row -> row.getField("lov_og_paragraf").isEmpty())
                        .count());
    }

    @Test
    void theTreatedByDayAndNightAreSomeOfAllTreated() throws IOException {
        List<NamedCsvRecord> rows = rows("pregnant-substance-use.csv");
        for (String year : List.of("2017", "2018", "2019")) {
            int all = Integer.parseInt(rows.get(0).getField(year));
            int some = Integer.parseInt(rows.get(1).getField(year));
            assertEquals(some, Math.min(all, some), year);
        }
    }
}
