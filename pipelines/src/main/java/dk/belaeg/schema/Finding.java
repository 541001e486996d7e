package dk.belaeg.schema;

import java.util.Comparator;

/**
 * One thing worth saying about what came in: which rule, where, what stood there, and a Danish sentence about this very
 * case. CPR numbers are masked on the way in, so no finding can carry one further.
 *
 * @param value what stood in the cell, masked; empty when the finding quotes nothing. Quoted values stay in the
 *     confidential folder
 * @param message a sentence without the place, which {@link Origin#danish()} gives, and without quoting the value
 * @param remedy what to do about it
 * @param lost what the numbers lack for it, such as {@code 110 borgere}; empty for nothing. Like the value it is for
 *     the sender and the secretariat alone
 */
public record Finding(Rule rule, Origin origin, String value, String message, String remedy, String lost)
        implements Comparable<Finding> {
    private static final int LONGEST_QUOTE = 80;
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::origin)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::value);

    public Finding {
        value = shortened(PersonNumbers.mask(value));
        message = PersonNumbers.mask(message);
        origin = new Origin(PersonNumbers.mask(origin.file()), PersonNumbers.mask(origin.sheet()), origin.cell());
    }

    /** A finding that costs nothing but its cell. */
    public Finding(Rule rule, Origin origin, String value, String message, String remedy) {
        this(rule, origin, value, message, remedy, "");
    }

    /** A finding with the rule's own remedy. */
    public Finding(Rule rule, Origin origin, String value, String message) {
        this(rule, origin, value, message, rule.remedy());
    }

    /** A finding that quotes nothing. */
    public static Finding of(Rule rule, Origin origin, String message) {
        return new Finding(rule, origin, "", message);
    }

    /** The same, with what the numbers lack for it. */
    public Finding losing(String amounts) {
        return new Finding(rule, origin, value, message, remedy, amounts);
    }

    /** The sentence for the sender and the secretariat: with what the numbers lack. */
    public String confidential() {
        return lost.isEmpty() ? message : message + " " + lost + " er ikke med.";
    }

    public Severity severity() {
        return rule.severity();
    }

    private static String shortened(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
