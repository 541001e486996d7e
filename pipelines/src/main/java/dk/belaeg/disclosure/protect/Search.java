package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds moves: shifts from the true numbers that keep every sum. One linear program finds the shift of a wanted cell
 * that costs least, where hidden cells move freely and printed ones at the price of hiding them; since movements are
 * small and sums are sums, its answer is nearly always in whole numbers, and is made so when it is not.
 */
final class Search {
    /** What a free movement costs, so that moves are short. */
    private static final double TRIFLE = 0.001;
    /** By how much prices differ from cell to cell, so that no two answers cost the same. */
    private static final double TIE = 0.0001;

    private final Problem problem;
    private final Masks masks;
    private int solves;
    private boolean fractional;

    Search(Problem problem, Masks masks) {
        this.problem = problem;
        this.masks = masks;
    }

    /** How many times a solver has been called. */
    int solves() {
        return solves;
    }

    /** Whether the last search found that fractions of persons could move, but no whole ones. */
    boolean fractional() {
        return fractional;
    }

    /** What a search may do. */
    enum Price {
        /** Only cells that are open already may move. */
        FREE,
        /** Printed cells may move at the price of hiding them. */
        PAID,
        /** Even cells that were to be printed whatever they are, at a price that shows when nothing else helps. */
        FORCED
    }

    /** A move and what it costs to let it be possible. */
    record Found(Move move, double cost) {}

    /**
     * The cheapest move that changes a cell by a number.
     *
     * @param insider the municipality whose numbers must keep, since it knows them; or {@link Problem#NOBODY}
     */
    Optional<Found> cheapest(int cell, long by, int insider, Price price) {
        BitSet movable = reach(cell, insider, price);
        fractional = false;
        if (!movable.get(cell)) {
            return Optional.empty();
        }
        Mask mask = price == Price.FREE ? masks.of(cell) : Mask.ANY;
        long most = by > 0 ? masks.up(cell, mask) : masks.down(cell, mask);
        ShiftProgram program = new ShiftProgram(problem.size(), cell, by, most);
        for (int i = movable.nextSetBit(0); i >= 0; i = movable.nextSetBit(i + 1)) {
            if (i != cell) {
                offer(program, i, price);
            }
        }
        BitSet sums = new BitSet();
        movable.stream().forEach(i -> {
            for (int s : problem.sumsOf[i]) {
                sums.set(s);
            }
        });
        sums.stream().forEach(s -> program.keep(problem.sums[s]));
        solves++;
        Optional<Found> found = program.solve().filter(this::keepsSums).map(shift -> found(cell, shift, price));
        fractional = program.feasible() && found.isEmpty();
        return found;
    }

    /** By addition, whatever a solver says. */
    private boolean keepsSums(long[] shift) {
        for (int s = 0; s < problem.sums.length; s++) {
            long change = 0;
            for (int i : problem.sums[s]) {
                change += problem.sign(s, i) * shift[i];
            }
            if (change != 0) {
                return false;
            }
        }
        return true;
    }

    private void offer(ShiftProgram program, int i, Price price) {
        double tie = 1 + TIE * i / problem.size();
        Mask mask = masks.of(i);
        if (masks.open(i)) {
            program.offer(i, limit(masks.up(i, mask)), (double) masks.down(i, mask), TRIFLE * tie);
        }
        if (price != Price.FREE && mask != Mask.ANY && !problem.unshown[i]) {
            double cost = price(i, price) * tie;
            double down = (double) masks.down(i, Mask.ANY) - masks.down(i, mask);
            program.offer(i, limit(masks.up(i, Mask.ANY)), down, cost);
        }
    }

    private static double limit(long most) {
        return most >= Interval.NO_LIMIT ? Double.POSITIVE_INFINITY : most;
    }

    private double price(int cell, Price price) {
        if (masks.of(cell) == Mask.SMALL) {
            return problem.policy.weights().downgrade();
        }
        return price == Price.FORCED && problem.forced[cell] ? 1000 : problem.weight[cell];
    }

    /** Whether the cell may move at all in this search. */
    private boolean mayMove(int i, int insider, Price price) {
        if (insider != Problem.NOBODY && problem.owner[i] == insider) {
            return false;
        }
        return masks.open(i)
                || (price != Price.FREE && problem.maskable[i])
                || (price == Price.FORCED && problem.forced[i]);
    }

    /**
     * The cells that can take part in a move of a cell: bound to it by sums, and never alone in one, since the only
     * movable cell of a sum cannot move.
     */
    private BitSet reach(int cell, int insider, Price price) {
        BitSet movable = new BitSet();
        Deque<Integer> left = new ArrayDeque<>(List.of(cell));
        movable.set(cell);
        while (!left.isEmpty()) {
            for (int s : problem.sumsOf[left.removeFirst()]) {
                for (int i : problem.sums[s]) {
                    if (!movable.get(i) && mayMove(i, insider, price)) {
                        movable.set(i);
                        left.add(i);
                    }
                }
            }
        }
        peel(movable);
        return movable;
    }

    private void peel(BitSet movable) {
        int[] count = new int[problem.sums.length];
        movable.stream().forEach(i -> {
            for (int s : problem.sumsOf[i]) {
                count[s]++;
            }
        });
        Deque<Integer> lonely = new ArrayDeque<>();
        for (int s = 0; s < count.length; s++) {
            if (count[s] == 1) {
                lonely.add(s);
            }
        }
        while (!lonely.isEmpty()) {
            int s = lonely.removeFirst();
            for (int i : problem.sums[s]) {
                if (movable.get(i)) {
                    movable.clear(i);
                    for (int other : problem.sumsOf[i]) {
                        count[other]--;
                        if (count[other] == 1) {
                            lonely.add(other);
                        }
                    }
                }
            }
        }
    }

    private Found found(int cell, long[] shift, Price price) {
        List<Integer> moved = new ArrayList<>();
        double cost = 0;
        for (int i = 0; i < shift.length; i++) {
            if (shift[i] != 0) {
                moved.add(i);
                boolean covered = i == cell || within(i, shift[i], masks.of(i));
                cost += covered ? 0 : price(i, price);
            }
        }
        int[] cells = moved.stream().mapToInt(i -> i).toArray();
        long[] by = moved.stream().mapToLong(i -> shift[i]).toArray();
        return new Found(new Move(problem, cells, by), cost);
    }

    /** Whether a shift of the cell is possible under the mask. */
    boolean within(int cell, long by, Mask mask) {
        return by >= -masks.down(cell, mask) && by <= masks.up(cell, mask);
    }
}
