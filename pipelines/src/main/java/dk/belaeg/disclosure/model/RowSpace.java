package dk.belaeg.disclosure.model;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Sums that are known, and all that follows from them, in numbers modulo a large prime. */
final class RowSpace {
    private static final long PRIME = 2_147_483_647L;
    private final Map<Integer, Map<Integer, Long>> rows = new HashMap<>();

    /** Adds a row; gives whether it said anything new. */
    boolean add(Map<Integer, Long> row) {
        TreeMap<Integer, Long> rest = new TreeMap<>();
        row.forEach((cell, times) -> rest.put(cell, Math.floorMod(times, PRIME)));
        while (!rest.isEmpty()) {
            int first = rest.firstKey();
            long times = rest.getOrDefault(first, 0L);
            Map<Integer, Long> known = rows.get(first);
            if (known == null) {
                long inverse = power(times, PRIME - 2);
                rest.replaceAll((cell, t) -> t * inverse % PRIME);
                rows.put(first, rest);
                return true;
            }
            known.forEach((cell, t) -> {
                long left = Math.floorMod(rest.getOrDefault(cell, 0L) - times * t % PRIME, PRIME);
                if (left == 0) {
                    rest.remove(cell);
                } else {
                    rest.put(cell, left);
                }
            });
        }
        return false;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base;
        for (long e = exponent; e > 0; e >>= 1) {
            if ((e & 1) == 1) {
                result = result * square % PRIME;
            }
            square = square * square % PRIME;
        }
        return result;
    }
}
