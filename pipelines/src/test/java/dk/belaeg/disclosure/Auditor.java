package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Keeps every release of a round and tries to work hidden numbers out, as an outsider and as each municipality that knows
 * its own numbers of all times. It shares nothing with the program's audit: one unknown for each number of each release,
 * answers that were not corrected are one, sums hold, and a whole-number program gives the least and the most.
 */
final class Auditor {
    private static final long FAR = 100_000;

    /** One release: the true numbers, and the text that stands for each in its tables. */
    record Kept(TrueTable truth, Map<CellKey, String> printed) {
        static Kept of(TrueTable truth, Disclosure.Released released) {
            Map<CellKey, String> texts = new TreeMap<>();
            for (int cell = 0; cell < truth.cells().size(); cell++) {
                PrintedCell printed = released.proof().printed().cells().get(cell);
                texts.put(
                        truth.structure().keys().get(cell),
                        printed instanceof PrintedCell.Hidden hidden ? hidden.mark() : "shown");
            }
            return new Kept(truth, texts);
        }
    }

    private final List<Kept> kept;
    private final long k;

    /** The unknown that stands for each number; what was not corrected has that of the release before. */
    private final Map<At, Integer> columns = new LinkedHashMap<>();
    /** Unknowns that some release prints. */
    private final Set<Integer> printed = new HashSet<>();
    /** The true number of each unknown. */
    private final long[] truth;
    /** The sums of all releases, each once: the unknown that is the sum, then its parts. */
    private final Set<List<Integer>> sums = new LinkedHashSet<>();

    Auditor(List<Kept> kept, long k) {
        this.kept = List.copyOf(kept);
        this.k = k;
        for (int release = 0; release < kept.size(); release++) {
            int next = columns.values().stream().mapToInt(c -> c + 1).max().orElse(0);
            for (int cell = 0; cell < kept.get(release).truth().cells().size(); cell++) {
                At at = new At(release, cell);
                columns.put(at, stands(at) ? columns.getOrDefault(new At(release - 1, cell), -1) : next++);
                if (!text(at).isEmpty() && !isHidden(at)) {
                    printed.add(column(at));
                }
            }
            for (Sum sum : kept.get(release).truth().structure().sums()) {
                List<Integer> line = new ArrayList<>(List.of(column(new At(release, sum.total()))));
                for (int part : sum.parts()) {
                    line.add(column(new At(release, part)));
                }
                sums.add(line);
            }
        }
        this.truth =
                new long[columns.values().stream().mapToInt(c -> c + 1).max().orElse(0)];
        columns.forEach((at, column) -> truth[column] =
                this.kept.get(at.release()).truth().cells().get(at.cell()).lower());
        for (List<Integer> sum : sums) {
            long parts = sum.stream().skip(1).mapToLong(part -> truth[part]).sum();
            agrees(truth[sum.get(0)] == parts);
        }
    }

    private static void agrees(boolean truth) {
        if (!truth) {
            throw new IllegalStateException("the truth must agree with its sums and with what is printed");
        }
    }

    /** Whether no answer in a number has been corrected since the release before. */
    private boolean stands(At at) {
        if (at.release() == 0) {
            return false;
        }
        TrueTable now = kept.get(at.release()).truth();
        TrueTable before = kept.get(at.release() - 1).truth();
        List<Sum> sums = now.structure().sums().stream()
                .filter(sum -> sum.total() == at.cell())
                .toList();
        return sums.isEmpty()
                ? now.cells().get(at.cell()).lower()
                        == before.cells().get(at.cell()).lower()
                : sums.get(0).parts().stream().allMatch(part -> stands(new At(at.release(), part)));
    }

    private int column(At at) {
        return columns.getOrDefault(at, -1);
    }

    private boolean isPrinted(At at) {
        return printed.contains(column(at));
    }

    /** A number of a release, by place in the list of releases and by cell. */
    private record At(int release, int cell) {}

    /** What the newest release lets somebody work out, who could not without it; "release: cell for reader" each. */
    Set<String> leaks() {
        Set<String> leaks = new TreeSet<>();
        Set<String> readers = new TreeSet<>(Set.of(""));
        TrueTable newest = kept.get(kept.size() - 1).truth();
        for (int cell = 0; cell < newest.cells().size(); cell++) {
            readers.add(newest.structure().owner(cell));
        }
        for (String reader : readers) {
            Set<At> out = determined(reader, Seen.ALL);
            if (!out.isEmpty()) {
                out.removeAll(determined(reader, Seen.FORMERS));
            }
            if (!out.isEmpty() && !reader.isEmpty()) {
                excuse(reader, out);
            }
            out.forEach(at -> leaks.add(at.release() + ": " + key(at) + " for " + reader));
        }
        return leaks;
    }

    /** What of the newest release a reader looks at. */
    private enum Seen {
        ALL,
        FORMERS,
        NOTHINGS
    }

    private CellKey key(At at) {
        return kept.get(at.release()).truth().structure().keys().get(at.cell());
    }

    private String owner(At at) {
        return kept.get(at.release()).truth().structure().owner(at.cell());
    }

    private String text(At at) {
        return kept.get(at.release()).printed().getOrDefault(key(at), "");
    }

