package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Column.decimal;
import static dk.belaeg.contract.Column.text;
import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.Dimensions.LEVEL_MUNICIPALITY;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.InnerJoin;
import dk.belaeg.subject.Lacking;
import dk.belaeg.subject.balance.Balance;
import dk.belaeg.subject.places.Extract;
import dk.belaeg.subject.places.Places;
import dk.belaeg.subject.survey.ExpectedChanges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is missing of each kind of place beside the places there are of it, those free and those on the way. Method: {@code
 * docs/metode/mangel.md}. Nothing is subtracted: a free place need not fit those who wait.
 */
public final class KindBalance {
    private static final String COMING_LACKING = "coming_lacking";
    private static final String COMING_ONE_YEAR_LEAST = "coming_one_year_least";
    private static final String COMING_ONE_YEAR_MORE = "coming_one_year_more";
    private static final String COMING_TWO_YEARS_LEAST = "coming_two_years_least";
    private static final String COMING_TWO_YEARS_MORE = "coming_two_years_more";
    private static final String COMING_THREE_YEARS_LEAST = "coming_three_years_least";
    private static final String COMING_THREE_YEARS_MORE = "coming_three_years_more";

    /** What surely comes by the end of the first, second and third year, and how much more may. */
    private static final List<String> LEAST =
            List.of(COMING_ONE_YEAR_LEAST, COMING_TWO_YEARS_LEAST, COMING_THREE_YEARS_LEAST);

    private static final List<String> MORE =
            List.of(COMING_ONE_YEAR_MORE, COMING_TWO_YEARS_MORE, COMING_THREE_YEARS_MORE);

    private static final String NOTICE_ONE_YEAR_LEAST = "notice_one_year_least";
    private static final String NOTICE_ONE_YEAR_MORE = "notice_one_year_more";
    private static final String NOTICE_TWO_YEARS_LEAST = "notice_two_years_least";
    private static final String NOTICE_TWO_YEARS_MORE = "notice_two_years_more";
    private static final String NOTICE_THREE_YEARS_LEAST = "notice_three_years_least";
    private static final String NOTICE_THREE_YEARS_MORE = "notice_three_years_more";

    /** The same of what is notified. */
    private static final List<String> NOTIFIED_LEAST =
            List.of(NOTICE_ONE_YEAR_LEAST, NOTICE_TWO_YEARS_LEAST, NOTICE_THREE_YEARS_LEAST);

    private static final List<String> NOTIFIED_MORE =
            List.of(NOTICE_ONE_YEAR_MORE, NOTICE_TWO_YEARS_MORE, NOTICE_THREE_YEARS_MORE);

    /** How many years ahead are looked at. */
    public static final int YEARS = 3;

    /** One row per line of the ledger of places on which anything is notified to come: where, for whom, of which kind. */
    public static final List<dk.belaeg.contract.Column> NOTIFIED = notifiedColumns();

    private static final int MONTHS = 12;

    private static final String NO_PLACES = "ingen godkendte pladser af slagsen";
    private static final String NO_REPORT = "ingen belægning er indberettet";
    private static final String NO_NUMBER = "en eller flere ændringer er uden antal pladser";
    private static final String SET_ASIDE = "en eller flere ændringer er sat til side på grund af fejl";
    private static final String NO_UNIT = "slagsens takster har ikke én enhed";
    private static final String NOT_ASKED = "runden har ingen kapacitetsundersøgelse";
    private static final String NOT_ANSWERED = "ingen kommuner har svaret på kapacitetsundersøgelsen";

    private static final String[] CELL = {GEOGRAPHY, GROUP, PLACE_KIND};
    private static final String[] GROUP_CELL = {GEOGRAPHY, GROUP};

    /** Stands for the kind of a row that may be of any. */
    private static final String ANY_KIND = "any";

    private static final String LOST_ANY = "lost_any";
    private static final String IS_CONFIRMED = "is_confirmed";
    /** Places with a tariff in the unit of their kind, and what they cost together. */
    private static final String PRICED = "_priced";

    private static final String PRICE = "_price";
    private static final String SURVEYED = "surveyed";

