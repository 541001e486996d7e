package dk.belaeg.chart.figure;

import java.util.List;

/**
 * Two dots a row joined by a line: how far each has moved from one time, or one group, to another.
 *
 * @param fromName what the first dot is, such as a year
 * @param toName what the second dot is
 */
public record Dumbbells(Caption caption, ValueFormat format, String fromName, String toName, List<Pair> rows)
        implements Figure {
    public Dumbbells {
        fromName = FigureTexts.name(fromName);
        toName = FigureTexts.name(toName);
        rows = List.copyOf(rows);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.dumbbells(this);
    }
}
