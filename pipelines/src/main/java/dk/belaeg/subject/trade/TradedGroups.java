package dk.belaeg.subject.trade;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The target groups that purchases are shown under. Where only one or two operators have told of overnight services for a
 * group, its number would be what they sell, service by service; such groups are shown together. Method: {@code
 * docs/metode/salg.md}.
 */
final class TradedGroups {
    /** Stands for groups that are shown together, for several, and for none stated. */
    static final String TOGETHER = "together";

    private static final int LEAST_OPERATORS = 3;

    private final Codes codes;
    private final Set<String> alone;

    /** @param operators who has told of overnight services for each group, by its code */
    TradedGroups(Codes codes, Map<String, Set<String>> operators) {
        this.codes = codes;
        this.alone = new TreeSet<>(operators.keySet());
        Set<String> ofOthers = new TreeSet<>();
        List<String> bySize = operators.keySet().stream()
                .sorted(Comparator.comparing((String group) ->
                                operators.getOrDefault(group, Set.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String group : bySize) {
            Set<String> of = operators.getOrDefault(group, Set.of());
            if (of.size() < LEAST_OPERATORS || (!ofOthers.isEmpty() && ofOthers.size() < LEAST_OPERATORS)) {
                alone.remove(group);
                ofOthers.addAll(of);
            }
        }
    }

    /** The group under which a group is shown. */
    String of(String group) {
        return alone.contains(group) ? group : TOGETHER;
    }

    String nameOf(String shown) {
        return shown.equals(TOGETHER)
                ? "Andre målgrupper, flere eller ikke oplyst"
                : codes.targetGroups().nameOf(shown);
    }

    /** The name of the area that a group is of; none for those that are shown together. */
    @Nullable
    String areaOf(String shown) {
        CodeList known = codes.targetGroups();
        return shown.equals(TOGETHER) ? null : codes.list(Codes.AREAS).nameOf(known.value(shown, "area"));
    }
}
