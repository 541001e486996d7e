package dk.belaeg.measure.survey;

import static dk.belaeg.schema.Columns.ANSWERED;
import static dk.belaeg.schema.Columns.AREA;
import static dk.belaeg.schema.Columns.CODED;
import static dk.belaeg.schema.Columns.MUNICIPALITIES;
import static dk.belaeg.schema.Columns.MUNICIPALITY;
import static dk.belaeg.schema.Columns.QUESTION;
import static dk.belaeg.schema.Columns.QUESTIONNAIRE;
import static dk.belaeg.schema.Columns.QUESTION_TITLE;
import static dk.belaeg.schema.Columns.RANK;
import static dk.belaeg.schema.Columns.THEME;
import static dk.belaeg.schema.Columns.THEME_NAME;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.measure.Distinct;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** How many municipalities mention each theme in their own words. Method: {@code docs/metode/temaer.md}. */
public final class Themes {
    private Themes() {}

    /**
     * One row per questionnaire, question, area and theme that anybody mentions. A municipality counts once for a theme,
     * however often it mentions it.
     *
     * @param mentions see {@link dk.belaeg.measure.Dimensions#MENTIONS}
     * @return {@code municipalities} that mention the theme, those that wrote anything ({@code answered}) and those of
     *     which anything is {@code coded}; {@code rank} among the themes of the question and area, 1 for the one that most
     *     mention, alike for equals
     */
    public static Dataset<Row> byQuestion(Dataset<Row> mentions) {
        Dataset<Row> asked = mentions.groupBy(QUESTIONNAIRE, QUESTION, AREA)
                .agg(
                        Distinct.count(col(MUNICIPALITY)).as(ANSWERED),
                        Distinct.count(when(col(THEME).isNotNull(), col(MUNICIPALITY)))
                                .as(CODED));
        return mentions.filter(col(THEME).isNotNull())
                .groupBy(QUESTIONNAIRE, QUESTION, QUESTION_TITLE, AREA, THEME, THEME_NAME)
                .agg(Distinct.count(col(MUNICIPALITY)).as(MUNICIPALITIES))
                // one row a questionnaire, question and area
                .join(asked, new String[] {QUESTIONNAIRE, QUESTION, AREA})
                .withColumn(
                        RANK,
                        rank().over(Window.partitionBy(QUESTIONNAIRE, QUESTION, AREA)
                                        .orderBy(col(MUNICIPALITIES).desc()))
                                .cast("long"));
    }
}
