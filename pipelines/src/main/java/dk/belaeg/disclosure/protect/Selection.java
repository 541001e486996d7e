package dk.belaeg.disclosure.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Hides what must be hidden, and then the cheapest others with which no hidden number can be worked out, by any reader
 * in view: one who knows only what is printed, and, where the policy says so, each municipality.
 */
final class Selection {
    private final SuppressionProblem problem;
    private final SuppressionPattern masks;
    private final Search search;

    Selection(SuppressionProblem problem, SuppressionPattern masks, Search search) {
        this.problem = problem;
        this.masks = masks;
        this.search = search;
    }

    /**
     * @param order the cells, in the order in which they are made safe
     * @throws ImpossibleException when forced cells leave no way
     */
    void run(int[] order) {
        for (int cell : order) {
            if (problem.primary[cell]) {
                if (problem.forced[cell]) {
                    throw new ImpossibleException(problem.key(cell), List.of(problem.key(cell)));
                }
                masks.set(cell, SuppressionMark.SMALL);
            }
        }
        Optional<Unsafe> lost = secured(guarded(order));
        while (lost.isPresent()) {
            ImpossibleException impossible =
                    impossible(lost.get().cell(), lost.get().insider());
            if (!problem.told || !impossible.forced().isEmpty()) {
                throw impossible;
            }
            // Former releases have given it away; the audit judges whether it was they.
            masks.lose(lost.get().cell(), lost.get().insider());
            // Anew with all that is hidden by now: what was still to be made safe is among it.
            lost = secured(guarded(order));
        }
    }

    private List<Integer> guarded(int[] order) {
        return IntStream.of(order).filter(masks::guarded).boxed().toList();
    }

    /** Makes cells safe again that may not be; gives whether that could be done. */
    boolean mend(Collection<Integer> doubtful) {
        return secured(doubtful).isEmpty();
    }

    /** A cell that a reader can work out, whatever is hidden. */
    private record Unsafe(int cell, int insider) {}

    private Optional<Unsafe> secured(Collection<Integer> doubtful) {
        Deque<Integer> left = new ArrayDeque<>(doubtful);
        while (!left.isEmpty()) {
            int cell = left.removeFirst();
            if (masks.guarded(cell)) {
                for (int insider = unsafe(cell); insider != SAFE; insider = unsafe(cell)) {
                    Optional<Shift> move = cheapest(cell, insider);
                    if (move.isEmpty()) {
                        return Optional.of(new Unsafe(cell, insider));
                    }
                    left.addAll(take(move.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** No reader can work the cell out. */
    static final int SAFE = -2;

    /** A reader for whom the known moves do not yet prove the cell safe; {@link #SAFE} when there is none. */
    int unsafe(int cell) {
        long width = problem.policy.width();
        if (masks.lost(cell, SuppressionProblem.NOBODY)) {
            return SAFE;
        }
        if (masks.spread(cell, SuppressionProblem.NOBODY) < width) {
            return SuppressionProblem.NOBODY;
        }
        // what no table shows is kept from readers; a municipality may know it as a sum of its own numbers
        if (problem.policy.insiders() && masks.hidden(cell)) {
            BitSet doubtful = new BitSet();
            doubtful.set(0, problem.owners.size());
            if (width == 1) {
                masks.moves(cell).forEach(move -> doubtful.and(move.owners));
            }
            for (int insider = doubtful.nextSetBit(0); insider >= 0; insider = doubtful.nextSetBit(insider + 1)) {
                if (masks.spread(cell, insider) < width
                        && !masks.ownedBy(cell, insider)
                        && !masks.lost(cell, insider)) {
                    return insider;
                }
            }
        }
        return SAFE;
    }

    /** The move that makes the cell safer for a reader and costs least. */
    private Optional<Shift> cheapest(int cell, int insider) {
        Search.Found best = null;
        SuppressionMark full = SuppressionMark.ANY;
        for (SuppressionMark mask :
                masks.of(cell) == SuppressionMark.SMALL ? List.of(SuppressionMark.SMALL, full) : List.of(full)) {
            double extra = mask == masks.of(cell) ? 0 : problem.policy.weights().downgrade();
            for (long by : steps(cell, insider, mask)) {
                Optional<Search.Found> found = search.cheapest(cell, by, insider, Search.Price.PAID);
                if (found.isPresent() && (best == null || found.get().cost() + extra < best.cost())) {
                    best = new Search.Found(found.get().move(), found.get().cost() + extra);
                }
                if (best != null && best.cost() == 0) {
                    return Optional.of(best.move());
                }
            }
        }
        return Optional.ofNullable(best).map(Search.Found::move);
    }

    /** The next shifts of a cell that would take it further than known moves do, within a mask. */
    long[] steps(int cell, int insider, SuppressionMark mask) {
        long most = 0;
        long least = 0;
        for (Shift move : masks.moves(cell)) {
            if (move.fools(insider)) {
                most = Math.max(most, move.by(cell));
                least = Math.min(least, move.by(cell));
            }
        }
        long lacking = problem.policy.width() - (most - least);
        long up = Math.min(most + lacking, masks.up(cell, mask));
        long down = Math.min(lacking - least, masks.down(cell, mask));
        List<Long> steps = new ArrayList<>();
        if (up > most) {
            steps.add(up);
        }
        if (down > -least) {
            steps.add(-down);
        }
        return steps.stream().mapToLong(by -> by).toArray();
    }

    private List<Integer> take(Shift move) {
        List<Integer> hidden = new ArrayList<>();
        for (int i = 0; i < move.cells.length; i++) {
            int cell = move.cells[i];
            if (!masks.within(cell, move.by[i], masks.of(cell))) {
                if (!masks.hidden(cell)) {
                    hidden.add(cell);
                }
                masks.set(cell, SuppressionMark.ANY);
            }
        }
        masks.add(move);
        hidden.addAll(sumsOver(hidden));
        return hidden;
    }

    /** A sum of own and printed numbers tells a municipality nothing of others; with a hidden part it may. */
    private Set<Integer> sumsOver(List<Integer> cells) {
        Set<Integer> over = new TreeSet<>();
        Deque<Integer> left = new ArrayDeque<>(cells);
        while (!left.isEmpty()) {
            for (int s : problem.sumsOf[left.removeFirst()]) {
                if (over.add(problem.sums[s][0])) {
                    left.add(problem.sums[s][0]);
                }
            }
        }
        return over;
    }

    private ImpossibleException impossible(int cell, int insider) {
        for (long by : steps(cell, insider, SuppressionMark.ANY)) {
            Optional<Search.Found> found = search.cheapest(cell, by, insider, Search.Price.FORCED);
            if (found.isPresent()) {
                return new ImpossibleException(
                        problem.key(cell),
                        IntStream.of(found.get().move().cells)
                                .filter(i -> problem.forced[i])
                                .mapToObj(problem::key)
                                .toList());
            }
        }
        return new ImpossibleException(problem.key(cell), List.of());
    }
}
