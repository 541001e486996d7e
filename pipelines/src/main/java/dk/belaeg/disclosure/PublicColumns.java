package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.CountDependence;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.UndeclaredSums;
import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns that are printed as they are though they follow from counts of persons: copies of a count, shares and
 * differences whose other number stands somewhere, figures per inhabitant, rounded or not. Contracts can only see how a
 * column is named; this looks at what is in it, and holds each against every count of the same place.
 */
public final class PublicColumns {
    private static final Pattern NUMBER = Pattern.compile("([+-]?[0-9]{1,15}(?:[.,][0-9]{1,9})?) ?(?:%|pct\\.)?");

    /** Ends the names of columns that are the bounds of one number, where machines find them. */
    private static final Pattern BOUND = Pattern.compile("_(lower|upper)$");

    /** Codes of what a count has in its key and a table has not, that are tried one at a time. */
    private static final int MOST_HELD = 60;

    private final Structure structure;
    private final List<@Nullable Long> counts;
    private final IntPredicate hidden;
    private final Map<CellKey, Integer> numbers;
    private final Set<String> figures = new TreeSet<>();
    /** The hidden cells of each kind. */
    private final Map<List<Object>, List<CellKey>> secrets;
    /** Other counts of a cell's place and sums that it is part of, as many for each cell of a kind; by cell. */
    private final Map<Integer, List<Double>> beside = new ConcurrentHashMap<>();
    /** Codes by dimension. */
    private final Map<String, TreeSet<String>> codes = new TreeMap<>();
    /** What codes are called, by dimension: words to the codes that have them. */
    private final Map<String, Map<String, Set<String>>> words = new TreeMap<>();

