package dk.belaeg.subject.occupancy;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * How full services are from period to period, in this round and those before. Method: {@code
 * docs/metode/belaegning-over-tid.md}.
 */
public final class OccupancyOverTime {
    static final String PERIODS = "periods";
    static final String PREVIOUS_PERIOD = "previous_period";
    static final String PREVIOUS_OCCUPIED_DAYS = "previous_occupied_days";
    static final String PREVIOUS_AVAILABLE_DAYS = "previous_available_days";
    static final String MEAN_OCCUPIED_DAYS = "mean_occupied_days";
    static final String MEAN_AVAILABLE_DAYS = "mean_available_days";
    static final String MEAN_COVERED = "mean_covered";
    static final String MEAN_DEPARTS = "mean_departs";
    static final String OVER_HUNDRED = "over_hundred";
    static final String OVER_TWICE = "over_twice";
    static final String PERIOD_DAYS = "period_days";
    static final String SAME_SERVICES = "same_services";
    static final String SAME_AVAILABLE_DAYS = "same_available_days";
    static final String SAME_OCCUPIED_DAYS = "same_occupied_days";

    /** Columns between the steps. */
    private static final String TOLD = "told";

    private static final String NEWEST = "newest";
    private static final String LAST_DAY = "last_day";
    private static final String LATEST = "latest";
    private static final String PREVIOUS = "previous";
    private static final String WITHIN = "within";
    private static final String ALWAYS = "always";
    private static final String OWN_PERIODS = "own_periods";
    private static final String FIRST = "first";
    private static final String ALL_SERVICES = "all_services";

    private static final String DAYS = "decimal(28,6)";

    /** A mean of two years is over periods that lie in the two years up to the end of the newest. */
    private static final int MONTHS = 24;

    private static final String OVERLAPPING = "perioderne overlapper hinanden";

    private OccupancyOverTime() {}

    /** Reports whose occupancy can be worked out; the others tell nothing of a development. */
    private static Dataset<Row> stated(Dataset<Row> history) {
        return history.filter(
                col(OCCUPIED_DAYS).isNotNull().and(col(AVAILABLE_DAYS).gt(0)));
    }

    /**
     * One row per service that has stated its occupancy in two periods or more, or not in the newest that others state.
     *
     * @param history one row per service and period, as {@link Occupancy#byService} gives it
     * @param register one row per service, unit and paragraph: {@code service_id, tariff_occupancy}
     * @param threshold a budget this many percentage points or more from the mean departs from it
     * @return the newest period and the one before that does not overlap it; the sums of the last two years, blank with the
     *     reason when periods overlap in part; {@code mean_covered} says how many days of the two years they are of
     */
    public static Dataset<Row> byService(Dataset<Row> history, Dataset<Row> register, BigDecimal threshold) {
        Column report = struct(
                col(Occupancy.PERIOD_FROM),
                col(Occupancy.PERIOD_TO),
                col(PERIOD),
                col(OPERATOR_NAME),
                col(SERVICE_NAME),
                col(STAY),
                col(AVAILABLE_DAYS).cast(DAYS).as(AVAILABLE_DAYS),
                col(OCCUPIED_DAYS).cast(DAYS).as(OCCUPIED_DAYS),
                col(BUDGET));
        Column tariff = when(
                min(TARIFF_OCCUPANCY)
                        .equalTo(max(TARIFF_OCCUPANCY))
                        .and(count(TARIFF_OCCUPANCY).equalTo(count(lit(1)))),
                min(TARIFF_OCCUPANCY));
        return stated(history)
                .groupBy(SERVICE_ID)
                .agg(sort_array(collect_list(report), false).as(TOLD))
                .withColumn(NEWEST, get(col(TOLD), lit(0)))
                .withColumn(PREVIOUS, get(filter(col(TOLD), one -> to(one).lt(from(col(NEWEST)))), lit(0)))
                .withColumn(WITHIN, filter(col(TOLD), one -> from(one).gt(add_months(to(col(NEWEST)), -MONTHS))))
                // a quarter in three quarters is told by these
                .withColumn(WITHIN, filter(col(WITHIN), one -> not(exists(col(WITHIN), other -> holds(other, one)))))
                // one row a service
                .join(register.groupBy(SERVICE_ID).agg(tariff.as(TARIFF_OCCUPANCY)), new String[] {SERVICE_ID}, "left")
                .transform(told -> measured(told, threshold))
                .withColumn(LATEST, max(LAST_DAY).over(Window.partitionBy(lit(0))))
                .filter(col(PERIODS).gt(1).or(col(LAST_DAY).lt(col(LATEST))))
                .drop(LAST_DAY, LATEST);
    }

