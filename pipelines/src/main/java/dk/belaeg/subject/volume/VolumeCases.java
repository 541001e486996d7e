package dk.belaeg.subject.volume;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.count.CitizenCounts;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Cases by year, added up as citizens of any count are, beside children and what was expected. Method: {@code
 * docs/metode/sagstal.md}.
 */
public final class VolumeCases {
    static final String CASES_LOWER = "cases_lower";
    static final String CASES_UPPER = "cases_upper";
    static final String CASES_STATUS = "cases_status";
    static final String CASES_LACKING = "cases_lacking";
    static final String COUNTED_YEAR = "counted_year";
    static final String EXPECTED_CASES = "expected_cases";

    private static final String NOT_EXPECTED = "det forventede er ikke oplyst for alle kommuner";
    private static final String NOT_STATED = "ikke oplyst";
    private static final String NO_POPULATION = "folketallet mangler";

    private VolumeCases() {}

    /**
     * One row per geography and year. What a municipality has not stated is not nought.
     *
     * @param rows one row per municipality and year: {@code cases_lower, cases_upper, cases_status, expected_cases}
     * @param cells see {@link dk.belaeg.subject.Dimensions#COUNTED_CELLS}: every municipality and year, of one category
     * @param categories see {@link dk.belaeg.subject.Dimensions#CATEGORIES}: the one category
     * @param children one row per municipality and year: see {@link dk.belaeg.subject.Dimensions#INHABITANTS}
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> rows,
            Dataset<Row> cells,
            Dataset<Row> categories,
            Dataset<Row> children,
            Dataset<Row> geographies,
            Dataset<Row> names) {
        Dataset<Row> counted = rows.withColumnsRenamed(
                        Map.of(CASES_LOWER, COUNTED_LOWER, CASES_UPPER, COUNTED_UPPER, CASES_STATUS, COUNTED_STATUS))
                .withColumn(CATEGORY, lit(Volume.CATEGORY_CODE))
                .select(MUNICIPALITY, CATEGORY, YEAR, COUNTED_LOWER, COUNTED_UPPER, COUNTED_STATUS);
        // how many municipalities have none is not told, so it does not matter whether noughts are shown
        Dataset<Row> cases = CitizenCounts.byLevels(
                        CitizenCounts.byMunicipality(counted, cells, categories), geographies, names, false)
                .withColumnsRenamed(
                        Map.of(COUNTED_LOWER, CASES_LOWER, COUNTED_UPPER, CASES_UPPER, COUNTED_LACKING, CASES_LACKING));
        // one row a geography and year on both sides
        return cases.transform(InnerJoin.with(beside(rows, cells, children, geographies), GEOGRAPHY, YEAR))
                .withColumn(COUNTED_YEAR, max(col(MUNICIPALITIES).gt(0)).over(Window.partitionBy(YEAR)));
    }

    private static Dataset<Row> beside(
            Dataset<Row> rows, Dataset<Row> cells, Dataset<Row> children, Dataset<Row> geographies) {
        return cells.select(MUNICIPALITY, YEAR)
                // a municipality states a year once, and has children of one number
                .join(rows.select(MUNICIPALITY, YEAR, EXPECTED_CASES), new String[] {MUNICIPALITY, YEAR}, "left")
                .join(children.select(MUNICIPALITY, YEAR, PERSONS), new String[] {MUNICIPALITY, YEAR}, "left")
                .transform(InnerJoin.with(geographies.select(MUNICIPALITY, GEOGRAPHY), MUNICIPALITY))
                .groupBy(GEOGRAPHY, YEAR)
                .agg(
                        ofAll(EXPECTED_CASES).as(EXPECTED_CASES),
                        when(count(EXPECTED_CASES).equalTo(count(lit(1))), lit(null))
                                .when(count(lit(1)).equalTo(1), lit(NOT_STATED))
                                .otherwise(lit(NOT_EXPECTED))
                                .as(reasonOf(EXPECTED_CASES)),
                        ofAll(PERSONS).as(POPULATION))
                .withColumn(POPULATION_REASON, when(col(POPULATION).isNull(), lit(NO_POPULATION)));
    }

    private static Column ofAll(String column) {
        return when(count(column).equalTo(count(lit(1))), sum(column));
    }
}
