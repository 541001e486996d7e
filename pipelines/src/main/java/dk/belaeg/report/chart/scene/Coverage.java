package dk.belaeg.report.chart.scene;

/**
 * How much of each pixel a shape covers, found exactly from its edges: every edge adds its signed height to the pixels
 * it passes and to all pixels right of it, so a running sum along a row is the covered part. Overlapping parts that run
 * the same way cover once. Plain arithmetic in a fixed order, hence the same picture on every computer.
 *
 * <p>The part is rounded to {@value #SHADES} shades, so that a figure in a handful of inks has few enough colours for a
 * palette. One shape at a time: begin, add its edges, hand out the shades.
 */
final class Coverage {
    /** The shade of a pixel that is covered wholly. */
    static final int SHADES = 15;

    private final int paperWidth;
    private final int paperHeight;
    private float[] steps = new float[1 << 14];
    private int[] from = new int[256];
    private int[] until = new int[256];
    private int left;
    private int top;
    private int width;
    private int height;

    Coverage(int paperWidth, int paperHeight) {
        this.paperWidth = paperWidth;
        this.paperHeight = paperHeight;
    }

    /** Takes a run of pixels of one shade, 1 to {@value #SHADES}, in one row. */
    @FunctionalInterface
    interface Sink {
        void run(int y, int x, int count, int shade);
    }

    /** Begins a shape that lies within these pixels; what lies beyond the paper is cut off. */
    void begin(double x0, double y0, double x1, double y1) {
        left = (int) Math.max(0, Math.min(Math.floor(x0), paperWidth));
        top = (int) Math.max(0, Math.min(Math.floor(y0), paperHeight));
        width = Math.max(0, (int) Math.min(Math.ceil(x1), paperWidth) - left);
        height = Math.max(0, (int) Math.min(Math.ceil(y1), paperHeight) - top);
        if (steps.length < (width + 2) * height) {
            steps = new float[(width + 2) * height];
        }
        if (from.length < height) {
            from = new int[height];
            until = new int[height];
        }
        for (int row = 0; row < height; row++) {
            from[row] = width;
            until[row] = 0;
        }
    }

    /** Adds one directed edge of a closed outline, in pixels of the paper. */
    void edge(double x0, double y0, double x1, double y1) {
        if (y0 == y1) {
            return;
        }
        boolean down = y0 < y1;
        double startX = (down ? x0 : x1) - left;
        double startY = (down ? y0 : y1) - top;
        double endX = (down ? x1 : x0) - left;
        double endY = (down ? y1 : y0) - top;
        double slope = (endX - startX) / (endY - startY);
        double y = Math.max(startY, 0);
        double x = startX + (y - startY) * slope;
        double last = Math.min(endY, height);
        while (y < last) {
            int row = (int) y;
            double nextY = Math.min(row + 1, last);
            double nextX = x + (nextY - y) * slope;
            addInRow(row, x, nextX, down ? nextY - y : y - nextY);
            x = nextX;
            y = nextY;
        }
    }

    private void addInRow(int row, double x0, double x1, double rise) {
        double low = Math.min(Math.max(Math.min(x0, x1), 0), width);
        double high = Math.min(Math.max(Math.max(x0, x1), 0), width);
        int first = (int) low;
        int last = (int) high;
        from[row] = Math.min(from[row], first);
        until[row] = Math.max(until[row], last + 2);
        int base = row * (width + 2);
        double perUnit = high > low ? rise / (high - low) : 0;
        for (int pixel = first; pixel <= last; pixel++) {
            double l = Math.max(low, pixel);
            double r = Math.min(high, pixel + 1);
            double part = first == last ? rise : (r - l) * perUnit;
            double rightShare = (l + r) / 2 - pixel;
            steps[base + pixel] += (float) (part * (1 - rightShare));
            steps[base + pixel + 1] += (float) (part * rightShare);
        }
    }

    /** Hands out what the edges since the beginning cover. */
    void drain(Sink sink) {
        for (int row = 0; row < height; row++) {
            int base = row * (width + 2);
            float sum = 0;
            int shade = 0;
            int begun = from[row];
            for (int x = begun; x < until[row]; x++) {
                float step = steps[base + x];
                if (step != 0) {
                    steps[base + x] = 0;
                    sum += step;
                    int next = (int) (Math.min(Math.abs(sum), 1) * SHADES + 0.5f);
                    if (next != shade) {
                        hand(sink, row, begun, x, shade);
                        begun = x;
                        shade = next;
                    }
                }
            }
            hand(sink, row, begun, until[row], shade);
        }
    }

    private void hand(Sink sink, int row, int begun, int end, int shade) {
        int count = Math.min(end, width) - begun;
        if (shade > 0 && count > 0) {
            sink.run(top + row, left + begun, count, shade);
        }
    }
}
