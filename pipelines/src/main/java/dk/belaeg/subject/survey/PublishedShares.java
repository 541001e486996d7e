package dk.belaeg.subject.survey;

import static dk.belaeg.contract.Columns.ANSWER;
import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.ASKED;
import static dk.belaeg.contract.Columns.ITEM;
import static dk.belaeg.contract.Columns.PUBLISHED;
import static dk.belaeg.contract.Columns.QUESTION;
import static dk.belaeg.contract.Columns.SCOPE;
import static dk.belaeg.contract.Columns.TEXT;
import static dk.belaeg.contract.Columns.YEAR;
import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Shares of municipalities as others have published them, beside what they add up to. Method: {@code
 * docs/metode/kapacitetsundersoegelse.md}.
 */
public final class PublishedShares {
    static final String COUNTRY_PUBLISHED = "country_published";
    static final String COUNTRY_SUM = "country_sum";
    static final String COUNTRY_YEAR = "country_year";
    static final String DEVIATES = "deviates";
    static final String PUBLISHED_SUM = "published_sum";

    /** The whole country, among the scopes that shares are published for. */
    public static final String COUNTRY = "country";

    private static final WindowSpec SAME_QUESTION = Window.partitionBy(YEAR, SCOPE, AREA, TEXT);

    private PublishedShares() {}

    /**
     * The shares as published, one row per year, scope, area, group and answer, each with the sum over its answers.
     *
     * @param published see {@link dk.belaeg.subject.Dimensions#PUBLISHED_SHARES}
     * @return besides what came in: {@code published_sum} in percent, and whether it {@code deviates} from 100 by more than
     *     whole percents can
     */
    public static Dataset<Row> withSums(Dataset<Row> published) {
        return published
                .withColumn(PUBLISHED_SUM, sum(PUBLISHED).over(SAME_QUESTION))
                .withColumn(DEVIATES, abs(col(PUBLISHED_SUM).minus(100)).gt(lit(1)));
    }

    /**
     * The distribution of need with the shares of the whole country beside, the newest year of each group. Where fewer than
     * half of those asked have answered, nothing stands beside: their share is no share of the region's municipalities.
     *
     * @param distribution as {@link Distribution#byItem} gives it
     * @param published as {@link #withSums} gives it
     */
    public static Dataset<Row> beside(Dataset<Row> distribution, Dataset<Row> published, String question) {
        Dataset<Row> country = published
                .filter(col(SCOPE).equalTo(COUNTRY))
                .withColumn("newest", max(YEAR).over(Window.partitionBy(ITEM)))
                .filter(col(YEAR).equalTo(col("newest")))
                .select(
                        lit(question).as(QUESTION),
                        col(ITEM),
                        col(ANSWER),
                        col(YEAR).as(COUNTRY_YEAR),
                        col(PUBLISHED).as(COUNTRY_PUBLISHED),
                        col(PUBLISHED_SUM).as(COUNTRY_SUM));
        // one published share an item and answer: the key of the list, its newest year
        Dataset<Row> beside = distribution.join(country, new String[] {QUESTION, ITEM, ANSWER}, "left");
        Column enough = col(ANSWERED).multiply(2).geq(col(ASKED));
        return beside.withColumns(Stream.of(COUNTRY_YEAR, COUNTRY_PUBLISHED, COUNTRY_SUM)
                .collect(Collectors.toMap(column -> column, column -> when(enough, col(column)))));
    }
}
