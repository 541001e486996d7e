package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.solve.Equations;
import dk.belaeg.disclosure.solve.LocalSimplex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The linear program of one shift: every cell moves up or down within offers, each at its price, one cell moves by a
 * given number, and every sum keeps. Its answer is nearly always in whole numbers; where it is not, a small multiple of it
 * is, or branch and bound looks for one. What comes out is checked by addition where it is used.
 */
final class ShiftProgram {
    private static final double WHOLE = 1e-6;
    private static final long[] MULTIPLES = {1, 2, 3, 4, 6};
    /** Programs that a search for whole numbers may take; a count, so that every machine stops at the same. */
    private static final int MOST_BRANCHES = 400;

    private final LocalSimplex simplex;
    private final int cells;
    private boolean feasible;
    private int branches;

    ShiftProgram(SuppressionProblem problem) {
        this.simplex = new LocalSimplex(Equations.ofSums(problem.size(), problem.sums));
        this.cells = problem.size();
    }

    /** Takes back all offers. */
    void clear() {
        simplex.clear();
    }

    /** Lets a cell move so far up and down at a price a person; each cell has at most two offers. */
    void offer(int cell, double up, double down, double price) {
        simplex.offer(cell, up, down, price);
    }

    /**
     * The cheapest shift in whole numbers; empty when there is none.
     *
     * @param wanted the cell that moves
     * @param by how far
     * @param most how far it may go in that direction at the most, if whole numbers ask for it
     */
    Optional<long[]> solve(int wanted, long by, long most) {
        feasible = solved(wanted, by);
        if (!feasible) {
            return Optional.empty();
        }
        long mostTimes = Math.max(1, most / Math.abs(by));
        for (long times : MULTIPLES) {
            if (times <= mostTimes && fractional(times) < 0) {
                return Optional.of(shift(wanted, by, times));
            }
        }
        branches = 0;
        Best best = new Best();
        branch(wanted, by, best);
        return Optional.ofNullable(best.shift);
    }

    private boolean solved(int wanted, long by) {
        return simplex.solve(new int[] {wanted}, new double[] {(double) by});
    }

    /** Whether fractions, at least, can move. */
    boolean feasible() {
        return feasible;
    }

    private static final class Best {
        private double cost = Double.POSITIVE_INFINITY;
        private long @Nullable [] shift;
    }

    /** The program is solved; goes on from its answer. */
    private void branch(int wanted, long by, Best best) {
        double cost = simplex.cost();
        if (cost >= best.cost - WHOLE) {
            return;
        }
        int leg = fractional(1);
        if (leg < 0) {
            best.cost = cost;
            best.shift = shift(wanted, by, 1);
            return;
        }
        double lower = simplex.lower(leg);
        double upper = simplex.upper(leg);
        double below = Math.floor(simplex.value(leg));
        for (int side = 0; side < 2; side++) {
            simplex.bound(leg, side == 0 ? lower : below + 1, side == 0 ? below : upper);
            if (++branches <= MOST_BRANCHES && solved(wanted, by)) {
                branch(wanted, by, best);
            }
        }
        simplex.bound(leg, lower, upper);
    }

    /** The first leg that a multiple of the answer moves by a fraction, or beyond what it may; -1 when there is none. */
    private int fractional(long times) {
        for (int leg = 0; leg < simplex.legs(); leg++) {
            double amount = simplex.value(leg) * times;
            if (Math.abs(amount - Math.round(amount)) > WHOLE || amount > simplex.upper(leg) + WHOLE) {
                return leg;
            }
        }
        return -1;
    }

    private long[] shift(int wanted, long by, long times) {
        long[] shift = new long[cells];
        shift[wanted] = by * times;
        for (int leg = 0; leg < simplex.legs(); leg++) {
            if (simplex.value(leg) != 0) {
                shift[leg / LocalSimplex.LEGS] += Math.round(simplex.value(leg) * times) * LocalSimplex.direction(leg);
            }
        }
        return shift;
    }
}
