package dk.belaeg.chart.figure;

/**
 * A figure as pure data: what is shown, never how. Every number comes from a released table, so a figure can hold
 * nothing that the table does not print.
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
                TileMap,
                TrueMap {

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

        T tileMap(TileMap figure);

        T trueMap(TrueMap figure);
    }
}
