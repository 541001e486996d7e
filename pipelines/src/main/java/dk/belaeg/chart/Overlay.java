package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;

/** Words that are written last, over bars and lines. */
final class Overlay extends AbstractAnnotation implements CategoryAnnotation {
    /** Writes into a plot with these rows. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, RowAxis rows, Rectangle2D data);
    }

    private final transient Painter painter;

    Overlay(Painter painter) {
        this.painter = painter;
    }

    @Override
    public void draw(Graphics2D g, CategoryPlot plot, Rectangle2D data, CategoryAxis rows, ValueAxis scale) {
        painter.paint(new Pen(g), (RowAxis) rows, data);
    }
}
