package dk.belaeg.disclosure;

import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.Structure;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueCell;
import dk.belaeg.disclosure.protect.TrueTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What could be told together, so that fewer numbers, and fewer sums, must be hidden: two target groups of an area as one,
 * or the municipalities of a health council as the council. Only offered, never done: what belongs together is for people
 * to say. Each offer is protected as a release would be, by one start alone, beside the table as it is.
 */
final class MergeProposals {
    /** So many pairs of groups that promise most are tried. */
    private static final int PAIRS = 3;

    private final TrueTable table;
    private final Policy policy;
    private final Map<String, Integer> hidden = new HashMap<>();

    private MergeProposals(TrueTable table, Policy policy) {
        this.table = table;
        this.policy = policy;
    }

    /**
     * One offer.
     *
     * @param dimension of what is told together
     * @param parts codes of it
     * @param whole the code of the sum they are part of
     * @param numbersNow how many numbers are hidden as it is, and {@code numbersThen} if it is done
     * @param sumsNow how many of these are sums, and {@code sumsThen}
     */
    record Offer(
            String dimension,
            List<String> parts,
            String whole,
            long numbersNow,
            long numbersThen,
            long sumsNow,
            long sumsThen) {}

    /** Offers that gain something, best first; empty when no sum is hidden for the sake of others. */
    static List<Offer> offers(TrueTable table, Protection protection, Policy policy) {
        boolean sums = protection.hiddenSums().stream()
                .anyMatch(cell -> protection.masks().get(cell) == SuppressionMark.ANY);
        if (!sums) {
            return List.of();
        }
        MergeProposals merging = new MergeProposals(table, policy);
        for (int cell = 0; cell < table.cells().size(); cell++) {
            if (protection.masks().get(cell) != SuppressionMark.NONE) {
                CellKey key = table.structure().keys().get(cell);
                merging.hidden.merge(key.at(CellKey.GROUP), 1, Integer::sum);
                merging.hidden.merge(table.structure().owner(cell), 1, Integer::sum);
            }
        }
        return merging.offers();
    }

    private List<Offer> offers() {
        Protection now = Protector.once(with(Map.of()), policy);
        return candidates().parallelStream()
                .map(candidate -> offer(candidate, now))
                .filter(offer -> offer.numbersThen() < offer.numbersNow() && offer.sumsThen() <= offer.sumsNow())
                .sorted(Comparator.comparing(Offer::sumsThen)
                        .thenComparing(Offer::numbersThen)
                        .thenComparing(offer -> offer.parts().toString()))
                .toList();
    }

    private Offer offer(Offer candidate, Protection now) {
        Map<String, String> merged = new HashMap<>();
        String name = candidate.dimension().equals(CellKey.GEOGRAPHY) ? "" : String.join("+", candidate.parts());
        candidate.parts().forEach(part -> merged.put(part, name));
        Protection then = Protector.once(with(merged), policy);
        return new Offer(
                candidate.dimension(),
                candidate.parts(),
                candidate.whole(),
                numbers(now),
                numbers(then),
                now.hiddenSums().size(),
                then.hiddenSums().size());
    }

    private static long numbers(Protection protection) {
        return protection.count(SuppressionMark.SMALL) + protection.count(SuppressionMark.ANY);
    }

