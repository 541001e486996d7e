package dk.belaeg;

import static dk.belaeg.schema.Columns.GEOGRAPHY;
import static dk.belaeg.schema.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.schema.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.schema.Columns.HOST;
import static dk.belaeg.schema.Columns.MUNICIPALITY;
import static dk.belaeg.schema.Columns.SERVICE_ID;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A measure as somebody would add it: services by host municipality. */
final class ServicesByHost {
    private ServicesByHost() {}

    /** One row a municipality that has services. */
    static Dataset<Row> of(Dataset<Row> portal, Dataset<Row> geographies) {
        Dataset<Row> municipalities = geographies.filter(col(GEOGRAPHY_LEVEL).equalTo("municipality"));
        return portal.withColumnRenamed(HOST, MUNICIPALITY)
                // each municipality is one geography of its own level
                .join(municipalities, MUNICIPALITY)
                .groupBy(GEOGRAPHY, GEOGRAPHY_NAME)
                .agg(countDistinct(SERVICE_ID).as("services"));
    }
}
