package dk.belaeg.measure.spending;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Spending on the specialised social area by municipality, health council and region, area and year, in current and in
 * fixed prices. Method: {@code docs/metode/udgifter.md}. Per inhabitant, index and growth are derived from the columns.
 */
public final class Spending {
    /** Stands for children and adults together. */
    public static final String TOTAL = "total";

    private static final String THOUSANDS = "decimal(20,6)";
    /** Wide enough for the factor, narrow enough that a product with any amount keeps all its decimals. */
    private static final String FACTOR = "decimal(14,12)";

    private static final Column OERE_IN_THOUSANDS = lit(100_000L);

    private Spending() {}

    /**
     * One row per geography, area and year. A sum that lacks a municipality is blank with the reason, never a smaller
     * number.
     *
     * @param accounts one row per municipality, account function and year: {@code municipality, function, year,
     *     amount_oere}
     * @param functions one row per account function that is added up and year it is valid in: {@code function, area,
     *     year}
     * @param factors one row per year that has a price factor: {@code year, factor}
     * @param population one row per municipality, area and year: {@code municipality, area, year, persons}
     * @param geographies one row per municipality and geography it lies in
     * @param breaks one row per area and year from which the account plan is another: {@code area, year, break_year}
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> accounts,
            Dataset<Row> functions,
            Dataset<Row> factors,
            Dataset<Row> population,
            Dataset<Row> geographies,
            Dataset<Row> breaks) {
        Dataset<Row> sizes = geographies.groupBy("geography").agg(count(lit(1)).as("members"));
        Dataset<Row> amounts = accounts
                // a function belongs to one area in a year
                .join(functions, new String[] {"function", "year"})
                .groupBy("municipality", "area", "year")
                .agg(sum("amount_oere").as("oere"))
                .withColumn("part", lit(1L))
                .withColumn("area", explode(array(col("area"), lit(TOTAL))))
                // each municipality lies in one geography a level
                .join(geographies, "municipality")
                .groupBy("geography_level", "geography", "geography_name", "area", "year")
                .agg(sum("oere").as("oere"), sum("part").as("parts"));
        Dataset<Row> inhabitants = population
                .join(geographies, "municipality")
                .groupBy("geography", "area", "year")
                .agg(sum("persons").as("persons"), count("persons").as("counted"));
        Dataset<Row> joined = amounts
                // one row a geography, area and year on every side
                .join(inhabitants, new String[] {"geography", "area", "year"}, "left")
                .join(sizes, "geography")
                .join(factors, new String[] {"year"}, "left")
                .join(breaks, new String[] {"area", "year"}, "left");
        return overYears(withReasons(joined));
    }

    private static Dataset<Row> withReasons(Dataset<Row> joined) {
        Column expected =
                when(col("area").equalTo(TOTAL), col("members").multiply(2)).otherwise(col("members"));
        Column whole = col("parts").equalTo(expected);
        Column lacking = when(not(whole), lit("regnskabet mangler for en eller flere kommuner eller områder"));
        Column noIndex = when(
                col("factor").isNull(), concat(lit("prisindekset mangler for at regne "), col("year"), lit(" om")));
        Column fixedOere = round(col("oere").multiply(col("factor").cast(FACTOR)), 0);
        Column everyone = coalesce(col("counted"), lit(0L)).equalTo(col("members"));
        return joined.withColumn("current", when(whole, thousands(col("oere"))))
                .withColumn("current_reason", lacking)
                .withColumn("fixed", when(whole, thousands(fixedOere)))
                .withColumn("fixed_reason", coalesce(lacking, noIndex))
                .withColumn("population", when(everyone, col("persons")))
                .withColumn("population_reason", when(not(everyone), lit("folketallet mangler")))
                .withColumn("break_year", coalesce(col("break_year"), lit(false)));
    }

    private static Column thousands(Column oere) {
        return oere.divide(OERE_IN_THOUSANDS).cast(THOUSANDS);
    }

    private static Dataset<Row> overYears(Dataset<Row> rows) {
        WindowSpec series = Window.partitionBy("geography", "area").orderBy("year");
        WindowSpec wholeSeries = series.rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        Column yearBefore = lag("year", 1).over(series);
        return rows.withColumn("fixed_base", first("fixed", true).over(wholeSeries))
                .withColumn(
                        "fixed_previous",
                        when(
                                yearBefore.equalTo(col("year").minus(1)),
                                lag("fixed", 1).over(series)));
    }
}
