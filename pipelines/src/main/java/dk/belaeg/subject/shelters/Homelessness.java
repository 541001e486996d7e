package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.*;

import dk.belaeg.subject.count.CitizenCounts;
import java.util.Map;
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
}
