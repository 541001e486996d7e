package dk.belaeg.subject.survey;

import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.CHANGES;
import static dk.belaeg.contract.Columns.CLOSED;
import static dk.belaeg.contract.Columns.CODE;
import static dk.belaeg.contract.Columns.DIRECTION;
import static dk.belaeg.contract.Columns.EXPECTED;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.contract.Columns.HOST;
import static dk.belaeg.contract.Columns.KIND;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.NAME;
import static dk.belaeg.contract.Columns.NUMBER;
import static dk.belaeg.contract.Columns.OPENED;
import static dk.belaeg.contract.Columns.PARAGRAPH;
import static dk.belaeg.contract.Columns.PLACES;
import static dk.belaeg.contract.Columns.PLACES_AFTER;
import static dk.belaeg.contract.Columns.PLACES_BEFORE;
import static dk.belaeg.contract.Columns.STAY;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.contract.Columns.reasonOf;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.StructTypes;
import dk.belaeg.grammar.Effect;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.places.Places;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Openings and closures that municipalities expect, listed and added up. Method: {@code
 * docs/metode/kapacitetsundersoegelse.md}.
 */
public final class ExpectedChanges {
    static final String HALF_YEAR_NAME = "half_year_name";
    static final String HALF_YEAR_ORDER = "half_year_order";
    public static final String HALF_YEAR = "half_year";

    /** Stands for all areas, and for all times, together. */
    public static final String TOTAL = "total";

    private static final String UNSTATED = "unstated";
    private static final String AREA_KNOWN = "area_known";
    private static final String LOST =
            "en eller flere ændringer er sat til side på grund af fejl eller uden antal pladser";
    private static final String LOST_PLACES = "en eller flere rækker i udtrækket er sat til side på grund af fejl";
    private static final String UNKNOWN_KIND = "pladsernes art er ikke oplyst";

    /** Columns between the steps: whether a change may open, or close, a number of places that nobody knows. */
    public static final String OPENS_UNKNOWN = "opens_unknown";

    public static final String CLOSES_UNKNOWN = "closes_unknown";
    private static final int UNSTATED_ORDER = 99_998;
    private static final int LAST = 99_999;

    private ExpectedChanges() {}

    /**
     * One row per municipality and expected change, numbered within the municipality by when it happens.
     *
     * @param changes one row per municipality and change: {@code municipality, area, kind, service, paragraph,
     *     target_group, places, stay, effect, effect_from, effect_to}; blank where a cell cannot be used
     * @param kinds one row per kind of change: {@code kind, direction}, 1 for more places and -1 for fewer
     * @param asOf changes whose last possible day is this or earlier are taken to be among the approved places: {@code
     *     expected} is false and they are in no sum
     * @return besides what came in: {@code number}, {@code opened} and {@code closed} in places (one of them null), the
     *     {@code half_year} they belong to with its name and order
     */
    public static Dataset<Row> listed(Dataset<Row> changes, Dataset<Row> kinds, LocalDate asOf) {
        Column direction = coalesce(col(DIRECTION), lit(0L));
        Column unknown = col(PLACES).isNull().or(col(KIND).isNull());
        Dataset<Row> directed = changes
                // each change has one kind
                .join(kinds, new String[] {KIND}, "left")
                .select(
                        col("*"),
                        not(passed(asOf)).as(EXPECTED),
                        when(direction.gt(0), col(PLACES)).as(OPENED),
                        when(direction.lt(0), col(PLACES)).as(CLOSED),
                        unknown.and(direction.geq(0)).as(OPENS_UNKNOWN),
                        unknown.and(direction.leq(0)).as(CLOSES_UNKNOWN));
        return numbered(directed, MUNICIPALITY, PLACES);
    }

    /**
     * Whether a change has taken effect by the day, so that it is among the approved places; not when nobody knows. One at
     * the end of a day is in force from the day after.
     */
    public static Column passed(LocalDate asOf) {
        Column atEnd = col("effect").endsWith(Effect.AT_END);
        return coalesce(
                col("effect_to")
                        .lt(lit(asOf))
                        .or(col("effect_to").equalTo(lit(asOf)).and(not(atEnd))),
                lit(false));
    }

    /**
     * The changes with the half-year that each belongs to, numbered by when they happen.
     *
     * @param owner the column within which they are numbered
     * @param last the columns that decide between changes alike in everything else
     */
    public static Dataset<Row> numbered(Dataset<Row> changes, String owner, String... last) {
        List<Column> order = new ArrayList<>(List.of(
                col(HALF_YEAR_ORDER),
                col("effect"),
                col(AREA),
                col(KIND),
                col(PARAGRAPH),
                col("service"),
                col(TARGET_GROUP)));
        Arrays.stream(last).forEach(column -> order.add(col(column)));
        return changes.select(col("*"), halfYear().as("half"))
                .select(
                        col("*"),
                        col("half.code").as(HALF_YEAR),
                        col("half.name").as(HALF_YEAR_NAME),
                        col("half.order").as(HALF_YEAR_ORDER))
                .withColumn(NUMBER, row_number().over(Window.partitionBy(owner).orderBy(order.toArray(Column[]::new))))
                .drop("half");
    }

