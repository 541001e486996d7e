package dk.belaeg.disclosure.protect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** One problem, solved. */
record ProtectedPart(SuppressionProblem problem, SuppressionPattern masks, int solves, boolean complete) {
    private static final double CHEAPER = 1e-9;

    /** How many starts are made at the most, and how many solver calls they may take before no other is made. */
    private static final int STARTS = 10;

    private static final int STARTING = 1_500;
    /** How many solver calls are spent on looking for cheaper patterns near the best. */
    private static final int IMPROVEMENT = 2_000;

    /** The cheapest of several starts, in other orders and with other prices, and the cheapest found near it. */
    static ProtectedPart of(SuppressionProblem problem) {
        int solves = 0;
        ProtectedPart best = null;
        for (int start = 0; start < STARTS && solves < STARTING; start++) {
            ProtectedPart next = started(problem, start, problem.policy.workLimit());
            solves += next.solves();
            best = best == null || next.cost() < best.cost() - CHEAPER ? next : best;
            if (best.cost() == 0) {
                break;
            }
        }
        return Objects.requireNonNull(best).improved(solves);
    }

    static ProtectedPart once(SuppressionProblem problem) {
        return started(problem, 0, problem.policy.workLimit());
    }

    private static ProtectedPart started(SuppressionProblem problem, int start, int work) {
        SuppressionPattern masks = new SuppressionPattern(problem);
        Search search = new Search(problem, masks, start);
        Selection selection = new Selection(problem, masks, search);
        selection.run(order(problem.size(), start));
        boolean complete = new CleanUp(problem, masks, selection, search).run(search.solves() + work);
        return new ProtectedPart(problem, masks, search.solves(), complete);
    }

    private static int[] order(int size, int start) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        if (start > 0) {
            Collections.shuffle(order, new Random(start));
        }
        return order.stream().mapToInt(cell -> cell).toArray();
    }

    private ProtectedPart improved(int before) {
        if (!complete || cost() == 0) {
            return new ProtectedPart(problem, masks, before, complete);
        }
        Search search = new Search(problem, masks, 0);
        SuppressionPattern better =
                new Improvement(problem, masks, search).run(Math.min(IMPROVEMENT, problem.policy.workLimit()));
        search.use(better, SuppressionProblem.NOBODY);
        boolean whole = new CleanUp(problem, better, new Selection(problem, better, search), search)
                .run(search.solves() + problem.policy.workLimit());
        return new ProtectedPart(problem, better, before + search.solves(), whole);
    }

    double cost() {
        return masks.cost();
    }

    /** Every move once, with the numbers of the whole structure. */
    List<Protection.Shift> shifts() {
        Set<Shift> moves = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Protection.Shift> shifts = new ArrayList<>();
        for (int cell = 0; cell < problem.size(); cell++) {
            for (Shift move : masks.moves(cell)) {
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
