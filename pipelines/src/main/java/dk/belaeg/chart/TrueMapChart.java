package dk.belaeg.chart;

import dk.belaeg.chart.Paper.Drawing;
import dk.belaeg.chart.figure.MapGeometry;
import dk.belaeg.chart.figure.MapGeometry.Position;
import dk.belaeg.chart.figure.TrueMap;
import dk.belaeg.chart.figure.TrueMap.Area;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Value;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Municipalities in their true shape. A name with its number is written inside a shape where it fits; the others are
 * listed beside the map, so that no number is lost and no label covers a neighbour.
 */
final class TrueMapChart {
    private static final int MOST_BESIDE = 30;
    private static final double LIST_WIDTH = 210;
    private static final double LIST_GAP = 30;
    private static final double SWATCH = 18;
    private static final double MOST_HEIGHT = 900;
    private static final double SMALLEST_SEEN = 4;
    /** Room around the land for a speck at its end. */
    private static final double MARGIN = SMALLEST_SEEN + 1;

    private static final double HATCH_GAP = 7;
    /** Points nearer to each other than this, in drawing units, become one. */
    private static final double SEEN = 0.5;

    private static final int PLACES_TRIED = 18;
    private static final double[] NAME_WIDTHS = {130, 84, 60};
    private static final TextStyle NAMES = House.SMALL.in(House.INK);

    private final TrueMap figure;
    /** The shapes on the paper, from the top left corner of the map; by municipality, for those that the map has. */
    private final Map<Integer, Path2D> shapes = new HashMap<>();

    private final Map<Integer, Label> labels = new HashMap<>();
    private final double mapHeight;

    /** What is written inside a shape, and where. */
    private record Label(Wrap name, String number, Rectangle2D room) {}

    private TrueMapChart(TrueMap figure, double width) {
        this.figure = figure;
        Rectangle2D land = figure.areas().stream()
                .flatMap(area -> figure.geometry().shape(area.code()).stream())
                .map(TrueMapChart::path)
                .map(Path2D::getBounds2D)
                .reduce(Rectangle2D::createUnion)
                .orElse(new Rectangle2D.Double());
        if (land.isEmpty()) {
            mapHeight = 0;
            return;
        }
        double scale = Math.min((width - 2 * MARGIN) / land.getWidth(), (MOST_HEIGHT - 2 * MARGIN) / land.getHeight());
        mapHeight = Math.ceil(land.getHeight() * scale + 2 * MARGIN);
        AffineTransform paper = new AffineTransform();
        paper.translate(MARGIN, MARGIN);
        paper.scale(scale, scale);
        paper.translate(-land.getX(), -land.getY());
        MapGeometry thinned = figure.geometry().thinned(SEEN / scale);
        for (Area area : figure.areas()) {
            thinned.shape(area.code()).ifPresent(rings -> shapes.put(area.code(), placed(rings, paper)));
        }
        for (Area area : figure.areas()) {
            Label label = label(area);
            if (label != null) {
                labels.put(area.code(), label);
            }
        }
    }

    static Drawing draw(TrueMap figure, Paper paper) {
        ShadeKey.add(
                paper,
                figure.shades(),
                figure.format(),
                figure.areas().stream().map(Area::value).toList());
        boolean beside = figure.areas().size() <= MOST_BESIDE;
        double width = beside ? paper.width() - LIST_WIDTH - LIST_GAP : paper.width();
        TrueMapChart chart = new TrueMapChart(figure, width);
        figure.areas().stream()
                .filter(area -> area.value() instanceof Value.Blank)
                .forEach(area -> paper.note(area.name(), area.value()));
        paper.remark("Kort: " + figure.attribution());
        Listed list = chart.new Listed(beside ? LIST_WIDTH : paper.width());
        list.areas.forEach(area -> paper.keep(list.name(area)));
        double height = beside ? Math.max(chart.mapHeight, list.height()) : chart.mapHeight + 16 + list.height();
        return paper.finish(
                (pen, area) -> {
                    list.draw(
                            pen,
                            beside ? area.getX() + width + LIST_GAP : area.getX(),
                            beside ? area.getY() : area.getY() + chart.mapHeight + 16);
                    figure.areas().stream()
                            .filter(one -> chart.shapes.containsKey(one.code()))
                            .forEach(one -> chart.paint(pen, one, area));
                },
                height);
    }