    /** A column between the steps: how many lines of the ledger a sum of what is notified is of. */
    private static final String LINES = "notified_lines";

    private static final String NO_NOTICES = "ingen meddelelser om ændringer er modtaget";
    private static final String NOTICE_LOST =
            "en eller flere meddelelser er sat til side på grund af fejl eller uden antal pladser";

    private KindBalance() {}

    private static List<dk.belaeg.contract.Column> notifiedColumns() {
        List<dk.belaeg.contract.Column> columns =
                new ArrayList<>(List.of(text(MUNICIPALITY), text(TARGET_GROUP), text(PLACE_KIND)));
        for (int year = 0; year < YEARS; year++) {
            columns.add(decimal(NOTIFIED_LEAST.get(year), 2));
            columns.add(decimal(NOTIFIED_MORE.get(year), 2));
        }
        return List.copyOf(columns);
    }

    /**
     * Places of the portal, and how full their services are.
     *
     * @param portal one row per unit and paragraph, and the group its places are for, as {@link Balance#byGroup} has it
     * @param byService occupancy of one period
     * @param members one row per group and target group of the portal that belongs to it
     * @param comparable one row per group: whether the portal knows such a group at all
     * @param confirmed one row per group that the portal does not know and some places are confirmed to serve
     * @param extract whether there is an extract
     * @param leastCoverage share of the places, in percent, that reports must cover before free places are shown, and
     *     tariffs before their mean is
     * @param tariffUnits the unit that tariffs are set in, by kind of place; none where they have no usual one
     */
    public record Supply(
            Dataset<Row> portal,
            Dataset<Row> byService,
            Dataset<Row> members,
            Dataset<Row> comparable,
            Dataset<Row> confirmed,
            Extract extract,
            BigDecimal leastCoverage,
            Map<String, String> tariffUnits) {
        /** The unit of the tariffs of a kind. */
        private Column tariffUnit(Column kind) {
            Column unit = lit(null).cast("string");
            for (Map.Entry<String, String> one : tariffUnits.entrySet()) {
                unit = when(kind.equalTo(one.getKey()), lit(one.getValue())).otherwise(unit);
            }
            return unit;
        }
    }

    /**
     * Changes that municipalities expect.
     *
     * @param changes as {@link ExpectedChanges#listed} gives them
     * @param answers one row per municipality that has answered: {@code respondent}
     * @param asOf the day from which years are counted
     * @param lacking whether an error has set changes aside
     */
    public record Coming(Dataset<Row> changes, Dataset<Row> answers, LocalDate asOf, boolean lacking) {}

    /**
     * What operators have notified to come.
     *
     * @param lines as {@link #NOTIFIED}: of each year ahead what comes for certain less what may close, and how much more may
     *     come; blank where a notice gives no number
     * @param lacking whether an error has set notices aside
     */
    public record Notified(Dataset<Row> lines, boolean lacking) {}

