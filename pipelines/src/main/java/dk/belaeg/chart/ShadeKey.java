package dk.belaeg.chart;

import dk.belaeg.chart.figure.Shades;
import dk.belaeg.chart.figure.ValueFormat;
import dk.belaeg.grammar.Value;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The key of a map or heat map: the shades with the numbers at which one ends and the next begins. */
final class ShadeKey {
    private static final double LEAST_CLASS_WIDTH = 78;
    private static final double HEIGHT = 16;
    private static final double GAP = 8;
    private static final double BETWEEN = 26;
    private static final TextStyle LETTERS = House.SMALL;

    private final Shades shades;
    private final ValueFormat format;
    private final double classWidth;

    private ShadeKey(Shades shades, ValueFormat format, double width) {
        this.shades = shades;
        this.format = exactly(shades, format);
        double widest = shades.limits().stream()
                .mapToDouble(limit -> LETTERS.width(this.format.number(limit)))
                .max()
                .orElse(0);
        double each = Math.max(LEAST_CLASS_WIDTH, widest + 14);
        classWidth = Math.min(each, Math.floor((width - LETTERS.width(format.unit()) - GAP - 2) / shades.classes()));
    }

    /** Adds the key of these values to a figure; none where there is nothing to explain. */
    static void add(Paper paper, Shades shades, ValueFormat format, Collection<Value> values) {
        boolean shaded = values.stream().anyMatch(v -> v instanceof Value.Amount) && shades.classes() > 1;
        List<Key.Entry> samples = new ArrayList<>();
        if (values.stream().anyMatch(v -> v instanceof Value.Mark)) {
            samples.add(new Key.Entry("Vises ikke", Pen::hatch));
        }
        if (values.stream().anyMatch(v -> v instanceof Value.Blank)) {
            samples.add(new Key.Entry("Ikke oplyst", (pen, box) -> pen.box(box, House.PAPER, House.AXIS)));
        }
        if (!shaded && samples.isEmpty()) {
            return;
        }
        ShadeKey key = new ShadeKey(shades, format, paper.width());
        double needed = samples.stream().mapToDouble(ShadeKey::width).sum();
        boolean below = shaded && !samples.isEmpty() && key.width() + needed > paper.width();
        double x = shaded && !below ? key.width() : 0.5;
        double y = below ? HEIGHT + 28 : 0;
        paper.add(y + HEIGHT + (shaded && !below ? 34 : 16), (pen, left, top) -> {
            if (shaded) {
                key.draw(pen, left, top);
            }
            double at = left + x;
            for (Key.Entry sample : samples) {
                Rectangle2D box = Pen.box(at, top + y + 0.5, Pen.HATCH_WIDTH, HEIGHT);
                sample.sample().accept(pen, box);
                pen.words(box.getMaxX() + GAP, top + y + HEIGHT - 3, sample.name(), LETTERS);
                at += width(sample);
            }
        });
    }

    private static double width(Key.Entry sample) {
        return Pen.HATCH_WIDTH + GAP + LETTERS.width(sample.name()) + BETWEEN;
    }

    private double width() {
        double unit = format.unit().isEmpty() ? 0 : LETTERS.width(format.unit()) + GAP;
        return 0.5 + shades.classes() * classWidth + unit + BETWEEN;
    }

    private void draw(Pen pen, double left, double top) {
        double x = left + 0.5;
        for (int i = 0; i < shades.classes(); i++) {
            pen.box(Pen.box(x, top + 0.5, classWidth, HEIGHT), Inks.of(shades, i), House.AXIS);
            if (i > 0) {
                String limit = format.number(shades.limits().get(i - 1));
                pen.words(x, top + HEIGHT + 16, limit, LETTERS, Pen.Anchor.MIDDLE);
            }
            x += classWidth;
        }
        pen.words(x + GAP, top + HEIGHT - 3, format.unit(), LETTERS);
    }

    /** Limits are written as exactly as they are. */
    private static ValueFormat exactly(Shades shades, ValueFormat format) {
        int needed = shades.limits().stream()
                .mapToInt(limit -> limit.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return ValueFormat.of(Math.min(6, Math.max(0, needed)), format.unit());
    }
}
