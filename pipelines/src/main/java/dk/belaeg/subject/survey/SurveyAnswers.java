package dk.belaeg.subject.survey;

import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.CHANGES;
import static dk.belaeg.contract.Columns.CLOSED;
import static dk.belaeg.contract.Columns.DAY_CLOSED;
import static dk.belaeg.contract.Columns.DAY_OPENED;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.ITEM_LEVEL;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.NEED;
import static dk.belaeg.contract.Columns.OPENED;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.RESPONDENT;
import static dk.belaeg.contract.Columns.STAY;
import static dk.belaeg.contract.Columns.reasonOf;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.places.Places;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What each municipality answered in the capacity survey. Method: {@code docs/metode/kapacitetsundersoegelse.md}. */
public final class SurveyAnswers {
    static final String DEGREE = "degree";

    private static final String UNANSWERED = "har ikke svaret";
    private static final String NOT_LISTED = "ændringer forventes, men er ikke oplyst";
    private static final String CHANGES_LOST = "changes_lost";
    private static final String UNSAID = "har ikke oplyst, om der forventes ændringer";

    private SurveyAnswers() {}

    /**
     * One row per municipality and area.
     *
     * @param asked one row per municipality and area asked about: see {@link dk.belaeg.subject.Dimensions#ITEMS}
     * @param covers one row per municipality that answered: {@code respondent, changes_expected, building_interest}
     * @param balance one row per municipality and area: {@code municipality, area, degree, need}
     * @param listed as {@link ExpectedChanges#listed} gives it
     * @param added as {@link ExpectedChanges#added} gives it
     * @return {@code degree}, {@code need} and {@code building_interest} as answered, the last of both areas together; {@code changes} of all kinds; {@code opened} and {@code closed} in
     *     overnight places, {@code day_opened} and {@code day_closed} in day places, zero when the
     *     municipality expects nothing, blank with a reason when it has not said
     */
    public static Dataset<Row> byMunicipality(
            Dataset<Row> asked,
            Dataset<Row> covers,
            Dataset<Row> balance,
            Dataset<Row> listed,
            Dataset<Row> added,
            Dataset<Row> geographies) {
        Dataset<Row> municipalities = geographies.filter(col(GEOGRAPHY_LEVEL).equalTo("municipality"));
        Dataset<Row> sums = added.filter(col(GEOGRAPHY_LEVEL)
                        .equalTo("municipality")
                        .and(col(PARAGRAPH).equalTo(Places.ALL_PARAGRAPHS))
                        .and(col(ExpectedChanges.HALF_YEAR).equalTo(ExpectedChanges.TOTAL)))
                .groupBy(col(GEOGRAPHY).as(MUNICIPALITY), col(AREA))
                .agg(
                        sum(CHANGES).as(CHANGES),
                        max(coalesce(col(reasonOf(OPENED)), col(reasonOf(CLOSED))))
                                .as(CHANGES_LOST),
                        sum(of(Places.OVERNIGHT, OPENED)).as(OPENED),
                        sum(of(Places.OVERNIGHT, CLOSED)).as(CLOSED),
                        sum(of(Places.DAY, OPENED)).as(DAY_OPENED),
                        sum(of(Places.DAY, CLOSED)).as(DAY_CLOSED),
                        max(of(Places.OVERNIGHT, reasonOf(OPENED))).as(reasonOf(OPENED)),
                        max(of(Places.OVERNIGHT, reasonOf(CLOSED))).as(reasonOf(CLOSED)),
                        max(of(Places.DAY, reasonOf(OPENED))).as(DAY_OPENED + "_lost"),
                        max(of(Places.DAY, reasonOf(CLOSED))).as(DAY_CLOSED + "_lost"));
        Dataset<Row> any =
                listed.select(col(MUNICIPALITY), lit(true).as("listed")).distinct();
        String[] cell = {"municipality", "area"};
        return asked.filter(col(ITEM_LEVEL).equalTo("area"))
                .select(MUNICIPALITY, AREA)
                .distinct()
                .transform(InnerJoin.with(municipalities, MUNICIPALITY))
                // one cover, and one row an area, from each municipality
                .join(
                        covers.select(
                                col(RESPONDENT).as(MUNICIPALITY),
                                lit(true).as(ANSWERED),
                                col("changes_expected"),
                                col(CapacitySurvey.BUILDING_INTEREST)),
                        new String[] {"municipality"},
                        "left")
                .join(balance.select(MUNICIPALITY, AREA, DEGREE, NEED), cell, "left")
                .join(sums, cell, "left")
                .join(any, new String[] {MUNICIPALITY}, "left")
                .transform(SurveyAnswers::withReasons);
    }

    private static Column of(String stay, String column) {
        return when(col(STAY).equalTo(stay), col(column));
    }

    private static Dataset<Row> withReasons(Dataset<Row> joined) {
        Column answered = coalesce(col(ANSWERED), lit(false));
        Column expected = coalesce(col("changes_expected"), lit(""));
        Column reason = when(answered.equalTo(false), lit(UNANSWERED))
                .when(expected.equalTo("yes").and(col("listed").isNull()), lit(NOT_LISTED))
                .when(not(expected.isin("yes", "no")).and(col(CHANGES).isNull()), lit(UNSAID));
        Map<String, Column> told = new LinkedHashMap<>();
        told.put(reasonOf(DEGREE), when(answered.equalTo(false), lit(UNANSWERED)));
        told.put(reasonOf(NEED), when(answered.equalTo(false), lit(UNANSWERED)));
        told.put(reasonOf(CapacitySurvey.BUILDING_INTEREST), when(answered.equalTo(false), lit(UNANSWERED)));
        Map<String, Column> lacking = Map.of(
                CHANGES, col(CHANGES_LOST),
                OPENED, col(reasonOf(OPENED)),
                CLOSED, col(reasonOf(CLOSED)),
                DAY_OPENED, col(DAY_OPENED + "_lost"),
                DAY_CLOSED, col(DAY_CLOSED + "_lost"));
        lacking.forEach((number, lost) -> {
            Column why = coalesce(lost, reason);
            told.put(
                    number,
                    when(why.isNull(), coalesce(col(number), lit(0)))
                            .cast(joined.schema().apply(number).dataType()));
            told.put(reasonOf(number), why);
        });
        return joined.withColumns(told);
    }
}
