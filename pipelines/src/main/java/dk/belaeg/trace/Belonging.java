package dk.belaeg.trace;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.ReportField;
import dk.belaeg.report.RowChoice;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Geographies;
import dk.belaeg.subject.places.Places;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which values of rows belong to a value of a key: the municipalities of a geography, the groups of an area. */
final class Belonging {
    private final Map<String, Set<String>> geographies = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    /** All groups of an area, also those that the round does not follow up. */
    private final Map<String, Set<String>> areas = new HashMap<>();

    Belonging(Round round, Codes codes) {
        for (@Nullable Object[] row : Geographies.rows(round, codes)) {
            add(geographies, row[2], row[0]);
        }
        for (CodeList.Entry group : codes.targetGroups().rows()) {
            String code = group.get("code");
            add(groups, code, code);
            add(groups, group.get("parent"), code);
            add(areas, group.get("area"), code);
        }
        for (String group : round.targetGroups()) {
            Set<String> members = Set.copyOf(groups.getOrDefault(group, Set.of()));
            members.forEach(member -> {
                add(groups, codes.targetGroups().value(group, "area"), member);
                Dimensions.ordinarySum(group, round, codes).ifPresent(sum -> add(groups, sum, member));
            });
        }
    }

    private static void add(Map<String, Set<String>> sets, @Nullable Object of, @Nullable Object member) {
        if (of != null && member != null) {
            sets.computeIfAbsent(of.toString(), first -> new TreeSet<>()).add(member.toString());
        }
    }

    /**
     * Whether a row belongs to the key's value.
     *
     * @param said what the row says where the key is asked; empty when it says nothing
     */
    boolean holds(ReportField key, String value, Optional<String> said) {
        if (key.name().equals(Columns.GEOGRAPHY) && geographies.containsKey(value)) {
            return said.filter(geographies.getOrDefault(value, Set.of())::contains)
                    .isPresent();
        }
        if (key.name().equals(Columns.GROUP) && (groups.containsKey(value) || areas.containsKey(value))) {
            boolean followed = key.sums().stream().anyMatch(sum -> sum.endsWith(Dimensions.ORDINARY_SUM));
            Set<String> members =
                    (followed || !areas.containsKey(value) ? groups : areas).getOrDefault(value, Set.of());
            return said.filter(members::contains).isPresent();
        }
        if (key.sums().contains(value)) {
            return true;
        }
        return said.map(text -> RowChoice.fits(text, List.of(value)))
                .orElse(value.isEmpty() || value.equals(Places.UNSTATED));
    }
}
