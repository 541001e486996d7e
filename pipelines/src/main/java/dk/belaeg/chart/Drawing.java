package dk.belaeg.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import org.jfree.chart.JFreeChart;

/**
 * A figure laid out.
 *
 * @param head height of title and subtitle at the top, which documents with captions of their own leave out
 * @param shortened names that stand shortened in the drawing, in full; they belong in the alt text
 */
record Drawing(JFreeChart chart, int width, int height, double head, List<String> shortened) {
    Drawing {
        shortened = List.copyOf(shortened);
    }

    /** Paints the figure, one drawing unit to a unit of the paper. */
    void paint(Graphics2D paper) {
        chart.draw(paper, new Rectangle(width, height));
    }
}
