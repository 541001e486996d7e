package dk.belaeg.disclosure.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What adds up to what in one dimension: municipalities to health councils to a region, target groups to areas.
 *
 * @param dimension name of the dimension
 * @param parents code to the code of the sum it is part of
 * @param figures what is counted where it holds; empty for whatever is
 */
public record Hierarchy(String dimension, SortedMap<String, String> parents, Set<String> figures) {
    /** The code that stands for the sum over a dimension that nobody has declared the sums of. */
    private static final String TOTAL = "total";

    public Hierarchy(String dimension, Map<String, String> parents) {
        this(dimension, new TreeMap<>(parents), Set.of());
    }

    /** @throws IllegalArgumentException when something is part of itself */
    public Hierarchy {
        parents = Collections.unmodifiableSortedMap(new TreeMap<>(parents));
        figures = Collections.unmodifiableSortedSet(new TreeSet<>(figures));
        for (String code : parents.keySet()) {
            String at = code;
            for (int steps = 0; parents.containsKey(at); steps++) {
                at = parents.get(at);
                if (steps > parents.size()) {
                    throw new IllegalArgumentException(dimension + ": " + code + " is part of itself");
                }
            }
        }
    }

    /** All other codes of the dimension are parts of one. */
    public static Hierarchy total(String dimension, String total, Collection<String> codes) {
        TreeMap<String, String> parents = new TreeMap<>();
        codes.stream().filter(code -> !code.equals(total)).forEach(code -> parents.put(code, total));
        return new Hierarchy(dimension, parents);
    }

    /**
     * The declared hierarchies, and of each other dimension its code {@code total} as the sum of the other codes that the
     * same figure has there: tables that count different things may well have a key of one name.
     */
    public static List<Hierarchy> withTotals(Collection<CellKey> keys, List<Hierarchy> declared) {
        TreeMap<String, TreeMap<String, TreeSet<String>>> codes = new TreeMap<>();
        keys.forEach(
                key -> key.place().forEach((dimension, code) -> codes.computeIfAbsent(dimension, d -> new TreeMap<>())
                        .computeIfAbsent(key.figure(), f -> new TreeSet<>())
                        .add(code)));
        declared.forEach(hierarchy -> codes.remove(hierarchy.dimension()));
        List<Hierarchy> all = new ArrayList<>(declared);
        codes.forEach((dimension, byFigure) -> {
            LinkedHashMap<Set<String>, Set<String>> figures = new LinkedHashMap<>();
            byFigure.forEach((figure, of) -> {
                if (of.contains(TOTAL) && of.size() > 1) {
                    figures.computeIfAbsent(of, same -> new TreeSet<>()).add(figure);
                }
            });
            figures.forEach((of, counted) ->
                    all.add(new Hierarchy(dimension, total(dimension, TOTAL, of).parents(), counted)));
        });
        return all;
    }

    /** The code of the sum that a cell is part of here; null when it is no part. */
    @Nullable
    String sumOf(CellKey cell) {
        return holdsFor(cell) ? parents.get(cell.at(dimension)) : null;
    }

    /** The parts of a cell here; empty when it is no sum. */
    List<CellKey> partsOf(CellKey total) {
        return holdsFor(total)
                ? parts(total.at(dimension)).stream()
                        .map(code -> total.with(dimension, code))
                        .toList()
                : List.of();
    }

    /** Whether a cell is a sum here. */
    boolean hasSum(CellKey cell) {
        return holdsFor(cell) && parents.containsValue(cell.at(dimension));
    }

    private boolean holdsFor(CellKey cell) {
        return figures.isEmpty() || figures.contains(cell.figure());
    }

    /** The parts of a sum, sorted; empty when the code is no sum. */
    public List<String> parts(String code) {
        return parents.entrySet().stream()
                .filter(entry -> entry.getValue().equals(code))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Codes that are sums of others. */
    public SortedSet<String> sums() {
        return new TreeSet<>(parents.values());
    }

    /** Whether a cell lies at a sum of any of the dimensions. */
    public static boolean isSum(CellKey key, Collection<Hierarchy> hierarchies) {
        return hierarchies.stream().anyMatch(hierarchy -> hierarchy.hasSum(key));
    }

    /** Whether the code is a sum that is no part of anything. */
    public boolean isTop(String code) {
        return !parents.containsKey(code) && parents.containsValue(code);
    }
}
