package dk.belaeg.chart.figure;

import java.util.List;

/**
 * One line a name from a left to a right column of numbers: who changed places between two times. Names are written
 * at both ends; with more names than a page holds, only the emphasised ones are.
 *
 * @param fromName the left column, such as a year
 * @param toName the right column
 */
public record Slopes(Caption caption, ValueFormat format, String fromName, String toName, List<Pair> rows)
        implements Figure {
    public Slopes {
        fromName = FigureTexts.name(fromName);
        toName = FigureTexts.name(toName);
        rows = List.copyOf(rows);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.slopes(this);
    }
}
