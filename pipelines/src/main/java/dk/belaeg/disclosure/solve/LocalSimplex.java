package dk.belaeg.disclosure.solve;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The dual simplex method on many small equations, kept local: it starts where nothing moves and takes in an equation
 * only when a movement has put it out of balance. What it needs to know of a country is the few sums that one shift
 * touches, so a large table costs hardly more than a small one. Plain arithmetic in a fixed order: the same everywhere.
 *
 * <p>A column is a leg: a movement of one cell, up or down, free or paid, between two bounds at a price a person. All
 * prices are positive, so moving nothing is dual feasible.
 */
public final class LocalSimplex {
    public static final int LEGS = 4;

    static final double ZERO = 1e-9;
    private static final double BALANCED = 1e-7;
    /** Far above what any shift has taken; a guard against going round in circles. */
    private static final int MOST_STEPS = 20_000;

    private final Equations equations;
    private final double[] lower;
    private final double[] upper;
    private final double[] price;
    private final double[] value;
    private final boolean[] atUpper;
    private final boolean[] basic;

    /** What each equation lacks to be in balance. */
    private final double[] lacking;

    private final BitSet loose = new BitSet();

    private final Basis basis;
    private final double[] alpha;
    private final BitSet met = new BitSet();

    public LocalSimplex(Equations equations) {
        this.equations = equations;
        int legs = equations.cells() * LEGS;
        this.lower = new double[legs];
        this.upper = new double[legs];
        this.price = new double[legs];
        this.value = new double[legs];
        this.atUpper = new boolean[legs];
        this.basic = new boolean[legs];
        this.lacking = new double[equations.cells.length];
        this.basis = new Basis(equations);
        this.alpha = new double[equations.cells()];
    }

    /** Takes back all offers. */
    public void clear() {
        Arrays.fill(lower, 0);
        Arrays.fill(upper, 0);
    }

    /** Lets a cell move so far up and down at a price a person; each cell has at most two offers. */
    public void offer(int cell, double up, double down, double cost) {
        int column = cell * LEGS;
        column += upper[column] > 0 || upper[column + 1] > 0 ? 2 : 0;
        upper[column] = up;
        upper[column + 1] = down;
        price[column] = cost;
        price[column + 1] = cost;
    }

    /** Sets the bounds of one leg. */
    public void bound(int leg, double from, double to) {
        lower[leg] = from;
        upper[leg] = to;
    }

    public int legs() {
        return value.length;
    }

    public double lower(int leg) {
        return lower[leg];
    }

    public double upper(int leg) {
        return upper[leg];
    }

    /** How far a leg moves in the answer. */
    public double value(int leg) {
        return value[leg];
    }

    /** What the answer costs. */
    public double cost() {
        double cost = 0;
        for (int leg = 0; leg < value.length; leg++) {
            cost += value[leg] * price[leg];
        }
        return cost;
    }

    /** 1 for a leg that goes up, -1 for one that goes down. */
    public static int direction(int column) {
        return (column & 1) == 0 ? 1 : -1;
    }

    static int cell(int column) {
        return column / LEGS;
    }

    /**
     * Balances the equations again, at the least price, after cells have been moved by force.
     *
     * @param moved these, and {@code by} how far
     * @return whether that can be done
     */
    public boolean solve(int[] moved, double[] by) {
        start();
        for (int i = 0; i < moved.length; i++) {
            add(moved[i], by[i]);
        }
        return balanced();
    }

    /**
     * Balances the equations at the least price.
     *
     * @param lacks what each of them lacks
     */
    public boolean balance(double[] lacks) {
        start();
        System.arraycopy(lacks, 0, lacking, 0, lacks.length);
        loose.set(0, lacks.length);
        return balanced();
    }

    private void start() {
        Arrays.fill(lacking, 0);
        Arrays.fill(basic, false);
        Arrays.fill(atUpper, false);
        loose.clear();
        basis.clear();
    }

    private boolean balanced() {
        for (int column = 0; column < value.length; column++) {
            value[column] = lower[column];
            if (lower[column] != 0) {
                add(cell(column), lower[column] * direction(column));
            }
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            int out = mostOut();
            if (out == NONE) {
                return true;
            }
            if (!pivot(out)) {
                return false;
            }
        }
        return false;
    }

