package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.report.chart.figure.Waterfall;
import dk.belaeg.report.chart.figure.Waterfall.Step;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Steps from total to total. The level is known as long as every step is exact; after one that is not, the steps are
 * written but not drawn, until the next total tells the level again.
 */
final class WaterfallLayout {
    private static final double GAP = 6;
    private static final double LEAST_FOR_BARS = 120;

    private final Waterfall figure;
    private final Sheet sheet;
    private final Frame frame;

    WaterfallLayout(Waterfall figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
    }

    /** A step with the levels before and after it; null where a level is not known. */
    private record Placed(Step step, @Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal lastKnown) {}

    double draw(double top) {
        List<Placed> placed = place();
        List<RowPlan.Row> rows = figure.steps().stream()
                .map(step -> new RowPlan.Row(step.label(), step.isTotal(), List.of()))
                .toList();
        List<BigDecimal> levels = new ArrayList<>();
        placed.forEach(p -> {
            if (p.from() != null) {
                levels.add(p.from());
            }
            if (p.to() != null) {
                levels.add(p.to());
            }
        });
        boolean negative = levels.stream().anyMatch(level -> level.signum() < 0);
        RowPlan.Wish wish =
                new RowPlan.Wish(List.of(), letters -> room(letters) * (negative ? 2 : 1) + LEAST_FOR_BARS, width -> 0);
        RowPlan plan = new RowPlan(sheet, frame, rows, top, wish);
        plan.write(sheet);
        double room = room(plan.style());
        for (RowPlan.Half half : plan.halves()) {
            Scale scale = Scale.withZero(levels, half.plotLeft() + (negative ? room : 0), half.plotRight() - room);
            double zero = scale.at(BigDecimal.ZERO);
            sheet.line(zero, half.top(), zero, half.bottom(), House.AXIS_LINE, Role.AXIS);
            for (RowPlan.Slot slot : half.slots()) {
                step(
                        placed.get(slot.index()),
                        slot,
                        scale,
                        plan.style(placed.get(slot.index()).step().isTotal()));
                boolean lastOfHalf = slot.index()
                        == half.slots().get(half.slots().size() - 1).index();
                if (!lastOfHalf) {
                    connect(placed.get(slot.index()), placed.get(slot.index() + 1), slot, scale);
                }
            }
        }
        return plan.bottom();
    }

    /** Room beside the bars for the widest number. */
    private double room(TextStyle letters) {
        boolean marked = figure.steps().stream().anyMatch(step -> step.value() instanceof Value.Mark);
        double widest = figure.steps().stream()
                .mapToDouble(step -> letters.bold().width(text(step)))
                .max()
                .orElse(0);
        return widest + 2 * GAP + (marked ? Sheet.HATCH_WIDTH : 0);
    }

    private List<Placed> place() {
        List<Placed> placed = new ArrayList<>();
        BigDecimal level = null;
        BigDecimal lastKnown = BigDecimal.ZERO;
        for (Step step : figure.steps()) {
            BigDecimal number = Numbers.exact(step.value());
            BigDecimal from = step.isTotal() ? BigDecimal.ZERO : level;
            BigDecimal to = number == null || from == null ? null : from.add(number);
            placed.add(new Placed(step, from, to, lastKnown));
            lastKnown = to == null ? lastKnown : to;
            level = to;
            if (step.value() instanceof Value.Blank blank) {
                Labels.reason(frame, step.label(), blank);
            }
        }
        return placed;
    }

    private String text(Step step) {
        ValueFormat format = step.isTotal() ? figure.format() : figure.format().asChange();
        return Labels.text(format, step.value());
    }

    private void step(Placed placed, RowPlan.Slot slot, Scale scale, TextStyle style) {
        double thickness = RowPlan.barHeight(slot);
        double y = slot.middle() - thickness / 2;
        BigDecimal from = placed.from();
        BigDecimal to = placed.to();
        double at = scale.at(from == null ? placed.lastKnown() : from);
        double labelRight = at;
        double labelLeft = Double.NaN;
        if (from != null && to != null) {
            Box box = Box.between(at, y, scale.at(to), y + thickness);
            if (box.width() > 0) {
                sheet.rect(box, Paint.fill(ink(placed.step(), to.compareTo(from))), Role.DATA);
            }
            labelRight = box.right();
            boolean leftwards = from.max(to).signum() <= 0 && from.min(to).signum() < 0;
            labelLeft = leftwards ? box.x() : Double.NaN;
        } else if (placed.step().value() instanceof Value.Mark) {
            sheet.hatch(new Box(at, y, Sheet.HATCH_WIDTH, thickness));
            frame.hatched();
            labelRight = at + Sheet.HATCH_WIDTH;
        }
        if (from == null || to == null) {
            frame.remark("Efter et tal, der ikke vises præcist, er niveauet ukendt til næste total;"
                    + " ændringerne dér er skrevet, men ikke tegnet.");
        }
        String text = text(placed.step());
        double x = Double.isNaN(labelLeft) ? labelRight + GAP : labelLeft - GAP - style.width(text);
        sheet.words(x, Sheet.baselineIn(slot.top(), slot.height(), style), text, style);
    }

    private static Colour ink(Step step, int direction) {
        if (step.isTotal()) {
            return House.GREY;
        }
        return direction < 0 ? House.ORANGE : House.BLUE;
    }

    /** A thin line from the level after a step to where the next one begins, when both are the same known level. */
    private void connect(Placed step, Placed next, RowPlan.Slot slot, Scale scale) {
        BigDecimal level = step.to();
        BigDecimal begin = next.step().isTotal() ? next.to() : next.from();
        if (level != null && begin != null && level.compareTo(begin) == 0) {
            double x = scale.at(level);
            double inset = (slot.height() - RowPlan.barHeight(slot)) / 2;
            sheet.line(x, slot.bottom() - inset, x, slot.bottom() + inset, House.AXIS_LINE, Role.AXIS);
        }
    }
}
