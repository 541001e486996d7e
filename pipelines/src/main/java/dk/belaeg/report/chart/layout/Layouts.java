package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.DotsAgainstMark;
import dk.belaeg.report.chart.figure.Dumbbells;
import dk.belaeg.report.chart.figure.Figure;
import dk.belaeg.report.chart.figure.HeatMap;
import dk.belaeg.report.chart.figure.Lines;
import dk.belaeg.report.chart.figure.RankedBars;
import dk.belaeg.report.chart.figure.Slopes;
import dk.belaeg.report.chart.figure.SmallMultiples;
import dk.belaeg.report.chart.figure.StackedBars;
import dk.belaeg.report.chart.figure.TileMap;
import dk.belaeg.report.chart.figure.TrueMap;
import dk.belaeg.report.chart.figure.Waterfall;
import dk.belaeg.report.chart.style.House;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Lays out any figure: the frame that all share, and inside it the layout of its kind. */
public final class Layouts {
    private Layouts() {}

    /** The figure laid out on paper of a width in drawing units; the height follows from what it holds. */
    public static Drawing draw(Figure figure, double width) {
        Sheet sheet = new Sheet(width);
        Frame frame = new Frame(sheet, figure.caption());
        double top = frame.top();
        return frame.close(figure.match(new Body(sheet, frame, top)));
    }

    /** Draws the inside of a figure from a top; answers where it ends below. */
    private record Body(Sheet sheet, Frame frame, double top) implements Figure.Cases<Double> {
        private Double orNothing(List<?> items, DoubleUnaryOperator layout) {
            if (!items.isEmpty()) {
                return layout.applyAsDouble(top);
            }
            Wrap nothing = Wrap.line("Der er ingen tal at vise.", House.LABEL, sheet.width());
            return sheet.block(0, top + 12, nothing) + 12;
        }

        @Override
        public Double rankedBars(RankedBars figure) {
            return orNothing(figure.bars(), new RankedBarsLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double stackedBars(StackedBars figure) {
            return orNothing(figure.rows(), new StackedBarsLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double dotsAgainstMark(DotsAgainstMark figure) {
            return orNothing(figure.rows(), y -> PairsLayout.draw(figure, sheet, frame, y));
        }

        @Override
        public Double dumbbells(Dumbbells figure) {
            return orNothing(figure.rows(), y -> PairsLayout.draw(figure, sheet, frame, y));
        }

        @Override
        public Double slopes(Slopes figure) {
            return orNothing(figure.rows(), new SlopesLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double lines(Lines figure) {
            return orNothing(figure.series(), new LinesLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double smallMultiples(SmallMultiples figure) {
            return orNothing(figure.panels(), new SmallMultiplesLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double heatMap(HeatMap figure) {
            return orNothing(figure.rows(), new HeatMapLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double waterfall(Waterfall figure) {
            return orNothing(figure.steps(), new WaterfallLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double tileMap(TileMap figure) {
            return orNothing(figure.tiles(), new TileMapLayout(figure, sheet, frame)::draw);
        }

        @Override
        public Double trueMap(TrueMap figure) {
            return orNothing(figure.areas(), new TrueMapLayout(figure, sheet, frame)::draw);
        }
    }
}
