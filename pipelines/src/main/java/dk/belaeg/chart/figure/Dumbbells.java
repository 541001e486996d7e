package dk.belaeg.chart.figure;

import java.util.List;

/**
 * Two dots a row joined by a line: how far each has moved from one time, or one group, to another.
 *
 * @param fromName what the first dot is, such as a year
 * @param toName what the second dot is
 * @param order by the second dot; {@link #rows} is already in it
 */
public record Dumbbells(
        Caption caption, ValueFormat format, String fromName, String toName, List<Pair> rows, Order order)
        implements Figure {
    public Dumbbells {
        fromName = FigureTexts.name(fromName);
        toName = FigureTexts.name(toName);
        rows = order.apply(rows, Pair::label, Pair::to);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.dumbbells(this);
    }
}
