package dk.belaeg.disclosure.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * The cells of a release and every sum among them. Cells that no table shows but that lie between shown ones, such as
 * the councils between municipalities and their region, are there too, since readers know the sums as well as we do.
 *
 * @param keys every cell once, sorted, so that nothing depends on the order of rows
 * @param sums sorted by total, then by dimension
 * @param hierarchies at least one for each dimension that has sums, sorted
 */
public record Structure(List<CellKey> keys, List<Sum> sums, List<Hierarchy> hierarchies) {
    private static final Comparator<Hierarchy> ORDER = Comparator.comparing(Hierarchy::dimension)
            .thenComparing(hierarchy -> hierarchy.parents().toString())
            .thenComparing(hierarchy -> hierarchy.figures().toString());

    public Structure {
        keys = List.copyOf(keys);
        sums = List.copyOf(sums);
        hierarchies = List.copyOf(hierarchies);
    }

    /** The structure of the cells that tables show. */
    public static Structure of(Collection<CellKey> shown, List<Hierarchy> inAnyOrder) {
        List<Hierarchy> hierarchies = inAnyOrder.stream().sorted(ORDER).toList();
        NavigableSet<CellKey> cells = withSums(shown, hierarchies);
        List<List<CellKey>> sums = new ArrayList<>();
        for (CellKey total : List.copyOf(cells)) {
            for (Hierarchy hierarchy : hierarchies) {
                List<CellKey> parts = hierarchy.partsOf(total);
                if (parts.stream().anyMatch(cells::contains)) {
                    List<CellKey> sum = new ArrayList<>(List.of(total));
                    sum.addAll(parts);
                    sums.add(sum);
                }
            }
        }
        sums.forEach(cells::addAll);
        return numbered(List.copyOf(cells), sums, hierarchies);
    }

    private static NavigableSet<CellKey> withSums(Collection<CellKey> shown, List<Hierarchy> hierarchies) {
        TreeSet<CellKey> cells = new TreeSet<>(shown);
        Deque<CellKey> left = new ArrayDeque<>(cells);
        while (!left.isEmpty()) {
            CellKey cell = left.removeFirst();
            for (Hierarchy hierarchy : hierarchies) {
                String parent = hierarchy.sumOf(cell);
                if (parent != null) {
                    CellKey sum = cell.with(hierarchy.dimension(), parent);
                    if (cells.add(sum)) {
                        left.add(sum);
                    }
                }
            }
        }
        return cells;
    }

    private static Structure numbered(List<CellKey> keys, List<List<CellKey>> sums, List<Hierarchy> hierarchies) {
        Map<CellKey, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        List<Sum> numbered = new ArrayList<>();
        for (List<CellKey> sum : sums) {
            List<Integer> cells =
                    sum.stream().map(key -> numbers.getOrDefault(key, -1)).toList();
            numbered.add(new Sum(cells.get(0), cells.subList(1, cells.size())));
        }
        return new Structure(keys, numbered, hierarchies);
    }

    public int size() {
        return keys.size();
    }

    /** Number of a cell by its key. */
    public Map<CellKey, Integer> numbers() {
        Map<CellKey, Integer> numbers = new HashMap<>();
        keys.forEach(key -> numbers.put(key, numbers.size()));
        return numbers;
    }

    /** In how many dimensions the cell is a sum. */
    public int sumDimensions(int cell) {
        CellKey key = keys.get(cell);
        return (int)
                hierarchies.stream().filter(hierarchy -> hierarchy.hasSum(key)).count();
    }

    /** Whether the cell lies at the top of the geography: the whole region. */
    public boolean isWholeArea(int cell) {
        String geography = keys.get(cell).at(CellKey.GEOGRAPHY);
        return hierarchies.stream()
                .anyMatch(hierarchy -> hierarchy.dimension().equals(CellKey.GEOGRAPHY) && hierarchy.isTop(geography));
    }

    /**
     * For each cell the municipalities that know it without being told: where it lies, and, where another dimension is of
     * municipalities too, the one there, for who sells knows what others buy of it. Who knows all parts of a sum that are
     * not nought knows the sum; and since a sum that a municipality knows is of its own numbers alone, it knows every part
     * of it that is not nought, in whatever way the sum is divided.
     *
     * @param nought whether all readers are told that a cell is 0
     */
    public List<Set<String>> knownTo(IntPredicate nought) {
        List<Set<String>> known = new ArrayList<>();
        for (int cell = 0; cell < keys.size(); cell++) {
            TreeSet<String> by = new TreeSet<>();
            keys.get(cell).place().values().stream()
                    .filter(this::isMunicipality)
                    .forEach(by::add);
            String owner = owner(cell);
            if (!owner.isEmpty()) {
                by.add(owner);
            }
            known.add(by);
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Sum sum : sums) {
                Set<String> all = known.get(sum.total());
                List<Integer> parts =
                        sum.parts().stream().filter(part -> !nought.test(part)).toList();
                Set<String> together = new TreeSet<>(parts.isEmpty() ? all : known.get(parts.get(0)));
                parts.forEach(part -> together.retainAll(known.get(part)));
                more |= all.addAll(together);
                for (int part : parts) {
                    more |= known.get(part).addAll(all);
                }
            }
        }
        return known;
    }

    /** Whether a code is of the geography, and no sum there. */
    private boolean isMunicipality(String code) {
        boolean part = false;
        for (Hierarchy hierarchy : hierarchies) {
            if (hierarchy.dimension().equals(CellKey.GEOGRAPHY)) {
                part |= hierarchy.parents().containsKey(code);
                if (hierarchy.parents().containsValue(code)) {
                    return false;
                }
            }
        }
        return part;
    }

    /**
     * The municipality whose own number the cell is; empty for a number of several. Where there is no geography every
     * cell is of several.
     */
    public String owner(int cell) {
        String geography = keys.get(cell).at(CellKey.GEOGRAPHY);
        boolean sum = hierarchies.stream()
                .anyMatch(hierarchy -> hierarchy.dimension().equals(CellKey.GEOGRAPHY)
                        && hierarchy.parents().containsValue(geography));
        return sum ? "" : geography;
    }
}
