package dk.belaeg.disclosure.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * The linear program of one shift: every cell moves up or down within offers, each at its price, one cell moves by a
 * given number, and every sum keeps. Solved by the dual simplex method, which starts from the answer that moves nothing;
 * see {@code docs/decisions/} for what was measured. What comes out is checked by addition where it is used.
 */
final class ShiftProgram {
    private static final double WHOLE = 1e-6;
    private static final long[] MULTIPLES = {1, 2, 3, 4, 6};
    /** Steps a search for whole numbers may take; a count, so that every machine stops at the same. */
    private static final int STEPS = 5_000;

    private final List<Leg> legs = new ArrayList<>();
    private final List<List<Leg>> legsOf = new ArrayList<>();
    private final List<int[]> sums = new ArrayList<>();
    private boolean feasible;
    private final int wanted;
    private final long by;
    private final long mostTimes;

    /** A movement in one direction within one offer. */
    private record Leg(int number, int direction, double most, double price) {}

    /**
     * @param cells how many cells there are
     * @param wanted the cell that moves
     * @param by how far
     * @param most how far it may go in that direction at the most, if whole numbers ask for it
     */
    ShiftProgram(int cells, int wanted, long by, long most) {
        for (int i = 0; i < cells; i++) {
            legsOf.add(List.of());
        }
        this.wanted = wanted;
        this.by = by;
        this.mostTimes = Math.max(1, most / Math.abs(by));
    }

    /** Lets a cell move so far up and down at a price a person; offers of one cell add. */
    void offer(int cell, double up, double down, double price) {
        List<Leg> all = new ArrayList<>(legsOf.get(cell));
        leg(all, 1, up, price);
        leg(all, -1, down, price);
        legsOf.set(cell, all);
    }

    private void leg(List<Leg> all, int direction, double most, double price) {
        if (most > 0) {
            Leg leg = new Leg(legs.size(), direction, most, price);
            legs.add(leg);
            all.add(leg);
        }
    }

    /** The parts of a sum change together as much as its total, which is the first cell. */
    void keep(int[] sum) {
        sums.add(sum);
    }

    /** The cheapest shift in whole numbers; empty when there is none. */
    Optional<long[]> solve() {
        LinearSolver.Builder program = LinearSolver.newBuilder(
                        legs.stream().mapToDouble(Leg::price).toArray())
                .lower(0.0)
                .upper(legs.stream().mapToDouble(Leg::most).toArray());
        for (int[] sum : sums) {
            Mutate1D row = program.equality((double) -known(sum));
            for (int cell : sum) {
                int sign = cell == sum[0] ? -1 : 1;
                legsOf.get(cell).forEach(leg -> row.set(leg.number(), (double) sign * leg.direction()));
            }
        }
        Optimisation.Options options = new Optimisation.Options();
        options.linear().dual();
        options.sparse = false;
        Optimisation.Result result = program.build(options).solve();
        feasible = result.getState().isFeasible();
        if (!feasible) {
            return Optional.empty();
        }
        return whole(result::doubleValue).or(this::branched);
    }

    /** Whether fractions, at least, can move. */
    boolean feasible() {
        return feasible;
    }

    /** What the wanted cell alone changes a sum by. */
    private long known(int[] sum) {
        for (int cell : sum) {
            if (cell == wanted) {
                return cell == sum[0] ? -by : by;
            }
        }
        return 0;
    }

    /** The answer, or a small multiple of it, in whole numbers. */
    private Optional<long[]> whole(IntToDoubleFunction amounts) {
        for (long times : MULTIPLES) {
            if (times > mostTimes) {
                break;
            }
            long[] shift = new long[legsOf.size()];
            shift[wanted] = by * times;
            boolean whole = true;
            for (int i = 0; i < shift.length && whole; i++) {
                double moved = 0;
                for (Leg leg : legsOf.get(i)) {
                    double amount = amounts.applyAsDouble(leg.number()) * times;
                    whole &= amount >= -WHOLE && amount <= leg.most() + WHOLE;
                    moved += amount * leg.direction();
                }
                shift[i] += Math.round(moved);
                whole &= Math.abs(moved - Math.round(moved)) < WHOLE;
            }
            if (whole) {
                return Optional.of(shift);
            }
        }
        return Optional.empty();
    }

    /** The same program in whole numbers, by branch and bound. */
    private Optional<long[]> branched() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (Leg leg : legs) {
            model.addVariable()
                    .lower(0)
                    .upper(Math.min(leg.most(), STEPS))
                    .weight(leg.price())
                    .integer(true);
        }
        for (int[] sum : sums) {
            Expression row = model.addExpression().level(-known(sum));
            for (int cell : sum) {
                int sign = cell == sum[0] ? -1 : 1;
                legsOf.get(cell).forEach(leg -> row.set(leg.number(), (long) sign * leg.direction()));
            }
        }
        model.options.iterations_abort = STEPS;
        Optimisation.Result result = model.minimise();
        return result.getState().isFeasible() ? whole(result::doubleValue) : Optional.empty();
    }
}
