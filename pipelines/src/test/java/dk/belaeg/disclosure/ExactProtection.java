package dk.belaeg.disclosure;

import dk.belaeg.disclosure.audit.Audit;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * The cheapest safe pattern there is, to judge the heuristic. Benders' way: a whole-number program chooses what to hide at
 * the least cost (by branch and bound); the audit says which hidden numbers can be worked out all the same; each of them gives a cut, a set of
 * cells of which at least one more must be hidden; and so on until the audit finds nothing. A cut is a combination of
 * sums (the answer of the dual program) that gives the number away, so it holds for every pattern.
 *
 * <p>For tables of two dimensions, where a shift in fractions is one in whole numbers.
 */
final class ExactProtection {
    private static final double NEARLY = 1e-6;

    private final TrueTable table;
    private final Structure structure;
    private final Policy policy;
    private final int size;
    /** A pattern that is known to be safe. */
    private final BitSet safe;

    private BitSet best;
    private double leastCost;
    private final List<Cut> cuts = new ArrayList<>();
    private final Set<Cut> seen = new java.util.HashSet<>();

    /** When all of {@code given} are hidden as x, one of {@code oneOf} must be too; a small number is always hidden. */
    private record Cut(Set<Integer> given, Set<Integer> oneOf) {
        boolean breaks(BitSet hidden) {
            return given.stream().allMatch(hidden::get) && oneOf.stream().noneMatch(hidden::get);
        }
    }

    /** @param hidden cells printed as x */
    record Optimum(BitSet hidden, double cost, int rounds) {}

    private ExactProtection(TrueTable table, Policy policy, BitSet safe) {
        this.safe = safe;
        this.best = safe;
        this.table = table;
        this.structure = table.structure();
        this.policy = policy;
        this.size = structure.size();
    }

    /** @param safe the masks of a pattern that is known to be safe, so that only cheaper ones are looked for */
    static Optimum of(TrueTable table, Policy policy, List<SuppressionMark> safe) {
        BitSet start = new BitSet();
        IntStream.range(0, safe.size())
                .filter(cell -> safe.get(cell) == SuppressionMark.ANY)
                .forEach(start::set);
        ExactProtection exact = new ExactProtection(table, policy, start);
        for (int round = 1; ; round++) {
            BitSet hidden = exact.cheapest();
            List<Audit.Leak> leaks = Printing.leaks(table, exact.masks(hidden), policy);
            if (leaks.isEmpty()) {
                return new Optimum(hidden, exact.cost(hidden), round);
            }
            boolean cut = false;
            for (Audit.Leak leak : leaks) {
                cut |= exact.cut(leak, hidden);
            }
            if (!cut) {
                throw new IllegalStateException("a leak that no combination of sums explains");
            }
        }
    }

    private long value(int cell) {
        return table.cells().get(cell).lower();
    }

    private boolean small(int cell) {
        return policy.protects(value(cell));
    }

    private boolean maskable(int cell) {
        return value(cell) >= policy.least();
    }

    private double weight(int cell) {
        Policy.Weights weights = policy.weights();
        if (small(cell)) {
            return weights.downgrade();
        }
        return structure.isWholeArea(cell)
                ? weights.wholeArea()
                : structure.sumDimensions(cell) > 0 ? weights.subtotal() : weights.inner();
    }

    private double cost(BitSet hidden) {
        return hidden.stream().mapToDouble(this::weight).sum();
    }

    private List<SuppressionMark> masks(BitSet hidden) {
        return IntStream.range(0, size)
                .mapToObj(cell -> hidden.get(cell)
                        ? SuppressionMark.ANY
                        : small(cell) ? SuppressionMark.SMALL : SuppressionMark.NONE)
                .toList();
    }

    /** The cheapest pattern that keeps all cuts; the safe one that was given when none is cheaper. */
    private BitSet cheapest() {
        best = safe;
        leastCost = cost(safe) - NEARLY;
        branch(new BitSet(), new BitSet(), 0);
        return best;
    }

    private void branch(BitSet hidden, BitSet shown, double cost) {
        List<Integer> fewest = null;
        double bound = cost;
        BitSet counted = new BitSet();
        for (Cut cut : cuts) {
            if (cut.breaks(hidden)) {
                List<Integer> choice =
                        cut.oneOf().stream().filter(cell -> !shown.get(cell)).toList();
                if (choice.stream().noneMatch(counted::get)) {
                    bound += choice.stream().mapToDouble(this::weight).min().orElse(Double.POSITIVE_INFINITY);
                    choice.forEach(counted::set);
                }
                fewest = fewest == null || choice.size() < fewest.size() ? choice : fewest;
            }
        }
        if (bound >= leastCost) {
            return;
        }
        if (fewest == null) {
            best = (BitSet) hidden.clone();
            leastCost = cost - NEARLY;
            return;
        }
        BitSet without = (BitSet) shown.clone();
        for (int cell : fewest.stream()
                .sorted(java.util.Comparator.comparingDouble(this::weight))
                .toList()) {
            hidden.set(cell);
            branch(hidden, without, cost + weight(cell));
            hidden.clear(cell);
            without.set(cell);
        }
    }

