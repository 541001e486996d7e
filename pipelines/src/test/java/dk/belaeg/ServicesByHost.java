package dk.belaeg;

import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.contract.Columns.HOST;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.SERVICE_ID;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;

import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A subject as somebody would add it: services by host municipality. */
final class ServicesByHost implements Subject {
    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("services_by_host", () -> of(inputs.table("portal"), inputs.geographies()));
    }

    /** One row a municipality that has services. */
    private static Dataset<Row> of(Dataset<Row> portal, Dataset<Row> geographies) {
        Dataset<Row> municipalities = geographies.filter(col(GEOGRAPHY_LEVEL).equalTo("municipality"));
        return portal.withColumnRenamed(HOST, MUNICIPALITY)
                // each municipality is one geography of its own level
                .join(municipalities, MUNICIPALITY)
                .groupBy(GEOGRAPHY, GEOGRAPHY_NAME)
                .agg(countDistinct(SERVICE_ID).as("services"));
    }
}
