package dk.belaeg.publish.verify;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dk.belaeg.contract.JsonReader;
import dk.belaeg.disclosure.PublicColumns;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.DerivedRelations;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Relation;
import dk.belaeg.disclosure.model.Structure;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads what a release prints of numbers of persons back from its csv files. */
final class PrintedFiles {
    /** What is added to the name of a count in the columns that it is written to. */
    private static final List<String> PARTS = List.of("", "_lower", "_upper", "_mark", "_lacking", "_reason");

    private static final BigDecimal HALF_A_STEP = new BigDecimal("0.0000005");

    private final Path folder;
    private final ReleaseDescription described;
    private final Map<CellKey, PrintedCell> cells = new LinkedHashMap<>();
    private final Set<CellKey> blank = new TreeSet<>();
    private final List<Later> derived = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** A printed derived figure beside a hidden count; its relation needs the numbers of the cells. */
    private record Later(
            String what, ReleaseDescription.Derivation how, Object first, Object second, String lower, String upper) {}

    private PrintedFiles(Path folder, ReleaseDescription described) {
        this.folder = folder;
        this.described = described;
    }

    /**
     * What was read.
     *
     * @param order cells in the order of the tables
     * @param problems where the files disagree with each other, in Danish
     */
    record Content(ReleaseDescription described, PrintedTable table, List<CellKey> order, List<String> problems) {}

    /** @throws NoReleaseException when the folder is no release, or one without this description */
    static Content read(Path folder, String description) throws IOException, NoReleaseException {
        Path file = folder.resolve(description);
        if (!Files.isRegularFile(file)) {
            throw new NoReleaseException(
                    "Mappen " + folder + " er ikke en udgivelse med skjulte tal: " + description + " mangler.");
        }
        List<String> wrong = new ArrayList<>();
        ReleaseDescription described =
                ReleaseDescription.read(JsonReader.of(description, Files.readString(file), wrong));
        if (!wrong.isEmpty()) {
            throw new NoReleaseException(wrong.get(0));
        }
        PrintedFiles files = new PrintedFiles(folder, described);
        for (ReleaseDescription.Table table : described.tables()) {
            files.table(table);
        }
        return files.content();
    }

    /**
     * All tables of the release with what they print as it is: not the counts of persons, and not the parts of a number
     * that is known within bounds.
     */
    static List<PublicColumns.Table> tables(Path folder, ReleaseDescription described)
            throws IOException, NoReleaseException {
        PrintedFiles files = new PrintedFiles(folder, described);
        Path file = folder.resolve("data/datapackage.json");
        if (!Files.isRegularFile(file)) {
            throw new NoReleaseException("Udgivelsen er ikke hel: data/datapackage.json mangler.");
        }
        List<PublicColumns.Table> tables = new ArrayList<>();
        for (JsonReader resource : JsonReader.of("datapackage.json", Files.readString(file), new ArrayList<>())
                .list("resources")) {
            String name = resource.text("name");
            Optional<JsonReader> schema = resource.object("schema");
            if (schema.isEmpty() || !resource.text("path").endsWith(".csv")) {
                continue;
            }
            Optional<ReleaseDescription.Table> counted = described.tables().stream()
                    .filter(table -> table.name().equals(name))
                    .findFirst();
            Map<String, String> dimensions = new TreeMap<>();
            for (String key : schema.get().texts("primaryKey")) {
                dimensions.put(
                        key,
                        counted.map(table -> table.dimensions().getOrDefault(key, key))
                                .orElse(key));
            }
            Set<String> counts = new TreeSet<>();
            // what is said to follow from counts is hidden with them, and read as that
            counted.ifPresent(table -> Stream.concat(
                            table.counts().keySet().stream(),
                            table.derived().stream().map(ReleaseDescription.Derivation::name))
                    .forEach(count -> PARTS.forEach(part -> counts.add(count + part))));
            Map<String, String> titles = new TreeMap<>();
            for (JsonReader field : schema.get().list("fields")) {
                String column = field.text("name");
                if (!counts.contains(column) && !dimensions.containsKey(column)) {
                    titles.put(column, field.text("title"));
                }
            }
            List<PublicColumns.Row> rows = new ArrayList<>();
            for (Map<String, String> words : files.rows("data/" + name + ".csv", ',')) {
                Map<String, BigDecimal> numbers = new TreeMap<>();
                words.forEach(
                        (column, word) -> PublicColumns.number(word).ifPresent(number -> numbers.put(column, number)));
                rows.add(new PublicColumns.Row(words, numbers));
            }
            tables.add(new PublicColumns.Table(name, resource.text("title"), dimensions, titles, rows));
        }
        return tables;
    }

