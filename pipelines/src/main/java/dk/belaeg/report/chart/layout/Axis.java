package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import java.math.BigDecimal;
import java.util.List;

/** Light lines at round numbers, each with its number; a number that would touch its neighbour is left out. */
final class Axis {
    /** Room above the plot for the numbers of an axis across. */
    static final double ROOM = 24;

    private static final TextStyle LETTERS = House.SMALL;
    private static final double CLEARANCE = 10;
    private static final double MOST_BEYOND = 8;

    private Axis() {}

    /** How many ticks fit across a width. */
    static int wished(double width) {
        return (int) Math.max(2, Math.min(8, width / 95));
    }

    /** Ticks as written: with as many decimals as their step needs. */
    static ValueFormat format(ValueFormat format, List<BigDecimal> ticks) {
        return format.forStep(ticks.get(1).subtract(ticks.get(0)));
    }

    /** Vertical lines over the rows with their numbers above, counted upwards to both sides when mirrored. */
    static void across(
            Sheet sheet, Scale scale, List<BigDecimal> ticks, ValueFormat format, RowPlan.Half half, boolean mirrored) {
        double top = half.top();
        ValueFormat numbers = format(format, ticks);
        double free = half.left();
        for (BigDecimal tick : ticks) {
            double x = scale.at(tick);
            boolean zero = tick.signum() == 0;
            sheet.line(
                    x,
                    top - 3,
                    x,
                    half.bottom(),
                    zero ? House.AXIS_LINE : House.GRID_LINE,
                    zero ? Role.AXIS : Role.GRID);
            String text = numbers.number(mirrored ? tick.abs() : tick);
            double width = LETTERS.width(text);
            double at = Math.min(x - width / 2, Math.min(half.right(), half.plotRight() + MOST_BEYOND) - width);
            if (at >= free) {
                sheet.words(at, top - 9, text, LETTERS);
                free = at + width + CLEARANCE;
            }
        }
    }

    /** Horizontal lines over a plot, with their numbers up to its left edge. */
    static void up(Sheet sheet, Scale scale, List<BigDecimal> ticks, ValueFormat format, double left, double right) {
        ValueFormat numbers = format(format, ticks);
        for (BigDecimal tick : ticks) {
            double y = scale.at(tick);
            boolean zero = tick.signum() == 0;
            sheet.line(left, y, right, y, zero ? House.AXIS_LINE : House.GRID_LINE, zero ? Role.AXIS : Role.GRID);
            sheet.wordsTo(left - 8, y + LETTERS.size() * 0.32, numbers.number(tick), LETTERS);
        }
    }

    /** Width of the widest number of an upright axis, with its gap. */
    static double roomAtLeft(List<BigDecimal> ticks, ValueFormat format) {
        ValueFormat numbers = format(format, ticks);
        return ticks.stream()
                        .mapToDouble(tick -> LETTERS.width(numbers.number(tick)))
                        .max()
                        .orElse(0)
                + 8;
    }
}
