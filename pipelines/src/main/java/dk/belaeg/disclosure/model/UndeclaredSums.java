package dk.belaeg.disclosure.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Sums that hold among the numbers of a release though no hierarchy says so: a total under a code of its own, a table
 * that has the same persons by another cut, years taken together, a column that is the sum of two others or a part of
 * one. A reader sees from headings that they hold, so they are knowledge, declared or not.
 *
 * <p>A candidate is what a heading could mean: one code, one column or one table's numbers, summed over the columns of its
 * key that another does not have, on the one side, and some of the codes or columns of another on the other. It is taken
 * for true when it holds in all places at once, and in so many and so large numbers that chance is out of the question.
 */
public final class UndeclaredSums {
    /** What a sum that no table shows is called. */
    public static final String FIGURE = "sum";

    /** Chance of one in so many powers of two is no chance: for the one thing that a table without a column can mean. */
    private static final double PLAIN_BITS = 2;

    /** The same for one code among many. */
    private static final double HELD_BITS = 8;

    /** The same for some among many, for each of which there is a choice. */
    private static final double SEARCHED_BITS = 10;

    private static final int MOST_STEPS = 20_000;
    /** Codes that the columns not in common may have together before only their sums are looked at. */
    private static final int MOST_VIEWS = 400;

    private static final int MOST_DIMENSIONS = 5;

    private final Structure structure;
    private final List<@Nullable Long> numbers;
    private final List<Equation> found = new ArrayList<>();
    private final RowSpace implied = new RowSpace();
    /** Codes that are declared sums, by dimension. */
    private final Map<String, Set<String>> sumCodes = new HashMap<>();

    private final Map<List<Object>, Set<String>> leaves = new HashMap<>();

    private UndeclaredSums(Structure structure, List<@Nullable Long> numbers) {
        this.structure = structure;
        this.numbers = numbers;
        for (Sum sum : structure.sums()) {
            implied.add(terms(List.of(sum.total()), sum.parts()));
        }
        structure.hierarchies().forEach(hierarchy -> sumCodes.computeIfAbsent(
                        hierarchy.dimension(), d -> new HashSet<>())
                .addAll(hierarchy.sums()));
    }

