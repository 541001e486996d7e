package dk.belaeg.chart.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One small panel with a line a name, all on one scale: many developments at a glance, none hidden behind another.
 *
 * @param periods the times from left to right, the same in every panel
 * @param panels one panel each
 * @param comparison drawn in grey in every panel, such as the region, or null
 * @param breaks where two periods of a panel cannot be compared; its line has a gap there
 */
public record SmallMultiples(
        Caption caption,
        ValueFormat format,
        List<String> periods,
        List<Series> panels,
        @Nullable Series comparison,
        List<Lines.Break> breaks)
        implements Figure {
    public SmallMultiples {
        periods = periods.stream().map(FigureTexts::name).toList();
        panels = Series.over(periods, panels);
        breaks = List.copyOf(breaks);
        if (comparison != null) {
            Series.over(periods, List.of(comparison));
        }
    }

    /** Whether a panel cannot be compared over the border between the period and the one before it. */
    public boolean isBroken(Series panel, int before) {
        return Lines.Break.isOf(panel, before, breaks);
    }

    /** The first of the periods of a panel that can be compared with this one. */
    public int comparableFrom(Series panel, int period) {
        return Lines.Break.comparableFrom(panel, period, breaks);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.smallMultiples(this);
    }
}
