package dk.belaeg.chart;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where words have room inside a shape. */
final class Room {
    private static final int PLACES_TRIED = 18;

    private Room() {}

    /**
     * A box of this size that lies wholly inside a shape of rings, in the largest ring that has room and as near as can be
     * to the middle of that ring; null when none has.
     */
    static @Nullable Rectangle2D in(Path2D shape, double width, double height) {
        return rings(shape).stream()
                .filter(ring -> width <= ring.getWidth() && height <= ring.getHeight())
                .sorted(Comparator.comparingDouble((Rectangle2D ring) -> ring.getWidth() * ring.getHeight())
                        .reversed())
                .flatMap(ring -> Stream.ofNullable(near(shape, ring, width, height)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Rectangle2D near(Path2D shape, Rectangle2D ring, double width, double height) {
        Rectangle2D best = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (int row = 0; row <= PLACES_TRIED; row++) {
            for (int column = 0; column <= PLACES_TRIED; column++) {
                Rectangle2D box = Pen.box(
                        ring.getX() + (ring.getWidth() - width) * column / PLACES_TRIED,
                        ring.getY() + (ring.getHeight() - height) * row / PLACES_TRIED,
                        width,
                        height);
                double distance =
                        Math.hypot(box.getCenterX() - ring.getCenterX(), box.getCenterY() - ring.getCenterY());
                if (distance < nearest && shape.contains(box)) {
                    best = box;
                    nearest = distance;
                }
            }
        }
        return best;
    }

    /** The boxes around the rings of a shape. */
    private static List<Rectangle2D> rings(Path2D shape) {
        List<Rectangle2D> rings = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                rings.add(Pen.box(at[0], at[1], 0, 0));
            } else if (kind == PathIterator.SEG_LINETO) {
                rings.get(rings.size() - 1).add(at[0], at[1]);
            }
        }
        return rings;
    }
}