    /**
     * The places of each service in each cell, as {@link Balance#cells} has them, with the kind of place for {@code stay}.
     *
     * @param placeKinds one row per paragraph: see {@link dk.belaeg.subject.Dimensions#PLACE_KINDS}
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> cells(Supply supply, Dataset<Row> placeKinds, Dataset<Row> geographies) {
        Column nowhere = col(PLACES).isNull().and(col(PARAGRAPH).isNull());
        Column priced = col(TARIFF_OERE).gt(0).and(col(TARIFF_UNIT).equalTo(supply.tariffUnit(col(STAY))));
        Column price = col(PLACES).multiply(col(TARIFF_OERE)).divide(lit(100));
        Dataset<Row> portal = supply.portal()
                // each paragraph has one kind
                .join(placeKinds, new String[] {PARAGRAPH}, "left")
                .withColumn(
                        STAY,
                        when(nowhere, lit(ANY_KIND)).otherwise(coalesce(col(PLACE_KIND), lit(PlaceKinds.UNSPLIT))))
                .withColumn(PRICED, when(priced, col(PLACES)))
                .withColumn(PRICE, when(priced, price.cast(Balance.EXACT)))
                .drop(PLACE_KIND);
        return Balance.cells(portal, geographies, supply.members(), supply.comparable(), PRICED, PRICE);
    }

    /**
     * What is stated, with the places there are.
     *
     * @param stated as {@link StatedShortage#byKind} gives it
     * @param cells as {@link #cells} gives them
     * @return the rows of {@code stated}, with {@code places}, {@code occupied_places} and {@code free_places}, and what
     *     a place costs on average: {@code tariff}, {@code tariff_unit}
     */
    public static Dataset<Row> withPlaces(Dataset<Row> stated, Dataset<Row> cells, Supply supply) {
        Dataset<Row> places = cells.filter(col(STAY).notEqual(ANY_KIND))
                .groupBy(col(GEOGRAPHY), col(GROUP), col(STAY).as(PLACE_KIND))
                .agg(
                        sum(PLACES).as(PLACES),
                        sum(Balance.LOST).as(Balance.LOST),
                        sum(PRICED).as(PRICED),
                        sum(PRICE).as(PRICE));
        Dataset<Row> lost = cells.filter(col(STAY).equalTo(ANY_KIND))
                .groupBy(GROUP_CELL[0], GROUP_CELL[1])
                .agg(sum(Balance.LOST).as(LOST_ANY));
        Dataset<Row> reported =
                Balance.reported(cells, supply.portal(), supply.byService()).withColumnRenamed(STAY, PLACE_KIND);
        return stated
                // one row a cell on every side
                .join(places, CELL, "left")
                .join(lost, GROUP_CELL, "left")
                .transform(InnerJoin.amongMany(supply.comparable(), GROUP))
                .join(supply.confirmed().withColumn(IS_CONFIRMED, lit(true)), new String[] {GROUP}, "left")
                .join(reported, CELL, "left")
                .transform(joined -> supplied(joined, supply.extract()))
                .transform(joined -> occupied(joined, supply.leastCoverage()))
                .transform(joined -> priced(joined, supply));
    }

    /**
     * One row per geography (region, health council), target group and kind of place.
     *
     * @param places as {@link #withPlaces} gives it
     * @param coming empty in a round without a capacity survey
     * @param notified empty in a round without notices
     * @param placeKinds one row per paragraph: see {@link dk.belaeg.subject.Dimensions#PLACE_KINDS}
     * @param members one row per group and target group that belongs to it
     * @param geographies one row per municipality and geography it lies in
     * @param names one row per municipality: see {@link dk.belaeg.subject.Dimensions#MUNICIPALITY_NAMES}
     * @return besides: of each year ahead the places surely to come, less those that may close, and how many more they may
     *     become; by what municipalities expect and, apart, by what is notified
     */
    public static Dataset<Row> byKind(
            Dataset<Row> places,
            Optional<Coming> coming,
            Optional<Notified> notified,
            Dataset<Row> placeKinds,
            Dataset<Row> members,
            Dataset<Row> geographies,
            Dataset<Row> names) {
        Dataset<Row> expected = coming.isEmpty()
                ? unknown(places.withColumn(COMING_LACKING, lit(null).cast("string")), LEAST, MORE, NOT_ASKED)
                : coming(places, coming.get(), placeKinds, members, geographies, names);
        return notified.isEmpty()
                ? unknown(expected, NOTIFIED_LEAST, NOTIFIED_MORE, NO_NOTICES)
                : notified(expected, notified.get(), members, geographies);
    }

    private static Dataset<Row> unknown(Dataset<Row> joined, List<String> least, List<String> more, String reason) {
        Map<String, Column> blank = new HashMap<>();
        Stream.concat(least.stream(), more.stream()).forEach(column -> {
            blank.put(column, lit(null).cast(Balance.EXACT));
            blank.put(reasonOf(column), lit(reason));
        });
        return joined.withColumns(blank);
    }

