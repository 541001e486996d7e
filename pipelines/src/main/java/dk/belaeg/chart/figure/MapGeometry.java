package dk.belaeg.chart.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The shapes of municipalities on a plane, read from a GeoJSON file by {@link GeoJson}.
 *
 * @param shapes rings of each municipality by its code; outsides run clockwise with north up, holes the other way
 */
public record MapGeometry(Map<Integer, List<List<Position>>> shapes) {
    public MapGeometry {
        shapes = Map.copyOf(shapes);
        if (shapes.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a municipality without a shape");
        }
    }

    /** A place in metres: east to the right, north upwards. */
    public record Position(double east, double north) {}

    /** The rings of one municipality, or empty when the file does not have it. */
    public Optional<List<List<Position>>> shape(int code) {
        return Optional.ofNullable(shapes.get(code));
    }

    /** Whether a ring runs clockwise with north up, as outsides do here. */
    public static boolean isOutside(List<Position> ring) {
        double twiceArea = 0;
        Position a = ring.get(ring.size() - 1);
        for (Position b : ring) {
            twiceArea += (b.east() - a.east()) * (b.north() + a.north());
            a = b;
        }
        return twiceArea > 0;
    }

    /**
     * The same shapes with fewer points: every point moved to a grid, the same for all, so that neighbours keep their
     * common border; what then repeats or lies on a straight way is dropped. A municipality smaller than the grid stays
     * as a speck of one grid width, so that none is lost.
     */
    public MapGeometry thinned(double grid) {
        Map<Integer, List<List<Position>>> thinned = new TreeMap<>();
        shapes.forEach((code, rings) -> {
            List<List<Position>> kept = new ArrayList<>();
            for (List<Position> ring : rings) {
                List<Position> thin = thinned(ring, grid);
                if (thin.size() > 2) {
                    kept.add(thin);
                }
            }
            thinned.put(code, kept.isEmpty() ? List.of(speck(rings.get(0).get(0), grid)) : kept);
        });
        return new MapGeometry(thinned);
    }

    private static List<Position> thinned(List<Position> ring, double grid) {
        List<Position> thin = new ArrayList<>();
        for (Position p : ring) {
            Position next = new Position(Math.rint(p.east() / grid) * grid, Math.rint(p.north() / grid) * grid);
            int size = thin.size();
            if (size > 0 && thin.get(size - 1).equals(next)) {
                continue;
            }
            if (size > 1 && straight(thin.get(size - 2), thin.get(size - 1), next)) {
                thin.remove(size - 1);
            }
            thin.add(next);
        }
        while (thin.size() > 1 && thin.get(thin.size() - 1).equals(thin.get(0))) {
            thin.remove(thin.size() - 1);
        }
        return List.copyOf(thin);
    }

    private static boolean straight(Position a, Position b, Position c) {
        double east = b.east() - a.east();
        double north = b.north() - a.north();
        double cross = east * (c.north() - b.north()) - north * (c.east() - b.east());
        return Math.abs(cross) < 1e-6 && east * (c.east() - b.east()) + north * (c.north() - b.north()) > 0;
    }

    private static List<Position> speck(Position at, double grid) {
        return List.of(at, new Position(at.east() + grid, at.north()), new Position(at.east(), at.north() - grid));
    }
}
