package dk.belaeg.subject.specialised;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Places and occupancy of special services from year to year. Method: {@code docs/metode/saerlige-tilbud.md}. */
public final class SpecialisedYears {
    static final String SERVICE = "service";
    static final String WARD = "ward";
    static final String OCCUPIED = "occupied";
    static final String OCCUPIED_REASON = "occupied_reason";
    static final String PREVIOUS_PLACES = "previous_places";
    static final String PREVIOUS_PLACES_REASON = "previous_places_reason";
    static final String DEMAND = "demand";

    /** All places of a service, and all services of a kind. */
    static final String ALL = "all";

    static final String TOTAL = "total";

    private static final String AMOUNT = "decimal(18,6)";

    private static final String NOT_STATED = "ikke oplyst";
    private static final String NO_YEAR_BEFORE = "der er ingen opgørelse for året før";

    private SpecialisedYears() {}

    /**
     * One row per service, kind of ward and year, with all places of each service, and all services of each kind as {@code
     * total}. A sum that lacks a ward, or a service of the list, is blank and says which.
     *
     * @param rows one row per service, ward and year; numbers are blank where a row cannot be used
     * @param before the same of the rounds before; years that this round has too are its
     * @param listed one row per service of the list: {@code service, service_name, kind}
     */
    public static Dataset<Row> byYear(Dataset<Row> rows, Dataset<Row> before, Dataset<Row> listed) {
        Dataset<Row> now = known(rows);
        Dataset<Row> earlier = known(before).join(now.select(YEAR).distinct(), new String[] {YEAR}, "left_anti");
        Dataset<Row> services = withAllPlaces(now.unionByName(earlier))
                // a service stands in the list once
                .transform(InnerJoin.with(listed, SERVICE));
        return withYearBefore(services.unionByName(kinds(services, listed)));
    }

    private static Dataset<Row> known(Dataset<Row> rows) {
        Column worked = col(PLACES).multiply(col(OCCUPANCY_PCT)).divide(lit(100));
        return rows.filter(col(SERVICE).isNotNull().and(col(YEAR).isNotNull()))
                .select(
                        col(SERVICE),
                        coalesce(col(WARD), lit(ALL)).as(WARD),
                        col(YEAR),
                        col(PLACES).cast(AMOUNT).as(PLACES),
                        coalesce(col(OCCUPIED), worked).cast(AMOUNT).as(OCCUPIED),
                        col(NEED),
                        col(DEMAND));
    }

    /** The rows, and all places of services that state only wards. */
    private static Dataset<Row> withAllPlaces(Dataset<Row> rows) {
        Column whole = max(when(col(WARD).equalTo(ALL), lit(true))).over(Window.partitionBy(SERVICE, YEAR));
        Dataset<Row> sums = rows.withColumn(TOTAL, whole)
                .filter(col(TOTAL).isNull())
                .groupBy(SERVICE, YEAR)
                .agg(
                        ifAll(PLACES).as(PLACES),
                        ifAll(OCCUPIED).as(OCCUPIED),
                        ifAlike(NEED).as(NEED),
                        ifAlike(DEMAND).as(DEMAND))
                .withColumn(WARD, lit(ALL));
        return rows.unionByName(sums)
                .withColumn(PLACES_REASON, when(col(PLACES).isNull(), lit(NOT_STATED)))
                .withColumn(OCCUPIED_REASON, when(col(OCCUPIED).isNull(), lit(NOT_STATED)));
    }

    private static Column ifAll(String column) {
        return when(count(column).equalTo(count(lit(1))), sum(column)).cast(AMOUNT);
    }

    private static Column ifAlike(String column) {
        return when(
                count(column)
                        .equalTo(count(lit(1)))
                        .and(size(collect_set(column)).equalTo(1)),
                max(column));
    }

    /** All services of each kind, for every year. */
    private static Dataset<Row> kinds(Dataset<Row> services, Dataset<Row> listed) {
        Dataset<Row> stated = services.filter(col(WARD).equalTo(ALL)).select(SERVICE, YEAR, PLACES, OCCUPIED);
        return listed.transform(InnerJoin.withEach(stated.select(YEAR).distinct()))
                // one row a service and year
                .join(stated, new String[] {SERVICE, YEAR}, "left")
                .groupBy(KIND, YEAR)
                .agg(
                        ifAll(PLACES).as(PLACES),
                        ifAll(OCCUPIED).as(OCCUPIED),
                        lacking(PLACES).as(PLACES_REASON),
                        lacking(OCCUPIED).as(OCCUPIED_REASON))
                .select(
                        lit(TOTAL).as(SERVICE),
                        lit("I alt").as(SERVICE_NAME),
                        col(KIND),
                        lit(ALL).as(WARD),
                        col(YEAR),
                        col(PLACES),
                        col(PLACES_REASON),
                        col(OCCUPIED),
                        col(OCCUPIED_REASON),
                        lit(null).cast("string").as(NEED),
                        lit(null).cast("string").as(DEMAND));
    }

    private static Column lacking(String column) {
        Column names = array_sort(collect_list(when(col(column).isNull(), col(SERVICE_NAME))));
        return when(size(names).gt(0), concat(lit("mangler "), array_join(names, ", ")));
    }

    private static Dataset<Row> withYearBefore(Dataset<Row> rows) {
        var series = Window.partitionBy(KIND, SERVICE, WARD).orderBy(YEAR);
        Column follows = lag(YEAR, 1).over(series).equalTo(col(YEAR).minus(1));
        return rows.select(
                        col("*"),
                        when(follows, lag(PLACES, 1).over(series)).as(PREVIOUS_PLACES),
                        when(follows, lag(PLACES_REASON, 1).over(series)).as(PREVIOUS_PLACES_REASON))
                .withColumn(
                        PREVIOUS_PLACES_REASON,
                        when(
                                col(PREVIOUS_PLACES).isNull(),
                                coalesce(col(PREVIOUS_PLACES_REASON), lit(NO_YEAR_BEFORE))));
    }
}
