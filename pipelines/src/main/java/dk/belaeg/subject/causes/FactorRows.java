package dk.belaeg.subject.causes;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Column.whole;
import static dk.belaeg.contract.Column.year;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.contract.Columns.reasonOf;

import dk.belaeg.contract.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.math3.stat.StatUtils;
import org.jspecify.annotations.Nullable;

/** What was tried, as rows of the datasets. */
final class FactorRows {
    static final String FACTOR_CODE = "factor_code";
    static final String FACTOR_NAME = "factor_name";
    static final String FACTOR_ORDER = "factor_order";
    static final String FACTOR_VALUE = "factor_value";
    static final String FACTOR_UNIT = "factor_unit";
    static final String FACTOR_YEAR = "factor_year";
    static final String FROM_YEAR = "from_year";
    static final String TO_YEAR = "to_year";
    static final String GROWTH_OF = "growth_of";
    static final String GROWTH = "growth";
    static final String GROWTH_RANK = "growth_rank";
    static final String FACTOR_RANK = "factor_rank";
    static final String TREND = "trend";
    static final String GROWTH_AXIS = "growth_axis";
    static final String FACTOR_AXIS = "factor_axis";
    static final String POINTS = "points";
    static final String MISSING = "missing";
    static final String ASSOCIATION = "association";
    static final String SPEARMAN = "spearman";
    static final String SPEARMAN_LOWER = "spearman_lower";
    static final String SPEARMAN_UPPER = "spearman_upper";
    static final String PEARSON = "pearson";
    static final String PEARSON_LOWER = "pearson_lower";
    static final String PEARSON_UPPER = "pearson_upper";
    static final String P = "p";
    static final String P_ADJUSTED = "p_adjusted";
    static final String TRIED = "tried";
    static final String WITHOUT_LOWEST = "without_lowest";
    static final String WITHOUT_HIGHEST = "without_highest";
    static final String STRONGEST = "strongest";
    static final String WITHOUT_STRONGEST = "without_strongest";
    static final String DECISIVE = "decisive";
    static final String SENTENCE = "sentence";

    private static final int DECIMALS = 6;
    private static final String UNKNOWN = "unknown";
    private static final String NO_INTERVAL = "for mange kommuner har samme tal til at regne et interval";
    private static final String NO_SPREAD = "alle lodtrækninger giver det samme";

    /** One row per area, factor and municipality. */
    static final List<Column> OF_MUNICIPALITIES = List.of(
            text(AREA),
            text(FACTOR_CODE),
            text(FACTOR_NAME),
            whole(FACTOR_ORDER),
            text(FACTOR_UNIT),
            text(GEOGRAPHY),
            text(GEOGRAPHY_NAME),
            year(FROM_YEAR),
            year(TO_YEAR),
            text(GROWTH_OF),
            decimal(GROWTH, DECIMALS),
            text(reasonOf(GROWTH)),
            text(FACTOR_YEAR),
            decimal(FACTOR_VALUE, DECIMALS),
            text(reasonOf(FACTOR_VALUE)),
            decimal(GROWTH_RANK, 1),
            decimal(FACTOR_RANK, 1),
            decimal(TREND, DECIMALS),
            text(GROWTH_AXIS),
            text(FACTOR_AXIS));

    /** One row per area and factor. */
    static final List<Column> OF_FACTORS = columns();

