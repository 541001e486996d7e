package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.StackedBars;
import dk.belaeg.report.chart.figure.StackedBars.Category;
import dk.belaeg.report.chart.figure.StackedBars.Form;
import dk.belaeg.report.chart.figure.StackedBars.Stance;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bars in parts. Only exact numbers are drawn to scale: a part that is withheld, known within bounds or missing is
 * written in a column of its own, since a bar with an unknown part has no true place for what follows it. In a
 * diverging figure the answers outside the scale have columns of their own too.
 */
final class StackedBarsLayout {
    private static final double INSIDE = 3;
    private static final double GUTTER = Sheet.HATCH_WIDTH + 14;
    /** Shares that are rounded to whole percent or finer are together beyond the whole by less than its hundredth. */
    private static final int ROUNDING = 2;

    private static final String NOT_DRAWN = "Ikke tegnet";

    private final StackedBars figure;
    private final Sheet sheet;
    private final Frame frame;
    private final List<Colour> inks;
    private final List<Integer> drawn;
    private final List<Integer> columns;

    StackedBarsLayout(StackedBars figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
        inks = Inks.of(figure);
        List<Category> categories = figure.categories();
        boolean diverging = figure.form() == Form.DIVERGING;
        columns = IntStream.range(0, categories.size())
                .filter(i -> diverging && categories.get(i).stance() == Stance.OUTSIDE)
                .boxed()
                .toList();
        drawn = IntStream.range(0, categories.size())
                .filter(i -> !columns.contains(i))
                .boxed()
                .toList();
    }

    double draw(double top) {
        List<Key.Entry> key = inOrder().stream()
                .map(i -> Key.area(sheet, figure.categories().get(i).name(), inks.get(i)))
                .toList();
        double below = Key.draw(sheet, top, key);
        List<String> heads = new ArrayList<>(
                columns.stream().map(i -> figure.categories().get(i).name()).toList());
        boolean someUndrawn =
                figure.rows().stream().anyMatch(row -> !undrawn(row).isEmpty());
        if (someUndrawn) {
            heads.add(NOT_DRAWN);
        }
        List<RowPlan.Row> rows = figure.rows().stream()
                .map(row -> new RowPlan.Row(row.label(), false, cells(row, someUndrawn)))
                .toList();
        RowPlan plan = new RowPlan(sheet, frame, rows, below, RowPlan.Wish.withAxis(heads));
        plan.write(sheet);
        List<BigDecimal> ticks = ticks(plan.halves().get(0));
        boolean someMarked = figure.rows().stream().anyMatch(this::isMarked);
        for (RowPlan.Half half : plan.halves()) {
            Scale scale = Scale.over(ticks, half.plotLeft(), half.plotRight() - (someMarked ? GUTTER : 0));
            Axis.across(sheet, scale, ticks, figure.format(), half, figure.form() == Form.DIVERGING);
            for (RowPlan.Slot slot : half.slots()) {
                StackedBars.Row row = figure.rows().get(slot.index());
                bar(row, slot, scale, plan.style());
                if (isMarked(row)) {
                    double thickness = RowPlan.barHeight(slot);
                    double x = half.plotRight() - Sheet.HATCH_WIDTH;
                    sheet.hatch(new Box(x, slot.middle() - thickness / 2, Sheet.HATCH_WIDTH, thickness));
                    frame.hatched();
                }
            }
        }
        return plan.bottom();
    }

    private boolean isMarked(StackedBars.Row row) {
        return drawn.stream().anyMatch(i -> row.values().get(i) instanceof Value.Mark);
    }

    private List<String> cells(StackedBars.Row row, boolean someUndrawn) {
        List<String> cells = new ArrayList<>(columns.stream()
                .map(i -> Labels.text(figure.format(), row.values().get(i)))
                .toList());
        if (someUndrawn) {
            cells.add(String.join("; ", undrawn(row)));
        }
        return cells;
    }

