package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Acceptance;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Findings of tables that are too many to keep: counted to the last one by file, rule and column, and of each rule in each
 * file the heaviest and the first kept. Parts are tallied where they lie and put together.
 */
public final class Tally implements Serializable {
    private static final long serialVersionUID = 1;

    /** Of one rule in one file. */
    record Kind(String file, Rule rule) implements Comparable<Kind>, Serializable {
        static Kind of(Finding finding) {
            return new Kind(finding.origin().file(), finding.rule());
        }

        @Override
        public int compareTo(Kind other) {
            int byFile = file.compareTo(other.file);
            return byFile == 0 ? rule.compareTo(other.rule) : byFile;
        }
    }

    private final List<Acceptance> acceptances;
    private final int most;
    private final TreeMap<Kind, TreeMap<String, Long>> counts = new TreeMap<>();
    private final TreeMap<Kind, TreeSet<Finding>> kept = new TreeMap<>();
    /** What somebody may have found right; kept whole and not counted. */
    private final TreeSet<Finding> apart = new TreeSet<>();

    /**
     * @param acceptances deviations that may be right, whose findings are not counted here
     * @param most of one rule in one file that are kept: see {@link FindingLimit}
     */
    public Tally(List<Acceptance> acceptances, int most) {
        this.acceptances = new ArrayList<>(acceptances);
        this.most = most;
    }

    /** Counts what was found in one row; the same twice is one. */
    public void add(Collection<Finding> findings) {
        if (!findings.isEmpty()) {
            findings.stream().distinct().forEach(this::add);
        }
    }

    private void add(Finding finding) {
        if (acceptances.stream().anyMatch(acceptance -> acceptance.isOf(finding))) {
            apart.add(finding);
            return;
        }
        Kind kind = Kind.of(finding);
        String cell = finding.origin().cell();
        int letters = 0;
        while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
            letters++;
        }
        counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(cell.substring(0, letters), 1L, Long::sum);
        keep(kind, finding);
    }

    private void keep(Kind kind, Finding finding) {
        TreeSet<Finding> own = kept.computeIfAbsent(kind, k -> new TreeSet<>());
        if (own.size() < most) {
            own.add(finding);
        } else if (finding.compareTo(own.last()) < 0) {
            own.add(finding);
            own.pollLast();
        }
    }

    /** Takes over what was tallied elsewhere. */
    public void add(Tally part) {
        part.counts.forEach((kind, columns) -> columns.forEach((column, count) ->
                counts.computeIfAbsent(kind, k -> new TreeMap<>()).merge(column, count, Long::sum)));
        part.kept.forEach((kind, findings) -> findings.forEach(finding -> keep(kind, finding)));
        apart.addAll(part.apart);
    }

    /** The findings that were kept. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(apart);
        kept.values().forEach(all::addAll);
        return all;
    }

    /** How many of a kind there are beside those that were kept. */
    long further(Kind kind) {
        long all = counts.getOrDefault(kind, new TreeMap<>()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        TreeSet<Finding> own = kept.get(kind);
        return all - (own == null ? 0 : own.size());
    }

    /**
     * How many there are, by file, rule and column of the sheet.
     *
     * @param column letters of the column; empty for the whole file
     */
    public record Count(String file, Rule rule, String column, long findings) {}

    public List<Count> counts() {
        List<Count> all = new ArrayList<>();
        counts.forEach((kind, columns) ->
                columns.forEach((column, count) -> all.add(new Count(kind.file(), kind.rule(), column, count))));
        return all;
    }
}
