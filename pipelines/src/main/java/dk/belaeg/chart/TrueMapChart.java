package dk.belaeg.chart;

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
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.XYPlot;
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
        HouseAxis across = HouseAxis.between(0, width, 0, 0);
        HouseAxis down = HouseAxis.between(0, chart.mapHeight + 1, 0, 0)
                .painted((pen, data, all) -> list.draw(
                        pen,
                        beside ? data.getX() + width + LIST_GAP : data.getX(),
                        beside ? data.getY() : data.getY() + chart.mapHeight + 16));
        down.setInverted(true);
        List<Area> onMap = figure.areas().stream()
                .filter(area -> chart.shapes.containsKey(area.code()))
                .toList();
        XYPlot plot = PlaceRenderer.plot(
                onMap.stream().map(area -> chart.place(area.code())).toList(),
                across,
                down,
                (pen, index, x, y, data) -> chart.paint(pen, onMap.get(index), data));
        AxisSpace right = new AxisSpace();
        right.setRight(paper.width() - width);
        plot.setFixedRangeAxisSpace(right);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        return paper.finish(plot, height);
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

    private PlaceRenderer.Place place(int code) {
        Rectangle2D bounds = shape(code).getBounds2D();
        return new PlaceRenderer.Place(bounds.getCenterX(), bounds.getCenterY());
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
            Rectangle2D room = Room.in(shape, width, name.height() + style.leading());
            if (room != null && !name.shortened()) {
                return new Label(name, number, room);
            }
        }
        return null;
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
