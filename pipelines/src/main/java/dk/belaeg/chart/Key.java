package dk.belaeg.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A key: samples of ink, each with its name, running on over as many lines as they need. */
final class Key {
    private static final double SAMPLE_WIDTH = 16;
    private static final double SAMPLE_HEIGHT = 13;
    private static final double GAP = 7;
    private static final double BETWEEN = 22;
    private static final double LEADING = 23;
    private static final TextStyle LETTERS = House.SMALL.in(House.INK);

    private Key() {}

    /** A name with what draws its sample into a box. */
    record Entry(String name, BiConsumer<Pen, Rectangle2D> sample) {
        /** A filled sample. */
        static Entry area(String name, Color ink) {
            return new Entry(name, (pen, box) -> pen.box(box, ink, House.outline(ink)));
        }

        static Entry line(String name, House.Line line) {
            return new Entry(
                    name, (pen, box) -> pen.line(box.getX(), box.getCenterY(), box.getMaxX(), box.getCenterY(), line));
        }
    }

    private record Placed(Entry entry, Wrap name, double x, double y) {}

    /** Adds a key as a strip across a figure. */
    static void add(Paper paper, List<Entry> entries) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        double y = 0;
        for (Entry entry : entries) {
            Wrap name = paper.keep(Wrap.line(entry.name(), LETTERS, paper.width() - SAMPLE_WIDTH - GAP));
            double width = SAMPLE_WIDTH + GAP + name.width();
            if (x > 0 && x + width > paper.width()) {
                x = 0;
                y += LEADING;
            }
            placed.add(new Placed(entry, name, x, y));
            x += width + BETWEEN;
        }
        paper.add(
                y + LEADING + 6,
                (pen, left, top) -> placed.forEach(one -> {
                    double at = left + one.x();
                    one.entry()
                            .sample()
                            .accept(pen, Pen.box(at + 0.5, top + one.y() + 1.5, SAMPLE_WIDTH - 1, SAMPLE_HEIGHT));
                    pen.block(at + SAMPLE_WIDTH + GAP, top + one.y() - 1, one.name());
                }));
    }
}
