package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jspecify.annotations.Nullable;

/** Plots beside and below each other, each in its own place: the library's combined plots stand in one row or column. */
final class Panels extends Plot {
    /** A plot and where it lies, counted from the top left corner of them all. */
    record Panel(Plot plot, Rectangle2D place) {}

    private final transient List<Panel> panels;

    Panels(List<Panel> panels) {
        this.panels = List.copyOf(panels);
        House.plain(this);
    }

    @Override
    public String getPlotType() {
        return "Panels";
    }

    @Override
    public void draw(
            Graphics2D g,
            Rectangle2D area,
            @Nullable Point2D anchor,
            @Nullable PlotState state,
            @Nullable PlotRenderingInfo info) {
        for (Panel panel : panels) {
            Rectangle2D place = panel.place();
            Rectangle2D there = Pen.box(
                    area.getX() + place.getX(), area.getY() + place.getY(), place.getWidth(), place.getHeight());
            panel.plot().draw(g, there, null, null, null);
        }
    }
}
