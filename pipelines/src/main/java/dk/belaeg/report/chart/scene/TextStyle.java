package dk.belaeg.report.chart.scene;

/** How words are set: face, size in drawing units (17 units are 8 points on paper), colour. */
public record TextStyle(Typeface face, double size, Colour colour) {
    public TextStyle {
        if (!(size > 0)) {
            throw new IllegalArgumentException("text size " + size);
        }
    }

    /** Width of a line of text, in drawing units. */
    public double width(String text) {
        return face.width(text, size);
    }

    /** Room above the baseline that holds every Danish letter, ring and accent included. */
    public double ascent() {
        return size * 0.80;
    }

    /** Room below the baseline. */
    public double descent() {
        return size * 0.22;
    }

    /** Distance between the baselines of two lines. */
    public double leading() {
        return size * 1.18;
    }

    public TextStyle bold() {
        return new TextStyle(Typeface.BOLD, size, colour);
    }

    public TextStyle in(Colour other) {
        return new TextStyle(face, size, other);
    }

    public TextStyle sized(double other) {
        return new TextStyle(face, other, colour);
    }
}
