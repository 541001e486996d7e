package dk.belaeg.subject.survey;

import static dk.belaeg.contract.Columns.ANSWER;
import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.ANSWER_ORDER;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.AREA_NAME;
import static dk.belaeg.contract.Columns.ASKED;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.contract.Columns.ITEM;
import static dk.belaeg.contract.Columns.ITEM_LEVEL;
import static dk.belaeg.contract.Columns.ITEM_NAME;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.QUESTION;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
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
     *     dk.belaeg.subject.Dimensions#ITEMS}
     * @param scales one row per question and answer that may be given: {@code question, answer, answer_order}
     * @param geographies one row per municipality and geography it lies in
     * @return how many {@code municipalities} gave the answer (blank where none gave any), how many gave any (answered), how many were asked
     */
    public static Dataset<Row> byItem(
            Dataset<Row> answers, Dataset<Row> asked, Dataset<Row> scales, Dataset<Row> geographies) {
        return asked
                // each asked item has at most one answer: the key of the answers
                .join(answers, new String[] {MUNICIPALITY, QUESTION, ITEM}, "left")
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                // every item is counted once for each answer of its question's scale
                .transform(InnerJoin.with(scales, QUESTION))
                .groupBy(
                        GEOGRAPHY_LEVEL,
                        GEOGRAPHY,
                        GEOGRAPHY_NAME,
                        QUESTION,
                        AREA,
                        AREA_NAME,
                        ITEM_LEVEL,
                        ITEM,
                        ITEM_NAME,
                        ANSWER,
                        ANSWER_ORDER)
                .agg(
                        when(count("given").gt(0), count(when(col("given").equalTo(col(ANSWER)), 1)))
                                .as(MUNICIPALITIES),
                        count("given").as(ANSWERED),
                        count(lit(1)).as(ASKED));
    }
}
