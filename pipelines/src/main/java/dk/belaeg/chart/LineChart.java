package dk.belaeg.chart;

import dk.belaeg.chart.House.Line;
import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.Pen.Anchor;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.grammar.Value;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;

/** Lines over time with their names at their ends. */
final class LineChart {
    static final int MOST_NAMED = 30;
    static final double NAME_SHARE = 0.27;
    static final double GAP = 8;
    static final TextStyle NAMES = House.SMALL.in(House.INK);

    private static final int MOST_WITH_DOTS = 12;
    private static final double LEAST_HEIGHT = 340;
    private static final double HEIGHT_OF_NOTHING = 60;
    private static final double LEADER = 28;
    private static final double LEAST_NAME = 90;
    /** Room between the first period and the left edge of the plot, and between the last and the right. */
    private static final double BESIDE = 14;
    /** Room above and below the scale for a dot that lies on its end. */
    private static final double BEYOND = 6;

    static final Line BREAK_LINE = Line.dashed(House.AXIS, 1.5, 3);

    private final Lines figure;
    private final Paper paper;
    private final List<EndLabel> labels = new ArrayList<>();
    private final List<BigDecimal> numbers;
    private final MarkStrips strips;
    private final int left;
    private final int plotWidth;
    private final HouseAxis across;
    private final List<Wrap> periods;
    private final List<Wrap> stripNames;
    private List<BreakLabel> breaks = List.of();
    private double head;

    /** What is written at the end of a line: its last number, then its name, which may wrap beside it. */
    private record EndLabel(int series, int last, String number, Wrap name) {
        double indent() {
            return name.style().bold().width(number) + GAP;
        }

        double width() {
            return indent() + name.width();
        }

        double height() {
            return name.height() + 4;
        }
    }

    private LineChart(Lines figure, Paper paper) {
        this.figure = figure;
        this.paper = paper;
        nameLines();
        numbers = figure.series().stream()
                .flatMap(series -> Numbers.released(series.values()))
                .toList();
        strips = new MarkStrips(figure, paper);
        double names = Math.max(
                strips.nameWidth(),
                labels.stream().mapToDouble(EndLabel::width).max().orElse(0));
        left = numbers.isEmpty() ? 8 : (int) Math.ceil(HouseAxis.roomAtLeft(ticks(), figure.format()));
        plotWidth = (int) (paper.width() - Math.ceil(names) - LEADER - left);
        int last = figure.periods().size() - 1;
        across = last == 0 ? HouseAxis.between(-1, 1, 0, 0) : HouseAxis.between(0, last, BESIDE, BESIDE);
        stripNames = strips.names(left + plotWidth + LEADER);
        double room = Math.max(pitch(), 92) - 10;
        periods = figure.periods().stream()
                .map(period -> Wrap.of(period, House.SMALL, room, 3))
                .toList();
        figure.series().forEach(this::missing);
    }

    static Drawing draw(Lines figure, Paper paper) {
        LineChart chart = new LineChart(figure, paper);
        return chart.numbers.isEmpty() ? chart.nothing() : chart.draw();
    }

    private List<BigDecimal> ticks() {
        return HouseAxis.ticksFor(numbers, false, 6);
    }

    private Drawing nothing() {
        HouseAxis up = HouseAxis.between(0, 1, 0, 0)
                .painted((pen, data, all) ->
                        pen.words(data.getX(), data.getCenterY(), "Ingen tal kan vises.", House.LABEL));
        return finish(new Traces().plot(across, up), HEIGHT_OF_NOTHING);
    }

