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
import java.util.function.IntPredicate;
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

    private final Structure structure;
    private final List<@Nullable Long> numbers;
    private final IntPredicate told;
    private final List<Equation> found = new ArrayList<>();
    private final RowSpace implied = new RowSpace();
    private final TableCuts views;

    private UndeclaredSums(Structure structure, List<@Nullable Long> numbers, IntPredicate told) {
        this.told = told;
        this.structure = structure;
        this.numbers = numbers;
        this.views = new TableCuts(structure, numbers);
        for (Sum sum : structure.sums()) {
            implied.add(terms(List.of(sum.total()), sum.parts()));
        }
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
     * @param told whether readers are told a cell's number when it is 0
     */
    public static List<Equation> of(Structure structure, List<@Nullable Long> numbers, IntPredicate told) {
        UndeclaredSums sums = new UndeclaredSums(structure, numbers, told);
        sums.find();
        return List.copyOf(sums.found);
    }

    private void find() {
        List<TableCuts.Table> tables = views.tables();
        for (TableCuts.Table table : tables) {
            for (String dimension : table.dimensions()) {
                within(table, dimension);
            }
        }
        columns(tables);
        for (TableCuts.Table one : tables) {
            for (TableCuts.Table other : tables) {
                if (!one.equals(other)) {
                    across(one, other);
                    fromTheOtherSide(one, other);
                }
            }
        }
    }

    /** A code that is the sum of other codes of its dimension, whatever the rest of the key. */
    private void within(TableCuts.Table table, String dimension) {
        Map<String, TableCuts.View> codes = new LinkedHashMap<>();
        for (String code : views.codes(table, dimension)) {
            codes.put(code, views.view(table, Map.of(dimension, code), Set.of()));
        }
        Set<String> leaves = views.leaves(table, dimension);
        for (Map.Entry<String, TableCuts.View> target : codes.entrySet()) {
            Map<String, TableCuts.View> parts = new LinkedHashMap<>();
            leaves.forEach(code -> {
                if (!code.equals(target.getKey())) {
                    parts.put(code, codes.getOrDefault(code, target.getValue()));
                }
            });
            sum(target.getValue(), parts, dimension, SEARCHED_BITS);
        }
    }

    /** A column that is the sum of other columns of its rows, or that holds a part of another's persons. */
    private void columns(List<TableCuts.Table> tables) {
        Map<Set<String>, List<TableCuts.Table>> byRows = new LinkedHashMap<>();
        tables.forEach(table -> byRows.computeIfAbsent(table.dimensions(), d -> new ArrayList<>())
                .add(table));
        for (List<TableCuts.Table> columns : byRows.values()) {
            for (TableCuts.Table target : columns) {
                Map<String, TableCuts.View> parts = new LinkedHashMap<>();
                columns.forEach(table -> {
                    if (!table.equals(target)) {
                        parts.put(table.figure(), views.view(table, Map.of(), Set.of()));
                    }
                });
                TableCuts.View whole = views.view(target, Map.of(), Set.of());
                sum(whole, parts, "", SEARCHED_BITS);
                parts.values().forEach(part -> partOf(whole, part));
            }
        }
    }

    /** One table's numbers as sums of another's over what the first does not have in its key. */
    private void across(TableCuts.Table target, TableCuts.Table of) {
        Set<String> common = new TreeSet<>(target.dimensions());
        common.retainAll(of.dimensions());
        Set<String> gone = new TreeSet<>(of.dimensions());
        gone.removeAll(common);
        List<TableCuts.View> targets = views.views(target, common);
        List<TableCuts.View> wholes = views.views(of, common);
        for (int v = 0; v < targets.size(); v++) {
            TableCuts.View view = targets.get(v);
            for (int w = 0; w < wholes.size(); w++) {
                sum(view, Map.of("", wholes.get(w)), "", v > 0 || w > 0 ? HELD_BITS : PLAIN_BITS);
            }
            for (String dimension : gone) {
                Set<String> others = new TreeSet<>(gone);
                others.remove(dimension);
                Map<String, TableCuts.View> parts = new LinkedHashMap<>();
                for (String code : views.leaves(of, dimension)) {
                    parts.put(code, views.view(of, Map.of(dimension, code), others));
                }
                sum(view, parts, dimension, v > 0 ? HELD_BITS : PLAIN_BITS);
            }
        }
    }

    /** Numbers of places as sums, or more than sums, of another table's whose second dimension is of places too. */
    private void fromTheOtherSide(TableCuts.Table target, TableCuts.Table of) {
        Set<String> places = Set.of(CellKey.GEOGRAPHY);
        if (!target.dimensions().equals(places)
                || of.dimensions().size() != 2
                || !of.dimensions().containsAll(places)) {
            return;
        }
        Set<String> known = views.codes(target, CellKey.GEOGRAPHY);
        for (String dimension : of.dimensions()) {
            if (!dimension.equals(CellKey.GEOGRAPHY)
                    && views.codes(of, dimension).stream().anyMatch(known::contains)) {
                TableCuts.View whole = views.view(target, Map.of(), Set.of());
                TableCuts.View part = views.transposed(of, dimension);
                sum(whole, Map.of("", part), "", PLAIN_BITS);
                partOf(whole, part);
            }
        }
    }

    /** Finds which parts add up to a target in all places, and keeps it when that is no chance. */
    private void sum(TableCuts.View target, Map<String, TableCuts.View> parts, String dimension, double enough) {
        List<String> places = new ArrayList<>();
        double bits = 0;
        for (String place : target.cells().keySet()) {
            Long number = TableCuts.number(target, place);
            boolean known = parts.values().stream().allMatch(part -> TableCuts.number(part, place) != null);
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
                .mapToLong(place -> Objects.requireNonNullElse(TableCuts.number(target, place), 0L))
                .toArray();
        List<TableCuts.View> candidates = new ArrayList<>();
        List<long[]> numbersOf = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Set<String> tooLarge = new HashSet<>();
        parts.forEach((name, part) -> {
            long[] of = places.stream()
                    .mapToLong(place -> Objects.requireNonNullElse(TableCuts.number(part, place), 0L))
                    .toArray();
            if (!ExactCover.fits(of, wanted)) {
                tooLarge.add(name);
            } else if (Arrays.stream(of).anyMatch(n -> n > 0)) {
                candidates.add(part);
                numbersOf.add(of);
                names.add(name);
            }
        });
        ExactCover cover = new ExactCover(wanted, numbersOf);
        for (List<Integer> plain : plain(names, tooLarge, dimension)) {
            if (cover.adds(plain)) {
                keep(target, plain.stream().map(candidates::get).toList());
                return;
            }
        }
        if (bits >= candidates.size() + SEARCHED_BITS) {
            List<Integer> chosen = cover.found();
            if (!chosen.isEmpty()) {
                keep(target, chosen.stream().map(candidates::get).toList());
            }
        }
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

    /** Takes a sum for all its places, unless it follows from others. */
    private void keep(TableCuts.View target, List<TableCuts.View> parts) {
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
    private void partOf(TableCuts.View whole, TableCuts.View part) {
        boolean less = false;
        double bits = 0;
        List<Equation> equations = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> place : whole.cells().entrySet()) {
            List<Integer> right = part.cells().getOrDefault(place.getKey(), List.of());
            Long most = TableCuts.number(whole, place.getKey());
            Long least = TableCuts.number(part, place.getKey());
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

    /** A cell that readers are told is 0 adds nothing: with it or without it a sum says the same. */
    private Map<Integer, Long> terms(Collection<Integer> left, Collection<Integer> right) {
        Map<Integer, Long> terms = new HashMap<>();
        left.forEach(cell -> terms.merge(cell, 1L, Long::sum));
        right.forEach(cell -> terms.merge(cell, -1L, Long::sum));
        terms.values().removeIf(times -> times == 0);
        terms.keySet().removeIf(cell -> Objects.equals(numbers.get(cell), 0L) && told.test(cell));
        return terms;
    }

    /**
     * Structure and numbers with the sums that were found; what a table does not show of them gets a cell of its own,
     * after all others.
     *
     * @param structure with the cells that are new at its end
     * @param added the numbers of the new cells; null where a part is not known
     */
    public record With(Structure structure, List<@Nullable Long> added) {}

    /** The structure with the sums that hold among its numbers; see {@link #of}. */
    public static With with(Structure structure, List<@Nullable Long> numbers, IntPredicate told) {
        List<Equation> equations = of(structure, numbers, told);
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
