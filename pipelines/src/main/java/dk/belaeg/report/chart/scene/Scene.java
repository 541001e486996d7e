package dk.belaeg.report.chart.scene;

import java.util.List;

/** A finished drawing: its size in drawing units and its shapes in the order of painting. */
public record Scene(double width, double height, List<Shape> shapes) {
    public Scene {
        shapes = List.copyOf(shapes);
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a drawing needs a size: " + width + " x " + height);
        }
    }
}
