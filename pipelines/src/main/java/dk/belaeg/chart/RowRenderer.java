package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;

/** Draws rows for which the library has no kind of its own. */
final class RowRenderer extends AbstractCategoryItemRenderer {
    /** Draws one row of the figure into its box. */
    @FunctionalInterface
    interface Painter {
        void paint(Pen pen, int row, Rectangle2D box);
    }

    private final transient Painter painter;

    RowRenderer(Painter painter) {
        this.painter = painter;
    }

    /** A plot of the rows with these numbers. */
    static CategoryPlot plot(List<Integer> rows, ValueAxis scale, Painter painter) {
        DefaultCategoryDataset data = new DefaultCategoryDataset();
        rows.forEach(row -> data.addValue(0, "", row));
        return new CategoryPlot(data, null, scale, new RowRenderer(painter));
    }

    @Override
    public void drawItem(
            Graphics2D g,
            CategoryItemRendererState state,
            Rectangle2D data,
            CategoryPlot plot,
            CategoryAxis rows,
            ValueAxis scale,
            CategoryDataset dataset,
            int series,
            int column,
            int pass) {
        int count = dataset.getColumnCount();
        double top = rows.getCategoryStart(column, count, data, plot.getDomainAxisEdge());
        double bottom = rows.getCategoryEnd(column, count, data, plot.getDomainAxisEdge());
        Rectangle2D box = Pen.box(data.getX(), top, data.getWidth(), bottom - top);
        painter.paint(new Pen(g), (Integer) dataset.getColumnKey(column), box);
    }
}
