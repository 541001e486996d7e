package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.Pen.Anchor;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.Numbers;
import dk.belaeg.chart.figure.SmallMultiples;
import dk.belaeg.grammar.Value;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;

/** A grid of small panels on one scale; the last number of each is written at its right. */
final class SmallMultiplesChart {
    private static final int GAP = 18;
    private static final double HATCH_HEIGHT = 9;
    private static final double LEAST_PLOT = 70;
    private static final int BELOW = 34;
    /** Room above and below the scale for a dot that lies on its end. */
    private static final int BEYOND = 4;

    /** Room that a dot needs on each side. */
    private static final double DOT = 3;

    private static final TextStyle NAMES = House.SMALL.in(House.INK).bold();
    private static final Traces.Ink LINE = new Traces.Ink(House.BLUE, 2.5, 0);
    private static final Traces.Ink COMPARISON = new Traces.Ink(House.GREY, 1.5, 4);

    private final SmallMultiples figure;
    private final Paper paper;
    private final List<BigDecimal> numbers;
    private final List<BigDecimal> ticks;
    private final int left;
    private final int columns;
    private final int width;
    private final double labelRoom;
    private final Wrap firstPeriod;
    private final Wrap lastPeriod;

    private SmallMultiplesChart(SmallMultiples figure, Paper paper) {
        this.figure = figure;
        this.paper = paper;
        List<Series> all = new ArrayList<>(figure.panels());
        if (figure.comparison() != null) {
            all.add(figure.comparison());
            Key.add(paper, List.of(Key.Entry.line(figure.comparison().name(), COMPARISON.line())));
        }
        numbers = all.stream().flatMap(s -> Numbers.released(s.values())).toList();
        ticks = HouseAxis.ticksFor(numbers, false, 2);
        left = numbers.isEmpty() ? 0 : (int) Math.ceil(HouseAxis.roomAtLeft(ticks, figure.format()));
        labelRoom = Math.ceil(figure.panels().stream()
                .filter(panel -> LineChart.lastNumber(panel.values()) >= 0)
                .mapToDouble(panel -> House.SMALL.width(lastLabel(panel)) + 8)
                .max()
                .orElse(0));
        columns = columns();
        width = (paper.width() - left - (columns - 1) * GAP) / columns;
        List<String> periods = figure.periods();
        firstPeriod = paper.keep(Wrap.line(periods.get(0), House.TINY, periods.size() == 1 ? width : width / 2.0 - 4));
        lastPeriod =
                paper.keep(Wrap.line(periods.get(periods.size() - 1), House.TINY, width - firstPeriod.width() - 8));
    }

    static Drawing draw(SmallMultiples figure, Paper paper) {
        return new SmallMultiplesChart(figure, paper).draw();
    }

    private Drawing draw() {
        int count = figure.panels().size();
        int plotHeight = count <= 4 ? 150 : count <= 16 ? 100 : count <= 35 ? 80 : 56;
        List<Paper.Panel> panels = new ArrayList<>();
        double y = 0;
        for (int first = 0; first < count; first += columns) {
            List<Series> row = figure.panels().subList(first, Math.min(first + columns, count));
            double nameHeight = Math.ceil(row.stream()
                    .mapToDouble(panel -> name(panel).height())
                    .max()
                    .orElse(0));
            double head = nameHeight + 8 - BEYOND;
            double height = head + plotHeight + 2 * BEYOND;
            for (int i = 0; i < row.size(); i++) {
                XYPlot plot = panel(row.get(i), i == 0 && !numbers.isEmpty());
                plot.setFixedDomainAxisSpace(House.room(head, 0, 0, 0));
                panels.add(new Paper.Panel(plot, Pen.box(left + i * (width + GAP), y, width, height)));
            }
            y += height - BEYOND + BELOW;
        }
        return paper.finish(panels, y - 14);
    }

    /** As many panels side by side as their number suggests and the width of their last numbers allows. */
    private int columns() {
        int count = figure.panels().size();
        int many = count <= 4 ? Math.max(2, count) : count <= 9 ? 3 : count <= 16 ? 4 : count <= 35 ? 5 : 7;
        while (many > 2 && (paper.width() - left) / (double) many - GAP < labelRoom + LEAST_PLOT) {
            many--;
        }
        return many;
    }

    private Wrap name(Series panel) {
        return paper.keep(Wrap.of(panel.name(), NAMES, width, 2));
    }

    /** The last number, and its period when that is not the last of all. */
    private String lastLabel(Series panel) {
        int period = LineChart.lastNumber(panel.values());
        String number = figure.format().label(panel.values().get(period));
        boolean last = period == figure.periods().size() - 1;
        return last ? number : number + " (" + figure.periods().get(period) + ")";
    }

