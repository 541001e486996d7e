package dk.belaeg.subject;

import dk.belaeg.contract.Column;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What subjects need of the run's Spark session. */
public interface Session {
    /** Rows in memory as a dataset. */
    Dataset<Row> dataset(List<Column> columns, List<@Nullable Object[]> rows);

    /** The dataset computed once, for several that build on it. */
    Dataset<Row> settled(Dataset<Row> dataset);
}
