package dk.belaeg.disclosure.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A release's numbers as headings make readers look at them: by some columns, the others held at a code or added up. */
final class TableCuts {
    /** Codes that the columns not in common may have together before only their sums are looked at. */
    private static final int MOST_VIEWS = 400;

    private static final int MOST_DIMENSIONS = 5;

    private final Structure structure;
    private final List<@Nullable Long> numbers;
    /** Codes that are declared sums, by dimension. */
    private final Map<String, Set<String>> sumCodes = new HashMap<>();

    private final Map<List<Object>, Set<String>> leaves = new HashMap<>();

    TableCuts(Structure structure, List<@Nullable Long> numbers) {
        this.structure = structure;
        this.numbers = numbers;
        structure.hierarchies().forEach(hierarchy -> sumCodes.computeIfAbsent(
                        hierarchy.dimension(), d -> new HashSet<>())
                .addAll(hierarchy.sums()));
    }

    /** Cells of one figure and the same dimensions. */
    record Table(String figure, Set<String> dimensions, List<Integer> cells) {}

    /**
     * Cells by place in the dimensions that are kept; their numbers are added.
     *
     * @param numbers by place, where all of them are known
     * @param sums places that are declared sums of others, so that what holds there follows
     */
    record View(Map<String, List<Integer>> cells, Map<String, Long> numbers, Set<String> sums) {}

    /** The tables that have a number that is known. */
    List<Table> tables() {
        Map<List<Object>, Table> tables = new LinkedHashMap<>();
        for (int cell = 0; cell < structure.size(); cell++) {
            CellKey key = structure.keys().get(cell);
            Set<String> dimensions = new TreeSet<>(key.place().keySet());
            if (dimensions.size() <= MOST_DIMENSIONS) {
                tables.computeIfAbsent(
                                List.of(key.figure(), dimensions),
                                k -> new Table(key.figure(), dimensions, new ArrayList<>()))
                        .cells()
                        .add(cell);
            }
        }
        return tables.values().stream()
                .filter(table -> table.cells().stream().anyMatch(cell -> numbers.get(cell) != null))
                .toList();
    }

    /** Codes of a dimension that are shown and are no declared sums of others that are. */
    Set<String> leaves(Table table, String dimension) {
        return leaves.computeIfAbsent(List.of(table, dimension), k -> {
            Set<String> codes = codes(table, dimension);
            Set<String> found = new TreeSet<>(codes);
            for (Hierarchy hierarchy : structure.hierarchies()) {
                if (hierarchy.dimension().equals(dimension)) {
                    hierarchy.parents().forEach((part, sum) -> {
                        if (codes.contains(part)) {
                            found.remove(sum);
                        }
                    });
                }
            }
            return found;
        });
    }

    Set<String> codes(Table table, String dimension) {
        Set<String> codes = new TreeSet<>();
        for (int cell : table.cells()) {
            String code = structure.keys().get(cell).at(dimension);
            if (numbers.get(cell) != null || !isDeclaredSum(dimension, code)) {
                codes.add(code);
            }
        }
        return codes;
    }

    private boolean isDeclaredSum(String dimension, String code) {
        return sumCodes.getOrDefault(dimension, Set.of()).contains(code);
    }

    /** A table with every other dimension summed over its leaves or held at one code. */
    List<View> views(Table table, Set<String> kept) {
        Set<String> gone = new TreeSet<>(table.dimensions());
        gone.removeAll(kept);
        List<View> views = new ArrayList<>();
        views.add(view(table, Map.of(), gone));
        List<Map<String, String>> held = new ArrayList<>(List.of(Map.of()));
        for (String dimension : gone) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> one : held) {
                for (String code : codes(table, dimension)) {
                    Map<String, String> more = new TreeMap<>(one);
                    more.put(dimension, code);
                    longer.add(more);
                }
            }
            if (longer.size() > MOST_VIEWS) {
                return views;
            }
            held = longer;
        }
        held.stream().filter(one -> !one.isEmpty()).forEach(one -> views.add(view(table, one, Set.of())));
        return views;
    }

    /**
     * @param held dimensions that are held at one code
     * @param summed dimensions whose leaves are added
     */
    View view(Table table, Map<String, String> held, Set<String> summed) {
        View view = new View(new LinkedHashMap<>(), new HashMap<>(), new HashSet<>());
        Set<String> unknown = new HashSet<>();
        for (int cell : table.cells()) {
            CellKey key = structure.keys().get(cell);
            boolean fits = held.entrySet().stream()
                            .allMatch(one -> one.getValue().equals(key.at(one.getKey())))
                    && summed.stream().allMatch(one -> leaves(table, one).contains(key.at(one)));
            if (!fits) {
                continue;
            }
            StringBuilder place = new StringBuilder();
            boolean sum = false;
            for (Map.Entry<String, String> at : key.place().entrySet()) {
                if (!held.containsKey(at.getKey()) && !summed.contains(at.getKey())) {
                    place.append(at.getKey()).append('=').append(at.getValue()).append('\n');
                    sum |= isDeclaredSum(at.getKey(), at.getValue());
                }
            }
            String name = place.toString();
            view.cells().computeIfAbsent(name, k -> new ArrayList<>()).add(cell);
            Long number = numbers.get(cell);
            if (number == null) {
                unknown.add(name);
            } else {
                view.numbers().merge(name, number, Long::sum);
            }
            if (sum) {
                view.sums().add(name);
            }
        }
        view.numbers().keySet().removeAll(unknown);
        return view;
    }

    /**
     * A table of places against places, such as who buys against who sells, seen from the other side: added up over where
     * its numbers lie, by the places that another dimension has the codes of.
     */
    View transposed(Table table, String dimension) {
        View view = new View(new LinkedHashMap<>(), new HashMap<>(), new HashSet<>());
        Set<String> unknown = new HashSet<>();
        for (int cell : table.cells()) {
            CellKey key = structure.keys().get(cell);
            if (leaves(table, CellKey.GEOGRAPHY).contains(key.at(CellKey.GEOGRAPHY))) {
                String name = CellKey.GEOGRAPHY + '=' + key.at(dimension) + '\n';
                view.cells().computeIfAbsent(name, k -> new ArrayList<>()).add(cell);
                Long number = numbers.get(cell);
                if (number != null) {
                    view.numbers().merge(name, number, Long::sum);
                } else if (!key.at(dimension).equals(key.at(CellKey.GEOGRAPHY))) {
                    // what a place has to do with itself is no part of such a table
                    unknown.add(name);
                }
            }
        }
        view.numbers().keySet().removeAll(unknown);
        return view;
    }

    /** The number of a view in a place; null when it is not known, 0 where the view has no cell. */
    static @Nullable Long number(View view, String place) {
        Long number = view.numbers().get(place);
        return number != null ? number : view.cells().containsKey(place) ? null : (Long) 0L;
    }
}
