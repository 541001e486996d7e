package dk.belaeg.disclosure.solve;

import java.util.Arrays;

/**
 * The equations that have been taken in, the columns that balance them, and the inverse of what those columns count for in
 * these. Places are numbered from 0 in the order of taking in.
 */
final class Basis {
    private static final double ZERO = LocalSimplex.ZERO;

    private final Equations equations;
    private int size;
    private int[] rows = new int[16];
    private int[] columns = new int[16];
    private double[][] inverse = new double[16][16];
    /** What a person more or less in an equation is worth, for those taken in. */
    private double[] worth = new double[16];
    /** Place of an equation among those taken in, or -1. */
    private final int[] placeOf;

    Basis(Equations equations) {
        this.equations = equations;
        this.placeOf = new int[equations.cells.length];
    }

    void clear() {
        Arrays.fill(placeOf, -1);
        size = 0;
    }

    int size() {
        return size;
    }

    /** The equation at a place. */
    int equation(int place) {
        return rows[place];
    }

    /** The column that balances the equation at a place. */
    int column(int place) {
        return columns[place];
    }

    boolean holds(int equation) {
        return placeOf[equation] >= 0;
    }

    /** What a person more in an equation is worth; nothing while it is not taken in. */
    double worth(int equation) {
        int place = placeOf[equation];
        return place < 0 ? 0 : worth[place];
    }

    /** What the column at a place is in terms of the equations. */
    double[] row(int place) {
        return inverse[place];
    }

    /** What an equation that is not taken in yet becomes in terms of those that are. */
    double[] rowOf(int equation) {
        double[] row = new double[size];
        for (int i = 0; i < size; i++) {
            double times = countsFor(equation, columns[i]);
            if (times != 0) {
                for (int r = 0; r < size; r++) {
                    row[r] -= times * inverse[i][r];
                }
            }
        }
        return row;
    }

    private double countsFor(int equation, int column) {
        int cell = LocalSimplex.cell(column);
        int[] of = equations.of[cell];
        for (int e = 0; e < of.length; e++) {
            if (of[e] == equation) {
                return equations.timesOf[cell][e] * LocalSimplex.direction(column);
            }
        }
        return 0;
    }

    /** How far each column of the basis moves, the other way, for one step of another. */
    double[] count(int entering) {
        double[] count = new double[size];
        int cell = LocalSimplex.cell(entering);
        int[] of = equations.of[cell];
        for (int e = 0; e < of.length; e++) {
            if (placeOf[of[e]] >= 0) {
                double times = equations.timesOf[cell][e] * LocalSimplex.direction(entering);
                for (int i = 0; i < size; i++) {
                    count[i] += inverse[i][placeOf[of[e]]] * times;
                }
            }
        }
        return count;
    }

    /** Lets a column take the place of another. */
    void replace(int out, int entering, double[] count) {
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
        columns[out] = entering;
    }

    /** Takes one more equation in, which a column balances from now on. */
    void takeIn(int equation, int entering, double[] count, double[] row, double turning) {
        if (size == rows.length) {
            grow();
        }
        // The row is minus what the sum is in terms of the others, so signs are turned here.
        for (int i = 0; i < size; i++) {
            for (int r = 0; r < size && count[i] != 0; r++) {
                inverse[i][r] -= count[i] * row[r] / turning;
            }
            inverse[i][size] = -count[i] / turning;
            inverse[size][i] = row[i] / turning;
        }
        inverse[size][size] = 1 / turning;
        rows[size] = equation;
        columns[size] = entering;
        placeOf[equation] = size;
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

    /** Works out anew what each equation is worth. */
    void weigh(double[] price) {
        Arrays.fill(worth, 0, size, 0);
        // row by row, as they lie in memory
        for (int i = 0; i < size; i++) {
            double of = price[columns[i]];
            double[] row = inverse[i];
            for (int r = 0; r < size; r++) {
                worth[r] += of * row[r];
            }
        }
    }
}
