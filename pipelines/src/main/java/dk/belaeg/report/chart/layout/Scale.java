package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Steps;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Numbers laid out along a stretch of the paper; {@code from} may lie right of or below {@code to}. */
record Scale(BigDecimal least, BigDecimal most, double from, double to) {
    Scale {
        if (least.compareTo(most) >= 0) {
            throw new IllegalArgumentException("a scale needs a length: " + least + " to " + most);
        }
    }

    /** A scale that holds the numbers and ends in round ticks; 0 to 1 when there are none. */
    static List<BigDecimal> ticksFor(Collection<BigDecimal> numbers, boolean withZero, int wished) {
        BigDecimal least = numbers.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        BigDecimal most = numbers.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        if (withZero) {
            least = least.min(BigDecimal.ZERO);
            most = most.max(BigDecimal.ZERO);
        }
        return Steps.ticks(least, most, wished);
    }

    static Scale over(List<BigDecimal> ticks, double from, double to) {
        return new Scale(ticks.get(0), ticks.get(ticks.size() - 1), from, to);
    }

    /** A scale from the least to the greatest number and zero, without room to spare; 0 to 1 when all are zero. */
    static Scale withZero(Collection<BigDecimal> numbers, double from, double to) {
        BigDecimal least = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal most = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Scale(least, least.compareTo(most) == 0 ? least.add(BigDecimal.ONE) : most, from, to);
    }

    /** Where a number lies on the paper, to the half unit, so that edges come out sharp. */
    double at(BigDecimal value) {
        double part = value.subtract(least).doubleValue() / most.subtract(least).doubleValue();
        return Sheet.snap(from + (to - from) * part);
    }
}
