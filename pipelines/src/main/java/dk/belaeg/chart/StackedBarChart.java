package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.StackedBars;
import dk.belaeg.chart.figure.StackedBars.Category;
import dk.belaeg.chart.figure.StackedBars.Form;
import dk.belaeg.chart.figure.StackedBars.Stance;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Bars in parts. Only exact numbers are drawn to scale: a part that is withheld, known within bounds or missing is
 * written in a column of its own, since a bar with an unknown part has no true place for what follows it. In a
 * diverging figure the answers outside the scale have columns of their own too.
 */
final class StackedBarChart {
    private static final double INSIDE = 3;
    private static final double GUTTER = Pen.HATCH_WIDTH + 14;
    /** Shares that are rounded to whole percent or finer are together beyond the whole by less than its hundredth. */
    private static final int ROUNDING = 2;

    private static final String NOT_DRAWN = "Ikke tegnet";
    private static final String TOO_WIDE = "Tal, der er for brede til deres felt, står kun i tabellen.";

    private final StackedBars figure;
    private final List<Color> inks;
    /** Categories that are drawn, from left to right. */
    private final List<Integer> drawn;
    /** Categories that are written in columns. */
    private final List<Integer> columns;

    private final Rows rows;
    private final HouseAxis scale;

    private StackedBarChart(StackedBars figure, Paper paper) {
        this.figure = figure;
        inks = Inks.of(figure);
        boolean diverging = figure.form() == Form.DIVERGING;
        List<Category> categories = figure.categories();
        columns = IntStream.range(0, categories.size())
                .filter(i -> diverging && categories.get(i).stance() == Stance.OUTSIDE)
                .boxed()
                .toList();
        drawn = inOrder();
        Key.add(
                paper,
                drawn.stream()
                        .map(i -> Key.Entry.area(categories.get(i).name(), inks.get(i)))
                        .toList());
        List<String> heads = new ArrayList<>(
                columns.stream().map(i -> categories.get(i).name()).toList());
        boolean someUndrawn =
                figure.rows().stream().anyMatch(row -> !undrawn(row).isEmpty());
        if (someUndrawn) {
            heads.add(NOT_DRAWN);
        }
        rows = new Rows(
                paper,
                figure.rows().stream()
                        .map(row -> new Rows.Row(row.label(), false, cells(row, someUndrawn)))
                        .toList(),
                Rows.Wish.withAxis(heads));
        boolean someMarked = figure.rows().stream().anyMatch(this::isMarked);
        List<BigDecimal> ticks = ticks();
        scale = HouseAxis.over(ticks, 1, someMarked ? GUTTER : 1).across(ticks, figure.format(), diverging);
        for (StackedBars.Row row : figure.rows().subList(0, rows.count())) {
            note(row, paper);
        }
    }

    static Drawing draw(StackedBars figure, Paper paper) {
        StackedBarChart chart = new StackedBarChart(figure, paper);
        return chart.rows.draw(
                chart.scale, (pen, row, box) -> chart.row(pen, figure.rows().get(row), box));
    }

    private void row(Pen pen, StackedBars.Row row, Rectangle2D box) {
        parts(row).forEach((category, part) -> {
            Rectangle2D bar = rows.bar(scale.x(part.from(), box), scale.x(part.to(), box), box);
            Color ink = inks.get(category);
            if (bar.getWidth() > 0) {
                pen.box(bar.getWidth() > 3 ? Pen.inset(bar, 0.5) : bar, ink, House.outline(ink));
            }
            String text = figure.format().label(row.values().get(category));
            if (fits(text, bar.getWidth())) {
                pen.wordsIn(bar, text, rows.style(), ink);
            }
        });
        if (isMarked(row)) {
            double end = box.getMaxX() - 1;
            pen.hatch(rows.bar(end - Pen.HATCH_WIDTH, end, box));
        }
    }

    private boolean fits(String text, double width) {
        return rows.style().width(text) + 2 * INSIDE <= width;
    }