    private XYPlot panel(Series panel, boolean first) {
        List<Value> values = panel.values();
        Traces traces = new Traces();
        Series comparison = figure.comparison();
        boolean known = Numbers.released(values).findAny().isPresent();
        if (comparison != null && known) {
            traces.add(comparison.values(), period -> false, COMPARISON, 0);
        }
        traces.add(values, period -> figure.isBroken(panel, period), LINE, 0);
        int periods = figure.periods().size();
        double edge = Math.max(0, DOT - (width - labelRoom) / (2 * periods));
        HouseAxis across = HouseAxis.between(-0.5, periods - 0.5, edge, edge);
        HouseAxis up = HouseAxis.over(ticks, BEYOND, BEYOND).up(ticks, figure.format(), first);
        up.then((pen, data, all) -> around(pen, panel, across, up, data));
        XYPlot plot = traces.plot(across, up);
        plot.setFixedRangeAxisSpace(House.room(0, 0, 0, labelRoom));
        note(panel);
        if (!known) {
            nothing(values);
        }
        return plot;
    }

    private void note(Series panel) {
        List<Value> values = panel.values();
        boolean all = values.stream().allMatch(v -> v instanceof Value.Blank);
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            if (all) {
                paper.note(panel.name(), value);
            } else if (value instanceof Value.Blank blank) {
                paper.missing(panel.name() + " " + figure.periods().get(i), blank);
            } else {
                paper.note(panel.name(), value);
            }
        }
    }

    /** What stands in and around a panel beside its lines or bars. */
    private void around(Pen pen, Series panel, HouseAxis across, HouseAxis up, Rectangle2D data) {
        Wrap name = name(panel);
        pen.block(data.getX(), data.getY() + BEYOND - 8 - name.height(), name);
        double bottom = data.getMaxY() - BEYOND;
        for (int i = 1; i < panel.values().size(); i++) {
            if (figure.isBroken(panel, i)) {
                double x = (across.x(i - 1, data) + across.x(i, data)) / 2;
                pen.line(x, data.getY() + BEYOND, x, bottom, LineChart.BREAK_LINE);
            }
        }
        List<Value> values = panel.values();
        double size = Math.max(3, Math.min(14, Math.floor(data.getWidth() / values.size() - 1)));
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Value.Mark) {
                double x = across.x(i, data) - size / 2;
                pen.hatch(Pen.box(x, bottom - HATCH_HEIGHT, size, HATCH_HEIGHT));
            }
        }
        int last = LineChart.lastNumber(values);
        if (last >= 0) {
            last(pen, panel, last, across, up, data);
        } else {
            nothing(pen, values, data);
        }
        ends(pen, data, bottom + 4);
    }

    private void last(Pen pen, Series panel, int period, HouseAxis across, HouseAxis up, Rectangle2D data) {
        Value value = panel.values().get(period);
        double upper = up.y(Objects.requireNonNull(Numbers.upper(value)), data);
        double y = (upper + up.y(Objects.requireNonNull(Numbers.lower(value)), data)) / 2;
        if (value instanceof Value.Amount) {
            pen.area(Pen.dot(across.x(period, data), y, 3), LINE.colour(), null);
        }
        TextStyle style = House.SMALL.in(period == figure.periods().size() - 1 ? House.INK : House.QUIET);
        pen.words(data.getMaxX() + 5, style.baselineAround(y), lastLabel(panel), style);
    }

    private void nothing(Pen pen, List<Value> values, Rectangle2D data) {
        Wrap text = nothing(values);
        double top = data.getCenterY() - 11;
        pen.clear(Pen.box(data.getCenterX() - text.width() / 2 - 3, top, text.width() + 6, 17));
        pen.block(data.getCenterX(), top, text, Anchor.MIDDLE);
    }

    private Wrap nothing(List<Value> values) {
        String texts = values.stream()
                .map(v -> Paper.label(figure.format(), v))
                .distinct()
                .collect(Collectors.joining(", "));
        return paper.keep(Wrap.line(texts, House.SMALL, width - labelRoom - 4));
    }

    /** The first and the last period under the panel. */
    private void ends(Pen pen, Rectangle2D data, double top) {
        pen.block(data.getX(), top, firstPeriod);
        if (figure.periods().size() > 1) {
            double right = Math.max(data.getMaxX(), data.getX() + firstPeriod.width() + 8 + lastPeriod.width());
            pen.block(right, top, lastPeriod, Anchor.END);
        }
    }
}
