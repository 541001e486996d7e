package dk.belaeg.subject.trade;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Target groups, or kinds of place, that are shown together since only one or two operators have told of overnight services
 * for them: their number would be what those sell in known services, and the classes of the services say more about it.
 * Method: {@code docs/metode/salg.md}.
 */
final class FewOperators {
    /** Stands for those that are shown together, for several at once, and for none stated. */
    static final String TOGETHER = "together";

    private static final int LEAST_OPERATORS = 3;

    private final Set<String> alone;

    /** @param operators who has told of overnight services for each code */
    FewOperators(Map<String, Set<String>> operators) {
        this.alone = new TreeSet<>(operators.keySet());
        Set<String> together = new TreeSet<>();
        List<String> bySize = operators.keySet().stream()
                .sorted(Comparator.comparing((String code) ->
                                operators.getOrDefault(code, Set.of()).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String code : bySize) {
            Set<String> of = operators.getOrDefault(code, Set.of());
            if (of.size() < LEAST_OPERATORS || (!together.isEmpty() && together.size() < LEAST_OPERATORS)) {
                alone.remove(code);
                together.addAll(of);
            }
        }
    }

    /** The code under which a code is shown. */
    String of(String code) {
        return alone.contains(code) ? code : TOGETHER;
    }
}
