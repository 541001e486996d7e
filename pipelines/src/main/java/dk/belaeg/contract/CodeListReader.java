package dk.belaeg.contract;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.belaeg.grammar.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the code lists of {@code codes/} and the local tables of {@code opslag/} that extend or override them, and checks
 * each row against its schema: types, limits, required values; what is unique, what must be found in another list, and that
 * no two rows of one thing are in force on the same day.
 */
final class CodeListReader {
    /** Ends the name of the file that says what the columns of the list beside it are. */
    private static final String SCHEMA = ".schema.json";

    private static final String LOCAL = "opslag/";

    private static final String FROM = "valid_from";
    /** The day after the last; blank while it is in force. */
    private static final String BEFORE = "valid_to";

    private final SortedMap<String, String> files;
    private final Path local;
    private final Problems problems;
    private final Map<String, CodeListSchema> schemas = new TreeMap<>();
    /** The rows of every list, by its name. */
    private final Map<String, List<Line>> tables = new TreeMap<>();

    /**
     * @param files the program's schema files
     * @param local the round's {@code opslag/}, which need not exist
     */
    CodeListReader(SortedMap<String, String> files, Path local, Problems problems) {
        this.files = files;
        this.local = local;
        this.problems = problems;
    }

    /** One row and where it stands, for messages. */
    private record Line(String place, CodeList.Entry row) {
        List<String> values(List<String> columns) {
            return columns.stream().map(row::get).toList();
        }
    }

    Map<String, CodeList> read() {
        files.forEach((path, text) -> {
            if (path.endsWith(SCHEMA)) {
                String list = path.substring(0, path.length() - SCHEMA.length());
                String name = list.substring(list.lastIndexOf('/') + 1);
                Problems.Place place = problems.in("schemas/" + path);
                Binding.bind(CodeListSchema.class, text, place).ifPresent(schema -> {
                    schema.check(place);
                    schemas.put(name, schema);
                    tables.put(name, lines(list + ".csv", schema));
                });
            }
        });
        schemas.forEach(this::checkRows);
        checkLocalNames();
        Map<String, CodeList> lists = new TreeMap<>();
        tables.forEach((name, lines) -> {
            List<CodeList.Entry> rows = lines.stream().map(Line::row).toList();
            lists.put(name, new CodeList(rows));
            scales(rows).forEach((scale, own) -> lists.put(name + ":" + scale, new CodeList(own)));
        });
        return lists;
    }

    /** A list of several scales, told apart by its column {@code scale}, is also there as one list a scale. */
    private static Map<String, List<CodeList.Entry>> scales(List<CodeList.Entry> rows) {
        Map<String, List<CodeList.Entry>> scales = new TreeMap<>();
        for (CodeList.Entry row : rows) {
            if (!row.get("scale").isEmpty()) {
                scales.computeIfAbsent(row.get("scale"), scale -> new ArrayList<>())
                        .add(row);
            }
        }
        return scales;
    }

    private List<Line> lines(String path, CodeListSchema schema) {
        Map<String, Line> byKey = new LinkedHashMap<>();
        add(byKey, schema, "schemas/" + path, files.getOrDefault(path, ""));
        Path file = local.resolve(schema.localFile());
        if (!schema.localFile().isEmpty() && Files.isRegularFile(file)) {
            String shown = LOCAL + schema.localFile();
            try {
                add(byKey, schema, shown, Files.readString(file, StandardCharsets.UTF_8));
            } catch (CharacterCodingException notUtf8) {
                problems.add(shown + ": gem filen som CSV UTF-8.");
            } catch (IOException broken) {
                problems.add(shown + ": filen kan ikke læses. Luk den i andre programmer, og prøv igen.");
            }
        }
        return List.copyOf(byKey.values());
    }

