package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import java.util.List;

/** A key: samples of ink, each with its name, running on over as many lines as they need. */
final class Key {
    private static final double SAMPLE_WIDTH = 16;
    private static final double SAMPLE_HEIGHT = 13;
    private static final double GAP = 7;
    private static final double BETWEEN = 22;
    private static final double LEADING = 23;
    private static final TextStyle LETTERS = House.SMALL.in(House.INK);

    private Key() {}

    /** Draws a sample into a box. */
    @FunctionalInterface
    interface Sample {
        void draw(Box box);
    }

    record Entry(String name, Sample sample) {}

    /** A filled sample. */
    static Entry area(Sheet sheet, String name, Colour ink) {
        return new Entry(name, box -> sheet.rect(box, House.area(ink), Role.KEY));
    }

    /** Draws the key from a top; returns where the drawing below it may begin. */
    static double draw(Sheet sheet, double top, List<Entry> entries) {
        double x = 0;
        double y = top;
        for (Entry entry : entries) {
            Wrap name = Wrap.line(entry.name(), LETTERS, sheet.width() - SAMPLE_WIDTH - GAP);
            double width = SAMPLE_WIDTH + GAP + name.width();
            if (x > 0 && x + width > sheet.width()) {
                x = 0;
                y += LEADING;
            }
            entry.sample().draw(new Box(x + 0.5, y + 1.5, SAMPLE_WIDTH - 1, SAMPLE_HEIGHT));
            sheet.block(x + SAMPLE_WIDTH + GAP, y - 1, name);
            x += width + BETWEEN;
        }
        return y + LEADING + 6;
    }
}
