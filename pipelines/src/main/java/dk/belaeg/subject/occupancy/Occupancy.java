package dk.belaeg.subject.occupancy;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.check.Checked;
import dk.belaeg.check.Plausibility;
import dk.belaeg.check.RowRule;
import dk.belaeg.check.SummedRules;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.Settings;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.places.Services;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How full services are. Available place-days are normed places times days open; occupied ones are as reported, or the
 * reported percentage of the available; a mean is the sum of occupied over the sum of available. Method: {@code
 * docs/metode/belaegning.md}.
 */
public final class Occupancy implements Subject {
    static final String PERIOD_FROM = "period_from";
    static final String PERIOD_TO = "period_to";
    static final String BUDGET_BASE = "budget_base";
    static final String BUDGET_DAYS = "budget_days";
    static final String MUST_REPORT = "must_report";

    private static final String TABLE = "occupancy";
    private static final String DAYS = "decimal(20,6)";
    private static final String UNKNOWN = "ikke i Tilbudsportalen";

    /** Just as wide as what goes in, so that the products that are compared with the threshold lose no decimal. */
    private static final String PERCENT = "decimal(10,4)";

    private static final String AVAILABLE = "decimal(18,3)";
    private static final String PERCENT_OF_DAYS = "decimal(29,7)";

    /** Places of one service: so many decimals that a sum over all services is right in the first six. */
    public static final String OF_ONE_SERVICE = "decimal(28,12)";

    /** A column between the steps: how many services of a value, of any kind of stay, state their occupancy. */
    private static final String STATED = "stated";

    @Override
    public List<Rule> rules() {
        return Stream.concat(
                        OccupancyRules.rules().stream(),
                        Stream.of(OccupancyNumbers.LOW, ApprovedTexts.UNUSABLE, ApprovedTexts.OF_PERSONS))
                .toList();
    }

    @Override
    public List<RowRule> rowRules(Round round, Contracts contracts) {
        return OccupancyRules.all(round.settings(OccupancySettings.class).periods());
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        ApprovedTexts.of(intake, contracts.codes(), findings);
    }

    @Override
    public List<Class<? extends Settings>> settings() {
        return List.of(OccupancySettings.class);
    }

    @Override
    public Set<String> largeTables() {
        return Set.of(TABLE);
    }

    @Override
    public Map<String, String> words(Round round, Codes codes, Checked checked) {
        Optional<Period> newest = newestPeriod(checked);
        OccupancySettings settings = round.settings(OccupancySettings.class);
        return Map.of(
                "enhed",
                settings.relative() ? "procent af budgettet" : "procentpoint",
                "hvem_indberetter",
                settings.allServices()
                        ? "Alle tilbud skal indberette."
                        : "Kun tilbud, der afviger, indberetter, så gennemsnit gælder kun indberettede tilbud.",
                "periode",
                newest.map(Period::code).orElse(""),
                "periode_navn",
                newest.map(Period::danish).orElse(""));
    }

    @Override
    public Map<String, LostRows> lostRows() {
        return Map.of("occupancy", LostRows.NOT_IN_MEANS);
    }

    @Override
    public void checkPlausible(Intake intake, Plausibility limits, List<Finding> findings) {
        new OccupancyNumbers(intake, limits).judge(intake.table(TABLE).used(), findings);
    }

