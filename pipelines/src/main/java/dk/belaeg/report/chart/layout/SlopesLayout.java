package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.Pair;
import dk.belaeg.report.chart.figure.Slopes;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** Two columns of numbers joined by lines; what has no exact number stands below its column. */
final class SlopesLayout {
    private static final int MOST_NAMED = 36;
    private static final double LEAST_HEIGHT = 380;
    private static final double LABEL_HEIGHT = 22;
    private static final double NAME_SHARE = 0.33;
    private static final double GAP = 26;
    private static final double RADIUS = 4;

    private final Slopes figure;
    private final Sheet sheet;
    private final Frame frame;
    private final List<Pair> named;
    private final boolean someEmphasised;

    SlopesLayout(Slopes figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
        List<Pair> emphasised = figure.rows().stream().filter(Pair::emphasised).toList();
        someEmphasised = !emphasised.isEmpty();
        if (figure.rows().size() <= MOST_NAMED) {
            named = figure.rows();
        } else {
            named = emphasised.subList(0, Math.min(MOST_NAMED, emphasised.size()));
            frame.remark("Linjer uden navn (" + (figure.rows().size() - named.size()) + ") står i tabellen.");
        }
    }

    double draw(double top) {
        double nameWidth = named.stream()
                        .flatMapToDouble(row -> DoubleStream.of(labelWidth(row, row.from()), labelWidth(row, row.to())))
                        .max()
                        .orElse(0)
                + GAP;
        double side = Math.min(nameWidth, sheet.width() * NAME_SHARE);
        double left = side;
        double right = sheet.width() - side;
        double plotTop = top + 34;
        TextStyle head = House.LABEL.bold();
        sheet.wordsAround(Math.max(left, head.width(figure.fromName()) / 2), top + 16, figure.fromName(), head);
        double headRight = Math.min(right, sheet.width() - head.width(figure.toName()) / 2);
        sheet.wordsAround(headRight, top + 16, figure.toName(), head);
        double plotBottom = plotTop + Math.max(LEAST_HEIGHT, named.size() * LABEL_HEIGHT);
        List<BigDecimal> numbers = figure.rows().stream()
                .flatMap(row -> Numbers.released(List.of(row.from(), row.to())))
                .toList();
        Scale scale = scale(numbers, plotBottom - LABEL_HEIGHT / 2, plotTop + LABEL_HEIGHT / 2);
        sheet.line(left, plotTop, left, plotBottom, House.AXIS_LINE, Role.AXIS);
        sheet.line(right, plotTop, right, plotBottom, House.AXIS_LINE, Role.AXIS);
        figure.rows().stream()
                .sorted(Comparator.comparing(Pair::emphasised))
                .forEach(row -> slope(row, scale, left, right));
        Column leftColumn = new Column(Pair::from, left, true);
        Column rightColumn = new Column(Pair::to, right, false);
        return Math.max(leftColumn.draw(scale, plotTop, plotBottom), rightColumn.draw(scale, plotTop, plotBottom));
    }

    private static Scale scale(List<BigDecimal> numbers, double bottom, double top) {
        BigDecimal least = numbers.stream().min(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        BigDecimal most = numbers.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ONE);
        return least.compareTo(most) < 0
                ? new Scale(least, most, bottom, top)
                : new Scale(least.subtract(BigDecimal.ONE), most.add(BigDecimal.ONE), bottom, top);
    }

    private Colour ink(Pair row) {
        return row.emphasised() || !someEmphasised ? House.BLUE : House.GREY;
    }

    private static TextStyle style(Pair row) {
        return row.emphasised() ? House.SMALL.in(House.INK).bold() : House.SMALL.in(House.INK);
    }

    private double labelWidth(Pair row, Value value) {
        TextStyle style = style(row);
        return style.width(row.label()) + 8 + style.bold().width(Labels.text(figure.format(), value));
    }

