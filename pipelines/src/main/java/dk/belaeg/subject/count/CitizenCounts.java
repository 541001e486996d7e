package dk.belaeg.subject.count;

import static dk.belaeg.contract.Columns.ANY;
import static dk.belaeg.contract.Columns.CATEGORY;
import static dk.belaeg.contract.Columns.CATEGORY_NAME;
import static dk.belaeg.contract.Columns.CATEGORY_ORDER;
import static dk.belaeg.contract.Columns.COUNTED_CATEGORY;
import static dk.belaeg.contract.Columns.COUNTED_LACKING;
import static dk.belaeg.contract.Columns.COUNTED_LOWER;
import static dk.belaeg.contract.Columns.COUNTED_STATUS;
import static dk.belaeg.contract.Columns.COUNTED_UPPER;
import static dk.belaeg.contract.Columns.ESTIMATES;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.NONE;
import static dk.belaeg.contract.Columns.UNSTATED;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.contract.Columns.YEARS;
import static dk.belaeg.contract.Columns.reasonOf;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Lacking;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Citizens of the one target group that a round counts, by category and year. Method: {@code docs/metode/optaelling.md}.
 *
 * <p>Sums add lower and upper bounds of the counts that are stated and say how many are not; nothing is filled in. How many
 * municipalities had none follows from the noughts, so it is told only where noughts are shown.
 */
public final class CitizenCounts {
    static final String YEARS_ASKED = "years_asked";

    private static final String NOUGHTS_ARE_HIDDEN = "vises ikke, når 0 er skjult";

    private CitizenCounts() {}

    /**
     * One row per geography, category and year, of every level of geography and with all categories together.
     *
     * @param cells as {@link #byMunicipality} gives it
     * @param geographies one row per municipality and geography it lies in
     * @param names one row per municipality: see {@link dk.belaeg.subject.Dimensions#MUNICIPALITY_NAMES}
     * @param zerosShown whether noughts of the release are shown
     * @return {@code counted} in persons, blank for a municipality's own sum that lacks a part, and who lacks in others;
     *     {@code municipalities} that stated a number, those with {@code none} and with
     *     {@code any}; {@code estimates} and {@code unstated} as numbers of answers
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> cells, Dataset<Row> geographies, Dataset<Row> names, boolean zerosShown) {
        Column own = col(GEOGRAPHY_LEVEL).equalTo(LEVEL_MUNICIPALITY);
        Column whole = not(own.and(sum(UNSTATED).gt(0)));
        return cells
                // one name a municipality
                .join(names, new String[] {MUNICIPALITY}, "left")
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, CATEGORY, CATEGORY_NAME, CATEGORY_ORDER, YEAR)
                .agg(
                        when(whole, sum(COUNTED_LOWER)).as(COUNTED_LOWER),
                        when(whole, sum(COUNTED_UPPER)).as(COUNTED_UPPER),
                        when(not(own), Lacking.of(col(UNSTATED).gt(0))).as(COUNTED_LACKING),
                        count(COUNTED_LOWER).as(MUNICIPALITIES),
                        shown(count(when(hasNone(), 1)), zerosShown).as(NONE),
                        shown(count(when(hasAny(), 1)), zerosShown).as(ANY),
                        sum(ESTIMATES).as(ESTIMATES),
                        sum(UNSTATED).as(UNSTATED))
                .select(
                        col("*"),
                        reason(zerosShown).as(reasonOf(NONE)),
                        reason(zerosShown).as(reasonOf(ANY)));
    }

    /**
     * One row per municipality, category and year, also for all categories together.
     *
     * @param answers one row per municipality, category and year that was answered: {@code municipality, category, year,
     *     counted_lower, counted_upper, counted_status}
     * @param asked see {@link dk.belaeg.subject.Dimensions#COUNTED_CELLS}
     * @param categories see {@link dk.belaeg.subject.Dimensions#CATEGORIES}
     */
    public static Dataset<Row> byMunicipality(Dataset<Row> answers, Dataset<Row> asked, Dataset<Row> categories) {
        return asked
                // each asked cell has at most one answer: the key of the answers
                .join(answers, new String[] {MUNICIPALITY, CATEGORY, YEAR}, "left")
                .withColumnRenamed(CATEGORY, COUNTED_CATEGORY)
                // each category is one of its own and one of all
                .transform(InnerJoin.with(categories, COUNTED_CATEGORY))
                .groupBy(MUNICIPALITY, CATEGORY, CATEGORY_NAME, CATEGORY_ORDER, YEAR)
                .agg(
                        sum(COUNTED_LOWER).as(COUNTED_LOWER),
                        sum(COUNTED_UPPER).as(COUNTED_UPPER),
                        count(when(col(COUNTED_STATUS).equalTo("estimate"), 1)).as(ESTIMATES),
                        count(lit(1)).minus(count(COUNTED_LOWER)).as(UNSTATED));
    }

    /**
     * One row per geography, category and number of years: how many municipalities had somebody in so many of the years,
     * of those who have said so for every year.
     *
     * @param cells as {@link #byMunicipality} gives it
     */
    public static Dataset<Row> byYears(Dataset<Row> cells, Dataset<Row> geographies, boolean zerosShown) {
        Dataset<Row> known = cells.groupBy(MUNICIPALITY, CATEGORY, CATEGORY_NAME, CATEGORY_ORDER)
                .agg(
                        count(when(hasAny(), 1)).as("with"),
                        count(lit(1)).as(YEARS_ASKED),
                        count(when(hasNone().or(hasAny()), 1)).as("said"));
        return known
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                // every row is looked at once for each number of years
                .withColumn(YEARS, explode(sequence(lit(0L), col(YEARS_ASKED))))
                .groupBy(
                        GEOGRAPHY_LEVEL,
                        GEOGRAPHY,
                        GEOGRAPHY_NAME,
                        CATEGORY,
                        CATEGORY_NAME,
                        CATEGORY_ORDER,
                        YEARS,
                        YEARS_ASKED)
                .agg(shown(
                                count(when(
                                        col("said")
                                                .equalTo(col(YEARS_ASKED))
                                                .and(col("with").equalTo(col(YEARS))),
                                        1)),
                                zerosShown)
                        .as(MUNICIPALITIES))
                .select(col("*"), reason(zerosShown).as(reasonOf(MUNICIPALITIES)));
    }

    /** All its numbers are stated, and there is nobody. */
    private static Column hasNone() {
        return col(UNSTATED).equalTo(0).and(col(COUNTED_UPPER).equalTo(0));
    }

    private static Column hasAny() {
        return col(COUNTED_LOWER).gt(0);
    }

    private static Column shown(Column number, boolean zerosShown) {
        return zerosShown ? number : lit(null).cast("long");
    }

    private static Column reason(boolean zerosShown) {
        return zerosShown ? lit(null).cast("string") : lit(NOUGHTS_ARE_HIDDEN);
    }
}