    private static Dataset<Row> notified(
            Dataset<Row> joined, Notified notified, Dataset<Row> members, Dataset<Row> geographies) {
        List<String> columns =
                Stream.concat(NOTIFIED_LEAST.stream(), NOTIFIED_MORE.stream()).toList();
        Column[] sums = columns.stream()
                .map(column ->
                        when(count(column).equalTo(count(lit(1))), sum(column)).as(column))
                .toArray(Column[]::new);
        Dataset<Row> cells = notified.lines()
                // a target group is a group of its own and lies in one area, whose sums are not used
                .transform(InnerJoin.amongMany(members, TARGET_GROUP))
                // each municipality lies in one geography a level
                .transform(InnerJoin.amongMany(geographies, MUNICIPALITY))
                .groupBy(CELL[0], CELL[1], CELL[2])
                .agg(count(lit(1)).as(LINES), sums);
        Map<String, Column> known = new HashMap<>();
        for (String column : columns) {
            Column reason = when(
                    lit(notified.lacking())
                            .or(col(LINES).isNotNull().and(col(column).isNull())),
                    lit(NOTICE_LOST));
            known.put(reasonOf(column), reason);
            known.put(
                    column, when(reason.isNull(), coalesce(col(column), lit(0)).cast(Balance.EXACT)));
        }
        // one row a cell
        return joined.join(cells, CELL, "left").withColumns(known);
    }

    private static Dataset<Row> coming(
            Dataset<Row> joined,
            Coming coming,
            Dataset<Row> placeKinds,
            Dataset<Row> members,
            Dataset<Row> geographies,
            Dataset<Row> names) {
        Column reason = when(col(SURVEYED).equalTo(0), lit(NOT_ANSWERED))
                .when(lit(coming.lacking()), lit(SET_ASIDE))
                .when(coalesce(col(ExpectedChanges.OPENS_UNKNOWN), lit(0L)).gt(0), lit(NO_NUMBER));
        return joined
                // one row a cell, and one a geography
                .join(changes(coming, placeKinds, members, geographies), CELL, "left")
                .transform(InnerJoin.amongMany(lacking(coming, geographies, names), GEOGRAPHY))
                .transform(known -> withReasons(known, reason));
    }

    private static Dataset<Row> supplied(Dataset<Row> joined, Extract extract) {
        Column unconfirmed = not(col(COMPARABLE)).and(col(IS_CONFIRMED).isNull());
        Column lost = coalesce(col(Balance.LOST), lit(0L)).plus(coalesce(col(LOST_ANY), lit(0L)));
        Column reason = coalesce(
                extract.reason(),
                when(unconfirmed, lit(Balance.NOT_CONFIRMED)).when(lost.gt(0), lit(Places.SET_ASIDE)));
        return joined.withColumn(PLACES_REASON, reason)
                .withColumn(
                        PLACES,
                        when(
                                col(PLACES_REASON).isNull(),
                                coalesce(col(PLACES), lit(0L)).cast(Balance.EXACT)));
    }

    /** What a place costs, weighted with places; blank where too few places have a tariff in the unit of their kind. */
    private static Dataset<Row> priced(Dataset<Row> joined, Supply supply) {
        Column unit = supply.tariffUnit(col(PLACE_KIND));
        Column share = coalesce(col(PRICED), lit(0L)).multiply(lit(100L)).divide(col(PLACES));
        Column tooFew = concat(
                lit("under "),
                lit(DanishNumbers.plain(supply.leastCoverage())),
                lit(" pct. af pladserne har en takst i slagsens enhed"));
        Column reason = coalesce(
                col(PLACES_REASON),
                when(col(PLACES).equalTo(0), lit(NO_PLACES))
                        .when(unit.isNull(), lit(NO_UNIT))
                        .when(share.lt(lit(supply.leastCoverage())), tooFew));
        return joined.select(
                col("*"),
                reason.as(reasonOf(TARIFF)),
                when(reason.isNull(), col(PRICE).divide(col(PRICED)).cast(Balance.EXACT))
                        .as(TARIFF),
                when(reason.isNull(), unit).as(TARIFF_UNIT));
    }