    /** What a row has that is no exact number, with the parts it stands for: "≤3: Falde, Uændret". */
    private List<String> undrawn(StackedBars.Row row) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (int i : drawn) {
            Value value = row.values().get(i);
            if (Numbers.exact(value) == null) {
                parts.computeIfAbsent(Labels.text(figure.format(), value), text -> new ArrayList<>())
                        .add(figure.categories().get(i).name());
            }
        }
        return parts.entrySet().stream()
                .map(part -> part.getValue().size() == drawn.size()
                        ? part.getKey()
                        : part.getKey() + ": " + String.join(", ", part.getValue()))
                .toList();
    }

    /** How far a row reaches left and right of zero. */
    private BigDecimal[] reach(StackedBars.Row row) {
        BigDecimal left = BigDecimal.ZERO;
        BigDecimal right = BigDecimal.ZERO;
        for (int i : drawn) {
            BigDecimal value = Numbers.exact(row.values().get(i));
            if (value == null) {
                continue;
            }
            BigDecimal leftShare = leftShare(i);
            left = left.add(value.multiply(leftShare));
            right = right.add(value.multiply(BigDecimal.ONE.subtract(leftShare)));
        }
        return new BigDecimal[] {left.negate(), right};
    }

    /** How much of a part lies left of zero: none, all, or half of a neutral one. */
    private BigDecimal leftShare(int category) {
        if (figure.form() != Form.DIVERGING) {
            return BigDecimal.ZERO;
        }
        return switch (figure.categories().get(category).stance()) {
            case AGAINST -> BigDecimal.ONE;
            case NEUTRAL -> new BigDecimal("0.5");
            case FOR, OUTSIDE -> BigDecimal.ZERO;
        };
    }

    /** What is beyond the whole by rounding alone asks for no longer scale. */
    private BigDecimal unrounded(BigDecimal end) {
        BigDecimal whole = figure.whole();
        return end.subtract(whole).movePointRight(ROUNDING).compareTo(whole) < 0 ? end.min(whole) : end;
    }

    private List<BigDecimal> ticks(RowPlan.Half half) {
        List<BigDecimal> ends = new ArrayList<>();
        if (figure.form() != Form.DIVERGING) {
            ends.add(figure.whole());
        }
        figure.rows().forEach(row -> Stream.of(reach(row)).map(this::unrounded).forEach(ends::add));
        return Scale.ticksFor(ends, true, Axis.wished(half.plotWidth()));
    }

    private void bar(StackedBars.Row row, RowPlan.Slot slot, Scale scale, TextStyle style) {
        double thickness = RowPlan.barHeight(slot);
        double y = slot.middle() - thickness / 2;
        BigDecimal at = reach(row)[0];
        for (int i : inOrder()) {
            Value value = row.values().get(i);
            BigDecimal number = Numbers.exact(value);
            if (value instanceof Value.Blank blank) {
                Labels.reason(
                        frame, row.label() + ", " + figure.categories().get(i).name(), blank);
            }
            if (number == null || number.signum() == 0) {
                continue;
            }
            BigDecimal end = at.add(number);
            Box box = Box.between(scale.at(at), y, scale.at(end), y + thickness);
            at = end;
            sheet.rect(box.inset(box.width() > 3 ? 0.5 : 0), House.area(inks.get(i)), Role.DATA);
            String text = figure.format().label(value);
            if (style.width(text) + 2 * INSIDE <= box.width()) {
                sheet.wordsIn(box, text, style, inks.get(i));
            } else {
                frame.remark("Tal, der er for brede til deres felt, står kun i tabellen.");
            }
        }
    }

    /** From left to right: in a diverging figure from the strongest against to the strongest for. */
    private List<Integer> inOrder() {
        if (figure.form() != Form.DIVERGING) {
            return drawn;
        }
        List<Integer> order = new ArrayList<>(Inks.upwards(figure));
        order.retainAll(drawn);
        order.sort(Comparator.comparing(i -> figure.categories().get(i).stance()));
        return order;
    }
}
