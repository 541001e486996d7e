package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;

/**
 * Keeps every release of a round and tries to work hidden numbers out, as an outsider and as each municipality that knows
 * its own numbers of all times. It shares nothing with the program's audit: one unknown for each number of each release,
 * answers that were not corrected are one, sums hold, and a whole-number program gives the least and the most.
 */
final class Auditor {
    private static final long FAR = 100_000;

    /** One release: the true numbers, and the text that stands for each in its tables. */
    record Kept(TrueTable truth, Map<CellKey, String> printed) {}

    private final List<Kept> kept;
    private final long k;

    /** The unknown that stands for each number; what was not corrected has that of the release before. */
    private final Map<At, Integer> columns = new LinkedHashMap<>();
    /** Unknowns that some release prints. */
    private final Set<Integer> printed = new HashSet<>();

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
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        List<long[]> bounds = new ArrayList<>();
        for (At at : columns.keySet()) {
            while (bounds.size() <= column(at)) {
                bounds.add(new long[] {0, FAR});
            }
            long[] told = told(at, reader, seen);
            long[] bound = bounds.get(column(at));
            bound[0] = Math.max(bound[0], told[0]);
            bound[1] = Math.min(bound[1], told[1]);
        }
        bounds.forEach(
                bound -> model.addVariable().lower(bound[0]).upper(bound[1]).integer(true));
        Set<List<Integer>> sums = new HashSet<>();
        for (int release = 0; release < kept.size(); release++) {
            for (Sum sum : kept.get(release).truth().structure().sums()) {
                List<Integer> line = new ArrayList<>(List.of(column(new At(release, sum.total()))));
                for (int part : sum.parts()) {
                    line.add(column(new At(release, part)));
                }
                if (sums.add(line)) {
                    Expression holds = model.addExpression().level(0);
                    holds.set(line.get(0).intValue(), -1);
                    line.subList(1, line.size()).forEach(column -> holds.set(column.intValue(), 1));
                }
            }
        }
        Set<At> wanted = new HashSet<>();
        for (At at : columns.keySet()) {
            boolean newAndUnseen = at.release() == kept.size() - 1 && seen != Seen.ALL;
            boolean open = seen == Seen.ALL ? isHidden(at) && !isPrinted(at) : isHidden(at) || newAndUnseen;
            if (open && !owner(at).equals(reader)) {
                wanted.add(at);
            }
        }
        Map<Integer, Set<Long>> values = new TreeMap<>();
        Random random = new Random(7);
        for (int round = 0; round < 4; round++) {
            solve(model, values, column -> random.nextInt(21) - 10);
        }
        Set<At> determined = new HashSet<>();
        for (At at : wanted) {
            int column = column(at);
            for (int direction : new int[] {1, -1}) {
                if (values.getOrDefault(column, Set.of()).size() < 2) {
                    solve(model, values, c -> c == column ? direction : 0);
                }
            }
            if (values.getOrDefault(column, Set.of()).size() < 2) {
                determined.add(at);
            }
        }
        return determined;
    }

    private static void solve(
            ExpressionsBasedModel model, Map<Integer, Set<Long>> values, java.util.function.IntUnaryOperator weight) {
        for (int column = 0; column < model.countVariables(); column++) {
            model.getVariable(column).weight(weight.applyAsInt(column));
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException(
                    "the truth agrees with what is printed, so something must: " + result.getState());
        }
        for (int column = 0; column < model.countVariables(); column++) {
            values.computeIfAbsent(column, c -> new TreeSet<>()).add(Math.round(result.doubleValue(column)));
        }
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
