package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.HeatMap;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shaded cells with their numbers; a range is written on plain paper, a withheld number is hatched. */
final class HeatMapLayout {
    private static final double GAP = 2;
    private static final double SMALLEST_LETTERS = 12;
    private static final double LEAST_CELL = 44;
    private static final int MOST_LINES_OF_A_HEAD = 4;

    private final HeatMap figure;
    private final Sheet sheet;
    private final Frame frame;

    HeatMapLayout(HeatMap figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
    }

    double draw(double top) {
        List<Value> values =
                figure.rows().stream().flatMap(row -> row.values().stream()).toList();
        double below = ShadeKey.draw(sheet, top, figure.shades(), figure.format(), values);
        List<RowPlan.Row> rows = figure.rows().stream()
                .map(row -> new RowPlan.Row(row.name(), row.emphasised(), List.of()))
                .toList();
        int columns = figure.columns().size();
        RowPlan.Wish wish = new RowPlan.Wish(
                List.of(), letters -> columns * LEAST_CELL, width -> headHeight(heads(width / columns)) + 6);
        RowPlan plan = new RowPlan(sheet, frame, rows, below, wish);
        List<Wrap> heads = heads(columnWidth(plan.halves().get(0)));
        plan.write(sheet);
        TextStyle letters = letters(values, plan);
        for (RowPlan.Half half : plan.halves()) {
            double width = columnWidth(half);
            for (int column = 0; column < heads.size(); column++) {
                double middle = half.plotLeft() + (column + 0.5) * width;
                Wrap head = heads.get(column);
                sheet.blockAround(middle, half.top() - 5 - head.height(), head);
            }
            for (RowPlan.Slot slot : half.slots()) {
                Series row = figure.rows().get(slot.index());
                for (int column = 0; column < heads.size(); column++) {
                    double x = half.plotLeft() + column * width;
                    Box cell = new Box(x, slot.top() + GAP / 2, width - GAP, slot.height() - GAP);
                    cell(row.values().get(column), cell, letters);
                    reason(row, column);
                }
            }
        }
        return plan.bottom();
    }

    private double columnWidth(RowPlan.Half half) {
        return half.plotWidth() / figure.columns().size();
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
        List<Wrap> heads = new ArrayList<>();
        for (String column : figure.columns()) {
            heads.add(Wrap.of(column, style, width - 4, MOST_LINES_OF_A_HEAD));
        }
        return heads;
    }

    private double longestWord(TextStyle style) {
        return figure.columns().stream()
                .flatMap(column -> Arrays.stream(column.split(" ", -1)))
                .mapToDouble(style::width)
                .max()
                .orElse(0);
    }

    /** The largest letters in which every number fits its cell; the smallest when none does. */
    private TextStyle letters(List<Value> values, RowPlan plan) {
        double room = columnWidth(plan.halves().get(0)) - GAP - 6;
        double size = plan.style().size();
        while (size > SMALLEST_LETTERS && widest(values, House.LABEL.sized(size)) > room) {
            size--;
        }
        return House.LABEL.sized(size);
    }

    private double widest(List<Value> values, TextStyle style) {
        return values.stream()
                .filter(value -> !(value instanceof Value.Blank))
                .mapToDouble(value -> style.width(figure.format().label(value)))
                .max()
                .orElse(0);
    }

    private void cell(Value value, Box cell, TextStyle letters) {
        Colour ground = Inks.of(figure.shades(), value);
        if (value instanceof Value.Mark) {
            sheet.hatch(cell.inset(0.5));
        } else {
            sheet.rect(cell.inset(0.5), ShadeKey.outlined(ground), Role.DATA);
        }
        if (value instanceof Value.Blank) {
            return;
        }
        String text = figure.format().label(value);
        double width = letters.width(text);
        if (width + 4 > cell.width()) {
            frame.remark("Tal, der er for brede til deres felt, står kun i tabellen.");
            return;
        }
        if (value instanceof Value.Mark) {
            double height = letters.size();
            sheet.clear(new Box(cell.middleX() - width / 2 - 2, cell.middleY() - height / 2, width + 4, height));
        }
        sheet.wordsIn(cell, text, letters, ground);
    }

    private void reason(Series row, int column) {
        if (row.values().get(column) instanceof Value.Blank blank) {
            Labels.reason(frame, row.name() + " " + figure.columns().get(column), blank);
        }
    }
}
