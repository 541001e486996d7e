package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Shades;
import dk.belaeg.report.chart.figure.ValueFormat;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The shades of a map or heat map: which ink a number has, and the key that shows where one class ends. */
final class ShadeKey {
    private static final double LEAST_CLASS_WIDTH = 78;
    private static final double HEIGHT = 16;
    private static final double GAP = 8;
    private static final double BETWEEN = 26;
    private static final TextStyle LETTERS = House.SMALL;

    private ShadeKey() {}

    /** Draws the key from a top; returns where the drawing below may begin. */
    static double draw(Sheet sheet, double top, Shades shades, ValueFormat format, Collection<Value> values) {
        boolean shaded = values.stream().anyMatch(v -> v instanceof Value.Amount) && shades.classes() > 1;
        double x = shaded ? classes(sheet, top, shades, format) : 0.5;
        List<Sample> samples = new ArrayList<>();
        if (values.stream().anyMatch(v -> v instanceof Value.Mark)) {
            samples.add(new Sample("Vises ikke", sheet::hatch));
        }
        if (values.stream().anyMatch(v -> v instanceof Value.Blank)) {
            samples.add(new Sample("Ikke oplyst", box -> sheet.rect(box, outlined(House.PAPER), Role.KEY)));
        }
        double needed = samples.stream().mapToDouble(Sample::width).sum();
        double y = top;
        if (shaded && !samples.isEmpty() && x + needed > sheet.width()) {
            x = 0.5;
            y += HEIGHT + 28;
        }
        for (Sample sample : samples) {
            Box box = new Box(x, y + 0.5, Sheet.HATCH_WIDTH, HEIGHT);
            sample.draw().accept(box);
            sheet.words(box.right() + GAP, y + HEIGHT - 3, sample.name(), LETTERS);
            x += sample.width();
        }
        if (!shaded && samples.isEmpty()) {
            return top;
        }
        return y + HEIGHT + (shaded && y == top ? 34 : 16);
    }

    /** What a tile without a shade means. */
    private record Sample(String name, Consumer<Box> draw) {
        double width() {
            return Sheet.HATCH_WIDTH + GAP + LETTERS.width(name) + BETWEEN;
        }
    }

    /** The classes side by side, their limits below; returns where the key may go on. */
    private static double classes(Sheet sheet, double top, Shades shades, ValueFormat format) {
        ValueFormat written = format(shades, format);
        double widest = shades.limits().stream()
                .mapToDouble(limit -> LETTERS.width(written.number(limit)))
                .max()
                .orElse(0);
        double unit = LETTERS.width(format.unit()) + GAP;
        double each = Math.max(LEAST_CLASS_WIDTH, widest + 14);
        each = Math.min(each, Math.floor((sheet.width() - unit - 2) / shades.classes()));
        double x = 0.5;
        for (int i = 0; i < shades.classes(); i++) {
            sheet.rect(new Box(x, top + 0.5, each, HEIGHT), outlined(Inks.of(shades, i)), Role.KEY);
            if (i > 0) {
                String limit = written.number(shades.limits().get(i - 1));
                sheet.wordsAround(x, top + HEIGHT + 16, limit, LETTERS);
            }
            x += each;
        }
        sheet.words(x + GAP, top + HEIGHT - 3, format.unit(), LETTERS);
        return x + (format.unit().isEmpty() ? 0 : unit) + BETWEEN;
    }

    /** Outline for every tile, so that neighbours of one shade stay apart. */
    static Paint outlined(Colour ink) {
        return Paint.outlined(ink, House.AXIS, 1);
    }

    /** Limits are written as exactly as they are. */
    private static ValueFormat format(Shades shades, ValueFormat format) {
        int needed = shades.limits().stream()
                .mapToInt(limit -> limit.stripTrailingZeros().scale())
                .max()
                .orElse(0);
        return ValueFormat.of(Math.min(6, Math.max(0, needed)), format.unit());
    }
}
