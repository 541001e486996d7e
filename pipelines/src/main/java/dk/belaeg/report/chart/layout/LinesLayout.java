package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.Reference;
import dk.belaeg.report.chart.figure.Series;
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

/** Lines over time with their names at their ends. */
final class LinesLayout {
    static final int MOST_NAMED = 30;
    private static final int MOST_WITH_DOTS = 12;
    private static final double LEAST_HEIGHT = 340;
    static final double NAME_SHARE = 0.27;
    private static final double LEADER = 28;
    private static final double LEAST_NAME = 90;
    static final double GAP = 8;
    static final TextStyle NAMES = House.SMALL.in(House.INK);

    private final Lines figure;
    private final Sheet sheet;
    private final Frame frame;
    private final List<SeriesInk> inks;
    private final List<EndLabel> labels = new ArrayList<>();
    private final List<Key.Entry> pending = new ArrayList<>();
    private double left;
    private double right;

    LinesLayout(Lines figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
        inks = SeriesInk.of(figure.series());
        boolean all = figure.series().size() <= MOST_NAMED;
        for (int i = 0; i < figure.series().size(); i++) {
            Series series = figure.series().get(i);
            int last = lastNumber(series.values());
            if (last >= 0 && (all || series.emphasised()) && labels.size() < MOST_NAMED) {
                labels.add(label(i, last));
            }
        }
        if (!all) {
            frame.remark("Linjer uden navn (" + (figure.series().size() - labels.size()) + ") står i tabellen.");
        }
    }

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

    double draw(double top) {
        List<BigDecimal> numbers = new ArrayList<>(figure.series().stream()
                .flatMap(series -> Numbers.released(series.values()))
                .toList());
        Reference reference = figure.reference();
        if (reference != null && !numbers.isEmpty()) {
            numbers.add(reference.value());
        }
        double named = labels.stream().mapToDouble(l -> l.height() + 1).sum();
        double height = numbers.isEmpty() ? 60 : Math.max(LEAST_HEIGHT, named);
        List<BigDecimal> ticks = Scale.ticksFor(numbers, figure.baseline() == Lines.Baseline.ZERO, 6);
        double nameWidth = labels.stream().mapToDouble(EndLabel::width).max().orElse(0);
        MarkStrips strips = new MarkStrips(figure, sheet, frame);
        left = numbers.isEmpty() ? 8 : Math.ceil(Axis.roomAtLeft(ticks, figure.format()));
        right = sheet.width() - Math.ceil(Math.max(nameWidth, strips.nameWidth())) - LEADER;
        double plotTop = numbers.isEmpty() ? top : breaks(top, unit(top) + 8, height);
        double plotBottom = plotTop + height;
        if (numbers.isEmpty()) {
            sheet.words(left, plotTop + height / 2, "Ingen tal kan vises.", House.LABEL);
        } else {
            Scale scale = Scale.over(ticks, plotBottom, plotTop);
            Axis.up(sheet, scale, ticks, figure.format(), left, right);
            if (reference != null) {
                reference(reference, scale);
            }
            traces(scale);
            endLabels(scale, plotTop, plotBottom);
        }
        return periods(strips.draw(plotBottom + 6, this::x, right + LEADER));
    }

    /** Writes the unit over the axis; returns where the plot may begin. */
    private double unit(double top) {
        String unit = figure.format().unit();
        if (unit.isEmpty()) {
            return top;
        }
        return sheet.block(0, top, Wrap.line(unit, House.SMALL, sheet.width()));
    }

    /** The last number, with its period when that is not the last of all, and the name. */
    private EndLabel label(int index, int last) {
        Series series = figure.series().get(index);
        TextStyle style = series.emphasised() ? NAMES.bold() : NAMES;
        String number = Labels.text(figure.format(), series.values().get(last));
        boolean earlier = last < figure.periods().size() - 1;
        String text = number + (earlier ? " (" + figure.periods().get(last) + ")" : "");
        double room = sheet.width() * NAME_SHARE - style.bold().width(text) - GAP;
        return new EndLabel(index, last, text, Wrap.of(series.name(), style, Math.max(room, LEAST_NAME), 3));
    }

    private static int lastNumber(List<Value> values) {
        return IntStream.range(0, values.size())
                .filter(i -> Numbers.upper(values.get(i)) != null)
                .max()
                .orElse(-1);
    }

    private double x(int period) {
        int count = figure.periods().size();
        double inner = 14;
        return count == 1
                ? (left + right) / 2
                : Sheet.snap(left + inner + (right - left - 2 * inner) * period / (count - 1));
    }

    /** The words of a break, and where they and their line stand. */
    private record BreakLabel(double middle, double left, Wrap text) {
        boolean clearOf(BreakLabel other) {
            return left >= other.left + other.text.width() + 2 * GAP;
        }
    }