    @Override
    public Map<String, SummedRules> summed(Intake intake, Plausibility limits) {
        return Map.of(TABLE, new OccupancyNumbers(intake, limits));
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        BiConsumer<String, Supplier<Dataset<Row>>> add = inputs.isLarge(TABLE) ? datasets::add : datasets::addShared;
        add.accept(TABLE, () -> byService(inputs.table(TABLE), inputs));
        datasets.add(
                "occupancy_means",
                () -> means(
                        inputs.lacks(TABLE) ? byService(inputs.parts(TABLE), inputs) : datasets.get(TABLE),
                        inputs.groupNames()));
        add.accept("occupancy_history", () -> {
            Dataset<Row> now = datasets.get(TABLE);
            if (inputs.checked().before().isEmpty()) {
                return now;
            }
            return now.unionByName(byService(inputs.before(TABLE), inputs)
                    // what this round says of a period holds
                    .join(now, new String[] {SERVICE_ID, PERIOD}, "left_anti"));
        });
        datasets.add(
                "occupancy_trend",
                () -> OccupancyOverTime.byService(
                        datasets.get("occupancy_history"),
                        datasets.get("service_register"),
                        inputs.round().settings(OccupancySettings.class).threshold()));
        datasets.add(
                "approved_texts",
                () -> inputs.dataset(
                        ApprovedTexts.COLUMNS,
                        ApprovedTexts.of(inputs.checked().intake(), inputs.codes(), new ArrayList<>())
                                .rows(inputs.codes())));
        datasets.add("occupancy_periods", () -> OccupancyOverTime.byPeriod(datasets.get("occupancy_history")));
    }

    private static Dataset<Row> byService(Dataset<Row> reports, Inputs inputs) {
        OccupancySettings settings = inputs.round().settings(OccupancySettings.class);
        return byService(
                reports,
                inputs.operators(),
                Services.ofUnits(inputs.parts("portal")),
                settings.threshold(),
                settings.relative());
    }

    /** The newest period that any service reports for; empty when none does. */
    public static Optional<Period> newestPeriod(Checked checked) {
        Stream<String> large = Stream.ofNullable(checked.large().get(TABLE)).flatMap(table -> table.periods().stream());
        Stream<String> small = checked.intake().table(TABLE).used().stream().flatMap(row -> row.text(PERIOD).stream());
        return Stream.concat(large, small).map(Period::ofCode).max(Comparator.naturalOrder());
    }

    /**
     * One row per service and period.
     *
     * @param reports one row per service and period: {@code operator, service_id, service_name, period, period_from,
     *     period_to, places, days_open, occupied_days, occupancy_pct, budget_pct, settlement, challenges}
     * @param operators one row per operator: {@code operator, operator_name}
     * @param services one row per service: see {@link dk.belaeg.subject.places.Services}
     * @param threshold a deviation from the budget of this size or more must be reported
     * @param relative whether the deviation is in percent of the budget instead of percentage points
     * @return the reports with {@code days_open} filled in, days as place-days, {@code budget} in percent, and what the
     *     portal says of the service
     */
    public static Dataset<Row> byService(
            Dataset<Row> reports,
            Dataset<Row> operators,
            Dataset<Row> services,
            BigDecimal threshold,
            boolean relative) {
        Column wholePeriod = datediff(col(PERIOD_TO), col(PERIOD_FROM)).plus(1);
        Column open = coalesce(col(DAYS_OPEN), wholePeriod);
        Column available = col(PLACES).multiply(open).cast(AVAILABLE);
        Column occupied = occupiedTimesHundred(available);
        return reports.withColumns(Map.of(
                        // a service whose name could not be used goes by its id
                        SERVICE_NAME, coalesce(col(SERVICE_NAME), col(SERVICE_ID)),
                        DAYS_OPEN, open,
                        AVAILABLE_DAYS, available,
                        OCCUPIED_DAYS, occupied.divide(lit(100L)).cast(DAYS),
                        MUST_REPORT, mustReport(occupied, available, threshold, relative),
                        BUDGET, col(BUDGET_PCT)))
                // each operator has one name
                .join(operators, new String[] {OPERATOR}, "left")
                // each report is of one service; the portal may lack it
                .join(services, new String[] {SERVICE_ID}, "left")
                .withColumns(Map.of(
                        PARAGRAPH, coalesce(col(PARAGRAPH), lit(UNKNOWN)),
                        STAY, coalesce(col(STAY), lit(Codes.UNKNOWN_STAY)),
                        TARGET_GROUP, coalesce(col(TARGET_GROUP), lit(UNKNOWN))));
    }

    private static Column occupiedTimesHundred(Column available) {
        Column stated = col(OCCUPIED_DAYS).multiply(lit(100L)).cast(PERCENT_OF_DAYS);
        return coalesce(stated, percentOf(available, OCCUPANCY_PCT));
    }

