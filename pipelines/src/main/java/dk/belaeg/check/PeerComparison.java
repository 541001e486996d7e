package dk.belaeg.check;

import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the others have: the median, and the median absolute deviation, of the logarithm of their numbers, an inhabitant
 * where that can be known. A number that lies far off, or alone above all others, is hardly right.
 */
final class PeerComparison {
    /** The median absolute deviation of a normal distribution is so much smaller than its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Municipalities differ by chance at least so much, as a logarithm. */
    private static final double LEAST_DEVIATION = 0.35;

    /** The same where their numbers are compared without their inhabitants, of whom one has twenty times another's. */
    private static final double LEAST_DEVIATION_OF_SIZES = 0.7;

    /** Fewer stand above all others by chance. */
    private static final double LEAST_ABOVE_ALL = 10;

    private final Plausibility limits;
    private final Inhabitants inhabitants;
    private final List<Finding> findings;

    PeerComparison(Plausibility limits, Inhabitants inhabitants, List<Finding> findings) {
        this.limits = limits;
        this.inhabitants = inhabitants;
        this.findings = findings;
    }

    /**
     * What the others have, an inhabitant where that matters: middle and spread of the logarithms.
     *
     * @param each whether the numbers are those of an inhabitant: only when the inhabitants are known of all
     * @param largest the rows with the largest numbers, the first two of them; none where they cannot be compared
     */
    record Others(double middle, double deviation, boolean each, boolean enough, List<StagedRow> largest) {}

    Others of(JudgedField judged, List<StagedRow> peers) {
        List<Double> logs = new ArrayList<>();
        boolean each = judged.inhabitants()
                && peers.stream().allMatch(row -> inhabitants.of(row).isPresent());
        for (StagedRow row : peers) {
            double value = judged.number(row);
            if (value > 0) {
                logs.add(Math.log(value / scale(row, each)));
            }
        }
        List<StagedRow> largest = judged.inhabitants() && peers.size() > limits.leastAnswers()
                ? peers.stream()
                        .sorted(Comparator.comparing(row -> -judged.number(row)))
                        .limit(2)
                        .toList()
                : List.of();
        if (logs.size() <= limits.leastAnswers() || judged.scale() == JudgedField.Scale.NONE) {
            return new Others(0, 0, each, false, largest);
        }
        double middle = SumEffects.median(logs);
        double spread = SumEffects.median(
                logs.stream().map(log -> Math.abs(log - middle)).toList());
        double least = judged.inhabitants() && !each ? LEAST_DEVIATION_OF_SIZES : LEAST_DEVIATION;
        return new Others(middle, Math.max(least, NORMAL * spread), each, true, largest);
    }

    private double scale(StagedRow row, boolean each) {
        return each ? inhabitants.of(row).orElse(1) : 1;
    }

    /** Where nearly all the others have none, there is no middle; but one number stands above all of them. */
    boolean aboveAll(PlausibleNumber one, Others others) {
        if (others.largest().isEmpty() || others.largest().get(0) != one.row() || one.value() < LEAST_ABOVE_ALL) {
            return false;
        }
        StagedRow next = others.largest().get(1);
        double larger = scale(one.row(), others.each()) / scale(next, others.each());
        double expected = one.judged().number(next) * Math.max(1, larger);
        double times = SumEffects.times(one.value(), expected);
        if (one.value() < expected || times < limits.former().doubleValue() || one.movesTooLittle(expected, limits)) {
            return false;
        }
        findings.add(one.finding(
                PlausibilityRules.UNLIKE_OTHERS, one.sentence(true, times, "hos nogen af de andre"), expected));
        return true;
    }

    boolean unlike(PlausibleNumber one, Others others) {
        if (!others.enough() || one.value() <= 0) {
            return false;
        }
        double scale = scale(one.row(), others.each());
        double off = Math.log(one.value() / scale) - others.middle();
        double expected = Math.exp(others.middle()) * scale;
        double times = Math.exp(Math.abs(off));
        if (Math.abs(off) < limits.others().doubleValue() * others.deviation()
                || times < limits.former().doubleValue()
                || one.movesTooLittle(expected, limits)) {
            return false;
        }
        String than = others.each() ? "hos de andre efter indbyggertal" : "hos de andre";
        findings.add(one.finding(PlausibilityRules.UNLIKE_OTHERS, one.sentence(off > 0, times, than), expected));
        return true;
    }
}
