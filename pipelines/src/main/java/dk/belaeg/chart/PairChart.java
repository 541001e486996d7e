package dk.belaeg.chart;

import dk.belaeg.chart.House.Line;
import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.DotsAgainstMark;
import dk.belaeg.chart.figure.Dumbbells;
import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Guide;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two numbers a row on one scale: dots against a tick, and dumbbells. The numbers and their difference stand in columns
 * at the right; what is withheld stands as a symbol in a gutter left of the scale, where no number can be read.
 */
final class PairChart {
    private static final double RADIUS = 6;
    /** How far the largest mark reaches from its number. */
    private static final double LARGEST = 8;

    private static final double BETWEEN_SYMBOLS = 6;
    private static final double GUTTER = 2 * (Pen.HATCH_WIDTH + BETWEEN_SYMBOLS);
    private static final double HALF_A_TICK = 9;
    private static final double HALF_A_BAND = 5;
    private static final Color BAND = House.SHADES.get(0);
    private static final Line TICK = Line.solid(House.INK, 3);

    private final List<Pair> pairs;
    private final ValueFormat format;
    /** A tick for the first number and a dot or diamond for the second; else an open and a filled dot. */
    private final boolean againstMark;

    private final Optional<Guide> band;
    private final boolean someEmphasised;
    private final Rows rows;
    private final HouseAxis scale;

    private PairChart(
            List<Pair> pairs,
            ValueFormat format,
            boolean againstMark,
            Optional<Guide> band,
            List<BigDecimal> held,
            List<String> heads,
            Paper paper) {
        this.band = band;
        this.pairs = pairs;
        this.format = format;
        this.againstMark = againstMark;
        someEmphasised = pairs.stream().anyMatch(Pair::emphasised);
        rows = new Rows(
                paper,
                pairs.stream()
                        .map(row -> new Rows.Row(
                                row.label(), row.emphasised(), cells(row).subList(0, heads.size())))
                        .toList(),
                Rows.Wish.withAxis(heads));
        List<Value> values =
                pairs.stream().flatMap(row -> Stream.of(row.from(), row.to())).toList();
        double before = LARGEST + (values.stream().anyMatch(v -> v instanceof Value.Mark) ? GUTTER : 0);
        double after = LARGEST + 2;
        List<BigDecimal> ticks = HouseAxis.ticksFor(
                Stream.concat(Numbers.released(values), held.stream()).toList(),
                false,
                HouseAxis.wished(rows.plotWidth() - before - after));
        scale = HouseAxis.over(ticks, before, after).across(ticks, format, false);
        for (Pair row : pairs.subList(0, rows.count())) {
            paper.note(row.label(), row.from());
            paper.note(row.label(), row.to());
        }
    }

    static Drawing draw(DotsAgainstMark figure, Paper paper) {
        List<Key.Entry> key = new ArrayList<>();
        key.add(new Key.Entry(
                figure.markName(),
                (pen, box) -> pen.line(box.getCenterX(), box.getY(), box.getCenterX(), box.getMaxY(), TICK)));
        boolean ranges = figure.rows().stream().anyMatch(row -> row.to() instanceof Value.Range)
                && figure.rows().stream().allMatch(row -> Numbers.exact(row.to()) == null);
        key.add(new Key.Entry(figure.dotName(), (pen, box) -> {
            if (ranges) {
                pen.whisker(box.getX(), box.getMaxX(), box.getCenterY(), 2 * RADIUS, Line.solid(House.BLUE, 3));
            } else {
                dot(pen, box.getCenterX(), box.getCenterY(), House.BLUE);
            }
        }));
        if (!figure.flagText().isEmpty()) {
            key.add(new Key.Entry(figure.flagText(), (pen, box) -> diamond(pen, box.getCenterX(), box.getCenterY())));
        }
        figure.band().ifPresent(band -> key.add(Key.Entry.area(band.name(), BAND)));
        Key.add(paper, key);
        boolean differences = figure.rows().stream()
                .anyMatch(row -> Numbers.exact(row.from()) != null && Numbers.exact(row.to()) != null);
        List<String> heads = differences
                ? List.of(figure.markName(), figure.dotName(), "Forskel")
                : List.of(figure.markName(), figure.dotName());
        return new PairChart(figure.rows(), figure.format(), true, figure.band(), figure.scale(), heads, paper).draw();
    }