    private void add(Map<String, Line> byKey, CodeListSchema schema, String file, String text) {
        Set<String> here = new HashSet<>();
        List<CodeListSchema.Column> header = List.of();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(';')
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            for (CsvRecord line : csv) {
                String place = file + ", linje " + line.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = header(file, schema, line);
                    if (header.isEmpty()) {
                        return;
                    }
                } else if (!line.getFields().stream().allMatch(String::isBlank)) {
                    addLine(byKey, here, schema, header, place, line);
                }
            }
        } catch (CsvParseException broken) {
            problems.add(file + ": filen kan ikke deles i kolonner. Brug semikolon, og luk anførselstegn.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void addLine(
            Map<String, Line> byKey,
            Set<String> here,
            CodeListSchema schema,
            List<CodeListSchema.Column> header,
            String place,
            CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            problems.add(
                    place + ": linjen har " + line.getFieldCount() + " felter; der skal være " + header.size() + ".");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            CodeListSchema.Column column = header.get(i);
            String value = column.normal(line.getField(i));
            values.put(column.name(), value);
            column.problem(value).ifPresent(problem -> problems.add(place + ": " + problem));
        }
        CodeList.Entry row = new CodeList.Entry(values);
        String key = key(schema, row);
        if (!here.add(key)) {
            problems.add(place + ": nøglen " + key + " står to gange.");
        }
        byKey.put(key, new Line(place, row));
    }

    /**
     * The columns in the order of a file, whose header has their names, or their titles as local tables may; none, with a
     * problem, when it has others.
     */
    private List<CodeListSchema.Column> header(String file, CodeListSchema schema, CsvRecord line) {
        List<CodeListSchema.Column> columns = new ArrayList<>();
        for (String header : line.getFields()) {
            schema.columns().stream()
                    .filter(column -> column.name().equals(Texts.clean(header))
                            || Texts.key(column.title()).equals(Texts.key(header)))
                    .findFirst()
                    .ifPresent(columns::add);
        }
        if (line.getFieldCount() == columns.size()
                && columns.size() == schema.columns().size()
                && columns.stream().map(CodeListSchema.Column::name).distinct().count() == columns.size()) {
            return columns;
        }
        Stream<String> titles = schema.columns().stream().map(CodeListSchema.Column::title);
        Stream<String> names = schema.columns().stream().map(CodeListSchema.Column::name);
        problems.add(file + ": kolonnerne skal være " + titles.collect(Collectors.joining(";")) + " (eller "
                + names.collect(Collectors.joining(";")) + ").");
        return List.of();
    }

    private static String key(CodeListSchema schema, CodeList.Entry row) {
        return schema.key().isEmpty()
                ? row.values().toString()
                : schema.key().stream().map(row::get).collect(Collectors.joining("|"));
    }

    private void checkRows(String name, CodeListSchema schema) {
        List<Line> lines = tables.getOrDefault(name, List.of());
        schema.unique().forEach(columns -> checkUnique(schema, lines, columns));
        schema.references().forEach(reference -> checkReference(name, schema, lines, reference));
        if (schema.key().contains(FROM)) {
            checkPeriods(schema, lines);
        }
    }

    private void checkUnique(CodeListSchema schema, List<Line> lines, List<String> columns) {
        Map<List<String>, Line> seen = new HashMap<>();
        for (Line line : lines) {
            List<String> values = line.values(columns);
            Line other = values.contains("") ? null : seen.putIfAbsent(values, line);
            if (other != null) {
                problems.add(line.place() + ": " + schema.titles(columns) + " er »" + String.join(" ", values)
                        + "« ligesom i " + other.place() + ".");
            }
        }
    }

    private void checkReference(
            String name, CodeListSchema schema, List<Line> lines, CodeListSchema.Reference reference) {
        String target =
                reference.target().list().isEmpty() ? name : reference.target().list();
        List<Line> targets = tables.get(target);
        if (targets == null
                || reference.fields().size() != reference.target().fields().size()) {
            problems.add(name + ".schema.json: henviser til " + target + ", som ikke findes.");
            return;
        }
        Set<List<String>> known = new HashSet<>();
        targets.forEach(line -> known.add(line.values(reference.target().fields())));
        for (Line line : lines) {
            List<String> values = line.values(reference.fields());
            if (!values.contains("") && !known.contains(values)) {
                problems.add(line.place() + ": " + schema.titles(reference.fields()) + " er »"
                        + String.join(" ", values) + "«, som ikke findes i " + target + ".");
            }
        }
    }

    /** What were in force twice would be counted twice. */
    private void checkPeriods(CodeListSchema schema, List<Line> lines) {
        List<String> thing = new ArrayList<>(schema.key());
        thing.remove(FROM);
        Map<List<String>, List<Line>> before = new HashMap<>();
        for (Line line : lines) {
            List<Line> same = before.computeIfAbsent(line.values(thing), values -> new ArrayList<>());
            same.stream()
                    .filter(other -> beginsIn(line.row(), other.row()) && beginsIn(other.row(), line.row()))
                    .forEach(other -> problems.add(line.place() + ": linjen gælder samtidig med " + other.place()
                            + ". Skriv i " + schema.titles(List.of(BEFORE)) + ", hvornår den ældste holder op."));
            same.add(line);
        }
    }

    /** Whether one begins before the other ends; days are written so that they are ordered as texts. */
    private static boolean beginsIn(CodeList.Entry one, CodeList.Entry other) {
        return other.get(BEFORE).isEmpty() || one.get(FROM).compareTo(other.get(BEFORE)) < 0;
    }

    /** A table under a name that nobody reads would be without effect, and nobody would know. */
    private void checkLocalNames() {
        Set<String> read =
                schemas.values().stream().map(CodeListSchema::localFile).collect(Collectors.toSet());
        if (!Files.isDirectory(local)) {
            return;
        }
        try (Stream<Path> paths = Files.list(local)) {
            paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv")
                            && !name.startsWith("~$")
                            && !name.startsWith(".")
                            && !read.contains(name))
                    .sorted()
                    .forEach(name ->
                            problems.add(LOCAL + name + ": filen læses ikke, for navnet kendes ikke. Der læses: "
                                    + read.stream()
                                            .filter(one -> !one.isEmpty())
                                            .sorted()
                                            .collect(Collectors.joining(", "))
                                    + "."));
        } catch (IOException broken) {
            problems.add(LOCAL + ": mappen kan ikke læses.");
        }
    }
}
