package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Columns.ANSWERED;
import static dk.belaeg.contract.Columns.AREA;
import static dk.belaeg.contract.Columns.AREA_NAME;
import static dk.belaeg.contract.Columns.GEOGRAPHY;
import static dk.belaeg.contract.Columns.GEOGRAPHY_LEVEL;
import static dk.belaeg.contract.Columns.GEOGRAPHY_NAME;
import static dk.belaeg.contract.Columns.GROUP;
import static dk.belaeg.contract.Columns.GROUP_LEVEL;
import static dk.belaeg.contract.Columns.GROUP_NAME;
import static dk.belaeg.contract.Columns.MISSING_PLACES;
import static dk.belaeg.contract.Columns.MUNICIPALITIES;
import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.MUNICIPALITY_NAME;
import static dk.belaeg.contract.Columns.MUNICIPALITY_ORDER;
import static dk.belaeg.contract.Columns.PLACE_KIND;
import static dk.belaeg.contract.Columns.SHORTAGE;
import static dk.belaeg.contract.Columns.STATED_MISSING;
import static dk.belaeg.contract.Columns.STATED_MISSING_LACKING;
import static dk.belaeg.contract.Columns.TARGET_GROUP;
import static dk.belaeg.subject.Dimensions.LEVEL_HEALTH_COUNCIL;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static dk.belaeg.subject.Dimensions.LEVEL_TARGET_GROUP;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Lacking;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What municipalities state that they lack, by kind of place. Method: {@code docs/metode/mangel.md}. */
public final class StatedShortage {
    private static final String WAITING_LOWER = "waiting_lower";
    private static final String WAITING_UPPER = "waiting_upper";
    private static final String WAITING_LACKING = "waiting_lacking";
    private static final String WAITING_REASON = "waiting_reason";
    private static final String MISSING_LATER = "missing_later";
    private static final String NEEDED = "needed";
    private static final String NEEDED_FROM = "needed_from";
    private static final String NEEDED_TO = "needed_to";
    private static final String TOO_FINE = "vises kun for hele området";

    /** Columns between the steps: how a municipality has stated a group's missing places. */
    private static final String LISTED = "listed";

    private static final String LINES = "lines";
    private static final String UNREAD = "unread";
    private static final String UNREAD_GROUPS = "unread_groups";
    private static final String OF_KIND = "of_kind";
    private static final String OF_KIND_LATER = "of_kind_later";

    private StatedShortage() {}

