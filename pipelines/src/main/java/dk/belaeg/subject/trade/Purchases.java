package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.trade.TradeBook.LACKS;
import static dk.belaeg.subject.trade.TradeBook.OWN;
import static dk.belaeg.subject.trade.TradeBook.PAYER;
import static dk.belaeg.subject.trade.TradeBook.PLACE_DAYS;
import static dk.belaeg.subject.trade.TradeBook.PLACE_KIND_NAME;
import static dk.belaeg.subject.trade.TradeBook.PRIVATE;
import static dk.belaeg.subject.trade.TradeBook.REGIONAL;
import static dk.belaeg.subject.trade.TradeBook.SELLER;
import static dk.belaeg.subject.trade.TradeBook.SELLER_NAME;
import static dk.belaeg.subject.trade.TradeBook.SMALL;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.subject.InnerJoin;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Whose citizens live where, as full-year places: place-days divided by the days of the year and rounded for each payer,
 * seller, kind of place and target group, so that sums are those of the numbers that are shown. Method: {@code docs/metode/salg.md}.
 */
public final class Purchases {
    private static final String TOTAL = "total";
    private static final String ALL = "I alt";

    private static final String OWN_RESIDENTS = "own_residents";
    private static final String OWN_LACKING = "own_lacking";
    private static final String BOUGHT_RESIDENTS = "bought_residents";
    private static final String BOUGHT_LACKING = "bought_lacking";
    private static final String ALL_RESIDENTS = "all_residents";
    private static final String ALL_LACKING = "all_lacking";
    private static final String PRIVATE_RESIDENTS = "private_residents";
    private static final String PRIVATE_LACKING = "private_lacking";
    private static final String SOLD_RESIDENTS = "sold_residents";
    private static final String SOLD_LACKING = "sold_lacking";
    private static final String PAID_RESIDENTS = "paid_residents";
    private static final String PAID_LACKING = "paid_lacking";
    private static final String NEEDED_RESIDENTS = "needed_residents";
    private static final String SECTOR_NAME = "sector_name";
    private static final String NEEDED_LACKING = "needed_lacking";

    /** Columns between the steps: full-year places of a pair, and whether any have been set aside. */
    private static final String FULL_YEARS = "full_years";

    private static final String SET_ASIDE = "set_aside";

    private static final String TOGETHER = "vises ikke, da tilbuddenes kategori ville sige for meget om et lille tal";

    private Purchases() {}

    /**
     * One row per payer, seller, kind of overnight place and target group.
     *
     * @param lines one row per purchase: see {@link TradeBook#LINES}
     * @param daysOfYear 365, or 366
     * @return {@code full_years}, blank where a row has been set aside
     */
    public static Dataset<Row> pairs(Dataset<Row> lines, int daysOfYear) {
        return lines.filter(col(STAY).equalTo("overnight"))
                .groupBy(PAYER, OWN, SELLER, PLACE_KIND, PLACE_KIND_NAME, TARGET_GROUP, TARGET_GROUP_NAME, AREA_NAME)
                .agg(when(
                                count(PLACE_DAYS).equalTo(count(lit(1))),
                                round(sum(PLACE_DAYS).divide(lit(daysOfYear)), 0)
                                        .cast("long"))
                        .as(FULL_YEARS));
    }

    /** What all sellers lack together; one row, whose text is blank when they lack nothing. */
    private static Dataset<Row> lacking(Dataset<Row> sellers, Dataset<Row> pairs, String as) {
        Column silent = array_join(array_sort(collect_set(LACKS)), ", ");
        Dataset<Row> told = sellers.agg(when(silent.notEqual(""), silent).as(as));
        return told.transform(InnerJoin.withEach(setAside(pairs)))
                .select(coalesce(col(as), col(SET_ASIDE)).as(as));
    }

    /** What rows that have been set aside lack in every sum; one row, blank for none. */
    private static Dataset<Row> setAside(Dataset<Row> pairs) {
        return pairs.agg(when(count(FULL_YEARS).lt(count(lit(1))), lit("rækker, der er sat til side"))
                .as(SET_ASIDE));
    }

    /** A sum of full-year places where the condition holds; what has been set aside is told of beside it. */
    private static Column places(Column where) {
        return coalesce(sum(when(where, col(FULL_YEARS))), lit(0L));
    }

