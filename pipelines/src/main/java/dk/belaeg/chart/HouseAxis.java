package dk.belaeg.chart;

import dk.belaeg.chart.figure.ScaleSteps;
import dk.belaeg.chart.figure.ValueFormat;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jspecify.annotations.Nullable;

/**
 * A scale with room kept free at its ends inside the plot, for what is written beside the data there. What stands along
 * it is painted by the figure that it belongs to, before the data and also outside the plot; round numbers with their lines are the usual.
 */
final class HouseAxis extends NumberAxis {
    /** Room above a plot for the numbers of an axis across. */
    static final int ROOM = 24;

    private static final TextStyle LETTERS = House.SMALL;
    private static final double CLEARANCE = 10;
    private static final double MOST_BEYOND = 8;
    private static final double BESIDE = 8;

    /** Paints what stands along an axis: beside the data, within all that the plot has. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, Rectangle2D data, Rectangle2D all);
    }

    private final double before;
    private final double after;
    private transient Painter painter = (pen, data, all) -> {};

    private HouseAxis(double least, double most, double before, double after) {
        this.before = before;
        this.after = after;
        setRange(least, most);
    }

    /**
     * A scale from one number to another.
     *
     * @param before room kept free left of or below the least
     * @param after room kept free right of or above the most
     */
    static HouseAxis between(double least, double most, double before, double after) {
        return new HouseAxis(least, most, before, after);
    }

    /** A scale from the least to the greatest number and zero, without room to spare; 0 to 1 when all are zero. */
    static HouseAxis withZero(Collection<BigDecimal> numbers, double before, double after) {
        double least = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::min).doubleValue();
        double most = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max).doubleValue();
        return new HouseAxis(least, least == most ? least + 1 : most, before, after);
    }

    /** A scale from the first of some round numbers to the last. */
    static HouseAxis over(List<BigDecimal> ticks, double before, double after) {
        return new HouseAxis(
                ticks.get(0).doubleValue(), ticks.get(ticks.size() - 1).doubleValue(), before, after);
    }

    /** Round numbers that hold all numbers between them; 0 to 1 when there are none. */
    static List<BigDecimal> ticksFor(Collection<BigDecimal> numbers, boolean withZero, int wished) {
        BigDecimal least = numbers.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        BigDecimal most = numbers.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        if (withZero) {
            least = least.min(BigDecimal.ZERO);
            most = most.max(BigDecimal.ZERO);
        }
        return ScaleSteps.ticks(least, most, wished);
    }

    /** How many ticks fit across a width. */
    static int wished(double width) {
        return (int) Math.max(2, Math.min(8, width / 95));
    }

    /** Width of the widest number of an upright axis, with its gap. */
    static double roomAtLeft(List<BigDecimal> ticks, ValueFormat format) {
        ValueFormat numbers = format(format, ticks);
        return ticks.stream()
                        .mapToDouble(tick -> LETTERS.width(numbers.number(tick)))
                        .max()
                        .orElse(0)
                + BESIDE;
    }

    /** Ticks as written: with as many decimals as their step needs. */
    private static ValueFormat format(ValueFormat format, List<BigDecimal> ticks) {
        return format.forStep(ticks.get(1).subtract(ticks.get(0)));
    }

    HouseAxis painted(Painter by) {
        painter = by;
        return this;
    }

    /** Where a number lies across a plot that begins at 0 and has a width. */
    double across(BigDecimal value, double width) {
        return valueToJava2D(value.doubleValue(), Pen.box(0, 0, width, 1), RectangleEdge.TOP);
    }

    /** Paints more after what stands along the axis already. */
    HouseAxis then(Painter more) {
        Painter usual = painter;
        return painted((pen, data, all) -> {
            usual.paint(pen, data, all);
            more.paint(pen, data, all);
        });
    }

    double x(double value, Rectangle2D data) {
        return valueToJava2D(value, data, RectangleEdge.TOP);
    }

    double x(BigDecimal value, Rectangle2D data) {
        return x(value.doubleValue(), data);
    }

    double y(BigDecimal value, Rectangle2D data) {
        return valueToJava2D(value.doubleValue(), data, RectangleEdge.LEFT);
    }

    /** Vertical lines through the plot with their numbers above it, counted upwards to both sides when mirrored. */
    HouseAxis across(List<BigDecimal> ticks, ValueFormat format, boolean mirrored) {
        ValueFormat numbers = format(format, ticks);
        return painted((pen, data, all) -> {
            double free = all.getX();
            for (BigDecimal tick : ticks) {
                double x = x(tick, data);
                pen.line(x, data.getY() - 3, x, data.getMaxY(), grid(tick));
                String text = numbers.number(mirrored ? tick.abs() : tick);
                double width = LETTERS.width(text);
                double at = Math.min(x - width / 2, Math.min(all.getMaxX(), data.getMaxX() + MOST_BEYOND) - width);
                if (at >= free) {
                    pen.words(at, data.getY() - 9, text, LETTERS);
                    free = at + width + CLEARANCE;
                }
            }
        });
    }

    /** Horizontal lines through the plot, with their numbers left of it where they are wanted. */
    HouseAxis up(List<BigDecimal> ticks, ValueFormat format, boolean written) {
        ValueFormat numbers = format(format, ticks);
        return painted((pen, data, all) -> {
            for (BigDecimal tick : ticks) {
                double y = y(tick, data);
                pen.line(data.getX(), y, data.getMaxX(), y, grid(tick));
                if (written) {
                    pen.words(
                            data.getX() - BESIDE,
                            LETTERS.baselineAround(y),
                            numbers.number(tick),
                            LETTERS,
                            Pen.Anchor.END);
                }
            }
        });
    }

    private static House.Line grid(BigDecimal tick) {
        return tick.signum() == 0 ? House.AXIS_LINE : House.GRID_LINE;
    }

    /** To the half unit, so that edges come out sharp. */
    @Override
    public double valueToJava2D(double value, Rectangle2D area, RectangleEdge edge) {
        Rectangle2D room = RectangleEdge.isTopOrBottom(edge)
                ? Pen.box(area.getX() + before, area.getY(), area.getWidth() - before - after, area.getHeight())
                : Pen.box(area.getX(), area.getY() + after, area.getWidth(), area.getHeight() - before - after);
        return Pen.snap(super.valueToJava2D(value, room, edge));
    }

    @Override
    public AxisState draw(
            Graphics2D g,
            double cursor,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            @Nullable PlotRenderingInfo info) {
        painter.paint(new Pen(g), dataArea, plotArea);
        return new AxisState(cursor);
    }
}
