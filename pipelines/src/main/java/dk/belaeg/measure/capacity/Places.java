package dk.belaeg.measure.capacity;

import static dk.belaeg.schema.Columns.*;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.measure.Distinct;
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
                .groupBy(SERVICE_ID, HOST, SECTOR, PARAGRAPH)
                .agg(sum(PLACES).as(PLACES))
                .select(
                        col(HOST).as(MUNICIPALITY),
                        col(SERVICE_ID),
                        col(PLACES),
                        col(PARAGRAPH),
                        explode(array(col(SECTOR), lit(TOTAL))).as(SECTOR))
                // a service whose sector is not known counts in the sums alone
                .filter(col(SECTOR).isNotNull())
                .withColumn(PARAGRAPH, explode(array(col(PARAGRAPH), lit(ALL_PARAGRAPHS))));
        Dataset<Row> everyone = geographies
                .select(MUNICIPALITY)
                .distinct()
                .select(
                        col(MUNICIPALITY),
                        nothing(portal, SERVICE_ID),
                        nothing(portal, PLACES),
                        lit(ALL_PARAGRAPHS).as(PARAGRAPH),
                        lit(TOTAL).as(SECTOR));
        Column services = Distinct.count(col(SERVICE_ID));
        return counted.unionByName(everyone)
                // each municipality lies in one geography a level
                .join(geographies, MUNICIPALITY)
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, SECTOR, PARAGRAPH)
                .agg(when(services.gt(0), services).as(SERVICES), sum(PLACES).as(PLACES))
                .select(
                        col("*"),
                        when(col(SERVICES).isNull(), lit(NONE)).as(SERVICES_REASON),
                        when(col(PLACES).isNull(), lit(NONE)).as(PLACES_REASON));
    }

    private static Column nothing(Dataset<Row> table, String column) {
        return lit(null).cast(table.schema().apply(column).dataType()).as(column);
    }
}