    /**
     * One row per geography (region, health council), target group and kind of place. A municipality that lists what it
     * lacks for a group lacks nothing of the other kinds, and one that lacks no places lacks none of any. What a
     * municipality lacks for a group without listing it is of the kind {@link PlaceKinds#UNSPLIT}, a category of its own;
     * how many wait it has not stated. Where a line of a list cannot be used nothing of the group is known.
     *
     * @param lines one row per municipality, target group, kind of place and time: {@code municipality, target_group,
     *     place_kind, missing_places, waiting_lower, waiting_upper, needed_from, needed_to}; blank where a line cannot be used
     * @param answers one row per municipality and target group that was answered: {@code municipality, target_group,
     *     missing_places}
     * @param asked one row per municipality and target group that was asked about
     * @param cells one row per target group and kind of place: see {@link dk.belaeg.subject.Dimensions#KIND_CELLS}
     * @param geographies one row per municipality and geography it lies in
     * @param groups one row per target group and group it belongs to; single groups alone are used, since kinds are not added
     *     over groups
     * @param names one row per municipality: see {@link dk.belaeg.subject.Dimensions#MUNICIPALITY_NAMES}
     * @param asOf places that are surely needed by this day are missing now, and so are those without a time
     * @return {@code stated_missing} in places, {@code missing_later} of them that are needed after the day, {@code needed}
     *     from the first to the last day that these may be needed, and, not for health councils, {@code waiting} in persons, with who lacks in
     *     each; how many have told, and {@code municipalities} that lack at least some of the kind
     */
    public static Dataset<Row> byKind(
            Dataset<Row> lines,
            Dataset<Row> answers,
            Dataset<Row> asked,
            Dataset<Row> cells,
            Dataset<Row> geographies,
            Dataset<Row> groups,
            Dataset<Row> names,
            LocalDate asOf) {
        Column later = col(NEEDED_TO).gt(lit(asOf));
        Dataset<Row> listed = lines.filter(col(PLACE_KIND).isNotNull())
                .groupBy(MUNICIPALITY, TARGET_GROUP, PLACE_KIND)
                .agg(
                        whole(MISSING_PLACES).as(OF_KIND),
                        sum(when(later, col(MISSING_PLACES))).as(OF_KIND_LATER),
                        min(when(later, col(NEEDED_FROM))).as(NEEDED_FROM),
                        max(when(later, col(NEEDED_TO))).as(NEEDED_TO),
                        whole(WAITING_LOWER).as(WAITING_LOWER),
                        whole(WAITING_UPPER).as(WAITING_UPPER))
                .withColumn(LISTED, lit(true));
        Dataset<Row> read = lines.groupBy(MUNICIPALITY, TARGET_GROUP)
                .agg(
                        count(PLACE_KIND).as(LINES),
                        count(lit(1)).minus(count(PLACE_KIND)).as(UNREAD));
        Dataset<Row> unread = lines.filter(col(TARGET_GROUP).isNull())
                .groupBy(MUNICIPALITY)
                .agg(count(lit(1)).as(UNREAD_GROUPS));
        return asked
                // every kind that anybody has or lacks for the group
                .transform(InnerJoin.amongMany(cells, TARGET_GROUP))
                // each asked cell has at most one answer, one sum of lines and one row a kind
                .join(answers.select(MUNICIPALITY, TARGET_GROUP, MISSING_PLACES), cell(), "left")
                .join(read, cell(), "left")
                .join(unread, new String[] {MUNICIPALITY}, "left")
                .join(listed, new String[] {MUNICIPALITY, TARGET_GROUP, PLACE_KIND}, "left")
                // one name a municipality
                .join(names, new String[] {MUNICIPALITY}, "left")
                .transform(StatedShortage::stated)
                // each municipality lies in one geography a level
                .transform(InnerJoin.amongMany(
                        geographies.filter(col(GEOGRAPHY_LEVEL).notEqual(LEVEL_MUNICIPALITY)), MUNICIPALITY))
                // each target group is one group of its own
                .transform(
                        InnerJoin.amongMany(groups.filter(col(GROUP_LEVEL).equalTo(LEVEL_TARGET_GROUP)), TARGET_GROUP))
                .groupBy(
                        GEOGRAPHY_LEVEL,
                        GEOGRAPHY,
                        GEOGRAPHY_NAME,
                        AREA,
                        AREA_NAME,
                        GROUP,
                        GROUP_NAME,
                        PLACE_KIND,
                        SHORTAGE)
                .agg(
                        sum(STATED_MISSING).as(STATED_MISSING),
                        sum(MISSING_LATER).as(MISSING_LATER),
                        concat(
                                        min(NEEDED_FROM).cast("string"),
                                        lit("/"),
                                        max(NEEDED_TO).cast("string"))
                                .as(NEEDED),
                        Lacking.of(col(STATED_MISSING).isNull()).as(STATED_MISSING_LACKING),
                        Distinct.count(when(col(STATED_MISSING).isNotNull(), col(MUNICIPALITY)))
                                .as(ANSWERED),
                        Distinct.count(when(col(STATED_MISSING).gt(0), col(MUNICIPALITY)))
                                .as(MUNICIPALITIES),
                        wide(sum(WAITING_LOWER)).as(WAITING_LOWER),
                        wide(sum(WAITING_UPPER)).as(WAITING_UPPER),
                        wide(Lacking.of(col(WAITING_LOWER).isNull())).as(WAITING_LACKING))
                // who has told nothing lacks a number, not places
                .withColumn(MUNICIPALITIES, when(col(ANSWERED).gt(0), col(MUNICIPALITIES)))
                .withColumn(WAITING_REASON, when(col(GEOGRAPHY_LEVEL).equalTo(LEVEL_HEALTH_COUNCIL), lit(TOO_FINE)));
    }

    /** Of so few persons as wait for one kind of place, most numbers of a health council would be hidden. */
    private static Column wide(Column persons) {
        return when(col(GEOGRAPHY_LEVEL).notEqual(LEVEL_HEALTH_COUNCIL), persons);
    }

    private static String[] cell() {
        return new String[] {MUNICIPALITY, TARGET_GROUP};
    }

    private static Column whole(String column) {
        return when(count(column).equalTo(count(lit(1))), sum(column));
    }

    /** What each municipality states of each kind; null when it states nothing of it. */
    private static Dataset<Row> stated(Dataset<Row> cells) {
        Column readable = coalesce(col(UNREAD), lit(0L))
                .plus(coalesce(col(UNREAD_GROUPS), lit(0L)))
                .equalTo(0);
        Column hasLines = coalesce(col(LINES), lit(0L)).gt(0);
        Column unsplit = col(PLACE_KIND).equalTo(PlaceKinds.UNSPLIT).and(not(hasLines));
        Column missing = when(readable.and(col(LISTED)), col(OF_KIND))
                .when(readable.and(unsplit), col(MISSING_PLACES))
                .when(readable.and(hasLines.or(col(MISSING_PLACES).isNotNull())), lit(0));
        Column listing = readable.and(col(LISTED)).and(col(OF_KIND).isNotNull());
        Column nothing = readable.and(hasLines.or(col(MISSING_PLACES).equalTo(0)));
        return cells.select(
                col(MUNICIPALITY),
                col(MUNICIPALITY_NAME),
                col(MUNICIPALITY_ORDER),
                col(TARGET_GROUP),
                col(PLACE_KIND),
                col(SHORTAGE),
                missing.as(STATED_MISSING),
                when(listing, coalesce(col(OF_KIND_LATER), lit(0)))
                        .when(missing.isNotNull(), lit(0))
                        .as(MISSING_LATER),
                when(listing, col(NEEDED_FROM)).as(NEEDED_FROM),
                when(listing, col(NEEDED_TO)).as(NEEDED_TO),
                waiting(WAITING_LOWER, readable, nothing).as(WAITING_LOWER),
                waiting(WAITING_UPPER, readable, nothing).as(WAITING_UPPER));
    }

    private static Column waiting(String bound, Column readable, Column nothing) {
        return when(readable.and(col(LISTED)), col(bound)).when(nothing, lit(0L));
    }
}