    private static Column percentOf(Column available, String percent) {
        return col(percent).cast(PERCENT).multiply(available).cast(PERCENT_OF_DAYS);
    }

    /** Free places of a report on average: places that are used more than once make up for no empty ones of others. */
    public static Column freePlaces() {
        return greatest(lit(0L), col(AVAILABLE_DAYS).minus(col(OCCUPIED_DAYS)))
                .divide(col(DAYS_OPEN))
                .cast(OF_ONE_SERVICE);
    }

    /**
     * Compared as products of what was reported, since a quotient would have to be rounded. Null without a budget, without
     * place-days, and relative to a budget of nothing.
     */
    private static Column mustReport(
            Column occupiedTimesHundred, Column available, BigDecimal threshold, boolean relative) {
        Column budgeted = percentOf(available, BUDGET_PCT);
        Column deviation = abs(occupiedTimesHundred.minus(budgeted));
        Column measurable = available.gt(0);
        return relative
                ? when(
                        measurable.and(budgeted.gt(0)),
                        deviation.multiply(lit(100L)).geq(budgeted.multiply(lit(threshold))))
                : when(measurable, deviation.geq(available.multiply(lit(threshold))));
    }

    /**
     * One row per dimension (operator, paragraph, target_group, total), value, kind of stay and period; kinds of stay are
     * never added.
     *
     * @param byService as {@link #byService} gives it
     * @param groupNames one row per target group: {@code target_group, target_group_name}
     * @return sums of place-days over the services that state their occupancy; budgeted days over those of them that
     *     state a budget; how many services are there without an occupancy that can be used ({@code unstated}), which are
     *     in no sum. A value of which no service of any kind states its occupancy is no row; a kind of which none does has
     *     blank sums
     */
    public static Dataset<Row> means(Dataset<Row> byService, Dataset<Row> groupNames) {
        Column dimensions = explode(array(
                dimension(OPERATOR, col(OPERATOR), col(OPERATOR_NAME)),
                dimension(PARAGRAPH, col(PARAGRAPH), col(PARAGRAPH)),
                dimension(TARGET_GROUP, col(TARGET_GROUP), coalesce(col(TARGET_GROUP_NAME), col(TARGET_GROUP))),
                dimension("total", lit("total"), lit("I alt"))));
        Column budgeted = when(col(BUDGET).isNotNull(), col(AVAILABLE_DAYS));
        Column stated = col(OCCUPIED_DAYS).isNotNull().and(col(AVAILABLE_DAYS).isNotNull());
        return byService
                // each target group has one name
                .join(groupNames, new String[] {TARGET_GROUP}, "left")
                .withColumn("of", dimensions)
                // each value has one name
                .groupBy(col("of." + DIMENSION), col("of." + CODE), col("of." + NAME), col(STAY), col(PERIOD))
                .agg(
                        count(when(stated, 1)).as(SERVICES),
                        count(when(not(stated), 1)).as(UNSTATED),
                        count(when(stated.and(col(MUST_REPORT)), 1)).as(MUST_REPORT),
                        sum(when(stated, col(PLACES))).as(PLACES),
                        sum(when(stated, col(AVAILABLE_DAYS))).as(AVAILABLE_DAYS),
                        sum(when(stated, col(OCCUPIED_DAYS))).as(OCCUPIED_DAYS),
                        sum(when(stated, budgeted)).as(BUDGET_BASE),
                        sum(when(stated, percentOf(col(AVAILABLE_DAYS), BUDGET)))
                                .divide(lit(100L))
                                .cast(DAYS)
                                .as(BUDGET_DAYS))
                .withColumn(STATED, sum(SERVICES).over(Window.partitionBy(DIMENSION, CODE, PERIOD)))
                .filter(col(STATED).gt(0));
    }

    private static Column dimension(String dimension, Column code, Column name) {
        return struct(lit(dimension).as(DIMENSION), code.as(CODE), name.as(NAME));
    }
}
