package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Questions to the rings of one area on the paper, holes counted by the even-odd rule. */
record Shapes(List<List<Point>> rings) {
    private static final int PLACES_TRIED = 18;

    Box bounds() {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (List<Point> ring : rings) {
            for (Point p : ring) {
                left = Math.min(left, p.x());
                right = Math.max(right, p.x());
                top = Math.min(top, p.y());
                bottom = Math.max(bottom, p.y());
            }
        }
        return Box.between(left, top, right, bottom);
    }

    /**
     * A box of this size that lies wholly inside, in the largest part of the area that has room and as near as can be to
     * the middle of that part; null when none has.
     */
    @Nullable
    Box room(double width, double height) {
        return rings.stream()
                .map(ring -> new Shapes(List.of(ring)).bounds())
                .filter(part -> width <= part.width() && height <= part.height())
                .sorted(Comparator.comparingDouble((Box part) -> part.width() * part.height())
                        .reversed())
                .flatMap(part -> Stream.ofNullable(room(part, width, height)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Box room(Box part, double width, double height) {
        Box best = null;
        double nearest = Double.POSITIVE_INFINITY;
        for (int row = 0; row <= PLACES_TRIED; row++) {
            for (int column = 0; column <= PLACES_TRIED; column++) {
                Box box = new Box(
                        part.x() + (part.width() - width) * column / PLACES_TRIED,
                        part.y() + (part.height() - height) * row / PLACES_TRIED,
                        width,
                        height);
                double distance = Math.hypot(box.middleX() - part.middleX(), box.middleY() - part.middleY());
                if (distance < nearest && holds(box)) {
                    best = box;
                    nearest = distance;
                }
            }
        }
        return best;
    }

    private boolean holds(Box box) {
        return crossings(box.middleX(), box.middleY()) % 2 == 1
                && rings.stream().noneMatch(ring -> touches(ring, box));
    }

    /** How many borders a ray to the right meets. */
    private int crossings(double x, double y) {
        int count = 0;
        for (List<Point> ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                Point a = ring.get(i);
                Point b = ring.get((i + 1) % ring.size());
                if ((a.y() > y) != (b.y() > y) && x < a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                    count++;
                }
            }
        }
        return count;
    }

    private static boolean touches(List<Point> ring, Box box) {
        for (int i = 0; i < ring.size(); i++) {
            if (enters(ring.get(i), ring.get((i + 1) % ring.size()), box)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line has a part inside a box: what is left of it between the box's four sides. */
    private static boolean enters(Point a, Point b, Box box) {
        double[] part = {0, 1};
        return clip(part, a.x(), b.x(), box.x(), box.right()) && clip(part, a.y(), b.y(), box.y(), box.bottom());
    }

    private static boolean clip(double[] part, double from, double to, double low, double high) {
        double way = to - from;
        if (way == 0) {
            return from >= low && from <= high;
        }
        double enter = Math.min((low - from) / way, (high - from) / way);
        double leave = Math.max((low - from) / way, (high - from) / way);
        part[0] = Math.max(part[0], enter);
        part[1] = Math.min(part[1], leave);
        return part[0] <= part[1];
    }

    /** Slanted lines across the area, cut at its borders. */
    List<List<Point>> hatch(double gap) {
        Box bounds = bounds();
        List<List<Point>> lines = new ArrayList<>();
        double first = Math.ceil((bounds.x() + bounds.y()) / gap) * gap;
        for (double sum = first; sum < bounds.right() + bounds.bottom(); sum += gap) {
            List<Double> cuts = new ArrayList<>();
            for (List<Point> ring : rings) {
                for (int i = 0; i < ring.size(); i++) {
                    Point a = ring.get(i);
                    Point b = ring.get((i + 1) % ring.size());
                    double from = a.x() + a.y() - sum;
                    double to = b.x() + b.y() - sum;
                    if ((from > 0) != (to > 0)) {
                        cuts.add(a.x() + (b.x() - a.x()) * from / (from - to));
                    }
                }
            }
            Collections.sort(cuts);
            for (int i = 0; i + 1 < cuts.size(); i += 2) {
                double x1 = cuts.get(i);
                double x2 = cuts.get(i + 1);
                lines.add(List.of(new Point(x1, sum - x1), new Point(x2, sum - x2)));
            }
        }
        return lines;
    }
}
