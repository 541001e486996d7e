package dk.belaeg.disclosure.audit;

import dk.belaeg.disclosure.model.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/**
 * The tables that agree with all a reader knows of one part: the linear program over them, and the whole numbers among
 * its answers.
 */
final class Feasible {
    /** Far above any number of persons in a table; what reaches half of it has no limit. */
    static final long FAR = 1_000_000;

    private static final double NEARLY = 1e-6;
    /** Steps a search for whole numbers may take. A count, so that every machine says the same. */
    private static final int STEPS = 20_000;

    private final Unknowns unknowns;
    private final int[] part;
    private final List<Row> rows;
    private final Map<Integer, Integer> column = new HashMap<>();

    Feasible(Unknowns unknowns, int[] part, List<Row> rows) {
        this.unknowns = unknowns;
        this.part = part;
        this.rows = rows;
        for (int i = 0; i < part.length; i++) {
            column.put(part[i], i);
        }
    }

    /** The parts of what a reader does not know, each with its rows. */
    static List<Feasible> of(Unknowns unknowns) {
        List<int[]> parts = unknowns.parts();
        int[] partOf = new int[unknowns.size()];
        Arrays.fill(partOf, -1);
        List<List<Row>> rows = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            rows.add(new ArrayList<>());
            for (int unknown : parts.get(p)) {
                partOf[unknown] = p;
            }
        }
        for (Row row : unknowns.rows) {
            for (Row.Term term : row.terms()) {
                if (partOf[term.unknown()] >= 0) {
                    rows.get(partOf[term.unknown()]).add(row);
                    break;
                }
            }
        }
        List<Feasible> feasible = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            feasible.add(new Feasible(unknowns, parts.get(p), rows.get(p)));
        }
        return feasible;
    }

    int[] part() {
        return part;
    }

    List<Row> rows() {
        return rows;
    }

    /**
     * One answer.
     *
     * @param value of what was sought, in the limit of fractions
     * @param table numbers of the unknowns of the part, in its order; empty when they are not whole
     */
    record Answer(double value, Optional<long[]> table) {}

    /** The table with the least sum of the unknowns times their weights; empty when there is no table at all. */
    Optional<Answer> least(double[] weights) {
        LinearSolver.Builder program =
                LinearSolver.newBuilder(allWeights(weights)).lower(0.0).upper(ranges());
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            Mutate1D equality = program.equality(start(row));
            for (Row.Term term : row.terms()) {
                Integer at = column.get(term.unknown());
                if (at != null) {
                    equality.set(at.longValue(), term.times());
                }
            }
            if (!row.isSum()) {
                equality.set(part.length + bands(r), -1.0);
            }
        }
        Optimisation.Options options = new Optimisation.Options();
        options.linear().dual();
        options.sparse = false;
        Optimisation.Result result = program.build(options).solve();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        return Optional.of(answer(weights, result));
    }

    /** The same among tables of whole numbers; the answer has no table when the search was given up. */
    Optional<Answer> leastWhole(double[] weights) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        double[] all = allWeights(weights);
        double[] ranges = ranges();
        for (int i = 0; i < all.length; i++) {
            model.addVariable().lower(0).upper(ranges[i]).weight(all[i]).integer(i < part.length);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            Expression expression = model.addExpression().level(start(row));
            for (Row.Term term : row.terms()) {
                Integer at = column.get(term.unknown());
                if (at != null) {
                    expression.set(at.intValue(), term.times());
                }
            }
            if (!row.isSum()) {
                expression.set(part.length + bands(r), -1);
            }
        }
        model.options.iterations_abort = STEPS;
        Optimisation.Result result = model.minimise();
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            return Optional.empty();
        }
        Answer answer = answer(weights, result);
        return Optional.of(result.getState().isOptimal() ? answer : new Answer(answer.value(), Optional.empty()));
    }

    /** Slack of the rows that are no sums comes after the unknowns. */
    private double[] allWeights(double[] weights) {
        return Arrays.copyOf(weights, part.length + bands(rows.size()));
    }

    private int bands(int before) {
        int bands = 0;
        for (int r = 0; r < before; r++) {
            bands += rows.get(r).isSum() ? 0 : 1;
        }
        return bands;
    }

    /** How far each column can go from its lower bound. */
    private double[] ranges() {
        double[] ranges = new double[part.length + bands(rows.size())];
        for (int i = 0; i < part.length; i++) {
            long upper = unknowns.upper[part[i]];
            ranges[i] = (upper >= Interval.NO_LIMIT ? Math.max(FAR, unknowns.lower[part[i]] + FAR) : upper)
                    - unknowns.lower[part[i]];
        }
        for (int r = 0; r < rows.size(); r++) {
            if (!rows.get(r).isSum()) {
                ranges[part.length + bands(r)] =
                        rows.get(r).upper() - rows.get(r).lower();
            }
        }
        return ranges;
    }

    /** What the row leaves for the columns when all are at their lower bounds. */
    private double start(Row row) {
        double start = row.lower();
        for (Row.Term term : row.terms()) {
            start -= term.times() * unknowns.lower[term.unknown()];
        }
        return start;
    }

    private Answer answer(double[] weights, Optimisation.Result result) {
        long[] table = new long[part.length];
        double value = 0;
        boolean whole = true;
        for (int i = 0; i < part.length; i++) {
            double number = unknowns.lower[part[i]] + result.doubleValue(i);
            table[i] = Math.round(number);
            value += weights[i] * number;
            whole &= Math.abs(number - table[i]) < NEARLY;
        }
        return new Answer(value, whole && agrees(table) ? Optional.of(table) : Optional.empty());
    }

    /** Whether a table of whole numbers agrees with everything, by addition. */
    private boolean agrees(long[] table) {
        for (int i = 0; i < part.length; i++) {
            if (table[i] < unknowns.lower[part[i]] || table[i] > unknowns.upper[part[i]]) {
                return false;
            }
        }
        for (Row row : rows) {
            double sum = 0;
            for (Row.Term term : row.terms()) {
                Integer at = column.get(term.unknown());
                sum += term.times() * (at == null ? unknowns.lower[term.unknown()] : table[at]);
            }
            if (sum < row.lower() - NEARLY || sum > row.upper() + NEARLY) {
                return false;
            }
        }
        return true;
    }
}
