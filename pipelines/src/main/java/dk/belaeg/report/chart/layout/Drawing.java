package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Scene;
import java.util.List;

/**
 * A figure laid out.
 *
 * @param shortened names that stand shortened in the drawing, in full; they belong in the alt text
 */
public record Drawing(Scene scene, List<String> shortened) {
    public Drawing {
        shortened = List.copyOf(shortened);
    }
}
