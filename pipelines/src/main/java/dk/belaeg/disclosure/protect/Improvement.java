package dk.belaeg.disclosure.protect;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks for cheaper patterns near the one found: shows a number that is dear to hide, forbids hiding it, mends what that
 * breaks and cleans up around it; keeps what came out when it is cheaper. Selection takes one number after the other and
 * cannot know that two dear ones could have shared a third; this can.
 */
final class Improvement {
    private static final double CHEAPER = 1e-9;

    private final SuppressionProblem problem;
    private SuppressionPattern masks;
    private final Search search;

    Improvement(SuppressionProblem problem, SuppressionPattern masks, Search search) {
        this.problem = problem;
        this.masks = masks;
        this.search = search;
    }

    /**
     * @param most how many solver calls may be made
     * @return the cheapest masks found
     */
    SuppressionPattern run(int most) {
        boolean changed = true;
        BitSet vain = new BitSet();
        while (changed) {
            changed = false;
            for (int cell : candidates()) {
                if (search.solves() >= most) {
                    return masks;
                }
                if (masks.heavy(cell) && !vain.get(cell)) {
                    if (without(cell, most)) {
                        changed = true;
                        vain.clear();
                    } else {
                        vain.set(cell);
                    }
                }
            }
        }
        return masks;
    }

    private List<Integer> candidates() {
        return IntStream.range(0, problem.size())
                .filter(masks::heavy)
                .boxed()
                .sorted(Comparator.comparing((Integer cell) -> -problem.price(cell))
                        .thenComparing(cell -> cell))
                .toList();
    }

    /** Whether it is cheaper to do without a mask. */
    private boolean without(int cell, int most) {
        SuppressionPattern before = masks;
        SuppressionPattern trial = masks.copy();
        search.use(trial, cell);
        Selection selection = new Selection(problem, trial, search);
        boolean cheaper = false;
        if (selection.mend(trial.guarded(trial.lighten(cell)))) {
            BitSet around = around(before, trial);
            new CleanUp(problem, trial, selection, search).run(most, around);
            cheaper = trial.cost() < before.cost() - CHEAPER;
        }
        masks = cheaper ? trial : before;
        search.use(masks, SuppressionProblem.NOBODY);
        return cheaper;
    }

    /** Cells that have a sum in common with one whose mask is another than before. */
    private BitSet around(SuppressionPattern before, SuppressionPattern after) {
        BitSet around = new BitSet();
        for (int cell = 0; cell < problem.size(); cell++) {
            if (before.of(cell) != after.of(cell)) {
                for (int s : problem.sumsOf[cell]) {
                    for (int other : problem.sums[s]) {
                        around.set(other);
                    }
                }
            }
        }
        return around;
    }
}
