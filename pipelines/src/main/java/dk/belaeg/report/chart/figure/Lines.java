package dk.belaeg.report.chart.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time, each named at its end. A missing number is a gap and is named under the figure; a withheld one
 * is a hatched square under the axis.
 *
 * @param periods the times from left to right
 * @param series one value a period each
 * @param baseline whether zero must be on the scale
 * @param reference a level to compare with, such as index 100, or null
 * @param breaks where two periods cannot be compared, such as a new account plan
 */
public record Lines(
        Caption caption,
        ValueFormat format,
        List<String> periods,
        List<Series> series,
        Baseline baseline,
        @Nullable Reference reference,
        List<Break> breaks)
        implements Figure {
    public Lines {
        periods = periods.stream().map(Texts::name).toList();
        series = Series.over(periods, series);
        breaks = List.copyOf(breaks);
        int count = periods.size();
        if (breaks.stream().anyMatch(b -> b.before() < 1 || b.before() >= count)) {
            throw new IllegalArgumentException("a break lies between two of the " + count + " periods");
        }
    }

    /** Where the scale begins. */
    public enum Baseline {
        /** At zero, as amounts ask for. */
        ZERO,
        /** Where the numbers are, as an index or an occupancy allows. */
        FREE
    }

    /** A break in the series between the period with number {@code before} (counted from 0) and the one before it. */
    public record Break(int before, String text) {
        public Break {
            text = Texts.name(text);
        }
    }

    @Override
    public Lines withAlt(String alt) {
        return new Lines(caption.withAlt(alt), format, periods, series, baseline, reference, breaks);
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.lines(this);
    }
}
