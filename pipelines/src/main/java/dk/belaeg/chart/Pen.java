package dk.belaeg.chart;

import dk.belaeg.chart.House.Line;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Draws as the house draws, in drawing units: sharp edges, plain words, one symbol for a withheld number. */
record Pen(Graphics2D g) {
    /** Which end of a line of words stands at the place given. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** The symbol of a withheld number is of one size, whatever it hides. */
    static final double HATCH_WIDTH = 24;

    private static final double HATCH_GAP = 5;

    /** To the nearest half unit: a whole pixel in the picture, so that edges are sharp. */
    static double snap(double value) {
        return Math.rint(value * 2) / 2;
    }

    static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }

    /** The same box, smaller by a margin on all sides. */
    static Rectangle2D inset(Rectangle2D box, double margin) {
        return box(
                box.getX() + margin,
                box.getY() + margin,
                Math.max(0, box.getWidth() - 2 * margin),
                Math.max(0, box.getHeight() - 2 * margin));
    }

    void box(Rectangle2D box, Color fill, @Nullable Color outline) {
        double x = snap(box.getX());
        double y = snap(box.getY());
        Rectangle2D sharp = box(x, y, snap(box.getMaxX()) - x, snap(box.getMaxY()) - y);
        area(sharp, fill, outline);
    }

    void area(Shape shape, Color fill, @Nullable Color outline) {
        g.setPaint(fill);
        g.fill(shape);
        if (outline != null) {
            stroke(shape, Line.solid(outline, 1));
        }
    }

    void stroke(Shape shape, Line line) {
        g.setPaint(line.ink());
        g.setStroke(line.stroke());
        g.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Line line) {
        stroke(new Line2D.Double(x1, y1, x2, y2), line);
    }

    /** A line between two bounds with an end at each. */
    void whisker(double lower, double upper, double y, double height, Line line) {
        double end = height / 3;
        line(lower, y, upper, y, line);
        line(lower, y - end, lower, y + end, line);
        line(upper, y - end, upper, y + end, line);
    }

    static Shape dot(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** A diamond, which is told from a dot without colour. */
    static Shape diamond(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }

    /** The symbol of a withheld number: slanted lines in a frame. */
    void hatch(Rectangle2D frame) {
        box(frame, House.PAPER, House.AXIS);
        double x = snap(frame.getX());
        double y = snap(frame.getY());
        double width = snap(frame.getMaxX()) - x;
        double height = snap(frame.getMaxY()) - y;
        Path2D lines = new Path2D.Double();
        for (double at = HATCH_GAP; at < width + height; at += HATCH_GAP) {
            double right = Math.min(at, width);
            double down = Math.min(at, height);
            if (right - (at - down) > 1) {
                lines.moveTo(x + right, y + (at - right));
                lines.lineTo(x + (at - down), y + down);
            }
        }
        stroke(lines, House.AXIS_LINE);
    }

    /** Paper under words that would otherwise stand on lines. */
    void clear(Rectangle2D box) {
        box(box, House.PAPER, null);
    }

    /** Words from a left end. */
    void words(double x, double baseline, String text, TextStyle style) {
        if (!text.isBlank()) {
            g.setFont(style.font());
            g.setPaint(style.ink());
            g.drawString(Typeface.shown(text), (float) x, (float) baseline);
        }
    }

    /** Words that begin, end or have their middle at a place. */
    void words(double x, double baseline, String text, TextStyle style, Anchor anchor) {
        words(left(x, style.width(text), anchor), baseline, text, style);
    }

    private static double left(double x, double width, Anchor anchor) {
        return switch (anchor) {
            case START -> x;
            case MIDDLE -> x - width / 2;
            case END -> x - width;
        };
    }

    /** Wrapped words from a top; returns where they end below. */
    double block(double x, double top, Wrap wrap, Anchor anchor) {
        double baseline = top + wrap.style().ascent();
        for (String line : wrap.lines()) {
            words(x, baseline, line, wrap.style(), anchor);
            baseline += wrap.style().leading();
        }
        return top + wrap.height();
    }

    double block(double x, double top, Wrap wrap) {
        return block(x, top, wrap, Anchor.START);
    }

    /** Wrapped words with the middle of their letters at a height. */
    void blockAround(double x, double middle, Wrap wrap, Anchor anchor) {
        double lines = (wrap.lines().size() - 1) * wrap.style().leading();
        double top =
                wrap.style().baselineAround(middle - lines / 2) - wrap.style().ascent();
        block(x, top, wrap, anchor);
    }

    /** Words in the middle of a box, in an ink that can be read on it. */
    void wordsIn(Rectangle2D box, String text, TextStyle style, Color ground) {
        words(
                box.getCenterX(),
                style.baselineAround(box.getCenterY()),
                text,
                style.in(House.wordsOn(ground)),
                Anchor.MIDDLE);
    }
}
