package dk.belaeg.report.chart.scene;

/** A place in the drawing, in drawing units, y downwards. */
public record Point(double x, double y) {}
