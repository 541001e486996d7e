package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.Size2D;
import org.jspecify.annotations.Nullable;

/** What stands above or below a plot across the whole figure: a line of words, a key. Its height is known beforehand. */
final class Strip extends Title {
    /** Draws what a strip holds from its top left corner. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, double left, double top);
    }

    private final double height;
    private final transient Painter painter;

    Strip(double height, Painter painter) {
        this.height = Math.ceil(height);
        this.painter = painter;
    }

    double height() {
        return height;
    }

    Strip at(RectangleEdge edge) {
        setPosition(edge);
        return this;
    }

    @Override
    public Size2D arrange(Graphics2D g, RectangleConstraint room) {
        return new Size2D(room.getWidth(), height);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        painter.paint(new Pen(g), area.getX(), area.getY());
    }

    @Override
    public @Nullable Object draw(Graphics2D g, Rectangle2D area, Object params) {
        draw(g, area);
        return null;
    }
}