    static Drawing draw(Dumbbells figure, Paper paper) {
        Key.add(
                paper,
                List.of(
                        new Key.Entry(
                                figure.fromName(),
                                (pen, box) -> openDot(pen, box.getCenterX(), box.getCenterY(), House.BLUE)),
                        new Key.Entry(
                                figure.toName(),
                                (pen, box) -> dot(pen, box.getCenterX(), box.getCenterY(), House.BLUE))));
        List<String> heads = List.of(figure.fromName(), figure.toName(), "Ændring");
        return new PairChart(figure.rows(), figure.format(), false, Optional.empty(), List.of(), heads, paper).draw();
    }

    private Drawing draw() {
        return rows.draw(scale, (pen, row, box) -> row(pen, pairs.get(row), box));
    }

    private List<String> cells(Pair row) {
        BigDecimal from = Numbers.exact(row.from());
        BigDecimal to = Numbers.exact(row.to());
        String change = from == null || to == null ? "" : format.asChange().number(to.subtract(from));
        return List.of(Paper.label(format, row.from()), Paper.label(format, row.to()), change);
    }

    private void row(Pen pen, Pair row, Rectangle2D box) {
        Color ink = ink(row);
        double y = box.getCenterY();
        BigDecimal from = Numbers.exact(row.from());
        BigDecimal to = Numbers.exact(row.to());
        if (from != null && band.isPresent()) {
            double half = band.get().at().doubleValue();
            double left = Math.max(scale.x(from.doubleValue() - half, box), box.getX());
            double right = Math.min(scale.x(from.doubleValue() + half, box), box.getMaxX());
            pen.box(Pen.box(left, Pen.snap(y - HALF_A_BAND), right - left, 2 * HALF_A_BAND), BAND, House.outline(BAND));
        }
        if (from != null && to != null && scale.x(from, box) != scale.x(to, box)) {
            pen.line(scale.x(from, box), y, scale.x(to, box), y, Line.solid(ink, 3));
        }
        double symbol = box.getX() + 0.5;
        inexact(pen, row.from(), box, symbol, Line.solid(againstMark ? House.INK : House.GREY, 1.5));
        inexact(pen, row.to(), box, symbol + Pen.HATCH_WIDTH + BETWEEN_SYMBOLS, Line.solid(ink, 3));
        if (from != null && againstMark) {
            pen.line(scale.x(from, box), y - HALF_A_TICK, scale.x(from, box), y + HALF_A_TICK, TICK);
        } else if (from != null) {
            openDot(pen, scale.x(from, box), y, ink);
        }
        if (to != null && againstMark && row.emphasised()) {
            diamond(pen, scale.x(to, box), y);
        } else if (to != null) {
            dot(pen, scale.x(to, box), y, ink);
        }
    }

    private Color ink(Pair row) {
        if (againstMark) {
            return row.emphasised() ? House.ORANGE : House.BLUE;
        }
        return row.emphasised() || !someEmphasised ? House.BLUE : House.SOFT;
    }

    private void inexact(Pen pen, Value value, Rectangle2D box, double symbol, Line line) {
        double y = box.getCenterY();
        if (value instanceof Value.Range range) {
            pen.whisker(scale.x(range.lower(), box), scale.x(range.upper(), box), y, 2 * RADIUS, line);
        } else if (value instanceof Value.Mark) {
            pen.hatch(Pen.box(symbol, Pen.snap(y - RADIUS), Pen.HATCH_WIDTH, 2 * RADIUS));
        }
    }

    private static void dot(Pen pen, double x, double y, Color ink) {
        pen.area(Pen.dot(x, y, RADIUS), ink, null);
    }

    private static void openDot(Pen pen, double x, double y, Color ink) {
        pen.area(Pen.dot(x, y, RADIUS - 1), House.PAPER, null);
        pen.stroke(Pen.dot(x, y, RADIUS - 1), Line.solid(ink, 2));
    }

    private static void diamond(Pen pen, double x, double y) {
        pen.area(Pen.diamond(x, y, LARGEST - 0.5), House.ORANGE, null);
    }
}