    private static Path2D path(List<List<Position>> rings) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (List<Position> ring : rings) {
            path.moveTo(ring.get(0).east(), -ring.get(0).north());
            ring.subList(1, ring.size()).forEach(at -> path.lineTo(at.east(), -at.north()));
            path.closePath();
        }
        return path;
    }

    private static Path2D placed(List<List<Position>> rings, AffineTransform paper) {
        Path2D path = path(rings);
        path.transform(paper);
        return path;
    }

    private Path2D shape(int code) {
        return Objects.requireNonNull(shapes.get(code));
    }

    private Color ground(Area area) {
        return Inks.of(figure.shades(), area.value());
    }

    /** What fits inside the shape of a municipality; null when there is no room. */
    private @Nullable Label label(Area area) {
        Path2D shape = shapes.get(area.code());
        if (shape == null) {
            return null;
        }
        TextStyle style = NAMES.in(House.wordsOn(ground(area)));
        String number = Paper.label(figure.format(), area.value());
        for (double nameWidth : NAME_WIDTHS) {
            Wrap name = Wrap.of(area.name(), style, nameWidth, 2);
            double width = Math.max(name.width(), style.bold().width(number)) + 4;
            Rectangle2D room = roomIn(shape, width, name.height() + style.leading());
            if (room != null && !name.shortened()) {
                return new Label(name, number, room);
            }
        }
        return null;
    }

    /**
     * A box of this size that lies wholly inside a shape of rings, in the largest ring that has room and as near as can be
     * to the middle of that ring; null when none has.
     */
    static @Nullable Rectangle2D roomIn(Path2D shape, double width, double height) {
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

    private void paint(Pen pen, Area area, Rectangle2D data) {
        AffineTransform there = AffineTransform.getTranslateInstance(data.getX(), data.getY());
        Shape shape = there.createTransformedShape(shape(area.code()));
        Rectangle2D bounds = shape.getBounds2D();
        if (Math.max(bounds.getWidth(), bounds.getHeight()) < SMALLEST_SEEN) {
            pen.area(Pen.dot(bounds.getCenterX(), bounds.getCenterY(), SMALLEST_SEEN), ground(area), House.AXIS);
            return;
        }
        pen.area(shape, ground(area), House.AXIS);
        if (area.value() instanceof Value.Mark) {
            hatch(pen, shape);
        }
        Label label = labels.get(area.code());
        if (label != null) {
            Rectangle2D room = there.createTransformedShape(label.room()).getBounds2D();
            if (area.value() instanceof Value.Mark) {
                pen.clear(room);
            }
            double below = pen.block(room.getCenterX(), room.getY(), label.name(), Pen.Anchor.MIDDLE);
            TextStyle bold = label.name().style().bold();
            pen.words(room.getCenterX(), below + bold.size() * 0.86, label.number(), bold, Pen.Anchor.MIDDLE);
        }
    }

    /** Slanted lines across a shape. */
    private static void hatch(Pen pen, Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        Path2D lines = new Path2D.Double();
        for (double at = HATCH_GAP; at < bounds.getWidth() + bounds.getHeight(); at += HATCH_GAP) {
            lines.moveTo(bounds.getX() + at, bounds.getY());
            lines.lineTo(bounds.getX() + at - bounds.getHeight(), bounds.getMaxY());
        }
        Shape clip = pen.g().getClip();
        pen.g().clip(shape);
        pen.stroke(lines, House.AXIS_LINE);
        pen.g().setClip(clip);
    }

    /** What is not written on the map, in as many columns as a width has room for. */
    private final class Listed {
        private final Wrap head = Wrap.of("Ikke skrevet på kortet", House.SMALL.bold(), LIST_WIDTH, 2);
        private final List<Area> areas = figure.areas().stream()
                .filter(area -> !labels.containsKey(area.code()))
                .sorted(Comparator.comparing(Area::name, DanishOrder.INSTANCE))
                .toList();
        private final int inColumn;

        Listed(double width) {
            int columns = (int) ((width + LIST_GAP) / (LIST_WIDTH + LIST_GAP));
            inColumn = Math.max(1, (areas.size() + columns - 1) / columns);
        }

        double height() {
            double highest = 0;
            for (int first = 0; first < areas.size(); first += inColumn) {
                highest = Math.max(
                        highest,
                        column(first).stream()
                                .mapToDouble(area -> name(area).height() + 5)
                                .sum());
            }
            return areas.isEmpty() ? 0 : head.height() + 6 + highest;
        }

        private List<Area> column(int first) {
            return areas.subList(first, Math.min(first + inColumn, areas.size()));
        }

        private Wrap name(Area area) {
            String number = Paper.label(figure.format(), area.value());
            return Wrap.of(
                    area.name(), NAMES, LIST_WIDTH - SWATCH - NAMES.bold().width(number) - 10, 2);
        }

        void draw(Pen pen, double left, double top) {
            if (areas.isEmpty()) {
                return;
            }
            double y = pen.block(left, top, head) + 6;
            for (int first = 0; first < areas.size(); first += inColumn) {
                int column = first / inColumn;
                double x = left + column * (LIST_WIDTH + LIST_GAP);
                double at = y;
                for (Area area : column(first)) {
                    at = entry(pen, area, x, at);
                }
            }
        }

        private double entry(Pen pen, Area area, double x, double y) {
            Rectangle2D sample = Pen.box(x + 0.5, y + 2.5, 11, 11);
            if (area.value() instanceof Value.Mark) {
                pen.hatch(sample);
            } else {
                pen.box(sample, ground(area), House.AXIS);
            }
            String number = Paper.label(figure.format(), area.value());
            pen.words(x + LIST_WIDTH, y + NAMES.ascent(), number, NAMES.bold(), Pen.Anchor.END);
            return pen.block(x + SWATCH, y, name(area)) + 5;
        }
    }
}
