package dk.belaeg.disclosure.protect;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A shift from the true numbers to others that agree with everything printed: what each cell changes by, in whole
 * numbers. Every sum keeps, so the true table and the shifted one are a proof that no cell in it is determined.
 */
final class Shift {
    final int[] cells;
    final long[] by;
    /** The municipalities whose own numbers change; a reader who is one of them is not misled by it. */
    final BitSet owners = new BitSet();

    Shift(SuppressionProblem problem, int[] cells, long[] by) {
        this.cells = cells;
        this.by = by;
        for (int cell : cells) {
            for (int owner : problem.knownTo(cell)) {
                owners.set(owner);
            }
        }
    }

    /** What the cell changes by; 0 when it is not part of the move. */
    long by(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? 0 : by[at];
    }

    /** Whether it fools a reader who knows all numbers of this municipality. */
    boolean fools(int insider) {
        return insider == SuppressionProblem.NOBODY || !owners.get(insider);
    }
}
