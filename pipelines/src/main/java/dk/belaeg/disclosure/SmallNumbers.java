package dk.belaeg.disclosure;

import dk.belaeg.contract.Codes;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.round.Discretion;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geographies;
import dk.belaeg.subject.cases.Cases;
import dk.belaeg.subject.count.CountSettings;
import dk.belaeg.subject.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What protection has to know of a round: what adds up to what, and what the user has decided. */
public final class SmallNumbers {
    /** All KKR areas together, which no table shows. */
    private static final String KKR = "kkr";

    /** What stands for itself is a part of, which no table shows. */
    private static final String APART = "apart";

    private SmallNumbers() {}

    public static SuppressionRules rules(Round round, Codes codes) {
        return new SuppressionRules(hierarchies(round, codes), policy(round.discretion()));
    }

    private static Policy policy(Discretion discretion) {
        return new Policy(
                discretion.smallestCount(),
                discretion.zerosShown(),
                1,
                discretion.insiders(),
                discretion.alwaysShown().stream()
                        .map(place -> new Policy.Forced(place.geography(), place.group()))
                        .toList(),
                Policy.Weights.STANDARD,
                discretion.workLimit());
    }

    /**
     * Municipalities add up to health councils, these to regions, these to the country; where a council lies in several
     * regions, both add up from municipalities. Target groups add up to areas, the categories of a
     * count and the situations of citizens in homelessness to their total, and cases are one group of it; cases of adults add up by
     * whether they are homes.
     */
    public static List<Hierarchy> hierarchies(Round round, Codes codes) {
        TreeMap<String, String> wider = new TreeMap<>();
        TreeMap<String, String> councils = new TreeMap<>();
        for (List<String> chain : chains(round, codes).values()) {
            for (int i = 1; i < chain.size(); i++) {
                String before = wider.putIfAbsent(chain.get(i - 1), chain.get(i));
                if (before != null && !before.equals(chain.get(i))) {
                    return apart(round, codes);
                }
            }
        }
        return withGroups(round, codes, List.of(wider, councils));
    }

    private static List<Hierarchy> apart(Round round, Codes codes) {
        TreeMap<String, String> wider = new TreeMap<>();
        TreeMap<String, String> councils = new TreeMap<>();
        chains(round, codes).forEach((municipality, chain) -> {
            councils.put(municipality, chain.get(1));
            wider.put(municipality, chain.get(2));
            for (int i = 3; i < chain.size(); i++) {
                wider.put(chain.get(i - 1), chain.get(i));
            }
        });
        return withGroups(round, codes, List.of(wider, councils));
    }

    /** For each municipality what it lies in, from itself to the whole. */
    private static Map<String, List<String>> chains(Round round, Codes codes) {
        Map<String, List<String>> chains = new TreeMap<>();
        int municipality = Dimensions.GEOGRAPHIES.stream()
                .map(column -> column.name())
                .toList()
                .indexOf("municipality");
        int geography = Dimensions.GEOGRAPHIES.stream()
                .map(column -> column.name())
                .toList()
                .indexOf("geography");
        for (@Nullable Object[] row : Geographies.rows(round, codes)) {
            chains.computeIfAbsent(Objects.toString(row[municipality]), code -> new ArrayList<>())
                    .add(Objects.toString(row[geography]));
        }
        return chains;
    }

    private static List<Hierarchy> withGroups(Round round, Codes codes, List<Map<String, String>> geographies) {
        List<Hierarchy> all = new ArrayList<>();
        for (Map<String, String> parents : geographies) {
            if (!parents.isEmpty()) {
                all.add(new Hierarchy(CellKey.GEOGRAPHY, parents));
            }
        }
        // each KKR area stands for itself; one that is an area of the round has its code
        TreeMap<String, String> kkr = new TreeMap<>();
        codes.list("kkr-areas").codes().forEach(area -> kkr.put(area, KKR));
        all.add(new Hierarchy(CellKey.GEOGRAPHY, kkr));
        TreeMap<String, String> areas = new TreeMap<>();
        for (String group : round.targetGroups()) {
            String area = codes.targetGroups().value(group, "area");
            Optional<String> ordinary = Dimensions.ordinarySum(group, round, codes);
            areas.put(group, ordinary.orElse(area));
            ordinary.ifPresent(sum -> areas.put(sum, area));
        }
        if (!areas.isEmpty()) {
            all.add(new Hierarchy(CellKey.GROUP, areas));
        }
        round.settings(CountSettings.class).sums().forEach(parents -> all.add(new Hierarchy(CellKey.GROUP, parents)));
        // each total is of its own parts alone: what another count may be divided into is no part of it
        TreeMap<String, String> situations = new TreeMap<>();
        codes.list("homelessness-situations").codes().forEach(code -> situations.put(code, CountSettings.TOTAL));
        all.add(new Hierarchy(CellKey.GROUP, situations));
        all.add(new Hierarchy(CellKey.GROUP, Map.of(Volume.CATEGORY_CODE, CountSettings.TOTAL)));
        all.add(new Hierarchy(Cases.RESIDENCE, Cases.RESIDENCES));
        all.add(new Hierarchy(Cases.RESIDENCE, Map.of(Cases.UNDIVIDED, APART)));
        return all;
    }
}
