package dk.belaeg.disclosure.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sums of multiples of cells that must keep: which cells are in each, and which each cell is in. */
public final class Equations {
    final int[][] cells;
    final double[][] times;
    final int[][] of;
    final double[][] timesOf;

    /**
     * @param count how many cells there are
     * @param cells of each equation
     * @param times what each of these is multiplied by
     */
    public Equations(int count, int[][] cells, double[][] times) {
        this.cells = cells;
        this.times = times;
        List<List<int[]>> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(new ArrayList<>());
        }
        for (int e = 0; e < cells.length; e++) {
            for (int i = 0; i < cells[e].length; i++) {
                places.get(cells[e][i]).add(new int[] {e, i});
            }
        }
        this.of = new int[count][];
        this.timesOf = new double[count][];
        for (int cell = 0; cell < count; cell++) {
            of[cell] = places.get(cell).stream().mapToInt(place -> place[0]).toArray();
            timesOf[cell] = places.get(cell).stream()
                    .mapToDouble(place -> times[place[0]][place[1]])
                    .toArray();
        }
    }

    /** Of sums whose totals come first. */
    public static Equations ofSums(int count, int[][] sums) {
        double[][] times = new double[sums.length][];
        for (int s = 0; s < sums.length; s++) {
            times[s] = new double[sums[s].length];
            Arrays.fill(times[s], 1);
            times[s][0] = -1;
        }
        return new Equations(count, sums, times);
    }

    public int cells() {
        return of.length;
    }
}
