package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jspecify.annotations.Nullable;

/** Draws what lies at places of a map. */
final class PlaceRenderer extends AbstractXYItemRenderer {
    /** A place on the scales of a map. */
    record Place(double across, double down) {}

    /** Draws one of the things on a map at its place on the paper. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, int index, double x, double y, Rectangle2D data);
    }

    private final transient Painter painter;

    private PlaceRenderer(Painter painter) {
        this.painter = painter;
    }

    static XYPlot plot(List<Place> places, ValueAxis across, ValueAxis down, Painter painter) {
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("", new double[][] {
            places.stream().mapToDouble(Place::across).toArray(),
            places.stream().mapToDouble(Place::down).toArray()
        });
        return House.plain(new XYPlot(data, across, down, new PlaceRenderer(painter)));
    }

    @Override
    public void drawItem(
            Graphics2D g,
            XYItemRendererState state,
            Rectangle2D data,
            @Nullable PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis across,
            ValueAxis down,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        double x = across.valueToJava2D(dataset.getXValue(series, item), data, plot.getDomainAxisEdge());
        double y = down.valueToJava2D(dataset.getYValue(series, item), data, plot.getRangeAxisEdge());
        painter.paint(new Pen(g), item, x, y, data);
    }
}
