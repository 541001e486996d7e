package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.chart.figure.Waterfall;
import dk.belaeg.chart.figure.Waterfall.Step;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Steps from total to total. The level is known as long as every step is exact; after one that is not, the steps are
 * written but not drawn, until the next total tells the level again.
 */
final class WaterfallChart {
    private static final double GAP = 6;
    private static final double LEAST_FOR_BARS = 120;

    private final Waterfall figure;
    private final List<Placed> steps;
    private final Rows rows;
    private final HouseAxis scale;

    /** A step with the levels before and after it; null where a level is not known. */
    private record Placed(Step step, @Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal lastKnown) {
        boolean isKnown() {
            return from != null && to != null;
        }
    }

    private WaterfallChart(Waterfall figure, Paper paper) {
        this.figure = figure;
        steps = place(figure.steps());
        List<BigDecimal> levels = steps.stream()
                .flatMap(step -> Stream.concat(Stream.ofNullable(step.from()), Stream.ofNullable(step.to())))
                .toList();
        boolean negative = levels.stream().anyMatch(level -> level.signum() < 0);
        rows = new Rows(
                paper,
                figure.steps().stream()
                        .map(step -> Rows.Row.of(step.label(), step.isTotal()))
                        .toList(),
                new Rows.Wish(List.of(), letters -> room(letters) * (negative ? 2 : 1) + LEAST_FOR_BARS, width -> 0));
        double room = room(rows.style());
        scale = HouseAxis.withZero(levels, negative ? room : 1, room);
        scale.painted((pen, data, all) -> {
            double zero = scale.x(BigDecimal.ZERO, data);
            pen.line(zero, data.getY(), zero, data.getMaxY(), House.AXIS_LINE);
        });
        for (Placed placed : steps.subList(0, rows.count())) {
            paper.note(placed.step().label(), placed.step().value());
            if (!placed.isKnown()) {
                paper.remark("Efter et tal, der ikke vises præcist, er niveauet ukendt til næste total;"
                        + " ændringerne dér er skrevet, men ikke tegnet.");
            }
        }
    }

    static Drawing draw(Waterfall figure, Paper paper) {
        WaterfallChart chart = new WaterfallChart(figure, paper);
        return chart.rows.draw(chart.scale, chart::row);
    }

    private static List<Placed> place(List<Step> steps) {
        List<Placed> placed = new ArrayList<>();
        BigDecimal level = null;
        BigDecimal lastKnown = BigDecimal.ZERO;
        for (Step step : steps) {
            BigDecimal number = Numbers.exact(step.value());
            BigDecimal from = step.isTotal() ? BigDecimal.ZERO : level;
            BigDecimal to = number == null || from == null ? null : from.add(number);
            placed.add(new Placed(step, from, to, lastKnown));
            lastKnown = to == null ? lastKnown : to;
            level = to;
        }
        return placed;
    }

    /** Room beside the bars for the widest number. */
    private double room(TextStyle letters) {
        boolean marked = figure.steps().stream().anyMatch(step -> step.value() instanceof Value.Mark);
        double widest = figure.steps().stream()
                .mapToDouble(step -> letters.bold().width(text(step)))
                .max()
                .orElse(0);
        return widest + 2 * GAP + (marked ? Pen.HATCH_WIDTH : 0);
    }

    private String text(Step step) {
        ValueFormat format = step.isTotal() ? figure.format() : figure.format().asChange();
        return Paper.label(format, step.value());
    }

    private void row(Pen pen, int row, Rectangle2D box) {
        Placed placed = steps.get(row);
        BigDecimal from = Objects.requireNonNullElse(placed.from(), placed.lastKnown());
        BigDecimal to = placed.to() == null || placed.from() == null ? from : placed.to();
        double right = scale.x(from.max(to), box);
        Rectangle2D bar = rows.bar(scale.x(from, box), scale.x(to, box), box);
        if (bar.getWidth() > 0) {
            pen.box(bar, ink(placed), null);
        }
        if (!placed.isKnown() && placed.step().value() instanceof Value.Mark) {
            pen.hatch(rows.bar(right, right + Pen.HATCH_WIDTH, box));
            right += Pen.HATCH_WIDTH;
        }
        TextStyle style = rows.style().bold(placed.step().isTotal());
        String text = text(placed.step());
        boolean leftwards =
                placed.isKnown() && from.max(to).signum() <= 0 && from.min(to).signum() < 0;
        double x = leftwards ? scale.x(from.min(to), box) - GAP - style.width(text) : right + GAP;
        pen.words(x, style.baselineAround(box.getCenterY()), text, style);
        if (!rows.isLastOfHalf(row)) {
            connect(pen, placed, steps.get(row + 1), box);
        }
    }

    private static Color ink(Placed placed) {
        if (placed.step().isTotal()) {
            return House.GREY;
        }
        boolean falls = placed.step().value() instanceof Value.Amount change
                && change.value().signum() < 0;
        return falls ? House.ORANGE : House.BLUE;
    }

    /** A thin line from the level after a step to where the next one begins, when both are the same known level. */
    private void connect(Pen pen, Placed step, Placed next, Rectangle2D box) {
        BigDecimal level = step.to();
        BigDecimal begin = next.step().isTotal() ? next.to() : next.from();
        if (level != null && begin != null && level.compareTo(begin) == 0) {
            double x = scale.x(level, box);
            double from = box.getCenterY() + rows.thickness() / 2;
            pen.line(x, from, x, from + rows.gap(), House.AXIS_LINE);
        }
    }
}
