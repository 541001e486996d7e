package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Guide;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.RankedBars.Bar;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Bars from zero, each with its number at its end; no axis is needed. */
final class RankedBarChart {
    private static final double GAP = 6;
    private static final double LEAST_FOR_BARS = 120;
    private static final House.Line GUIDE = House.Line.solid(House.ORANGE, 2);

    private final RankedBars figure;
    private final List<Value> values;
    private final boolean someEmphasised;
    private final Rows rows;
    private final HouseAxis scale;

    private RankedBarChart(RankedBars figure, Paper paper) {
        this.figure = figure;
        values = figure.bars().stream().map(Bar::value).toList();
        someEmphasised = figure.bars().stream().anyMatch(Bar::emphasised);
        rows = new Rows(
                paper,
                figure.bars().stream()
                        .map(bar -> Rows.Row.of(bar.label(), bar.emphasised()))
                        .toList(),
                new Rows.Wish(
                        List.of(), letters -> room(letters, true) + room(letters, false) + LEAST_FOR_BARS, width -> 1));
        figure.bars().subList(0, rows.count()).forEach(bar -> paper.note(bar.label(), bar.value()));
        List<BigDecimal> numbers = Stream.concat(Numbers.released(values), figure.line().map(Guide::at).stream())
                .toList();
        scale = HouseAxis.withZero(numbers, room(rows.style(), true) + 1, room(rows.style(), false) + 1);
    }

    static Drawing draw(RankedBars figure, Paper paper) {
        figure.line().ifPresent(line -> Key.add(paper, List.of(Key.Entry.line(line.name(), GUIDE))));
        RankedBarChart chart = new RankedBarChart(figure, paper);
        return chart.rows.draw(
                chart.scale, (pen, row, box) -> chart.row(pen, figure.bars().get(row), box));
    }

    /** Room beside the scale for the widest number: at the left for negative numbers, at the right for all others. */
    private double room(TextStyle style, boolean atLeft) {
        return values.stream()
                .filter(value -> isLabelledAtLeft(value) == atLeft)
                .mapToDouble(value ->
                        style.bold().width(text(value)) + 2 * GAP + (value instanceof Value.Mark ? Pen.HATCH_WIDTH : 0))
                .max()
                .orElse(0);
    }

    private static boolean isLabelledAtLeft(Value value) {
        BigDecimal upper = Numbers.upper(value);
        return upper != null && Objects.requireNonNull(Numbers.lower(value)).signum() < 0 && upper.signum() <= 0;
    }

    private String text(Value value) {
        return Paper.label(figure.format(), value);
    }

    private void row(Pen pen, Bar bar, Rectangle2D box) {
        Color ink = bar.emphasised() || !someEmphasised ? House.BLUE : House.SOFT;
        double zero = scale.x(BigDecimal.ZERO, box);
        Value value = bar.value();
        Rectangle2D solid = rows.bar(zero, scale.x(solidTo(value), box), box);
        if (solid.getWidth() > 0) {
            pen.box(solid, ink, null);
        }
        if (value instanceof Value.Mark) {
            pen.hatch(rows.bar(zero, zero + Pen.HATCH_WIDTH, box));
        } else if (value instanceof Value.Range range) {
            double lower = scale.x(range.lower(), box);
            double upper = scale.x(range.upper(), box);
            pen.whisker(lower, upper, box.getCenterY(), rows.thickness(), House.Line.solid(ink, 2));
        } else if (value instanceof Value.AtLeast least) {
            hollow(pen, rows.bar(zero, scale.x(least.lower(), box), box), ink);
        }
        pen.line(zero, box.getY(), zero, box.getMaxY(), House.AXIS_LINE);
        figure.line()
                .map(line -> scale.x(line.at(), box))
                .ifPresent(x -> pen.line(x, box.getY(), x, box.getMaxY(), GUIDE));
        label(pen, bar, box);
    }

    /** Where the part of a bar ends that is whole and certain: of a range at the bound nearer zero. */
    private static BigDecimal solidTo(Value value) {
        BigDecimal lower = Numbers.lower(value);
        BigDecimal upper = Numbers.upper(value);
        boolean across = lower != null && upper != null && lower.signum() < 0 && upper.signum() > 0;
        if (lower == null || upper == null || across || value instanceof Value.AtLeast) {
            return BigDecimal.ZERO;
        }
        return upper.signum() <= 0 ? upper : lower;
    }

    /** A bar that lacks a part has no end. */
    private static void hollow(Pen pen, Rectangle2D bar, Color ink) {
        pen.line(bar.getX(), bar.getY(), bar.getMaxX(), bar.getY(), House.Line.solid(ink, 2));
        pen.line(bar.getX(), bar.getMaxY(), bar.getMaxX(), bar.getMaxY(), House.Line.solid(ink, 2));
    }

    private void label(Pen pen, Bar bar, Rectangle2D box) {
        Value value = bar.value();
        TextStyle style = rows.style().bold(bar.emphasised());
        String text = text(value);
        BigDecimal upper = Objects.requireNonNullElse(Numbers.upper(value), BigDecimal.ZERO);
        double x = scale.x(upper.max(BigDecimal.ZERO), box) + GAP;
        if (value instanceof Value.Mark) {
            x += Pen.HATCH_WIDTH;
        } else if (isLabelledAtLeft(value)) {
            x = scale.x(Objects.requireNonNull(Numbers.lower(value)), box) - GAP - style.width(text);
        }
        pen.words(
                x,
                style.baselineAround(box.getCenterY()),
                text,
                value instanceof Value.Blank ? style.in(House.QUIET) : style);
    }
}