    /**
     * One row per geography: its citizens in own services and in those of others, and citizens of others in its services.
     *
     * @param pairs as {@link #pairs} gives them
     * @param sellers one row per seller: see {@link TradeBook#SELLERS}
     * @param geographies one row per municipality and geography it lies in
     * @return a sum that lacks what an operator has not told says so in the column before it
     */
    public static Dataset<Row> byMunicipality(Dataset<Row> pairs, Dataset<Row> sellers, Dataset<Row> geographies) {
        Dataset<Row> bought = pairs.groupBy(col(PAYER).as(MUNICIPALITY))
                .agg(
                        places(col(OWN)).as(OWN_RESIDENTS),
                        places(not(col(OWN))).as(BOUGHT_RESIDENTS),
                        places(lit(true)).as(ALL_RESIDENTS),
                        places(not(col(OWN)).and(col(SELLER).equalTo(PRIVATE))).as(PRIVATE_RESIDENTS));
        Dataset<Row> sold = pairs.groupBy(col(SELLER).as(MUNICIPALITY))
                .agg(places(not(col(OWN))).as(SOLD_RESIDENTS));
        Dataset<Row> ofPrivate =
                sellers.filter(col(SELLER).equalTo(PRIVATE)).agg(max(LACKS).as(PRIVATE_LACKING));
        Column together = count(when(col(SELLER).equalTo(SMALL), 1)).gt(0);
        return geographies
                // each municipality has one row of every kind at most
                .join(bought, new String[] {MUNICIPALITY}, "left")
                .join(sold, new String[] {MUNICIPALITY}, "left")
                .join(
                        sellers.select(col(OPERATOR).as(MUNICIPALITY), col(SELLER), col(LACKS)),
                        new String[] {MUNICIPALITY},
                        "left")
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME)
                .agg(
                        coalesce(sum(OWN_RESIDENTS), lit(0L)).as(OWN_RESIDENTS),
                        listed(LACKS).as(OWN_LACKING),
                        coalesce(sum(BOUGHT_RESIDENTS), lit(0L)).as(BOUGHT_RESIDENTS),
                        coalesce(sum(ALL_RESIDENTS), lit(0L)).as(ALL_RESIDENTS),
                        coalesce(sum(PRIVATE_RESIDENTS), lit(0L)).as(PRIVATE_RESIDENTS),
                        when(not(together), coalesce(sum(SOLD_RESIDENTS), lit(0L)))
                                .as(SOLD_RESIDENTS),
                        when(together, lit(TOGETHER)).as(reasonOf(SOLD_RESIDENTS)),
                        listed(LACKS).as(SOLD_LACKING))
                .transform(InnerJoin.withEach(lacking(sellers, pairs, BOUGHT_LACKING)))
                .transform(InnerJoin.withEach(ofPrivate))
                .transform(InnerJoin.withEach(setAside(pairs)))
                .withColumn(ALL_LACKING, col(BOUGHT_LACKING))
                .withColumn(OWN_LACKING, coalesce(col(OWN_LACKING), col(SET_ASIDE)))
                .withColumn(PRIVATE_LACKING, coalesce(col(PRIVATE_LACKING), col(SET_ASIDE)))
                .withColumn(SOLD_LACKING, coalesce(col(SOLD_LACKING), col(SET_ASIDE)))
                .drop(SET_ASIDE);
    }

    private static Column listed(String names) {
        Column words = array_join(array_sort(collect_set(names)), ", ");
        return when(words.notEqual(""), words);
    }

    /**
     * One row per paying geography and seller, and for all sellers together. What operators do for their own citizens is no
     * trade.
     */
    public static Dataset<Row> matrix(Dataset<Row> pairs, Dataset<Row> sellers, Dataset<Row> geographies) {
        Dataset<Row> bought = pairs.filter(not(col(OWN)))
                .groupBy(col(PAYER).as(MUNICIPALITY), col(SELLER))
                .agg(places(lit(true)).as(PAID_RESIDENTS));
        Dataset<Row> all =
                sellers.groupBy(SELLER, SELLER_NAME).agg(listed(LACKS).as(LACKS));
        return geographies
                .transform(InnerJoin.withEach(all))
                // each pair has one row at most
                .join(bought, new String[] {MUNICIPALITY, SELLER}, "left")
                .withColumn(
                        "of",
                        explode(array(
                                struct(col(SELLER), col(SELLER_NAME)),
                                struct(lit(TOTAL).as(SELLER), lit(ALL).as(SELLER_NAME)))))
                .groupBy(
                        col(GEOGRAPHY_LEVEL),
                        col(GEOGRAPHY),
                        col(GEOGRAPHY_NAME),
                        col("of." + SELLER).as(SELLER),
                        col("of." + SELLER_NAME).as(SELLER_NAME))
                .agg(
                        coalesce(sum(PAID_RESIDENTS), lit(0L)).as(PAID_RESIDENTS),
                        listed(LACKS).as(PAID_LACKING))
                .transform(InnerJoin.withEach(setAside(pairs)))
                .withColumn(PAID_LACKING, coalesce(col(PAID_LACKING), col(SET_ASIDE)))
                // the sums are without it, so its row stays for who adds up
                .withColumn(PAID_RESIDENTS, when(not(isOwn()), col(PAID_RESIDENTS)))
                .withColumn(PAID_LACKING, when(not(isOwn()), col(PAID_LACKING)))
                .drop(SET_ASIDE);
    }

    private static Column isOwn() {
        return col(GEOGRAPHY).equalTo(col(SELLER));
    }

    /** One row per geography and kind of place that its municipalities buy of others, and for all kinds together. */
    public static Dataset<Row> byKind(Dataset<Row> pairs, Dataset<Row> sellers, Dataset<Row> geographies) {
        return needed(pairs, sellers, geographies, PLACE_KIND, PLACE_KIND_NAME);
    }

    /** One row per geography and target group that its municipalities buy places for of others, and for all together. */
    public static Dataset<Row> byGroup(Dataset<Row> pairs, Dataset<Row> sellers, Dataset<Row> geographies) {
        Dataset<Row> areas = pairs.groupBy(TARGET_GROUP).agg(max(AREA_NAME).as(AREA_NAME));
        return needed(pairs, sellers, geographies, TARGET_GROUP, TARGET_GROUP_NAME)
                // a group is of one area at most
                .join(areas, new String[] {TARGET_GROUP}, "left");
    }

    /**
     * One row per geography and sector that its municipalities buy of, and for all together. Operators outside the round
     * count as municipalities: the private ones and the regions stand by themselves.
     */
    public static Dataset<Row> bySector(Dataset<Row> pairs, Dataset<Row> sellers, Dataset<Row> geographies) {
        Column ofPrivate = col(SELLER).equalTo(PRIVATE);
        Column regional = col(SELLER).equalTo(REGIONAL);
        Dataset<Row> named = pairs.withColumn(
                        SECTOR, when(ofPrivate.or(regional), col(SELLER)).otherwise("municipal"))
                .withColumn(
                        SECTOR_NAME,
                        when(ofPrivate, "Private tilbud")
                                .when(regional, "Regionale tilbud")
                                .otherwise("Andre kommuners tilbud"));
        return needed(named, sellers, geographies, SECTOR, SECTOR_NAME);
    }

    /** One row per geography and value of a column of the pairs that its municipalities buy of others, and for all together. */
    private static Dataset<Row> needed(
            Dataset<Row> pairs, Dataset<Row> sellers, Dataset<Row> geographies, String by, String name) {
        Dataset<Row> bought = pairs.filter(not(col(OWN)))
                .groupBy(col(PAYER).as(MUNICIPALITY), col(by))
                .agg(places(lit(true)).as(NEEDED_RESIDENTS));
        return geographies
                .transform(InnerJoin.withEach(pairs.groupBy(by).agg(max(name).as(name))))
                // each municipality has one row of every value at most
                .join(bought, new String[] {MUNICIPALITY, by}, "left")
                .withColumn(
                        "of",
                        explode(array(
                                struct(col(by), col(name)), struct(lit(TOTAL).as(by), lit(ALL).as(name)))))
                .groupBy(
                        col(GEOGRAPHY_LEVEL),
                        col(GEOGRAPHY),
                        col(GEOGRAPHY_NAME),
                        col("of." + by).as(by),
                        col("of." + name).as(name))
                .agg(coalesce(sum(NEEDED_RESIDENTS), lit(0L)).as(NEEDED_RESIDENTS))
                .transform(InnerJoin.withEach(lacking(sellers, pairs, NEEDED_LACKING)));
    }
}
