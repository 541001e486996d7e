package dk.belaeg.chart;

import dk.belaeg.chart.SvgDrawing.Mark;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a drawing as its boxes and says what a critical eye would: words cut off at an edge, words on words, words on
 * lines or across the border of a shape, words too faint for what they stand on, shapes too faint for the paper or cut
 * by the edge of their plot.
 */
public final class LayoutCheck {
    private static final double LEAST_FOR_TEXT = 4.5;
    private static final double LEAST_FOR_GRAPHICS = 3;
    private static final double CUT = 0.6;

    private final SvgDrawing drawing;
    private final List<String> problems = new ArrayList<>();

    private LayoutCheck(SvgDrawing drawing) {
        this.drawing = drawing;
    }

    /** What is wrong with the drawing; nothing when it is right. */
    public static List<String> problems(SvgDrawing drawing) {
        LayoutCheck check = new LayoutCheck(drawing);
        check.nothingCut();
        check.wordsApart();
        check.wordsReadable();
        check.shapesSeen();
        return check.problems;
    }

    private void nothingCut() {
        Rectangle2D paper = Pen.inset(drawing.paper(), -0.01);
        for (Mark mark : drawing.marks()) {
            Rectangle2D seen = paper;
            if (mark.clip() instanceof Rectangle2D || (mark.clip() != null && mark.fill() != null)) {
                seen = seen.createIntersection(Pen.inset(mark.clip().getBounds2D(), -CUT));
            }
            Rectangle2D bounds = mark.isText() && mark.clip() != null ? mark.letters() : mark.bounds();
            boolean hatch = mark.clip() != null && mark.fill() == null;
            if (!hatch && !holds(seen, bounds)) {
                problems.add("cut off: " + told(mark));
            }
        }
    }

    private static boolean holds(Rectangle2D outer, Rectangle2D inner) {
        return inner.getX() >= outer.getX()
                && inner.getY() >= outer.getY()
                && inner.getMaxX() <= outer.getMaxX()
                && inner.getMaxY() <= outer.getMaxY();
    }

    private static String told(Mark mark) {
        return mark.isText()
                ? "\"" + mark.text() + "\""
                : mark.shape().getClass().getSimpleName() + " " + mark.bounds();
    }

    private void wordsApart() {
        List<Mark> words = drawing.words();
        List<Rectangle2D> boxes = words.stream().map(Mark::letters).toList();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                if (boxes.get(i).intersects(boxes.get(j))) {
                    problems.add(told(words.get(i)) + " lies on " + told(words.get(j)));
                }
            }
        }
    }

    private void wordsReadable() {
        List<Mark> marks = drawing.marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).isText()) {
                readable(i, marks);
            }
        }
    }

    /** A word stands on the last ink that lies below the whole of it; what lies across it before or after disturbs it. */
    private void readable(int index, List<Mark> marks) {
        Mark words = marks.get(index);
        Rectangle2D box = words.letters();
        Color ground = House.PAPER;
        Mark crossing = null;
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.isText() || !touches(mark, box) || House.GRID.equals(mark.stroke())) {
                continue;
            }
            if (i > index) {
                crossing = mark;
            } else if (mark.fill() != null && mark.shape().contains(box)) {
                ground = mark.fill();
                crossing = null;
            } else if (!House.PAPER.equals(mark.fill()) && crossing == null) {
                crossing = mark;
            }
        }
        if (crossing != null) {
            problems.add(told(words) + " is crossed by " + told(crossing));
        }
        double contrast = words.fill() == null ? 0 : House.contrast(words.fill(), ground);
        if (contrast < LEAST_FOR_TEXT) {
            problems.add(told(words) + " is faint: " + contrast);
        }
    }

    private static boolean touches(Mark mark, Rectangle2D box) {
        if (!near(mark.bounds(), box) || (mark.clip() != null && !mark.clip().intersects(box))) {
            return false;
        }
        return mark.fill() != null ? mark.shape().intersects(box) : crosses(mark.shape(), box);
    }

    /** Lines have bounds without area, so nearness asks for less than an overlap. */
    private static boolean near(Rectangle2D a, Rectangle2D b) {
        return a.getX() <= b.getMaxX() && b.getX() <= a.getMaxX() && a.getY() <= b.getMaxY() && b.getY() <= a.getMaxY();
    }

    /** Whether the outline of a shape runs through a box. */
    private static boolean crosses(Shape shape, Rectangle2D box) {
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator path = shape.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
                if (new Line2D.Double(x, y, toX, toY).intersects(box)) {
                    return true;
                }
            }
            x = kind == PathIterator.SEG_CLOSE ? startX : at[0];
            y = kind == PathIterator.SEG_CLOSE ? startY : at[1];
        }
        return false;
    }

    private void shapesSeen() {
        for (Mark mark : drawing.marks()) {
            boolean ground = House.PAPER.equals(mark.fill()) || House.GRID.equals(mark.stroke());
            if (!mark.isText() && !ground && faint(mark.fill()) && faint(mark.stroke()) && !outlined(mark)) {
                if (!House.PAPER.equals(mark.stroke())) {
                    problems.add("too faint for the paper: " + told(mark));
                }
            }
        }
    }

    /** Whether another line around the same shape makes it seen. */
    private boolean outlined(Mark mark) {
        return drawing.marks().stream()
                .filter(other -> other.fill() == null && !faint(other.stroke()))
                .anyMatch(other -> other.bounds().equals(mark.bounds()));
    }

    private static boolean faint(@Nullable Color ink) {
        return ink == null || House.contrast(ink, House.PAPER) < LEAST_FOR_GRAPHICS;
    }
}
