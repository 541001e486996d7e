package dk.belaeg.chart;

import dk.belaeg.chart.House.Line;
import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.Pen.Anchor;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.Scatter;
import dk.belaeg.chart.figure.Scatter.Point;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jfree.chart.ui.RectangleEdge;

/** Dots in a field of two scales, each with its name beside it, and the line through them where there is one. */
final class ScatterChart {
    private static final int MOST_NAMED = 100;
    private static final double HEIGHT = 470;
    private static final double HEIGHT_OF_NOTHING = 60;
    private static final double RADIUS = 5;
    private static final double GAP = 3;
    private static final double LONGEST_NAME = 190;
    /** Room between the outermost dots and the edges of the plot. */
    private static final double BESIDE = 14;

    private static final double BELOW = 22;
    private static final TextStyle NAMES = House.SMALL.in(House.INK);
    private static final Line LEADER = Line.solid(House.AXIS, 1);
    private static final Line TREND = Line.dashed(House.ORANGE, 2, 6);

    private final Scatter figure;
    private final Paper paper;
    private final List<Dot> dots = new ArrayList<>();
    private final Wrap up;
    private final Wrap across;

    /** A point that has both numbers. */
    private record Dot(Point point, BigDecimal across, BigDecimal up) {}

    /** A name in its place, and the line to its dot when it does not stand right beside it. */
    private record Label(Rectangle2D box, Wrap name, Optional<Line2D> leader) {}

    private ScatterChart(Scatter figure, Paper paper) {
        this.figure = figure;
        this.paper = paper;
        up = paper.keep(Wrap.of(figure.upName(), House.SMALL, paper.width(), 2));
        across = paper.keep(Wrap.of(figure.acrossName(), House.SMALL, paper.width(), 2));
        for (Point point : figure.points()) {
            BigDecimal x = Numbers.exact(point.across());
            BigDecimal y = Numbers.exact(point.up());
            if (x != null && y != null) {
                dots.add(new Dot(point, x, y));
            } else {
                note(point);
            }
        }
    }

    private void note(Point point) {
        Value lacking = Numbers.exact(point.across()) == null ? point.across() : point.up();
        paper.missing(
                point.label(),
                lacking instanceof Value.Blank blank ? blank : new Value.Blank("tallet vises ikke præcist"));
    }

    static Drawing draw(Scatter figure, Paper paper) {
        ScatterChart chart = new ScatterChart(figure, paper);
        return chart.dots.isEmpty()
                ? paper.finish(
                        (pen, area) -> pen.words(area.getX(), area.getCenterY(), "Ingen tal kan vises.", House.LABEL),
                        HEIGHT_OF_NOTHING)
                : chart.draw();
    }

    private Drawing draw() {
        List<BigDecimal> upTicks = HouseAxis.ticksFor(
                Stream.concat(dots.stream(), trend().stream()).map(Dot::up).toList(), false, 6);
        List<BigDecimal> acrossTicks = HouseAxis.ticksFor(
                Stream.concat(dots.stream(), trend().stream()).map(Dot::across).toList(),
                false,
                HouseAxis.wished(paper.width()));
        HouseAxis upright = HouseAxis.over(upTicks, BESIDE, BESIDE).up(upTicks, figure.format(), true);
        HouseAxis level = HouseAxis.over(acrossTicks, BESIDE, BESIDE);
        double left = Math.ceil(HouseAxis.roomAtLeft(upTicks, figure.format()));
        double head = Math.ceil(up.height() + 6);
        Rectangle2D place = Pen.box(left, head, paper.width() - left, HEIGHT);
        List<Label> labels = labels(place, level, upright);
        return paper.finish(
                (pen, area) -> {
                    Rectangle2D data =
                            Pen.box(area.getX() + place.getX(), area.getY() + place.getY(), place.getWidth(), HEIGHT);
                    pen.block(area.getX(), area.getY(), up);
                    scales(pen, area, data, acrossTicks, level, upright);
                    trend(pen, data, level, upright);
                    for (Dot dot : dots) {
                        pen.area(
                                Pen.dot(level.x(dot.across(), data), upright.y(dot.up(), data), RADIUS),
                                House.BLUE,
                                House.PAPER);
                    }
                    labels.forEach(label -> label(pen, label, area));
                },
                head + HEIGHT + BELOW + across.height() + 4);
    }

    private void scales(
            Pen pen, Rectangle2D area, Rectangle2D data, List<BigDecimal> ticks, HouseAxis level, HouseAxis upright) {
        upright.draw(pen.g(), 0, area, data, RectangleEdge.LEFT, null);
        ValueFormat numbers = figure.acrossFormat().forStep(ticks.get(1).subtract(ticks.get(0)));
        double free = area.getX();
        for (BigDecimal tick : ticks) {
            double x = level.x(tick, data);
            pen.line(x, data.getY(), x, data.getMaxY() + 3, House.GRID_LINE);
            String text = numbers.number(tick);
            double width = House.SMALL.width(text);
            double at = Math.min(x - width / 2, area.getMaxX() - width);
            if (at >= free) {
                pen.words(at, data.getMaxY() + 4 + House.SMALL.ascent(), text, House.SMALL);
                free = at + width + GAP;
            }
        }
        pen.block(data.getMaxX(), data.getMaxY() + BELOW, across, Anchor.END);
    }

