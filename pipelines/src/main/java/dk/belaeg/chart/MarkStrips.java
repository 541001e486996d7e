package dk.belaeg.chart;

import dk.belaeg.chart.figure.Figure.Series;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.grammar.Value;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The withheld numbers of lines: under the plot, one strip a line, with a symbol at each period that has one. There is
 * no place on the scale that they could have.
 */
final class MarkStrips {
    private static final TextStyle NAMES = LineChart.NAMES;
    private static final double PITCH = 22;
    private static final double GAP = LineChart.GAP;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 14;
    private static final double HEIGHT = 12;

    private final Lines figure;
    private final Paper paper;
    private final List<Series> shown;

    MarkStrips(Lines figure, Paper paper) {
        this.figure = figure;
        this.paper = paper;
        List<Series> marked = figure.series().stream()
                .filter(series -> series.values().stream().anyMatch(v -> v instanceof Value.Mark))
                .toList();
        shown = marked.size() <= LineChart.MOST_NAMED ? marked : List.of();
        if (!shown.isEmpty()) {
            paper.hatched();
        }
        if (shown.size() < marked.size()) {
            int others = marked.size() - shown.size();
            paper.remark("Også " + (others == 1 ? "en anden linje" : others + " andre linjer")
                    + " har tal, der ikke vises.");
        }
    }

    double height() {
        return shown.size() * PITCH;
    }

    /** Room that the names beside the strips need. */
    double nameWidth() {
        double widest = shown.stream()
                .mapToDouble(series -> indent(series) + NAMES.width(series.name()))
                .max()
                .orElse(0);
        return Math.min(widest, paper.width() * LineChart.NAME_SHARE);
    }

    private double indent(Series series) {
        return NAMES.bold().width(marks(series)) + GAP;
    }

    /** The name of each strip, which begins this far from the left of the figure. */
    List<Wrap> names(double left) {
        return shown.stream()
                .map(series -> paper.keep(Wrap.line(series.name(), NAMES, paper.width() - left - indent(series))))
                .toList();
    }

    /** Draws the strips from a top, with their names from a left end. */
    void draw(Pen pen, double top, IntToDoubleFunction x, double namesLeft, List<Wrap> names) {
        int count = figure.periods().size();
        double pitch = count == 1 ? LARGEST + 2 : x.applyAsDouble(1) - x.applyAsDouble(0);
        double size = Math.max(SMALLEST, Math.min(LARGEST, Math.floor(pitch - 2)));
        for (int row = 0; row < shown.size(); row++) {
            Series series = shown.get(row);
            double y = top + row * PITCH;
            for (int i = 0; i < count; i++) {
                if (series.values().get(i) instanceof Value.Mark) {
                    pen.hatch(Pen.box(x.applyAsDouble(i) - size / 2, y + 4, size, HEIGHT));
                }
            }
            double middle = y + (PITCH - 2) / 2;
            pen.words(namesLeft, NAMES.baselineAround(middle), marks(series), NAMES.bold());
            pen.blockAround(namesLeft + indent(series), middle, names.get(row), Pen.Anchor.START);
        }
    }

    private String marks(Series series) {
        return series.values().stream()
                .filter(v -> v instanceof Value.Mark)
                .map(v -> figure.format().label(v))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
