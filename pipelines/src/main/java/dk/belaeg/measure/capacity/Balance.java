package dk.belaeg.measure.capacity;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Citizens against places, by target group and area, for the region and each health council. Method: {@code
 * docs/metode/balance.md}. Differences and shares are derived from the columns here when small numbers have been masked.
 */
public final class Balance {
    private static final String NOT_COMPARABLE = "målgruppen findes ikke i Tilbudsportalen";
    private static final String EXACT = "decimal(20,6)";
    private static final String[] CELL = {"geography", "group"};

    private Balance() {}

    /**
     * One row per geography (region, health council) and group.
     *
     * @param demand as {@link dk.belaeg.measure.survey.Demand#byLevels} gives it
     * @param portal one row per unit and paragraph: {@code host, target_group, places}
     * @param byService occupancy of one period as {@link dk.belaeg.measure.occupancy.Occupancy#byService} gives it
     * @param geographies one row per municipality and geography; services in several municipalities lie in the region
     * @param members one row per group and target group of the portal that belongs to it: {@code group, target_group}
     * @param comparable one row per group: {@code group, comparable}: whether the portal knows such a group at all
     * @param leastCoverage share of places, in percent, that reports must cover before occupied places are shown
     */
    public static Dataset<Row> byGroup(
            Dataset<Row> demand,
            Dataset<Row> portal,
            Dataset<Row> byService,
            Dataset<Row> geographies,
            Dataset<Row> members,
            Dataset<Row> comparable,
            BigDecimal leastCoverage) {
        Dataset<Row> wider = geographies.filter(col("geography_level").notEqual("municipality"));
        Dataset<Row> places = portal.select(col("host").as("municipality"), col("target_group"), col("places"))
                // each municipality lies in one geography a level
                .join(wider, "municipality")
                // a target group is a group of its own and lies in one area
                .join(members, "target_group")
                .groupBy(CELL[0], CELL[1])
                .agg(sum("places").as("approved"));
        Column occupied = col("occupied_days").divide(col("days")).cast(EXACT);
        Column free = greatest(lit(0L), col("available_days").minus(col("occupied_days")))
                .divide(col("days"))
                .cast(EXACT);
        Dataset<Row> reported = byService
                .filter(col("occupied_days").isNotNull().and(col("days").gt(0)))
                .select(
                        col("host").as("municipality"),
                        col("target_group"),
                        col("approved_places"),
                        occupied.as("occupied"),
                        free.as("free"))
                // each service lies in one geography a level
                .join(wider, "municipality")
                // a target group is a group of its own and lies in one area
                .join(members, "target_group")
                .groupBy(CELL[0], CELL[1])
                .agg(
                        sum("approved_places").as("reported"),
                        sum("occupied").as("occupied"),
                        sum("free").as("free"));
        return demand.filter(col("geography_level").notEqual("municipality"))
                // one row a cell on every side
                .join(places, CELL, "left")
                .join(reported, CELL, "left")
                .join(comparable, new String[] {"group"})
                .transform(joined -> withReasons(joined, leastCoverage));
    }

    private static Dataset<Row> withReasons(Dataset<Row> joined, BigDecimal leastCoverage) {
        Column known = col("comparable");
        Column places = when(known, coalesce(col("approved"), lit(0L)).cast(EXACT));
        Column share = when(
                known.and(col("approved").gt(0)),
                coalesce(col("reported"), lit(0L))
                        .multiply(lit(100L))
                        .divide(col("approved"))
                        .cast(EXACT));
        Column covered = col("reported_share").geq(lit(leastCoverage));
        Column notShown = when(not(known), lit(NOT_COMPARABLE))
                .when(col("reported_share").isNull(), lit("ingen godkendte pladser"))
                .when(
                        not(covered),
                        concat(
                                lit("under "),
                                lit(leastCoverage.toPlainString()),
                                lit(" pct. af pladserne er indberettet")));
        return joined.withColumn("places", places)
                .withColumn("places_reason", when(not(known), lit(NOT_COMPARABLE)))
                .withColumn("reported_share", share)
                .withColumn("reported_share_reason", when(share.isNull(), notShown))
                .withColumn("occupied_places", when(covered, col("occupied")))
                .withColumn("occupied_places_reason", notShown)
                .withColumn("free_places", when(covered, col("free")))
                .withColumn("free_places_reason", notShown);
    }
}