    /**
     * Cells that add up to as much as others; or, of a part of a whole, at most to as much.
     *
     * @param left numbers of the cells on one side; one when they are a sum that is shown
     * @param right numbers of the cells on the other side
     * @param atLeast whether the left side may be more
     */
    public record Equation(List<Integer> left, List<Integer> right, boolean atLeast) {
        public Equation {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /**
     * Finds them.
     *
     * @param numbers of the cells of the structure; null where the number is not known, which holds for nobody
     */
    public static List<Equation> of(Structure structure, List<@Nullable Long> numbers) {
        UndeclaredSums sums = new UndeclaredSums(structure, numbers);
        sums.find();
        return List.copyOf(sums.found);
    }

    /** Cells of one figure and the same dimensions. */
    private record Table(String figure, Set<String> dimensions, List<Integer> cells) {}

    /**
     * Cells by place in the dimensions that are kept; their numbers are added.
     *
     * @param numbers by place, where all of them are known
     * @param sums places that are declared sums of others, so that what holds there follows
     */
    private record View(Map<String, List<Integer>> cells, Map<String, Long> numbers, Set<String> sums) {}

    private void find() {
        List<Table> tables = tables();
        for (Table table : tables) {
            for (String dimension : table.dimensions()) {
                within(table, dimension);
            }
        }
        columns(tables);
        for (Table one : tables) {
            for (Table other : tables) {
                if (!one.equals(other)) {
                    across(one, other);
                }
            }
        }
    }

    private List<Table> tables() {
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
    private Set<String> leaves(Table table, String dimension) {
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

    private Set<String> codes(Table table, String dimension) {
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

    /** A code that is the sum of other codes of its dimension, whatever the rest of the key. */
    private void within(Table table, String dimension) {
        Map<String, View> codes = new LinkedHashMap<>();
        for (String code : codes(table, dimension)) {
            codes.put(code, view(table, Map.of(dimension, code), Set.of()));
        }
        Set<String> leaves = leaves(table, dimension);
        for (Map.Entry<String, View> target : codes.entrySet()) {
            Map<String, View> parts = new LinkedHashMap<>();
            leaves.forEach(code -> {
                if (!code.equals(target.getKey())) {
                    parts.put(code, codes.getOrDefault(code, target.getValue()));
                }
            });
            sum(target.getValue(), parts, dimension, SEARCHED_BITS);
        }
    }

    /** A column that is the sum of other columns of its rows, or that holds a part of another's persons. */
    private void columns(List<Table> tables) {
        Map<Set<String>, List<Table>> byRows = new LinkedHashMap<>();
        tables.forEach(table -> byRows.computeIfAbsent(table.dimensions(), d -> new ArrayList<>())
                .add(table));
        for (List<Table> columns : byRows.values()) {
            for (Table target : columns) {
                Map<String, View> parts = new LinkedHashMap<>();
                columns.forEach(table -> {
                    if (!table.equals(target)) {
                        parts.put(table.figure(), view(table, Map.of(), Set.of()));
                    }
                });
                View whole = view(target, Map.of(), Set.of());
                sum(whole, parts, "", SEARCHED_BITS);
                parts.values().forEach(part -> partOf(whole, part));
            }
        }
    }

    /** One table's numbers as sums of another's over what the first does not have in its key. */
    private void across(Table target, Table of) {
        Set<String> common = new TreeSet<>(target.dimensions());
        common.retainAll(of.dimensions());
        Set<String> gone = new TreeSet<>(of.dimensions());
        gone.removeAll(common);
        List<View> targets = views(target, common);
        List<View> wholes = views(of, common);
        for (int v = 0; v < targets.size(); v++) {
            View view = targets.get(v);
            for (int w = 0; w < wholes.size(); w++) {
                sum(view, Map.of("", wholes.get(w)), "", v > 0 || w > 0 ? HELD_BITS : PLAIN_BITS);
            }
            for (String dimension : gone) {
                Set<String> others = new TreeSet<>(gone);
                others.remove(dimension);
                Map<String, View> parts = new LinkedHashMap<>();
                for (String code : leaves(of, dimension)) {
                    parts.put(code, view(of, Map.of(dimension, code), others));
                }
                sum(view, parts, dimension, v > 0 ? HELD_BITS : PLAIN_BITS);
            }
        }
    }

    /** A table with every other dimension summed over its leaves or held at one code. */
    private List<View> views(Table table, Set<String> kept) {
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
    private View view(Table table, Map<String, String> held, Set<String> summed) {
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

    /** The number of a view in a place; null when it is not known, 0 where the view has no cell. */
    private static @Nullable Long number(View view, String place) {
        Long number = view.numbers().get(place);
        return number != null ? number : view.cells().containsKey(place) ? null : (Long) 0L;
    }

    /** Finds which parts add up to a target in all places, and keeps it when that is no chance. */
    private void sum(View target, Map<String, View> parts, String dimension, double enough) {
        List<String> places = new ArrayList<>();
        double bits = 0;
        for (String place : target.cells().keySet()) {
            Long number = number(target, place);
            boolean known = parts.values().stream().allMatch(part -> number(part, place) != null);
            if (number != null
                    && known
                    && parts.values().stream().anyMatch(part -> part.cells().containsKey(place))) {
                places.add(place);
                bits += target.sums().contains(place) ? 0 : Math.log(1.0 + number) / Math.log(2);
            }
        }
        if (places.isEmpty() || bits < enough) {
            return;
        }
        long[] wanted = places.stream()
                .mapToLong(place -> Objects.requireNonNullElse(number(target, place), 0L))
                .toArray();
        List<View> candidates = new ArrayList<>();
        List<long[]> numbersOf = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Set<String> tooLarge = new HashSet<>();
        parts.forEach((name, part) -> {
            long[] of = places.stream()
                    .mapToLong(place -> Objects.requireNonNullElse(number(part, place), 0L))
                    .toArray();
            if (!fits(of, wanted)) {
                tooLarge.add(name);
            } else if (Arrays.stream(of).anyMatch(n -> n > 0)) {
                candidates.add(part);
                numbersOf.add(of);
                names.add(name);
            }
        });
        for (List<Integer> plain : plain(names, tooLarge, dimension)) {
            if (adds(plain, numbersOf, wanted)) {
                keep(target, plain.stream().map(candidates::get).toList());
                return;
            }
        }
        if (bits >= candidates.size() + SEARCHED_BITS) {
            int[] steps = {0};
            List<Integer> chosen = new ArrayList<>();
            if (cover(wanted.clone(), numbersOf, new HashSet<>(), chosen, steps)) {
                keep(target, chosen.stream().map(candidates::get).toList());
            }
        }
    }

    private static boolean fits(long[] part, long[] into) {
        for (int i = 0; i < part.length; i++) {
            if (part[i] > into[i]) {
                return false;
            }
        }
        return true;
    }

    /** What a heading would most likely mean: all, or those of one declared sum. */
    private List<List<Integer>> plain(List<String> names, Set<String> tooLarge, String dimension) {
        List<List<Integer>> plain = new ArrayList<>();
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            all.add(i);
        }
        if (tooLarge.isEmpty()) {
            plain.add(all);
        }
        for (Hierarchy hierarchy : structure.hierarchies()) {
            if (hierarchy.dimension().equals(dimension)) {
                for (String sum : hierarchy.sums()) {
                    if (tooLarge.stream().anyMatch(name -> isUnder(hierarchy, name, sum))) {
                        continue;
                    }
                    plain.add(all.stream()
                            .filter(i -> isUnder(hierarchy, names.get(i), sum))
                            .toList());
                }
            }
        }
        return plain;
    }

    private static boolean isUnder(Hierarchy hierarchy, String code, String sum) {
        for (String at = code; at != null; at = hierarchy.parents().get(at)) {
            if (at.equals(sum)) {
                return true;
            }
        }
        return false;
    }

    private static boolean adds(List<Integer> chosen, List<long[]> numbersOf, long[] wanted) {
        if (chosen.isEmpty()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            int at = i;
            if (chosen.stream().mapToLong(part -> numbersOf.get(part)[at]).sum() != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Covers what is left exactly, at the place first that fewest parts can cover. */
    private static boolean cover(
            long[] left, List<long[]> numbersOf, Set<Integer> refused, List<Integer> chosen, int[] steps) {
        int hardest = -1;
        List<Integer> fewest = List.of();
        for (int place = 0; place < left.length; place++) {
            if (left[place] > 0) {
                List<Integer> able = new ArrayList<>();
                for (int part = 0; part < numbersOf.size(); part++) {
                    if (!chosen.contains(part)
                            && !refused.contains(part)
                            && numbersOf.get(part)[place] > 0
                            && fits(numbersOf.get(part), left)) {
                        able.add(part);
                    }
                }
                if (hardest < 0 || able.size() < fewest.size()) {
                    hardest = place;
                    fewest = able;
                }
            }
        }
        if (hardest < 0) {
            return true;
        }
        Set<Integer> without = new HashSet<>(refused);
        for (int part : fewest) {
            if (++steps[0] > MOST_STEPS) {
                return false;
            }
            chosen.add(part);
            long[] rest = left.clone();
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= numbersOf.get(part)[i];
            }
            if (cover(rest, numbersOf, without, chosen, steps)) {
                return true;
            }
            chosen.remove(chosen.size() - 1);
            without.add(part);
        }
        return false;
    }

    /** Takes a sum for all its places, unless it follows from others. */
    private void keep(View target, List<View> parts) {
        target.cells().forEach((place, left) -> {
            List<Integer> right = parts.stream()
                    .flatMap(part -> part.cells().getOrDefault(place, List.of()).stream())
                    .distinct()
                    .filter(cell -> !left.contains(cell))
                    .toList();
            if (!right.isEmpty() && implied.add(terms(left, right))) {
                found.add(new Equation(left, right, false));
            }
        });
    }

    /** A column that is nowhere more than another, and less somewhere, may be a part of it. */
    private void partOf(View whole, View part) {
        boolean less = false;
        double bits = 0;
        List<Equation> equations = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> place : whole.cells().entrySet()) {
            List<Integer> right = part.cells().getOrDefault(place.getKey(), List.of());
            Long most = number(whole, place.getKey());
            Long least = number(part, place.getKey());
            if (right.isEmpty()) {
                continue;
            }
            equations.add(new Equation(place.getValue(), right, true));
            if (most != null && least != null) {
                if (least > most) {
                    return;
                }
                less |= least < most;
                bits += whole.sums().contains(place.getKey()) || least == 0 ? 0 : 1;
            }
        }
        if (less && bits >= PLAIN_BITS) {
            found.addAll(equations);
        }
    }

    /** A cell that is 0 adds nothing: with it or without it a sum says the same. */
    private Map<Integer, Long> terms(Collection<Integer> left, Collection<Integer> right) {
        Map<Integer, Long> terms = new HashMap<>();
        left.forEach(cell -> terms.merge(cell, 1L, Long::sum));
        right.forEach(cell -> terms.merge(cell, -1L, Long::sum));
        terms.values().removeIf(times -> times == 0);
        terms.keySet().removeIf(cell -> Objects.equals(numbers.get(cell), 0L));
        return terms;
    }

    /** Sums that are known, and all that follows from them, in numbers modulo a large prime. */
    private static final class RowSpace {
        private static final long PRIME = 2_147_483_647L;
        private final Map<Integer, Map<Integer, Long>> rows = new HashMap<>();

        /** Adds a row; gives whether it said anything new. */
        boolean add(Map<Integer, Long> row) {
            TreeMap<Integer, Long> rest = new TreeMap<>();
            row.forEach((cell, times) -> rest.put(cell, Math.floorMod(times, PRIME)));
            while (!rest.isEmpty()) {
                int first = rest.firstKey();
                long times = rest.getOrDefault(first, 0L);
                Map<Integer, Long> known = rows.get(first);
                if (known == null) {
                    long inverse = power(times, PRIME - 2);
                    rest.replaceAll((cell, t) -> t * inverse % PRIME);
                    rows.put(first, rest);
                    return true;
                }
                known.forEach((cell, t) -> {
                    long left = Math.floorMod(rest.getOrDefault(cell, 0L) - times * t % PRIME, PRIME);
                    if (left == 0) {
                        rest.remove(cell);
                    } else {
                        rest.put(cell, left);
                    }
                });
            }
            return false;
        }

        private static long power(long base, long exponent) {
            long result = 1;
            long square = base;
            for (long e = exponent; e > 0; e >>= 1) {
                if ((e & 1) == 1) {
                    result = result * square % PRIME;
                }
                square = square * square % PRIME;
            }
            return result;
        }
    }

    /**
     * Structure and numbers with the sums that were found; what a table does not show of them gets a cell of its own,
     * after all others.
     *
     * @param structure with the cells that are new at its end
     * @param added the numbers of the new cells; null where a part is not known
     */
    public record With(Structure structure, List<@Nullable Long> added) {}

    /** The structure with the sums that hold among its numbers. */
    public static With with(Structure structure, List<@Nullable Long> numbers) {
        List<Equation> equations = of(structure, numbers);
        List<CellKey> keys = new ArrayList<>(structure.keys());
        List<Sum> sums = new ArrayList<>(structure.sums());
        List<@Nullable Long> added = new ArrayList<>();
        for (Equation equation : equations) {
            Long left = sumOf(equation.left(), numbers);
            Long right = sumOf(equation.right(), numbers);
            CellKey first = structure.keys().get(equation.left().get(0));
            if (equation.atLeast()) {
                CellKey part = structure.keys().get(equation.right().get(0));
                keys.add(new CellKey(first.figure() + " - " + part.figure(), first.place()));
                added.add(left == null || right == null ? null : (Long) (left - right));
                List<Integer> parts = new ArrayList<>(equation.right());
                parts.add(keys.size() - 1);
                sums.add(new Sum(equation.left().get(0), parts));
            } else if (equation.left().size() == 1) {
                sums.add(new Sum(equation.left().get(0), equation.right()));
            } else {
                keys.add(new CellKey(FIGURE, new TreeMap<>(Map.of(FIGURE, String.valueOf(keys.size())))));
                added.add(left);
                sums.add(new Sum(keys.size() - 1, equation.left()));
                sums.add(new Sum(keys.size() - 1, equation.right()));
            }
        }
        return new With(new Structure(keys, sums, structure.hierarchies()), added);
    }

    private static @Nullable Long sumOf(List<Integer> cells, List<@Nullable Long> numbers) {
        long sum = 0;
        for (int cell : cells) {
            Long number = numbers.get(cell);
            if (number == null) {
                return null;
            }
            sum += number;
        }
        return sum;
    }
}
