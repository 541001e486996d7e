package dk.belaeg.report.chart.scene;

/** An upright rectangle in drawing units (1 unit = 1/6 mm on paper, 1 CSS pixel on a screen), y downwards. */
public record Box(double x, double y, double width, double height) {
    public Box {
        if (!(width >= 0 && height >= 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException("no box: " + x + " " + y + " " + width + " " + height);
        }
    }

    /** The box between two opposite corners, given in any order. */
    public static Box between(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middleX() {
        return x + width / 2;
    }

    public double middleY() {
        return y + height / 2;
    }

    /** The same box, smaller by a margin on all four sides; never smaller than nothing. */
    public Box inset(double margin) {
        double dx = Math.min(margin, width / 2);
        double dy = Math.min(margin, height / 2);
        return new Box(x + dx, y + dy, width - 2 * dx, height - 2 * dy);
    }

    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** True when the two boxes share an area, not merely an edge. */
    public boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