    private boolean isHidden(At at) {
        return text(at).equals("x") || text(at).startsWith("≤");
    }

    /** Sums that hold nothing of others but what is printed or was known without the new release. */
    private void excuse(String reader, Set<At> out) {
        Set<At> known = determined(reader, Seen.FORMERS);
        for (At at : determined(reader, Seen.NOTHINGS)) {
            if (owner(at).isEmpty()) {
                known.add(at);
            }
        }
        boolean found = true;
        while (found) {
            found = false;
            for (int release = 0; release < kept.size(); release++) {
                int r = release;
                for (Sum sum : kept.get(r).truth().structure().sums()) {
                    found |= sum.parts().stream()
                                    .map(part -> new At(r, part))
                                    .allMatch(part ->
                                            known.contains(part) || owner(part).equals(reader) || isPrinted(part))
                            && known.add(new At(r, sum.total()));
                }
            }
        }
        out.removeAll(known);
    }

    /** Hidden numbers that are not the reader's own and can be only one number. */
    private Set<At> determined(String reader, Seen seen) {
        long[] least = new long[truth.length];
        long[] most = new long[truth.length];
        Arrays.fill(most, FAR);
        columns.forEach((at, column) -> {
            long[] told = told(at, reader, seen);
            least[column] = Math.max(least[column], told[0]);
            most[column] = Math.min(most[column], told[1]);
            agrees(least[column] <= truth[column] && truth[column] <= most[column]);
        });
        Set<Integer> open = unknown(least, most);
        Map<Integer, Variable> variables = new TreeMap<>();
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        for (int column : open) {
            Variable variable = model.addVariable().lower(least[column]).upper(most[column]);
            variables.put(column, variable.integer(true));
        }
        for (List<Integer> sum : sums) {
            if (sum.stream().anyMatch(open::contains)) {
                Expression holds = model.addExpression();
                long known = 0;
                for (int i = 0; i < sum.size(); i++) {
                    int sign = i == 0 ? -1 : 1;
                    Variable variable = variables.get(sum.get(i));
                    if (variable == null) {
                        known += sign * truth[sum.get(i)];
                    } else {
                        holds.set(variable, sign);
                    }
                }
                holds.level(-known);
            }
        }
        // The truth is one of the numbers that each can be; whatever has another is not determined.
        Set<Integer> others = new HashSet<>();
        Random random = new Random(7);
        for (int round = 0; round < 4 && !open.isEmpty(); round++) {
            solve(model, variables, others, column -> random.nextInt(21) - 10);
        }
        Set<At> determined = new HashSet<>();
        columns.forEach((at, column) -> {
            boolean newAndUnseen = at.release() == kept.size() - 1 && seen != Seen.ALL;
            boolean hidden = seen == Seen.ALL ? isHidden(at) && !isPrinted(at) : isHidden(at) || newAndUnseen;
            if (hidden && !owner(at).equals(reader)) {
                for (int direction : new int[] {1, -1}) {
                    if (open.contains(column) && !others.contains(column)) {
                        solve(model, variables, others, c -> c == column ? direction : 0);
                    }
                }
                if (!others.contains(column)) {
                    determined.add(at);
                }
            }
        });
        return determined;
    }

    /** The unknowns that are neither told nor follow from a sum whose other numbers are known. */
    private Set<Integer> unknown(long[] least, long[] most) {
        Set<Integer> unknown = new TreeSet<>();
        for (int column = 0; column < truth.length; column++) {
            if (least[column] < most[column]) {
                unknown.add(column);
            }
        }
        boolean found = true;
        while (found) {
            found = false;
            for (List<Integer> sum : sums) {
                List<Integer> left = sum.stream().filter(unknown::contains).toList();
                found |= left.size() == 1 && unknown.remove(left.get(0));
            }
        }
        return unknown;
    }

    /** Adds what is not as in truth in one solution. */
    private void solve(
            ExpressionsBasedModel model,
            Map<Integer, Variable> variables,
            Set<Integer> others,
            IntUnaryOperator weight) {
        variables.forEach((column, variable) -> variable.weight(weight.applyAsInt(column)));
        Optimisation.Result result = model.minimise();
        agrees(result.getState().isFeasible());
        variables.forEach((column, variable) -> {
            if (Math.round(result.doubleValue(model.indexOf(variable))) != truth[column]) {
                others.add(column);
            }
        });
    }

    private long[] told(At at, String reader, Seen seen) {
        TrueCell cell = kept.get(at.release()).truth().cells().get(at.cell());
        boolean unseen = at.release() == kept.size() - 1
                && (seen == Seen.FORMERS || (seen == Seen.NOTHINGS && cell.lower() > 0));
        if (!reader.isEmpty() && owner(at).equals(reader)) {
            return new long[] {cell.lower(), cell.lower()};
        }
        if (unseen || text(at).isEmpty()) {
            return new long[] {0, FAR};
        }
        if (text(at).equals("x")) {
            return new long[] {1, FAR};
        }
        return text(at).startsWith("≤") ? new long[] {1, k} : new long[] {cell.lower(), cell.lower()};
    }
}
