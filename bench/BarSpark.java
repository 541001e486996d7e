import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark alone takes for six aggregations of a made-up table of monthly occupancy, without a check, a finding, an
 * account or a release: read as texts or parquet, cast, added up, collected. What a run of Belæg is set beside.
 */
public final class BarSpark {
    private BarSpark() {}

    public static void main(String[] args) {
        boolean parquet = args[0].equals("parquet");
        SparkSession spark = SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .getOrCreate();
        Dataset<Row> rows = parquet
                ? spark.read().parquet(args[1])
                : spark.read()
                        .option("sep", ";")
                        .schema("operator string, service_id string, service_name string, period string, places string,"
                                + " days_open string, occupied_days string, budget_pct string, settlement string")
                        .csv(args[1])
                        .filter(col("service_id").rlike("^[0-9]+$"));
        Dataset<Row> typed = rows.select(
                col("operator"),
                col("service_id"),
                col("period"),
                col("period").substr(1, 4).as("year"),
                number("places", parquet).as("places"),
                number("occupied_days", parquet).as("occupied"),
                number("places", parquet).multiply(number("days_open", parquet)).as("available"));
        long told = 0;
        for (List<String> by : List.of(
                List.of("operator"),
                List.of("period"),
                List.of("year"),
                List.of("operator", "period"),
                List.of("operator", "year"))) {
            told += typed.groupBy(by.stream().map(name -> col(name)).toArray(Column[]::new))
                    .agg(count("*"), sum("places"), sum("occupied"), sum("available"))
                    .collectAsList()
                    .size();
        }
        told += typed.groupBy("operator").agg(countDistinct("service_id")).collectAsList().size();
        System.out.println(told + " rows");
        spark.stop();
    }

    private static Column number(String name, boolean typed) {
        Column text = typed ? col(name) : org.apache.spark.sql.functions.regexp_replace(col(name), ",", ".");
        return text.cast("double");
    }
}