    private PublicColumns(
            Collection<Table> tables, Structure structure, List<@Nullable Long> counts, IntPredicate hidden) {
        this.structure = structure;
        this.counts = counts;
        this.hidden = hidden;
        this.numbers = structure.numbers();
        this.secrets = numbers.entrySet().stream()
                .filter(cell -> hidden.test(cell.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.groupingBy(PublicColumns::kind));
        structure.keys().forEach(key -> figures.add(key.figure()));
        structure.keys().forEach(key -> key.place()
                .forEach((dimension, code) ->
                        codes.computeIfAbsent(dimension, d -> new TreeSet<>()).add(code)));
        codes.forEach((dimension, of) -> {
            Map<String, Set<String>> called = new HashMap<>();
            of.forEach(code -> called.put(code, new TreeSet<>(Set.of(code))));
            words.put(dimension, called);
        });
        tables.forEach(this::learn);
    }

    /**
     * A table as its readers have it.
     *
     * @param name the report's
     * @param dimensions columns of its key, with the dimension that each is of
     * @param titles columns whose numbers are printed as they are, with what they are called
     */
    public record Table(
            String name, String title, Map<String, String> dimensions, Map<String, String> titles, List<Row> rows) {}

    /** What a row says in words, and in numbers; by column. */
    public record Row(Map<String, String> words, Map<String, BigDecimal> numbers) {}

    /** The number that a text says; a percent sign may stand behind it. */
    public static Optional<BigDecimal> number(String text) {
        Matcher number = NUMBER.matcher(text.strip());
        return number.matches() ? Optional.of(new BigDecimal(number.group(1).replace(',', '.'))) : Optional.empty();
    }

    /** The tables of a release; what is said to count persons, or to follow from such, is masked with them. */
    static List<Table> tables(Collection<ReleasedTable> released) {
        return released.stream().map(PublicColumns::table).toList();
    }

    private static Table table(ReleasedTable released) {
        ReportSchema schema = released.schema();
        Map<String, String> dimensions = new TreeMap<>();
        schema.keys().forEach(key -> dimensions.put(key.name(), PersonCells.dimension(schema, key)));
        Map<String, String> titles = new TreeMap<>();
        for (ReportField field : schema.fields()) {
            if (!field.persons() && field.derived().isEmpty() && field.role() == ReportField.Role.VALUE) {
                titles.put(field.name(), field.title());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<Value> values : released.rows()) {
            Map<String, String> words = new TreeMap<>();
            Map<String, BigDecimal> numbers = new TreeMap<>();
            for (ReportField field : schema.fields()) {
                Value value = values.get(schema.index(field.name()));
                if (value instanceof Value.Text text) {
                    words.put(field.name(), text.text());
                    number(text.text()).ifPresent(number -> numbers.put(field.name(), number));
                } else if (value instanceof Value.Amount amount) {
                    words.put(field.name(), amount.value().toPlainString());
                    numbers.put(field.name(), amount.value().setScale(ReportField.SCALE, RoundingMode.HALF_UP));
                } else if (value instanceof Value.AtLeast least) {
                    // what some have told of their part is told of exactly
                    words.put(field.name(), least.lower().toPlainString());
                    numbers.put(field.name(), least.lower().setScale(ReportField.SCALE, RoundingMode.HALF_UP));
                }
            }
            rows.add(new Row(words, numbers));
        }
        return new Table(schema.name(), schema.title(), dimensions, titles, rows);
    }

    /** A column, and a hidden number that it gives away. */
    public record Copied(CellKey cell, Table table, String field) {
        /** The column in Danish words. */
        public String column() {
            return "»" + table.titles().getOrDefault(field, field) + "« i tabellen »" + table.title() + "«";
        }
    }

    /**
     * @param counts the numbers of the cells; null where they are not known
     * @param hidden whether a cell is kept from readers
     */
    public static List<Copied> of(
            Collection<Table> tables, Structure structure, List<@Nullable Long> counts, IntPredicate hidden) {
        PublicColumns columns = new PublicColumns(tables, structure, counts, hidden);
        List<Comparison> comparisons = tables.parallelStream()
                .map(columns::placed)
                .filter(placed -> !placed.columns().isEmpty())
                .flatMap(columns::comparisons)
                .toList();
        // a column that gives a number away often gives away others too; the first is enough
        Map<List<String>, Copied> found = new LinkedHashMap<>();
        comparisons.parallelStream()
                .flatMap(columns::copied)
                .toList()
                .forEach(copied -> found.putIfAbsent(List.of(copied.table().name(), copied.field()), copied));
        return List.copyOf(found.values());
    }

    /** Learns what codes are called from tables that have both a code and words of it. */
    private void learn(Table table) {
        table.dimensions().forEach((column, dimension) -> {
            Map<String, Set<String>> called = words.get(dimension);
            for (String other : called == null ? Set.<String>of() : columns(table)) {
                Map<String, String> wordOf = new HashMap<>();
                boolean one = !other.equals(column)
                        && table.rows().stream()
                                .allMatch(row -> number(word(row, other)).isEmpty()
                                        && word(row, other)
                                                .equals(wordOf.computeIfAbsent(
                                                        word(row, column), code -> word(row, other))));
                if (one && called != null) {
                    wordOf.forEach((code, word) ->
                            called.computeIfAbsent(word, w -> new TreeSet<>()).add(code));
                }
            }
        });
    }

    private static Set<String> columns(Table table) {
        Set<String> columns = new TreeSet<>();
        table.rows().forEach(row -> columns.addAll(row.words().keySet()));
        return columns;
    }

    private static String word(Row row, String column) {
        return row.words().getOrDefault(column, "");
    }

    /**
     * A table whose rows have been found their places.
     *
     * @param places the codes of each row, by the dimensions that the table tells of; empty where that is not one code
     * @param columns those whose numbers are so different that they may bear something out, in order
     */
    private record Placed(
            Table table, Set<String> dimensions, List<Map<String, String>> places, List<String> columns) {}

    private Placed placed(Table table) {
        Map<String, Set<String>> placing = placing(table);
        List<Map<String, String>> places = new ArrayList<>();
        for (Row row : table.rows()) {
            Map<String, String> place = new TreeMap<>();
            placing.forEach((dimension, from) -> place.put(dimension, code(row, dimension, from)));
            places.add(place);
        }
        List<String> columns = table.titles().keySet().stream()
                .sorted()
                .filter(column -> table.rows().stream()
                                .flatMap(
                                        row -> Optional.ofNullable(row.numbers().get(column)).stream())
                                .distinct()
                                .limit(CountDependence.FEW)
                                .count()
                        == CountDependence.FEW)
                .toList();
        return new Placed(table, placing.keySet(), places, columns);
    }

    /** Which columns say where a row lies in each dimension: the code in its key, else all whose words codes have. */
    private Map<String, Set<String>> placing(Table table) {
        Map<String, Set<String>> placing = new LinkedHashMap<>();
        table.dimensions().forEach((column, dimension) -> {
            if (codes.containsKey(dimension)) {
                placing.put(dimension, new TreeSet<>(Set.of(column)));
            }
        });
        Set<String> keys = Set.copyOf(placing.keySet());
        for (String column : columns(table)) {
            words.forEach((dimension, called) -> {
                if (!keys.contains(dimension)
                        && table.rows().stream().allMatch(row -> called.containsKey(word(row, column)))) {
                    placing.computeIfAbsent(dimension, d -> new TreeSet<>()).add(column);
                }
            });
        }
        return placing;
    }

    /** The code that all words of a row are of; empty when that is not one. */
    private String code(Row row, String dimension, Set<String> from) {
        Set<String> of = new TreeSet<>(codes.getOrDefault(dimension, new TreeSet<>()));
        Map<String, Set<String>> called = words.getOrDefault(dimension, Map.of());
        from.forEach(column -> of.retainAll(called.getOrDefault(word(row, column), Set.of())));
        return of.size() == 1 ? of.iterator().next() : "";
    }

    /**
     * One way to hold a table against counts.
     *
     * @param kind a count of the kind; where it lies is of no account
     * @param held codes of what the table says nothing of; the counts of several are added
     */
    private record Comparison(Placed placed, CellKey kind, Map<String, Set<String>> held) {}

    private Stream<Comparison> comparisons(Placed placed) {
        List<Comparison> comparisons = new ArrayList<>();
        Set<List<Object>> kinds = new HashSet<>();
        for (CellKey key : structure.keys()) {
            Set<String> missing = new TreeSet<>(key.place().keySet());
            missing.removeAll(placed.dimensions());
            boolean known = !key.figure().equals(UndeclaredSums.FIGURE)
                    && missing.size() < key.place().size();
            if (known && kinds.add(kind(key))) {
                held(missing).forEach(held -> comparisons.add(new Comparison(placed, key, held)));
                Map<String, Set<String>> all = new TreeMap<>();
                missing.forEach(dimension -> all.put(dimension, leaves(dimension)));
                comparisons.add(new Comparison(placed, key, all));
            }
        }
        // what is printed gives nothing away
        return comparisons.stream().filter(this::holdsSecrets);
    }

    private static List<Object> kind(CellKey key) {
        return List.of(key.figure(), key.place().keySet());
    }

    /** Whether a count of the comparison's kind is hidden where it holds codes. */
    private boolean holdsSecrets(Comparison comparison) {
        return secrets.getOrDefault(kind(comparison.kind()), List.of()).stream()
                .anyMatch(secret -> comparison.held().entrySet().stream()
                        .allMatch(held -> held.getValue().contains(secret.at(held.getKey()))));
    }

    /** Every choice of codes in dimensions that a table says nothing of. */
    private List<Map<String, Set<String>>> held(Set<String> missing) {
        List<Map<String, Set<String>>> held = new ArrayList<>(List.of(Map.of()));
        for (String dimension : missing) {
            List<Map<String, Set<String>>> longer = new ArrayList<>();
            for (Map<String, Set<String>> one : held) {
                for (String code : codes.getOrDefault(dimension, new TreeSet<>())) {
                    Map<String, Set<String>> more = new TreeMap<>(one);
                    more.put(dimension, Set.of(code));
                    longer.add(more);
                }
            }
            if (longer.size() > MOST_HELD) {
                return List.of();
            }
            held = longer;
        }
        return held;
    }

    /** Codes of a dimension that are no sums of others. */
    private Set<String> leaves(String dimension) {
        Set<String> leaves = new TreeSet<>(codes.getOrDefault(dimension, new TreeSet<>()));
        structure.hierarchies().stream()
                .filter(hierarchy -> hierarchy.dimension().equals(dimension))
                .forEach(hierarchy -> leaves.removeAll(hierarchy.sums()));
        return leaves;
    }

    /** The columns of a table that follow from the counts that it is held against. */
    private Stream<Copied> copied(Comparison comparison) {
        Placed placed = comparison.placed();
        // many rows lie at one place of the kind
        Map<SortedMap<String, String>, List<Integer>> found = new HashMap<>();
        List<List<Integer>> cells = placed.places().stream()
                .map(place -> found.computeIfAbsent(told(comparison.kind(), place), told -> cells(comparison, told)))
                .toList();
        return cells.stream().flatMap(List::stream).anyMatch(hidden::test)
                ? placed.columns().stream().flatMap(column -> copied(placed.table(), column, cells).stream())
                : Stream.empty();
    }

    /** A number of a column, and the counts of the place that it stands at. */
    private record Stated(Row row, BigDecimal number, List<Integer> cells) {}

    /** @param cells the counts that each row is held against */
    private Optional<Copied> copied(Table table, String column, List<List<Integer>> cells) {
        List<Stated> stated = new ArrayList<>();
        // many rows of one place that say the same agree by themselves
        Set<List<Object>> different = new HashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            Row row = table.rows().get(i);
            BigDecimal number = row.numbers().get(column);
            if (number != null && !cells.get(i).isEmpty() && different.add(List.of(cells.get(i), number))) {
                stated.add(new Stated(row, number, cells.get(i)));
            }
        }
        Optional<Integer> secret = stated.stream()
                .flatMap(one -> one.cells().stream())
                .filter(hidden::test)
                .findFirst();
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        List<CountDependence.Point> points = stated.stream()
                .map(one -> new CountDependence.Point(
                        structure.keys().get(one.cells().get(0)),
                        one.number(),
                        sum(one.cells()),
                        one.cells().size() == 1
                                ? known(table, column, one.row(), one.cells().get(0))
                                : List.of()))
                .toList();
        return CountDependence.holds(points, structure.hierarchies())
                ? Optional.of(new Copied(structure.keys().get(secret.get()), table, column))
                : Optional.empty();
    }

    /** What a row's place says of where a count of the kind lies. */
    private static SortedMap<String, String> told(CellKey kind, Map<String, String> place) {
        SortedMap<String, String> told = new TreeMap<>(kind.place());
        told.replaceAll((dimension, code) -> place.getOrDefault(dimension, ""));
        return told;
    }

    /** The counts of one kind at a place, for every code that is held in what the place says nothing of. */
    private List<Integer> cells(Comparison comparison, SortedMap<String, String> told) {
        List<CellKey> keys = List.of(new CellKey(comparison.kind().figure(), told));
        for (Map.Entry<String, Set<String>> held : comparison.held().entrySet()) {
            keys = keys.stream()
                    .flatMap(key -> held.getValue().stream().map(code -> key.with(held.getKey(), code)))
                    .toList();
        }
        return keys.stream()
                .map(key -> numbers.getOrDefault(key, -1))
                .filter(cell -> cell >= 0)
                .toList();
    }

    private @Nullable Long sum(List<Integer> cells) {
        long sum = 0;
        for (int cell : cells) {
            Long count = counts.get(cell);
            if (count == null) {
                return null;
            }
            sum += count;
        }
        return sum;
    }

    /** Numbers that a reader may set a count against: others of the row, other counts of the place, sums it is part of. */
    private List<Double> known(Table table, String column, Row row, int cell) {
        List<Double> known = new ArrayList<>();
        for (String other : new TreeSet<>(table.titles().keySet())) {
            if (!other.equals(column)) {
                BigDecimal number = row.numbers().get(other);
                known.add(number == null || isItself(row, column, other, number) ? Double.NaN : number.doubleValue());
            }
        }
        known.addAll(beside.computeIfAbsent(cell, c -> beside(structure.keys().get(c))));
        return known;
    }

    /** Whether two columns are the bounds of one number that is exact: the one then says nothing of the other. */
    private static boolean isItself(Row row, String column, String other, BigDecimal number) {
        BigDecimal own = row.numbers().get(column);
        return own != null
                && own.compareTo(number) == 0
                && BOUND.matcher(column)
                        .replaceFirst("")
                        .equals(BOUND.matcher(other).replaceFirst(""));
    }

    private List<Double> beside(CellKey key) {
        List<Double> beside = new ArrayList<>();
        figures.forEach(figure ->
                beside.add(figure.equals(key.figure()) ? Double.NaN : count(new CellKey(figure, key.place()))));
        for (String dimension : key.place().keySet()) {
            String code = key.at(dimension);
            for (Hierarchy hierarchy : structure.hierarchies()) {
                if (hierarchy.dimension().equals(dimension)) {
                    String parent = hierarchy.parents().getOrDefault(code, "");
                    String top = code;
                    for (String at = code; at != null; at = hierarchy.parents().get(at)) {
                        top = at;
                    }
                    beside.add(count(key.with(dimension, parent)));
                    beside.add(count(key.with(dimension, top)));
                }
            }
            TreeSet<String> of = codes.getOrDefault(dimension, new TreeSet<>());
            String before = of.lower(code);
            beside.add(before == null ? Double.NaN : count(key.with(dimension, before)));
            beside.add(of.isEmpty() ? Double.NaN : count(key.with(dimension, of.first())));
        }
        return beside;
    }

    private double count(CellKey key) {
        Integer cell = numbers.get(key);
        Long count = cell == null ? null : counts.get(cell);
        return count == null ? Double.NaN : count;
    }
}
