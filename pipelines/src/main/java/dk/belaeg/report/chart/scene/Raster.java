package dk.belaeg.report.chart.scene;

import java.util.List;

/** Paints a scene into pixels: shapes become outlines, and each pixel gets as much ink as they cover of it. */
final class Raster {
    private static final int CORNERS_OF_A_DOT = 40;

    private final double scale;
    private final Canvas canvas;
    private final Coverage coverage;

    private Raster(Canvas canvas, double scale) {
        this.canvas = canvas;
        this.scale = scale;
        coverage = new Coverage(canvas.width(), canvas.height());
    }

    /** The scene on white paper, with so many pixels to a drawing unit. */
    static Canvas paint(Scene scene, double scale) {
        Canvas canvas = new Canvas((int) Math.ceil(scene.width() * scale), (int) Math.ceil(scene.height() * scale));
        Raster raster = new Raster(canvas, scale);
        for (Shape shape : scene.shapes()) {
            raster.paint(shape);
        }
        return canvas;
    }

    private void paint(Shape shape) {
        if (shape instanceof Shape.Rect rect) {
            paint(rect);
        } else if (shape instanceof Shape.Dot dot) {
            paint(List.of(circle(dot.centre(), dot.radius())), true, dot.paint());
        } else if (shape instanceof Shape.Path path) {
            paint(path.runs(), path.closed(), path.paint());
        } else if (shape instanceof Shape.Words words) {
            set(words);
        }
    }

    /** A rectangle and its outline are upright boxes. */
    private void paint(Shape.Rect rect) {
        Box b = rect.bounds();
        Colour fill = rect.paint().fill();
        Colour stroke = rect.paint().stroke();
        if (fill != null) {
            box(b.x(), b.y(), b.right(), b.bottom(), fill);
        }
        if (stroke != null) {
            double half = rect.paint().strokeWidth() / 2;
            box(b.x() - half, b.y() - half, b.right() + half, b.y() + half, stroke);
            box(b.x() - half, b.bottom() - half, b.right() + half, b.bottom() + half, stroke);
            box(b.x() - half, b.y() + half, b.x() + half, b.bottom() - half, stroke);
            box(b.right() - half, b.y() + half, b.right() + half, b.bottom() - half, stroke);
        }
    }

    /** Most boxes lie on whole pixels and need no smoothing. */
    private void box(double left, double top, double right, double bottom, Colour colour) {
        double x0 = left * scale;
        double y0 = top * scale;
        double x1 = right * scale;
        double y1 = bottom * scale;
        if (isWhole(x0) && isWhole(y0) && isWhole(x1) && isWhole(y1)) {
            for (int y = (int) y0; y < y1; y++) {
                canvas.run(y, (int) x0, (int) (x1 - x0), Coverage.SHADES, colour);
            }
        } else if (x1 > x0 && y1 > y0) {
            coverage.begin(x0, y0, x1, y1);
            coverage.edge(x1, y0, x1, y1);
            coverage.edge(x0, y1, x0, y0);
            ink(colour);
        }
    }

    private static boolean isWhole(double value) {
        return value == Math.rint(value);
    }

    private void paint(List<List<Point>> runs, boolean closed, Paint paint) {
        Colour fill = paint.fill();
        if (fill != null) {
            begin(runs, 0);
            for (List<Point> run : runs) {
                for (int i = 0; i < run.size(); i++) {
                    edge(run.get(i), run.get((i + 1) % run.size()));
                }
            }
            ink(fill);
        }
        Colour stroke = paint.stroke();
        if (stroke != null) {
            begin(runs, paint.strokeWidth());
            for (List<Point> run : runs) {
                int lines = closed ? run.size() : run.size() - 1;
                double travelled = 0;
                for (int i = 0; i < lines; i++) {
                    travelled += line(run.get(i), run.get((i + 1) % run.size()), paint, travelled);
                    boolean joined = closed || i + 1 < lines;
                    if (joined && paint.dash() == 0) {
                        join(run.get(i), run.get((i + 1) % run.size()), run.get((i + 2) % run.size()), paint);
                    }
                }
            }
            ink(stroke);
        }
    }

