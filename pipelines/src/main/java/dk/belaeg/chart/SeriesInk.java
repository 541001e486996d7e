package dk.belaeg.chart;

import dk.belaeg.chart.figure.Series;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * The ink of each of several lines. With emphasised ones among them, only those have colours. The first four lines are
 * unbroken, the next four dashed, the others dotted; each is named at its end in any case.
 */
record SeriesInk(Color colour, double width, double dash) {
    private static final int COLOURS = 4;

    static List<SeriesInk> of(List<Series> series) {
        boolean some = series.stream().anyMatch(Series::emphasised);
        List<SeriesInk> inks = new ArrayList<>();
        int coloured = 0;
        for (Series one : series) {
            if (some && !one.emphasised()) {
                inks.add(new SeriesInk(House.GREY, 1.5, 0));
            } else {
                double[] dashes = {0, 8, 3};
                double dash = dashes[Math.min(coloured / COLOURS, 2)];
                inks.add(new SeriesInk(House.KINDS.get(coloured % COLOURS), some ? 3 : 2.5, dash));
                coloured++;
            }
        }
        return inks;
    }

    House.Line line() {
        return House.Line.dashed(colour, width, dash);
    }
}