    private static final int NONE = Integer.MIN_VALUE;

    private void add(int cell, double by) {
        int[] of = equations.of[cell];
        for (int e = 0; e < of.length; e++) {
            lacking[of[e]] -= equations.timesOf[cell][e] * by;
            if (!basis.holds(of[e])) {
                loose.set(of[e]);
            }
        }
    }

    /** What is most out of bounds: a place in the basis, or the complement of the number of a loose equation. */
    private int mostOut() {
        int out = NONE;
        double most = BALANCED;
        for (int s = loose.nextSetBit(0); s >= 0; s = loose.nextSetBit(s + 1)) {
            if (Math.abs(lacking[s]) <= BALANCED) {
                loose.clear(s);
            } else if (Math.abs(lacking[s]) > most) {
                most = Math.abs(lacking[s]);
                out = ~s;
            }
        }
        for (int i = 0; i < basis.size(); i++) {
            int column = basis.column(i);
            double beyond = Math.max(lower[column] - value[column], value[column] - upper[column]);
            if (beyond > most) {
                most = beyond;
                out = i;
            }
        }
        return out;
    }

    /** Takes what is out to its bound by moving the leg that costs least; false when none can. */
    private boolean pivot(int out) {
        double[] row = out >= 0 ? basis.row(out) : basis.rowOf(~out);
        met.clear();
        for (int i = 0; i < basis.size(); i++) {
            if (Math.abs(row[i]) > ZERO) {
                weigh(basis.equation(i), row[i]);
            }
        }
        double beyond;
        if (out >= 0) {
            int column = basis.column(out);
            beyond = value[column] - (value[column] > upper[column] ? upper[column] : lower[column]);
        } else {
            weigh(~out, 1);
            beyond = lacking[~out];
        }
        int entering = entering(Math.signum(beyond));
        if (entering < 0) {
            return false;
        }
        double[] count = basis.count(entering);
        double turning = alpha[cell(entering)] * direction(entering);
        double step = beyond / turning;
        for (int i = 0; i < count.length; i++) {
            if (Math.abs(count[i]) > ZERO) {
                move(basis.column(i), -count[i] * step);
            }
        }
        move(entering, step);
        basic[entering] = true;
        if (out >= 0) {
            leave(basis.column(out));
            basis.replace(out, entering, count);
        } else {
            basis.takeIn(~out, entering, count, row, turning);
            loose.clear(~out);
        }
        basis.weigh(price);
        return true;
    }

    private void weigh(int sum, double times) {
        int[] cells = equations.cells[sum];
        for (int i = 0; i < cells.length; i++) {
            if (!met.get(cells[i])) {
                met.set(cells[i]);
                alpha[cells[i]] = 0;
            }
            alpha[cells[i]] += times * equations.times[sum][i];
        }
    }

    /** The leg that costs least by what it does; of equals the first. */
    private int entering(double sign) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int cell = met.nextSetBit(0); cell >= 0; cell = met.nextSetBit(cell + 1)) {
            if (Math.abs(alpha[cell]) <= ZERO) {
                continue;
            }
            double worthOf = 0;
            for (int e = 0; e < equations.of[cell].length; e++) {
                worthOf += basis.worth(equations.of[cell][e]) * equations.timesOf[cell][e];
            }
            for (int column = cell * LEGS; column < (cell + 1) * LEGS; column++) {
                double does = alpha[cell] * direction(column) * sign * (atUpper[column] ? -1 : 1);
                if (does > ZERO && !basic[column] && upper[column] > lower[column]) {
                    double ratio = Math.abs(price[column] - worthOf * direction(column)) / does;
                    if (ratio < least - ZERO) {
                        least = ratio;
                        best = column;
                    }
                }
            }
        }
        return best;
    }

    private void move(int column, double by) {
        value[column] += by;
        add(cell(column), by * direction(column));
    }

    private void leave(int column) {
        boolean high = value[column] > (lower[column] + Math.min(upper[column], 1e12)) / 2;
        atUpper[column] = high;
        value[column] = high ? upper[column] : lower[column];
        basic[column] = false;
    }
}
