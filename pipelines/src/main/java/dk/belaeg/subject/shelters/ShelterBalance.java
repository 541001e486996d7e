package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.shelters.Homelessness.HOMELESS_LACKING;
import static dk.belaeg.subject.shelters.Homelessness.HOMELESS_LOWER;
import static dk.belaeg.subject.shelters.Homelessness.HOMELESS_UPPER;
import static dk.belaeg.subject.shelters.Homelessness.SITUATION;
import static dk.belaeg.subject.shelters.ShelterPlaces.NEWEST_COUNT;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Lacking;
import dk.belaeg.subject.count.CountSettings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Places of shelters beside citizens in homelessness and what municipalities say of the need; nothing is subtracted. */
public final class ShelterBalance {
    static final String SHELTER_MISSING = "shelter_missing";
    static final String SHELTER_NEED = "shelter_need";
    static final String MISSING_LACKING = "missing_lacking";
    static final String NEED_RISING = "need_rising";
    static final String NEED_ANSWERED = "need_answered";

    private static final String NOT_STATED = "ikke oplyst";

    private ShelterBalance() {}

    /**
     * One row per geography.
     *
     * @param places as {@link ShelterPlaces#byLevels} gives it
     * @param homelessness as {@link Homelessness#byLevels} gives it
     * @param year the newest year of the counting of homelessness, or the round's when there is none
     * @param answers one row per municipality that has answered: {@code municipality, shelter_missing, shelter_need}
     * @param asked whether the round asks, so that the answers of the others lack
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> places,
            Dataset<Row> homelessness,
            int year,
            Dataset<Row> answers,
            boolean asked,
            Dataset<Row> geographies,
            Dataset<Row> names) {
        Dataset<Row> homeless = homelessness
                .filter(col(SITUATION)
                        .equalTo(CountSettings.TOTAL)
                        .and(col(YEAR).equalTo(year)))
                .select(GEOGRAPHY, HOMELESS_LOWER, HOMELESS_UPPER, HOMELESS_LACKING);
        return places.filter(col(NEWEST_COUNT))
                .select(
                        col(GEOGRAPHY_LEVEL),
                        col(GEOGRAPHY),
                        col(GEOGRAPHY_NAME),
                        lit(CountSettings.TOTAL).as(SITUATION),
                        lit(year).as(YEAR),
                        col(PLACES),
                        col(PLACES_REASON))
                // one row a geography on every side
                .join(homeless, new String[] {GEOGRAPHY}, "left")
                .join(stated(answers, asked, geographies, names), new String[] {GEOGRAPHY}, "left");
    }

    private static Dataset<Row> stated(
            Dataset<Row> answers, boolean asked, Dataset<Row> geographies, Dataset<Row> names) {
        Column missing = sum(SHELTER_MISSING);
        Column answered = count(SHELTER_NEED);
        return geographies
                // a municipality has one name and answers once
                .transform(InnerJoin.with(names, MUNICIPALITY))
                .join(answers, new String[] {MUNICIPALITY}, "left")
                .groupBy(GEOGRAPHY)
                .agg(
                        missing.as(SHELTER_MISSING),
                        when(lit(asked).and(missing.isNull()), lit(NOT_STATED)).as(reasonOf(SHELTER_MISSING)),
                        when(lit(asked), Lacking.of(col(SHELTER_MISSING).isNull()))
                                .as(MISSING_LACKING),
                        when(answered.gt(0), count(when(col(SHELTER_NEED).equalTo("rise"), 1)))
                                .as(NEED_RISING),
                        when(lit(asked), answered).as(NEED_ANSWERED));
    }
}
