package dk.belaeg.disclosure.witness;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Interval;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.model.Sum;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The tables that prove a pattern of marks: table A, which is the true one, and shifts of it. A plus a shift is another
 * complete table of whole numbers that agrees with everything printed. For each hidden number a pair of such tables
 * differs there; for a reader who knows one municipality's numbers, a pair that has these alike. Confidential.
 */
public final class Witnesses {
    /** Names of the files, in which each line is a list of cells, the first a header. */
    public static final String NUMBERS = "tal.csv";

    public static final String SUMS = "summer.csv";
    public static final String SHIFTS = "forskydninger.csv";
    public static final String PAIRS = "vidner.csv";
    /** Only there when former releases have told somebody a number that is hidden now. */
    public static final String TOLD_BEFORE = "kendt-i-forvejen.csv";

    /** Between municipalities that know one number. */
    static final String BETWEEN = " ";

    private final TrueTable truth;
    private final PrintedTable printed;
    private final List<Protection.Shift> shifts;
    private final List<BitSet> owners = new ArrayList<>();
    private final List<String> municipalities;
    private final List<Set<String>> known;
    private final Policy policy;

    private Witnesses(TrueTable truth, PrintedTable printed, Protection protection, Policy policy) {
        this.truth = truth;
        this.printed = printed;
        this.shifts = protection.shifts();
        this.policy = policy;
        this.known = policy.insiders()
                ? truth.structure().knownTo(cell -> truth.isNought(cell, policy))
                : Collections.nCopies(truth.structure().size(), Set.of());
        TreeSet<String> names = new TreeSet<>();
        for (int cell = 0; cell < truth.structure().size(); cell++) {
            names.addAll(knownTo(cell));
        }
        this.municipalities = List.copyOf(names);
        for (Protection.Shift shift : shifts) {
            BitSet moved = new BitSet();
            shift.by().keySet().forEach(cell -> knownTo(cell).forEach(name -> moved.set(municipalities.indexOf(name))));
            owners.add(moved);
        }
    }

    /** The municipalities that know the number, when the pattern is to hold for such readers too. */
    private Collection<String> knownTo(int cell) {
        return known.get(cell);
    }

    /** @param words names a cell for the people who read the files */
    public static SortedMap<String, List<List<String>>> files(
            TrueTable truth,
            PrintedTable printed,
            Protection protection,
            Policy policy,
            Function<CellKey, String> words) {
        Witnesses witnesses = new Witnesses(truth, printed, protection, policy);
        SortedMap<String, List<List<String>>> files = new TreeMap<>(Map.of(
                NUMBERS, witnesses.numbers(words),
                SUMS, witnesses.sums(),
                SHIFTS, witnesses.moved(),
                PAIRS, witnesses.pairs()));
        if (!truth.told().isEmpty()) {
            List<List<String>> before = witnesses.toldBefore(files);
            if (before.size() > 1) {
                files.put(TOLD_BEFORE, before);
            }
        }
        return files;
    }

    private List<List<String>> numbers(Function<CellKey, String> words) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("tal", "hvad", "kommune", "staar_som", "mindst", "hoejst", "tabel_a"));
        for (int cell = 0; cell < truth.structure().size(); cell++) {
            PrintedCell told = printed.cells().get(cell);
            Interval interval = told.interval();
            lines.add(List.of(
                    String.valueOf(cell),
                    words.apply(truth.structure().keys().get(cell)),
                    String.join(BETWEEN, knownTo(cell)),
                    told instanceof PrintedCell.Hidden hidden ? hidden.mark() : "",
                    String.valueOf(interval.lower()),
                    interval.bounded() ? String.valueOf(interval.upper()) : "",
                    String.valueOf(truth.cells().get(cell).lower())));
        }
        return lines;
    }

    private List<List<String>> sums() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("sum", "i_alt", "del"));
        for (int s = 0; s < truth.structure().sums().size(); s++) {
            Sum sum = truth.structure().sums().get(s);
            for (int part : sum.parts()) {
                lines.add(List.of(String.valueOf(s), String.valueOf(sum.total()), String.valueOf(part)));
            }
        }
        return lines;
    }

    private List<List<String>> moved() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("forskydning", "tal", "aendring"));
        for (int s = 0; s < shifts.size(); s++) {
            for (Map.Entry<Integer, Long> by : shifts.get(s).by().entrySet()) {
                lines.add(List.of(String.valueOf(s), String.valueOf(by.getKey()), String.valueOf(by.getValue())));
            }
        }
        return lines;
    }

    private List<List<String>> pairs() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("tal", "forskydning_1", "forskydning_2"));
        for (int cell : printed.hidden()) {
            for (Pair pair : pairs(cell)) {
                lines.add(List.of(String.valueOf(cell), name(pair.first()), name(pair.second())));
            }
        }
        return lines;
    }

    /** Hidden numbers with the readers for whom nothing could hide them, since they had them before. */
    private List<List<String>> toldBefore(SortedMap<String, List<List<String>>> files) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("tal", "kommune"));
        WitnessCheck.unserved(files, policy.width())
                .forEach(
                        (cell, readers) -> readers.forEach(reader -> lines.add(List.of(String.valueOf(cell), reader))));
        return lines;
    }

    /** A shift, or {@link #NONE} for table A itself. */
    private record Pair(int first, int second) {}

    private static final int NONE = -1;

    private static String name(int shift) {
        return shift == NONE ? "" : String.valueOf(shift);
    }

    /** As few pairs as serve every reader: first one for those who know nothing, then for each municipality. */
    private Set<Pair> pairs(int cell) {
        Set<Pair> pairs = new LinkedHashSet<>();
        for (int reader = NONE; reader < municipalities.size(); reader++) {
            int knows = reader;
            if (pairs.stream().noneMatch(pair -> fools(pair.first(), knows) && fools(pair.second(), knows))) {
                Pair pair = widest(cell, knows);
                if (by(cell, pair.first()) - by(cell, pair.second()) >= policy.width()) {
                    pairs.add(pair);
                }
            }
        }
        return pairs;
    }

    private Pair widest(int cell, int reader) {
        int most = NONE;
        int least = NONE;
        for (int s = 0; s < shifts.size(); s++) {
            if (fools(s, reader)) {
                most = by(cell, s) > by(cell, most) ? s : most;
                least = by(cell, s) < by(cell, least) ? s : least;
            }
        }
        return new Pair(most, least);
    }

    private boolean fools(int shift, int reader) {
        return shift == NONE || reader == NONE || !owners.get(shift).get(reader);
    }

    private long by(int cell, int shift) {
        return shift == NONE ? 0 : shifts.get(shift).by().getOrDefault(cell, 0L);
    }
}
