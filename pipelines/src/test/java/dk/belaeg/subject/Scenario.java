package dk.belaeg.subject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dk.belaeg.contract.Column;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One folder of {@code scenarier/<measure>/<scenario>/}: what a measure is given and what it must answer, as csv with
 * {@code ;} and a header. A table that the scenario does not give is taken from the folder of its measure, or else from
 * the one above. Blank is null.
 */
record Scenario(Path folder) {
    static final Path ROOT = Path.of("src/test/resources/scenarier");
    private static final String EXPECTED = "expected.csv";

    /** Every folder that says what is expected, in order. */
    static List<Scenario> all() {
        try (Stream<Path> folders = Files.walk(ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve(EXPECTED)))
                    .map(Scenario::new)
                    .sorted((a, b) -> a.folder.compareTo(b.folder))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String measure() {
        return ROOT.relativize(folder).getName(0).toString();
    }

    String name() {
        return ROOT.relativize(folder).toString().replace('\\', '/');
    }

    /** A table as it stands in its file. */
    record Table(List<String> header, List<List<String>> rows) {

        /** The columns of the header, typed as their contract says. */
        List<Column> columns(Contract contract) {
            return header.stream().map(contract::column).toList();
        }

        List<@Nullable Object[]> values(Contract contract) {
            List<Column> columns = columns(contract);
            List<@Nullable Object[]> values = new ArrayList<>();
            for (List<String> row : rows) {
                @Nullable Object[] typed = new @Nullable Object[columns.size()];
                for (int i = 0; i < typed.length; i++) {
                    typed[i] = value(columns.get(i).type(), row.get(i));
                }
                values.add(typed);
            }
            return values;
        }
    }

    /** Says what type the columns of a table have. */
    interface Contract {
        Column column(String name);
    }

    Table given(String table) {
        return Stream.of(folder, ROOT.resolve(measure()), ROOT)
                .map(at -> at.resolve("given-" + table + ".csv"))
                .filter(Files::exists)
                .findFirst()
                .map(Scenario::read)
                .orElseThrow(() -> new IllegalArgumentException(name() + " is not given " + table));
    }

    Table expected() {
        return read(folder.resolve(EXPECTED));
    }

    private static Table read(Path file) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                header = row.getHeader();
                rows.add(row.getFields());
            }
            return new Table(
                    header.isEmpty() ? List.of(Files.readString(file).strip().split(";")) : header, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object value(Column.Type type, String text) {
        if (text.isEmpty()) {
            return null;
        }
        return switch (type) {
            case TEXT -> text;
            case WHOLE -> Long.valueOf(text);
            case YEAR -> Integer.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case TRUTH -> truth(text);
            case DAY -> LocalDate.parse(text);
        };
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("true or false, not " + text);
        }
        return text.equals("true");
    }
}
