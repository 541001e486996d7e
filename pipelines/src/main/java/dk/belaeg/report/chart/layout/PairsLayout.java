package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.DotsAgainstMark;
import dk.belaeg.report.chart.figure.Dumbbells;
import dk.belaeg.report.chart.figure.Numbers;
import dk.belaeg.report.chart.figure.Pair;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Two numbers a row on one scale: dots against a tick, and dumbbells. The numbers and their difference stand in columns
 * at the right; what is withheld stands as a symbol in a gutter left of the scale, where no number can be read.
 */
final class PairsLayout {
    private static final double RADIUS = 6;
    private static final double GUTTER = 2 * (Sheet.HATCH_WIDTH + 6);
    private static final Paint TICK = Paint.stroke(House.INK, 3);

    private final List<Pair> rows;
    private final ValueFormat format;
    private final Sheet sheet;
    private final Frame frame;
    private final Marks marks;

    private PairsLayout(List<Pair> rows, ValueFormat format, Sheet sheet, Frame frame, Marks marks) {
        this.rows = rows;
        this.format = format;
        this.sheet = sheet;
        this.frame = frame;
        this.marks = marks;
    }

    /** How the two numbers of a row look. */
    private interface Marks {
        void first(Sheet sheet, double x, RowPlan.Slot slot, Pair row);

        void second(Sheet sheet, double x, double y, Pair row);

        /** Ink of the first mark, also when it is known only within bounds. */
        Colour firstInk(Pair row);

        /** Ink of the second mark and of the line that leads to it. */
        Colour ink(Pair row);
    }

    static double draw(DotsAgainstMark figure, Sheet sheet, Frame frame, double top) {
        Marks marks = new Against();
        List<Key.Entry> key = new ArrayList<>(List.of(
                new Key.Entry(
                        figure.markName(),
                        box -> sheet.line(box.middleX(), box.y(), box.middleX(), box.bottom(), TICK, Role.KEY)),
                new Key.Entry(
                        figure.dotName(),
                        box -> sheet.dot(box.middleX(), box.middleY(), RADIUS, Paint.fill(House.BLUE), Role.KEY))));
        if (!figure.flagText().isEmpty()) {
            key.add(new Key.Entry(
                    figure.flagText(),
                    box -> sheet.diamond(
                            box.middleX(), box.middleY(), RADIUS + 1.5, Paint.fill(House.ORANGE), Role.KEY)));
        }
        double below = Key.draw(sheet, top, key);
        List<String> heads = List.of(figure.markName(), figure.dotName(), "Forskel");
        return new PairsLayout(figure.rows(), figure.format(), sheet, frame, marks).draw(heads, below);
    }

    static double draw(Dumbbells figure, Sheet sheet, Frame frame, double top) {
        boolean some = figure.rows().stream().anyMatch(Pair::emphasised);
        Marks marks = new Bells(some);
        List<Key.Entry> key = List.of(
                new Key.Entry(
                        figure.fromName(),
                        box -> sheet.dot(box.middleX(), box.middleY(), RADIUS - 1, Bells.OPEN, Role.KEY)),
                new Key.Entry(
                        figure.toName(),
                        box -> sheet.dot(box.middleX(), box.middleY(), RADIUS, Paint.fill(House.BLUE), Role.KEY)));
        double below = Key.draw(sheet, top, key);
        List<String> heads = List.of(figure.fromName(), figure.toName(), "Ændring");
        return new PairsLayout(figure.rows(), figure.format(), sheet, frame, marks).draw(heads, below);
    }

    private double draw(List<String> heads, double top) {
        List<RowPlan.Row> planned = rows.stream()
                .map(row -> new RowPlan.Row(row.label(), row.emphasised(), cells(row)))
                .toList();
        RowPlan plan = new RowPlan(sheet, frame, planned, top, RowPlan.Wish.withAxis(heads));
        plan.write(sheet);
        List<Value> values = rows.stream()
                .flatMap(row -> List.of(row.from(), row.to()).stream())
                .toList();
        double gutter = values.stream().anyMatch(v -> v instanceof Value.Mark) ? GUTTER : 0;
        for (RowPlan.Half half : plan.halves()) {
            double left = half.plotLeft() + gutter + RADIUS;
            double right = half.plotRight() - RADIUS - 4;
            List<BigDecimal> ticks =
                    Scale.ticksFor(Numbers.released(values).toList(), false, Axis.wished(right - left));
            Scale scale = Scale.over(ticks, left, right);
            Axis.across(sheet, scale, ticks, format, half, false);
            for (RowPlan.Slot slot : half.slots()) {
                row(rows.get(slot.index()), slot, scale, half.plotLeft());
            }
        }
        return plan.bottom();
    }

