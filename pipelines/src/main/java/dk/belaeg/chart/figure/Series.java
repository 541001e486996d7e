package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;

/** A name with one number for each period or column. */
public record Series(String name, List<Value> values, boolean emphasised) {
    public Series {
        name = FigureTexts.name(name);
        values = Numbers.numeric(values);
    }

    public static Series of(String name, List<Value> values) {
        return new Series(name, values, false);
    }

    /** The series, having made sure that each has a value for every period and that there are periods at all. */
    static List<Series> over(List<String> periods, List<Series> series) {
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("no periods or columns");
        }
        for (Series one : series) {
            if (one.values().size() != periods.size()) {
                throw new IllegalArgumentException(
                        one.name() + " has " + one.values().size() + " values for " + periods.size() + " periods");
            }
        }
        return List.copyOf(series);
    }
}
