package dk.belaeg.disclosure.audit;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a reader finds with subtraction alone: each sum bounds each of its parts by what the others are at least and at
 * most, again and again until nothing more follows.
 */
final class BoundPropagation {
    private static final double NEARLY = 1e-6;
    /** Bounds that creep by one at a time are left to the linear programs. */
    private static final int MOST_ROUNDS = 400;

    private final Unknowns unknowns;
    private final List<List<Integer>> rowsOf = new ArrayList<>();

    private BoundPropagation(Unknowns unknowns) {
        this.unknowns = unknowns;
        for (int i = 0; i < unknowns.size(); i++) {
            rowsOf.add(new ArrayList<>());
        }
        for (int r = 0; r < unknowns.rows.size(); r++) {
            for (Row.Term term : unknowns.rows.get(r).terms()) {
                rowsOf.get(term.unknown()).add(r);
            }
        }
    }

    /** Tightens the bounds in place; gives the source of a row that cannot hold, if there is one. */
    static OptionalInt of(Unknowns unknowns) {
        return new BoundPropagation(unknowns).run();
    }

    private OptionalInt run() {
        Deque<Integer> left = new ArrayDeque<>();
        Set<Integer> waiting = new HashSet<>();
        for (int r = 0; r < unknowns.rows.size(); r++) {
            left.add(r);
            waiting.add(r);
        }
        int most = MOST_ROUNDS * Math.max(1, unknowns.rows.size());
        for (int round = 0; !left.isEmpty() && round < most; round++) {
            int r = left.removeFirst();
            waiting.remove(r);
            Row row = unknowns.rows.get(r);
            for (int changed : tightened(row)) {
                if (unknowns.lower[changed] > unknowns.upper[changed]) {
                    return OptionalInt.of(row.source());
                }
                for (int other : rowsOf.get(changed)) {
                    if (waiting.add(other)) {
                        left.add(other);
                    }
                }
            }
            if (!possible(row)) {
                return OptionalInt.of(row.source());
            }
        }
        return OptionalInt.empty();
    }

    /** What a row adds up to at one of its ends: a number, and how many of its terms have no limit there. */
    private static final class End {
        private double sum;
        private int unlimited;

        void add(double value) {
            if (Double.isInfinite(value)) {
                unlimited++;
            } else {
                sum += value;
            }
        }

        /** Without one of its terms; infinite when another has no limit. */
        double without(double value, double infinite) {
            boolean own = Double.isInfinite(value);
            return unlimited > (own ? 1 : 0) ? infinite : sum - (own ? 0 : value);
        }
    }

    private double upper(int unknown) {
        long upper = unknowns.upper[unknown];
        return upper >= Interval.NO_LIMIT ? Double.POSITIVE_INFINITY : upper;
    }

    private double least(Row.Term term) {
        return term.times() * (term.times() > 0 ? unknowns.lower[term.unknown()] : upper(term.unknown()));
    }

    private double most(Row.Term term) {
        return term.times() * (term.times() > 0 ? upper(term.unknown()) : unknowns.lower[term.unknown()]);
    }

    private End leastOf(Row row) {
        End end = new End();
        for (Row.Term term : row.terms()) {
            end.add(least(term));
        }
        return end;
    }

    private End mostOf(Row row) {
        End end = new End();
        for (Row.Term term : row.terms()) {
            end.add(most(term));
        }
        return end;
    }

    private boolean possible(Row row) {
        End least = leastOf(row);
        End most = mostOf(row);
        return (least.unlimited > 0 || least.sum <= row.upper() + NEARLY)
                && (most.unlimited > 0 || most.sum >= row.lower() - NEARLY);
    }

    /** Tightens the first bound of the row that can be; its others are taken on its next turn. */
    private List<Integer> tightened(Row row) {
        End least = leastOf(row);
        End most = mostOf(row);
        for (Row.Term term : row.terms()) {
            double from = (row.lower() - most.without(most(term), Double.POSITIVE_INFINITY)) / term.times();
            double to = (row.upper() - least.without(least(term), Double.NEGATIVE_INFINITY)) / term.times();
            if (tightened(term.unknown(), Math.min(from, to), Math.max(from, to))) {
                return List.of(term.unknown());
            }
        }
        return List.of();
    }

    private boolean tightened(int unknown, double low, double high) {
        boolean better = false;
        if (low > unknowns.lower[unknown] + NEARLY) {
            unknowns.lower[unknown] = (long) Math.ceil(low - NEARLY);
            better = true;
        }
        if (high < upper(unknown) - NEARLY) {
            unknowns.upper[unknown] = (long) Math.floor(high + NEARLY);
            better = true;
        }
        return better;
    }
}
