package dk.belaeg.schema;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the code lists of {@code codes/} and the local tables of {@code opslag/} that extend or override them, and checks
 * each against its Table Schema: required values, patterns, unique keys, foreign keys.
 */
final class CodeListReader {
    private final SortedMap<String, String> files;
    private final Path local;
    private final List<String> problems;
    private final Map<String, Contract> contracts = new TreeMap<>();

    /**
     * @param files the program's schema files
     * @param local the round's {@code opslag/}, which need not exist
     */
    CodeListReader(SortedMap<String, String> files, Path local, List<String> problems) {
        this.files = files;
        this.local = local;
        this.problems = problems;
    }

    private record Column(String name, String title, boolean required, Optional<Pattern> pattern) {}

    private record Reference(List<String> fields, String list, List<String> targets) {}

    private record Contract(List<Column> columns, List<String> key, List<Reference> references, String localFile) {}

    Map<String, CodeList> read() {
        Map<String, List<CodeList.Entry>> tables = new TreeMap<>();
        for (String path : files.keySet()) {
            if (path.startsWith("codes/") && path.endsWith(".schema.json")) {
                String name = path.substring("codes/".length(), path.length() - ".schema.json".length());
                Contract contract = contract(path);
                contracts.put(name, contract);
                tables.put(name, rows(name, contract));
            }
        }
        contracts.forEach((name, contract) -> checkReferences(name, contract, tables));
        Map<String, CodeList> lists = new TreeMap<>();
        tables.forEach((name, rows) -> {
            lists.put(name, new CodeList(name, rows));
            scales(rows).forEach((scale, own) -> lists.put(name + ":" + scale, new CodeList(name + ":" + scale, own)));
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

    private Contract contract(String path) {
        JsonReader json = JsonReader.of("schemas/" + path, files.getOrDefault(path, ""), problems);
        List<Column> columns = new ArrayList<>();
        for (JsonReader field : json.list("fields")) {
            Optional<JsonReader> constraints = field.object("constraints");
            columns.add(new Column(
                    field.text("name"),
                    field.text("title"),
                    constraints.map(c -> c.truth("required", false)).orElse(false),
                    constraints.flatMap(c -> c.optionalText("pattern")).map(Pattern::compile)));
        }
        List<Reference> references = new ArrayList<>();
        for (JsonReader key : json.list("foreignKeys")) {
            Optional<JsonReader> target = key.object("reference");
            references.add(new Reference(
                    key.texts("fields"),
                    target.map(t -> t.text("resource", "")).orElse(""),
                    target.map(t -> t.texts("fields")).orElse(List.of())));
        }
        return new Contract(columns, json.texts("primaryKey"), references, json.text("x-local-file", ""));
    }

    private List<CodeList.Entry> rows(String name, Contract contract) {
        Map<String, CodeList.Entry> byKey = new LinkedHashMap<>();
        String path = "codes/" + name + ".csv";
        add(byKey, contract, "schemas/" + path, files.getOrDefault(path, ""));
        Path file = local.resolve(contract.localFile());
        if (!contract.localFile().isEmpty() && Files.isRegularFile(file)) {
            try {
                add(byKey, contract, "opslag/" + contract.localFile(), Files.readString(file, StandardCharsets.UTF_8));
            } catch (java.nio.charset.CharacterCodingException notUtf8) {
                problems.add("opslag/" + contract.localFile() + ": gem filen som CSV UTF-8.");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return List.copyOf(byKey.values());
    }

    private void add(Map<String, CodeList.Entry> byKey, Contract contract, String file, String text) {
        Set<String> here = new HashSet<>();
        List<String> header = List.of();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(plain)) {
            for (CsvRecord line : csv) {
                String place = file + ", linje " + line.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = line.getFields().stream()
                            .map(one -> name(contract, one))
                            .toList();
                    checkHeader(file, contract, header);
                } else if (line.getFieldCount() != header.size()) {
                    problems.add(place + ": linjen har " + line.getFieldCount() + " felter; der skal være "
                            + header.size() + ".");
                } else {
                    CodeList.Entry row = row(header, line);
                    checkRow(place, contract, row);
                    String key = key(contract, row);
                    if (!here.add(key)) {
                        problems.add(place + ": nøglen " + key + " står to gange.");
                    }
                    byKey.put(key, row);
                }
            }
        } catch (CsvParseException broken) {
            problems.add(file + ": " + "filen kan ikke deles i kolonner. Brug semikolon, og luk anførselstegn.");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CodeList.Entry row(List<String> header, CsvRecord line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), Texts.composed(line.getField(i)));
        }
        return new CodeList.Entry(row);
    }

    /** Local tables may have the Danish titles as headers. */
    private static String name(Contract contract, String header) {
        return contract.columns().stream()
                .filter(column -> Texts.key(column.title()).equals(Texts.key(header)))
                .map(Column::name)
                .findFirst()
                .orElse(Texts.clean(header));
    }

    private void checkHeader(String file, Contract contract, List<String> header) {
        List<String> wanted = contract.columns().stream().map(Column::name).toList();
        if (!new HashSet<>(header).equals(new HashSet<>(wanted))) {
            List<String> titles = contract.columns().stream().map(Column::title).toList();
            problems.add(file + ": kolonnerne skal være " + String.join(";", titles) + " (eller "
                    + String.join(";", wanted) + ").");
        }
    }

    private void checkRow(String place, Contract contract, CodeList.Entry row) {
        for (Column column : contract.columns()) {
            String value = row.get(column.name());
            if (value.isEmpty() && column.required()) {
                problems.add(place + ": " + column.name() + " mangler.");
            }
            if (!value.isEmpty()
                    && column.pattern().isPresent()
                    && !column.pattern().get().matcher(value).matches()) {
                problems.add(place + ": " + column.name() + " har en forkert form.");
            }
        }
    }

    private static String key(Contract contract, CodeList.Entry row) {
        StringBuilder key = new StringBuilder();
        contract.key().forEach(field -> key.append(row.get(field)).append('|'));
        return key.isEmpty() ? row.values().toString() : key.substring(0, key.length() - 1);
    }

    private void checkReferences(String name, Contract contract, Map<String, List<CodeList.Entry>> tables) {
        for (Reference reference : contract.references()) {
            String target = reference.list().isEmpty() ? name : reference.list();
            List<CodeList.Entry> targets = tables.get(target);
            if (targets == null
                    || reference.fields().size() != reference.targets().size()) {
                problems.add("schemas/codes/" + name + ".schema.json: henviser til " + target + ", som ikke findes.");
                continue;
            }
            Set<List<String>> known = new HashSet<>();
            targets.forEach(row -> known.add(values(row, reference.targets())));
            for (CodeList.Entry row : tables.getOrDefault(name, List.of())) {
                List<String> values = values(row, reference.fields());
                if (values.stream().noneMatch(String::isEmpty) && !known.contains(values)) {
                    problems.add(
                            "codes/" + name + ".csv: " + String.join("|", values) + " findes ikke i " + target + ".");
                }
            }
        }
    }

    private static List<String> values(CodeList.Entry row, List<String> fields) {
        return fields.stream().map(row::get).toList();
    }
}
