package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.count.CitizenCounts;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Citizens in homelessness by situation and year, added up as citizens of any count are. */
public final class Homelessness {
    static final String SITUATION = "situation";
    static final String SITUATION_NAME = "situation_name";
    static final String SITUATION_ORDER = "situation_order";
    static final String HOMELESS_LOWER = "homeless_lower";
    static final String HOMELESS_UPPER = "homeless_upper";
    static final String HOMELESS_STATUS = "homeless_status";
    static final String HOMELESS_LACKING = "homeless_lacking";

    private Homelessness() {}

    /**
     * One row per geography, situation and year, with all situations together. What a municipality has not stated is not
     * nought: its own sum is blank, and that of a wider geography names it.
     *
     * @param rows one row per municipality, situation and year: {@code homeless_lower, homeless_upper, homeless_status}
     * @param cells see {@link dk.belaeg.subject.Dimensions#COUNTED_CELLS}: every municipality, situation and year
     * @param situations see {@link dk.belaeg.subject.Dimensions#CATEGORIES}
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> rows,
            Dataset<Row> cells,
            Dataset<Row> situations,
            Dataset<Row> geographies,
            Dataset<Row> names) {
        Dataset<Row> counted = rows.withColumnsRenamed(Map.of(
                        SITUATION, CATEGORY,
                        HOMELESS_LOWER, COUNTED_LOWER,
                        HOMELESS_UPPER, COUNTED_UPPER,
                        HOMELESS_STATUS, COUNTED_STATUS))
                .select(MUNICIPALITY, CATEGORY, YEAR, COUNTED_LOWER, COUNTED_UPPER, COUNTED_STATUS);
        // how many municipalities have none is not told, so it does not matter whether noughts are shown
        return CitizenCounts.byLevels(
                        CitizenCounts.byMunicipality(counted, cells, situations), geographies, names, false)
                .withColumnsRenamed(Map.of(
                        CATEGORY, SITUATION,
                        CATEGORY_NAME, SITUATION_NAME,
                        CATEGORY_ORDER, SITUATION_ORDER,
                        COUNTED_LOWER, HOMELESS_LOWER,
                        COUNTED_UPPER, HOMELESS_UPPER,
                        COUNTED_LACKING, HOMELESS_LACKING));
    }

    /**
     * One row per KKR area, situation and year, with all situations together. For an area of which the round has every
     * municipality, the numbers of a year that is stated are the sums of theirs where they are counted, so that one number has one source;
     * else they are as stated, and all situations together are blank when one is not stated.
     *
     * @param rows one row per KKR area, situation and year: {@code homeless_lower, homeless_upper}
     * @param own as {@link #byLevels} gives it
     * @param areas see {@link dk.belaeg.subject.Dimensions#KKR_GEOGRAPHIES}
     * @param situations see {@link dk.belaeg.subject.Dimensions#CATEGORIES}
     */
    public static Dataset<Row> byArea(
            Dataset<Row> rows, Dataset<Row> own, Dataset<Row> areas, Dataset<Row> situations) {
        // an area is one geography
        Dataset<Row> summed = areas.transform(InnerJoin.with(own, GEOGRAPHY))
                .transform(InnerJoin.with(rows.select(YEAR).distinct(), YEAR))
                .select(
                        KKR_AREA,
                        GEOGRAPHY,
                        SITUATION,
                        SITUATION_NAME,
                        SITUATION_ORDER,
                        YEAR,
                        HOMELESS_LOWER,
                        HOMELESS_UPPER,
                        HOMELESS_LACKING);
        Dataset<Row> stated =
                rows.join(summed.select(KKR_AREA, YEAR).distinct(), new String[] {KKR_AREA, YEAR}, "left_anti");
        Column whole = count(lit(1)).equalTo(count(HOMELESS_LOWER));
        Dataset<Row> others = stated.select(KKR_AREA, YEAR)
                .distinct()
                .transform(InnerJoin.with(areas, KKR_AREA))
                // each situation is one of its own and one of all
                .transform(InnerJoin.withEach(situations))
                // an area states a situation once a year
                .join(
                        stated.select(
                                col(KKR_AREA),
                                col(SITUATION).as(COUNTED_CATEGORY),
                                col(YEAR),
                                col(HOMELESS_LOWER),
                                col(HOMELESS_UPPER)),
                        new String[] {KKR_AREA, COUNTED_CATEGORY, YEAR},
                        "left")
                .groupBy(
                        col(KKR_AREA),
                        col(GEOGRAPHY),
                        col(CATEGORY).as(SITUATION),
                        col(CATEGORY_NAME).as(SITUATION_NAME),
                        col(CATEGORY_ORDER).as(SITUATION_ORDER),
                        col(YEAR))
                .agg(
                        when(whole, sum(HOMELESS_LOWER)).as(HOMELESS_LOWER),
                        when(whole, sum(HOMELESS_UPPER)).as(HOMELESS_UPPER))
                .withColumn(HOMELESS_LACKING, lit(null).cast("string"));
        return summed.unionByName(others);
    }
}
