package dk.belaeg.chart.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Round steps for scales: 1, 2, 5 and 10 times a power of ten. Decimal throughout, so a tick is what it says. */
public final class ScaleSteps {
    private ScaleSteps() {}

    /** The smallest round step that is not below a positive width. */
    public static BigDecimal atLeast(BigDecimal width) {
        if (width.signum() <= 0) {
            throw new IllegalArgumentException("width of a step: " + width);
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(width.precision() - width.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(width) >= 0) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }

    /**
     * Round ticks from at or below the least to at or above the most, about as many as wished for. Equal ends are
     * spread by a step, so that a scale always has a length.
     */
    public static List<BigDecimal> ticks(BigDecimal least, BigDecimal most, int wished) {
        BigDecimal span = most.subtract(least);
        BigDecimal width = span.signum() > 0
                ? span.divide(BigDecimal.valueOf(wished), span.scale() + 12 + span.precision(), RoundingMode.HALF_UP)
                : least.abs().max(BigDecimal.ONE);
        BigDecimal step = atLeast(width);
        BigDecimal first = least.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick = first;
        ticks.add(tick);
        while (tick.compareTo(most) < 0 || ticks.size() < 2) {
            tick = tick.add(step);
            ticks.add(tick);
        }
        return List.copyOf(ticks);
    }
}
