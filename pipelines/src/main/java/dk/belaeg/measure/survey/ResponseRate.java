package dk.belaeg.measure.survey;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How many of those asked have answered. Method: {@code docs/metode/svarstatus.md}. */
public final class ResponseRate {
    private ResponseRate() {}

    /**
     * One row per questionnaire. A partial answer is an answer; two answers of which none could be chosen are none.
     *
     * @param responses one row per questionnaire and respondent: {@code questionnaire, questionnaire_title, status}
     */
    public static Dataset<Row> byQuestionnaire(Dataset<Row> responses) {
        return responses
                .groupBy("questionnaire")
                .agg(
                        first("questionnaire_title").as("questionnaire_title"),
                        count(lit(1)).as("respondents"),
                        count(when(col("status").isin("answered", "partly"), 1)).as("answered"),
                        count(when(col("status").equalTo("partly"), 1)).as("partly"),
                        count(when(col("status").isin("missing", "undecided"), 1))
                                .as("missing"));
    }
}
