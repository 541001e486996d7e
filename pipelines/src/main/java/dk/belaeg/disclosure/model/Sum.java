package dk.belaeg.disclosure.model;

import java.util.List;

/** One cell is the sum of others; all by their number in the {@link Structure}. */
public record Sum(int total, List<Integer> parts) {
    public Sum {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.contains(total)) {
            throw new IllegalArgumentException("no sum: " + total + " of " + parts);
        }
    }
}
