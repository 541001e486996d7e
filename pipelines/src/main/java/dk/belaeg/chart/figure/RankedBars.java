package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;
import java.util.Optional;

/**
 * Horizontal bars from zero, one a name, each with its number: who has most.
 *
 * @param line a number that the bars are read against
 */
public record RankedBars(Caption caption, ValueFormat format, Optional<Guide> line, List<Bar> bars) implements Figure {
    public RankedBars {
        bars = List.copyOf(bars);
    }

    /** Bars that are read against one another alone. */
    public RankedBars(Caption caption, ValueFormat format, List<Bar> bars) {
        this(caption, format, Optional.empty(), bars);
    }

    /** One bar. */
    public record Bar(String label, Value value, boolean emphasised) {
        public Bar {
            label = FigureTexts.name(label);
            Numbers.numeric(value);
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.rankedBars(this);
    }
}
