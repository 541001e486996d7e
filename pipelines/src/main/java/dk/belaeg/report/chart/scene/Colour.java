package dk.belaeg.report.chart.scene;

/**
 * An opaque sRGB colour. Contrast follows WCAG 2.2 (relative luminance, ratio 1 to 21): 3 is the least for graphics,
 * 4.5 for text.
 */
public record Colour(int rgb) {
    public Colour {
        if ((rgb & 0xFF000000) != 0) {
            throw new IllegalArgumentException("colour has 24 bits: " + rgb);
        }
    }

    public int red() {
        return rgb >> 16;
    }

    public int green() {
        return rgb >> 8 & 0xFF;
    }

    public int blue() {
        return rgb & 0xFF;
    }

    /** The colour as SVG and HTML write it, "#12436D". */
    public String hex() {
        StringBuilder hex = new StringBuilder("#");
        for (int shift = 20; shift >= 0; shift -= 4) {
            hex.append("0123456789ABCDEF".charAt(rgb >> shift & 0xF));
        }
        return hex.toString();
    }

    /** WCAG contrast ratio between two colours, 1 to 21. */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red()) + 0.7152 * linear(green()) + 0.0722 * linear(blue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
