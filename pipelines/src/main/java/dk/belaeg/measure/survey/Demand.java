package dk.belaeg.measure.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Citizens of the target groups that the round follows up, by municipality, health council and region, and by target
 * group and area. Method: {@code docs/metode/efterspoergsel.md}.
 *
 * <p>Sums add lower and upper bounds of the counts that are stated and say how many are not; nothing is filled in.
 */
public final class Demand {
    private Demand() {}

    /**
     * One row per geography and group, of every level of both.
     *
     * @param answers one row per municipality and target group that was answered: {@code municipality, target_group,
     *     citizens_lower, citizens_upper, citizens_status, difficulty, places, missing_places}
     * @param asked one row per municipality and target group that was asked about: {@code municipality, target_group}
     * @param geographies one row per municipality and geography it lies in: see {@link dk.belaeg.measure.Dimensions}
     * @param groups one row per target group and group it belongs to: see {@link dk.belaeg.measure.Dimensions}
     * @return {@code citizens} in persons, {@code stated_places} and {@code stated_missing} in places, {@code
     *     municipalities}, {@code unstated}, {@code estimates} and {@code often_difficult} as numbers of answers
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> answers, Dataset<Row> asked, Dataset<Row> geographies, Dataset<Row> groups) {
        return asked
                // each asked cell has at most one answer: the key of the answers
                .join(answers, new String[] {"municipality", "target_group"}, "left")
                // each municipality lies in one geography a level
                .join(geographies, "municipality")
                // each target group is a group of its own and lies in one area
                .join(groups, "target_group")
                .groupBy(
                        "geography_level",
                        "geography",
                        "geography_name",
                        "area",
                        "area_name",
                        "group_level",
                        "group",
                        "group_name")
                .agg(
                        sum("citizens_lower").as("citizens_lower"),
                        sum("citizens_upper").as("citizens_upper"),
                        size(collect_set(when(col("citizens_lower").isNotNull(), col("municipality"))))
                                .cast("long")
                                .as("municipalities"),
                        count(lit(1)).minus(count("citizens_lower")).as("unstated"),
                        count(when(col("citizens_status").equalTo("estimate"), 1))
                                .as("estimates"),
                        count("difficulty").as("difficulty_answers"),
                        count(when(col("difficulty").isin("always", "often"), 1))
                                .as("often_difficult"),
                        max("difficulty").as("difficulty"),
                        sum("places").as("stated_places"),
                        sum("missing_places").as("stated_missing"));
    }
}
