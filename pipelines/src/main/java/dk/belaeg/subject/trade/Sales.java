package dk.belaeg.subject.trade;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.trade.TradeBook.FIXED_CATEGORY;
import static dk.belaeg.subject.trade.TradeBook.JUDGED_CATEGORY;
import static dk.belaeg.subject.trade.TradeBook.OWN;
import static dk.belaeg.subject.trade.TradeBook.PAYER;
import static dk.belaeg.subject.trade.TradeBook.PLACE_DAYS;
import static dk.belaeg.subject.trade.TradeBook.STOCK_PLACES;
import static dk.belaeg.subject.trade.TradeBook.STOCK_SOLD;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.Distinct;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How much of its places each service sells, and what category and agreement that gives. Method: {@code docs/metode/salg.md}. */
public final class Sales {
    /** Stands for services of which the category cannot be told. */
    static final String UNDECIDED = "undecided";

    private static final String RULE_CATEGORY = "rule_category";
    private static final String SOLD_CLASS = "sold_class";
    private static final String BUYERS_CLASS = "buyers_class";
    private static final String SCOPE_REASON = "scope_reason";
    private static final String JUDGED = "judged";

    private static final String HIGHLY_SPECIALISED = "highly_specialised";
    private static final String CLUSTER = "cluster";
    private static final String LOCAL = "local";

    /** Columns between the steps: days sold, how many rows there are and how many lack their days, buyers, shares. */
    private static final String SOLD_DAYS = "sold_days";

    private static final String ROWS = "rows";
    private static final String LACKING = "lacking";
    private static final String BUYERS = "buyers";
    private static final String SHARE = "share";

    private static final String PERCENT = "decimal(20,6)";

    private static final String NO_TRADE = "køb og salg er ikke indberettet";
    private static final String SET_ASIDE = "en eller flere rækker er sat til side på grund af fejl";
    private static final String NO_AVAILABLE = "tilgængelige dage er ikke oplyst";
    private static final String TELLING = "vises ikke, da klassen ville sige for meget om et lille tal";
    private static final String NO_TARIFF = "taksten pr. døgn eller dag er ikke oplyst";
    private static final String NO_PLACES = "pladserne er ikke oplyst";
    private static final String NO_STOCK = "bestanden 1. oktober er ikke indberettet";

    private Sales() {}

    /**
     * One row per municipal or regional service: how much it sells, as classes, and its category by the limits, as people
     * have judged it, and as it lies fixed; that which holds is the last of them there is. Blank with the reason where what decides is not known.
     *
     * @param services one row per service: see {@link TradeBook#SERVICES_READ}
     * @param lines one row per purchase: see {@link TradeBook#LINES}
     */
    public static Dataset<Row> byService(Dataset<Row> services, Dataset<Row> lines, TradeSettings limits) {
        Column sold = not(col(OWN));
        Dataset<Row> sales = lines.groupBy(SERVICE_ID)
                .agg(
                        coalesce(sum(when(sold, col(PLACE_DAYS))), lit(0)).as(SOLD_DAYS),
                        Distinct.count(when(sold.and(col(PLACE_DAYS).gt(0)), col(PAYER)))
                                .as(BUYERS),
                        count(lit(1)).as(ROWS),
                        count(lit(1)).minus(count(PLACE_DAYS)).as(LACKING));
        Column untold = when(col(ROWS).isNull(), lit(NO_TRADE))
                .when(col(LACKING).gt(0), lit(SET_ASIDE))
                .when(col(TradeBook.TELLING), lit(TELLING));
        Column noShare = coalesce(
                untold, when(col(AVAILABLE_DAYS).isNull().or(col(AVAILABLE_DAYS).leq(0)), lit(NO_AVAILABLE)));
        Column high = col(TARIFF).geq(lit(limits.highTariff()));
        Column many = untold.isNull().and(col(BUYERS).geq(limits.leastBuyers()));
        Column much = col(SHARE).geq(lit(limits.highShare()));
        Column rule = when(high.and(coalesce(many, lit(false)).or(coalesce(much, lit(false)))), lit(HIGHLY_SPECIALISED))
                .when(col(SHARE).isNull().or(col(TARIFF).isNull()), lit(null).cast("string"))
                .when(not(high).and(col(SHARE).geq(lit(limits.clusterShare()))), lit(CLUSTER))
                .otherwise(lit(LOCAL));
        Column undecided = coalesce(noShare, when(col(TARIFF).isNull(), lit(NO_TARIFF)));
        Column category = coalesce(col(FIXED_CATEGORY), col(JUDGED_CATEGORY), col(RULE_CATEGORY));
        return isPublic(services)
                // a service has one row of sales at most
                .join(sales, new String[] {SERVICE_ID}, "left")
                .withColumn(SHARE, when(noShare.isNull(), percent(col(SOLD_DAYS), col(AVAILABLE_DAYS))))
                .withColumn(RULE_CATEGORY, rule)
                .select(
                        col("*"),
                        soldClass(limits).as(SOLD_CLASS),
                        noShare.as(reasonOf(SOLD_CLASS)),
                        when(
                                        untold.isNull(),
                                        when(
                                                        col(BUYERS).geq(limits.leastBuyers()),
                                                        lit(limits.leastBuyers() + " eller flere"))
                                                .otherwise(lit("under " + limits.leastBuyers())))
                                .as(BUYERS_CLASS),
                        untold.as(reasonOf(BUYERS_CLASS)),
                        when(col(RULE_CATEGORY).isNull(), undecided).as(reasonOf(RULE_CATEGORY)),
                        category.as(CATEGORY),
                        when(category.isNull(), undecided).as(reasonOf(CATEGORY)),
                        when(col(TARIFF).isNull(), lit(NO_TARIFF)).as(reasonOf(TARIFF)),
                        when(col(PLACES).isNull(), lit(NO_PLACES)).as(PLACES_REASON));
    }

