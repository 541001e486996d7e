package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.Caption;

/** A figure in the forms in which a release holds it. */
public final class FigureFiles {
    /** Where they lie in a release. */
    public static final String FOLDER = "figurer/";

    private static final int UNITS_PER_MILLIMETRE = 6;

    private final Caption caption;
    private final Drawing drawing;
    private final String alt;
    private final String svg;
    private final byte[] png;

    FigureFiles(Caption caption, Drawing drawing, String alt, String svg, byte[] png) {
        this.caption = caption;
        this.drawing = drawing;
        this.alt = alt;
        this.svg = svg;
        this.png = png;
    }

    /** Begins the file names. */
    public String id() {
        return caption.id();
    }

    /** What the figure shows. */
    public String title() {
        return caption.title();
    }

    /** Unit, period and scope; may be empty. */
    public String subtitle() {
        return caption.subtitle();
    }

    /** The drawing as UTF-8 text without an XML declaration: a file of its own, or an element of an HTML page. */
    public String svg() {
        return svg;
    }

    /** The same drawing, two pixels to a unit, with its size on paper stated inside. */
    public byte[] png() {
        return png.clone();
    }

    /** The text that stands for the figure, with every name that the drawing had to shorten. */
    public String alt() {
        return alt;
    }

    /** Width in drawing units, which are CSS pixels on a screen. */
    public int width() {
        return drawing.width();
    }

    /** Height in drawing units. */
    public int height() {
        return drawing.height();
    }

    /** Share of the height, from the top, that title and subtitle take: what a document with captions leaves out. */
    public double headShare() {
        return drawing.head() / drawing.height();
    }

    /** Width on paper. */
    public double widthInMillimetres() {
        return (double) width() / UNITS_PER_MILLIMETRE;
    }

    /** Height on paper. */
    public double heightInMillimetres() {
        return (double) height() / UNITS_PER_MILLIMETRE;
    }
}
