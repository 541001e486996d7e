package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.figure.SmallMultiples;
import dk.belaeg.report.chart.figure.SmallMultiples.Form;
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
import java.util.stream.IntStream;

/** A grid of small panels on one scale; the last number of each is written at its right. */
final class SmallMultiplesLayout {
    private static final double GAP = 18;
    private static final double HATCH_HEIGHT = 9;
    private static final double LEAST_PLOT = 70;
    private static final TextStyle NAMES = House.SMALL.in(House.INK).bold();
    private static final SeriesInk LINE = new SeriesInk(House.BLUE, 2.5, 0);
    private static final SeriesInk COMPARISON = new SeriesInk(House.GREY, 1.5, 4);

    private final SmallMultiples figure;
    private final Sheet sheet;
    private final Frame frame;

    SmallMultiplesLayout(SmallMultiples figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
    }

    double draw(double top) {
        int count = figure.panels().size();
        List<Series> all = new ArrayList<>(figure.panels());
        double y = top;
        if (figure.comparison() != null) {
            all.add(figure.comparison());
            y = key(top, figure.comparison());
        }
        List<BigDecimal> numbers =
                all.stream().flatMap(s -> Numbers.released(s.values())).toList();
        List<BigDecimal> ticks = Scale.ticksFor(numbers, figure.form() == Form.BARS, 2);
        double axisRoom = numbers.isEmpty() ? 0 : Math.ceil(Axis.roomAtLeft(ticks, figure.format()));
        int columns = columns(axisRoom);
        double width = (sheet.width() - axisRoom - (columns - 1) * GAP) / columns;
        double plotHeight = count <= 4 ? 150 : count <= 16 ? 100 : count <= 35 ? 80 : 56;
        for (int first = 0; first < count; first += columns) {
            List<Wrap> names = new ArrayList<>();
            for (Series panel : figure.panels().subList(first, Math.min(first + columns, count))) {
                names.add(Wrap.of(panel.name(), NAMES, width, 2));
            }
            double nameHeight = names.stream().mapToDouble(Wrap::height).max().orElse(0);
            Scale scale = Scale.over(ticks, y + nameHeight + 8 + plotHeight, y + nameHeight + 8);
            for (int i = 0; i < names.size(); i++) {
                double x = axisRoom + i * (width + GAP);
                sheet.block(x, y + nameHeight - names.get(i).height(), names.get(i));
                panel(figure.panels().get(first + i), scale, ticks, x, width, i == 0 && !numbers.isEmpty());
            }
            y += nameHeight + 8 + plotHeight + 34;
        }
        return y - 14;
    }

    /** As many panels side by side as their number suggests and the width of their last numbers allows. */
    private int columns(double axisRoom) {
        int count = figure.panels().size();
        int columns = count <= 4 ? Math.max(2, count) : count <= 9 ? 3 : count <= 16 ? 4 : count <= 35 ? 5 : 7;
        while (columns > 2 && (sheet.width() - axisRoom) / columns - GAP < labelRoom() + LEAST_PLOT) {
            columns--;
        }
        return columns;
    }

    /** Room at the right of every panel for the widest last number, so that all panels are of one width. */
    private double labelRoom() {
        return figure.panels().stream()
                .filter(panel -> lastNumber(panel) >= 0)
                .mapToDouble(panel -> House.SMALL.width(label(panel, lastNumber(panel))) + 8)
                .max()
                .orElse(0);
    }

    private static int lastNumber(Series panel) {
        return IntStream.range(0, panel.values().size())
                .filter(i -> Numbers.upper(panel.values().get(i)) != null)
                .max()
                .orElse(-1);
    }

    /** A number, and its period when that is not the last of all. */
    private String label(Series panel, int period) {
        String number = figure.format().label(panel.values().get(period));
        boolean last = period == figure.periods().size() - 1;
        return last ? number : number + " (" + figure.periods().get(period) + ")";
    }

    private double key(double top, Series comparison) {
        return Key.draw(
                sheet,
                top,
                List.of(new Key.Entry(
                        comparison.name(),
                        box -> sheet.line(
                                box.x(), box.middleY(), box.right(), box.middleY(), COMPARISON.line(), Role.KEY))));
    }