    /**
     * The half-year that a change belongs to. An effect that may fall in either half of a year, or in several years,
     * belongs to none: it stands by itself, after those it may fall in.
     */
    private static Column halfYear() {
        Column from = col("effect_from");
        Column to = col("effect_to");
        Column half = when(month(from).leq(6), lit(1)).otherwise(lit(2));
        Column sameYear = year(from).equalTo(year(to));
        Column sameHalf =
                sameYear.and(half.equalTo(when(month(to).leq(6), lit(1)).otherwise(lit(2))));
        return when(from.isNull(), time(lit(UNSTATED), lit("Halvår ikke oplyst"), lit(UNSTATED_ORDER)))
                .when(
                        sameHalf,
                        time(
                                concat(year(from), lit("H"), half),
                                concat(half, lit(". halvår "), year(from)),
                                year(from).multiply(10).plus(half)))
                .when(
                        sameYear,
                        time(
                                concat(year(from), lit("")),
                                concat(year(from), lit(", halvår ikke oplyst")),
                                year(from).multiply(10).plus(3)))
                .otherwise(time(
                        concat(year(from), lit("/"), year(to)),
                        concat(year(from), lit("-"), year(to), lit(", halvår ikke oplyst")),
                        year(to).multiply(10).plus(4)));
    }

    private static Column time(Column code, Column name, Column order) {
        return struct(code.as(CODE), name.as(NAME), order.as("order"));
    }

    /**
     * What is expected to open and close, one row per geography, area, kind of stay, paragraph and half-year, with sums over
     * areas, over the paragraphs of a kind of stay and over all times; kinds of stay are never added. Only changes still to
     * come. A sum that lacks the places of a change is blank with the
     * reason; a change whose area is not known is lacking in every area.
     *
     * @param listed as {@link #listed} gives it, also of changes that are set aside
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> added(Dataset<Row> listed, Dataset<Row> geographies) {
        return listed.filter(col(EXPECTED))
                .withColumns(Map.of(AREA_KNOWN, col(AREA).isNotNull(), AREA, explode(areas())))
                .withColumns(Map.of(
                        OPENS_UNKNOWN, col(OPENS_UNKNOWN).or(ofAnyArea(OPENED)),
                        CLOSES_UNKNOWN, col(CLOSES_UNKNOWN).or(ofAnyArea(CLOSED))))
                .withColumn(
                        PARAGRAPH,
                        explode(array(coalesce(col(PARAGRAPH), lit(Places.UNSTATED)), lit(Places.ALL_PARAGRAPHS))))
                .withColumn(
                        "half",
                        explode(array(
                                time(col(HALF_YEAR), col(HALF_YEAR_NAME), col(HALF_YEAR_ORDER)),
                                time(lit(TOTAL), lit(Places.ALL_PARAGRAPHS), lit(LAST)))))
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY))
                .groupBy(
                        col(GEOGRAPHY_LEVEL),
                        col(GEOGRAPHY),
                        col(GEOGRAPHY_NAME),
                        col(AREA),
                        col(STAY),
                        col(PARAGRAPH),
                        col("half.code").as(HALF_YEAR),
                        col("half.name").as(HALF_YEAR_NAME),
                        col("half.order").as(HALF_YEAR_ORDER))
                .agg(
                        count(lit(1)).as(CHANGES),
                        Distinct.count(col(MUNICIPALITY)).as(MUNICIPALITIES),
                        added(OPENED, OPENS_UNKNOWN).as(OPENED),
                        added(CLOSED, CLOSES_UNKNOWN).as(CLOSED))
                .select(
                        col("*"),
                        when(col(OPENED).isNull(), lit(LOST)).as(reasonOf(OPENED)),
                        when(col(CLOSED).isNull(), lit(LOST)).as(reasonOf(CLOSED)));
    }

    /** A change whose area is not known may be of any. */
    private static Column areas() {
        return when(col(AREA).isNull(), array(lit("children"), lit("adults"), lit(TOTAL)))
                .otherwise(array(col(AREA), lit(TOTAL)));
    }

    /** Whether places are known and only for which area is not: the sum of all areas has them, those of each lack them. */
    private static Column ofAnyArea(String places) {
        return not(col(AREA_KNOWN))
                .and(col(AREA).notEqual(TOTAL))
                .and(col(places).isNotNull());
    }

