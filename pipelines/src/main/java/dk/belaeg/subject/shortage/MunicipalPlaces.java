package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.balance.Balance;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.survey.ExpectedChanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Each municipality's citizens beside the places that it runs and those that lie in it. Places are shared across borders, so
 * nothing is subtracted. Method: {@code docs/metode/mangel.md}.
 */
public final class MunicipalPlaces {
    private static final String OWN = "own_";
    private static final String HOSTED = "host_";
    private static final String OWN_OVERNIGHT = "own_overnight";
    private static final String OWN_DAY = "own_day";
    private static final String OWN_OUTREACH = "own_outreach";
    private static final String OWN_UNKNOWN = "own_unknown";
    private static final String HOST_OVERNIGHT = "host_overnight";
    private static final String HOST_DAY = "host_day";
    private static final String HOST_OUTREACH = "host_outreach";
    private static final String HOST_UNKNOWN = "host_unknown";

    /** The columns of places; each is named by whose they are, and of which kind of stay. */
    private static final List<String> KINDS = List.of(
            OWN_OVERNIGHT, OWN_DAY, OWN_OUTREACH, OWN_UNKNOWN, HOST_OVERNIGHT, HOST_DAY, HOST_OUTREACH, HOST_UNKNOWN);

    private static final List<String> PLANS = List.of(OPENED, CLOSED, DAY_OPENED, DAY_CLOSED);

    private static final String NOT_ASKED = "runden har ingen kapacitetsundersøgelse";
    private static final String NOT_ANSWERED = "har ikke svaret på kapacitetsundersøgelsen";
    private static final String NOT_LISTED = "har ikke oplyst, hvilke ændringer der forventes";
    private static final String UNKNOWN =
            "en eller flere ændringer er sat til side på grund af fejl eller uden antal pladser";

    private static final String IS_CONFIRMED = "is_confirmed";
    private static final String LISTED = "listed";
    private static final String SURVEYED = "surveyed";
    private static final String CHANGES_EXPECTED = "changes_expected";
    private static final String UNKNOWN_PLANS = "unknown_plans";

    /** A column between the steps: the municipality that runs the places. */
    private static final String RUN_BY = "run_by";

    /** The level of municipalities that are set against each other as wider areas are. */
    private static final String ALONE = "alone";

    private static final String[] CELL = {GEOGRAPHY, GROUP};

    private MunicipalPlaces() {}

    /**
     * One row per municipality and target group: its citizens, and places by kind of stay, of those it runs ({@code own_})
     * and those that lie in it ({@code host_}); blank with the reason where a part is not known.
     *
     * @param demand as {@link dk.belaeg.subject.demand.Demand#byLevels} gives it
     * @param supply places of the portal and what they are compared with; its occupancy is not used
     * @param operators the codes of municipalities and regions by the names under which the extract has them
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> beside(
            Dataset<Row> demand, KindBalance.Supply supply, Map<String, String> operators, Dataset<Row> geographies) {
        return demand.filter(col(GEOGRAPHY_LEVEL)
                        .equalTo(Dimensions.LEVEL_MUNICIPALITY)
                        .and(col(GROUP_LEVEL).equalTo(Dimensions.LEVEL_TARGET_GROUP)))
                // one row a cell on every side
                .join(places(supply, operators, geographies), CELL, "left")
                .transform(InnerJoin.amongMany(supply.comparable(), GROUP))
                .join(supply.confirmed().withColumn(IS_CONFIRMED, lit(true)), new String[] {GROUP}, "left")
                .transform(joined -> supplied(joined, supply));
    }

    /**
     * The same rows with what each municipality expects to open and close.
     *
     * @param beside as {@link #beside} gives it
     * @param coming empty in a round without a capacity survey; its answers say {@code changes_expected}
     * @param members one row per group and target group that belongs to it
     */
    public static Dataset<Row> withPlans(
            Dataset<Row> beside, Optional<KindBalance.Coming> coming, Dataset<Row> members) {
        return coming.isEmpty() ? unasked(beside) : planned(beside, coming.get(), members);
    }

