package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.Pen.Anchor;
import dk.belaeg.chart.figure.Figure.Pair;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.Slopes;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

/** Two columns of numbers joined by lines; what has no exact number stands below its column. */
final class SlopeChart {
    private static final int MOST_NAMED = 36;
    private static final double LEAST_HEIGHT = 380;
    private static final double LABEL_HEIGHT = 22;
    private static final double NAME_SHARE = 0.33;
    private static final int HEAD = 34;
    private static final double GAP = 26;
    private static final double RADIUS = 4;
    private static final double BETWEEN = 8;
    /** Room beside the two columns inside the plot for the dots on them. */
    private static final int BESIDE = 6;

    private final Slopes figure;
    private final Paper paper;
    private final List<Pair> named;
    private final boolean someEmphasised;
    private final int side;
    private final Column from = new Column(Pair::from, Anchor.END);
    private final Column to = new Column(Pair::to, Anchor.START);
    private final HouseAxis up;

    private SlopeChart(Slopes figure, Paper paper) {
        this.figure = figure;
        this.paper = paper;
        List<Pair> emphasised = figure.rows().stream().filter(Pair::emphasised).toList();
        someEmphasised = !emphasised.isEmpty();
        if (figure.rows().size() <= MOST_NAMED) {
            named = figure.rows();
        } else {
            named = emphasised.subList(0, Math.min(MOST_NAMED, emphasised.size()));
            paper.remark("Linjer uden navn (" + (figure.rows().size() - named.size()) + ") står i tabellen.");
        }
        double widest = named.stream()
                .flatMapToDouble(row -> DoubleStream.of(labelWidth(row, row.from()), labelWidth(row, row.to())))
                .max()
                .orElse(0);
        side = (int) Math.ceil(Math.min(widest + GAP, paper.width() * NAME_SHARE));
        up = scale(figure.rows().stream()
                .flatMap(row -> Numbers.released(List.of(row.from(), row.to())))
                .toList());
        for (Pair row : named) {
            Stream.of(from, to).forEach(column -> {
                paper.note(row.label(), column.value.apply(row));
                paper.keep(column.name(row));
            });
        }
    }

    static Drawing draw(Slopes figure, Paper paper) {
        return new SlopeChart(figure, paper).draw();
    }

    private Drawing draw() {
        Traces traces = new Traces();
        figure.rows().stream()
                .sorted(Comparator.comparing(Pair::emphasised))
                .forEach(row -> traces.add(List.of(row.from(), row.to()), period -> false, ink(row), RADIUS));
        HouseAxis across = HouseAxis.between(0, 1, BESIDE, BESIDE).painted((pen, data, all) -> heads(pen, all));
        XYPlot plot = traces.plot(across, up);
        plot.setDomainAxisLocation(AxisLocation.TOP_OR_LEFT);
        double height = Math.max(LEAST_HEIGHT, named.size() * LABEL_HEIGHT);
        up.painted((pen, data, all) -> {
            from.draw(pen, data.getX() + BESIDE, data);
            to.draw(pen, data.getMaxX() - BESIDE, data);
        });
        double below = Math.max(from.unknown().size(), to.unknown().size()) * LABEL_HEIGHT + 6;
        plot.setFixedRangeAxisSpace(House.room(0, side - BESIDE, 0, side - BESIDE));
        plot.setFixedDomainAxisSpace(House.room(HEAD, 0, below, 0));
        return paper.finish(plot, HEAD + height + below);
    }

