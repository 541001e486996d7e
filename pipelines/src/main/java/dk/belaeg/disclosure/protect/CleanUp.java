package dk.belaeg.disclosure.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Publishes again what need not be hidden, dearest first, and prints small numbers as small ones again where they need
 * not pass for larger. Only moves that a change makes impossible are looked for anew; all others keep their proof.
 */
final class CleanUp {
    /** How much longer a step may be when only fractions can take the shortest. */
    private static final int STEPS = 4;

    private final SuppressionProblem problem;
    private final SuppressionPattern masks;
    private final Selection selection;
    private final Search search;

    /** The cell that would become unsafe if this one were shown; as long as that one is hidden, this one stays. */
    private final @Nullable Integer[] keptFor;

    CleanUp(SuppressionProblem problem, SuppressionPattern masks, Selection selection, Search search) {
        this.problem = problem;
        this.masks = masks;
        this.selection = selection;
        this.search = search;
        this.keptFor = new Integer[problem.size()];
    }

    /**
     * @param most how many solver calls may be made
     * @return whether all was tried; false when the limit ended it
     */
    boolean run(int most) {
        BitSet all = new BitSet();
        all.set(0, problem.size());
        return run(most, all);
    }

    /** @param scope cells that may be lightened */
    boolean run(int most, BitSet scope) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int cell : candidates(scope)) {
                Integer reason = keptFor[cell];
                if (reason == null || !masks.hidden(reason)) {
                    if (search.solves() >= most) {
                        return false;
                    }
                    changed |= lighten(cell);
                }
            }
        }
        return true;
    }

    /** Dearest first; of equals the largest number, then by key. */
    private List<Integer> candidates(BitSet scope) {
        return scope.stream()
                .filter(masks::heavy)
                .boxed()
                .sorted(Comparator.comparing((Integer cell) -> -problem.price(cell))
                        .thenComparing(cell -> -problem.value[cell])
                        .thenComparing(cell -> cell))
                .toList();
    }

    /** Tries a lighter mask on a cell; gives whether it holds. */
    private boolean lighten(int cell) {
        List<Shift> lost = masks.lighten(cell);
        for (int other : masks.guarded(lost)) {
            if (!safe(other)) {
                masks.set(cell, SuppressionMark.ANY);
                lost.forEach(masks::add);
                keptFor[cell] = other;
                return false;
            }
        }
        return true;
    }

    /** Looks for the moves that a cell lacks, within what is hidden. */
    private boolean safe(int cell) {
        for (int insider = selection.unsafe(cell); insider != Selection.SAFE; insider = selection.unsafe(cell)) {
            List<Shift> found = new ArrayList<>();
            for (long by : selection.steps(cell, insider, masks.of(cell))) {
                Optional<Search.Found> next = further(cell, by, insider);
                if (next.isPresent()) {
                    found.add(next.get().move());
                    break;
                }
            }
            if (found.isEmpty()) {
                return false;
            }
            found.forEach(masks::add);
        }
        return true;
    }

    /**
     * A move by a number, or by a little more where only fractions of persons could move by just that number: where
     * dimensions cross, whole numbers may have to take a longer step.
     */
    private Optional<Search.Found> further(int cell, long by, int insider) {
        Optional<Search.Found> found = search.cheapest(cell, by, insider, Search.Price.FREE);
        long most = by > 0 ? masks.up(cell, masks.of(cell)) : masks.down(cell, masks.of(cell));
        for (long more = Math.abs(by) + 1;
                found.isEmpty() && search.fractional() && more <= Math.min(most, Math.abs(by) + STEPS);
                more++) {
            found = search.cheapest(cell, by > 0 ? more : -more, insider, Search.Price.FREE);
        }
        return found;
    }
}