    private Drawing draw() {
        layOutHead();
        HouseAxis up = HouseAxis.over(ticks(), BEYOND, BEYOND).up(ticks(), figure.format(), true);
        Traces traces = new Traces();
        double radius = figure.periods().size() <= MOST_WITH_DOTS ? 3.5 : 0;
        for (int i = 0; i < figure.series().size(); i++) {
            Series series = figure.series().get(i);
            traces.add(series.values(), period -> figure.isBroken(series, period), Traces.Ink.of(i), radius);
        }
        XYPlot plot = traces.plot(across, up);
        HouseAxis beside = HouseAxis.between(0, 1, 0, 0).painted((pen, data, all) -> {
            breaks(pen, data, all);
            endLabels(pen, up, data);
        });
        plot.setRangeAxis(1, beside);
        plot.setRangeAxisLocation(1, AxisLocation.TOP_OR_RIGHT);
        double named = labels.stream().mapToDouble(label -> label.height() + 1).sum();
        return finish(plot, Math.max(LEAST_HEIGHT, named) + 2 * BEYOND);
    }

    /** The figure with a plot of a height and what stands around it. */
    private Drawing finish(XYPlot plot, double height) {
        across.painted((pen, data, all) -> below(pen, data));
        plot.setFixedRangeAxisSpace(House.room(0, left, 0, paper.width() - left - plotWidth));
        double bottom = Math.ceil(strips.height()
                + 4
                + periods.stream().mapToDouble(Wrap::height).max().orElse(0));
        plot.setFixedDomainAxisSpace(House.room(head, 0, bottom, 0));
        return paper.finish(plot, head + Math.ceil(height) + bottom);
    }

    /** Where a period lies, counted from the left edge of the plot. */
    private double x(double period) {
        return across.x(period, Pen.box(0, 0, plotWidth, 1));
    }

    private double pitch() {
        return figure.periods().size() == 1 ? plotWidth : x(1) - x(0);
    }

    /** Chooses the lines that are named, and what is written at their ends. */
    private void nameLines() {
        int count = figure.series().size();
        if (count > MOST_NAMED) {
            paper.remark("Linjer uden navn (" + count + ") står i tabellen.");
            return;
        }
        for (int i = 0; i < count; i++) {
            int last = lastNumber(figure.series().get(i).values());
            if (last >= 0) {
                labels.add(label(i, last));
            }
        }
    }

    /** The last number, with its period when that is not the last of all, and the name. */
    private EndLabel label(int index, int last) {
        Series series = figure.series().get(index);
        String number = Paper.label(figure.format(), series.values().get(last));
        boolean earlier = last < figure.periods().size() - 1;
        String text = number + (earlier ? " (" + figure.periods().get(last) + ")" : "");
        double room = paper.width() * NAME_SHARE - NAMES.bold().width(text) - GAP;
        Wrap name = paper.keep(Wrap.of(series.name(), NAMES, Math.max(room, LEAST_NAME), 3));
        return new EndLabel(index, last, text, name);
    }

    static int lastNumber(List<Value> values) {
        return IntStream.range(0, values.size())
                .filter(i -> Numbers.upper(values.get(i)) != null)
                .max()
                .orElse(-1);
    }

