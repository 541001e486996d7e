package dk.belaeg.measure.spending;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Inhabitants of the ages that spending is divided by, from whatever spans of age the statistics came in: the very span,
 * or spans that fill it without gap or overlap.
 */
public final class Population {
    /** No Dane has reached it, so statistics by single years may end below it and still cover an open span. */
    private static final int OLD = 99;

    private Population() {}

    /**
     * One row per municipality, band and year; {@code persons} is null when the spans do not fill the band exactly.
     *
     * @param population one row per municipality, span of ages and year: {@code municipality, ages_from, ages_to, year,
     *     persons}
     * @param bands one row per band: {@code area, band_from, band_to}; an open band ends at 150
     */
    public static Dataset<Row> inBands(Dataset<Row> population, Dataset<Row> bands) {
        Column inside =
                col("ages_from").geq(col("band_from")).and(col("ages_to").leq(col("band_to")));
        Column exact =
                col("ages_from").equalTo(col("band_from")).and(col("ages_to").equalTo(col("band_to")));
        Column part = not(exact);
        Column open = col("band_to").equalTo(150).and(col("last").geq(OLD));
        Column filled = col("first")
                .equalTo(col("band_from"))
                .and(col("last").equalTo(col("band_to")).or(open))
                .and(col("width").equalTo(col("last").minus(col("first")).plus(1)));
        return population
                // few bands: every row is tried against each
                .join(bands, inside)
                .groupBy("municipality", "area", "year", "band_from", "band_to")
                .agg(
                        max(when(exact, col("persons"))).as("whole"),
                        sum(when(part, col("persons"))).as("parts"),
                        min(when(part, col("ages_from"))).as("first"),
                        max(when(part, col("ages_to"))).as("last"),
                        sum(when(part, col("ages_to").minus(col("ages_from")).plus(lit(1))))
                                .as("width"))
                .select(
                        col("municipality"),
                        col("area"),
                        col("year"),
                        coalesce(col("whole"), when(filled, col("parts"))).as("persons"));
    }
}
