package dk.belaeg.subject.balance;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.Dimensions.LEVEL_AREA;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Period;
import dk.belaeg.grammar.Rule;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.occupancy.OccupancySettings;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.places.Places;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Citizens against overnight places, by target group and area, for the region and each health council. Day places and
 * outreach stand beside; places of an unknown kind of stay make the comparison an interval. Method: {@code
 * docs/metode/balance.md}. Differences and shares are derived from the columns here when small numbers have been masked.
 */
public final class Balance implements Subject {
    public static final String NOT_CONFIRMED = "ingen pladser er bekræftet til målgruppen";
    private static final String NOT_COMPARABLE = "ikke alle områdets målgrupper findes i Tilbudsportalen";
    private static final String NO_PLACES = "ingen godkendte døgnpladser";
    private static final String NO_REPORT = "ingen belægning er indberettet";

    public static final String EXACT = "decimal(20,6)";

    private static final String[] CELL = {GEOGRAPHY, GROUP};

    /** The columns of places by their kind of stay. */
    private static final SortedMap<String, String> PLACES_OF = new TreeMap<>(Map.of(
            "overnight", OVERNIGHT_PLACES, "day", DAY_PLACES, "outreach", OUTREACH_PLACES, "unknown", UNKNOWN_PLACES));

    /** Columns between the steps: places that reports cover, rows of a service. */
    public static final String REPORTED = "reported";

    public static final String REPORTED_OCCUPIED = "reported_occupied";
    public static final String REPORTED_FREE = "reported_free";
    private static final String ROWS = "rows";

    /** Ends the name of a kind's column of rows without places; by itself that of all of them. */
    public static final String LOST = "_lost";

    /** Stands for the target group of a row that may be of any. */
    private static final String ANY_GROUP = "any";

    private static final String IS_CONFIRMED = "is_confirmed";

    @Override
    public List<Rule> rules() {
        return ComplexServices.rules();
    }

    @Override
    public void check(Intake intake, Round round, Contracts contracts, List<Finding> findings) {
        ComplexServices.of(intake, round, contracts.codes(), findings);
    }

    @Override
    public void datasets(Inputs inputs, Datasets datasets) {
        datasets.add("balance", () -> {
            Supply supply = new Supply(inputs);
            String newest =
                    Occupancy.newestPeriod(inputs.checked()).map(Period::code).orElse("");
            return byGroup(
                    datasets.get("demand"),
                    supply.places(),
                    datasets.get("occupancy").filter(col(PERIOD).equalTo(newest)),
                    inputs.geographies(),
                    supply.members(),
                    supply.comparable(),
                    supply.confirmed(),
                    Extract.of(inputs),
                    inputs.round().settings(OccupancySettings.class).leastCoverage());
        });
    }

    /**
     * One row per geography (region, health council) and group.
     *
     * @param demand as {@link dk.belaeg.subject.demand.Demand#byLevels} gives it
     * @param portal one row per unit and paragraph, and the group its places are for: {@code service_id, host,
     *     target_group, stay, places}; blank where a row cannot be used. A sum that lacks a row's places is blank with the
     *     reason
     * @param byService occupancy of one period as {@link dk.belaeg.subject.occupancy.Occupancy#byService} gives it
     * @param geographies one row per municipality and geography
     * @param members one row per group and target group of the portal that belongs to it: {@code group, target_group}
     * @param comparable one row per group: {@code group, comparable}: whether the portal knows such a group at all
     * @param confirmed one row per group that the portal does not know and some places are confirmed to serve: {@code
     *     group}
     * @param extract whether there is an extract of the portal
     * @param leastCoverage share of overnight places, in percent, that reports must cover before occupied places are shown
     */
    public static Dataset<Row> byGroup(
            Dataset<Row> demand,
            Dataset<Row> portal,
            Dataset<Row> byService,
            Dataset<Row> geographies,
            Dataset<Row> members,
            Dataset<Row> comparable,
            Dataset<Row> confirmed,
            Extract extract,
            BigDecimal leastCoverage) {
        Dataset<Row> cells = cells(portal, geographies, members, comparable);
        List<Column> places = PLACES_OF.entrySet().stream()
                .flatMap(kind -> Stream.of(PLACES, LOST)
                        .map(sum -> sum(when(col(STAY).equalTo(kind.getKey()), col(sum)))
                                .as(sum.equals(LOST) ? kind.getValue() + LOST : kind.getValue())))
                .toList();
        return demand.filter(wide())
                // one row a cell on every side
                .join(
                        cells.groupBy(CELL[0], CELL[1])
                                .agg(
                                        places.get(0),
                                        places.subList(1, places.size()).toArray(Column[]::new)),
                        CELL,
                        "left")
                .transform(InnerJoin.amongMany(comparable, GROUP))
                .join(confirmed.withColumn(IS_CONFIRMED, lit(true)), new String[] {GROUP}, "left")
                .join(
                        reported(cells.filter(col(STAY).equalTo(Places.OVERNIGHT)), portal, byService)
                                .drop(STAY),
                        CELL,
                        "left")
                .transform(joined -> supply(joined, extract))
                .transform(joined -> occupied(joined, leastCoverage));
    }

