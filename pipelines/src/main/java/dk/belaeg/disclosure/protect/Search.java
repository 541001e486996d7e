package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayList;
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
    /** The same in other starts, which are to find other ways. */
    private static final double OTHERWISE = 1.0;

    private final SuppressionProblem problem;
    private final int start;
    private SuppressionPattern masks;
    private int barred = SuppressionProblem.NOBODY;
    private final ShiftProgram program;
    private int solves;
    private boolean fractional;

    /** @param start 0 for true prices; others for other prices, to find other ways */
    Search(SuppressionProblem problem, SuppressionPattern masks, int start) {
        this.start = start;
        this.problem = problem;
        this.masks = masks;
        this.program = new ShiftProgram(problem);
    }

    /**
     * Goes on with other masks.
     *
     * @param barred a cell whose mask must not be heavier than it has to be; or {@link SuppressionProblem#NOBODY}
     */
    void use(SuppressionPattern other, int barred) {
        this.masks = other;
        this.barred = barred;
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
    record Found(Shift move, double cost) {}

    /**
     * The cheapest move that changes a cell by a number.
     *
     * @param insider the municipality whose numbers must keep, since it knows them; or {@link SuppressionProblem#NOBODY}
     */
    Optional<Found> cheapest(int cell, long by, int insider, Price price) {
        SuppressionMark mask = price == Price.FREE ? masks.of(cell) : SuppressionMark.ANY;
        long most = by > 0 ? masks.up(cell, mask) : masks.down(cell, mask);
        program.clear();
        for (int i = 0; i < problem.size(); i++) {
            if (i != cell && mayMove(i, insider, price)) {
                offer(i, price);
            }
        }
        solves++;
        Optional<Found> found =
                program.solve(cell, by, most).filter(this::keepsSums).map(shift -> found(cell, shift, price));
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

    private void offer(int i, Price price) {
        double tie = 1 + (start == 0 ? TIE : OTHERWISE) * chance(i + start * problem.size());
        SuppressionMark mask = masks.of(i);
        if (masks.open(i)) {
            program.offer(i, limit(masks.up(i, mask)), (double) masks.down(i, mask), TRIFLE * tie);
        }
        if (price != Price.FREE && mask != SuppressionMark.ANY && !problem.unshown[i] && i != barred) {
            double cost = price(i, price) * tie;
            // What the lighter mask allows is offered already.
            double up = limit(masks.up(i, SuppressionMark.ANY)) - masks.up(i, mask);
            double down = (double) masks.down(i, SuppressionMark.ANY) - masks.down(i, mask);
            program.offer(i, up, down, cost);
        }
    }

    /** From 0 to 1, without a pattern that would let two ways round a table cost the same. */
    private static double chance(int i) {
        long mixed = (i + 1) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        return ((mixed ^ (mixed >>> 27)) >>> 11) * 0x1.0p-53;
    }

    private static double limit(long most) {
        return most >= Interval.NO_LIMIT ? Double.POSITIVE_INFINITY : most;
    }

    private double price(int cell, Price price) {
        return price == Price.FORCED && problem.forced[cell] ? 1000 : problem.price(cell);
    }

    /** Whether the cell may move at all in this search. */
    private boolean mayMove(int i, int insider, Price price) {
        if (insider != SuppressionProblem.NOBODY && problem.knows(insider, i)) {
            return false;
        }
        return masks.open(i)
                || (price != Price.FREE && problem.maskable[i] && i != barred)
                || (price == Price.FORCED && problem.forced[i]);
    }

    private Found found(int cell, long[] shift, Price price) {
        List<Integer> moved = new ArrayList<>();
        double cost = 0;
        for (int i = 0; i < shift.length; i++) {
            if (shift[i] != 0) {
                moved.add(i);
                boolean covered = i == cell || masks.within(i, shift[i], masks.of(i));
                cost += covered ? 0 : price(i, price);
            }
        }
        int[] cells = moved.stream().mapToInt(i -> i).toArray();
        long[] by = moved.stream().mapToLong(i -> shift[i]).toArray();
        return new Found(new Shift(problem, cells, by), cost);
    }
}
