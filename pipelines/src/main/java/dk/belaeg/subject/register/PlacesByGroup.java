package dk.belaeg.subject.register;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.places.Places;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Services and approved places by host municipality and target group, the three sectors side by side. Method: {@code
 * docs/metode/tilbudsregister.md}.
 */
public final class PlacesByGroup {
    static final String MUNICIPAL_PLACES = "municipal_places";
    static final String REGIONAL_PLACES = "regional_places";
    static final String PRIVATE_PLACES = "private_places";

    /** A column between the steps: rows that belong to a sum and whose places are not known. */
    private static final String LOST = "lost";

    /** Rows of which it is not known what service they are of, or whether it has the group. */
    private static final String NAMELESS = "nameless";

    private PlacesByGroup() {}

    /**
     * One row per geography, group and kind of stay. Every municipality has a row for each group and kind of stay that the
     * extract has, with 0 where it has none. A sum that lacks a row's places is blank with the reason: that of the row's
     * group and sector, or of all where the row does not say which.
     *
     * @param portal one row per unit, paragraph and group that it counts under: {@code service_id, host, sector, stay,
     *     target_group, places}; blank where a row cannot be used
     * @param geographies one row per municipality and geography it lies in
     * @param groups one row per group of the extract and group it belongs to: itself, and its area when groups are added up,
     *     which they cannot be where a unit counts under several; see {@link Dimensions#GROUPS}
     */
    public static Dataset<Row> of(Dataset<Row> portal, Dataset<Row> geographies, Dataset<Row> groups) {
        Column lost = col(PLACES).isNull();
        Dataset<Row> rows = portal.select(
                col(HOST).as(MUNICIPALITY),
                col(SERVICE_ID),
                col(SECTOR),
                col(STAY),
                coalesce(col(TARGET_GROUP), when(not(lost), lit(Places.UNSTATED)))
                        .as(TARGET_GROUP),
                col(PLACES),
                lost.as(LOST),
                col(SERVICE_ID)
                        .isNull()
                        .or(lost.and(col(TARGET_GROUP).isNull()))
                        .as(NAMELESS));
        Dataset<Row> placed = rows.filter(col(TARGET_GROUP).isNotNull())
                // a row that nobody knows the group of may be of any
                .unionByName(rows.filter(col(TARGET_GROUP).isNull())
                        .drop(TARGET_GROUP)
                        .transform(
                                InnerJoin.withEach(groups.select(TARGET_GROUP).distinct())))
                // each group belongs to itself and to one area
                .transform(InnerJoin.with(groups, TARGET_GROUP));
        Dataset<Row> none = placed.select(STAY, GROUP_LEVEL, GROUP, GROUP_NAME, AREA, AREA_NAME)
                .distinct()
                // every geography has a row for each
                .transform(InnerJoin.withEach(geographies
                        .select(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME)
                        .distinct()))
                .withColumns(Map.of(
                        SERVICE_ID, lit(null).cast("string"),
                        SECTOR, lit(null).cast("string"),
                        PLACES, lit(0).cast(portal.schema().apply(PLACES).dataType()),
                        LOST, lit(false),
                        NAMELESS, lit(false)));
        Dataset<Row> counted = placed.drop(TARGET_GROUP);
        Dataset<Row> known = counted.filter(col(MUNICIPALITY).isNotNull())
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies, MUNICIPALITY));
        // rows whose host is not known lie in all municipalities together, or outside them
        Dataset<Row> nowhere = counted.filter(col(MUNICIPALITY).isNull())
                .transform(InnerJoin.withEach(Places.everywhere(geographies)));
        Column municipal = col(SECTOR).equalTo("municipal");
        Column regional = col(SECTOR).equalTo("regional");
        Column ofPrivate = col(SECTOR).equalTo("private");
        return known.unionByName(nowhere)
                .drop(MUNICIPALITY)
                .unionByName(none)
                .groupBy(
                        GEOGRAPHY_LEVEL,
                        GEOGRAPHY,
                        GEOGRAPHY_NAME,
                        GROUP_LEVEL,
                        GROUP,
                        GROUP_NAME,
                        AREA,
                        AREA_NAME,
                        STAY)
                .agg(
                        when(none(NAMELESS), Distinct.count(col(SERVICE_ID))).as(SERVICES),
                        when(not(none(NAMELESS)), lit(Places.SET_ASIDE)).as(SERVICES_REASON),
                        whole(lit(true)).as(PLACES),
                        whole(municipal).as(MUNICIPAL_PLACES),
                        whole(regional).as(REGIONAL_PLACES),
                        whole(ofPrivate).as(PRIVATE_PLACES),
                        lacking(lit(true)).as(PLACES_REASON),
                        lacking(municipal).as(reasonOf(MUNICIPAL_PLACES)),
                        lacking(regional).as(reasonOf(REGIONAL_PLACES)),
                        lacking(ofPrivate).as(reasonOf(PRIVATE_PLACES)));
    }

    /** The sum of the rows, when it lacks none of those that belong to it. */
    private static Column whole(Column which) {
        return when(lacking(which).isNull(), coalesce(sum(when(which, col(PLACES))), lit(0)));
    }

    private static Column none(String which) {
        return sum(col(which).cast("long")).equalTo(0);
    }

    /** Why a sum is blank; null when it is whole. A row that does not say its sector may be of any. */
    private static Column lacking(Column which) {
        Column belongs = col(LOST).and(col(SECTOR).isNull().or(which));
        return when(sum(when(belongs, lit(1L))).gt(0), lit(Places.SET_ASIDE));
    }
}
