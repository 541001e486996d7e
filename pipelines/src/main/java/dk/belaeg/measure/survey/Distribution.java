package dk.belaeg.measure.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How the municipalities' answers spread over the answers of a scale. Method: {@code
 * docs/metode/kapacitetsundersoegelse.md}.
 */
public final class Distribution {
    private Distribution() {}

    /**
     * One row per geography, question, item and answer of the question's scale, also for answers that nobody gave. An item
     * is what the question is asked about: an area, a target group.
     *
     * @param answers one row per municipality, question and item that was answered: {@code municipality, question, item,
     *     given}
     * @param asked one row per municipality, question and item that was asked about: see {@link
     *     dk.belaeg.measure.Dimensions#ITEMS}
     * @param scales one row per question and answer that may be given: {@code question, answer, answer_order}
     * @param geographies one row per municipality and geography it lies in
     * @return how many {@code municipalities} gave the answer, how many gave any (answered), how many were asked
     */
    public static Dataset<Row> byItem(
            Dataset<Row> answers, Dataset<Row> asked, Dataset<Row> scales, Dataset<Row> geographies) {
        return asked
                // each asked item has at most one answer: the key of the answers
                .join(answers, new String[] {"municipality", "question", "item"}, "left")
                // each municipality lies in one geography a level
                .join(geographies, "municipality")
                // every item is counted once for each answer of its question's scale
                .join(scales, "question")
                .groupBy(
                        "geography_level",
                        "geography",
                        "geography_name",
                        "question",
                        "area",
                        "area_name",
                        "item_level",
                        "item",
                        "item_name",
                        "answer",
                        "answer_order")
                .agg(
                        count(when(col("given").equalTo(col("answer")), 1)).as("municipalities"),
                        count("given").as("answered"),
                        count(lit(1)).as("asked"));
    }
}
