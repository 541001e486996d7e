package dk.belaeg.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Made-up municipalities with coasts as real ones have them: crooked borders that neighbours share point by point, islands
 * that belong to a municipality on land, one municipality wholly inside another, one of small islands alone. Longitude and
 * latitude are about those of Funen and the south of Jutland.
 */
public final class Coast {
    /** How often each straight piece is bent in the middle: 128 pieces a border. */
    private static final int BENDS = 7;

    private static final double CROOKED = 0.18;

    private final Map<String, List<double[]>> borders = new TreeMap<>();
    private final Map<Integer, List<List<List<double[]>>>> polygons = new TreeMap<>();

    private Coast() {}

    /** The municipalities as a GeoJSON of degrees. */
    public static String degrees() {
        return geoJson(at -> at);
    }

    /** The same in metres of ETRS89/UTM zone 32 (EPSG:25832). */
    public static String metres() {
        return geoJson(Coast::utm);
    }

    private static String geoJson(UnaryOperator<double[]> projection) {
        Coast coast = new Coast();
        coast.fill();
        return coast.polygons.entrySet().stream()
                .map(one -> feature(one.getKey(), one.getValue(), projection))
                .collect(Collectors.joining(",\n", "{\"type\": \"FeatureCollection\", \"features\": [\n", "\n]}\n"));
    }

    private void fill() {
        double[] a = {8.1, 55.9};
        double[] b = {9.0, 55.95};
        double[] c = {9.75, 55.75};
        double[] d = {8.2, 55.45};
        double[] e = {9.05, 55.4};
        double[] f = {9.55, 55.3};
        double[] g = {8.65, 54.95};
        double[] h = {9.4, 54.85};
        land(573, a, b, e, d);
        land(630, b, c, f, e);
        List<List<double[]>> around = land(550, d, e, f, h, g);
        island(573, 8.0, 55.62, 0.03);
        island(563, 8.4 - 0.35, 55.4, 0.045);
        List<double[]> lake = ring(9.05, 55.15, 0.16);
        around.add(lake);
        polygons.put(540, List.of(List.of(lake)));
        land(
                461,
                new double[] {9.9, 55.6},
                new double[] {10.6, 55.55},
                new double[] {10.75, 55.2},
                new double[] {10.35, 55.05},
                new double[] {9.95, 55.2});
        island(461, 10.65, 55.62, 0.02);
        land(482, new double[] {10.95, 55.15}, new double[] {11.0, 55.1}, new double[] {10.75, 54.75}, new double[] {
            10.7, 54.8
        });
        island(492, 10.35, 54.87, 0.09);
        island(492, 10.55, 54.97, 0.02);
        island(492, 10.15, 54.92, 0.012);
    }

    private List<List<double[]>> land(int code, double[]... corners) {
        List<double[]> ring = new ArrayList<>();
        for (int i = 0; i < corners.length; i++) {
            ring.addAll(border(corners[i], corners[(i + 1) % corners.length]));
        }
        return add(code, ring);
    }

    private void island(int code, double longitude, double latitude, double radius) {
        add(code, ring(longitude, latitude, radius));
    }

    private List<List<double[]>> add(int code, List<double[]> ring) {
        List<List<double[]>> polygon = new ArrayList<>();
        polygon.add(ring);
        polygons.computeIfAbsent(code, one -> new ArrayList<>()).add(polygon);
        return polygon;
    }

    private static List<double[]> ring(double longitude, double latitude, double radius) {
        Random random = new Random(Double.hashCode(longitude * 31 + latitude));
        List<double[]> ring = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double far = radius * (0.75 + 0.5 * random.nextDouble());
            double angle = 2 * Math.PI * i / 40;
            ring.add(new double[] {longitude + 1.6 * far * Math.cos(angle), latitude + far * Math.sin(angle)});
        }
        return ring;
    }

    /** The points from one corner to before the next; the same ones the other way for the neighbour. */
    private List<double[]> border(double[] from, double[] to) {
        boolean turned = from[0] > to[0] || (from[0] == to[0] && from[1] > to[1]);
        double[] first = turned ? to : from;
        double[] last = turned ? from : to;
        String key = first[0] + " " + first[1] + " " + last[0] + " " + last[1];
        List<double[]> points = borders.computeIfAbsent(key, k -> crooked(first, last, new Random(k.hashCode())));
        List<double[]> way = new ArrayList<>(points);
        if (turned) {
            java.util.Collections.reverse(way);
        }
        return way.subList(0, way.size() - 1);
    }

    private static List<double[]> crooked(double[] from, double[] to, Random random) {
        List<double[]> points = new ArrayList<>(List.of(from, to));
        for (int bend = 0; bend < BENDS; bend++) {
            List<double[]> finer = new ArrayList<>();
            for (int i = 1; i < points.size(); i++) {
                double[] a = points.get(i - 1);
                double[] b = points.get(i);
                double aside = CROOKED * (random.nextDouble() - 0.5);
                finer.add(a);
                finer.add(new double[] {
                    (a[0] + b[0]) / 2 + aside * (b[1] - a[1]), (a[1] + b[1]) / 2 - aside * (b[0] - a[0])
                });
            }
            finer.add(to);
            points = finer;
        }
        return points;
    }

    private static String feature(int code, List<List<List<double[]>>> polygons, UnaryOperator<double[]> projection) {
        String coordinates = polygons.stream()
                .map(rings -> rings.stream()
                        .map(ring -> positions(ring, projection))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(","));
        boolean several = polygons.size() > 1;
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Feature\", \"properties\": {\"navn\": \"x\", \"kommunekode\": \"%04d\"}, \"geometry\":"
                        + " {\"type\": \"%s\", \"coordinates\": %s}}",
                code,
                several ? "MultiPolygon" : "Polygon",
                several ? "[" + coordinates + "]" : coordinates);
    }

    private static String positions(List<double[]> ring, UnaryOperator<double[]> projection) {
        List<double[]> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return closed.stream()
                .map(projection)
                .map(at -> String.format(Locale.ROOT, "[%.6f,%.6f]", at[0], at[1]))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Transverse Mercator on GRS80, after the series of J.P. Snyder, Map Projections: A Working Manual (1987), p. 61. */
    private static double[] utm(double[] degrees) {
        double axis = 6_378_137;
        double flattening = 1 / 298.257222101;
        double e2 = flattening * (2 - flattening);
        double second = e2 / (1 - e2);
        double phi = Math.toRadians(degrees[1]);
        double n = axis / Math.sqrt(1 - e2 * Math.pow(Math.sin(phi), 2));
        double t = Math.pow(Math.tan(phi), 2);
        double c = second * Math.pow(Math.cos(phi), 2);
        double a = Math.toRadians(degrees[0] - 9) * Math.cos(phi);
        double m = axis
                * ((1 - e2 / 4 - 3 * e2 * e2 / 64) * phi
                        - (3 * e2 / 8 + 3 * e2 * e2 / 32) * Math.sin(2 * phi)
                        + 15 * e2 * e2 / 256 * Math.sin(4 * phi));
        double east = 0.9996 * n * (a + (1 - t + c) * Math.pow(a, 3) / 6);
        double north = 0.9996 * (m + n * Math.tan(phi) * (a * a / 2 + (5 - t + 9 * c) * Math.pow(a, 4) / 24));
        return new double[] {500_000 + east, north};
    }
}
