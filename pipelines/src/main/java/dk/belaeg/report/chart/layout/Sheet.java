package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.Texts;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Paint;
import dk.belaeg.report.chart.scene.Point;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.Scene;
import dk.belaeg.report.chart.scene.Shape;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The paper being drawn on: takes shapes, and remembers what could not be written in full. For one thread. */
final class Sheet {
    /** The symbol of a withheld number is of one size, whatever it hides. */
    static final double HATCH_WIDTH = 24;

    private static final double HATCH_GAP = 5;
    private static final double EDGE = 5;

    private final double width;
    private final List<Shape> shapes = new ArrayList<>();
    private final Set<String> shortened = new LinkedHashSet<>();

    /** Paper of a width, all told. */
    Sheet(double paperWidth) {
        width = paperWidth - 2 * EDGE;
    }

    /** The width that can be drawn on; a narrow edge is kept free on all sides. */
    double width() {
        return width;
    }

    /** Texts that stand shortened on the paper, in full, in the order of drawing. */
    List<String> shortened() {
        return List.copyOf(shortened);
    }

    /** The drawing, whose own part ends below at a height. */
    Scene scene(double height) {
        Box paper = new Box(0, 0, width + 2 * EDGE, Math.ceil(height + 2 * EDGE));
        List<Shape> all = new ArrayList<>();
        all.add(new Shape.Rect(paper, Paint.fill(House.PAPER), Role.PAPER));
        all.addAll(shapes);
        return new Scene(paper.width(), paper.height(), all);
    }

    /** To the nearest half unit: a whole pixel in the picture, so that edges are sharp. */
    static double snap(double value) {
        return Math.rint(value * 2) / 2;
    }

    void rect(Box box, Paint paint, Role role) {
        double x = snap(box.x());
        double y = snap(box.y());
        Box sharp = new Box(x + EDGE, y + EDGE, snap(box.right()) - x, snap(box.bottom()) - y);
        shapes.add(new Shape.Rect(sharp, paint, role));
    }

    void line(double x1, double y1, double x2, double y2, Paint paint, Role role) {
        run(List.of(new Point(x1, y1), new Point(x2, y2)), paint, role);
    }

    void run(List<Point> points, Paint paint, Role role) {
        runs(List.of(points), paint, role);
    }

    void runs(List<List<Point>> runs, Paint paint, Role role) {
        if (!runs.isEmpty()) {
            shapes.add(new Shape.Path(placed(runs), false, paint, role));
        }
    }

    void area(List<List<Point>> rings, Paint paint, Role role) {
        shapes.add(new Shape.Path(placed(rings), true, paint, role));
    }

    private static List<List<Point>> placed(List<List<Point>> runs) {
        return runs.stream()
                .map(run -> run.stream()
                        .map(p -> new Point(p.x() + EDGE, p.y() + EDGE))
                        .toList())
                .toList();
    }

    void dot(double x, double y, double radius, Paint paint, Role role) {
        shapes.add(new Shape.Dot(new Point(x + EDGE, y + EDGE), radius, paint, role));
    }

    /** A diamond, which is told from a dot without colour. */
    void diamond(double x, double y, double radius, Paint paint, Role role) {
        List<Point> ring = List.of(
                new Point(x, y - radius), new Point(x + radius, y), new Point(x, y + radius), new Point(x - radius, y));
        area(List.of(ring), paint, role);
    }

    /** The symbol of a withheld number: slanted lines in a frame. */
    void hatch(Box box) {
        rect(box, Paint.outlined(House.PAPER, House.AXIS, 1), Role.HATCH);
        List<List<Point>> lines = new ArrayList<>();
        for (double at = HATCH_GAP; at < box.width() + box.height(); at += HATCH_GAP) {
            double startX = Math.min(at, box.width());
            double endY = Math.min(at, box.height());
            Point upper = new Point(box.x() + startX, box.y() + (at - startX));
            Point lower = new Point(box.x() + (at - endY), box.y() + endY);
            if (upper.x() - lower.x() > 1) {
                lines.add(List.of(upper, lower));
            }
        }
        runs(lines, House.AXIS_LINE, Role.HATCH);
    }

    /** Words from a left end. */
    void words(double x, double baseline, String text, TextStyle style) {
        String clean = Texts.clean(text);
        if (!clean.isEmpty()) {
            shapes.add(new Shape.Words(x + EDGE, baseline + EDGE, clean, style));
        }
    }

    /** Words up to a right end. */
    void wordsTo(double right, double baseline, String text, TextStyle style) {
        words(right - style.width(Texts.clean(text)), baseline, text, style);
    }

    /** Words around a middle. */
    void wordsAround(double middle, double baseline, String text, TextStyle style) {
        words(middle - style.width(Texts.clean(text)) / 2, baseline, text, style);
    }

    /** Wrapped words with their top left corner here; returns where they end below. */
    double block(double x, double top, Wrap wrap) {
        double baseline = top + wrap.style().ascent();
        for (String line : wrap.lines()) {
            words(x, baseline, line, wrap.style());
            baseline += wrap.style().leading();
        }
        note(wrap);
        return top + wrap.height();
    }

    /** Wrapped words up to a right end, from a top; returns where they end below. */
    double blockTo(double right, double top, Wrap wrap) {
        double baseline = top + wrap.style().ascent();
        for (String line : wrap.lines()) {
            wordsTo(right, baseline, line, wrap.style());
            baseline += wrap.style().leading();
        }
        note(wrap);
        return top + wrap.height();
    }

    /** Wrapped words around a middle, from a top; returns where they end below. */
    double blockAround(double middle, double top, Wrap wrap) {
        double baseline = top + wrap.style().ascent();
        for (String line : wrap.lines()) {
            wordsAround(middle, baseline, line, wrap.style());
            baseline += wrap.style().leading();
        }
        note(wrap);
        return top + wrap.height();
    }

    /** Paper under words that would otherwise stand on lines. */
    void clear(Box box) {
        rect(box, Paint.fill(House.PAPER), Role.PAPER);
    }

    /** Words in the middle of a box, in an ink that can be read on it. */
    void wordsIn(Box box, String text, TextStyle style, Colour ground) {
        wordsAround(box.middleX(), baselineIn(box.y(), box.height(), style), text, style.in(House.wordsOn(ground)));
    }

    /** Baseline that puts digits and capitals in the middle of a row. */
    static double baselineIn(double top, double height, TextStyle style) {
        return top + height / 2 + style.size() * 0.32;
    }

    private void note(Wrap wrap) {
        if (wrap.shortened()) {
            shortened.add(Texts.clean(wrap.full()));
        }
    }
}
