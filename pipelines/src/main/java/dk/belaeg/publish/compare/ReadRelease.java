package dk.belaeg.publish.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.contract.Headline;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.contract.ReportField;
import dk.belaeg.grammar.Value;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.annex.KeyFigure;
import dk.belaeg.report.annex.PublishedNumbers;
import dk.belaeg.round.ReleaseFolders;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A release read back from its own files.
 *
 * @param name of its folder
 * @param title of the round
 * @param version the as-of date it states
 * @param tables by name, in the order of its data package; cells as they are printed for readers
 * @param findings lines of its list of findings, without the header
 * @param settings what it was made with, as its manifest says: values by their place, such as {@code belaegning.graense}
 * @param figures SHA-256 of each figure by its id
 * @param keyFigures the headline figures of its annexes
 */
public record ReadRelease(
        String name,
        String title,
        String version,
        Map<String, Table> tables,
        List<String> findings,
        SortedMap<String, String> settings,
        SortedMap<String, String> figures,
        List<KeyFigure> keyFigures)
        implements PublishedNumbers {
    /** The property of a manifest that says what a release was made with. */
    private static final String SETTINGS = "indstillinger";

    /** Who lacked in a former release; its own files say it. */
    private static final String OTHERS = "nogle kommuner";

    /**
     * One table.
     *
     * @param columns Danish headers in order
     * @param rows cells as printed, by header, for each key
     * @param names what each row is, in words, by key
     * @param keys the columns of the key
     * @param coded cells as machines read them, by column, for each key
     * @param labels what codes mean, by column
     * @param fields what it says of its columns, by their names for machines
     * @param texts what it says of itself
     */
    public record Table(
            String name,
            String title,
            List<String> columns,
            Map<List<String>, Map<String, String>> rows,
            Map<List<String>, String> names,
            List<String> keys,
            Map<List<String>, Map<String, String>> coded,
            Map<String, Map<String, String>> labels,
            Map<String, Field> fields,
            Texts texts) {

        /** The rows that are asked for, as machines read them, by key. */
        public Map<List<String>, Map<String, String>> chosen(Headline.Rows asked) {
            Map<List<String>, Map<String, String>> chosen = new LinkedHashMap<>();
            coded.forEach((key, row) -> {
                if (asked.where().entrySet().stream()
                        .allMatch(one -> RowChoice.fits(row.getOrDefault(one.getKey(), ""), one.getValue()))) {
                    chosen.put(key, row);
                }
            });
            return chosen;
        }

        /** The Danish headers of its columns of numbers. */
        Set<String> numbers() {
            return fields.values().stream()
                    .filter(field ->
                            field.type().equals("integer") || field.type().equals("number"))
                    .map(field -> ReportField.header(field.title().replaceFirst(", (mindst|højst)$", ""), field.unit()))
                    .collect(Collectors.toSet());
        }

        /** Sentences on how the questions behind its columns have changed over the years. */
        List<String> questions() {
            return fields.values().stream()
                    .flatMap(field -> field.changes().stream())
                    .distinct()
                    .toList();
        }
    }

    /**
     * What a table says of a column.
     *
     * @param type in the words of Table Schema
     * @param changes sentences on how the question behind it has changed over the years
     */
    public record Field(String title, String description, String type, String unit, List<String> changes) {
        public Field {
            changes = List.copyOf(changes);
        }
    }

    /** What a table says of itself, in the words of its round. */
    public record Texts(String description, List<String> notes, String source) {
        public Texts {
            notes = List.copyOf(notes);
        }
    }

    /** The folder is no release, or not whole; the message is Danish. */
    public static final class NoReleaseException extends Exception {
        private static final long serialVersionUID = 1L;
        private final String danish;

        NoReleaseException(String danish) {
            super(danish);
            this.danish = danish;
        }

        public String danish() {
            return danish;
        }
    }

    /** The year of the day that its numbers are of. */
    String year() {
        return version.split("-", 2)[0];
    }

    /** Reads the release in a folder. */
    public static ReadRelease of(Path folder) throws IOException, NoReleaseException {
        Path description = folder.resolve("data/datapackage.json");
        if (!Files.isDirectory(folder)) {
            throw new NoReleaseException("Mappen " + folder + " findes ikke.");
        }
        if (!Files.isRegularFile(description)) {
            throw new NoReleaseException("Mappen " + folder
                    + " er ikke en udgivelse: data/datapackage.json mangler. Angiv selve udgivelsens mappe, for eksempel"
                    + " ud/udgivelse-001.");
        }
        List<String> problems = new ArrayList<>();
        JsonReader json = JsonReader.of("datapackage.json", Files.readString(description), problems);
        Map<String, Table> tables = new LinkedHashMap<>();
        for (JsonReader resource : json.list("resources")) {
            if (resource.text("path").endsWith(".csv")) {
                Table table = table(folder, resource);
                tables.put(table.name(), table);
            }
        }
        List<KeyFigure> keyFigures =
                json.list(KeyFigureJson.NAME).stream().map(KeyFigureJson::read).toList();
        if (!problems.isEmpty()) {
            throw new NoReleaseException("Udgivelsen " + folder + " kan ikke læses: " + problems.get(0));
        }
        return new ReadRelease(
                String.valueOf(folder.getFileName()),
                json.text("title"),
                json.text("version", ""),
                tables,
                findings(folder),
                settings(folder),
                figures(folder),
                keyFigures);
    }

    @Override
    public Map<List<String>, Row> rows(Headline.Rows asked) {
        Table table = tables.get(asked.report());
        if (table == null) {
            return Map.of();
        }
        Map<List<String>, Map<String, String>> chosen = table.chosen(asked);
        int period = table.keys().indexOf("period");
        boolean onePeriod = period >= 0
                && chosen.keySet().stream()
                                .map(key -> key.get(period))
                                .distinct()
                                .count()
                        == 1;
        Map<List<String>, Row> rows = new LinkedHashMap<>();
        chosen.forEach((key, row) -> {
            List<String> of = new ArrayList<>(key);
            if (onePeriod) {
                of.remove(period);
            }
            rows.put(of, new CodedRow(row, table.labels()));
        });
        return rows;
    }

    /** A row of a csv for machines. */
    private record CodedRow(Map<String, String> cells, Map<String, Map<String, String>> labels) implements Row {
        @Override
        public String said(String column) {
            String code = cells.getOrDefault(column, "");
            return labels.getOrDefault(column, Map.of()).getOrDefault(code, code);
        }

        @Override
        public Optional<Value> value(String column) {
            String mark = cells.getOrDefault(column + "_mark", "");
            if (!mark.isEmpty()) {
                return Optional.of(new Value.Mark(mark));
            }
            String lower = cells.getOrDefault(column + "_lower", cells.get(column));
            String upper = cells.getOrDefault(column + "_upper", cells.get(column));
            if (lower == null || upper == null) {
                return Optional.empty();
            }
            if (lower.isEmpty() && upper.isEmpty()) {
                return Optional.of(new Value.Blank(cells.getOrDefault(column + "_reason", "")));
            }
            try {
                if (upper.isEmpty()) {
                    return Optional.of(new Value.AtLeast(new BigDecimal(lower), OTHERS));
                } else if (lower.isEmpty()) {
                    return Optional.of(new Value.AtMost(new BigDecimal(upper), OTHERS));
                }
                BigDecimal from = new BigDecimal(lower);
                BigDecimal to = new BigDecimal(upper);
                return Optional.of(from.compareTo(to) == 0 ? new Value.Amount(from) : new Value.Range(from, to));
            } catch (IllegalArgumentException noNumber) {
                return Optional.empty();
            }
        }
    }

    /** Keys come from the csv for machines, cells from the one for readers; both have the same rows in the same order. */
    private static Table table(Path folder, JsonReader resource) throws IOException, NoReleaseException {
        List<String> key = resource.object("schema")
                .map(schema -> schema.texts("primaryKey"))
                .orElse(List.of());
        String path = resource.text("path");
        List<List<String>> machine = lines(folder, "data/" + path, ',');
        List<List<String>> shown = lines(folder, "data/excel/" + path, ';');
        if (machine.size() != shown.size() || machine.isEmpty()) {
            throw new NoReleaseException(
                    "Udgivelsen " + folder + " er ikke hel: de to udgaver af " + path + " passer ikke sammen.");
        }
        List<String> columns = shown.get(0);
        Map<List<String>, Map<String, String>> rows = new LinkedHashMap<>();
        Map<List<String>, String> names = new LinkedHashMap<>();
        Map<List<String>, Map<String, String>> codes = new LinkedHashMap<>();
        for (int i = 1; i < machine.size(); i++) {
            Map<String, String> coded = row(machine.get(0), machine.get(i));
            List<String> of =
                    key.stream().map(column -> coded.getOrDefault(column, "")).toList();
            rows.put(of, row(columns, shown.get(i)));
            names.put(of, words(key, coded));
            codes.put(of, coded);
        }
        Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        Map<String, Field> fields = new LinkedHashMap<>();
        for (JsonReader field :
                resource.object("schema").map(schema -> schema.list("fields")).orElse(List.of())) {
            Map<String, String> own = new LinkedHashMap<>();
            field.list("categories").forEach(one -> own.put(one.text("value", ""), one.text("label", "")));
            labels.put(field.text("name"), own);
            fields.put(
                    field.text("name"),
                    new Field(
                            field.text("title", ""),
                            field.text("description", ""),
                            field.text("type", ""),
                            field.text("x-unit", ""),
                            field.texts("x-changes")));
        }
        return new Table(
                resource.text("name"),
                resource.text("title"),
                columns,
                rows,
                names,
                key,
                codes,
                labels,
                fields,
                new Texts(resource.text("description", ""), resource.texts("x-notes"), resource.text("x-source", "")));
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    private static List<List<String>> lines(Path folder, String path, char separator)
            throws IOException, NoReleaseException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new NoReleaseException("Udgivelsen " + folder + " er ikke hel: " + path + " mangler.");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<List<String>> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                lines.add(line.getFields());
            }
        }
        return lines;
    }

    /** A row in words: the names of its keys where it has some, else the keys. */
    private static String words(List<String> key, Map<String, String> row) {
        List<String> parts = new ArrayList<>();
        row.forEach((column, value) -> {
            boolean name = column.endsWith("_name") || column.equals("name") || column.endsWith("_title");
            boolean bareKey = key.contains(column)
                    && !row.containsKey(column + "_name")
                    && !row.containsKey(column + "_title")
                    && !(column.equals("code") && row.containsKey("name"));
            if ((name || bareKey) && !value.isEmpty()) {
                parts.add(value);
            }
        });
        return String.join(", ", parts);
    }

    private static List<String> findings(Path folder) throws IOException {
        Path file = folder.resolve("kvalitet/fund.csv");
        return Files.isRegularFile(file)
                ? Files.readString(file).lines().skip(1).toList()
                : List.of();
    }

    /** Lists are of the round alone, such as its periods, and left out. */
    private static SortedMap<String, String> settings(Path folder) throws IOException {
        SortedMap<String, String> settings = new TreeMap<>();
        Path manifest = folder.resolve(ReleaseFolders.MANIFEST);
        if (Files.isRegularFile(manifest)) {
            settings(
                    "",
                    new ObjectMapper().readTree(Files.readAllBytes(manifest)).path(SETTINGS),
                    settings);
        }
        return settings;
    }

    private static void settings(String place, JsonNode block, SortedMap<String, String> settings) {
        block.properties().forEach(one -> {
            String name = place + one.getKey();
            if (one.getValue().isObject()) {
                settings(name + ".", one.getValue(), settings);
            } else if (one.getValue().isValueNode()) {
                settings.put(name, one.getValue().asText());
            }
        });
    }

    private static SortedMap<String, String> figures(Path folder) throws IOException {
        SortedMap<String, String> figures = new TreeMap<>();
        ReleaseFolders.digests(folder.resolve("figurer")).forEach((name, digest) -> {
            if (name.endsWith(".svg")) {
                figures.put(name.substring(0, name.length() - ".svg".length()), digest);
            }
        });
        return figures;
    }
}
