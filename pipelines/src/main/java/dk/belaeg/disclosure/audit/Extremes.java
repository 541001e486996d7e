package dk.belaeg.disclosure.audit;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most of each unknown of one part. Every table that a program gives says something of all unknowns,
 * so few programs are needed; what only a whole-number search can tell is asked of one.
 */
final class Extremes {
    private static final int ROUNDS = 4;

    private final Feasible feasible;
    private final Unknowns unknowns;
    private final int[] part;
    /** The least and the most of each unknown in tables seen; they agree with all that is known. */
    private final long[] least;

    private final long[] most;
    private final Map<Integer, Integer> positions = new HashMap<>();
    private final Optional<Neighbours> neighbours;
    /** One table that agrees with all that is known; absent until one is found. */
    private long @Nullable [] base;

    Extremes(Unknowns unknowns, Feasible feasible) {
        this.unknowns = unknowns;
        this.feasible = feasible;
        this.part = feasible.part();
        this.least = new long[part.length];
        this.most = new long[part.length];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (int i = 0; i < part.length; i++) {
            positions.put(cell(i), i);
        }
        this.neighbours = Neighbours.of(unknowns, part, feasible.rows());
    }

    /** What an unknown can be; {@code proven} when both ends are those of tables that were seen. */
    record Range(Interval interval, boolean proven) {}

    int size() {
        return part.length;
    }

    /** Place of a cell in the part, or -1. */
    int position(int cell) {
        return positions.getOrDefault(cell, -1);
    }

    /** Cell of an unknown of the part. */
    int cell(int i) {
        return unknowns.cells[part[i]];
    }

    /** Whether any table agrees with what is known; looks first near those that agree with less. */
    boolean possible(Hints hints) {
        Optional<long[]> near = neighbours.flatMap(one -> hints.table(this).flatMap(one::mended));
        near.ifPresent(this::take);
        return near.isPresent() || possible();
    }

    private boolean possible() {
        double[] weights = new double[part.length];
        for (int i = 0; i < weights.length; i++) {
            // Slightly different weights, so that not all of a sum falls on one.
            weights[i] = 1 + 0.001 * i / weights.length;
        }
        Optional<Feasible.Answer> answer = feasible.least(weights);
        answer.flatMap(Feasible.Answer::table).ifPresent(this::take);
        return answer.isPresent();
    }

    /**
     * A source without which the rest is nearer to being possible: the last that is needed for the contradiction when
     * all after it are left out.
     */
    int contradiction() {
        List<Row> rows = new ArrayList<>(feasible.rows());
        for (int r = rows.size() - 1; r >= 0; r--) {
            Row row = rows.remove(r);
            if (new Feasible(unknowns, part, rows)
                    .least(new double[part.length])
                    .isPresent()) {
                return row.source();
            }
        }
        return feasible.rows().get(0).source();
    }

    private void take(long[] table) {
        base = base == null ? table : base;
        for (int i = 0; i < table.length; i++) {
            least[i] = Math.min(least[i], table[i]);
            most[i] = Math.max(most[i], table[i]);
        }
    }

    private long seenWidth(int i) {
        return most[i] < least[i] ? -1 : most[i] - least[i];
    }

    /** The first table seen, which agrees with all that is known. */
    Optional<long[]> base() {
        return Optional.ofNullable(base);
    }

    /** Takes what neighbours of the first table there are that say something of the unknowns. */
    private void lookAround(int[] wanted, long width, Hints hints) {
        long[] from = base;
        if (from == null || neighbours.isEmpty()) {
            return;
        }
        Neighbours near = neighbours.get();
        for (int i : wanted) {
            for (Neighbours.Change change : hints.changes(this, i)) {
                if (seenWidth(i) < width && near.holds(from, change)) {
                    take(from, change);
                }
            }
            for (long by : new long[] {width, -width}) {
                if (seenWidth(i) < width) {
                    near.moved(from, i, by).ifPresent(change -> {
                        take(from, change);
                        hints.add(this, change);
                    });
                }
            }
        }
    }

    private void take(long[] from, Neighbours.Change change) {
        for (int k = 0; k < change.at().length; k++) {
            int i = change.at()[k];
            least[i] = Math.min(least[i], from[i] + change.by()[k]);
            most[i] = Math.max(most[i], from[i] + change.by()[k]);
        }
    }

    /**
     * Which unknowns are not open by so much, found with as few programs as possible.
     *
     * @param wanted positions in the part
     */
    List<Integer> shut(int[] wanted, long width, Hints hints) {
        lookAround(wanted, width, hints);
        for (int round = 0; round < ROUNDS && anyShut(wanted, width); round++) {
            double[] weights = new double[part.length];
            int count = 0;
            for (int i : wanted) {
                if (seenWidth(i) < width) {
                    // Half of them against the other half, then other halves.
                    double sign = ((count++ >> (round / 2)) & 1) == 0 ? 1 : -1;
                    weights[i] = (round % 2 == 0 ? sign : -sign) * (1 + 0.001 * i / part.length);
                }
            }
            feasible.least(weights).flatMap(Feasible.Answer::table).ifPresent(this::take);
        }
        List<Integer> shut = new ArrayList<>();
        for (int i : wanted) {
            if (seenWidth(i) < width && range(i, width).interval().width() < width) {
                shut.add(i);
            }
        }
        return shut;
    }

    private boolean anyShut(int[] wanted, long width) {
        for (int i : wanted) {
            if (seenWidth(i) < width) {
                return true;
            }
        }
        return false;
    }

    /** The least and the most of an unknown. */
    Range range(int i) {
        return range(i, Long.MAX_VALUE);
    }

    /** The same, but content as soon as two tables so far apart are seen. */
    private Range range(int i, long enough) {
        End low = end(i, 1, enough);
        End high = end(i, -1, enough);
        long upper = high.value() >= Feasible.FAR / 2 ? Interval.NO_LIMIT : high.value();
        return new Range(
                new Interval(Math.min(low.value(), upper), Math.max(low.value(), upper)),
                low.proven() && high.proven());
    }

    private record End(long value, boolean proven) {}

    /** @param direction 1 for the least, -1 for the most */
    private End end(int i, int direction, long enough) {
        long bound = direction > 0 ? unknowns.lower[part[i]] : unknowns.upper[part[i]];
        long reached = direction > 0 ? least[i] : most[i];
        if (reached == bound || seenWidth(i) >= enough) {
            return new End(reached, true);
        }
        double[] weights = new double[part.length];
        weights[i] = direction;
        Optional<Feasible.Answer> fractional = feasible.least(weights);
        if (fractional.isEmpty()) {
            return new End(bound, false);
        }
        if (fractional.get().table().isPresent()) {
            return seen(i, direction, fractional.get().table().get());
        }
        Optional<Feasible.Answer> whole = feasible.leastWhole(weights);
        if (whole.flatMap(Feasible.Answer::table).isPresent()) {
            return seen(i, direction, whole.get().table().get());
        }
        double value = fractional.get().value() * direction;
        return new End((long) (direction > 0 ? Math.ceil(value - 1e-6) : Math.floor(value + 1e-6)), false);
    }

    private End seen(int i, int direction, long[] table) {
        take(table);
        return new End(direction > 0 ? least[i] : most[i], true);
    }
}
