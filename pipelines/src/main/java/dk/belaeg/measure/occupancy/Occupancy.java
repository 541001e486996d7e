package dk.belaeg.measure.occupancy;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How full services are. Available place-days are normed places times days open; occupied ones are as reported, or the
 * reported percentage of the available; a mean is the sum of occupied over the sum of available. Method: {@code
 * docs/metode/belaegning.md}.
 */
public final class Occupancy {
    private static final String DAYS = "decimal(20,6)";
    private static final String UNKNOWN = "ikke i Tilbudsportalen";

    private Occupancy() {}

    /**
     * One row per service and period.
     *
     * @param reports one row per service and period: {@code operator, service_id, service_name, period, period_from,
     *     period_to, places, days_open, occupied_days, occupancy_pct, budget_pct, settlement, challenges}
     * @param operators one row per operator: {@code operator, operator_name}
     * @param services one row per service: see {@link dk.belaeg.measure.capacity.Services}
     * @param threshold a deviation from the budget of this size or more must be reported
     * @param relative whether the deviation is in percent of the budget instead of percentage points
     * @return days as place-days, {@code budget} in percent, and what the portal says of the service
     */
    public static Dataset<Row> byService(
            Dataset<Row> reports,
            Dataset<Row> operators,
            Dataset<Row> services,
            BigDecimal threshold,
            boolean relative) {
        Column days = coalesce(
                col("days_open"), datediff(col("period_to"), col("period_from")).plus(1));
        Column hundred = lit(100L);
        Column deviation = abs(
                col("occupied_days").multiply(hundred).minus(col("budget_pct").multiply(col("available_days"))));
        Column limit = lit(threshold)
                .multiply(relative ? col("budget_pct").divide(hundred) : lit(1L))
                .multiply(col("available_days"));
        return reports.withColumn("days", days.cast(DAYS))
                .withColumn(
                        "available_days", col("places").multiply(col("days")).cast(DAYS))
                .withColumn(
                        "occupied_days",
                        coalesce(
                                        col("occupied_days"),
                                        col("occupancy_pct")
                                                .multiply(col("available_days"))
                                                .divide(hundred))
                                .cast(DAYS))
                // each operator has one name
                .join(operators, new String[] {"operator"}, "left")
                // each report is of one service; the portal may lack it
                .join(services, new String[] {"service_id"}, "left")
                .withColumn("paragraph", coalesce(col("paragraph"), lit(UNKNOWN)))
                .withColumn("target_group", coalesce(col("target_group"), lit(UNKNOWN)))
                .withColumn("must_report", when(col("available_days").gt(0), deviation.geq(limit)))
                .withColumn("budget", col("budget_pct"));
    }

    /**
     * One row per dimension (operator, paragraph, target_group, total), value and period.
     *
     * @param byService as {@link #byService} gives it
     * @param groupNames one row per target group: {@code target_group, target_group_name}
     * @return sums of place-days over the services that state their occupancy; budgeted days over those of them that
     *     state a budget
     */
    public static Dataset<Row> means(Dataset<Row> byService, Dataset<Row> groupNames) {
        Column dimensions = explode(array(
                dimension("operator", col("operator"), col("operator_name")),
                dimension("paragraph", col("paragraph"), col("paragraph")),
                dimension("target_group", col("target_group"), coalesce(col("target_group_name"), col("target_group"))),
                dimension("total", lit("total"), lit("I alt"))));
        Column budgeted = when(col("budget").isNotNull(), col("available_days"));
        return byService
                .filter(col("occupied_days").isNotNull())
                // each target group has one name
                .join(groupNames, new String[] {"target_group"}, "left")
                .withColumn("of", dimensions)
                .groupBy(col("of.dimension"), col("of.code"), col("period"))
                .agg(
                        first(col("of.name")).as("name"),
                        count(lit(1)).as("services"),
                        count(when(col("must_report"), 1)).as("must_report"),
                        sum("places").as("places"),
                        sum("available_days").as("available_days"),
                        sum("occupied_days").as("occupied_days"),
                        sum(budgeted).as("budget_base"),
                        sum(budgeted.multiply(col("budget")).divide(lit(100L)).cast(DAYS))
                                .as("budget_days"));
    }

    private static Column dimension(String dimension, Column code, Column name) {
        return struct(lit(dimension).as("dimension"), code.as("code"), name.as("name"));
    }
}
