package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;

/** Horizontal bars from zero, one a name, each with its number: who has most. */
public record RankedBars(Caption caption, ValueFormat format, List<Bar> bars) implements Figure {
    public RankedBars {
        bars = List.copyOf(bars);
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