    private static HouseAxis scale(List<BigDecimal> numbers) {
        double least = numbers.stream()
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO)
                .doubleValue();
        double most = numbers.stream()
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE)
                .doubleValue();
        double room = LABEL_HEIGHT / 2;
        return least < most
                ? HouseAxis.between(least, most, room, room)
                : HouseAxis.between(least - 1, most + 1, room, room);
    }

    private Traces.Ink ink(Pair row) {
        Color colour = row.emphasised() || !someEmphasised ? House.BLUE : House.GREY;
        return new Traces.Ink(colour, row.emphasised() ? 3 : 2, 0);
    }

    private static TextStyle style(Pair row) {
        return House.SMALL.in(House.INK).bold(row.emphasised());
    }

    private double labelWidth(Pair row, Value value) {
        return style(row).width(row.label()) + BETWEEN + numberWidth(row, value);
    }

    private double numberWidth(Pair row, Value value) {
        return style(row).bold().width(Paper.label(figure.format(), value));
    }

    private void heads(Pen pen, Rectangle2D all) {
        TextStyle style = House.LABEL.bold();
        double left = Math.max(side, style.width(figure.fromName()) / 2);
        double right = Math.min(paper.width() - side, paper.width() - style.width(figure.toName()) / 2);
        pen.words(all.getX() + left, all.getY() + 16, figure.fromName(), style, Anchor.MIDDLE);
        pen.words(all.getX() + right, all.getY() + 16, figure.toName(), style, Anchor.MIDDLE);
    }

    /** The labels of one side. */
    private final class Column {
        private final Function<Pair, Value> value;
        private final Anchor anchor;

        /** @param anchor the end of its words that is turned to the plot */
        Column(Function<Pair, Value> value, Anchor anchor) {
            this.value = value;
            this.anchor = anchor;
        }

        private List<Pair> known() {
            return named.stream()
                    .filter(row -> Numbers.upper(value.apply(row)) != null)
                    .toList();
        }

        List<Pair> unknown() {
            List<Pair> unknown = new ArrayList<>(named);
            unknown.removeAll(known());
            return unknown;
        }

        void draw(Pen pen, double x, Rectangle2D data) {
            pen.line(x, data.getY(), x, data.getMaxY(), House.AXIS_LINE);
            List<Pair> known = known();
            double[] middles =
                    known.stream().mapToDouble(row -> middle(row, data)).toArray();
            double[] heights = known.stream().mapToDouble(row -> LABEL_HEIGHT).toArray();
            double[] tops = Spread.tops(middles, heights, data.getY(), data.getMaxY());
            for (int i = 0; i < tops.length; i++) {
                double y = tops[i] + LABEL_HEIGHT / 2;
                pen.line(outwards(x, RADIUS + 2), middles[i], outwards(x, GAP - 4), y, House.AXIS_LINE);
                label(pen, known.get(i), x, y);
            }
            double y = data.getMaxY() + 6;
            for (Pair row : unknown()) {
                if (value.apply(row) instanceof Value.Mark) {
                    pen.hatch(Pen.box(x - Pen.HATCH_WIDTH / 2, y + 4, Pen.HATCH_WIDTH, LABEL_HEIGHT - 8));
                }
                label(pen, row, x, y + LABEL_HEIGHT / 2);
                y += LABEL_HEIGHT;
            }
        }

        private double middle(Pair row, Rectangle2D data) {
            BigDecimal upper = Objects.requireNonNull(Numbers.upper(value.apply(row)));
            BigDecimal lower = Objects.requireNonNull(Numbers.lower(value.apply(row)));
            return (up.y(upper, data) + up.y(lower, data)) / 2;
        }

        private double outwards(double x, double distance) {
            return anchor == Anchor.END ? x - distance : x + distance;
        }

        private Wrap name(Pair row) {
            return Wrap.line(row.label(), style(row), side - GAP - numberWidth(row, value.apply(row)) - BETWEEN);
        }

        private void label(Pen pen, Pair row, double x, double middle) {
            TextStyle style = value.apply(row) instanceof Value.Blank
                    ? style(row).in(House.QUIET)
                    : style(row).bold();
            double at = outwards(x, GAP);
            pen.words(at, style.baselineAround(middle), Paper.label(figure.format(), value.apply(row)), style, anchor);
            double beside = numberWidth(row, value.apply(row)) + BETWEEN;
            pen.blockAround(outwards(at, beside), middle, name(row), anchor);
        }
    }
}