    private void slope(Pair row, Scale scale, double left, double right) {
        BigDecimal from = Numbers.exact(row.from());
        BigDecimal to = Numbers.exact(row.to());
        double weight = row.emphasised() ? 3 : 2;
        if (from != null && to != null) {
            sheet.line(left, scale.at(from), right, scale.at(to), Paint.stroke(ink(row), weight), Role.DATA);
        }
        point(row.from(), left, scale, ink(row));
        point(row.to(), right, scale, ink(row));
    }

    private void point(Value value, double x, Scale scale, Colour ink) {
        if (value instanceof Value.Amount amount) {
            sheet.dot(x, scale.at(amount.value()), RADIUS, Paint.fill(ink), Role.DATA);
        } else if (value instanceof Value.Range range) {
            double lower = scale.at(range.lower());
            double upper = scale.at(range.upper());
            Paint line = Paint.stroke(ink, 2);
            sheet.line(x, lower, x, upper, line, Role.DATA);
            sheet.line(x - RADIUS, lower, x + RADIUS, lower, line, Role.DATA);
            sheet.line(x - RADIUS, upper, x + RADIUS, upper, line, Role.DATA);
        }
    }

    /** The labels of one side. */
    private final class Column {
        private final Function<Pair, Value> value;
        private final double x;
        private final boolean atLeft;

        Column(Function<Pair, Value> value, double x, boolean atLeft) {
            this.value = value;
            this.x = x;
            this.atLeft = atLeft;
        }

        double draw(Scale scale, double top, double bottom) {
            List<Pair> known = new ArrayList<>();
            List<Pair> unknown = new ArrayList<>();
            for (Pair row : named) {
                (Numbers.upper(value.apply(row)) != null ? known : unknown).add(row);
            }
            double[] middles =
                    known.stream().mapToDouble(row -> middle(row, scale)).toArray();
            double[] heights = known.stream().mapToDouble(row -> LABEL_HEIGHT).toArray();
            double[] tops = Spread.tops(middles, heights, top, bottom);
            for (int i = 0; i < tops.length; i++) {
                double y = tops[i] + LABEL_HEIGHT / 2;
                double from = x + outwards(RADIUS + 2);
                sheet.line(from, middles[i], x + outwards(GAP - 4), y, House.AXIS_LINE, Role.LEADER);
                label(known.get(i), tops[i]);
            }
            double y = bottom + 6;
            for (Pair row : unknown) {
                if (value.apply(row) instanceof Value.Mark) {
                    sheet.hatch(new Box(x - Sheet.HATCH_WIDTH / 2, y + 4, Sheet.HATCH_WIDTH, LABEL_HEIGHT - 8));
                    frame.hatched();
                } else if (value.apply(row) instanceof Value.Blank blank) {
                    Labels.reason(frame, row.label(), blank);
                }
                label(row, y);
                y += LABEL_HEIGHT;
            }
            return y;
        }

        private double middle(Pair row, Scale scale) {
            BigDecimal upper = Objects.requireNonNull(Numbers.upper(value.apply(row)));
            BigDecimal lower = Objects.requireNonNull(Numbers.lower(value.apply(row)));
            return (scale.at(upper) + scale.at(lower)) / 2;
        }

        private double outwards(double distance) {
            return atLeft ? -distance : distance;
        }

        private void label(Pair row, double top) {
            TextStyle style = style(row);
            String number = Labels.text(figure.format(), value.apply(row));
            double room = (atLeft ? x : sheet.width() - x) - GAP;
            Wrap name = Wrap.line(row.label(), style, room - style.bold().width(number) - 8);
            double blockTop = Sheet.baselineIn(top, LABEL_HEIGHT, style) - style.ascent();
            double baseline = blockTop + style.ascent();
            TextStyle numbers = value.apply(row) instanceof Value.Blank ? style.in(House.QUIET) : style.bold();
            if (atLeft) {
                sheet.wordsTo(x - GAP, baseline, number, numbers);
                sheet.blockTo(x - GAP - style.bold().width(number) - 8, blockTop, name);
            } else {
                sheet.words(x + GAP, baseline, number, numbers);
                sheet.block(x + GAP + style.bold().width(number) + 8, blockTop, name);
            }
        }
    }
}
