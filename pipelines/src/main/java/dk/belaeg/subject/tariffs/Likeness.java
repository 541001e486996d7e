package dk.belaeg.subject.tariffs;

import dk.belaeg.grammar.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much two names of services are alike: the pairs of letters that both have, of all their pairs (Dice). Words that
 * many services have in their names, such as »Botilbuddet«, say nothing.
 */
final class Likeness {
    static final int SAME = 100;

    /** So many services must have a word for it to say nothing. */
    private static final long COMMON = 3;

    private final Map<String, Long> words;

    /** @param names of all services */
    Likeness(Collection<String> names) {
        words = new HashSet<>(names)
                .stream()
                        .flatMap(name -> words(name).stream().distinct())
                        .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static List<String> words(String name) {
        return Arrays.asList(Texts.key(name).split(" ", -1));
    }

    private String own(String name) {
        String own = words(name).stream()
                .filter(word -> words.getOrDefault(word, 0L) < COMMON)
                .collect(Collectors.joining(" "));
        return own.isEmpty() ? Texts.key(name) : own;
    }

    /** In percent, rounded down: 100 for the same name alone, 0 for names that have no two letters in common. */
    int percent(String one, String other) {
        if (Texts.key(one).equals(Texts.key(other))) {
            return SAME;
        }
        String a = own(one);
        String b = own(other);
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < a.length(); i++) {
            pairs.merge(a.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < b.length(); i++) {
            String pair = b.substring(i, i + 2);
            if (pairs.getOrDefault(pair, 0) > 0) {
                pairs.merge(pair, -1, Integer::sum);
                common++;
            }
        }
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        return all == 0 ? 0 : Math.min(SAME - 1, 2 * SAME * common / all);
    }
}
