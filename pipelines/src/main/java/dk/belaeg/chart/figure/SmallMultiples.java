package dk.belaeg.chart.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One small panel a name, all on one scale: many developments at a glance, none hidden behind another.
 *
 * @param periods the times from left to right, the same in every panel
 * @param panels one panel each
 * @param form lines, whose scale may begin where the numbers are, or bars, whose scale begins at zero
 * @param comparison drawn in grey in every panel, such as the region, or null
 */
public record SmallMultiples(
        Caption caption,
        ValueFormat format,
        List<String> periods,
        List<Series> panels,
        Form form,
        @Nullable Series comparison)
        implements Figure {
    public SmallMultiples {
        periods = periods.stream().map(FigureTexts::name).toList();
        panels = Series.over(periods, panels);
        if (comparison != null) {
            Series.over(periods, List.of(comparison));
        }
    }

    /** What a panel holds. */
    public enum Form {
        LINES,
        BARS
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.smallMultiples(this);
    }
}
