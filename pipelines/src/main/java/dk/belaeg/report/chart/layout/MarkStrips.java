package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.Series;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The withheld numbers of lines: under the plot, one strip a line, with a symbol at each period that has one. There is
 * no place on the scale that they could have.
 */
final class MarkStrips {
    private static final TextStyle NAMES = LinesLayout.NAMES;
    private static final double PITCH = 22;
    private static final double GAP = LinesLayout.GAP;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 14;
    private static final double HEIGHT = 12;

    private final Lines figure;
    private final Sheet sheet;
    private final Frame frame;
    private final List<Series> marked;
    private final List<Series> shown;

    MarkStrips(Lines figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
        marked = figure.series().stream()
                .filter(series -> series.values().stream().anyMatch(v -> v instanceof Value.Mark))
                .toList();
        shown = marked.stream()
                .filter(series -> marked.size() <= LinesLayout.MOST_NAMED || series.emphasised())
                .limit(LinesLayout.MOST_NAMED)
                .toList();
    }

    /** Room that the names beside the strips need. */
    double nameWidth() {
        double widest = shown.stream()
                .mapToDouble(series -> NAMES.bold().width(marks(series)) + GAP + NAMES.width(series.name()))
                .max()
                .orElse(0);
        return Math.min(widest, sheet.width() * LinesLayout.NAME_SHARE);
    }

    /** Draws the strips from a top, with names from a left end; returns where they end below. */
    double draw(double top, IntToDoubleFunction x, double namesLeft) {
        int count = figure.periods().size();
        double pitch = count == 1 ? LARGEST + 2 : x.applyAsDouble(1) - x.applyAsDouble(0);
        double size = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(pitch - 2)));
        double y = top;
        for (Series series : shown) {
            for (int i = 0; i < count; i++) {
                if (series.values().get(i) instanceof Value.Mark) {
                    sheet.hatch(new Box(x.applyAsDouble(i) - size / 2, y + 4, size, HEIGHT));
                }
            }
            frame.hatched();
            String marks = marks(series);
            double baseline = Sheet.baselineIn(y, PITCH - 2, NAMES);
            sheet.words(namesLeft, baseline, marks, NAMES.bold());
            double at = namesLeft + NAMES.bold().width(marks) + GAP;
            sheet.block(at, baseline - NAMES.ascent(), Wrap.line(series.name(), NAMES, sheet.width() - at));
            y += PITCH;
        }
        if (shown.size() < marked.size()) {
            int others = marked.size() - shown.size();
            frame.remark("Også " + (others == 1 ? "en anden linje" : others + " andre linjer")
                    + " har tal, der ikke vises.");
        }
        return y;
    }

    private String marks(Series series) {
        return series.values().stream()
                .filter(v -> v instanceof Value.Mark)
                .map(v -> figure.format().label(v))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
