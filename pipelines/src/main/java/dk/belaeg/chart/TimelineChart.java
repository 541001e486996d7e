package dk.belaeg.chart;

import dk.belaeg.chart.House.Line;
import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Timeline;
import dk.belaeg.chart.figure.Timeline.Event;
import dk.belaeg.grammar.Period;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Changes along a calendar: a dot on its day, a bar over the days on which it may be. What is taken away is hollow. A change
 * that comes to nought is a thin line, as one of which no number is released: it is not known to be either.
 */
final class TimelineChart {
    private static final double RADIUS = 6;
    private static final double HALF_A_BAR = 5;
    private static final double GAP = 6;
    private static final TextStyle YEARS = House.SMALL;
    private static final Line LESS = Line.solid(House.ORANGE, 2);

    private final Timeline figure;
    private final Rows rows;
    private final int firstYear;
    private final int lastYear;
    private final HouseAxis scale;

    private TimelineChart(Timeline figure, Paper paper) {
        this.figure = figure;
        Key.add(
                paper,
                List.of(
                        new Key.Entry("Flere, den dag", (pen, box) -> dot(pen, box.getCenterX(), box, false)),
                        new Key.Entry("Færre, den dag", (pen, box) -> dot(pen, box.getCenterX(), box, true)),
                        new Key.Entry("Flere, engang i perioden", (pen, box) -> mark(pen, sample(box), false)),
                        new Key.Entry("Færre, engang i perioden", (pen, box) -> mark(pen, sample(box), true))));
        boolean kinds = !figure.kindName().isEmpty();
        rows = new Rows(
                paper,
                figure.events().stream()
                        .map(row -> new Rows.Row(row.label(), false, cells(row, kinds)))
                        .toList(),
                Rows.Wish.withAxis(
                        kinds ? List.of("Ændring", figure.kindName(), "Virkning") : List.of("Ændring", "Virkning")));
        figure.events().subList(0, rows.count()).forEach(row -> paper.note(row.label(), row.value()));
        List<Period> shown = figure.events().stream().map(Event::days).toList();
        firstYear = shown.stream()
                .map(Period::from)
                .min(Comparator.naturalOrder())
                .orElseThrow()
                .getYear();
        lastYear = shown.stream()
                .map(Period::to)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .getYear();
        scale = HouseAxis.between(day(year(firstYear)), day(year(lastYear + 1)), RADIUS + 2, RADIUS + 2)
                .painted(this::years);
    }

    static Drawing draw(Timeline figure, Paper paper) {
        TimelineChart chart = new TimelineChart(figure, paper);
        return chart.rows.draw(
                chart.scale, (pen, row, box) -> chart.row(pen, figure.events().get(row), box));
    }

    private List<String> cells(Event row, boolean kinds) {
        String change = Paper.label(figure.format().asChange(), row.value());
        return kinds ? List.of(change, row.kind(), row.time()) : List.of(change, row.time());
    }

    private static LocalDate year(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static double day(LocalDate day) {
        return day.toEpochDay();
    }

    /** A line at the beginning of each year, and its name above the year where it fits. */
    private void years(Pen pen, Rectangle2D data, Rectangle2D all) {
        double free = all.getX();
        for (int year = firstYear; year <= lastYear + 1; year++) {
            double x = scale.x(day(year(year)), data);
            pen.line(x, data.getY() - 3, x, data.getMaxY(), House.GRID_LINE);
            String name = String.valueOf(year);
            double middle = (x + scale.x(day(year(year + 1)), data)) / 2;
            double left = middle - YEARS.width(name) / 2;
            if (year <= lastYear && left >= free) {
                pen.words(left, data.getY() - 9, name, YEARS);
                free = left + YEARS.width(name) + GAP;
            }
        }
    }

    private void row(Pen pen, Event row, Rectangle2D box) {
        double from = scale.x(day(row.days().from()), box);
        double to = Math.max(scale.x(day(row.days().to().plusDays(1)), box), from + 2 * HALF_A_BAR);
        if (row.direction() == 0) {
            double end = row.days().days() == 1 ? from : to;
            pen.whisker(from, end, box.getCenterY(), 2 * RADIUS, House.AXIS_LINE);
        } else if (row.days().days() == 1) {
            dot(pen, from, box, row.direction() < 0);
        } else {
            mark(pen, Pen.box(from, box.getCenterY() - HALF_A_BAR, to - from, 2 * HALF_A_BAR), row.direction() < 0);
        }
    }

    private static Rectangle2D sample(Rectangle2D box) {
        return Pen.box(box.getX(), box.getCenterY() - HALF_A_BAR, box.getWidth(), 2 * HALF_A_BAR);
    }

    private static void dot(Pen pen, double x, Rectangle2D box, boolean less) {
        mark(pen, Pen.dot(x, box.getCenterY(), less ? RADIUS - 1 : RADIUS), less);
    }

    private static void mark(Pen pen, Shape shape, boolean less) {
        pen.area(shape, less ? House.PAPER : House.BLUE, null);
        if (less) {
            pen.stroke(shape, LESS);
        }
    }

    /** The rectangle drawn sharp, and hollow inside its own edge. */
    private static void mark(Pen pen, Rectangle2D bar, boolean less) {
        mark(pen, (Shape) (less ? Pen.inset(bar, 1) : bar), less);
    }
}
