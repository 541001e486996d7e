package dk.belaeg.disclosure.audit;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.Sum;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a reader can find out. For every hidden number the least and the most it can be, given all that is printed: first
 * by subtraction, then by linear programs, and where their answers are not whole, by a search among whole numbers.
 */
public final class Audit {
    private final PrintedTable table;
    /** Sums and derived figures that contradict the rest, by number; they are told, and left out. */
    private final Set<Integer> impossible = new TreeSet<>();

    private Audit(PrintedTable table) {
        this.table = table;
    }

    /**
     * What a reader who has only what is printed finds.
     *
     * @param hidden each hidden cell with what it can be, by number of the cell
     * @param unproven hidden cells whose interval is certain to hold the number, but may be too wide
     * @param impossible sums, then derived figures, that cannot be true together with the rest
     */
    public record Found(SortedMap<Integer, Interval> hidden, Set<Integer> unproven, Set<Integer> impossible) {
        /** Hidden cells that can be worked out more closely than allowed. */
        public List<Integer> unsafe(long width) {
            return hidden.entrySet().stream()
                    .filter(entry -> entry.getValue().width() < width)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * A hidden number that somebody can work out.
     *
     * @param insider the municipality that can, from its own numbers; empty when every reader can
     */
    public record Leak(int cell, String insider, Interval interval) {}

    public static Found of(PrintedTable table) {
        return new Audit(table).found();
    }

    /**
     * Hidden numbers that can be worked out more closely than allowed, by anyone or by a municipality that knows its own
     * numbers; empty when the table is safe.
     *
     * @param own for each municipality its own true numbers, by cell; empty to leave insiders out
     */
    public static List<Leak> leaks(PrintedTable table, long width, Map<String, Map<Integer, Long>> own) {
        Hints hints = new Hints();
        List<Leak> leaks = new ArrayList<>(new Audit(table).leaks("", Map.of(), width, hints));
        Hints found = hints.closed();
        new TreeMap<>(own)
                .entrySet().parallelStream()
                        .map(insider -> new Audit(table).leaks(insider.getKey(), insider.getValue(), width, found))
                        .forEachOrdered(leaks::addAll);
        return leaks;
    }

    /** What a reader does not know, with bounds as tight as subtraction makes them, and its parts. */
    private record Prepared(Unknowns unknowns, List<Extremes> parts) {}

    private Found found() {
        Prepared prepared = prepared(Map.of(), new Hints());
        Unknowns unknowns = prepared.unknowns();
        SortedMap<Integer, Interval> intervals = new TreeMap<>();
        Set<Integer> unproven = new TreeSet<>();
        for (int i = 0; i < unknowns.size(); i++) {
            if (unknowns.fixed(i) && hidden(unknowns.cells[i])) {
                intervals.put(unknowns.cells[i], Interval.of(unknowns.lower[i]));
            }
        }
        for (Extremes part : prepared.parts()) {
            for (int i = 0; i < part.size(); i++) {
                int cell = part.cell(i);
                if (hidden(cell)) {
                    Extremes.Range range = part.range(i);
                    intervals.put(cell, range.interval());
                    if (!range.proven()) {
                        unproven.add(cell);
                    }
                }
            }
        }
        return new Found(intervals, unproven, Set.copyOf(impossible));
    }

    private List<Leak> leaks(String insider, Map<Integer, Long> own, long width, Hints hints) {
        Prepared prepared = prepared(own, hints);
        Unknowns unknowns = prepared.unknowns();
        Set<Integer> harmless = ownAndPrinted(own.keySet());
        List<Leak> leaks = new ArrayList<>();
        for (int i = 0; i < unknowns.size(); i++) {
            int cell = unknowns.cells[i];
            if (unknowns.fixed(i) && hidden(cell) && !harmless.contains(cell)) {
                leaks.add(new Leak(cell, insider, Interval.of(unknowns.lower[i])));
            }
        }
        for (Extremes part : prepared.parts()) {
            int[] wanted = IntStream.range(0, part.size())
                    .filter(i -> hidden(part.cell(i)) && !harmless.contains(part.cell(i)))
                    .toArray();
            for (int i : part.shut(wanted, width, hints)) {
                leaks.add(new Leak(part.cell(i), insider, part.range(i).interval()));
            }
        }
        if (own.isEmpty()) {
            prepared.parts().forEach(hints::addTable);
        }
        return leaks;
    }

    private boolean hidden(int cell) {
        return table.cells().get(cell) instanceof PrintedCell.Hidden;
    }

    /** A municipality's own numbers, and sums of nothing but these and printed ones: they tell it nothing of others. */
    private Set<Integer> ownAndPrinted(Set<Integer> own) {
        Set<Integer> known = new TreeSet<>(own);
        boolean found = !own.isEmpty();
        while (found) {
            found = false;
            for (Sum sum : table.structure().sums()) {
                found |= sum.parts().stream()
                                .allMatch(part ->
                                        known.contains(part) || table.cells().get(part) instanceof PrintedCell.Shown)
                        && !(table.cells().get(sum.total()) instanceof PrintedCell.Shown)
                        && known.add(sum.total());
            }
        }
        return known;
    }

    /** What cannot be true is left out and remembered. */
    private Prepared prepared(Map<Integer, Long> own, Hints hints) {
        while (true) {
            Unknowns unknowns = new Unknowns(table, own, impossible);
            OptionalInt contradiction = BoundPropagation.of(unknowns);
            if (contradiction.isEmpty()) {
                List<Extremes> parts = Feasible.of(unknowns).stream()
                        .map(feasible -> new Extremes(unknowns, feasible))
                        .toList();
                contradiction = parts.stream()
                        .filter(part -> !part.possible(hints))
                        .mapToInt(Extremes::contradiction)
                        .findFirst();
                if (contradiction.isEmpty()) {
                    return new Prepared(unknowns, parts);
                }
            }
            impossible.add(contradiction.getAsInt());
        }
    }

    /**
     * True numbers of the cells that each municipality knows, for the audit of insiders.
     *
     * @param nought whether all readers are told that a cell is 0
     */
    public static Map<String, Map<Integer, Long>> own(Structure structure, List<Long> truth, IntPredicate nought) {
        Map<String, Map<Integer, Long>> own = new HashMap<>();
        List<Set<String>> known = structure.knownTo(nought);
        for (int cell = 0; cell < structure.size(); cell++) {
            for (String owner : known.get(cell)) {
                own.computeIfAbsent(owner, name -> new HashMap<>()).put(cell, truth.get(cell));
            }
        }
        return own;
    }
}
