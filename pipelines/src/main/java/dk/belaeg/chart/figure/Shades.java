package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The classes of shade of a map or heat map. Limits run upwards; a number on a limit belongs to the class above it.
 *
 * @param limits one fewer than there are classes: at most four, or five around zero
 * @param aroundZero whether shades of two colours part at zero, as surplus and deficit do; else they run from light to
 *     dark
 */
public record Shades(List<BigDecimal> limits, boolean aroundZero) {
    private static final int MOST_CLASSES = 5;
    private static final int MOST_ON_A_SIDE = 3;

    public Shades {
        limits = List.copyOf(limits);
    }

    /** Number of classes. */
    public int classes() {
        return limits.size() + 1;
    }

    /** Which class a number belongs to, from 0 for the lowest. */
    public int classOf(BigDecimal value) {
        int index = 0;
        while (index < limits.size() && value.compareTo(limits.get(index)) >= 0) {
            index++;
        }
        return index;
    }

    /** How many classes lie below zero, when shades part there. */
    public int classesBelowZero() {
        return aroundZero
                ? (int) limits.stream().filter(limit -> limit.signum() <= 0).count()
                : 0;
    }

    /**
     * Round limits for what is released: classes of one width from light to dark, or, when there are numbers on both
     * sides of zero, around zero. Withheld numbers have no say.
     */
    public static Shades even(Collection<? extends Value> values) {
        List<BigDecimal> released = Numbers.released(values).sorted().toList();
        if (released.isEmpty()) {
            return new Shades(List.of(), false);
        }
        BigDecimal least = released.get(0);
        BigDecimal most = released.get(released.size() - 1);
        if (least.signum() < 0 && most.signum() > 0) {
            BigDecimal step =
                    ScaleSteps.atLeast(least.abs().max(most).divide(BigDecimal.valueOf(3), 12, RoundingMode.HALF_UP));
            return new Shades(between(least, most, step, MOST_ON_A_SIDE - 1), true);
        }
        if (least.compareTo(most) == 0) {
            return new Shades(List.of(), false);
        }
        BigDecimal width = most.subtract(least).divide(BigDecimal.valueOf(MOST_CLASSES), 12, RoundingMode.HALF_UP);
        return new Shades(between(least, most, ScaleSteps.atLeast(width), MOST_CLASSES - 1), false);
    }

    /** The multiples of the step that part the numbers, at most so many on a side of zero or from below. */
    private static List<BigDecimal> between(BigDecimal least, BigDecimal most, BigDecimal step, int atMost) {
        boolean around = least.signum() < 0 && most.signum() > 0;
        BigDecimal first = around
                ? step.multiply(BigDecimal.valueOf(-atMost))
                : least.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step);
        List<BigDecimal> limits = new ArrayList<>();
        int count = around ? 2 * atMost + 1 : atMost;
        for (int i = 0; i < count; i++) {
            BigDecimal limit = first.add(step.multiply(BigDecimal.valueOf(i)));
            if (limit.compareTo(least) > 0 && limit.compareTo(most) <= 0) {
                limits.add(limit.signum() == 0 ? BigDecimal.ZERO : limit);
            }
        }
        return limits;
    }
}
