package dk.belaeg.disclosure.protect;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Which cells of a problem are hidden, and the moves that prove the hidden ones safe. */
final class SuppressionPattern {
    private final SuppressionProblem problem;
    private final SuppressionMark[] masks;
    private final Set<List<Integer>> lost = new HashSet<>();
    private final List<List<Shift>> movesOf = new ArrayList<>();

    SuppressionPattern(SuppressionProblem problem) {
        this.problem = problem;
        this.masks = new SuppressionMark[problem.size()];
        for (int i = 0; i < masks.length; i++) {
            movesOf.add(new ArrayList<>());
            masks[i] = problem.former[i] ? SuppressionMark.ANY : SuppressionMark.NONE;
        }
    }

    private SuppressionPattern(SuppressionPattern other) {
        this.problem = other.problem;
        this.masks = other.masks.clone();
        lost.addAll(other.lost);
        other.movesOf.forEach(moves -> movesOf.add(new ArrayList<>(moves)));
    }

    /** Remembers that a reader could work a cell out from former releases, whatever is hidden now. */
    void lose(int cell, int insider) {
        lost.add(List.of(cell, insider));
    }

    boolean lost(int cell, int insider) {
        return lost.contains(List.of(cell, insider)) || lost.contains(List.of(cell, SuppressionProblem.NOBODY));
    }

    /** Whether the cell is printed as "x", and could be printed otherwise. */
    boolean heavy(int cell) {
        return masks[cell] == SuppressionMark.ANY && !problem.former[cell];
    }

    SuppressionPattern copy() {
        return new SuppressionPattern(this);
    }

    /** What is hidden beyond the small numbers, by weight. */
    double cost() {
        double cost = 0;
        for (int cell = 0; cell < masks.length; cell++) {
            cost += heavy(cell) ? problem.price(cell) : 0;
        }
        return cost;
    }

    SuppressionMark of(int cell) {
        return masks[cell];
    }

    boolean hidden(int cell) {
        return masks[cell] != SuppressionMark.NONE;
    }

    /** Whether nobody may work the cell out: it is hidden, or small and in no table at all. */
    boolean guarded(int cell) {
        return hidden(cell) || problem.rest[cell];
    }

    /** Whether the cell can be another number for a reader without anything more being hidden. */
    boolean open(int cell) {
        return hidden(cell) || problem.unshown[cell];
    }

    void set(int cell, SuppressionMark mask) {
        masks[cell] = mask;
    }

    /** How far a cell can go down from its true number under a mask. */
    long down(int cell, SuppressionMark mask) {
        return mask == SuppressionMark.NONE && !problem.unshown[cell] ? 0 : problem.value[cell] - problem.least[cell];
    }

    /** How far a cell can go up from its true number under a mask. */
    long up(int cell, SuppressionMark mask) {
        return switch (mask) {
            case NONE -> problem.unshown[cell] ? upTo(cell, Interval.NO_LIMIT) : 0;
            case SMALL -> upTo(cell, problem.policy.k());
            case ANY -> upTo(cell, Interval.NO_LIMIT);
        };
    }

    private long upTo(int cell, long most) {
        long limit = Math.min(most, problem.most[cell]);
        return limit >= Interval.NO_LIMIT ? Interval.NO_LIMIT : limit - problem.value[cell];
    }

    /**
     * Whether a number tells a municipality nothing of others: it is its own, or a sum of its own and of what is printed
     * anyway.
     */
    boolean ownedBy(int cell, int insider) {
        if (problem.knows(insider, cell)) {
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

    void add(Shift move) {
        for (int cell : move.cells) {
            if (guarded(cell)) {
                movesOf.get(cell).add(move);
            }
        }
    }

    List<Shift> moves(int cell) {
        return movesOf.get(cell);
    }

    /** Whether a shift of the cell is possible under the mask. */
    boolean within(int cell, long by, SuppressionMark mask) {
        return by >= -down(cell, mask) && by <= up(cell, mask);
    }

    /** Gives a cell the lightest mask it may have, and forgets and gives the moves that this makes impossible. */
    List<Shift> lighten(int cell) {
        SuppressionMark lighter = problem.primary[cell] ? SuppressionMark.SMALL : SuppressionMark.NONE;
        List<Shift> lost = movesOf.get(cell).stream()
                .filter(move -> !within(cell, move.by(cell), lighter))
                .toList();
        masks[cell] = lighter;
        for (Shift move : lost) {
            for (int other : move.cells) {
                movesOf.get(other).remove(move);
            }
        }
        return lost;
    }

    /** Guarded cells that took part in moves. */
    List<Integer> guarded(List<Shift> moves) {
        TreeSet<Integer> cells = new TreeSet<>();
        for (Shift move : moves) {
            IntStream.of(move.cells).filter(this::guarded).forEach(cells::add);
        }
        return List.copyOf(cells);
    }

    /** How far apart the moves known so far take a cell for a reader who knows one municipality's numbers, or none. */
    long spread(int cell, int insider) {
        long least = 0;
        long most = 0;
        for (Shift move : movesOf.get(cell)) {
            if (move.fools(insider)) {
                least = Math.min(least, move.by(cell));
                most = Math.max(most, move.by(cell));
            }
        }
        return most - least;
    }
}
