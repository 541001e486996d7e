package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;

/**
 * From one total to the next through what was added and taken away, as horizontal steps.
 *
 * @param steps in order, beginning with a total. A step that is not exact leaves the level after it unknown until
 *     the next total; nothing is computed across it
 */
public record Waterfall(Caption caption, ValueFormat format, List<Step> steps) implements Figure {
    public Waterfall {
        steps = List.copyOf(steps);
        if (!steps.isEmpty() && !steps.get(0).isTotal()) {
            throw new IllegalArgumentException("a waterfall begins with a total");
        }
    }

    /** A level, or a change of it. */
    public record Step(String label, Value value, boolean isTotal) {
        public Step {
            label = FigureTexts.name(label);
            Numbers.numeric(value);
        }

        public static Step total(String label, Value value) {
            return new Step(label, value, true);
        }

        public static Step change(String label, Value value) {
            return new Step(label, value, false);
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.waterfall(this);
    }
}
