package dk.belaeg.chart.figure;

import dk.belaeg.grammar.Value;
import java.util.List;

/**
 * A figure as pure data: what is shown, never how. Every number comes from a released table, so a figure can hold
 * nothing that the table does not print. Rows and bars are drawn in the order in which they are given; see {@link Order}.
 */
public sealed interface Figure
        permits RankedBars,
                StackedBars,
                DotsAgainstMark,
                Dumbbells,
                Slopes,
                Lines,
                SmallMultiples,
                HeatMap,
                Waterfall,
                Timeline,
                TileMap,
                TrueMap,
                Scatter {
    Caption caption();

    ValueFormat format();

    /** Calls the case of this kind. A new kind does not compile until every user of {@link Cases} treats it. */
    <T> T match(Cases<T> cases);

    /** One answer for each kind of figure. */
    interface Cases<T> {
        T rankedBars(RankedBars figure);

        T stackedBars(StackedBars figure);

        T dotsAgainstMark(DotsAgainstMark figure);

        T dumbbells(Dumbbells figure);

        T slopes(Slopes figure);

        T lines(Lines figure);

        T smallMultiples(SmallMultiples figure);

        T heatMap(HeatMap figure);

        T waterfall(Waterfall figure);

        T timeline(Timeline figure);

        T tileMap(TileMap figure);

        T trueMap(TrueMap figure);

        T scatter(Scatter figure);
    }

    /** A name with two numbers, in the order in which they are told. */
    record Pair(String label, Value from, Value to, boolean emphasised) {
        public Pair {
            label = FigureTexts.name(label);
            Numbers.numeric(from);
            Numbers.numeric(to);
        }
    }

    /** A name with one number for each period or column. */
    record Series(String name, List<Value> values) {
        public Series {
            name = FigureTexts.name(name);
            values = Numbers.numeric(values);
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
}
