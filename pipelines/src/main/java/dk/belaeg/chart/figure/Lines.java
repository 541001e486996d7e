package dk.belaeg.chart.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lines over time, each named at its end; the scale begins where the numbers are. A missing number is a gap and is
 * named under the figure; a withheld one is a hatched square under the axis.
 *
 * @param periods the times from left to right
 * @param series one value a period each
 * @param breaks where two periods cannot be compared, such as a new account plan
 */
public record Lines(Caption caption, ValueFormat format, List<String> periods, List<Series> series, List<Break> breaks)
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
        return Break.isOf(one, before, breaks);
    }

    /** The first of the periods that can be compared with this one. */
    public int comparableFrom(Series one, int period) {
        return Break.comparableFrom(one, period, breaks);
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

        static boolean isOf(Series one, int before, List<Break> breaks) {
            return breaks.stream()
                    .anyMatch(split -> split.before() == before
                            && (split.series().isEmpty() || split.series().contains(one.name())));
        }

        static int comparableFrom(Series one, int period, List<Break> breaks) {
            int from = period;
            while (from > 0 && !isOf(one, from, breaks)) {
                from--;
            }
            return from;
        }
    }

    @Override
    public <T> T match(Cases<T> cases) {
        return cases.lines(this);
    }
}
