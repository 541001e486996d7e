package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Point;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.Scene;
import dk.belaeg.report.chart.scene.Shape;
import dk.belaeg.report.chart.style.House;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drawing as its boxes and says what a critical eye would: words cut off at the edge, words on words, words on
 * lines or across the border of a shape, words too faint for what they stand on, shapes too faint for the paper.
 */
public final class LayoutCheck {
    private static final double LEAST_FOR_TEXT = 4.5;
    private static final double LEAST_FOR_GRAPHICS = 3;
    private static final double TOUCH = 0.6;

    private final Scene scene;
    private final List<Box> bounds;
    private final List<String> problems = new ArrayList<>();

    private LayoutCheck(Scene scene) {
        this.scene = scene;
        bounds = scene.shapes().stream().map(Shape::bounds).toList();
    }

    /** What is wrong with the drawing; nothing when it is right. */
    public static List<String> problems(Scene scene) {
        LayoutCheck check = new LayoutCheck(scene);
        check.withinPaper();
        check.wordsApart();
        check.wordsReadable();
        check.shapesSeen();
        return check.problems;
    }

    private void withinPaper() {
        Box paper = new Box(0, 0, scene.width(), scene.height());
        for (int i = 0; i < bounds.size(); i++) {
            if (!paper.contains(bounds.get(i))) {
                problems.add("beyond the paper: " + scene.shapes().get(i));
            }
        }
    }

    private void wordsApart() {
        List<Shape.Words> words = words();
        List<Box> boxes = words.stream().map(LayoutCheck::letters).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                if (boxes.get(i).overlaps(boxes.get(j))) {
                    problems.add("\"" + words.get(i).text() + "\" lies on \""
                            + words.get(j).text() + "\"");
                }
            }
        }
    }

    private List<Shape.Words> words() {
        return scene.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(Shape.Words.class::cast)
                .toList();
    }

    /** Where letters really are: from the top of a capital to a little below the baseline. */
    private static Box letters(Shape.Words words) {
        double size = words.style().size();
        return new Box(words.x(), words.baseline() - 0.66 * size, words.bounds().width(), 0.78 * size).inset(TOUCH);
    }

    private void wordsReadable() {
        for (Shape.Words words : words()) {
            Ground ground = ground(words);
            if (ground.crossing() != null) {
                problems.add("\"" + words.text() + "\" is crossed by " + ground.crossing());
            }
            double contrast = words.style().colour().contrast(ground.colour());
            if (contrast < LEAST_FOR_TEXT) {
                problems.add("\"" + words.text() + "\" is faint: " + contrast);
            }
        }
    }

    /** What a word stands on: the last ink below the whole of it, and what disturbs it. */
    private record Ground(Colour colour, @Nullable Shape crossing) {}

    private Ground ground(Shape.Words words) {
        Box box = letters(words);
        Ground ground = new Ground(House.PAPER, null);
        boolean above = false;
        for (int i = 0; i < bounds.size(); i++) {
            Shape shape = scene.shapes().get(i);
            if (shape == words) {
                above = true;
            } else if (!(shape instanceof Shape.Words) && near(bounds.get(i), box) && touches(shape, box)) {
                Colour fill = paint(shape).fill();
                boolean disturbs = shape.role() != Role.GRID && (above || shape.role() != Role.PAPER);
                if (above) {
                    return disturbs ? new Ground(ground.colour(), shape) : ground;
                }
                if (fill != null && covers(shape, box)) {
                    ground = new Ground(fill, null);
                } else if (disturbs && ground.crossing() == null) {
                    ground = new Ground(ground.colour(), shape);
                }
            }
        }
        return ground;
    }

    /** Lines have bounds without area, so nearness asks for less than an overlap. */
    private static boolean near(Box a, Box b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }

    private static Paint paint(Shape shape) {
        if (shape instanceof Shape.Rect rect) {
            return rect.paint();
        }
        if (shape instanceof Shape.Dot dot) {
            return dot.paint();
        }
        return ((Shape.Path) shape).paint();
    }

    private static boolean touches(Shape shape, Box box) {
        if (shape instanceof Shape.Path path) {
            boolean edge = path.runs().stream().anyMatch(run -> edgeIn(run, path.closed(), box));
            return edge || (path.closed() && path.paint().fill() != null && covers(shape, box));
        }
        return shape.bounds().overlaps(box);
    }

    private static boolean covers(Shape shape, Box box) {
        if (shape instanceof Shape.Rect rect) {
            return rect.bounds().contains(box);
        }
        if (shape instanceof Shape.Path path && path.closed()) {
            return path.runs().stream().noneMatch(run -> edgeIn(run, true, box))
                    && path.runs().stream().mapToInt(run -> crossings(run, box)).sum() % 2 == 1;
        }
        return false;
    }

    private static boolean edgeIn(List<Point> run, boolean closed, Box box) {
        int lines = closed ? run.size() : run.size() - 1;
        for (int i = 0; i < lines; i++) {
            if (enters(run.get(i), run.get((i + 1) % run.size()), box)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a straight line has a part inside a box: four times the end outside is moved to the box's side. */
    private static boolean enters(Point a, Point b, Box box) {
        double[] part = {0, 1};
        return within(part, a.x(), b.x(), box.x(), box.right()) && within(part, a.y(), b.y(), box.y(), box.bottom());
    }

    private static boolean within(double[] part, double from, double to, double low, double high) {
        if (from == to) {
            return from > low && from < high;
        }
        double first = (low - from) / (to - from);
        double second = (high - from) / (to - from);
        part[0] = Math.max(part[0], Math.min(first, second));
        part[1] = Math.min(part[1], Math.max(first, second));
        return part[0] < part[1];
    }

    private static int crossings(List<Point> ring, Box box) {
        int count = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point a = ring.get(i);
            Point b = ring.get((i + 1) % ring.size());
            boolean spans = (a.y() > box.middleY()) != (b.y() > box.middleY());
            if (spans && box.middleX() < a.x() + (box.middleY() - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                count++;
            }
        }
        return count;
    }

    private void shapesSeen() {
        for (Shape shape : scene.shapes()) {
            boolean must = shape.role() == Role.DATA || shape.role() == Role.KEY || shape.role() == Role.HATCH;
            if (must && !(shape instanceof Shape.Words) && faint(paint(shape))) {
                problems.add("too faint for the paper: " + shape);
            }
        }
    }

    private static boolean faint(Paint paint) {
        Colour fill = paint.fill();
        Colour stroke = paint.stroke();
        return (fill == null || fill.contrast(House.PAPER) < LEAST_FOR_GRAPHICS)
                && (stroke == null || stroke.contrast(House.PAPER) < LEAST_FOR_GRAPHICS);
    }
}
