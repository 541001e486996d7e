package dk.belaeg.subject.count;

import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.ANY;
import static dk.belaeg.contract.Columns.CATEGORY;
import static dk.belaeg.contract.Columns.CATEGORY_NAME;
import static dk.belaeg.contract.Columns.CATEGORY_ORDER;
import static dk.belaeg.contract.Columns.COUNTED_CATEGORY;
import static dk.belaeg.contract.Columns.COUNTED_GROUP;
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
import static dk.belaeg.contract.Columns.PART_OF;
import static dk.belaeg.contract.Columns.PERIOD_NAME;
import static dk.belaeg.contract.Columns.SERIES_NAME;
import static dk.belaeg.contract.Columns.UNSTATED;
import static dk.belaeg.contract.Columns.YEAR;
import static dk.belaeg.contract.Columns.YEARS;
import static dk.belaeg.contract.Columns.reasonOf;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Lacking;
import java.util.List;
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
    /** One row per category that happens and period: a year, or all of them. */
    public static final List<dk.belaeg.contract.Column> PERIODS =
            List.of(text(CATEGORY), text(YEAR), text(PERIOD_NAME));

    static final String YEAR_NAME = "year_name";
    static final String YEARS_ASKED = "years_asked";
    static final String MUNICIPALITIES_MOST = "municipalities_most";

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
     * The numbers of single years and, as another year of its own, of all years together; a municipality that has not stated one of
     * the years has not stated them all. For what happens, since it happens once.
     *
     * @param cells as {@link #byMunicipality} gives it
     * @return the same with the year as text, {@link CountSettings#TOTAL} for all of them
     */
    static Dataset<Row> withPeriod(Dataset<Row> cells) {
        Dataset<Row> years = cells.withColumn(YEAR, col(YEAR).cast("string"));
        return years.unionByName(cells.groupBy(MUNICIPALITY, CATEGORY, CATEGORY_NAME, CATEGORY_ORDER)
                .agg(
                        lit(CountSettings.TOTAL).as(YEAR),
                        sum(COUNTED_LOWER).as(COUNTED_LOWER),
                        sum(COUNTED_UPPER).as(COUNTED_UPPER),
                        sum(ESTIMATES).as(ESTIMATES),
                        sum(UNSTATED).as(UNSTATED)));
    }

    /**
     * One row per geography, category and year, and for all years together: see {@link #byLevels}.
     *
     * @param cells as {@link #byMunicipality} gives it, of what happens
     * @param periods one row per category and year, {@code total} among them, with {@code period_name}
     */
    public static Dataset<Row> byPeriod(
            Dataset<Row> cells, Dataset<Row> geographies, Dataset<Row> names, Dataset<Row> periods) {
        // how many municipalities have none is not told
        return byLevels(withPeriod(cells), geographies, names, false)
                // each category is counted for a year once
                .transform(InnerJoin.with(periods, CATEGORY, YEAR));
    }

    /**
     * The same rows by group and the group's own categories, with what each is part of.
     *
     * @param rows by {@code category}
     * @param groups see {@link dk.belaeg.subject.Dimensions#COUNTED_GROUPS}
     */
    public static Dataset<Row> ofGroups(Dataset<Row> rows, Dataset<Row> groups) {
        // a category is of one group
        return rows.transform(InnerJoin.with(groups, CATEGORY))
                .drop(CATEGORY)
                .withColumnRenamed(COUNTED_CATEGORY, CATEGORY);
    }

    /** The same rows with what heads the column of a year: where there are several groups, with the group too. */
    static Dataset<Row> withYearNames(Dataset<Row> rows) {
        Column year = col(YEAR).cast("string");
        return rows.withColumn(
                YEAR_NAME,
                when(col(SERIES_NAME).equalTo(col(CATEGORY_NAME)), year)
                        .otherwise(concat(col(COUNTED_GROUP), lit(", "), year)));
    }

    /**
     * What a part of a category is known to be is no more than is known of the whole: bounds of the part are not beyond
     * those of the whole, so that what else there is of it can be nothing, and never less.
     *
     * @param answers one row per municipality, category and year
     * @param groups see {@link dk.belaeg.subject.Dimensions#COUNTED_GROUPS}
     */
    public static Dataset<Row> partsWithinWholes(Dataset<Row> answers, Dataset<Row> groups) {
        Dataset<Row> wholes = answers.select(
                col(MUNICIPALITY),
                col(CATEGORY).as(PART_OF),
                col(YEAR),
                col(COUNTED_LOWER).as("whole_lower"),
                col(COUNTED_UPPER).as("whole_upper"));
        return answers
                // a category is of one group, and is answered once a year
                .join(groups.select(CATEGORY, PART_OF), new String[] {CATEGORY}, "left")
                .join(wholes, new String[] {MUNICIPALITY, PART_OF, YEAR}, "left")
                .withColumn(COUNTED_LOWER, within(COUNTED_LOWER, "whole_lower"))
                .withColumn(COUNTED_UPPER, within(COUNTED_UPPER, "whole_upper"))
                .drop(PART_OF, "whole_lower", "whole_upper");
    }

    private static Column within(String part, String whole) {
        return when(col(PART_OF).isNull(), col(part)).when(col(whole).isNotNull(), least(col(part), col(whole)));
    }

    /**
     * One row per geography, category and number of years: how many municipalities had somebody in so many of the years,
     * of those who have said so for every year, and how many it may be with those who have not.
     *
     * @param cells as {@link #byMunicipality} gives it
     */
    public static Dataset<Row> byYears(Dataset<Row> cells, Dataset<Row> geographies, boolean zerosShown) {
        Dataset<Row> known = cells.groupBy(MUNICIPALITY, CATEGORY, CATEGORY_NAME, CATEGORY_ORDER)
                .agg(
                        count(when(hasAny(), 1)).as("with"),
                        count(lit(1)).as(YEARS_ASKED),
                        count(when(not(hasNone()), 1)).as("most"));
        Column may = col(YEARS).between(col("with"), col("most"));
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
                .agg(
                        shown(count(when(may.and(col("with").equalTo(col("most"))), 1)), zerosShown)
                                .as(MUNICIPALITIES),
                        shown(count(when(may, 1)), zerosShown).as(MUNICIPALITIES_MOST))
                .select(
                        col("*"),
                        reason(zerosShown).as(reasonOf(MUNICIPALITIES)),
                        reason(zerosShown).as(reasonOf(MUNICIPALITIES_MOST)));
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
