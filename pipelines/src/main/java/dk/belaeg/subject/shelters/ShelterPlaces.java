package dk.belaeg.subject.shelters;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Places of shelters from count to count. Method: {@code docs/metode/forsorgshjem.md}. */
public final class ShelterPlaces {
    static final String SHELTER = "shelter";
    static final String SHELTERS = "shelters";
    static final String COUNTED_ON = "counted_on";
    static final String NEWEST_COUNT = "newest_count";
    static final String PRIVATE_PLACES = "private_places";
    static final String PRIVATE_SHARE = "private_share";
    static final String PRIVATE_REFERENCE = "private_reference";
    static final String COVERED_PLACES = "covered_places";
    static final String OCCUPIED = "occupied";

    /** Columns between the steps: rows whose places are not known, and whether one is of nobody knows where or when. */
    private static final String LOST = "lost";

    private static final String NAMELESS = "nameless";

    private static final String AMOUNT = "decimal(18,6)";
    private static final String SHARE = "decimal(9,6)";

    private static final String NOT_STATED = "pladserne på et eller flere forsorgshjem er ikke oplyst";
    private static final String NO_PLACES = "der er ingen pladser";
    private static final String TOO_FEW = "belægningen er oplyst for få af pladserne";
    private static final String NO_REFERENCE = "der er ingen opgørelse fra den aftalte måned";

    private ShelterPlaces() {}

    /**
     * One row per geography and day of counting. A count is of all shelters, so a municipality without any has none; a sum
     * that lacks the places of one is blank.
     *
     * @param rows one row per shelter and day: {@code shelter, host, sector, counted_on, places, occupied, occupancy_pct}
     * @param geographies one row per municipality and geography it lies in
     * @param reference the month whose private share is to be kept; the last count in it is used
     * @param leastCoverage occupancy is blank when it is known for a smaller share of the places, in percent
     */
    public static Dataset<Row> byLevels(
            Dataset<Row> rows, Dataset<Row> geographies, YearMonth reference, BigDecimal leastCoverage) {
        Column nameless = col(HOST).isNull().or(col(COUNTED_ON).isNull());
        Dataset<Row> lost = rows.agg(coalesce(max(nameless), lit(false)).as(NAMELESS));
        Dataset<Row> days =
                rows.filter(col(COUNTED_ON).isNotNull()).select(COUNTED_ON).distinct();
        Dataset<Row> shelters = rows.withColumnRenamed(HOST, MUNICIPALITY)
                .select(
                        col(MUNICIPALITY),
                        col(COUNTED_ON),
                        col(SHELTER),
                        col(SECTOR),
                        col(PLACES),
                        coalesce(
                                        col(OCCUPIED),
                                        col(PLACES).multiply(col(OCCUPANCY_PCT)).divide(lit(100)))
                                .cast(AMOUNT)
                                .as(OCCUPIED));
        Column isThere = col(SHELTER).isNotNull();
        Column known = col(OCCUPIED).isNotNull();
        Dataset<Row> sums = geographies
                .transform(InnerJoin.withEach(days))
                // shelters of the municipality on the day; none leaves a row of blanks
                .join(shelters, new String[] {MUNICIPALITY, COUNTED_ON}, "left")
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, COUNTED_ON)
                .agg(
                        // one that has closed is stated with no places
                        count(when(isThere.and(coalesce(col(PLACES).gt(0), lit(true))), 1))
                                .as(SHELTERS),
                        count(when(isThere.and(col(PLACES).isNull()), 1)).as(LOST),
                        amount(sum(PLACES)).as(PLACES),
                        amount(sum(when(col(SECTOR).equalTo("private"), col(PLACES))))
                                .as(PRIVATE_PLACES),
                        amount(sum(when(known, col(PLACES)))).as(COVERED_PLACES),
                        amount(sum(OCCUPIED)).as(OCCUPIED))
                .transform(InnerJoin.withEach(lost));
        return besideReference(withReasons(sums, leastCoverage), reference);
    }

    private static Column amount(Column sum) {
        return coalesce(sum, lit(0)).cast(AMOUNT);
    }

    private static Dataset<Row> withReasons(Dataset<Row> sums, BigDecimal leastCoverage) {
        Column whole = col(LOST).equalTo(0).and(not(col(NAMELESS)));
        Column lacking = when(not(whole), lit(NOT_STATED));
        Column none = col(PLACES).equalTo(0);
        Column noShare = coalesce(lacking, when(none, lit(NO_PLACES)));
        Column enough = whole.and(not(none))
                .and(col(COVERED_PLACES).multiply(lit(100)).geq(col(PLACES).multiply(lit(leastCoverage))));
        Column noOccupancy = coalesce(noShare, when(not(enough), lit(TOO_FEW)));
        return sums.select(
                col(GEOGRAPHY_LEVEL),
                col(GEOGRAPHY),
                col(GEOGRAPHY_NAME),
                col(COUNTED_ON),
                col(COUNTED_ON)
                        .equalTo(max(COUNTED_ON).over(Window.partitionBy(GEOGRAPHY)))
                        .as(NEWEST_COUNT),
                col(SHELTERS),
                when(whole, col(PLACES)).as(PLACES),
                lacking.as(PLACES_REASON),
                when(whole, col(PRIVATE_PLACES)).as(PRIVATE_PLACES),
                lacking.as(reasonOf(PRIVATE_PLACES)),
                when(noShare.isNull(), col(PRIVATE_PLACES).multiply(lit(100)).divide(col(PLACES)))
                        .cast(SHARE)
                        .as(PRIVATE_SHARE),
                noShare.as(reasonOf(PRIVATE_SHARE)),
                when(enough, col(COVERED_PLACES)).as(COVERED_PLACES),
                noOccupancy.as(reasonOf(COVERED_PLACES)),
                when(enough, col(OCCUPIED)).as(OCCUPIED),
                noOccupancy.as(reasonOf(OCCUPIED)));
    }

    private static Dataset<Row> besideReference(Dataset<Row> sums, YearMonth reference) {
        Column within = col(COUNTED_ON).between(lit(reference.atDay(1)), lit(reference.atEndOfMonth()));
        var all = Window.partitionBy(GEOGRAPHY)
                .orderBy(COUNTED_ON)
                .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
        Column share = last(when(within, col(PRIVATE_SHARE)), true).over(all);
        Column reason = last(when(within, col(reasonOf(PRIVATE_SHARE))), true).over(all);
        return sums.withColumn(PRIVATE_REFERENCE, share)
                .withColumn(
                        reasonOf(PRIVATE_REFERENCE),
                        when(col(PRIVATE_REFERENCE).isNull(), coalesce(reason, lit(NO_REFERENCE))));
    }
}
