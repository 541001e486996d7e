package dk.belaeg.subject.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.subject.cases.SafeParts.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Numbers that no municipality can take its own away from and be left with few. */
class SafePartsTest {
    private static final SafeParts SAFE = new SafeParts(3, true);

    private static Shared shared(Map<String, Long> own) {
        return new Shared(own);
    }

    @Test
    void nobodyIsLeftWithFewOfOthers() {
        assertTrue(SAFE.safe(shared(Map.of("461", 10L, "561", 4L))));
        // Odense would know that all others have three
        assertFalse(SAFE.safe(shared(Map.of("461", 10L, "561", 3L))));
        // Odense knows that nobody else has any, and all others that it has ten
        assertTrue(SAFE.safe(shared(Map.of("461", 10L, "561", 0L))));
        assertFalse(SAFE.safe(shared(Map.of("461", 3L))));
        assertTrue(SAFE.safe(shared(Map.of())));
    }

    @Test
    void aTableThatMunicipalitiesDoNotReadNeedsLess() {
        SafeParts outsiders = new SafeParts(3, false);
        assertTrue(outsiders.safe(shared(Map.of("461", 10L, "561", 3L))));
        assertFalse(outsiders.safe(shared(Map.of("461", 1L, "561", 2L))));
    }

    @Test
    void fewAreShownWithTheSmallestOfTheOthers() {
        TreeMap<String, List<Shared>> parts = new TreeMap<>();
        parts.put("A", List.of(shared(Map.of("461", 20L, "561", 20L))));
        parts.put("B", List.of(shared(Map.of("461", 6L, "561", 7L))));
        parts.put("C", List.of(shared(Map.of("461", 1L, "561", 1L))));
        assertEquals(Optional.of(new TreeSet<>(Set.of("A"))), SAFE.alone(parts));
        parts.remove("A");
        assertEquals(Optional.of(new TreeSet<>()), SAFE.alone(parts));
        parts.remove("B");
        assertEquals(Optional.empty(), SAFE.alone(parts));
    }

    /** Readers may add and take away what is printed as they like: each sum is again one of no few. */
    @Test
    void everySumOfWhatIsShownIsSafeToo() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            TreeMap<String, List<Shared>> parts = new TreeMap<>();
            for (int code = 0; code < 6; code++) {
                Map<String, Long> own = new TreeMap<>();
                for (int m = 0; m < 5; m++) {
                    own.put("m" + m, (long) (random.nextInt(3) == 0 ? random.nextInt(12) : random.nextInt(2)));
                }
                parts.put("c" + code, List.of(shared(own)));
            }
            Optional<SortedSet<String>> alone = SAFE.alone(parts);
            if (alone.isPresent()) {
                List<Shared> shown = new ArrayList<>();
                alone.get().forEach(code -> shown.addAll(parts.get(code)));
                TreeSet<String> together = new TreeSet<>(parts.keySet());
                together.removeAll(alone.get());
                shown.addAll(SafeParts.sum(parts, together));
                for (int some = 0; some < 1 << shown.size(); some++) {
                    Shared sum = shared(Map.of());
                    for (int i = 0; i < shown.size(); i++) {
                        sum = (some >> i & 1) == 1 ? sum.plus(shown.get(i)) : sum;
                    }
                    assertTrue(SAFE.safe(sum), () -> "not safe: " + shown);
                }
            }
        }
    }
}
