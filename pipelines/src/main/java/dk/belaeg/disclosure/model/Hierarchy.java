package dk.belaeg.disclosure.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What adds up to what in one dimension: municipalities to health councils to a region, target groups to areas.
 *
 * @param dimension name of the dimension
 * @param parents code to the code of the sum it is part of
 */
public record Hierarchy(String dimension, SortedMap<String, String> parents) {
    public Hierarchy(String dimension, Map<String, String> parents) {
        this(dimension, new TreeMap<>(parents));
    }

    /** @throws IllegalArgumentException when something is part of itself */
    public Hierarchy {
        parents = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(parents));
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
        return hierarchies.stream()
                .anyMatch(hierarchy -> hierarchy.parents().containsValue(key.at(hierarchy.dimension())));
    }

    /** Whether the code is a sum that is no part of anything. */
    public boolean isTop(String code) {
        return !parents.containsKey(code) && parents.containsValue(code);
    }
}
