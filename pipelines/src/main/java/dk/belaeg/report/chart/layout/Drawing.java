package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Scene;
import java.util.List;

/**
 * A figure laid out.
 *
 * @param head height of title and subtitle at the top, which documents with captions of their own leave out
 * @param shortened names that stand shortened in the drawing, in full; they belong in the alt text
 */
public record Drawing(Scene scene, double head, List<String> shortened) {
    public Drawing {
        shortened = List.copyOf(shortened);
    }
}
