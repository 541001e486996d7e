package dk.belaeg.measure.capacity;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is known of each service as a whole, from its units. Occupancy is reported by service, so a service whose units
 * differ belongs to a category of its own; its days are never split by guess.
 */
public final class Services {
    /** Stands for a service whose units differ in this respect. */
    public static final String SEVERAL = "flere";

    private static final String BETWEEN = " / ";

    private Services() {}

    /**
     * One row per service.
     *
     * @param portal one row per unit and paragraph: {@code service_id, host, paragraph, target_group, places}
     * @return {@code service_id, host, paragraph, target_group, approved_places}; host and target group are {@link
     *     #SEVERAL} where units differ, the paragraph is the category of all of them
     */
    public static Dataset<Row> ofUnits(Dataset<Row> portal) {
        Column paragraphs = array_sort(array_distinct(flatten(collect_set(split(col("paragraph"), BETWEEN)))));
        return portal.groupBy("service_id")
                .agg(
                        only("host"),
                        array_join(paragraphs, BETWEEN).as("paragraph"),
                        only("target_group"),
                        sum("places").as("approved_places"));
    }

    private static Column only(String name) {
        Column set = collect_set(name);
        return when(size(set).equalTo(1), set.getItem(0))
                .when(size(set).gt(1), lit(SEVERAL))
                .as(name);
    }
}
