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

    private static final double ZERO = 1e-9;
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

    /** The equations taken in, the columns that balance them, and the inverse of what the columns count for in these. */
    private int size;

    private int[] rows = new int[16];
    private int[] columns = new int[16];
    private double[][] inverse = new double[16][16];
    /** Place of an equation among those taken in, or -1. */
    private final int[] placeOf;
    /** What a person more or less in an equation is worth, for those taken in. */
    private double[] worth = new double[16];

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
        this.placeOf = new int[equations.cells.length];
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

    private static int cell(int column) {
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
        Arrays.fill(placeOf, -1);
        Arrays.fill(basic, false);
        Arrays.fill(atUpper, false);
        loose.clear();
        size = 0;
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
            if (placeOf[of[e]] < 0) {
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
        for (int i = 0; i < size; i++) {
            double beyond = Math.max(lower[columns[i]] - value[columns[i]], value[columns[i]] - upper[columns[i]]);
            if (beyond > most) {
                most = beyond;
                out = i;
            }
        }
        return out;
    }

    /** Takes what is out to its bound by moving the leg that costs least; false when none can. */
    private boolean pivot(int out) {
        double[] row = out >= 0 ? inverse[out] : rowOf(~out);
        met.clear();
        for (int i = 0; i < size; i++) {
            if (Math.abs(row[i]) > ZERO) {
                weigh(rows[i], row[i]);
            }
        }
        double beyond;
        if (out >= 0) {
            int column = columns[out];
            beyond = value[column] - (value[column] > upper[column] ? upper[column] : lower[column]);
        } else {
            weigh(~out, 1);
            beyond = lacking[~out];
        }
        int entering = entering(Math.signum(beyond));
        if (entering < 0) {
            return false;
        }
        double[] count = new double[size];
        int[] of = equations.of[cell(entering)];
        for (int e = 0; e < of.length; e++) {
            if (placeOf[of[e]] >= 0) {
                double times = equations.timesOf[cell(entering)][e] * direction(entering);
                for (int i = 0; i < size; i++) {
                    count[i] += inverse[i][placeOf[of[e]]] * times;
                }
            }
        }
        double turning = alpha[cell(entering)] * direction(entering);
        double step = beyond / turning;
        for (int i = 0; i < size; i++) {
            if (Math.abs(count[i]) > ZERO) {
                move(columns[i], -count[i] * step);
            }
        }
        move(entering, step);
        basic[entering] = true;
        if (out >= 0) {
            leave(columns[out]);
            replace(out, count);
            columns[out] = entering;
        } else {
            takeIn(~out, entering, count, row, turning);
        }
        for (int r = 0; r < size; r++) {
            worth[r] = 0;
            for (int i = 0; i < size; i++) {
                worth[r] += price[columns[i]] * inverse[i][r];
            }
        }
        return true;
    }

    /** What an equation that is not taken in yet becomes in terms of those that are. */
    private double[] rowOf(int sum) {
        double[] row = new double[size];
        for (int i = 0; i < size; i++) {
            double times = countsFor(sum, columns[i]);
            if (times != 0) {
                for (int r = 0; r < size; r++) {
                    row[r] -= times * inverse[i][r];
                }
            }
        }
        return row;
    }

    private double countsFor(int sum, int column) {
        int[] of = equations.of[cell(column)];
        for (int e = 0; e < of.length; e++) {
            if (of[e] == sum) {
                return equations.timesOf[cell(column)][e] * direction(column);
            }
        }
        return 0;
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
                int place = placeOf[equations.of[cell][e]];
                worthOf += place < 0 ? 0 : worth[place] * equations.timesOf[cell][e];
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

    private void replace(int out, double[] count) {
        for (int r = 0; r < size; r++) {
            inverse[out][r] /= count[out];
        }
        for (int i = 0; i < size; i++) {
            if (i != out && Math.abs(count[i]) > ZERO) {
                for (int r = 0; r < size; r++) {
                    inverse[i][r] -= count[i] * inverse[out][r];
                }
            }
        }
    }

    private void takeIn(int sum, int entering, double[] count, double[] row, double turning) {
        if (size == rows.length) {
            grow();
        }
        // The row is minus what the sum is in terms of the others, so signs are turned here.
        for (int i = 0; i < size; i++) {
            for (int r = 0; r < size; r++) {
                inverse[i][r] -= count[i] * row[r] / turning;
            }
            inverse[i][size] = -count[i] / turning;
            inverse[size][i] = row[i] / turning;
        }
        inverse[size][size] = 1 / turning;
        rows[size] = sum;
        columns[size] = entering;
        placeOf[sum] = size;
        loose.clear(sum);
        size++;
    }

    private void grow() {
        int wider = size * 2;
        rows = Arrays.copyOf(rows, wider);
        columns = Arrays.copyOf(columns, wider);
        worth = Arrays.copyOf(worth, wider);
        double[][] larger = new double[wider][];
        for (int i = 0; i < wider; i++) {
            larger[i] = i < size ? Arrays.copyOf(inverse[i], wider) : new double[wider];
        }
        inverse = larger;
    }
}