    /**
     * The places of each service in each cell: one row per geography, group, service and {@code stay}, or what else stands
     * there of what places are.
     *
     * @param summed other columns of the portal that are added up as places are
     * @return {@code places}, how many {@code rows} of the portal they come from, and how many of them are {@code _lost}
     */
    public static Dataset<Row> cells(
            Dataset<Row> portal,
            Dataset<Row> geographies,
            Dataset<Row> members,
            Dataset<Row> comparable,
            String... summed) {
        List<Column> sums = new ArrayList<>(List.of(
                count(lit(1)).as(ROWS), count(lit(1)).minus(count(PLACES)).as(LOST)));
        Stream.of(summed).forEach(column -> sums.add(sum(column).as(column)));
        return placed(portal, geographies, summed)
                // a target group is a group of its own and lies in one area, and in the sum of its ordinary groups
                .transform(InnerJoin.with(members.unionByName(anyOf(members, comparable)), TARGET_GROUP))
                .groupBy(CELL[0], CELL[1], SERVICE_ID, STAY)
                .agg(sum(PLACES).as(PLACES), sums.toArray(Column[]::new));
    }

    /**
     * The portal's rows in the geographies they lie in. One whose host is not known lies in all municipalities together, or
     * outside them: its places are not known there. One without places and without a target group may be of any group.
     */
    private static Dataset<Row> placed(Dataset<Row> portal, Dataset<Row> geographies, String... summed) {
        Column group = when(col(PLACES).isNull(), coalesce(col(TARGET_GROUP), lit(ANY_GROUP)))
                .otherwise(col(TARGET_GROUP));
        Column[] columns = Stream.concat(
                        Stream.of(col(GEOGRAPHY), col(SERVICE_ID), col(STAY), col(PLACES), group.as(TARGET_GROUP)),
                        Stream.of(summed).map(functions::col))
                .toArray(Column[]::new);
        Dataset<Row> nowhere = portal.filter(col(HOST).isNull())
                .withColumn(PLACES, lit(null).cast(portal.schema().apply(PLACES).dataType()))
                // every one of them counts against the geographies that have all municipalities
                .crossJoin(Places.everywhere(geographies).filter(wide()));
        return portal.withColumnRenamed(HOST, MUNICIPALITY)
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(geographies.filter(wide()), MUNICIPALITY))
                .select(columns)
                .unionByName(nowhere.select(columns));
    }

    /** The groups that the portal knows, each with what stands for a target group that is not known. */
    private static Dataset<Row> anyOf(Dataset<Row> members, Dataset<Row> comparable) {
        return members.select(GROUP)
                .distinct()
                // one row a group
                .transform(InnerJoin.with(comparable.filter(col(COMPARABLE)).select(GROUP), GROUP))
                .withColumn(TARGET_GROUP, lit(ANY_GROUP));
    }

    private static Column wide() {
        return col(GEOGRAPHY_LEVEL).notEqual(LEVEL_MUNICIPALITY);
    }

    /**
     * Occupied and free places of the services that report and lie wholly in a cell, all their places of its kind of stay.
     * One whose units lie in two health councils counts in the region alone: which of its units was full is not known. One
     * with places of another kind too counts nowhere: its days are not split by guess.
     *
     * @param cells of {@link #cells}
     */
    public static Dataset<Row> reported(Dataset<Row> cells, Dataset<Row> portal, Dataset<Row> byService) {
        Column occupied = col(OCCUPIED_DAYS).divide(col(DAYS_OPEN)).cast(Occupancy.OF_ONE_SERVICE);
        Dataset<Row> occupancy = byService
                .filter(col(OCCUPIED_DAYS).isNotNull().and(col(DAYS_OPEN).gt(0)))
                .select(
                        col(SERVICE_ID),
                        occupied.as(OCCUPIED_PLACES),
                        Occupancy.freePlaces().as(FREE_PLACES));
        Dataset<Row> sizes = portal.groupBy(SERVICE_ID).agg(count(lit(1)).as(ROWS));
        return cells
                // one row a service: those with all their rows in the cell are kept
                .transform(InnerJoin.with(sizes, SERVICE_ID, ROWS))
                // one period: one row a service
                .transform(InnerJoin.with(occupancy, SERVICE_ID))
                .groupBy(CELL[0], CELL[1], STAY)
                .agg(
                        sum(PLACES).as(REPORTED),
                        sum(OCCUPIED_PLACES).cast(EXACT).as(REPORTED_OCCUPIED),
                        sum(FREE_PLACES).cast(EXACT).as(REPORTED_FREE));
    }

    private static Dataset<Row> supply(Dataset<Row> joined, Extract extract) {
        Column unconfirmed = not(col(COMPARABLE)).and(col(IS_CONFIRMED).isNull());
        Column unknown = coalesce(
                extract.reason(),
                when(
                        unconfirmed,
                        when(col(GROUP_LEVEL).equalTo(LEVEL_AREA), lit(NOT_COMPARABLE))
                                .otherwise(lit(NOT_CONFIRMED))));
        Map<String, Column> supplied = new HashMap<>();
        for (String places : PLACES_OF.values()) {
            Column reason =
                    coalesce(unknown, when(coalesce(col(places + LOST), lit(0L)).gt(0), lit(Places.SET_ASIDE)));
            Column known = when(reason.isNull(), coalesce(col(places), lit(0L)).cast(EXACT));
            supplied.put(reasonOf(places), reason);
            supplied.put(places, known);
        }
        return joined.withColumns(supplied);
    }

    private static Dataset<Row> occupied(Dataset<Row> joined, BigDecimal leastCoverage) {
        Column share = when(
                col(OVERNIGHT_PLACES).gt(0),
                coalesce(col(REPORTED), lit(0L))
                        .multiply(lit(100L))
                        .divide(col(OVERNIGHT_PLACES))
                        .cast(EXACT));
        Column covered = col(REPORTED).isNotNull().and(col(REPORTED_SHARE).geq(lit(leastCoverage)));
        Column tooFew = concat(
                lit("under "), lit(DanishNumbers.plain(leastCoverage)), lit(" pct. af døgnpladserne er indberettet"));
        Column noShare = coalesce(
                col(reasonOf(OVERNIGHT_PLACES)), when(col(REPORTED_SHARE).isNull(), lit(NO_PLACES)));
        Column notShown =
                coalesce(noShare, when(col(REPORTED).isNull(), lit(NO_REPORT)).when(not(covered), tooFew));
        return joined.withColumn(REPORTED_SHARE, share)
                .select(
                        col("*"),
                        noShare.as(REPORTED_SHARE_REASON),
                        when(covered, col(REPORTED_OCCUPIED)).as(OCCUPIED_PLACES),
                        notShown.as(OCCUPIED_PLACES_REASON),
                        when(covered, col(REPORTED_FREE)).as(FREE_PLACES),
                        notShown.as(FREE_PLACES_REASON));
    }
}
