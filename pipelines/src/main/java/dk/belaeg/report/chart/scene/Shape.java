package dk.belaeg.report.chart.scene;

import java.util.List;

/** One thing on the paper. The order of shapes is the order of painting. */
public sealed interface Shape {

    Role role();

    /** The smallest upright box around the shape, its outline not counted. */
    Box bounds();

    /** An upright rectangle. */
    record Rect(Box bounds, Paint paint, Role role) implements Shape {}

    /** A circle. */
    record Dot(Point centre, double radius, Paint paint, Role role) implements Shape {
        public Dot {
            if (!(radius > 0)) {
                throw new IllegalArgumentException("radius " + radius);
            }
        }

        @Override
        public Box bounds() {
            return new Box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        }
    }

    /**
     * Straight lines through points: open runs, or closed rings. Rings that are filled run clockwise on the paper for an
     * outside and counter-clockwise for a hole.
     */
    record Path(List<List<Point>> runs, boolean closed, Paint paint, Role role) implements Shape {
        public Path {
            runs = runs.stream().map(List::copyOf).toList();
            if (runs.isEmpty() || runs.stream().anyMatch(run -> run.size() < 2)) {
                throw new IllegalArgumentException("a path needs two points in each run");
            }
        }

        @Override
        public Box bounds() {
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
            return Box.between(left, top, right, bottom);
        }
    }

    /** One line of text, set from its left end on its baseline. */
    record Words(double x, double baseline, String text, TextStyle style) implements Shape {
        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("no words to set");
            }
        }

        @Override
        public Role role() {
            return Role.TEXT;
        }

        @Override
        public Box bounds() {
            return new Box(x, baseline - style.ascent(), style.width(text), style.ascent() + style.descent());
        }
    }
}