    private boolean cut(Audit.Leak leak, BitSet hidden) {
        Set<Integer> oneOf = new TreeSet<>();
        for (int direction : new int[] {1, -1}) {
            if (direction > 0 || value(leak.cell()) > policy.least()) {
                Set<Integer> support = support(leak.cell(), direction, leak.insider(), hidden);
                oneOf.addAll(support);
            }
        }
        Set<Integer> given = new TreeSet<>();
        if (!small(leak.cell())) {
            given.add(leak.cell());
        }
        if (!leak.insider().isEmpty()) {
            given.addAll(strangers(leak.cell(), leak.insider(), hidden));
        }
        given.removeIf(this::small);
        Cut cut = new Cut(given, oneOf);
        if (cut.breaks(safe)) {
            throw new IllegalStateException("a cut that a safe pattern breaks: " + leak);
        }
        return seen.add(cut) && cuts.add(cut);
    }

    /** Hidden cells that make a number more than a municipality's own, so that it must not be able to work it out. */
    private Set<Integer> strangers(int cell, String insider, BitSet hidden) {
        Set<Integer> found = new TreeSet<>();
        if (structure.owner(cell).isEmpty()) {
            for (Sum sum : structure.sums()) {
                if (sum.total() == cell) {
                    for (int part : sum.parts()) {
                        boolean open = hidden.get(part) || small(part);
                        if (open && !own(part, insider, hidden)) {
                            found.add(part);
                            found.addAll(strangers(part, insider, hidden));
                            break;
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean own(int cell, String insider, BitSet hidden) {
        if (!structure.owner(cell).isEmpty()) {
            return structure.owner(cell).equals(insider);
        }
        return structure.sums().stream().filter(sum -> sum.total() == cell).anyMatch(sum -> sum.parts().stream()
                .allMatch(part -> !(hidden.get(part) || small(part)) || own(part, insider, hidden)));
    }

    /**
     * Cells that must be looked to for a number to move in a direction: the dual program finds multiples of sums that add
     * up to the number and to others, and the cheapest such others that do not move yet.
     */
    private Set<Integer> support(int wanted, int direction, String insider, BitSet hidden) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<Sum> sums = structure.sums();
        for (int s = 0; s < sums.size(); s++) {
            model.addVariable();
        }
        int[] up = new int[size];
        int[] down = new int[size];
        List<Expression> rows = new ArrayList<>();
        for (int cell = 0; cell < size; cell++) {
            up[cell] = model.countVariables();
            model.addVariable()
                    .lower(0)
                    .upper(moves(cell, 1, insider, hidden) ? 0 : 1000)
                    .weight(price(cell, 1, insider));
            down[cell] = model.countVariables();
            model.addVariable()
                    .lower(0)
                    .upper(moves(cell, -1, insider, hidden) ? 0 : 1000)
                    .weight(price(cell, -1, insider));
            Expression row = model.addExpression().level(cell == wanted ? direction : 0);
            row.set(up[cell], 1);
            row.set(down[cell], -1);
            rows.add(row);
        }
        for (int s = 0; s < sums.size(); s++) {
            rows.get(sums.get(s).total()).set(s, BigDecimal.ONE.negate());
            for (int part : sums.get(s).parts()) {
                rows.get(part).set(s, BigDecimal.ONE);
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("a leak that no combination of sums explains: " + result.getState());
        }
        Set<Integer> support = new TreeSet<>();
        for (int cell = 0; cell < size; cell++) {
            if ((result.doubleValue(up[cell]) > NEARLY && price(cell, 1, insider) > 0)
                    || (result.doubleValue(down[cell]) > NEARLY && price(cell, -1, insider) > 0)) {
                support.add(cell);
            }
        }
        return support;
    }

    /** Whether a cell can move now. */
    private boolean moves(int cell, int direction, String insider, BitSet hidden) {
        if (!could(cell, direction, insider)) {
            return false;
        }
        return hidden.get(cell) || (small(cell) && (direction < 0 || value(cell) < policy.k()));
    }

    /** Whether a cell could move if it were hidden as x. */
    private boolean could(int cell, int direction, String insider) {
        boolean own = !insider.isEmpty() && structure.owner(cell).equals(insider);
        return !own && maskable(cell) && (direction > 0 || value(cell) > policy.least());
    }

    private double price(int cell, int direction, String insider) {
        return could(cell, direction, insider) ? weight(cell) : 0;
    }
}
