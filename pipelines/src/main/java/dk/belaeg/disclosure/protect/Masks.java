package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which cells of a problem are hidden, and the moves that prove the hidden ones safe. */
final class Masks {
    private final Problem problem;
    private final Mask[] masks;
    private final List<List<Move>> movesOf = new ArrayList<>();

    Masks(Problem problem) {
        this.problem = problem;
        this.masks = new Mask[problem.size()];
        Arrays.fill(masks, Mask.NONE);
        for (int i = 0; i < masks.length; i++) {
            movesOf.add(new ArrayList<>());
        }
    }

    Mask of(int cell) {
        return masks[cell];
    }

    boolean hidden(int cell) {
        return masks[cell] != Mask.NONE;
    }

    /** Whether the cell can be another number for a reader without anything more being hidden. */
    boolean open(int cell) {
        return hidden(cell) || problem.unshown[cell];
    }

    void set(int cell, Mask mask) {
        masks[cell] = mask;
    }

    /** How far a cell can go down from its true number under a mask. */
    long down(int cell, Mask mask) {
        long least = problem.unshown[cell] ? 0 : problem.policy.least();
        return mask == Mask.NONE && !problem.unshown[cell] ? 0 : problem.value[cell] - least;
    }

    /** How far a cell can go up from its true number under a mask. */
    long up(int cell, Mask mask) {
        return switch (mask) {
            case NONE -> problem.unshown[cell] ? Interval.NO_LIMIT : 0;
            case SMALL -> problem.policy.k() - problem.value[cell];
            case ANY -> Interval.NO_LIMIT;
        };
    }

    /**
     * Whether a number tells a municipality nothing of others: it is its own, or a sum of its own and of what is printed
     * anyway.
     */
    boolean ownedBy(int cell, int insider) {
        if (problem.owner[cell] == insider) {
            return true;
        }
        for (int s : problem.sumsOf[cell]) {
            if (problem.sums[s][0] == cell && partsKnown(problem.sums[s], insider)) {
                return true;
            }
        }
        return false;
    }

    private boolean partsKnown(int[] sum, int insider) {
        for (int i = 1; i < sum.length; i++) {
            if (open(sum[i]) && !ownedBy(sum[i], insider)) {
                return false;
            }
        }
        return true;
    }

    void add(Move move) {
        for (int cell : move.cells) {
            if (hidden(cell)) {
                movesOf.get(cell).add(move);
            }
        }
    }

    List<Move> moves(int cell) {
        return movesOf.get(cell);
    }

    /** Forgets the moves that do not hold any more. */
    void drop(java.util.function.Predicate<Move> gone) {
        movesOf.forEach(moves -> moves.removeIf(gone));
    }

    /** How far apart the moves known so far take a cell for a reader who knows one municipality's numbers, or none. */
    long spread(int cell, int insider) {
        long least = 0;
        long most = 0;
        for (Move move : movesOf.get(cell)) {
            if (move.fools(insider)) {
                least = Math.min(least, move.by(cell));
                most = Math.max(most, move.by(cell));
            }
        }
        return most - least;
    }
}
