package dk.belaeg.measure.survey;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Shares of municipalities as others have published them, beside what they add up to. Method: {@code
 * docs/metode/kapacitetsundersoegelse.md}.
 */
public final class PublishedShares {
    /** The whole country, among the scopes that shares are published for. */
    public static final String COUNTRY = "country";

    private static final WindowSpec QUESTION = Window.partitionBy("year", "scope", "area", "text");

    private PublishedShares() {}

    /**
     * The shares as published, one row per year, scope, area, group and answer, each with the sum over its answers.
     *
     * @param published see {@link dk.belaeg.measure.Dimensions#PUBLISHED_SHARES}
     * @return besides what came in: {@code published_sum} in percent, and whether it {@code deviates} from 100 by more than
     *     whole percents can
     */
    public static Dataset<Row> withSums(Dataset<Row> published) {
        return published
                .withColumn("published_sum", sum("published").over(QUESTION))
                .withColumn("deviates", abs(col("published_sum").minus(100)).gt(lit(1)));
    }

    /**
     * The distribution of need with the shares of the whole country beside, the newest year of each group.
     *
     * @param distribution as {@link Distribution#byItem} gives it
     * @param published as {@link #withSums} gives it
     */
    public static Dataset<Row> beside(Dataset<Row> distribution, Dataset<Row> published, String question) {
        Dataset<Row> country = published
                .filter(col("scope").equalTo(COUNTRY))
                .withColumn("newest", max("year").over(Window.partitionBy("item")))
                .filter(col("year").equalTo(col("newest")))
                .select(
                        lit(question).as("question"),
                        col("item"),
                        col("answer"),
                        col("year").as("country_year"),
                        col("published").as("country_published"),
                        col("published_sum").as("country_sum"));
        // one published share an item and answer: the key of the list, its newest year
        return distribution.join(country, new String[] {"question", "item", "answer"}, "left");
    }
}