    /** The leftmost and the rightmost point of the line; none where there is no line. */
    private List<Dot> trend() {
        List<Dot> on = figure.points().stream()
                .flatMap(point -> Stream.ofNullable(Numbers.exact(point.across()))
                        .flatMap(x ->
                                Stream.ofNullable(Numbers.exact(point.trend())).map(y -> new Dot(point, x, y))))
                .sorted(Comparator.comparing(Dot::across))
                .toList();
        return on.size() < 2 ? List.of() : List.of(on.get(0), on.get(on.size() - 1));
    }

    private Optional<Line2D> trend(Rectangle2D data, HouseAxis level, HouseAxis upright) {
        List<Dot> ends = trend();
        return ends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Line2D.Double(
                        at(ends.get(0), data, level, upright), at(ends.get(1), data, level, upright)));
    }

    private void trend(Pen pen, Rectangle2D data, HouseAxis level, HouseAxis upright) {
        trend(data, level, upright)
                .ifPresent(line -> pen.line(line.getX1(), line.getY1(), line.getX2(), line.getY2(), TREND));
    }

    private static Point2D at(Dot dot, Rectangle2D data, HouseAxis level, HouseAxis upright) {
        return new Point2D.Double(level.x(dot.across(), data), upright.y(dot.up(), data));
    }

    private static void label(Pen pen, Label label, Rectangle2D area) {
        label.leader()
                .ifPresent(line -> pen.line(
                        area.getX() + line.getX1(),
                        area.getY() + line.getY1(),
                        area.getX() + line.getX2(),
                        area.getY() + line.getY2(),
                        LEADER));
        pen.block(
                area.getX() + label.box().getX() + 1, area.getY() + label.box().getY(), label.name());
    }

    /** A place for each name where nothing else is, as near its dot as can be; those without one are named in the table. */
    private List<Label> labels(Rectangle2D data, HouseAxis level, HouseAxis upright) {
        List<Point2D> places =
                dots.stream().map(dot -> at(dot, data, level, upright)).toList();
        List<Rectangle2D> taken = new ArrayList<>();
        places.forEach(at -> taken.add(around(at)));
        List<Line2D> lines = new ArrayList<>();
        trend(data, level, upright).ifPresent(lines::add);
        double nought = upright.y(BigDecimal.ZERO, data);
        lines.add(new Line2D.Double(data.getX(), nought, data.getMaxX(), nought));
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < dots.size() && dots.size() <= MOST_NAMED; i++) {
            Wrap name = Wrap.line(dots.get(i).point().label(), NAMES, LONGEST_NAME);
            place(places.get(i), name, data, taken, lines).ifPresent(label -> {
                paper.keep(label.name());
                taken.add(label.box());
                label.leader().ifPresent(lines::add);
                labels.add(label);
            });
        }
        int nameless = dots.size() - labels.size();
        if (nameless > 0) {
            paper.remark("Punkter uden navn (" + nameless + ") står i tabellen.");
        }
        return labels;
    }

    private static Rectangle2D around(Point2D at) {
        double reach = RADIUS + 1;
        return Pen.box(at.getX() - reach, at.getY() - reach, 2 * reach, 2 * reach);
    }

    /** The first place that is free: right beside the dot, then farther and farther out with a line to it. */
    private static Optional<Label> place(
            Point2D dot, Wrap name, Rectangle2D data, List<Rectangle2D> taken, List<Line2D> lines) {
        double width = name.width() + 2;
        double height = name.height();
        for (double far : new double[] {RADIUS + GAP, 22, 38, 56, 76, 100, 128}) {
            for (Direction direction : Direction.values()) {
                double x = dot.getX() + direction.x * far + (direction.x - 1) * width / 2;
                double y = dot.getY() + direction.y * far + (direction.y - 1) * height / 2;
                Rectangle2D box = Pen.box(x, y, width, height);
                Optional<Line2D> leader = far < 20
                        ? Optional.empty()
                        : Optional.of(new Line2D.Double(
                                dot.getX() + direction.x * (RADIUS + 1),
                                dot.getY() + direction.y * (RADIUS + 1),
                                dot.getX() + direction.x * (far - 1),
                                dot.getY() + direction.y * (far - 1)));
                boolean free = data.contains(box)
                        && taken.stream().noneMatch(box::intersects)
                        && lines.stream().noneMatch(box::intersectsLine)
                        && leader.filter(line -> taken.stream()
                                        .filter(one -> !one.contains(dot))
                                        .anyMatch(line::intersects))
                                .isEmpty();
                if (free) {
                    return Optional.of(new Label(box, name, leader));
                }
            }
        }
        return Optional.empty();
    }

    /** Where a name may stand from its dot, the best first. */
    private enum Direction {
        RIGHT(1, 0),
        LEFT(-1, 0),
        ABOVE(0, -1),
        UNDER(0, 1),
        ABOVE_RIGHT(1, -1),
        UNDER_RIGHT(1, 1),
        ABOVE_LEFT(-1, -1),
        UNDER_LEFT(-1, 1);

        private final int x;
        private final int y;

        Direction(int x, int y) {
            this.x = x;
            this.y = y;
        }
    }
}
