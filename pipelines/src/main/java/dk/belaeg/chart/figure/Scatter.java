package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;

/**
 * Dots in a field of two scales, each with its name: whether two numbers of the same things go together. A point that lacks
 * an exact number is named below.
 *
 * @param format of the upright scale
 * @param acrossFormat of the scale across
 * @param upName what the upright scale is, with its unit
 * @param acrossName what the scale across is, with its unit
 */
public record Scatter(
        Caption caption,
        ValueFormat format,
        ValueFormat acrossFormat,
        String upName,
        String acrossName,
        List<Point> points)
        implements Figure {
    public Scatter {
        upName = FigureTexts.name(upName);
        acrossName = FigureTexts.name(acrossName);
        points = List.copyOf(points);
    }

    /**
     * One thing with its two numbers.
     *
     * @param trend where it would lie on a straight line through all; blank where there is none
     */
    public record Point(String label, Value across, Value up, Value trend) {
        public Point {
            label = FigureTexts.name(label);
            Numbers.numeric(across);
            Numbers.numeric(up);
            Numbers.numeric(trend);
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.scatter(this);
    }
}
