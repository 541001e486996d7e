package dk.belaeg.subject.places;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Codes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the portal says of each service as a whole, from its units. Occupancy is reported by service, so a service whose
 * units differ belongs to a category of its own; its days are never split by guess.
 */
public final class Services {
    /** Stands for a service whose units have different target groups. */
    public static final String SEVERAL = "flere";

    /** Stands for a service whose units state no target group. */
    public static final String UNSTATED_GROUP = "ikke oplyst";

    /** Stands before the paragraphs of a service whose units are after different ones, which is not one unsplit source. */
    public static final String SEVERAL_PARAGRAPHS = "Flere: ";

    private static final String BETWEEN = " / ";

    private Services() {}

    /**
     * One row per service.
     *
     * @param portal one row per unit and paragraph: {@code service_id, paragraph, stay, target_group}; blank where a row
     *     cannot be used
     * @return {@code service_id, paragraph, stay, target_group}: the paragraph is that of its units, or {@value
     *     #SEVERAL_PARAGRAPHS} and those of all of them when they differ; the stay is that of all its places, and is not known where they differ
     */
    public static Dataset<Row> ofUnits(Dataset<Row> portal) {
        Column paragraph = coalesce(col(PARAGRAPH), lit(Places.UNSTATED));
        Column stays = collect_set(coalesce(col(STAY), lit(Codes.UNKNOWN_STAY)));
        Column paragraphs = array_sort(array_distinct(flatten(collect_set(split(paragraph, BETWEEN)))));
        Column together = array_join(paragraphs, BETWEEN);
        Column groups = collect_set(coalesce(col(TARGET_GROUP), lit(UNSTATED_GROUP)));
        return portal.groupBy(SERVICE_ID)
                .agg(
                        when(size(collect_set(paragraph)).gt(1), concat(lit(SEVERAL_PARAGRAPHS), together))
                                .otherwise(together)
                                .as(PARAGRAPH),
                        when(size(stays).equalTo(1), stays.getItem(0))
                                .otherwise(lit(Codes.UNKNOWN_STAY))
                                .as(STAY),
                        when(size(groups).equalTo(1), groups.getItem(0))
                                .otherwise(lit(SEVERAL))
                                .as(TARGET_GROUP));
    }
}