    /** Tells what a row has that is not drawn, and that a number has no room. */
    private void note(StackedBars.Row row, Paper paper) {
        drawn.forEach(i -> paper.note(
                row.label() + ", " + figure.categories().get(i).name(),
                row.values().get(i)));
        parts(row).forEach((category, part) -> {
            double width = scale.across(part.to(), rows.plotWidth()) - scale.across(part.from(), rows.plotWidth());
            if (!fits(figure.format().label(row.values().get(category)), width)) {
                paper.remark(TOO_WIDE);
            }
        });
    }

    private boolean isMarked(StackedBars.Row row) {
        return drawn.stream().anyMatch(i -> row.values().get(i) instanceof Value.Mark);
    }

    private List<String> cells(StackedBars.Row row, boolean someUndrawn) {
        List<String> cells = new ArrayList<>(columns.stream()
                .map(i -> Paper.label(figure.format(), row.values().get(i)))
                .toList());
        if (someUndrawn) {
            cells.add(String.join("; ", undrawn(row)));
        }
        return cells;
    }

    /** What a row has that is no exact number, with the parts it stands for: "≤3: Falde, Uændret". */
    private List<String> undrawn(StackedBars.Row row) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (int i = 0; i < figure.categories().size(); i++) {
            Value value = row.values().get(i);
            if (drawn.contains(i) && Numbers.exact(value) == null) {
                parts.computeIfAbsent(Paper.label(figure.format(), value), text -> new ArrayList<>())
                        .add(figure.categories().get(i).name());
            }
        }
        return parts.entrySet().stream()
                .map(part -> part.getValue().size() == drawn.size()
                        ? part.getKey()
                        : part.getKey() + ": " + String.join(", ", part.getValue()))
                .toList();
    }

    /** Where each exact part of a row that is not zero begins and ends, by its category. */
    private Map<Integer, Part> parts(StackedBars.Row row) {
        BigDecimal at = BigDecimal.ZERO;
        for (int i : drawn) {
            BigDecimal value = amount(row, i);
            at = value == null ? at : at.subtract(value.multiply(leftShare(i)));
        }
        Map<Integer, Part> parts = new LinkedHashMap<>();
        for (int i : drawn) {
            BigDecimal value = amount(row, i);
            if (value != null && value.signum() != 0) {
                parts.put(i, new Part(at, at.add(value)));
                at = at.add(value);
            }
        }
        return parts;
    }

    private record Part(BigDecimal from, BigDecimal to) {}

    private static @Nullable BigDecimal amount(StackedBars.Row row, int category) {
        return Numbers.exact(row.values().get(category));
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

    private List<BigDecimal> ticks() {
        List<BigDecimal> ends = new ArrayList<>();
        if (figure.form() != Form.DIVERGING) {
            ends.add(StackedBars.WHOLE);
        }
        figure.rows().forEach(row -> parts(row).values().forEach(part -> {
            ends.add(part.from());
            ends.add(unrounded(part.to()));
        }));
        return HouseAxis.ticksFor(ends, true, HouseAxis.wished(rows.plotWidth()));
    }

    /** What is beyond the whole by rounding alone asks for no longer scale. */
    private BigDecimal unrounded(BigDecimal end) {
        BigDecimal whole = StackedBars.WHOLE;
        return end.subtract(whole).movePointRight(ROUNDING).compareTo(whole) < 0 ? end.min(whole) : end;
    }

    /** From left to right: in a diverging figure from the strongest against to the strongest for. */
    private List<Integer> inOrder() {
        List<Integer> order = new ArrayList<>(
                figure.form() == Form.DIVERGING
                        ? Inks.upwards(figure)
                        : IntStream.range(0, figure.categories().size()).boxed().toList());
        order.removeAll(columns);
        if (figure.form() == Form.DIVERGING) {
            order.sort(Comparator.comparing(i -> figure.categories().get(i).stance()));
        }
        return order;
    }
}
