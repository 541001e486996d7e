package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.RankedBars;
import dk.belaeg.report.chart.figure.Reference;
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
import java.util.Objects;

/** Bars from zero, each with its number at its end; no axis is needed. */
final class RankedBarsLayout {
    private static final double GAP = 6;
    private static final double LEAST_FOR_BARS = 120;

    private final RankedBars figure;
    private final Sheet sheet;
    private final Frame frame;
    private final boolean someEmphasised;

    RankedBarsLayout(RankedBars figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
        someEmphasised = figure.bars().stream().anyMatch(RankedBars.Bar::emphasised);
    }

    double draw(double top) {
        List<RowPlan.Row> rows = figure.bars().stream()
                .map(bar -> new RowPlan.Row(bar.label(), bar.emphasised(), List.of()))
                .toList();
        Reference reference = figure.reference();
        List<Value> values = figure.bars().stream().map(RankedBars.Bar::value).toList();
        RowPlan.Wish wish = new RowPlan.Wish(
                List.of(),
                letters -> room(values, letters, true) + room(values, letters, false) + LEAST_FOR_BARS,
                width -> reference == null ? 0 : Axis.ROOM);
        RowPlan plan = new RowPlan(sheet, frame, rows, top, wish);
        plan.write(sheet);
        List<BigDecimal> numbers = new ArrayList<>(Numbers.released(values).toList());
        if (reference != null) {
            numbers.add(reference.value());
        }
        for (RowPlan.Half half : plan.halves()) {
            Scale scale = Scale.withZero(
                    numbers,
                    half.plotLeft() + room(values, plan.style(), true),
                    half.plotRight() - room(values, plan.style(), false));
            for (RowPlan.Slot slot : half.slots()) {
                shape(figure.bars().get(slot.index()), slot, scale);
            }
            double zero = scale.at(BigDecimal.ZERO);
            sheet.line(zero, half.top(), zero, half.bottom(), House.AXIS_LINE, Role.AXIS);
            if (reference != null) {
                reference(reference, half, scale);
            }
            for (RowPlan.Slot slot : half.slots()) {
                RankedBars.Bar bar = figure.bars().get(slot.index());
                label(bar, slot, scale, plan.style(bar.emphasised()));
            }
        }
        return plan.bottom();
    }

    /** Room beside the scale for the widest number: at the left for negative numbers, at the right for all others. */
    private double room(List<Value> values, TextStyle style, boolean atLeft) {
        return values.stream()
                .filter(value -> isLabelledAtLeft(value) == atLeft)
                .mapToDouble(value -> style.bold().width(text(value))
                        + 2 * GAP
                        + (value instanceof Value.Mark ? Sheet.HATCH_WIDTH : 0))
                .max()
                .orElse(0);
    }

    private static boolean isLabelledAtLeft(Value value) {
        BigDecimal upper = Numbers.upper(value);
        return upper != null && Objects.requireNonNull(Numbers.lower(value)).signum() < 0 && upper.signum() <= 0;
    }

    private String text(Value value) {
        return Labels.text(figure.format(), value);
    }

    private void shape(RankedBars.Bar bar, RowPlan.Slot slot, Scale scale) {
        double thickness = RowPlan.barHeight(slot);
        double y = slot.middle() - thickness / 2;
        double zero = scale.at(BigDecimal.ZERO);
        Colour ink = bar.emphasised() || !someEmphasised ? House.BLUE : House.SOFT;
        Value value = bar.value();
        if (value instanceof Value.Amount amount) {
            Box box = Box.between(zero, y, scale.at(amount.value()), y + thickness);
            if (box.width() > 0) {
                sheet.rect(box, Paint.fill(ink), Role.DATA);
            }
        } else if (value instanceof Value.Range range) {
            Symbols.range(sheet, scale, range, y, thickness, ink);
        } else if (value instanceof Value.AtLeast least) {
            Symbols.atLeast(sheet, zero, scale.at(least.lower()), y, thickness, ink);
            frame.missing(bar.label(), least.reason());
        } else if (value instanceof Value.Mark) {
            sheet.hatch(new Box(zero, y, Sheet.HATCH_WIDTH, thickness));
            frame.hatched();
        } else if (value instanceof Value.Blank blank) {
            Labels.reason(frame, bar.label(), blank);
        }
    }

    private void label(RankedBars.Bar bar, RowPlan.Slot slot, Scale scale, TextStyle style) {
        Value value = bar.value();
        String text = text(value);
        double baseline = Sheet.baselineIn(slot.top(), slot.height(), style);
        BigDecimal lower = Numbers.lower(value);
        BigDecimal upper = Numbers.upper(value);
        double end = scale.at(upper == null ? BigDecimal.ZERO : upper.max(BigDecimal.ZERO));
        double x = end + GAP + (value instanceof Value.Mark ? Sheet.HATCH_WIDTH : 0);
        if (lower != null && isLabelledAtLeft(value)) {
            x = scale.at(lower) - GAP - style.width(text);
        }
        TextStyle ink = value instanceof Value.Blank ? style.in(House.QUIET) : style;
        if (figure.reference() != null) {
            double line = scale.at(figure.reference().value());
            if (line > x - 2 && line < x + style.width(text) + 2) {
                sheet.clear(new Box(x - 2, slot.middle() - style.size() / 2, style.width(text) + 4, style.size()));
            }
        }
        sheet.words(x, baseline, text, ink);
    }

    private void reference(Reference reference, RowPlan.Half half, Scale scale) {
        double x = scale.at(reference.value());
        double top = half.top();
        sheet.line(x, top - 4, x, half.bottom(), Paint.stroke(House.PAPER, 4), Role.AXIS);
        sheet.line(x, top - 4, x, half.bottom(), House.REFERENCE_LINE, Role.AXIS);
        String text = reference.name() + ": " + figure.format().number(reference.value());
        Wrap name = Wrap.line(text, House.SMALL, half.right() - half.left());
        double left = Math.max(half.left(), Math.min(x - name.width() / 2, half.right() - name.width()));
        sheet.block(left, top - 7 - name.height(), name);
    }
}
