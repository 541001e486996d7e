package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is hidden, and the proof that it is safe.
 *
 * @param masks one for each cell of the structure
 * @param shifts shifts from the true table, each to another that agrees with all that is printed
 * @param cost the sum of the weights of what is hidden beyond the small numbers themselves
 * @param solves how many times a solver was called
 * @param complete whether clean-up tried everything; false when the work limit ended it, so that more may be hidden
 *     than needs be
 */
public record Protection(
        Structure structure,
        List<SuppressionMark> masks,
        List<Shift> shifts,
        double cost,
        int solves,
        boolean complete) {

    /** What each cell changes by in one shift, by the number of the cell; others keep. */
    public record Shift(SortedMap<Integer, Long> by) {
        public Shift {
            by = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(by));
        }
    }

    public Protection {
        masks = List.copyOf(masks);
        shifts = List.copyOf(shifts);
    }

    /** Number of cells under a mask. */
    public long count(SuppressionMark mask) {
        return masks.stream().filter(mask::equals).count();
    }

    /** Cells that are hidden though they are sums, by number. */
    public List<Integer> hiddenSums() {
        return IntStream.range(0, masks.size())
                .filter(cell -> masks.get(cell) != SuppressionMark.NONE && structure.sumDimensions(cell) > 0)
                .boxed()
                .toList();
    }

    /** What a reader who has kept all former releases is told when a true table is printed with these masks. */
    public PrintedTable printed(TrueTable table, Policy policy) {
        List<PrintedCell> cells = new ArrayList<>();
        for (int i = 0; i < masks.size(); i++) {
            TrueCell cell = table.cells().get(i);
            FormerKnowledge before = table.told().get(i);
            PrintedCell now =
                    switch (masks.get(i)) {
                        case NONE -> shown(cell);
                        case SMALL ->
                            new PrintedCell.Hidden("≤" + policy.k(), new Interval(policy.least(), policy.k()));
                        case ANY -> new PrintedCell.Hidden("x", new Interval(policy.least(), Interval.NO_LIMIT));
                    };
            cells.add(before == null ? now : together(now, before));
        }
        return new PrintedTable(structure, cells, List.of());
    }

    private static PrintedCell together(PrintedCell now, FormerKnowledge before) {
        if (before.gone() || before.known()) {
            return before.printed();
        }
        return FormerKnowledge.narrowed(now, before.printed().interval());
    }

    private static PrintedCell shown(TrueCell cell) {
        return switch (cell.kind()) {
            case COUNT, INTERVAL, NOT_STATED -> new PrintedCell.Shown(cell.lower());
            case UNSHOWN, UNKNOWN -> new PrintedCell.Open("vises ikke", Interval.ANY);
        };
    }

    /** Of parts that have no cells in common. */
    static Protection joined(Structure structure, List<ProtectedPart> parts) {
        SuppressionMark[] masks = new SuppressionMark[structure.size()];
        List<Shift> shifts = new ArrayList<>();
        double cost = 0;
        int solves = 0;
        boolean complete = true;
        for (ProtectedPart part : parts) {
            for (int i = 0; i < part.problem().size(); i++) {
                masks[part.problem().cells[i]] = part.problem().former[i]
                        ? SuppressionMark.NONE
                        : part.masks().of(i);
            }
            shifts.addAll(part.shifts());
            cost += part.cost();
            solves += part.solves();
            complete &= part.complete();
        }
        return new Protection(structure, List.of(masks), shifts, cost, solves, complete);
    }
}
