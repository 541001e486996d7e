package dk.belaeg.disclosure.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the numbers of a column follow from counts: as a copy, a share, a rate, a growth or a difference, rounded as they
 * are printed. Each row's number must agree with one factor, or one difference, for all rows or for each part of them, and
 * so many rows must agree that chance is out of the question.
 */
public final class CountDependence {
    /** Chance of one in so many powers of two is no chance, however many ways a column can be looked at. */
    private static final double ENOUGH_BITS = 24;

    /** Fewer different counts or numbers bear nothing out: a column of noughts and ones fits almost any counts. */
    public static final int FEW = 3;

    /** That a number agrees is no evidence when more of the column's others would have agreed as well. */
    private static final double LIKELY = 0.5;

    private static final int MOST_DIMENSIONS = 4;
    /** Numbers that a count is set against one at a time. */
    private static final int MOST_KNOWN = 60;

    /** What shares and growths are told from: the rest of the whole, and the whole itself. */
    private static final double[] LEVELS = {0, 100, -100, 1, -1};

    private final List<Point> points;
    /** The printed numbers of the points. */
    private final double[] values;

    /** The counts, what each is one divided by, and what each is below nought. */
    private final Expected counts;

    private final Expected inverse;
    private final Expected minus;

    private final double half;
    private final double spread;

    /**
     * A printed number, and the count that it may follow from.
     *
     * @param count {@code null} where it is not known
     * @param known other numbers that a reader may set the count against, as many for every point; {@code NaN} for none
     */
    public record Point(CellKey cell, BigDecimal value, @Nullable Long count, List<Double> known) {
        public Point {
            known = List.copyOf(known);
        }
    }

    private CountDependence(List<Point> points, double half) {
        this.points = points;
        this.values = points.stream()
                .mapToDouble(point -> point.value().doubleValue())
                .toArray();
        this.counts = expected(CountDependence::count);
        this.inverse = expected(point -> 1 / count(point));
        this.minus = expected(point -> -count(point));
        this.half = half;
        this.spread = DoubleStream.of(values).max().orElse(0)
                - DoubleStream.of(values).min().orElse(0);
    }

    /** Whether the numbers follow from the counts. */
    public static boolean holds(List<Point> points, Collection<Hierarchy> hierarchies) {
        List<Point> counted =
                points.stream().filter(point -> point.count() != null).toList();
        if (counted.stream().map(Point::count).distinct().count() < FEW || valuesOf(counted) < FEW) {
            return false;
        }
        CountDependence dependence = new CountDependence(counted, halfStep(points));
        List<int[]> partitions = dependence.partitions(hierarchies);
        if (partitions.stream().anyMatch(dependence::byCountAlone)) {
            return true;
        }
        int known = Math.min(
                MOST_KNOWN,
                counted.stream().mapToInt(point -> point.known().size()).min().orElse(0));
        for (int i = 0; i < known; i++) {
            if (dependence.withAnother(i)) {
                return true;
            }
        }
        return false;
    }

    private static long valuesOf(List<Point> points) {
        return points.stream()
                .map(point -> point.value().stripTrailingZeros())
                .distinct()
                .count();
    }

    /** Half of what all numbers are whole multiples of: what rounding may have taken or given. */
    private static double halfStep(List<Point> points) {
        int scale = points.stream()
                .mapToInt(point -> point.value().stripTrailingZeros().scale())
                .max()
                .orElse(0);
        BigInteger step = BigInteger.ZERO;
        for (Point point : points) {
            step = step.gcd(point.value().setScale(Math.max(scale, 0)).unscaledValue());
        }
        return new BigDecimal(step, Math.max(scale, 0)).doubleValue() / 2 * 1.000001 + 1e-9;
    }

    /** For each point the part that it belongs to, in every way that the codes of its place allow. */
    private List<int[]> partitions(Collection<Hierarchy> hierarchies) {
        List<int[]> partitions = new ArrayList<>();
        partitions.add(whole());
        Set<String> dimensions = points.get(0).cell().place().keySet();
        if (dimensions.size() > MOST_DIMENSIONS) {
            return partitions;
        }
        for (String dimension : dimensions) {
            List<int[]> codes = new ArrayList<>();
            codes.add(numbered(point -> point.cell().at(dimension)));
            for (Hierarchy hierarchy : hierarchies) {
                if (hierarchy.dimension().equals(dimension)) {
                    codes.add(numbered(point ->
                            hierarchy.parents().getOrDefault(point.cell().at(dimension), "")));
                }
            }
            for (int[] coarser : List.copyOf(partitions)) {
                codes.forEach(code -> partitions.add(both(coarser, code)));
            }
        }
        return partitions;
    }

    private int[] whole() {
        return new int[points.size()];
    }

    private int[] numbered(Function<Point, String> of) {
        Map<String, Integer> numbers = new HashMap<>();
        return points.stream()
                .mapToInt(point -> numbers.computeIfAbsent(of.apply(point), code -> numbers.size()))
                .toArray();
    }

    private static int[] both(int[] coarser, int[] code) {
        Map<Long, Integer> numbers = new HashMap<>();
        int[] finer = new int[code.length];
        for (int i = 0; i < finer.length; i++) {
            finer[i] = numbers.computeIfAbsent(((long) coarser[i] << Integer.SIZE) | code[i], pair -> numbers.size());
        }
        return finer;
    }