    private static Dataset<Row> occupied(Dataset<Row> joined, BigDecimal leastCoverage) {
        Column share = when(
                col(PLACES).gt(0),
                coalesce(col(Balance.REPORTED), lit(0L))
                        .multiply(lit(100L))
                        .divide(col(PLACES))
                        .cast(Balance.EXACT));
        Column covered =
                col(Balance.REPORTED).isNotNull().and(col(REPORTED_SHARE).geq(lit(leastCoverage)));
        Column tooFew = concat(
                lit("under "), lit(DanishNumbers.plain(leastCoverage)), lit(" pct. af pladserne er indberettet"));
        Column noShare = coalesce(col(PLACES_REASON), when(col(REPORTED_SHARE).isNull(), lit(NO_PLACES)));
        Column notShown = coalesce(
                noShare, when(col(Balance.REPORTED).isNull(), lit(NO_REPORT)).when(not(covered), tooFew));
        return joined.withColumn(REPORTED_SHARE, share)
                .select(
                        col("*"),
                        noShare.as(REPORTED_SHARE_REASON),
                        when(covered, col(Balance.REPORTED_OCCUPIED)).as(OCCUPIED_PLACES),
                        notShown.as(OCCUPIED_PLACES_REASON),
                        when(covered, col(Balance.REPORTED_FREE)).as(FREE_PLACES),
                        notShown.as(FREE_PLACES_REASON));
    }

    /**
     * What is expected by the end of each year ahead. A change that surely has effect by then counts in both bounds, one
     * that may have counts in one of them.
     */
    private static Dataset<Row> changes(
            Coming coming, Dataset<Row> placeKinds, Dataset<Row> members, Dataset<Row> geographies) {
        List<Column> sums = new ArrayList<>();
        for (int year = 0; year < LEAST.size(); year++) {
            Column end = add_months(lit(coming.asOf()), MONTHS * (year + 1));
            Column surely = coalesce(col("effect_to").leq(end), lit(false));
            Column maybe = coalesce(col("effect_from").leq(end), lit(true));
            Column least = added(OPENED, surely).minus(added(CLOSED, maybe));
            Column most = added(OPENED, maybe).minus(added(CLOSED, surely));
            sums.add(least.as(LEAST.get(year)));
            sums.add(most.minus(least).as(MORE.get(year)));
        }
        sums.add(count(when(col(ExpectedChanges.OPENS_UNKNOWN).or(col(ExpectedChanges.CLOSES_UNKNOWN)), 1))
                .as(ExpectedChanges.OPENS_UNKNOWN));
        return coming.changes()
                .filter(col(EXPECTED))
                // each paragraph has one kind
                .transform(InnerJoin.amongMany(placeKinds, PARAGRAPH))
                // a target group is a group of its own and lies in one area, whose sums are not used
                .transform(InnerJoin.amongMany(members, TARGET_GROUP))
                // each municipality lies in one geography a level
                .transform(InnerJoin.amongMany(geographies, MUNICIPALITY))
                .groupBy(CELL[0], CELL[1], CELL[2])
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    private static Column added(String places, Column counted) {
        return coalesce(sum(when(counted, col(places))), lit(0)).cast(Balance.EXACT);
    }

    /** One row per geography: who has not told what it expects. */
    private static Dataset<Row> lacking(Coming coming, Dataset<Row> geographies, Dataset<Row> names) {
        return geographies
                .filter(col(GEOGRAPHY_LEVEL).notEqual(LEVEL_MUNICIPALITY))
                // one name a municipality
                .join(names, new String[] {MUNICIPALITY}, "left")
                // each municipality answers once
                .join(
                        coming.answers()
                                .select(
                                        col(RESPONDENT).as(MUNICIPALITY),
                                        lit(true).as(SURVEYED)),
                        new String[] {MUNICIPALITY},
                        "left")
                .groupBy(GEOGRAPHY)
                .agg(
                        Lacking.of(col(SURVEYED).isNull()).as(COMING_LACKING),
                        count(SURVEYED).as(SURVEYED));
    }

    private static Dataset<Row> withReasons(Dataset<Row> joined, Column reason) {
        Map<String, Column> known = new HashMap<>();
        Stream.concat(LEAST.stream(), MORE.stream()).forEach(column -> {
            known.put(reasonOf(column), reason);
            known.put(
                    column, when(reason.isNull(), coalesce(col(column), lit(0)).cast(Balance.EXACT)));
        });
        return joined.withColumns(known);
    }
}