    private Content content() {
        TreeMap<CellKey, PrintedCell> sorted = new TreeMap<>(cells);
        List<Hierarchy> all = Hierarchy.withTotals(sorted.keySet(), described.hierarchies());
        // a sum that lacks a part is left blank: no table shows it
        sorted.keySet().removeIf(key -> blank.contains(key) && Hierarchy.isSum(key, all));
        Structure structure = Structure.of(sorted.keySet(), all);
        PrintedCell unshown = new PrintedCell.Open("vises ikke", Interval.ANY);
        List<PrintedCell> printed = structure.keys().stream()
                .map(key -> sorted.getOrDefault(key, unshown))
                .toList();
        Map<CellKey, Integer> numbers = structure.numbers();
        List<Relation> relations = new ArrayList<>();
        for (Later later : derived) {
            relations.addAll(relations(later, numbers));
        }
        List<CellKey> order =
                cells.keySet().stream().filter(numbers::containsKey).toList();
        return new Content(described, new PrintedTable(structure, printed, relations), order, problems);
    }

    private static List<Relation> relations(Later later, Map<CellKey, Integer> numbers) {
        DerivedRelations.Source first = source(later.first(), numbers);
        DerivedRelations.Source second = source(later.second(), numbers);
        DerivedRelations.Printed printed =
                new DerivedRelations.Printed(bound(later.lower(), -1), bound(later.upper(), 1));
        return switch (later.how().how()) {
            case "forskel" -> DerivedRelations.difference(later.what(), first, second, printed);
            case "forhold" ->
                DerivedRelations.share(later.what(), first, later.how().times(), second, printed);
            case "vækst" -> DerivedRelations.growth(later.what(), first, second, printed);
            default -> List.of();
        };
    }

