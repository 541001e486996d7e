package dk.belaeg.report.chart.layout;

import dk.belaeg.report.chart.figure.MapGeometry;
import dk.belaeg.report.chart.figure.MapGeometry.Position;
import dk.belaeg.report.chart.figure.TrueMap;
import dk.belaeg.report.chart.scene.Box;
import dk.belaeg.report.chart.scene.Point;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The shapes of a map brought to the size of the paper, thinned to what can be seen there. */
record Outline(Map<Integer, List<List<Point>>> shapes, double height) {
    /** Points nearer to each other than this, in drawing units, become one. */
    private static final double SEEN = 0.5;

    /** Fits the areas of a figure into the width and the greatest height of a box. */
    static Outline of(TrueMap figure, Box room) {
        MapGeometry geometry = figure.geometry();
        double west = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (TrueMap.Area area : figure.areas()) {
            for (List<Position> ring : geometry.shape(area.code()).orElse(List.of())) {
                for (Position p : ring) {
                    west = Math.min(west, p.east());
                    east = Math.max(east, p.east());
                    south = Math.min(south, p.north());
                    north = Math.max(north, p.north());
                }
            }
        }
        if (!(east > west && north > south)) {
            return new Outline(Map.of(), 0);
        }
        double scale = Math.min((room.width() - 2) / (east - west), (room.height() - 2) / (north - south));
        MapGeometry thinned = geometry.thinned(SEEN / scale);
        Map<Integer, List<List<Point>>> shapes = new HashMap<>();
        for (TrueMap.Area area : figure.areas()) {
            List<List<Position>> rings = thinned.shape(area.code()).orElse(List.of());
            double left = room.x() + 1 - west * scale;
            double top = room.y() + 1 + north * scale;
            shapes.put(
                    area.code(),
                    rings.stream()
                            .map(ring -> ring.stream()
                                    .map(p -> new Point(left + p.east() * scale, top - p.north() * scale))
                                    .toList())
                            .toList());
        }
        return new Outline(shapes, (north - south) * scale + 2);
    }

    /** The rings of a municipality on the paper; none when the map does not have it. */
    List<List<Point>> rings(int code) {
        return shapes.getOrDefault(code, List.of());
    }
}
