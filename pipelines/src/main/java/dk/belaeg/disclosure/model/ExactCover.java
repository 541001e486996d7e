package dk.belaeg.disclosure.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some series of numbers add up to another, at every place. */
final class ExactCover {
    private static final int MOST_STEPS = 20_000;

    private final long[] wanted;
    private final List<long[]> numbersOf;
    private int steps;

    ExactCover(long[] wanted, List<long[]> numbersOf) {
        this.wanted = wanted;
        this.numbersOf = numbersOf;
    }

    /** Numbers of the series that add up to what is wanted; empty when there are none, or none were found in time. */
    List<Integer> found() {
        List<Integer> chosen = new ArrayList<>();
        return cover(wanted.clone(), new HashSet<>(), chosen) ? chosen : List.of();
    }

    static boolean fits(long[] part, long[] into) {
        for (int i = 0; i < part.length; i++) {
            if (part[i] > into[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the chosen parts add up to what is wanted, at every place. */
    boolean adds(List<Integer> chosen) {
        if (chosen.isEmpty()) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            int at = i;
            if (chosen.stream().mapToLong(part -> numbersOf.get(part)[at]).sum() != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Covers what is left exactly, at the place first that fewest parts can cover. */
    private boolean cover(long[] left, Set<Integer> refused, List<Integer> chosen) {
        int hardest = -1;
        List<Integer> fewest = List.of();
        for (int place = 0; place < left.length; place++) {
            if (left[place] > 0) {
                List<Integer> able = new ArrayList<>();
                for (int part = 0; part < numbersOf.size(); part++) {
                    if (!chosen.contains(part)
                            && !refused.contains(part)
                            && numbersOf.get(part)[place] > 0
                            && fits(numbersOf.get(part), left)) {
                        able.add(part);
                    }
                }
                if (hardest < 0 || able.size() < fewest.size()) {
                    hardest = place;
                    fewest = able;
                }
            }
        }
        if (hardest < 0) {
            return true;
        }
        Set<Integer> without = new HashSet<>(refused);
        for (int part : fewest) {
            if (++steps > MOST_STEPS) {
                return false;
            }
            chosen.add(part);
            long[] rest = left.clone();
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= numbersOf.get(part)[i];
            }
            if (cover(rest, without, chosen)) {
                return true;
            }
            chosen.remove(chosen.size() - 1);
            without.add(part);
        }
        return false;
    }
}