    /**
     * Dashed lines between periods that cannot be compared, each with its reason above: on one level, or, where they would
     * meet, one below the other. Returns where the plot begins.
     */
    private double breaks(double top, double plotTop, double height) {
        List<BreakLabel> breaks = figure.breaks().stream().map(this::breakLabel).toList();
        if (breaks.isEmpty()) {
            return plotTop;
        }
        boolean level =
                IntStream.range(1, breaks.size()).allMatch(i -> breaks.get(i).clearOf(breaks.get(i - 1)));
        double lowest =
                breaks.stream().mapToDouble(one -> one.text().height()).max().orElse(0);
        double y = top;
        List<Double> feet = new ArrayList<>();
        for (BreakLabel one : breaks) {
            double begin = level ? top + lowest - one.text().height() : y;
            y = sheet.block(one.left(), begin, one.text()) + 4;
            feet.add(y - 2);
        }
        double begin = y + 6;
        for (int i = 0; i < breaks.size(); i++) {
            double from = level || i == breaks.size() - 1 ? feet.get(i) : begin;
            double middle = breaks.get(i).middle();
            sheet.line(middle, from, middle, begin + height, Paint.dashed(House.AXIS, 1.5, 3), Role.AXIS);
        }
        return begin;
    }

    private BreakLabel breakLabel(Lines.Break split) {
        double middle = Sheet.snap((x(split.before() - 1) + x(split.before())) / 2);
        Wrap text = Wrap.of(split.text(), House.SMALL, (right - left) * 0.6, 2);
        double at = Math.max(
                House.SMALL.width(figure.format().unit()) + 16,
                Math.min(middle - text.width() / 2, right - text.width()));
        return new BreakLabel(middle, at, text);
    }

    private void reference(Reference reference, Scale scale) {
        double y = scale.at(reference.value());
        sheet.line(left, y, right, y, House.REFERENCE_LINE, Role.AXIS);
        Key.Entry entry = new Key.Entry(
                reference.name() + ": " + figure.format().number(reference.value()),
                box -> sheet.line(box.x(), box.middleY(), box.right(), box.middleY(), House.REFERENCE_LINE, Role.KEY));
        pending.add(entry);
    }

    private void traces(Scale scale) {
        double radius = figure.periods().size() <= MOST_WITH_DOTS ? 3.5 : 0;
        for (boolean emphasised : new boolean[] {false, true}) {
            for (int i = 0; i < figure.series().size(); i++) {
                Series series = figure.series().get(i);
                if (series.emphasised() == emphasised) {
                    double dots = inks.get(i).width() < 2 ? 0 : radius;
                    Trace.draw(
                            sheet,
                            series.values(),
                            scale,
                            this::x,
                            period -> figure.isBroken(series, period),
                            inks.get(i),
                            dots);
                }
            }
        }
        for (Series series : figure.series()) {
            missing(series);
        }
    }

    private void missing(Series series) {
        List<Value> values = series.values();
        boolean all = values.stream().allMatch(v -> v instanceof Value.Blank);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Value.Blank blank) {
                String reason = Labels.reasonOf(blank);
                if (all) {
                    frame.missing(series.name(), reason);
                    return;
                }
                frame.missing(series.name() + " " + figure.periods().get(i), reason);
            }
        }
    }

    private void endLabels(Scale scale, double top, double bottom) {
        double[] middles = labels.stream()
                .mapToDouble(label -> {
                    Value value = figure.series().get(label.series()).values().get(label.last());
                    return (scale.at(Objects.requireNonNull(Numbers.lower(value)))
                                    + scale.at(Objects.requireNonNull(Numbers.upper(value))))
                            / 2;
                })
                .toArray();
        double[] heights = labels.stream().mapToDouble(EndLabel::height).toArray();
        double[] tops = Spread.tops(middles, heights, top - 8, Math.max(bottom, top - 8 + sum(heights)));
        for (int i = 0; i < tops.length; i++) {
            EndLabel label = labels.get(i);
            TextStyle style = label.name().style();
            double baseline = tops[i] + 2 + style.ascent();
            SeriesInk ink = inks.get(label.series());
            double from = x(label.last());
            Paint line = label.last() == figure.periods().size() - 1
                    ? Paint.stroke(ink.colour(), 1)
                    : Paint.dashed(ink.colour(), 1, 2);
            if (from < right) {
                sheet.line(from, middles[i], right, middles[i], line, Role.LEADER);
            }
            sheet.line(right, middles[i], right + LEADER - 6, baseline - style.size() * 0.32, line, Role.LEADER);
            sheet.words(right + LEADER, baseline, label.number(), style.bold());
            sheet.block(right + LEADER + label.indent(), tops[i] + 2, label.name());
        }
    }

    private static double sum(double[] heights) {
        double sum = 0;
        for (double height : heights) {
            sum += height;
        }
        return sum;
    }

    /** Names of the periods, as many as fit, the last always among them; then the key of the reference line. */
    private double periods(double top) {
        int count = figure.periods().size();
        double pitch = count == 1 ? right - left : x(1) - x(0);
        double room = Math.max(pitch, 92) - 10;
        List<Wrap> names = figure.periods().stream()
                .map(period -> Wrap.of(period, House.SMALL, room, 3))
                .toList();
        double widest = names.stream().mapToDouble(Wrap::width).max().orElse(0) + 10;
        int every = (int) Math.max(1, Math.ceil(widest / pitch));
        double bottom = top;
        for (int i = count - 1; i >= 0; i -= every) {
            double half = names.get(i).width() / 2;
            double middle = Math.max(half, Math.min(x(i), sheet.width() - half));
            bottom = Math.max(bottom, sheet.blockAround(middle, top + 4, names.get(i)));
        }
        return pending.isEmpty() ? bottom : Key.draw(sheet, bottom + 10, pending) - 12;
    }
}
