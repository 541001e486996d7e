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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the code lists of {@code codes/} and the local tables of {@code opslag/} that extend or override them, and checks
 * each row against its Table Schema: types, limits, required values. What rows must keep together is for
 * {@link CodeListChecks}.
 */
final class CodeListReader {
    /** Ends the name of the file that says what the columns of the list beside it are. */
    private static final String CONTRACT = ".schema.json";

    private static final String LOCAL = "opslag/";

    /** Words for people and for the checks of the program's own lists; a run makes nothing of them. */
    private static final List<String> OF_OURS =
            List.of("missingValues", "x-description", "x-grain", "x-name", "x-only-local", "x-sortedBy", "x-title");

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

    /** Columns whose values must be those of columns of another list; an empty name is the list itself. */
    record Reference(List<String> fields, String list, List<String> targets) {}

    /** @param unique columns whose values together no two rows share */
    record Contract(
            List<CodeListColumn> columns,
            List<String> key,
            List<List<String>> unique,
            List<Reference> references,
            String localFile) {
        String title(String column) {
            return columns.stream()
                    .filter(one -> one.name().equals(column))
                    .map(CodeListColumn::title)
                    .findFirst()
                    .orElse(column);
        }

        /** The titles of columns, as a sentence names them. */
        String titles(List<String> names) {
            return "»" + names.stream().map(this::title).collect(Collectors.joining(" og ")) + "«";
        }
    }

    /** One row and where it stands, for messages. */
    record Line(String place, CodeList.Entry row) {
        List<String> values(List<String> columns) {
            return columns.stream().map(row::get).toList();
        }
    }

    Map<String, CodeList> read() {
        Map<String, List<Line>> tables = new TreeMap<>();
        for (String path : files.keySet()) {
            if (path.endsWith(CONTRACT)) {
                String list = path.substring(0, path.length() - CONTRACT.length());
                String name = list.substring(list.lastIndexOf('/') + 1);
                Contract contract = contract(path);
                contracts.put(name, contract);
                tables.put(name, lines(list + ".csv", contract));
            }
        }
        contracts.forEach((name, contract) -> new CodeListChecks(name, contract, tables, problems).run());
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

    private Contract contract(String path) {
        JsonReader json = JsonReader.of("schemas/" + path, files.getOrDefault(path, ""), problems);
        List<CodeListColumn> columns =
                json.list("fields").stream().map(CodeListColumn::of).toList();
        List<Reference> references = new ArrayList<>();
        for (JsonReader key : json.list("foreignKeys")) {
            Optional<JsonReader> target = key.object("reference");
            references.add(new Reference(
                    key.texts("fields"),
                    target.map(t -> t.text("resource", "")).orElse(""),
                    target.map(t -> t.texts("fields")).orElse(List.of())));
            target.ifPresent(JsonReader::nothingElse);
            key.nothingElse();
        }
        List<List<String>> unique = new ArrayList<>(json.textLists("uniqueKeys"));
        columns.stream().filter(CodeListColumn::unique).forEach(column -> unique.add(List.of(column.name())));
        Contract contract =
                new Contract(columns, json.texts("primaryKey"), unique, references, json.text("x-local-file", ""));
        json.mayHave(OF_OURS);
        json.nothingElse();
        return contract;
    }

    private List<Line> lines(String path, Contract contract) {
        Map<String, Line> byKey = new LinkedHashMap<>();
        add(byKey, contract, "schemas/" + path, files.getOrDefault(path, ""));
        Path file = local.resolve(contract.localFile());
        if (!contract.localFile().isEmpty() && Files.isRegularFile(file)) {
            String shown = LOCAL + contract.localFile();
            try {
                add(byKey, contract, shown, Files.readString(file, StandardCharsets.UTF_8));
            } catch (CharacterCodingException notUtf8) {
                problems.add(shown + ": gem filen som CSV UTF-8.");
            } catch (IOException broken) {
                problems.add(shown + ": filen kan ikke læses. Luk den i andre programmer, og prøv igen.");
            }
        }
        return List.copyOf(byKey.values());
    }

    private void add(Map<String, Line> byKey, Contract contract, String file, String text) {
        Set<String> here = new HashSet<>();
        List<String> header = List.of();
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
                    header = header(contract, line);
                    if (!checkHeader(file, contract, header)) {
                        return;
                    }
                } else if (!line.getFields().stream().allMatch(String::isBlank)) {
                    addLine(byKey, here, contract, header, place, line);
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
            Contract contract,
            List<String> header,
            String place,
            CsvRecord line) {
        if (line.getFieldCount() != header.size()) {
            problems.add(
                    place + ": linjen har " + line.getFieldCount() + " felter; der skal være " + header.size() + ".");
            return;
        }
        CodeList.Entry row = row(contract, header, line);
        checkRow(place, contract, row);
        String key = key(contract, row);
        if (!here.add(key)) {
            problems.add(place + ": nøglen " + key + " står to gange.");
        }
        byKey.put(key, new Line(place, row));
    }

    private static CodeList.Entry row(Contract contract, List<String> header, CsvRecord line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String written = line.getField(i);
            String column = header.get(i);
            row.put(
                    column,
                    contract.columns().stream()
                            .filter(one -> one.name().equals(column))
                            .findFirst()
                            .map(one -> one.normal(written))
                            .orElse(written));
        }
        return new CodeList.Entry(row);
    }

    /** The columns' names; local tables may have the Danish titles instead. */
    private static List<String> header(Contract contract, CsvRecord line) {
        return line.getFields().stream()
                .map(header -> contract.columns().stream()
                        .filter(column -> Texts.key(column.title()).equals(Texts.key(header)))
                        .map(CodeListColumn::name)
                        .findFirst()
                        .orElse(Texts.clean(header)))
                .toList();
    }

    private boolean checkHeader(String file, Contract contract, List<String> header) {
        List<String> wanted =
                contract.columns().stream().map(CodeListColumn::name).toList();
        boolean right = header.size() == wanted.size() && new HashSet<>(header).equals(new HashSet<>(wanted));
        if (!right) {
            List<String> titles =
                    contract.columns().stream().map(CodeListColumn::title).toList();
            problems.add(file + ": kolonnerne skal være " + String.join(";", titles) + " (eller "
                    + String.join(";", wanted) + ").");
        }
        return right;
    }

    private void checkRow(String place, Contract contract, CodeList.Entry row) {
        for (CodeListColumn column : contract.columns()) {
            column.problem(row.get(column.name())).ifPresent(problem -> problems.add(place + ": " + problem));
        }
    }

    private static String key(Contract contract, CodeList.Entry row) {
        return contract.key().isEmpty()
                ? row.values().toString()
                : contract.key().stream().map(row::get).collect(Collectors.joining("|"));
    }

    /** A table under a name that nobody reads would be without effect, and nobody would know. */
    private void checkLocalNames() {
        Set<String> read = contracts.values().stream().map(Contract::localFile).collect(Collectors.toSet());
        if (!Files.isDirectory(local)) {
            return;
        }
        try (Stream<Path> paths = Files.list(local)) {
            paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.toLowerCase(java.util.Locale.ROOT).endsWith(".csv")
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
