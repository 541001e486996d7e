package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Seeded tables of small counts in every shape that reports have: flat, hierarchical, three-dimensional, linked. */
public final class RandomTables {
    private final Random random;
    private final double small;

    private RandomTables(long seed, double small) {
        this.random = new Random(seed * 7919 + 17);
        this.small = small;
    }

    /** The shapes. */
    public enum Shape {
        FLAT,
        HIERARCHICAL,
        BOTH_WAYS,
        THREE_WAYS,
        LINKED
    }

    /** A table of the shape with about so many rows and columns. */
    public static TrueTable of(Shape shape, int rows, int columns, long seed) {
        RandomTables make = new RandomTables(seed, 0.5 + new Random(seed).nextDouble());
        return switch (shape) {
            case FLAT ->
                make.table(List.of(flat(CellKey.GEOGRAPHY, "m", rows), flat(CellKey.GROUP, "g", columns)), List.of());
            case HIERARCHICAL ->
                make.table(List.of(nested(CellKey.GEOGRAPHY, "m", rows), flat(CellKey.GROUP, "g", columns)), List.of());
            case BOTH_WAYS ->
                make.table(
                        List.of(nested(CellKey.GEOGRAPHY, "m", rows), nested(CellKey.GROUP, "g", columns)), List.of());
            case THREE_WAYS ->
                make.table(
                        List.of(
                                flat(CellKey.GEOGRAPHY, "m", rows),
                                flat(CellKey.GROUP, "g", columns),
                                flat("sex", "s", 2)),
                        List.of());
            case LINKED ->
                make.table(
                        List.of(
                                flat(CellKey.GEOGRAPHY, "m", rows),
                                flat(CellKey.GROUP, "g", columns),
                                flat("age", "a", 3)),
                        List.of(CellKey.GROUP, "age"));
        };
    }

    private static Hierarchy flat(String dimension, String prefix, int size) {
        return Hierarchy.total(dimension, "total", codes(prefix, size));
    }

    /** Parts in sums of three to six, and these in a total. */
    private static Hierarchy nested(String dimension, String prefix, int size) {
        TreeMap<String, String> parents = new TreeMap<>();
        int sums = Math.max(2, size / 5);
        List<String> codes = codes(prefix, size);
        for (int i = 0; i < size; i++) {
            parents.put(codes.get(i), prefix + "sum" + i * sums / size);
        }
        for (int i = 0; i < sums; i++) {
            parents.put(prefix + "sum" + i, "total");
        }
        return new Hierarchy(dimension, parents);
    }

    private static List<String> codes(String prefix, int size) {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            codes.add(prefix + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        return codes;
    }

    /** @param apart dimensions of which no cell shows more than one at a time: linked tables */
    private TrueTable table(List<Hierarchy> hierarchies, List<String> apart) {
        List<TreeMap<String, String>> inner = new ArrayList<>(List.of(new TreeMap<>()));
        for (Hierarchy hierarchy : hierarchies) {
            List<TreeMap<String, String>> next = new ArrayList<>();
            for (TreeMap<String, String> place : inner) {
                for (String code : hierarchy.parents().keySet()) {
                    if (hierarchy.parts(code).isEmpty()) {
                        TreeMap<String, String> longer = new TreeMap<>(place);
                        longer.put(hierarchy.dimension(), code);
                        next.add(longer);
                    }
                }
            }
            inner = next;
        }
        Map<String, Double> size = new TreeMap<>();
        TreeMap<CellKey, Long> counts = new TreeMap<>();
        for (TreeMap<String, String> place : inner) {
            double scale = place.values().stream()
                    .mapToDouble(code -> size.computeIfAbsent(code, c -> Math.exp(random.nextGaussian() * 0.7)))
                    .reduce(4 * small, (a, b) -> a * b);
            long count = random.nextDouble() < 0.15 ? 0 : (long) (-Math.log(1 - random.nextDouble()) * scale);
            add(counts, new CellKey("citizens", place), count, hierarchies, 0);
        }
        counts.keySet()
                .removeIf(key -> apart.stream()
                                .filter(dimension -> !key.at(dimension).equals("total"))
                                .count()
                        > 1);
        return of(counts, hierarchies);
    }

    private static void add(
            Map<CellKey, Long> counts, CellKey key, long count, List<Hierarchy> hierarchies, int dimension) {
        if (dimension == hierarchies.size()) {
            counts.merge(key, count, Long::sum);
            return;
        }
        Hierarchy hierarchy = hierarchies.get(dimension);
        for (String code = key.at(hierarchy.dimension());
                code != null;
                code = hierarchy.parents().get(code)) {
            add(counts, key.with(hierarchy.dimension(), code), count, hierarchies, dimension + 1);
        }
    }

    /** A table of given counts, all of them shown. */
    public static TrueTable of(Map<CellKey, Long> counts, Collection<Hierarchy> hierarchies) {
        Structure structure = Structure.of(counts.keySet(), List.copyOf(hierarchies));
        Map<CellKey, TrueCell> cells = new TreeMap<>();
        counts.forEach((key, count) -> cells.put(key, TrueCell.count(count)));
        return TrueTable.of(structure, cells);
    }
}