    private boolean byCountAlone(int[] parts) {
        for (double level : LEVELS) {
            if (fits(counts, parts, level, true) || fits(inverse, parts, level, true)) {
                return true;
            }
        }
        return fits(counts, parts, 0, false) || fits(minus, parts, 0, false);
    }

    private boolean withAnother(int known) {
        // most points have no number of most kinds
        if (expected(point -> point.known().get(known)).points.length == 0) {
            return false;
        }
        int[] one = whole();
        Expected share = expected(point -> count(point) / point.known().get(known));
        Expected reversed = expected(point -> point.known().get(known) / count(point));
        for (double level : LEVELS) {
            if (fits(share, one, level, true) || fits(reversed, one, level, true)) {
                return true;
            }
        }
        return fits(expected(point -> count(point) - point.known().get(known)), one, 0, false)
                || fits(expected(point -> point.known().get(known) - count(point)), one, 0, false)
                || fits(expected(point -> count(point) + point.known().get(known)), one, 0, false);
    }

    /** What the numbers are held against. */
    private static final class Expected {
        /** By point; not finite for none. */
        private final double[] numbers;
        /** Those that have a number; none when too few numbers stand against them. */
        private final int[] points;

        Expected(double[] numbers, int[] points) {
            this.numbers = numbers;
            this.points = points;
        }

        /** The points with the largest number first, since it says most of the factor. */
        List<Integer> largestFirst() {
            return IntStream.of(points)
                    .boxed()
                    .sorted(Comparator.comparing(i -> -Math.abs(numbers[i])))
                    .toList();
        }
    }

    private Expected expected(ToDoubleFunction<Point> of) {
        double[] numbers = new double[points.size()];
        int[] there = new int[numbers.length];
        int found = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = of.applyAsDouble(points.get(i));
            if (Double.isFinite(numbers[i])) {
                there[found++] = i;
            }
        }
        boolean few = IntStream.range(0, found)
                        .mapToDouble(i -> values[there[i]])
                        .distinct()
                        .limit(FEW)
                        .count()
                < FEW;
        return new Expected(numbers, few ? new int[0] : Arrays.copyOf(there, found));
    }

    /** What the factor, or the difference, of a part may be. */
    private record Bounds(double lower, double upper) {
        Bounds and(Bounds other) {
            return new Bounds(Math.max(lower, other.lower), Math.min(upper, other.upper));
        }

        boolean isEmpty() {
            return lower > upper;
        }
    }

    /**
     * Whether each number less the level is the expected one times one factor, or beside it by one difference.
     *
     * @param expected up to the factor or difference
     */
    private boolean fits(Expected expected, int[] parts, double level, boolean factor) {
        if (expected.points.length == 0 || !agree(expected, parts, level, factor)) {
            return false;
        }
        List<Integer> order = expected.largestFirst();
        Map<Integer, Bounds> bounds = new HashMap<>();
        Set<Double> agreeing = new HashSet<>();
        double bits = 0;
        for (int i : order) {
            double x = expected.numbers[i];
            if (factor && x == 0) {
                continue;
            }
            Bounds own = bounds(i, x, level, factor);
            Bounds before = bounds.get(parts[i]);
            if (before != null) {
                bits += bits(i, order, x, before, level, factor);
                agreeing.add(x);
                own = own.and(before);
            }
            bounds.put(parts[i], own);
        }
        boolean nothing = factor && bounds.values().stream().allMatch(f -> f.lower() <= 0 && f.upper() >= 0);
        return bits >= ENOUGH_BITS && agreeing.size() > 1 && !nothing;
    }

    /** Whether one factor, or one difference, a part is all that is needed; mostly the first few numbers say no. */
    private boolean agree(Expected expected, int[] parts, double level, boolean factor) {
        Map<Integer, Bounds> bounds = new HashMap<>();
        for (int i : expected.points) {
            double x = expected.numbers[i];
            if (factor && x == 0) {
                if (Math.abs(values[i] - level) > half) {
                    return false;
                }
            } else if (bounds.merge(parts[i], bounds(i, x, level, factor), Bounds::and)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What the factor, or the difference, may be by one number. */
    private Bounds bounds(int point, double x, double level, boolean factor) {
        double value = values[point] - level;
        double a = factor ? (value - half) / x : value - half - x;
        double b = factor ? (value + half) / x : value + half - x;
        return new Bounds(Math.min(a, b), Math.max(a, b));
    }

    /** How little likely it is that another of the numbers that are compared had agreed as well. */
    private double bits(int i, List<Integer> compared, double x, Bounds of, double level, boolean factor) {
        double a = (factor ? of.lower() * x : of.lower() + x) + level;
        double b = (factor ? of.upper() * x : of.upper() + x) + level;
        double lower = Math.min(a, b) - half;
        double upper = Math.max(a, b) + half;
        double others = 0;
        for (int other : compared) {
            double value = values[other];
            others += other != i && value >= lower && value <= upper ? 1 : 0;
        }
        double chance = (others + Math.min(1, (upper - lower) / spread)) / compared.size();
        return chance > LIKELY ? 0 : -Math.log(chance) / Math.log(2);
    }

    private static double count(Point point) {
        Long count = point.count();
        return count == null ? Double.NaN : count;
    }
}
