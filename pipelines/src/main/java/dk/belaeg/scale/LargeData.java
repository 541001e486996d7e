package dk.belaeg.scale;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table that is not in memory, judged.
 *
 * @param used rows that are used, with the columns of the contract
 * @param parts the same for sums: with those that are lacking, whose numbers are blank
 */
public record LargeData(Dataset<Row> used, Dataset<Row> parts) {}