    private static Dataset<Row> measured(Dataset<Row> told, BigDecimal threshold) {
        Column overlap = exists(
                col(WITHIN),
                one -> exists(
                        col(WITHIN),
                        other -> from(other).gt(from(one)).and(from(other).leq(to(one)))));
        Column budgeted = newest(BUDGET).multiply(twoYears(AVAILABLE_DAYS));
        Column departs = abs(twoYears(OCCUPIED_DAYS).multiply(lit(100L)).minus(budgeted))
                .geq(twoYears(AVAILABLE_DAYS).multiply(lit(threshold)));
        return told.select(
                col(SERVICE_ID),
                newest(OPERATOR_NAME).as(OPERATOR_NAME),
                newest(SERVICE_NAME).as(SERVICE_NAME),
                newest(STAY).as(STAY),
                size(col(TOLD)).as(PERIODS),
                newest(PERIOD).as(PERIOD),
                to(col(NEWEST)).as(LAST_DAY),
                newest(AVAILABLE_DAYS).as(AVAILABLE_DAYS),
                newest(OCCUPIED_DAYS).as(OCCUPIED_DAYS),
                newest(BUDGET).as(BUDGET),
                previous(PERIOD).as(PREVIOUS_PERIOD),
                previous(AVAILABLE_DAYS).as(PREVIOUS_AVAILABLE_DAYS),
                previous(OCCUPIED_DAYS).as(PREVIOUS_OCCUPIED_DAYS),
                when(not(overlap), twoYears(AVAILABLE_DAYS)).as(MEAN_AVAILABLE_DAYS),
                when(not(overlap), twoYears(OCCUPIED_DAYS)).as(MEAN_OCCUPIED_DAYS),
                when(overlap, lit(OVERLAPPING)).as(reasonOf(MEAN_OCCUPIED_DAYS)),
                when(not(overlap), covered()).as(MEAN_COVERED),
                when(not(overlap), departs).as(MEAN_DEPARTS),
                col(TARIFF_OCCUPANCY),
                size(filter(col(TOLD), OccupancyOverTime::over)).as(OVER_HUNDRED),
                over(col(NEWEST)).and(coalesce(over(col(PREVIOUS)), lit(false))).as(OVER_TWICE));
    }

    private static Column from(Column report) {
        return report.getField(Occupancy.PERIOD_FROM);
    }

    private static Column to(Column report) {
        return report.getField(Occupancy.PERIOD_TO);
    }

    private static Column newest(String column) {
        return col(NEWEST).getField(column);
    }

    private static Column previous(String column) {
        return col(PREVIOUS).getField(column);
    }

    private static Column over(Column report) {
        return report.getField(OCCUPIED_DAYS).gt(report.getField(AVAILABLE_DAYS));
    }

    /** Whether a period holds another one and more. */
    private static Column holds(Column period, Column other) {
        return from(period)
                .leq(from(other))
                .and(to(period).geq(to(other)))
                .and(from(period).lt(from(other)).or(to(period).gt(to(other))));
    }

    private static Column twoYears(String days) {
        return aggregate(col(WITHIN), lit(0).cast(DAYS), (sum, one) -> sum.plus(one.getField(days))
                .cast(DAYS));
    }

    private static Column covered() {
        return aggregate(col(WITHIN), lit(0), (sum, one) -> sum.plus(datediff(to(one), from(one)))
                .plus(1));
    }

    /**
     * One row per kind of stay and period, of rounds that have several periods.
     *
     * @param history one row per service and period, as {@link Occupancy#byService} gives it
     * @return besides the sums of all who state their occupancy those of the services that do in every period of the kind;
     *     {@code missing} counts services that do in another period and not in this one
     */
    public static Dataset<Row> byPeriod(Dataset<Row> history) {
        WindowSpec ofService = Window.partitionBy(SERVICE_ID, STAY);
        WindowSpec ofStay = Window.partitionBy(STAY);
        Column budgeted = when(col(BUDGET).isNotNull(), col(AVAILABLE_DAYS));
        Column always = col(OWN_PERIODS).equalTo(size(collect_set(PERIOD).over(ofStay)));
        // a service is counted once in how many there are, in its first period
        Column first = when(col(PERIOD).equalTo(min(PERIOD).over(ofService)), 1);
        return stated(history)
                .withColumns(Map.of(OWN_PERIODS, count(lit(1)).over(ofService), FIRST, first))
                .groupBy(STAY, PERIOD, OWN_PERIODS)
                .agg(
                        first(datediff(col(Occupancy.PERIOD_TO), col(Occupancy.PERIOD_FROM))
                                        .plus(1))
                                .as(PERIOD_DAYS),
                        count(lit(1)).as(SERVICES),
                        count(FIRST).as(FIRST),
                        count(when(col(OCCUPIED_DAYS).gt(col(AVAILABLE_DAYS)), 1))
                                .as(OVER_HUNDRED),
                        sum(AVAILABLE_DAYS).as(AVAILABLE_DAYS),
                        sum(OCCUPIED_DAYS).as(OCCUPIED_DAYS),
                        sum(budgeted).as(Occupancy.BUDGET_BASE),
                        sum(budgeted.multiply(col(BUDGET))).as(Occupancy.BUDGET_DAYS))
                .withColumns(Map.of(
                        ALWAYS,
                        always,
                        PERIODS,
                        size(collect_set(PERIOD).over(ofStay)),
                        ALL_SERVICES,
                        sum(FIRST).over(ofStay)))
                .filter(col(PERIODS).gt(1))
                .groupBy(STAY, PERIOD)
                .agg(
                        first(PERIOD_DAYS).as(PERIOD_DAYS),
                        sum(SERVICES).as(SERVICES),
                        first(ALL_SERVICES).minus(sum(SERVICES)).as(MISSING),
                        sum(OVER_HUNDRED).as(OVER_HUNDRED),
                        days(col(AVAILABLE_DAYS)).as(AVAILABLE_DAYS),
                        days(col(OCCUPIED_DAYS)).as(OCCUPIED_DAYS),
                        days(col(Occupancy.BUDGET_BASE)).as(Occupancy.BUDGET_BASE),
                        days(col(Occupancy.BUDGET_DAYS).divide(lit(100L))).as(Occupancy.BUDGET_DAYS),
                        coalesce(sum(when(col(ALWAYS), col(SERVICES))), lit(0L)).as(SAME_SERVICES),
                        days(when(col(ALWAYS), col(AVAILABLE_DAYS))).as(SAME_AVAILABLE_DAYS),
                        days(when(col(ALWAYS), col(OCCUPIED_DAYS))).as(SAME_OCCUPIED_DAYS));
    }

    private static Column days(Column of) {
        return sum(of).cast(DAYS);
    }
}