    /** Pairs of groups and one council that promise most, nothing counted yet. */
    private List<Offer> candidates() {
        List<Offer> pairs = new ArrayList<>();
        List<Offer> councils = new ArrayList<>();
        for (Hierarchy hierarchy : table.structure().hierarchies()) {
            for (String sum : hierarchy.sums()) {
                List<String> parts = hierarchy.parts(sum).stream()
                        .filter(part -> hierarchy.parts(part).isEmpty())
                        .toList();
                if (hierarchy.dimension().equals(CellKey.GROUP) && parts.size() > 2) {
                    for (int i = 0; i < parts.size(); i++) {
                        for (int j = i + 1; j < parts.size(); j++) {
                            pairs.add(candidate(hierarchy, List.of(parts.get(i), parts.get(j)), sum));
                        }
                    }
                } else if (hierarchy.dimension().equals(CellKey.GEOGRAPHY)
                        && !parts.isEmpty()
                        && !hierarchy.isTop(sum)
                        && parts.stream().allMatch(this::inOneSum)) {
                    councils.add(candidate(hierarchy, parts, sum));
                }
            }
        }
        Comparator<Offer> most = Comparator.comparing(Offer::numbersNow)
                .reversed()
                .thenComparing(offer -> offer.parts().toString());
        List<Offer> best =
                new ArrayList<>(pairs.stream().sorted(most).limit(PAIRS).toList());
        councils.stream().filter(offer -> offer.numbersNow() > 0).min(most).ifPresent(best::add);
        return best;
    }

    private boolean inOneSum(String place) {
        return table.structure().hierarchies().stream()
                        .filter(hierarchy -> hierarchy.parents().containsKey(place))
                        .count()
                == 1;
    }

    /** @return with what it promises as the number of now: how many numbers of the parts are hidden, less those that stay small */
    private Offer candidate(Hierarchy hierarchy, List<String> parts, String sum) {
        long promise =
                parts.stream().mapToLong(part -> hidden.getOrDefault(part, 0)).sum();
        if (hierarchy.dimension().equals(CellKey.GROUP)) {
            Map<CellKey, Long> together = new HashMap<>();
            for (int cell = 0; cell < table.cells().size(); cell++) {
                CellKey key = table.structure().keys().get(cell);
                if (parts.contains(key.at(CellKey.GROUP))) {
                    together.merge(
                            key.with(CellKey.GROUP, ""), table.cells().get(cell).lower(), Long::sum);
                }
            }
            promise -= together.values().stream().filter(policy::protects).count();
        }
        return new Offer(hierarchy.dimension(), parts, sum, promise, 0, 0, 0);
    }

    /** The table with codes merged into others; those merged into nothing are told by the sum they are part of alone. */
    private TrueTable with(Map<String, String> merged) {
        TreeMap<CellKey, TrueCell> cells = new TreeMap<>();
        for (int cell = 0; cell < table.cells().size(); cell++) {
            TrueCell number = table.cells().get(cell);
            boolean shown = number.kind() != TrueCell.Kind.UNSHOWN && number.kind() != TrueCell.Kind.UNKNOWN;
            CellKey key = table.structure().keys().get(cell);
            String place = key.at(CellKey.GEOGRAPHY);
            if (shown
                    && !table.gone(cell)
                    && !merged.getOrDefault(place, place + "?").isEmpty()) {
                String group = key.at(CellKey.GROUP);
                CellKey other =
                        merged.containsKey(group) ? key.with(CellKey.GROUP, merged.getOrDefault(group, "")) : key;
                cells.merge(other, number, MergeProposals::together);
            }
        }
        List<Hierarchy> hierarchies = new ArrayList<>();
        for (Hierarchy hierarchy : table.structure().hierarchies()) {
            TreeMap<String, String> parents = new TreeMap<>();
            hierarchy.parents().forEach((part, sum) -> {
                String code = merged.getOrDefault(part, part);
                if (!code.isEmpty()) {
                    parents.put(code, sum);
                }
            });
            hierarchies.add(new Hierarchy(hierarchy.dimension(), parents, hierarchy.figures()));
        }
        return TrueTable.of(Structure.of(cells.keySet(), hierarchies), cells);
    }

    private static TrueCell together(TrueCell a, TrueCell b) {
        if (a.kind() == TrueCell.Kind.NOT_STATED) {
            return b;
        }
        return b.kind() == TrueCell.Kind.NOT_STATED
                ? a
                : new TrueCell(TrueCell.Kind.COUNT, a.lower() + b.lower(), a.upper() + b.upper());
    }
}
