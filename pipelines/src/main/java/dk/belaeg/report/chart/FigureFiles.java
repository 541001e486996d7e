package dk.belaeg.report.chart;

/** A figure in the forms in which a release holds it. */
public final class FigureFiles {
    private final String id;
    private final String svg;
    private final byte[] png;
    private final String vegaLite;
    private final String alt;
    private final int width;
    private final int height;

    FigureFiles(String id, String svg, byte[] png, String vegaLite, String alt, int width, int height) {
        this.id = id;
        this.svg = svg;
        this.png = png;
        this.vegaLite = vegaLite;
        this.alt = alt;
        this.width = width;
        this.height = height;
    }

    /** Begins the file names. */
    public String id() {
        return id;
    }

    /** The drawing as UTF-8 text without an XML declaration: a file of its own, or an element of an HTML page. */
    public String svg() {
        return svg;
    }

    /** The same drawing, two pixels to a unit, with its size on paper stated inside. */
    public byte[] png() {
        return png.clone();
    }

    /** A Vega-Lite specification of the same data, for those who draw on. */
    public String vegaLite() {
        return vegaLite;
    }

    /** The text that stands for the figure, with every name that the drawing had to shorten. */
    public String alt() {
        return alt;
    }

    /** Width in drawing units, which are CSS pixels on a screen. */
    public int width() {
        return width;
    }

    /** Height in drawing units. */
    public int height() {
        return height;
    }

    /** Width on paper. */
    public double widthInMillimetres() {
        return Geometry.millimetres(width);
    }

    /** Height on paper. */
    public double heightInMillimetres() {
        return Geometry.millimetres(height);
    }
}
