package dk.belaeg.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.sample.FaultyRelease;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The files of a release, read back by other programs' means: all say the same, and say what they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseFilesTest {
    /** How each type of Table Schema is written. */
    private static final Map<String, Pattern> TYPES = Map.of(
            "string", Pattern.compile("(?s).*"),
            "integer", Pattern.compile("-?[0-9]+"),
            "number", Pattern.compile("-?[0-9]+(?:\\.[0-9]*[1-9])?"),
            "year", Pattern.compile("[0-9]{4}"),
            "date", Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"),
            "boolean", Pattern.compile("true|false"));

    private Path release = Path.of("");
    private JsonNode dataPackage = new ObjectMapper().createObjectNode();

    @BeforeAll
    void open() throws IOException {
        release = FaultyRelease.get().shared();
        dataPackage = json("data/datapackage.json");
    }

    private JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(release.resolve(file).toFile());
    }

    private static List<List<String>> csv(String text, char separator) {
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            return csv.stream().map(CsvRecord::getFields).toList();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private List<List<String>> machine(String name) throws IOException {
        return csv(Files.readString(release.resolve("data/" + name + ".csv")), ',');
    }

    private List<String> tables() {
        List<String> names = new ArrayList<>();
        dataPackage
                .path("resources")
                .forEach(resource -> names.add(resource.path("name").asText()));
        return names;
    }

    @Test
    void everyDataFileIsInTheDataPackage() throws IOException {
        TreeSet<String> files = new TreeSet<>();
        try (Stream<Path> paths = Files.list(release.resolve("data"))) {
            paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") && !name.equals("kodebog.csv"))
                    .forEach(name -> files.add(name.replace(".csv", "")));
        }
        assertEquals(files, new TreeSet<>(tables()));
        for (String name : tables()) {
            assertTrue(Files.isRegularFile(release.resolve("data/" + name + ".parquet")), name);
            assertTrue(Files.isRegularFile(release.resolve("data/excel/" + name + ".csv")), name);
        }
    }

    /** Data Package v2: what the profile asks for, and checksums and sizes that are those of the files. */
    @Test
    void theDataPackageIsWellFormed() throws IOException {
        assertEquals(
                "https://datapackage.org/profiles/2.0/datapackage.json",
                dataPackage.path("$schema").asText());
        assertTrue(dataPackage.path("name").asText().matches("[a-z0-9._-]+"), dataPackage.path("name") + "");
        assertTrue(dataPackage.path("description").asText().contains("opdigtede"), "the round is fictional");
        for (JsonNode resource : dataPackage.path("resources")) {
            String name = resource.path("name").asText();
            byte[] bytes = Files.readAllBytes(
                    release.resolve("data").resolve(resource.path("path").asText()));
            assertEquals("table", resource.path("type").asText(), name);
            assertEquals(bytes.length, resource.path("bytes").asInt(), name);
            assertEquals("sha256:" + Sha256.hex(bytes), resource.path("hash").asText(), name);
            assertEquals("utf-8", resource.path("encoding").asText(), name);
            Set<String> names = new HashSet<>();
            for (JsonNode field : resource.path("schema").path("fields")) {
                assertTrue(names.add(field.path("name").asText()), name + ": " + field);
                assertTrue(TYPES.containsKey(field.path("type").asText()), name + ": " + field);
                assertFalse(field.path("title").asText().isBlank(), name + ": " + field);
            }
            resource.path("schema").path("primaryKey").forEach(key -> assertTrue(names.contains(key.asText()), name));
        }
    }

    @Test
    void everyCellIsWhatItsFieldSays() throws IOException {
        Set<String> typesSeen = new TreeSet<>();
        for (JsonNode resource : dataPackage.path("resources")) {
            String name = resource.path("name").asText();
            JsonNode schema = resource.path("schema");
            List<List<String>> lines = machine(name);
            List<String> header = new ArrayList<>();
            schema.path("fields").forEach(field -> header.add(field.path("name").asText()));
            assertEquals(header, lines.get(0), name);
            Set<String> keys = new HashSet<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                assertEquals(header.size(), line.size(), name);
                List<String> key = new ArrayList<>();
                schema.path("primaryKey").forEach(part -> key.add(line.get(header.indexOf(part.asText()))));
                assertTrue(keys.add(String.join("|", key)), name + " has two rows of " + key);
                for (int i = 0; i < header.size(); i++) {
                    JsonNode field = schema.path("fields").path(i);
                    check(name, field, line.get(i));
                    if (!line.get(i).isEmpty()) {
                        typesSeen.add(field.path("type").asText());
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(TYPES.keySet()), typesSeen, "some type is tried by no cell");
    }

    private static void check(String table, JsonNode field, String cell) {
        String place = table + "." + field.path("name").asText() + ": " + cell;
        if (cell.isEmpty()) {
            assertFalse(field.path("constraints").path("required").asBoolean(), place);
            return;
        }
        Pattern form = TYPES.get(field.path("type").asText());
        assertTrue(form != null && form.matcher(cell).matches(), place);
        if (field.has("categories")) {
            List<String> allowed = new ArrayList<>();
            field.path("categories")
                    .forEach(one -> allowed.add(one.path("value").asText()));
            assertTrue(allowed.contains(cell), place + " is not among " + allowed);
        }
    }

    @Test
    void csvForMachinesHasNoMarkAndPlainLineEnds() throws IOException {
        for (String name : tables()) {
            String text = Files.readString(release.resolve("data/" + name + ".csv"));
            assertFalse(text.startsWith("\uFEFF") || text.contains("\r"), name);
            assertTrue(text.endsWith("\n"), name);
        }
    }

    /** Danish Excel opens it with a double click: mark, semicolons, Danish headers, comma before decimals. */
    @Test
    void csvForExcelIsDanish() throws IOException {
        boolean decimalSeen = false;
        for (String name : tables()) {
            String text = Files.readString(release.resolve("data/excel/" + name + ".csv"));
            assertTrue(text.startsWith("\uFEFF") && text.endsWith("\r\n"), name);
            assertFalse(text.replace("\r\n", "").contains("\r"), name);
            List<List<String>> lines = csv(text.substring(1), ';');
            assertEquals(machine(name).size(), lines.size(), name);
            for (String header : lines.get(0)) {
                assertTrue(header.matches("\\p{Lu}.*"), name + ": " + header);
            }
            for (List<String> line : lines) {
                assertEquals(lines.get(0).size(), line.size(), name);
                for (String cell : line) {
                    assertFalse(cell.matches("-?[0-9]+\\.[0-9]+"), name + " has a point before decimals: " + cell);
                    decimalSeen |= cell.matches("-?[0-9]+,[0-9]+");
                }
            }
        }
        assertTrue(decimalSeen, "no number has decimals, so nothing was tried");
    }

    @Test
    void parquetHoldsTheSameCellsAsCsv() throws IOException {
        for (String name : tables()) {
            List<List<String>> expected = machine(name);
            List<List<String>> actual = new ArrayList<>();
            LocalInputFile file = new LocalInputFile(release.resolve("data/" + name + ".parquet"));
            try (ParquetFileReader parquet = ParquetFileReader.open(file)) {
                MessageType schema = parquet.getFooter().getFileMetaData().getSchema();
                actual.add(schema.getFields().stream().map(Type::getName).toList());
                MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
                for (PageReadStore pages = parquet.readNextRowGroup();
                        pages != null;
                        pages = parquet.readNextRowGroup()) {
                    RecordReader<Group> records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
                    for (long row = 0; row < pages.getRowCount(); row++) {
                        actual.add(texts(schema, records.read()));
                    }
                }
            }
            assertEquals(expected, actual, name);
        }
    }

    private static List<String> texts(MessageType schema, Group row) {
        List<String> texts = new ArrayList<>();
        for (Type field : schema.getFields()) {
            String name = field.getName();
            texts.add(row.getFieldRepetitionCount(name) == 0 ? "" : text(field, row, name));
        }
        return texts;
    }

    private static String text(Type field, Group row, String name) {
        if (field.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
            BigInteger unscaled = new BigInteger(row.getBinary(name, 0).getBytes());
            BigDecimal number = new BigDecimal(unscaled, decimal.getScale());
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (field.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(name, 0)).toString();
        }
        return row.getValueToString(row.getType().getFieldIndex(name), 0);
    }

    @Test
    void theCodeBookHasALineForEveryColumn() throws IOException {
        String danish = Files.readString(release.resolve("data/excel/kodebog.csv"));
        assertTrue(danish.startsWith("\uFEFF"), "Excel opens it");
        List<List<String>> shown = csv(danish.substring(1), ';');
        assertEquals(List.of("tabel", "kolonne", "titel", "type", "enhed", "forklaring"), shown.get(0));
        // The other reads as the tables beside it: commas, no mark of byte order, English names.
        List<List<String>> lines = csv(Files.readString(release.resolve("data/kodebog.csv")), ',');
        assertEquals(List.of("table", "column", "title", "type", "unit", "description"), lines.get(0));
        assertEquals(shown.subList(1, shown.size()), lines.subList(1, lines.size()));
        TreeSet<String> explained = new TreeSet<>();
        lines.subList(1, lines.size()).forEach(line -> explained.add(line.get(0) + "." + line.get(1)));
        TreeSet<String> columns = new TreeSet<>();
        for (String name : tables()) {
            machine(name).get(0).forEach(column -> columns.add(name + "." + column));
        }
        assertEquals(columns, explained);
    }

    @Test
    void theManifestNamesEveryFileAndNothingOfTheMachine() throws IOException {
        JsonNode manifest = json("manifest.json");
        Map<String, String> listed = new TreeMap<>();
        manifest.path("filer")
                .properties()
                .forEach(file -> listed.put(file.getKey(), file.getValue().asText()));
        SortedMap<String, String> found = ReleaseFolders.digests(release);
        found.remove("manifest.json");
        assertEquals(found, listed);
        assertEquals("Fejlrunde 2026 (fiktive data)", manifest.path("runde").asText());
        assertTrue(manifest.path("fiktiv").asBoolean());
        assertEquals("1083", manifest.path("indstillinger").path("region").asText());
        int received = manifest.path("modtaget").path("filer").asInt();
        assertEquals(
                received,
                manifest.path("modtaget").path("brugt").asInt()
                        + manifest.path("modtaget").path("ikke_brugt").asInt());
        try (Stream<Path> inbox = Files.walk(FaultyRelease.get().round().resolve("indbakke"))) {
            assertEquals(inbox.filter(Files::isRegularFile).count(), received);
        }
        String text = Files.readString(release.resolve("manifest.json"), StandardCharsets.UTF_8);
        for (String secret : List.of(
                "\"" + System.getProperty("user.name") + "\"",
                release.toAbsolutePath().toString(),
                String.valueOf(LocalDate.now(ZoneOffset.UTC)))) {
            assertFalse(text.contains(secret), secret);
        }
    }
}