    /** Tells the coverage where the runs lie, with room around for their outline. */
    private void begin(List<List<Point>> runs, double room) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (List<Point> run : runs) {
            for (Point p : run) {
                left = Math.min(left, p.x());
                right = Math.max(right, p.x());
                top = Math.min(top, p.y());
                bottom = Math.max(bottom, p.y());
            }
        }
        coverage.begin((left - room) * scale, (top - room) * scale, (right + room) * scale, (bottom + room) * scale);
    }

    /** A line from a point to the next; dashes go on where the lines before it left off. Returns its length. */
    private double line(Point a, Point b, Paint paint, double travelled) {
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        double dash = paint.dash() == 0 ? travelled + length : paint.dash();
        double first = paint.dash() == 0 ? 0 : -(travelled % (2 * dash));
        for (double at = first; at < length; at += 2 * dash) {
            double end = Math.min(at + dash, length);
            if (end <= 0) {
                continue;
            }
            Point from = along(a, b, Math.max(at, 0) / length);
            Point to = along(a, b, end / length);
            double nx = (b.y() - a.y()) / length * paint.strokeWidth() / 2;
            double ny = (a.x() - b.x()) / length * paint.strokeWidth() / 2;
            Point p1 = new Point(from.x() + nx, from.y() + ny);
            Point p2 = new Point(to.x() + nx, to.y() + ny);
            Point p3 = new Point(to.x() - nx, to.y() - ny);
            Point p4 = new Point(from.x() - nx, from.y() - ny);
            edge(p1, p2);
            edge(p2, p3);
            edge(p3, p4);
            edge(p4, p1);
        }
        return length;
    }

    /** A mitre would need limits; a round join of the same turning sense as {@link #line} covers every corner. */
    private void join(Point before, Point corner, Point after, Paint paint) {
        double cross = (corner.x() - before.x()) * (after.y() - corner.y())
                - (corner.y() - before.y()) * (after.x() - corner.x());
        if (cross == 0 && paint.strokeWidth() < 3) {
            return;
        }
        List<Point> ring = circle(corner, paint.strokeWidth() / 2);
        for (int i = 0; i < ring.size(); i++) {
            edge(ring.get(i), ring.get((i + 1) % ring.size()));
        }
    }

    private static Point along(Point a, Point b, double part) {
        return new Point(a.x() + (b.x() - a.x()) * part, a.y() + (b.y() - a.y()) * part);
    }

    private static List<Point> circle(Point centre, double radius) {
        Point[] ring = new Point[CORNERS_OF_A_DOT];
        for (int i = 0; i < CORNERS_OF_A_DOT; i++) {
            double angle = 2 * Math.PI * i / CORNERS_OF_A_DOT;
            ring[i] =
                    new Point(centre.x() + radius * StrictMath.cos(angle), centre.y() + radius * StrictMath.sin(angle));
        }
        return List.of(ring);
    }

    private void set(Shape.Words words) {
        TextStyle style = words.style();
        Typeface face = style.face();
        double toPixels = style.size() * scale / face.file().unitsPerEm();
        double pen = words.x() * scale;
        String text = words.text();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int glyph = face.glyph(text.codePointAt(i));
            GlyphMask.ink(canvas, face, glyph, toPixels, pen, words.baseline() * scale, style.colour());
            pen += face.file().advance(glyph) * toPixels;
        }
    }

    private void edge(Point a, Point b) {
        coverage.edge(a.x() * scale, a.y() * scale, b.x() * scale, b.y() * scale);
    }

    private void ink(Colour colour) {
        coverage.drain((y, x, count, shade) -> canvas.run(y, x, count, shade, colour));
    }
}
