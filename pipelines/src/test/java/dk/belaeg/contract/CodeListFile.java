package dk.belaeg.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One code list as the files in {@code schemas/codes} hold it: the raw text, the rows by column name, and the Table
 * Schema beside it. Read here with nothing of the program, so that the files are judged by their own contract.
 */
record CodeListFile(String name, String text, List<String> header, List<Map<String, String>> rows, JsonNode schema) {

    /** Where the general lists lie, and the page on all of them; those of one subject lie with it. */
    static final Path FOLDER = Path.of("..", "schemas", "codes");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern RUNS = Pattern.compile("[0-9]+|[^0-9]+");

    /** The names of all lists, from the csv files, sorted. */
    static List<String> names() {
        return fileNames(".csv");
    }

    static List<String> fileNames(String ending) {
        return paths(ending).stream()
                .map(file -> Objects.requireNonNull(file.getFileName()).toString())
                .map(file -> file.substring(0, file.length() - ending.length()))
                .sorted()
                .toList();
    }

    private static List<Path> paths(String ending) {
        try (Stream<Path> files = Files.walk(FOLDER.resolveSibling(""))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CodeListFile read(String name) {
        try {
            Path file = paths("/" + name + ".csv").get(0);
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return of(name, text, JSON.readTree(Files.readString(file.resolveSibling(name + ".schema.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CodeListFile of(String name, String text, JsonNode schema) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = List.of(text.lines().findFirst().orElse("").split(";", -1));
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.STRICT)
                .missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofNamedCsvRecord(text)) {
            csv.forEach(row -> rows.add(row.getFieldsAsMap()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodeListFile(name, text, header, List.copyOf(rows), schema);
    }

    List<String> column(String column) {
        return rows.stream().map(row -> cell(row, column)).toList();
    }

    /** The rows in which a column holds a value. */
    List<Map<String, String>> where(String column, String value) {
        return rows.stream().filter(row -> cell(row, column).equals(value)).toList();
    }

    List<JsonNode> fields() {
        return elements(schema.path("fields"));
    }

    /** The columns by which the file is sorted: the primary key, unless the schema names others. */
    List<String> sortedBy() {
        JsonNode own = schema.path("x-sortedBy");
        return texts(own.isMissingNode() ? schema.path("primaryKey") : own);
    }

    static String cell(Map<String, String> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    static List<String> key(Map<String, String> row, List<String> columns) {
        return columns.stream().map(column -> cell(row, column)).toList();
    }

    /** The items of a cell that holds several, none for an empty cell. */
    static List<String> items(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(Pattern.quote("|"), -1));
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }

    /** How two spellings are compared: composed letters, capitals without meaning. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The order of keys: column by column, runs of digits as numbers and before other characters. */
    static Comparator<List<String>> keyOrder() {
        return (left, right) -> {
            for (int i = 0; i < left.size(); i++) {
                int order = natural(left.get(i), right.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static int natural(String left, String right) {
        List<String> a = RUNS.matcher(left).results().map(run -> run.group()).toList();
        List<String> b = RUNS.matcher(right).results().map(run -> run.group()).toList();
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            boolean aNumber = Character.isDigit(a.get(i).charAt(0));
            boolean bNumber = Character.isDigit(b.get(i).charAt(0));
            int order;
            if (aNumber && bNumber) {
                order = Integer.compare(Integer.parseInt(a.get(i)), Integer.parseInt(b.get(i)));
            } else if (aNumber != bNumber) {
                order = aNumber ? -1 : 1;
            } else {
                order = a.get(i).compareTo(b.get(i));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