    private static Dataset<Row> isPublic(Dataset<Row> services) {
        return services.filter(col(SECTOR).isin("municipal", "regional"));
    }

    private static Column percent(Column part, Column whole) {
        return part.multiply(100).divide(whole).cast(PERCENT);
    }

    private static Column soldClass(TradeSettings limits) {
        String cluster = shown(limits.clusterShare());
        String high = shown(limits.highShare());
        return when(col(SHARE).lt(lit(limits.clusterShare())), lit("under " + cluster + " pct."))
                .when(col(SHARE).lt(lit(limits.highShare())), lit(cluster + "-" + high + " pct."))
                .when(col(SHARE).isNotNull(), lit(high + " pct. og derover"));
    }

    private static String shown(BigDecimal percent) {
        return DanishNumbers.plain(percent.stripTrailingZeros());
    }

    /**
     * One row per category and kind of stay: how many services, how many of them by judgement, and their places.
     *
     * @param sales as {@link #byService} gives it
     * @param categories one row per category and name
     */
    public static Dataset<Row> byCategory(Dataset<Row> sales, Dataset<Row> categories) {
        return sales.withColumn(CATEGORY, coalesce(col(CATEGORY), lit(UNDECIDED)))
                .groupBy(CATEGORY, STAY)
                .agg(
                        count(lit(1)).as(SERVICES),
                        count(JUDGED_CATEGORY).as(JUDGED),
                        when(count(PLACES).equalTo(count(lit(1))), sum(PLACES)).as(PLACES),
                        when(count(PLACES).lt(count(lit(1))), lit(NO_PLACES)).as(PLACES_REASON))
                // a category has one name
                .join(categories, new String[] {CATEGORY}, "left")
                .withColumn(CATEGORY_NAME, coalesce(col(CATEGORY_NAME), lit("Kan ikke afgøres")));
    }

    /**
     * One row per municipal or regional service: whether the agreement covers it, by its stock on 1 October.
     *
     * @param sales as {@link #byService} gives it
     * @return {@code scope} is {@code in}, {@code out} or {@code undecided} with {@code scope_reason}
     */
    public static Dataset<Row> inScope(Dataset<Row> sales, TradeSettings limits) {
        Column unknown = col(STOCK_PLACES)
                .isNull()
                .or(col(STOCK_SOLD).isNull())
                .or(col(STOCK_PLACES).leq(0));
        Column share = percent(col(STOCK_SOLD), col(STOCK_PLACES));
        Column enough = limits.scopeBound().equals(TradeSettings.OVER)
                ? share.gt(lit(limits.scopeShare()))
                : share.geq(lit(limits.scopeShare()));
        return sales.withColumn(
                        SCOPE,
                        when(unknown, lit(UNDECIDED)).when(enough, lit("in")).otherwise(lit("out")))
                .withColumn(SCOPE_REASON, when(unknown, lit(NO_STOCK)));
    }
}
