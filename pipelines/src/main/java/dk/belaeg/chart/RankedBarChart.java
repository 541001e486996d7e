package dk.belaeg.chart;

import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.RankedBars.Bar;
import dk.belaeg.chart.figure.Reference;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;

/** Bars from zero, each with its number at its end; no axis is needed. */
final class RankedBarChart {
    private static final double GAP = 6;
    private static final double LEAST_FOR_BARS = 120;

    private final RankedBars figure;
    private final List<Value> values;
    private final boolean someEmphasised;
    private final Rows rows;
    private final HouseAxis scale;

    private RankedBarChart(RankedBars figure, Paper paper) {
        this.figure = figure;
        values = figure.bars().stream().map(Bar::value).toList();
        someEmphasised = figure.bars().stream().anyMatch(Bar::emphasised);
        Reference reference = figure.reference();
        Rows.Wish wish = new Rows.Wish(
                List.of(),
                letters -> room(letters, true) + room(letters, false) + LEAST_FOR_BARS,
                width -> reference == null ? 1 : HouseAxis.ROOM);
        rows = new Rows(
                paper,
                figure.bars().stream()
                        .map(bar -> Rows.Row.of(bar.label(), bar.emphasised()))
                        .toList(),
                wish);
        figure.bars().subList(0, rows.count()).forEach(bar -> paper.note(bar.label(), bar.value()));
        List<BigDecimal> numbers = new ArrayList<>(Numbers.released(values).toList());
        if (reference != null) {
            numbers.add(reference.value());
        }
        scale = HouseAxis.withZero(numbers, room(rows.style(), true) + 1, room(rows.style(), false) + 1);
    }

    static Drawing draw(RankedBars figure, Paper paper) {
        RankedBarChart chart = new RankedBarChart(figure, paper);
        return chart.rows.draw(chart::plot);
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

    private CategoryPlot plot(List<Integer> numbers) {
        CategoryPlot plot = new CategoryPlot(
                Bars.data(
                        numbers,
                        1,
                        (row, series) -> solid(figure.bars().get(row).value())),
                null,
                scale,
                new Renderer());
        plot.addRangeMarker(marker(BigDecimal.ZERO, House.AXIS_LINE), Layer.FOREGROUND);
        Reference reference = figure.reference();
        if (reference != null) {
            plot.addRangeMarker(marker(reference.value(), House.Line.solid(House.PAPER, 4)), Layer.FOREGROUND);
            plot.addRangeMarker(marker(reference.value(), House.REFERENCE_LINE), Layer.FOREGROUND);
            scale.painted((pen, data, all) -> name(pen, reference, data, all));
        }
        plot.addAnnotation(new Overlay((pen, axis, data) -> {
            for (int i = 0; i < numbers.size(); i++) {
                label(pen, figure.bars().get(numbers.get(i)), axis.middle(i, data), data);
            }
        }));
        return plot;
    }

    /** The part of a bar that is whole and certain: all of an exact one, of a range to the bound nearer zero. */
    private static Bars.Interval solid(Value value) {
        if (value instanceof Value.AtLeast) {
            return Bars.Interval.NONE;
        }
        BigDecimal lower = Objects.requireNonNullElse(Numbers.lower(value), BigDecimal.ZERO);
        BigDecimal upper = Objects.requireNonNullElse(Numbers.upper(value), BigDecimal.ZERO);
        boolean across = lower.signum() < 0 && upper.signum() > 0;
        BigDecimal near = upper.signum() <= 0 ? upper : lower;
        return new Bars.Interval(BigDecimal.ZERO, across ? BigDecimal.ZERO : near);
    }

    private static ValueMarker marker(BigDecimal at, House.Line line) {
        ValueMarker marker = new ValueMarker(at.doubleValue(), line.ink(), line.stroke());
        marker.setAlpha(1);
        return marker;
    }

    private Color ink(Bar bar) {
        return bar.emphasised() || !someEmphasised ? House.BLUE : House.SOFT;
    }

    private final class Renderer extends Bars {
        Renderer() {
            super(rows.thickness());
        }

        @Override
        void paint(Pen pen, int series, int row, Rectangle2D bar) {
            pen.box(bar, ink(figure.bars().get(row)), null);
        }

        @Override
        void beside(Pen pen, int row, double middle, Rectangle2D data) {
            Bar bar = figure.bars().get(row);
            double thickness = rows.thickness();
            if (bar.value() instanceof Value.Mark) {
                double zero = scale.x(BigDecimal.ZERO, data);
                pen.hatch(Pen.box(zero, middle - thickness / 2, Pen.HATCH_WIDTH, thickness));
            } else if (bar.value() instanceof Value.Range range) {
                double lower = scale.x(range.lower(), data);
                double upper = scale.x(range.upper(), data);
                pen.whisker(lower, upper, middle, thickness, House.Line.solid(ink(bar), 2));
            } else if (bar.value() instanceof Value.AtLeast least) {
                hollow(pen, scale.x(least.lower(), data), bar, middle, data);
            }
        }

        /** A bar that lacks a part has no end. */
        private void hollow(Pen pen, double end, Bar bar, double middle, Rectangle2D data) {
            double zero = scale.x(BigDecimal.ZERO, data);
            double half = rows.thickness() / 2;
            pen.line(zero, middle - half, end, middle - half, House.Line.solid(ink(bar), 2));
            pen.line(zero, middle + half, end, middle + half, House.Line.solid(ink(bar), 2));
        }
    }

    private void label(Pen pen, Bar bar, double middle, Rectangle2D data) {
        Value value = bar.value();
        TextStyle style = rows.style().bold(bar.emphasised());
        String text = text(value);
        double width = style.width(text);
        BigDecimal upper = Objects.requireNonNullElse(Numbers.upper(value), BigDecimal.ZERO);
        double x = scale.x(upper.max(BigDecimal.ZERO), data) + GAP;
        if (value instanceof Value.Mark) {
            x += Pen.HATCH_WIDTH;
        } else if (isLabelledAtLeft(value)) {
            x = scale.x(Objects.requireNonNull(Numbers.lower(value)), data) - GAP - width;
        }
        if (figure.reference() != null) {
            double line = scale.x(figure.reference().value(), data);
            if (line > x - 3 && line < x + width + 3) {
                pen.clear(Pen.box(x - 3, middle - style.size() / 2, width + 6, style.size()));
            }
        }
        pen.words(x, style.baselineAround(middle), text, value instanceof Value.Blank ? style.in(House.QUIET) : style);
    }

    private void name(Pen pen, Reference reference, Rectangle2D data, Rectangle2D all) {
        String text = reference.name() + ": " + figure.format().number(reference.value());
        Wrap name = Wrap.line(text, House.SMALL, all.getWidth());
        double middle = scale.x(reference.value(), data);
        double left = Math.max(all.getX(), Math.min(middle - name.width() / 2, all.getMaxX() - name.width()));
        pen.block(left, data.getY() - 7 - name.height(), name);
    }

    /** Words that are written last, over bars and lines. */
    private static final class Overlay extends AbstractAnnotation implements CategoryAnnotation {
        /** Writes into a plot with these rows. */
        @FunctionalInterface
        interface Painter {
            void paint(Pen pen, RowAxis rows, Rectangle2D data);
        }

        private final transient Painter painter;

        Overlay(Painter painter) {
            this.painter = painter;
        }

        @Override
        public void draw(Graphics2D g, CategoryPlot plot, Rectangle2D data, CategoryAxis rows, ValueAxis scale) {
            painter.paint(new Pen(g), (RowAxis) rows, data);
        }
    }
}
