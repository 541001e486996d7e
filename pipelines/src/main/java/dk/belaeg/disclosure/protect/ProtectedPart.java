package dk.belaeg.disclosure.protect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One problem, solved. */
record ProtectedPart(Problem problem, Masks masks, int solves, boolean complete) {

    static ProtectedPart of(Problem problem, int[] order) {
        Masks masks = new Masks(problem);
        Search search = new Search(problem, masks);
        Selection selection = new Selection(problem, masks, search);
        selection.run(order);
        int limit = search.solves() + problem.policy.workLimit();
        boolean complete = new CleanUp(problem, masks, selection, search).run(limit);
        return new ProtectedPart(problem, masks, search.solves(), complete);
    }

    /** What is hidden beyond the small numbers, by weight. */
    double cost() {
        return IntStream.range(0, problem.size())
                .filter(cell -> masks.of(cell) == Mask.ANY)
                .mapToDouble(
                        cell -> problem.primary[cell] ? problem.policy.weights().downgrade() : problem.weight[cell])
                .sum();
    }

    /** Every move once, with the numbers of the whole structure. */
    List<Protection.Shift> shifts() {
        Set<Move> moves = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Protection.Shift> shifts = new ArrayList<>();
        for (int cell = 0; cell < problem.size(); cell++) {
            for (Move move : masks.moves(cell)) {
                if (moves.add(move)) {
                    TreeMap<Integer, Long> by = new TreeMap<>();
                    for (int i = 0; i < move.cells.length; i++) {
                        by.put(problem.cells[move.cells[i]], move.by[i]);
                    }
                    shifts.add(new Protection.Shift(by));
                }
            }
        }
        return shifts;
    }
}
