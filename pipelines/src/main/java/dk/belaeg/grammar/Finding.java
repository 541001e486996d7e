package dk.belaeg.grammar;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
 * @param weight how much a published sum moves if the value is wrong; empty where nobody can know. No part of what the
 *     finding says, since it changes with what others answer
 */
public record Finding(
        Rule rule, Origin origin, String value, String message, String remedy, String lost, Optional<Weight> weight)
        implements Comparable<Finding>, Serializable {
    private static final int LONGEST_QUOTE = 80;
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Comparator.comparing(Finding::percent).reversed())
            .thenComparing(Finding::origin)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::message)
            .thenComparing(Finding::value);

    public Finding {
        value = shortened(PersonNumbers.mask(value));
        message = PersonNumbers.mask(message);
        origin = new Origin(PersonNumbers.mask(origin.file()), PersonNumbers.mask(origin.sheet()), origin.cell());
    }

    /**
     * How far a published sum moves if a value is as wrong as it looks.
     *
     * @param units the size of the move
     * @param unit what is counted, in Danish, many of them
     * @param percent the same in percent of the sum as it would be published
     * @param sum which sum, as it stands in a sentence
     * @param persons whether persons are counted, so that the size is the secretariat's alone
     */
    public record Weight(BigDecimal units, String unit, BigDecimal percent, String sum, boolean persons)
            implements Serializable {
        /** How the sentence begins. */
        public static final String START = "Er det forkert, flytter det";

        public String danish() {
            String size = DanishNumbers.format(units, 0);
            String counted = size.equals("1") ? Noun.ofUnit(unit).map(Noun::one).orElse(unit) : unit;
            return START + " " + sum + " med omkring " + size + " " + counted + " ("
                    + DanishNumbers.format(percent, percent.compareTo(BigDecimal.TEN) < 0 ? 1 : 0) + " pct.).";
        }
    }

    /** As it is written down between processes; what may be empty cannot be. */
    private record Written(
            Rule rule, Origin origin, String value, String message, String remedy, String lost, @Nullable Weight weight)
            implements Serializable {
        private Object readResolve() {
            return new Finding(rule, origin, value, message, remedy, lost, Optional.ofNullable(weight));
        }
    }

    private Object writeReplace() {
        return new Written(rule, origin, value, message, remedy, lost, weight.orElse(null));
    }

    /** A finding that costs nothing but its cell, and moves no sum that is known. */
    public Finding(Rule rule, Origin origin, String value, String message, String remedy) {
        this(rule, origin, value, message, remedy, "", Optional.empty());
    }

    /** The same, with what the numbers lack for it. */
    public Finding losing(String amounts) {
        return new Finding(rule, origin, value, message, remedy, amounts, weight);
    }

    /** The same with how much it moves. */
    public Finding weighing(Weight own) {
        return new Finding(rule, origin, value, message, remedy, lost, Optional.of(own));
    }

    /** The sentence for the secretariat: with what the numbers lack, and what it moves. */
    public String confidential() {
        return message + lacking() + weight.map(own -> " " + own.danish()).orElse("");
    }

    /** The sentence for the sender: with what the numbers lack, but nothing that tells how many persons others have. */
    public String toSender() {
        return message + lacking() + shownToAll();
    }

    /** The sentence for everyone. */
    public String toAll() {
        return message + shownToAll();
    }

    private String lacking() {
        return lost.isEmpty() ? "" : " " + lost + " er ikke med.";
    }

    private String shownToAll() {
        return weight.filter(own -> !own.persons())
                .map(own -> " " + own.danish())
                .orElse("");
    }

    private BigDecimal percent() {
        return weight.map(Weight::percent).orElse(BigDecimal.ZERO);
    }

    /** Findings of one severity by rule: the rule with the heaviest finding first, then in the order of the rules. */
    public static Map<Rule, List<Finding>> byRule(Collection<Finding> findings, Severity severity) {
        Map<Rule, List<Finding>> byRule = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .sorted()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        Map<Rule, List<Finding>> heaviest = new LinkedHashMap<>();
        byRule.entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().get(0).percent().negate()))
                .forEach(entry -> heaviest.put(entry.getKey(), entry.getValue()));
        return heaviest;
    }

    /** A finding with the rule's own remedy. */
    public Finding(Rule rule, Origin origin, String value, String message) {
        this(rule, origin, value, message, rule.remedy());
    }

    /** A finding that quotes nothing. */
    public static Finding of(Rule rule, Origin origin, String message) {
        return new Finding(rule, origin, "", message);
    }

    /** What the sender is asked to do, as one or two Danish sentences; empty when there is nothing that a sender can do. */
    public Optional<String> askedOfSender() {
        return rule.toSender(remedy);
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
