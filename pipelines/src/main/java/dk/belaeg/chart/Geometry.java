package dk.belaeg.chart;

/**
 * How wide a figure is. One drawing unit is a CSS pixel on a screen and 1/6 mm on paper; the height follows from what
 * the figure holds.
 */
public record Geometry(int width) {
    /** Across an upright A4 page with margins: 160 mm, 960 units. */
    public static final Geometry PAGE = new Geometry(960);

    /** Across a page turned sideways: 240 mm, 1.440 units. */
    public static final Geometry WIDE = new Geometry(1440);

    private static final int LEAST = 640;
    private static final int MOST = 2400;
    private static final int UNITS_PER_MILLIMETRE = 6;

    public Geometry {
        if (width < LEAST || width > MOST) {
            throw new IllegalArgumentException("a figure is 640 to 2400 units wide, not " + width);
        }
    }

    /** Millimetres on paper of a length in drawing units. */
    public static double millimetres(double units) {
        return units / UNITS_PER_MILLIMETRE;
    }
}