    private void panel(Series panel, Scale scale, List<BigDecimal> ticks, double x, double width, boolean first) {
        double right = x + width - labelRoom();
        boolean known = Numbers.released(panel.values()).findAny().isPresent();
        if (first) {
            Axis.up(sheet, scale, ticks, figure.format(), x, right);
        } else {
            ticks.forEach(tick -> sheet.line(
                    x,
                    scale.at(tick),
                    right,
                    scale.at(tick),
                    tick.signum() == 0 ? House.AXIS_LINE : House.GRID_LINE,
                    Role.GRID));
        }
        Panel area = new Panel(scale, x, right);
        Series comparison = figure.comparison();
        if (comparison != null && known) {
            Trace.draw(sheet, comparison.values(), scale, area::at, i -> false, COMPARISON, 0);
        }
        area.draw(panel);
        area.ends();
    }

    /** One panel between its left and right edge. */
    private final class Panel {
        private final Scale scale;
        private final double left;
        private final double right;

        Panel(Scale scale, double left, double right) {
            this.scale = scale;
            this.left = left;
            this.right = right;
        }

        double at(int period) {
            double pitch = (right - left) / figure.periods().size();
            return Sheet.snap(left + (period + 0.5) * pitch);
        }

        void draw(Series panel) {
            List<Value> values = panel.values();
            if (figure.form() == Form.LINES) {
                Trace.draw(sheet, values, scale, this::at, i -> false, LINE, 0);
            } else {
                bars(values);
            }
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                if (value instanceof Value.Mark) {
                    double size = Math.max(3, Math.min(14, Math.floor((right - left) / values.size() - 1)));
                    sheet.hatch(new Box(at(i) - size / 2, scale.from() - HATCH_HEIGHT, size, HATCH_HEIGHT));
                    frame.hatched();
                }
            }
            int last = lastNumber(panel);
            if (last >= 0) {
                last(panel, last);
            } else {
                nothing(values);
            }
            missing(panel);
        }

        private void bars(List<Value> values) {
            double half = Math.max(1.5, (right - left) / values.size() * 0.36);
            double zero = scale.at(BigDecimal.ZERO);
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Value.Amount amount) {
                    Box box = Box.between(at(i) - half, zero, at(i) + half, scale.at(amount.value()));
                    if (box.height() > 0) {
                        sheet.rect(box, Paint.fill(House.BLUE), Role.DATA);
                    }
                }
            }
            List<Value> ranges = values.stream()
                    .map(v -> v instanceof Value.Range ? v : Value.Blank.UNSTATED)
                    .toList();
            Trace.draw(sheet, ranges, scale, this::at, i -> false, LINE, 0);
        }

        private void last(Series panel, int period) {
            Value value = panel.values().get(period);
            double upper = scale.at(Objects.requireNonNull(Numbers.upper(value)));
            double y = (upper + scale.at(Objects.requireNonNull(Numbers.lower(value)))) / 2;
            if (figure.form() == Form.LINES && value instanceof Value.Amount) {
                sheet.dot(at(period), y, 3, LINE.fill(), Role.DATA);
            }
            Colour ink = period == figure.periods().size() - 1 ? House.INK : House.QUIET;
            sheet.words(right + 5, y + House.SMALL.size() * 0.32, label(panel, period), House.SMALL.in(ink));
        }

        private void nothing(List<Value> values) {
            List<String> texts = values.stream()
                    .map(v -> Labels.text(figure.format(), v))
                    .distinct()
                    .toList();
            double y = scale.at(scale.most()) + (scale.from() - scale.at(scale.most())) / 2;
            Wrap text = Wrap.line(String.join(", ", texts), House.SMALL, right - left - 4);
            sheet.clear(new Box((left + right - text.width()) / 2 - 3, y - 11, text.width() + 6, 17));
            sheet.blockAround((left + right) / 2, y - 11, text);
        }

        private void missing(Series panel) {
            boolean all = panel.values().stream().allMatch(v -> v instanceof Value.Blank);
            for (int i = 0; i < panel.values().size(); i++) {
                if (panel.values().get(i) instanceof Value.Blank blank) {
                    if (all) {
                        Labels.reason(frame, panel.name(), blank);
                        return;
                    }
                    frame.missing(panel.name() + " " + figure.periods().get(i), Labels.reasonOf(blank));
                }
            }
        }

        /** The first and the last period under the panel. */
        void ends() {
            double top = scale.from() + 4;
            List<String> periods = figure.periods();
            double edge = right + labelRoom();
            Wrap first =
                    Wrap.line(periods.get(0), House.TINY, periods.size() == 1 ? edge - left : (edge - left) / 2 - 4);
            sheet.block(left, top, first);
            if (periods.size() > 1) {
                double from = left + first.width() + 8;
                Wrap last = Wrap.line(periods.get(periods.size() - 1), House.TINY, edge - from);
                sheet.blockTo(Math.max(right, from + last.width()), top, last);
            }
        }
    }
}
