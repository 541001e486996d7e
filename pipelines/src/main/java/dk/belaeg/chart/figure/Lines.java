package dk.belaeg.chart.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
        periods = periods.stream().map(FigureTexts::name).toList();
        series = Series.over(periods, series);
        breaks = List.copyOf(breaks);
        int count = periods.size();
        if (breaks.stream().anyMatch(b -> b.before() < 1 || b.before() >= count)) {
            throw new IllegalArgumentException("a break lies between two of the " + count + " periods");
        }
        Set<String> names = series.stream().map(Series::name).collect(Collectors.toSet());
        if (!breaks.stream().allMatch(b -> names.containsAll(b.series()))) {
            throw new IllegalArgumentException("a break is of a series that the figure has");
        }
    }

    /** Whether the series cannot be compared over the border between the period and the one before it. */
    public boolean isBroken(Series one, int before) {
        return breaks.stream().anyMatch(split -> split.before() == before && split.isOf(one));
    }

    /** The first of the periods that can be compared with this one. */
    public int comparableFrom(Series one, int period) {
        int from = period;
        while (from > 0 && !isBroken(one, from)) {
            from--;
        }
        return from;
    }

    /** Where the scale begins. */
    public enum Baseline {
        /** At zero, as amounts ask for. */
        ZERO,
        /** Where the numbers are, as an index or an occupancy allows. */
        FREE
    }

    /**
     * A break between the period with number {@code before} (counted from 0) and the one before it.
     *
     * @param series names of those that cannot be compared over it; empty for all
     */
    public record Break(int before, String text, Set<String> series) {
        public Break {
            text = FigureTexts.name(text);
            series = Set.copyOf(series);
        }

        /** A break of all series. */
        public Break(int before, String text) {
            this(before, text, Set.of());
        }

        boolean isOf(Series one) {
            return series.isEmpty() || series.contains(one.name());
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.lines(this);
    }
}