    private static Column added(String places, String unknown) {
        return when(count(when(col(unknown), 1)).equalTo(0), coalesce(sum(places), lit(0)))
                .cast(PLACES_TYPE);
    }

    private static final String PLACES_TYPE = "decimal(" + StructTypes.PRECISION + ",2)";

    /**
     * Approved places and what they become, half-year by half-year, one row per geography, area, kind of stay and half-year
     * in which something is expected.
     *
     * @param added as {@link #added} gives it
     * @param portal one row per unit and paragraph: {@code host, paragraph, stay, places}; blank where a row cannot be used
     * @param paragraphAreas one row per paragraph of the portal and area that its places are for: {@code paragraph, area};
     *     places for more than one area count in the sum alone
     * @param extract whether there is an extract of the portal; one without places for an area has none of them
     * @return {@code places_before} and {@code places_after} each half-year, blank with the reason without an extract, when
     *     places are lacking in it, from the half-year on in which the places of a change are lacking, and for changes whose
     *     kind of stay is not known, which nobody can add to places
     */
    public static Dataset<Row> levels(
            Dataset<Row> added,
            Dataset<Row> portal,
            Dataset<Row> paragraphAreas,
            Dataset<Row> geographies,
            Extract extract) {
        Dataset<Row> approved = portal.select(col(HOST).as(MUNICIPALITY), col(PARAGRAPH), col(STAY), col(PLACES))
                // a paragraph is for one area, and for all of them; one that is not known may be for any
                .join(paragraphAreas, new String[] {PARAGRAPH}, "left")
                .withColumn(AREA, explode(when(col(AREA).isNull(), areas()).otherwise(array(col(AREA)))))
                .withColumn(PLACES, when(col(PARAGRAPH).isNotNull().or(col(AREA).equalTo(TOTAL)), col(PLACES)))
                .transform(rows -> placed(rows, geographies))
                .groupBy(GEOGRAPHY, AREA, STAY)
                .agg(
                        sum(PLACES).as("approved"),
                        count(when(col(PLACES).isNull(), 1)).as("lost"));
        Column lost = coalesce(col("lost"), lit(0L)).gt(0);
        Column now = extract.isUsed() ? coalesce(col("approved"), lit(0).cast(PLACES_TYPE)) : col("approved");
        Column net = col(OPENED).minus(col(CLOSED));
        WindowSpec soFar = Window.partitionBy(GEOGRAPHY, AREA, STAY)
                .orderBy(HALF_YEAR_ORDER, HALF_YEAR)
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        WindowSpec before = Window.partitionBy(GEOGRAPHY, AREA, STAY)
                .orderBy(HALF_YEAR_ORDER, HALF_YEAR)
                .rowsBetween(Window.unboundedPreceding(), -1);
        Column noStart = coalesce(
                extract.reason(),
                when(col(STAY).equalTo(Codes.UNKNOWN_STAY), lit(UNKNOWN_KIND)).when(lost, lit(LOST_PLACES)));
        return added.filter(col(PARAGRAPH)
                        .equalTo(Places.ALL_PARAGRAPHS)
                        .and(col(HALF_YEAR).notEqual(TOTAL)))
                // one row of approved places a geography, area and kind of stay
                .join(approved, new String[] {GEOGRAPHY, AREA, STAY}, "left")
                .select(
                        col("*"),
                        coalesce(noStart, lacking(net, soFar)).as(reasonOf(PLACES_AFTER)),
                        coalesce(noStart, lacking(net, before)).as(reasonOf(PLACES_BEFORE)),
                        now.plus(sum(net).over(soFar)).as("after"),
                        now.plus(coalesce(sum(net).over(before), lit(0).cast(PLACES_TYPE)))
                                .as("before"))
                .withColumns(Map.of(
                        PLACES_AFTER, when(col(reasonOf(PLACES_AFTER)).isNull(), col("after")),
                        PLACES_BEFORE, when(col(reasonOf(PLACES_BEFORE)).isNull(), col("before"))));
    }

    private static Column lacking(Column net, WindowSpec times) {
        return when(count(when(net.isNull(), 1)).over(times).gt(0), lit(LOST));
    }

    /** Rows by where they lie; the places of one whose host is not known are lacking wherever all municipalities are. */
    private static Dataset<Row> placed(Dataset<Row> rows, Dataset<Row> geographies) {
        Dataset<Row> nowhere = rows.filter(col(MUNICIPALITY).isNull())
                .withColumn(PLACES, lit(null).cast(rows.schema().apply(PLACES).dataType()))
                .crossJoin(Places.everywhere(geographies));
        // each municipality lies in one geography a level
        return rows.transform(InnerJoin.with(geographies, MUNICIPALITY)).unionByName(nowhere);
    }
}