    private List<String> cells(Pair row) {
        BigDecimal from = Numbers.exact(row.from());
        BigDecimal to = Numbers.exact(row.to());
        String change = from == null || to == null ? "" : format.asChange().number(to.subtract(from));
        return List.of(Labels.text(format, row.from()), Labels.text(format, row.to()), change);
    }

    private void row(Pair row, RowPlan.Slot slot, Scale scale, double gutter) {
        double y = slot.middle();
        BigDecimal from = Numbers.exact(row.from());
        BigDecimal to = Numbers.exact(row.to());
        if (from != null && to != null && scale.at(from) != scale.at(to)) {
            sheet.line(scale.at(from), y, scale.at(to), y, Paint.stroke(marks.ink(row), 3), Role.DATA);
        }
        unknown(row.from(), row, slot, scale, gutter, Paint.stroke(marks.firstInk(row), 1.5));
        unknown(row.to(), row, slot, scale, gutter + Sheet.HATCH_WIDTH + 6, Paint.stroke(marks.ink(row), 3));
        if (from != null) {
            marks.first(sheet, scale.at(from), slot, row);
        }
        if (to != null) {
            marks.second(sheet, scale.at(to), y, row);
        }
    }

    private void unknown(Value value, Pair row, RowPlan.Slot slot, Scale scale, double gutter, Paint line) {
        if (value instanceof Value.Range range) {
            Symbols.whisker(sheet, scale.at(range.lower()), scale.at(range.upper()), slot.middle(), 2 * RADIUS, line);
        } else if (value instanceof Value.Mark) {
            sheet.hatch(new Box(gutter, Sheet.snap(slot.middle() - RADIUS), Sheet.HATCH_WIDTH, 2 * RADIUS));
            frame.hatched();
        } else if (value instanceof Value.Blank blank) {
            Labels.reason(frame, row.label(), blank);
        }
    }

    /** A tick for what was to be, a dot for what is; flagged dots are orange diamonds. */
    private static final class Against implements Marks {
        @Override
        public void first(Sheet sheet, double x, RowPlan.Slot slot, Pair row) {
            double half = RowPlan.barHeight(slot) / 2;
            sheet.line(x, slot.middle() - half, x, slot.middle() + half, TICK, Role.DATA);
        }

        @Override
        public void second(Sheet sheet, double x, double y, Pair row) {
            if (row.emphasised()) {
                sheet.diamond(x, y, RADIUS + 1.5, Paint.fill(House.ORANGE), Role.DATA);
            } else {
                sheet.dot(x, y, RADIUS, Paint.fill(House.BLUE), Role.DATA);
            }
        }

        @Override
        public Colour firstInk(Pair row) {
            return House.INK;
        }

        @Override
        public Colour ink(Pair row) {
            return row.emphasised() ? House.ORANGE : House.BLUE;
        }
    }

    /** An open dot for the first number, a filled one for the second. */
    private record Bells(boolean someEmphasised) implements Marks {
        private static final Paint OPEN = Paint.outlined(House.PAPER, House.BLUE, 2);

        @Override
        public void first(Sheet sheet, double x, RowPlan.Slot slot, Pair row) {
            sheet.dot(x, slot.middle(), RADIUS - 1, Paint.outlined(House.PAPER, ink(row), 2), Role.DATA);
        }

        @Override
        public void second(Sheet sheet, double x, double y, Pair row) {
            sheet.dot(x, y, RADIUS, Paint.fill(ink(row)), Role.DATA);
        }

        @Override
        public Colour firstInk(Pair row) {
            return House.GREY;
        }

        @Override
        public Colour ink(Pair row) {
            return row.emphasised() || !someEmphasised ? House.BLUE : House.SOFT;
        }
    }
}
