package dk.belaeg.disclosure.attack;

import dk.belaeg.disclosure.model.Interval;
import java.util.List;
import java.util.Map;

/**
 * What the user says of a table; what is not said is guessed from names, and shown.
 *
 * @param k what "M" and other marks for small numbers go up to
 * @param marks what marks stand for
 * @param keys headers of the columns that say what a row is
 * @param totals labels that are the sum of all others
 * @param parts of sums; one part may belong to several
 * @param guess whether sums are guessed from names too
 * @param sumsWithoutUnstated whether totals are known to leave out what was not stated
 */
public record Assumptions(
        int k,
        Map<String, Interval> marks,
        List<String> keys,
        List<String> totals,
        List<Part> parts,
        boolean guess,
        boolean sumsWithoutUnstated) {
    public static final Assumptions NONE = new Assumptions(3, Map.of(), List.of(), List.of(), List.of(), true, false);

    /** A label, and the label of a sum that it is part of. */
    public record Part(String part, String sum) {}

    public Assumptions {
        marks = Map.copyOf(marks);
        keys = List.copyOf(keys);
        totals = List.copyOf(totals);
        parts = List.copyOf(parts);
    }
}
