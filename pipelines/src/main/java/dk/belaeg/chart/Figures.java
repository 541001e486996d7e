package dk.belaeg.chart;

import dk.belaeg.chart.figure.AltText;
import dk.belaeg.chart.figure.DotsAgainstMark;
import dk.belaeg.chart.figure.Dumbbells;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.chart.figure.HeatMap;
import dk.belaeg.chart.figure.Lines;
import dk.belaeg.chart.figure.RankedBars;
import dk.belaeg.chart.figure.Slopes;
import dk.belaeg.chart.figure.SmallMultiples;
import dk.belaeg.chart.figure.StackedBars;
import dk.belaeg.chart.figure.TileMap;
import dk.belaeg.chart.figure.TrueMap;
import dk.belaeg.chart.figure.Waterfall;
import java.util.List;
import java.util.function.Supplier;

/**
 * Draws figures. A pure function: the same figure gives the same bytes, whatever locale, time zone, installed fonts or
 * thread; figures may be drawn by many threads at once.
 */
public final class Figures {
    private Figures() {}

    /** The figure at the width of an upright page. */
    public static FigureFiles draw(Figure figure) {
        return draw(figure, Geometry.PAGE);
    }

    public static FigureFiles draw(Figure figure, Geometry geometry) {
        Drawing drawing = drawing(figure, geometry);
        String alt = alt(figure, drawing.shortened());
        return new FigureFiles(
                figure.caption(), drawing, alt, SvgFile.of(drawing, figure.caption(), alt), PngFile.of(drawing));
    }

    static Drawing drawing(Figure figure, Geometry geometry) {
        return figure.match(new Kinds(new Paper(figure.caption(), geometry.width())));
    }

    static String alt(Figure figure, List<String> shortened) {
        String given = figure.caption().alt();
        String alt = given.isEmpty() ? AltText.of(figure) : given;
        return shortened.isEmpty()
                ? alt
                : alt + " Forkortede tekster i fuld længde: " + String.join("; ", shortened) + ".";
    }

    /** Which chart each kind of figure is drawn as. */
    private record Kinds(Paper paper) implements Figure.Cases<Drawing> {
        private Drawing orNothing(List<?> items, Supplier<Drawing> chart) {
            return items.isEmpty() ? paper.empty() : chart.get();
        }

        @Override
        public Drawing rankedBars(RankedBars figure) {
            return orNothing(figure.bars(), () -> RankedBarChart.draw(figure, paper));
        }

        @Override
        public Drawing stackedBars(StackedBars figure) {
            return orNothing(figure.rows(), () -> StackedBarChart.draw(figure, paper));
        }

        @Override
        public Drawing dotsAgainstMark(DotsAgainstMark figure) {
            return orNothing(figure.rows(), () -> PairChart.draw(figure, paper));
        }

        @Override
        public Drawing dumbbells(Dumbbells figure) {
            return orNothing(figure.rows(), () -> PairChart.draw(figure, paper));
        }

        @Override
        public Drawing slopes(Slopes figure) {
            return orNothing(figure.rows(), () -> SlopeChart.draw(figure, paper));
        }

        @Override
        public Drawing lines(Lines figure) {
            return orNothing(figure.series(), () -> LineChart.draw(figure, paper));
        }

        @Override
        public Drawing smallMultiples(SmallMultiples figure) {
            return orNothing(figure.panels(), () -> SmallMultiplesChart.draw(figure, paper));
        }

        @Override
        public Drawing heatMap(HeatMap figure) {
            return orNothing(figure.rows(), () -> HeatMapChart.draw(figure, paper));
        }

        @Override
        public Drawing waterfall(Waterfall figure) {
            return orNothing(figure.steps(), () -> WaterfallChart.draw(figure, paper));
        }

        @Override
        public Drawing tileMap(TileMap figure) {
            return orNothing(figure.tiles(), () -> TileMapChart.draw(figure, paper));
        }

        @Override
        public Drawing trueMap(TrueMap figure) {
            return orNothing(figure.areas(), () -> TrueMapChart.draw(figure, paper));
        }
    }
}
