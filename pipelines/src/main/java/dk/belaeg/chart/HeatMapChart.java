package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.HeatMap;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/** Shaded cells with their numbers; a range is written on plain paper, a withheld number is hatched. */
final class HeatMapChart {
    private static final double GAP = 2;
    private static final double SMALLEST_LETTERS = 12;
    private static final double LEAST_CELL = 44;
    private static final int MOST_LINES_OF_A_HEAD = 5;

    private final HeatMap figure;
    private final List<Value> values;
    private final Rows rows;
    private final double cellWidth;
    private final TextStyle letters;
    private final List<Wrap> heads;

    private HeatMapChart(HeatMap figure, Paper paper) {
        this.figure = figure;
        values = figure.rows().stream().flatMap(row -> row.values().stream()).toList();
        ShadeKey.add(paper, figure.shades(), figure.format(), values);
        int columns = figure.columns().size();
        rows = new Rows(
                paper,
                figure.rows().stream()
                        .map(row -> Rows.Row.of(row.name(), false))
                        .toList(),
                new Rows.Wish(
                        List.of(), letters -> columns * LEAST_CELL, width -> headHeight(heads(width / columns)) + 6));
        cellWidth = rows.plotWidth() / columns;
        heads = heads(cellWidth);
        heads.forEach(paper::keep);
        letters = letters();
        for (Series row : figure.rows().subList(0, rows.count())) {
            for (int column = 0; column < columns; column++) {
                note(row, column, paper);
            }
        }
    }

    static Drawing draw(HeatMap figure, Paper paper) {
        HeatMapChart chart = new HeatMapChart(figure, paper);
        HouseAxis columns =
                HouseAxis.between(0, figure.columns().size(), 0, 0).painted((pen, data, all) -> chart.heads(pen, data));
        return chart.rows.draw(
                columns, (pen, row, box) -> chart.row(pen, figure.rows().get(row), box));
    }

    private void note(Series row, int column, Paper paper) {
        Value value = row.values().get(column);
        if (value instanceof Value.Blank) {
            paper.note(row.name() + " " + figure.columns().get(column), value);
        } else if (!fits(figure.format().label(value))) {
            paper.remark("Tal, der er for brede til deres felt, står kun i tabellen.");
        }
    }

    private boolean fits(String text) {
        return letters.width(text) + 4 <= cellWidth - GAP;
    }

    private static double headHeight(List<Wrap> heads) {
        return heads.stream().mapToDouble(Wrap::height).max().orElse(0);
    }

    /** Heads in letters small enough for their longest word, but never too small to read. */
    private List<Wrap> heads(double width) {
        TextStyle style = House.SMALL.in(House.INK);
        while (style.size() > SMALLEST_LETTERS && longestWord(style) > width - 4) {
            style = style.sized(style.size() - 1);
        }
        TextStyle fitting = style;
        return figure.columns().stream()
                .map(column -> Wrap.of(column, fitting, width - 4, MOST_LINES_OF_A_HEAD))
                .toList();
    }

    private double longestWord(TextStyle style) {
        return figure.columns().stream()
                .flatMap(column -> Arrays.stream(column.split(" ", -1)))
                .mapToDouble(style::width)
                .max()
                .orElse(0);
    }

    /** The largest letters in which every number fits its cell; the smallest when none does. */
    private TextStyle letters() {
        double size = rows.style().size();
        while (size > SMALLEST_LETTERS && widest(House.LABEL.sized(size)) > cellWidth - GAP - 6) {
            size--;
        }
        return House.LABEL.sized(size);
    }

    private double widest(TextStyle style) {
        return values.stream()
                .filter(value -> !(value instanceof Value.Blank))
                .mapToDouble(value -> style.width(figure.format().label(value)))
                .max()
                .orElse(0);
    }

    private void heads(Pen pen, Rectangle2D data) {
        for (int column = 0; column < heads.size(); column++) {
            Wrap head = heads.get(column);
            double middle = data.getX() + (column + 0.5) * cellWidth;
            pen.block(middle, data.getY() - 5 - head.height(), head, Pen.Anchor.MIDDLE);
        }
    }

    private void row(Pen pen, Series row, Rectangle2D box) {
        for (int column = 0; column < heads.size(); column++) {
            double x = box.getX() + column * cellWidth;
            Rectangle2D cell = Pen.box(x, box.getY() + GAP / 2, cellWidth - GAP, box.getHeight() - GAP);
            cell(pen, row.values().get(column), Pen.inset(cell, 0.5));
        }
    }

    /** None of something is told from a little by having no shade; where shades part at zero it lies on their border. */
    private boolean isNought(Value value) {
        return !figure.shades().aroundZero()
                && value instanceof Value.Amount amount
                && amount.value().signum() == 0;
    }

    private void cell(Pen pen, Value value, Rectangle2D cell) {
        Color ground = isNought(value) ? House.PAPER : Inks.of(figure.shades(), value);
        String text = value instanceof Value.Blank ? "" : figure.format().label(value);
        boolean written = !text.isEmpty() && fits(text);
        if (value instanceof Value.Mark) {
            pen.hatch(cell);
            if (written) {
                double width = letters.width(text) + 4;
                double height = letters.size();
                pen.clear(Pen.box(cell.getCenterX() - width / 2, cell.getCenterY() - height / 2, width, height));
            }
        } else {
            pen.box(cell, ground, House.AXIS);
        }
        if (written) {
            pen.wordsIn(cell, text, letters, ground);
        }
    }
}
