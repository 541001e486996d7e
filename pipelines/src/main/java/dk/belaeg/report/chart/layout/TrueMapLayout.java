package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.TrueMap;
import dk.belaeg.report.chart.figure.TrueMap.Area;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Colour;
import dk.belaeg.report.chart.scene.Point;
import dk.belaeg.report.chart.scene.Role;
import dk.belaeg.report.chart.scene.TextStyle;
import dk.belaeg.report.chart.style.House;
import dk.belaeg.report.chart.style.Inks;
import dk.belaeg.schema.DanishOrder;
import dk.belaeg.schema.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Municipalities in their true shape. A name with its number is written inside a shape where it fits; the others are
 * listed beside the map, so that no number is lost and no label covers a neighbour.
 */
final class TrueMapLayout {
    private static final int MOST_BESIDE = 30;
    private static final double LIST_WIDTH = 210;
    private static final double LIST_GAP = 30;
    private static final double SWATCH = 18;
    private static final double MOST_HEIGHT = 900;
    private static final double SMALLEST_SEEN = 4;
    private static final double HATCH_GAP = 7;
    private static final double[] NAME_WIDTHS = {130, 84, 60};
    private static final TextStyle NAMES = House.SMALL.in(House.INK);

    private final TrueMap figure;
    private final Sheet sheet;
    private final Frame frame;
    private final List<Area> listed = new ArrayList<>();

    TrueMapLayout(TrueMap figure, Sheet sheet, Frame frame) {
        this.figure = figure;
        this.sheet = sheet;
        this.frame = frame;
    }

    double draw(double top) {
        List<Value> values = figure.areas().stream().map(Area::value).toList();
        double mapTop = ShadeKey.draw(sheet, top, figure.shades(), figure.format(), values);
        boolean beside = figure.areas().size() <= MOST_BESIDE;
        double mapWidth = beside ? sheet.width() - LIST_WIDTH - LIST_GAP : sheet.width();
        Outline outline = Outline.of(figure, new Box(0, mapTop, mapWidth, MOST_HEIGHT));
        for (Area area : figure.areas()) {
            paint(area, outline.rings(area.code()));
            if (area.value() instanceof Value.Blank blank) {
                Labels.reason(frame, area.name(), blank);
            }
        }
        for (Area area : figure.areas()) {
            if (!written(area, outline.rings(area.code()))) {
                listed.add(area);
            }
        }
        frame.remark("Kort: " + figure.attribution());
        double mapBottom = mapTop + outline.height();
        return beside ? Math.max(mapBottom, list(mapTop, mapWidth + LIST_GAP)) : list(mapBottom + 16, 0);
    }

    private Colour ground(Area area) {
        return Inks.of(figure.shades(), area.value());
    }

    private void paint(Area area, List<List<Point>> rings) {
        if (rings.isEmpty()) {
            return;
        }
        Shapes shapes = new Shapes(rings);
        Box bounds = shapes.bounds();
        if (Math.max(bounds.width(), bounds.height()) < SMALLEST_SEEN) {
            sheet.dot(bounds.middleX(), bounds.middleY(), SMALLEST_SEEN, ShadeKey.outlined(ground(area)), Role.DATA);
            return;
        }
        Role role = area.value() instanceof Value.Mark ? Role.HATCH : Role.DATA;
        sheet.area(rings, ShadeKey.outlined(ground(area)), role);
        if (area.value() instanceof Value.Mark) {
            sheet.runs(shapes.hatch(HATCH_GAP), House.AXIS_LINE, Role.HATCH);
        }
    }

    /** Writes name and number inside the shape; false when there is no room. */
    private boolean written(Area area, List<List<Point>> rings) {
        if (rings.isEmpty()) {
            return false;
        }
        for (double width : NAME_WIDTHS) {
            if (written(area, rings, width)) {
                return true;
            }
        }
        return false;
    }

    private boolean written(Area area, List<List<Point>> rings, double nameWidth) {
        String number = Labels.text(figure.format(), area.value());
        Colour ground = ground(area);
        TextStyle style = NAMES.in(House.wordsOn(ground));
        TextStyle bold = style.bold();
        Wrap name = Wrap.of(area.name(), style, nameWidth, 2);
        double width = Math.max(name.width(), bold.width(number)) + 4;
        Box room = new Shapes(rings).room(width, name.height() + bold.leading());
        if (room == null || name.shortened()) {
            return false;
        }
        if (area.value() instanceof Value.Mark) {
            sheet.clear(room);
        }
        double below = sheet.blockAround(room.middleX(), room.y(), name);
        sheet.wordsAround(room.middleX(), below + bold.size() * 0.86, number, bold);
        return true;
    }

    /** Lists what is not written on the map, in as many columns as there is room for right of a left edge. */
    private double list(double top, double left) {
        if (listed.isEmpty()) {
            return top;
        }
        double y = sheet.block(left, top, Wrap.of("Ikke skrevet på kortet", House.SMALL.bold(), LIST_WIDTH, 2)) + 6;
        List<Area> sorted = listed.stream()
                .sorted(Comparator.comparing(Area::name, DanishOrder.INSTANCE))
                .toList();
        int columns = (int) ((sheet.width() - left + LIST_GAP) / (LIST_WIDTH + LIST_GAP));
        int inColumn = (sorted.size() + columns - 1) / columns;
        double bottom = y;
        for (int first = 0; first < sorted.size(); first += inColumn) {
            int column = first / inColumn;
            double x = left + column * (LIST_WIDTH + LIST_GAP);
            double at = y;
            for (Area area : sorted.subList(first, Math.min(first + inColumn, sorted.size()))) {
                at = entry(area, x, at);
            }
            bottom = Math.max(bottom, at);
        }
        return bottom;
    }

    private double entry(Area area, double x, double y) {
        Box sample = new Box(x + 0.5, y + 2.5, 11, 11);
        if (area.value() instanceof Value.Mark) {
            sheet.hatch(sample);
        } else {
            sheet.rect(sample, ShadeKey.outlined(ground(area)), Role.KEY);
        }
        String number = Labels.text(figure.format(), area.value());
        double room = LIST_WIDTH - SWATCH - NAMES.bold().width(number) - 10;
        sheet.wordsTo(x + LIST_WIDTH, y + NAMES.ascent(), number, NAMES.bold());
        return sheet.block(x + SWATCH, y, Wrap.of(area.name(), NAMES, room, 2)) + 5;
    }
}
