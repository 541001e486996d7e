package dk.belaeg.measure.capacity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Services and approved places by host municipality, health council and region, sector and paragraph. Method: {@code
 * docs/metode/pladser.md}.
 */
public final class Places {
    /** Stands for all sectors together. */
    public static final String TOTAL = "total";

    /** Stands for all paragraphs together. */
    public static final String ALL_PARAGRAPHS = "I alt";

    private static final String NONE = "ingen tilbud i udtrækket";

    private Places() {}

    /**
     * One row per geography, sector and paragraph, with sums over sectors, over paragraphs and over both. A service with
     * several paragraphs counts under each and once in the sum. A geography without services has one row, blank.
     *
     * @param portal one row per unit and paragraph: {@code service_id, host, sector, paragraph, places}
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> byLevels(Dataset<Row> portal, Dataset<Row> geographies) {
        Dataset<Row> counted = portal
                // the finest grain any of the sums needs
                .groupBy("service_id", "host", "sector", "paragraph")
                .agg(sum("places").as("places"))
                .select(
                        col("host").as("municipality"),
                        col("service_id"),
                        col("places"),
                        col("paragraph"),
                        explode(array(col("sector"), lit(TOTAL))).as("sector"))
                .withColumn("paragraph", explode(array(col("paragraph"), lit(ALL_PARAGRAPHS))));
        Dataset<Row> everyone = geographies
                .select("municipality")
                .distinct()
                .select(
                        col("municipality"),
                        lit(null).cast("string").as("service_id"),
                        lit(null)
                                .cast(portal.schema().apply("places").dataType())
                                .as("places"),
                        lit(ALL_PARAGRAPHS).as("paragraph"),
                        lit(TOTAL).as("sector"));
        Column services = size(collect_set("service_id")).cast("long");
        return counted.unionByName(everyone)
                // each municipality lies in one geography a level
                .join(geographies, "municipality")
                .groupBy("geography_level", "geography", "geography_name", "sector", "paragraph")
                .agg(services.as("counted"), sum("places").as("places"))
                .withColumn("services", when(col("counted").gt(0), col("counted")))
                .withColumn("services_reason", when(col("counted").equalTo(0), lit(NONE)))
                .withColumn("places_reason", when(col("places").isNull(), lit(NONE)))
                .drop("counted");
    }
}