    /** Each place twice: with the municipality that runs it, and with that in which it lies. */
    private static Dataset<Row> places(
            KindBalance.Supply supply, Map<String, String> operators, Dataset<Row> geographies) {
        Column code = lit(null).cast("string");
        for (Map.Entry<String, String> operator : operators.entrySet()) {
            code = when(col(OPERATOR).equalTo(operator.getKey()), lit(operator.getValue()))
                    .otherwise(code);
        }
        Dataset<Row> portal = supply.portal().withColumn(RUN_BY, code);
        Dataset<Row> alone = geographies
                .filter(col(GEOGRAPHY_LEVEL).equalTo(Dimensions.LEVEL_MUNICIPALITY))
                .withColumn(GEOGRAPHY_LEVEL, lit(ALONE));
        List<Column> sums = new ArrayList<>();
        for (String kind : KINDS) {
            Column own = col(STAY).equalTo(kind);
            sums.add(sum(when(own, col(PLACES))).as(kind));
            sums.add(sum(when(own, col(Balance.LOST))).as(kind + Balance.LOST));
        }
        return Balance.cells(
                        of(portal, OWN, RUN_BY).unionByName(of(portal, HOSTED, HOST)),
                        alone,
                        supply.members(),
                        supply.comparable())
                .groupBy(CELL[0], CELL[1])
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    private static Dataset<Row> of(Dataset<Row> portal, String whose, String where) {
        return portal.filter(col(where).isNotNull())
                .select(
                        col(SERVICE_ID),
                        col(where).as(HOST),
                        col(TARGET_GROUP),
                        concat(lit(whose), col(STAY)).as(STAY),
                        col(PLACES));
    }

    private static Dataset<Row> supplied(Dataset<Row> joined, KindBalance.Supply supply) {
        Column unconfirmed = not(col(COMPARABLE)).and(col(IS_CONFIRMED).isNull());
        Column unknown = coalesce(supply.extract().reason(), when(unconfirmed, lit(Balance.NOT_CONFIRMED)));
        Map<String, Column> supplied = new HashMap<>();
        for (String places : KINDS) {
            Column lost = coalesce(col(places + Balance.LOST), lit(0L)).gt(0);
            Column reason = coalesce(unknown, when(lost, lit(Places.SET_ASIDE)));
            supplied.put(reasonOf(places), reason);
            supplied.put(
                    places, when(reason.isNull(), coalesce(col(places), lit(0L)).cast(Balance.EXACT)));
        }
        return joined.withColumns(supplied);
    }

    private static Dataset<Row> unasked(Dataset<Row> joined) {
        Map<String, Column> blank = new HashMap<>();
        for (String plan : PLANS) {
            blank.put(plan, lit(null).cast(Balance.EXACT));
            blank.put(reasonOf(plan), lit(NOT_ASKED));
        }
        return joined.withColumns(blank);
    }

    private static Dataset<Row> planned(Dataset<Row> joined, KindBalance.Coming coming, Dataset<Row> members) {
        Column expected = coalesce(col(CHANGES_EXPECTED), lit(""));
        Column reason = when(col(SURVEYED).isNull(), lit(NOT_ANSWERED))
                .when(
                        lit(coming.lacking())
                                .or(coalesce(col(UNKNOWN_PLANS), lit(0L)).gt(0)),
                        lit(UNKNOWN))
                .when(expected.notEqual("no").and(col(LISTED).isNull()), lit(NOT_LISTED));
        Map<String, Column> known = new HashMap<>();
        for (String plan : PLANS) {
            known.put(reasonOf(plan), reason);
            known.put(plan, when(reason.isNull(), coalesce(col(plan), lit(0)).cast(Balance.EXACT)));
        }
        // one row a municipality: whether it has answered, and whether it lists anything
        Dataset<Row> told = coming.answers()
                .select(
                        col(RESPONDENT).as(GEOGRAPHY),
                        col(CHANGES_EXPECTED),
                        lit(true).as(SURVEYED),
                        lit(null).cast("boolean").as(LISTED))
                .unionByName(coming.changes()
                        .select(
                                col(MUNICIPALITY).as(GEOGRAPHY),
                                lit(null).cast("string").as(CHANGES_EXPECTED),
                                lit(null).cast("boolean").as(SURVEYED),
                                lit(true).as(LISTED)))
                .groupBy(GEOGRAPHY)
                .agg(
                        max(CHANGES_EXPECTED).as(CHANGES_EXPECTED),
                        max(SURVEYED).as(SURVEYED),
                        max(LISTED).as(LISTED));
        Dataset<Row> plans = coming.changes()
                .filter(col(EXPECTED))
                // a target group is a group of its own and lies in one area, whose sums are not used
                .transform(InnerJoin.with(members, TARGET_GROUP))
                .groupBy(col(MUNICIPALITY).as(GEOGRAPHY), col(GROUP))
                .agg(
                        of(Places.OVERNIGHT, OPENED).as(OPENED),
                        of(Places.OVERNIGHT, CLOSED).as(CLOSED),
                        of(Places.DAY, OPENED).as(DAY_OPENED),
                        of(Places.DAY, CLOSED).as(DAY_CLOSED),
                        count(when(col(ExpectedChanges.OPENS_UNKNOWN).or(col(ExpectedChanges.CLOSES_UNKNOWN)), 1))
                                .as(UNKNOWN_PLANS));
        return joined
                // one row a municipality, and one a cell
                .join(told, new String[] {GEOGRAPHY}, "left")
                .join(plans, CELL, "left")
                .withColumns(known);
    }

    private static Column of(String stay, String places) {
        return sum(when(col(STAY).equalTo(stay), col(places)));
    }
}
