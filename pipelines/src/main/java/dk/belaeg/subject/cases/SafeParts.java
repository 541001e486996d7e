package dk.belaeg.subject.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which parts of a whole can be shown by themselves. A table for the whole region shows no municipality, but each
 * municipality knows its own number in every cell: what it takes away from the printed one is what all others have together.
 * So a number is shown only when that is nought or more than few for every municipality; parts that do not keep it are shown
 * together. Every sum of such numbers keeps it too. Method: {@code docs/metode/sager.md}.
 *
 * @param few numbers of persons from 1 to this are few
 * @param insiders whether municipalities read the table
 */
record SafeParts(int few, boolean insiders) {
    /**
     * A number of the table before it is printed: how much of it is whose.
     *
     * @param own by municipality; one that has none may be left out
     */
    record Shared(Map<String, Long> own) {
        Shared {
            own = Map.copyOf(own);
        }

        long total() {
            return own.values().stream().mapToLong(Long::longValue).sum();
        }

        /** The same of numbers that may lie below nought: how far each lies from it. */
        Shared absolute() {
            Map<String, Long> sizes = new TreeMap<>();
            own.forEach((municipality, number) -> sizes.put(municipality, Math.abs(number)));
            return new Shared(sizes);
        }

        Shared plus(Shared other) {
            Map<String, Long> sum = new TreeMap<>(own);
            other.own.forEach((municipality, number) -> sum.merge(municipality, number, Long::sum));
            return new Shared(sum);
        }
    }

    /** Whether a number tells of no few persons, neither to all nor to any municipality that takes its own away. */
    boolean safe(Shared number) {
        long total = number.total();
        return isNotFew(total) && (!insiders || number.own().values().stream().allMatch(own -> isNotFew(total - own)));
    }

    private boolean isNotFew(long number) {
        return number == 0 || number > few;
    }

    boolean safe(List<Shared> numbers) {
        return numbers.stream().allMatch(this::safe);
    }

    /**
     * The codes that can be shown by themselves; all others are shown together. Empty when not even all together can be shown.
     *
     * @param parts by code: its numbers, as many and in the same order for all
     */
    Optional<SortedSet<String>> alone(SortedMap<String, List<Shared>> parts) {
        TreeSet<String> alone = new TreeSet<>(parts.keySet());
        List<String> bySize = parts.keySet().stream()
                .sorted(Comparator.comparing((String code) -> size(parts.getOrDefault(code, List.of())))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        TreeSet<String> together = new TreeSet<>();
        for (String code : bySize) {
            if (!safe(parts.getOrDefault(code, List.of()))) {
                together.add(code);
            }
        }
        for (String code : bySize) {
            if (!together.isEmpty() && !safe(sum(parts, together))) {
                together.add(code);
            }
        }
        alone.removeAll(together);
        return together.isEmpty() || safe(sum(parts, together)) ? Optional.of(alone) : Optional.empty();
    }

    private static long size(List<Shared> numbers) {
        return numbers.stream().mapToLong(Shared::total).sum();
    }

    /** The numbers of several codes together. */
    static List<Shared> sum(Map<String, List<Shared>> parts, Set<String> codes) {
        List<Shared> sum = new ArrayList<>();
        for (String code : codes) {
            List<Shared> numbers = parts.getOrDefault(code, List.of());
            for (int i = 0; i < numbers.size(); i++) {
                if (sum.size() <= i) {
                    sum.add(new Shared(Map.of()));
                }
                sum.set(i, sum.get(i).plus(numbers.get(i)));
            }
        }
        return sum;
    }
}