    private FactorRows() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                text(AREA),
                text(FACTOR_CODE),
                text(FACTOR_NAME),
                whole(FACTOR_ORDER),
                text(FACTOR_UNIT),
                text(FACTOR_YEAR),
                year(FROM_YEAR),
                year(TO_YEAR),
                text(GROWTH_OF),
                whole(POINTS),
                text(MISSING),
                text(ASSOCIATION)));
        for (String number : List.of(
                SPEARMAN,
                SPEARMAN_LOWER,
                SPEARMAN_UPPER,
                P,
                P_ADJUSTED,
                PEARSON,
                PEARSON_LOWER,
                PEARSON_UPPER,
                WITHOUT_LOWEST,
                WITHOUT_HIGHEST,
                WITHOUT_STRONGEST)) {
            columns.add(decimal(number, DECIMALS));
            columns.add(text(reasonOf(number)));
        }
        columns.addAll(List.of(whole(TRIED), text(STRONGEST), text(DECISIVE), text(SENTENCE)));
        return List.copyOf(columns);
    }

    /** What is alike in all rows of one factor in one area, by column. */
    private static Map<String, @Nullable Object> common(Tested tested) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put(AREA, tested.growth().area());
        row.put(FACTOR_CODE, tested.factor().code());
        row.put(FACTOR_NAME, tested.factor().name());
        row.put(FACTOR_ORDER, tested.order());
        row.put(
                FACTOR_UNIT,
                tested.factor().unit().isEmpty() ? null : tested.factor().unit());
        row.put(
                FACTOR_YEAR,
                tested.measured().when().isEmpty() ? null : tested.measured().when());
        row.put(FROM_YEAR, tested.growth().years().map(Growth.Years::from).orElse(null));
        row.put(TO_YEAR, tested.growth().years().map(Growth.Years::to).orElse(null));
        row.put(GROWTH_OF, tested.growth().perInhabitant() ? "Udgift pr. indbygger" : "Udgift i alt");
        return row;
    }

    /**
     * The numbers of every municipality, with its ranks among those that have both, 1 the highest, and where the line lies
     * that shows a clear association.
     */
    static List<@Nullable Object[]> ofMunicipalities(
            List<Tested> tested, Map<String, String> municipalities, CausesSettings settings) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Tested one : tested) {
            Map<String, BigDecimal> growthRanks = ranks(one, Association.Point::growth);
            Map<String, BigDecimal> factorRanks = ranks(one, Association.Point::value);
            Map<String, BigDecimal> trend = one.verdict(settings.alpha())
                            .filter(Association.Verdict.CLEAR::equals)
                            .isPresent()
                    ? trend(one.points())
                    : Map.of();
            for (Map.Entry<String, String> municipality : municipalities.entrySet()) {
                String code = municipality.getKey();
                Map<String, @Nullable Object> row = common(one);
                row.put(GEOGRAPHY, code);
                row.put(GEOGRAPHY_NAME, municipality.getValue());
                row.put(GROWTH, one.growth().percent().get(code));
                row.put(reasonOf(GROWTH), one.growth().reasons().get(code));
                BigDecimal value = one.measured().values().get(code);
                row.put(FACTOR_VALUE, value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP));
                row.put(reasonOf(FACTOR_VALUE), value == null ? "faktoren er ikke oplyst" : null);
                row.put(GROWTH_RANK, growthRanks.get(code));
                row.put(FACTOR_RANK, factorRanks.get(code));
                row.put(TREND, trend.get(code));
                row.put(GROWTH_AXIS, one.growth().axis());
                row.put(FACTOR_AXIS, one.factor().axis(one.measured().when()));
                rows.add(inOrder(OF_MUNICIPALITIES, row));
            }
        }
        return rows;
    }

    private static Map<String, BigDecimal> ranks(Tested tested, ToDoubleFunction<Association.Point> number) {
        double[] falling = tested.points().stream()
                .mapToDouble(point -> -number.applyAsDouble(point))
                .toArray();
        double[] ranks = falling.length == 0 ? falling : PermutationTest.ranks(falling);
        Map<String, BigDecimal> by = new HashMap<>();
        for (int i = 0; i < ranks.length; i++) {
            by.put(
                    tested.points().get(i).municipality(),
                    BigDecimal.valueOf(ranks[i]).setScale(1));
        }
        return by;
    }

    /**
     * Where each municipality would lie on the line through the middle of all (Theil 1950, Sen 1968): its slope is the median
     * of the slopes between any two, so that no distant one draws it to itself.
     */
    private static Map<String, BigDecimal> trend(List<Association.Point> points) {
        double[] slopes = points.stream()
                .flatMapToDouble(one -> points.stream()
                        .filter(other -> other.value() > one.value())
                        .mapToDouble(other -> (other.growth() - one.growth()) / (other.value() - one.value())))
                .toArray();
        double slope = StatUtils.percentile(slopes, 50);
        double start = StatUtils.percentile(
                points.stream()
                        .mapToDouble(point -> point.growth() - slope * point.value())
                        .toArray(),
                50);
        return points.stream()
                .collect(Collectors.toMap(
                        Association.Point::municipality, point -> rounded(start + slope * point.value())));
    }

    /** How each factor goes together with growth. */
    static List<@Nullable Object[]> ofFactors(List<Tested> tested, CausesSettings settings) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Tested one : tested) {
            Map<String, @Nullable Object> row = common(one);
            row.put(POINTS, (long) one.points().size());
            row.put(
                    MISSING,
                    one.missing().isEmpty()
                            ? null
                            : AssociationSentence.missing(
                                    one.missing(),
                                    one.points().size() + one.missing().size()));
            row.put(
                    ASSOCIATION,
                    one.verdict(settings.alpha()).map(Association.Verdict::code).orElse(UNKNOWN));
            row.put(SENTENCE, AssociationSentence.of(one, settings.alpha()));
            OF_FACTORS.stream()
                    .filter(column -> column.type() == Column.Type.DECIMAL)
                    .forEach(column ->
                            row.put(reasonOf(column.name()), one.reason().isEmpty() ? null : one.reason()));
            one.association().ifPresent(known -> {
                numbers(known, row);
                one.adjusted().ifPresent(p -> row.put(P_ADJUSTED, rounded(p)));
                row.put(TRIED, (long) one.tried());
            });
            rows.add(inOrder(OF_FACTORS, row));
        }
        return rows;
    }

    private static void numbers(Association known, Map<String, @Nullable Object> row) {
        row.put(SPEARMAN, rounded(known.spearman()));
        row.put(PEARSON, rounded(known.pearson()));
        row.put(P, rounded(known.p()));
        interval(known.spearmanInterval(), SPEARMAN_LOWER, SPEARMAN_UPPER, row);
        interval(known.pearsonInterval(), PEARSON_LOWER, PEARSON_UPPER, row);
        double[] without = known.without().stream()
                .mapToDouble(Association.Without::coefficient)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        row.put(WITHOUT_LOWEST, rounded(without[0]));
        row.put(WITHOUT_HIGHEST, rounded(without[without.length - 1]));
        Association.Without strongest = known.strongest();
        row.put(STRONGEST, strongest.name());
        if (Double.isNaN(strongest.coefficient())) {
            row.put(reasonOf(WITHOUT_STRONGEST), "de andre kommuner har samme tal");
        } else {
            row.put(WITHOUT_STRONGEST, rounded(strongest.coefficient()));
        }
        List<String> decisive =
                known.decisive().stream().map(Association.Without::name).toList();
        row.put(DECISIVE, decisive.isEmpty() ? null : String.join(", ", decisive));
    }

    private static void interval(
            Optional<Interval> interval, String lower, String upper, Map<String, @Nullable Object> row) {
        Optional<Interval> told = interval.filter(one -> !one.isPoint());
        String reason = interval.isPresent() ? NO_SPREAD : NO_INTERVAL;
        told.ifPresentOrElse(
                one -> {
                    row.put(lower, rounded(one.lower()));
                    row.put(upper, rounded(one.upper()));
                },
                () -> Arrays.asList(lower, upper).forEach(bound -> row.put(reasonOf(bound), reason)));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable Object[] inOrder(List<Column> columns, Map<String, @Nullable Object> row) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(columns.get(i).name());
        }
        return values;
    }
}