    /** Before it was rounded to as many decimals as are printed. */
    private static Optional<BigDecimal> bound(String printed, int side) {
        return printed.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(printed).add(HALF_A_STEP.multiply(BigDecimal.valueOf(side))));
    }

    private static DerivedRelations.Source source(Object source, Map<CellKey, Integer> numbers) {
        return source instanceof CellKey key
                ? DerivedRelations.Source.cell(numbers.getOrDefault(key, -1))
                : DerivedRelations.Source.number((BigDecimal) source);
    }

    private void table(ReleaseDescription.Table table) throws IOException, NoReleaseException {
        List<Map<String, String>> machine = rows("data/" + table.name() + ".csv", ',');
        List<Map<String, String>> shown = rows("data/excel/" + table.name() + ".csv", ';');
        if (machine.size() != shown.size()) {
            problems.add("De to udgaver af " + table.name() + ".csv har ikke lige mange rækker.");
            return;
        }
        for (int i = 0; i < machine.size(); i++) {
            Map<String, String> row = machine.get(i);
            Map<String, CellKey> keys = new TreeMap<>();
            for (Map.Entry<String, String> count : table.counts().entrySet()) {
                CellKey key = key(table, count.getKey(), row);
                keys.put(count.getKey(), key);
                PrintedCell cell = cell(table, count.getKey(), row);
                twin(table, cell, shown.get(i).getOrDefault(count.getValue(), ""), key);
                PrintedCell before = cells.putIfAbsent(key, cell);
                if (before != null && !before.equals(cell)) {
                    problems.add(key + " står forskelligt i to tabeller.");
                    cells.put(key, before instanceof PrintedCell.Shown ? before : cell);
                }
            }
            derived(table, row, keys);
        }
    }

    /** Both csv files must hide the same. */
    private void twin(ReleaseDescription.Table table, PrintedCell cell, String shown, CellKey key) {
        boolean same = cell instanceof PrintedCell.Hidden hidden
                ? shown.equals(hidden.mark())
                : !described.marks().containsKey(shown);
        if (!same) {
            problems.add(
                    key + " står forskelligt i data/" + table.name() + ".csv og data/excel/" + table.name() + ".csv.");
        }
    }

    private static CellKey key(ReleaseDescription.Table table, String count, Map<String, String> row) {
        TreeMap<String, String> place = new TreeMap<>();
        for (String key : table.keys()) {
            place.put(table.dimensions().getOrDefault(key, key), row.getOrDefault(key, ""));
        }
        return new CellKey(count, place);
    }

    private PrintedCell cell(ReleaseDescription.Table table, String count, Map<String, String> row) {
        String mark = row.getOrDefault(count + "_mark", "");
        String lower = row.getOrDefault(count + "_lower", row.getOrDefault(count, ""));
        Interval told = described.marks().get(mark);
        if (!mark.isEmpty() && told == null) {
            problems.add(table.name() + ".csv har mærket »" + mark + "«, som ikke er forklaret.");
        }
        if (!mark.isEmpty() && !lower.isEmpty()) {
            problems.add(key(table, count, row) + " har både et mærke og et tal i " + table.name() + ".csv.");
        }
        if (!lower.isEmpty()) {
            return new PrintedCell.Shown(new BigDecimal(lower).longValueExact());
        }
        if (mark.isEmpty()) {
            blank.add(key(table, count, row));
        }
        // What was not stated adds nothing to a sum, so a reader counts it as 0 there.
        return mark.isEmpty()
                ? new PrintedCell.Shown(0)
                : new PrintedCell.Hidden(mark, told == null ? Interval.ANY : told);
    }

    /** Figures that are printed though a count they follow from is hidden. */
    private void derived(ReleaseDescription.Table table, Map<String, String> row, Map<String, CellKey> keys) {
        for (ReleaseDescription.Derivation how : table.derived()) {
            String lower = row.getOrDefault(how.name() + "_lower", row.getOrDefault(how.name(), ""));
            String upper = row.getOrDefault(how.name() + "_upper", row.getOrDefault(how.name(), ""));
            boolean hidden = List.of(how.first(), how.second()).stream()
                    .anyMatch(source -> !row.getOrDefault(source + "_mark", "").isEmpty());
            if (hidden && !(lower.isEmpty() && upper.isEmpty())) {
                String what = how.name() + " i " + table.name() + ".csv, "
                        + String.join(
                                " / ",
                                keys.values().stream().map(CellKey::toString).toList());
                problems.add(what + ": tallet vises, selv om det følger af et skjult tal.");
                Object first = source(how.first(), row, keys);
                Object second = source(how.second(), row, keys);
                if (!first.equals("") && !second.equals("")) {
                    derived.add(new Later(what, how, first, second, lower, upper));
                }
            }
        }
    }

    private static Object source(String column, Map<String, String> row, Map<String, CellKey> keys) {
        CellKey key = keys.get(column);
        String number = row.getOrDefault(column + "_lower", row.getOrDefault(column, ""));
        if (!number.isEmpty()) {
            return new BigDecimal(number);
        }
        return key == null ? "" : key;
    }

    private List<Map<String, String>> rows(String path, char separator) throws IOException, NoReleaseException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new NoReleaseException("Udgivelsen er ikke hel: " + path + " mangler.");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        List<Map<String, String>> rows = new ArrayList<>();
        List<String> header = List.of();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator).ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                if (header.isEmpty()) {
                    header = line.getFields();
                } else {
                    Map<String, String> row = new TreeMap<>();
                    for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
                        row.put(header.get(i), line.getField(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