    private void missing(Series series) {
        List<Value> values = series.values();
        boolean all = values.stream().allMatch(v -> v instanceof Value.Blank);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Value.Blank blank) {
                paper.missing(
                        all
                                ? series.name()
                                : series.name() + " " + figure.periods().get(i),
                        blank);
                if (all) {
                    return;
                }
            }
        }
    }

    /** The words of a break over the plot and where its line begins, counted from the top left corner. */
    private record BreakLabel(Wrap text, double middle, double left, double top, double foot) {
        boolean clearOf(BreakLabel other) {
            return left >= other.left + other.text.width() + 2 * GAP;
        }

        BreakLabel from(double top, double foot) {
            return new BreakLabel(text, middle, left, top, foot);
        }
    }

    /**
     * The unit and the reasons of the breaks over the plot: on one level, or, where reasons would meet, one below the
     * other.
     */
    private void layOutHead() {
        Wrap unit = unit();
        if (figure.breaks().isEmpty()) {
            head = Math.ceil(unit.height() + 8 - BEYOND);
            return;
        }
        List<BreakLabel> placed =
                figure.breaks().stream().map(one -> breakLabel(one, unit)).toList();
        boolean level =
                IntStream.range(1, placed.size()).allMatch(i -> placed.get(i).clearOf(placed.get(i - 1)));
        double highest =
                placed.stream().mapToDouble(one -> one.text().height()).max().orElse(0);
        double sum = placed.stream().mapToDouble(one -> one.text().height() + 4).sum();
        head = Math.ceil((level ? highest + 4 : sum) + 6);
        List<BreakLabel> laid = new ArrayList<>();
        double y = 0;
        for (BreakLabel one : placed) {
            double top = level ? highest - one.text().height() : y;
            y = top + one.text().height() + 4;
            boolean last = laid.size() == placed.size() - 1;
            laid.add(one.from(top, level || last ? y - 2 : head));
        }
        breaks = laid;
    }

    private Wrap unit() {
        return Wrap.line(figure.format().unit(), House.SMALL, paper.width());
    }

    private BreakLabel breakLabel(Lines.Break split, Wrap unit) {
        double middle = Pen.snap(left + (x(split.before() - 1) + x(split.before())) / 2);
        Wrap text = paper.keep(Wrap.of(split.text(), House.SMALL, plotWidth * 0.6, 2));
        double from = Math.max(unit.width() + 16, Math.min(middle - text.width() / 2, left + plotWidth - text.width()));
        return new BreakLabel(text, middle, from, 0, 0);
    }

    /** The unit, and dashed lines between periods that cannot be compared, each with its reason above. */
    private void breaks(Pen pen, Rectangle2D data, Rectangle2D all) {
        pen.block(all.getX(), all.getY(), unit());
        for (BreakLabel one : breaks) {
            double x = all.getX() + one.middle();
            pen.line(x, all.getY() + one.foot(), x, data.getMaxY(), BREAK_LINE);
            pen.block(all.getX() + one.left(), all.getY() + one.top(), one.text());
        }
    }

    private void endLabels(Pen pen, HouseAxis up, Rectangle2D data) {
        double right = data.getMaxX();
        double[] middles = labels.stream()
                .mapToDouble(label -> {
                    Value value = figure.series().get(label.series()).values().get(label.last());
                    return (up.y(Objects.requireNonNull(Numbers.lower(value)), data)
                                    + up.y(Objects.requireNonNull(Numbers.upper(value)), data))
                            / 2;
                })
                .toArray();
        double[] heights = labels.stream().mapToDouble(EndLabel::height).toArray();
        double top = data.getY() + BEYOND - 8;
        double[] tops = Spread.tops(
                middles,
                heights,
                top,
                Math.max(data.getMaxY() - BEYOND, top + Arrays.stream(heights).sum()));
        for (int i = 0; i < tops.length; i++) {
            EndLabel label = labels.get(i);
            TextStyle style = label.name().style();
            double baseline = tops[i] + 2 + style.ascent();
            boolean current = label.last() == figure.periods().size() - 1;
            Line line = Line.dashed(Traces.Ink.of(label.series()).colour(), 1, current ? 0 : 2);
            double from = data.getX() + x(label.last());
            if (from < right) {
                pen.line(from, middles[i], right, middles[i], line);
            }
            pen.line(right, middles[i], right + LEADER - 6, baseline - style.size() * 0.32, line);
            pen.words(right + LEADER, baseline, label.number(), style.bold());
            pen.block(right + LEADER + label.indent(), tops[i] + 2, label.name());
        }
    }

    /** Strips of withheld numbers, then the names of the periods: as many as fit, the last always among them. */
    private void below(Pen pen, Rectangle2D data) {
        double top = data.getMaxY();
        strips.draw(pen, top, period -> data.getX() + x(period), data.getMaxX() + LEADER, stripNames);
        double widest = periods.stream().mapToDouble(Wrap::width).max().orElse(0) + 10;
        int every = (int) Math.max(1, Math.ceil(widest / pitch()));
        for (int i = periods.size() - 1; i >= 0; i -= every) {
            double half = periods.get(i).width() / 2;
            double x = Math.max(half, Math.min(left + x(i), paper.width() - half));
            pen.block(data.getX() - left + x, top + strips.height() + 4, periods.get(i), Anchor.MIDDLE);
        }
    }
}
