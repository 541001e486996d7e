package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Horizontal bars, one a name, each with its number: who has most. Emphasised bars stand out against grey ones.
 * Zero is always on the scale.
 *
 * @param bars one bar a name; none gives a figure that says so
 * @param order how the bars are sorted; {@link #bars} is already in it
 * @param reference a line across the bars, such as the mean of the region, or null
 */
public record RankedBars(
        Caption caption, ValueFormat format, List<Bar> bars, Order order, @Nullable Reference reference)
        implements Figure {
    public RankedBars {
        bars = order.apply(bars, Bar::label, Bar::value);
    }

    /** One bar. */
    public record Bar(String label, Value value, boolean emphasised) {
        public Bar {
            label = FigureTexts.name(label);
            Numbers.numeric(value);
        }

        public static Bar of(String label, Value value) {
            return new Bar(label, value, false);
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.rankedBars(this);
    }
}
