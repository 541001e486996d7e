package dk.belaeg.subject.register;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Codes;
import dk.belaeg.subject.occupancy.Occupancy;
import dk.belaeg.subject.places.Places;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Which services have places free, for whom and at what price. Method: {@code docs/metode/ledige-pladser.md}. */
public final class FreePlaces {
    /** On average at least half a place stood empty; with less a service is full in all but name. */
    private static final BigDecimal LEAST = new BigDecimal("0.5");

    private static final String BETWEEN_GROUPS = "; ";

    private static final String ON_LIST = "on_list";
    private static final String REPORTED = "reported";
    private static final String PRIVATE_SERVICES = "private_services";
    private static final String PRIVATE_REPORTED = "private_reported";
    private static final String APPROVED_PLACES = "approved_places";
    private static final String PARAGRAPHS = "paragraphs";
    private static final String TARGET_GROUPS = "target_groups";
    private static final String TARIFF_LOWEST = "tariff_lowest";
    private static final String TARIFF_HIGHEST = "tariff_highest";

    /** A column between the steps: the kind of stay that the report goes by. */
    private static final String REPORTED_STAY = "reported_stay";

    private FreePlaces() {}

    /**
     * One row per service of the extract, with what its units have in common and how many of its places were free.
     *
     * @param register one row per service, unit and paragraph: see {@link Register#byUnit}
     * @param byService reports of one period: see {@link Occupancy#byService}. Those of services that the extract does not
     *     have are left out
     * @param lacking whether rows of the extract are set aside, so that nobody knows all approved places of a service
     * @return {@code reported} says whether the occupancy can be worked out, {@code on_list} whether places were free.
     *     {@code age_from} is blank unless all units state it, {@code age_to} when one has no upper limit, tariffs when
     *     they are of different units
     */
    public static Dataset<Row> byService(Dataset<Row> register, Dataset<Row> byService, boolean lacking) {
        Dataset<Row> reports = byService
                .filter(col(OCCUPIED_DAYS).isNotNull().and(col(DAYS_OPEN).gt(0)))
                .select(
                        col(SERVICE_ID),
                        col(STAY).as(REPORTED_STAY),
                        col(PLACES),
                        Occupancy.freePlaces().as(FREE_PLACES));
        Column reported = col(FREE_PLACES).isNotNull();
        return services(register, lacking)
                // one period: one report a service
                .join(reports, new String[] {SERVICE_ID}, "left")
                .withColumn(STAY, coalesce(col(REPORTED_STAY), col(STAY)))
                .withColumn(REPORTED, reported)
                .withColumn(ON_LIST, reported.and(col(FREE_PLACES).geq(lit(LEAST))));
    }

    private static Dataset<Row> services(Dataset<Row> register, boolean lacking) {
        Column stays = collect_set(STAY);
        Column groups = collect_set(TARGET_GROUP_NAME);
        Column others = flatten(collect_set(split(col(Register.GROUPS_TAKEN), BETWEEN_GROUPS)));
        // of primary groups the area is told, of others not
        Column known = transform(groups, group -> regexp_replace(group, " \\([^()]*\\)$", ""));
        Column ofOneUnit = size(collect_set(when(col(TARIFF).isNotNull(), coalesce(col(TARIFF_UNIT), lit("")))))
                .equalTo(1);
        return register.groupBy(SERVICE_ID)
                .agg(
                        max(SERVICE_NAME).as(SERVICE_NAME),
                        max(OPERATOR_NAME).as(OPERATOR_NAME),
                        max(SECTOR).as(SECTOR),
                        max(Register.OWNERSHIP).as(Register.OWNERSHIP),
                        when(size(stays).equalTo(1), stays.getItem(0))
                                .otherwise(lit(Codes.UNKNOWN_STAY))
                                .as(STAY),
                        listed(collect_set(Register.HOST_NAME), ", ").as(Register.HOST_NAMES),
                        listed(collect_set(PARAGRAPH), ", ").as(PARAGRAPHS),
                        listed(groups, BETWEEN_GROUPS).as(TARGET_GROUPS),
                        listed(array_except(others, known), BETWEEN_GROUPS).as(Register.GROUPS_TAKEN),
                        ofAll(Register.AGE_FROM, min(Register.AGE_FROM)).as(Register.AGE_FROM),
                        ofAll(Register.AGE_TO, max(Register.AGE_TO)).as(Register.AGE_TO),
                        when(ofOneUnit, min(TARIFF)).as(TARIFF_LOWEST),
                        when(ofOneUnit, max(TARIFF)).as(TARIFF_HIGHEST),
                        when(ofOneUnit, max(TARIFF_UNIT)).as(TARIFF_UNIT),
                        when(lit(!lacking), sum(PLACES)).as(APPROVED_PLACES),
                        when(lit(lacking), lit(Places.SET_ASIDE)).as(reasonOf(APPROVED_PLACES)));
    }

    private static Column listed(Column names, String between) {
        Column words = array_join(array_sort(names), between);
        return when(words.notEqual(""), words);
    }

    private static Column ofAll(String column, Column value) {
        return when(count(column).equalTo(count(lit(1))), value);
    }

    /**
     * One row per kind of stay: how many services the extract has, of how many the occupancy is known, how many of
     * these have places free, and how many places: blank where none is known.
     *
     * @param vacancies as {@link #byService} gives it
     */
    public static Dataset<Row> coverage(Dataset<Row> vacancies) {
        Column isPrivate = col(SECTOR).equalTo("private");
        return vacancies
                .groupBy(STAY)
                .agg(
                        count(lit(1)).as(SERVICES),
                        count(when(isPrivate, 1)).as(PRIVATE_SERVICES),
                        count(when(col(REPORTED), 1)).as(REPORTED),
                        count(when(col(REPORTED).and(isPrivate), 1)).as(PRIVATE_REPORTED),
                        count(when(col(ON_LIST), 1)).as(ON_LIST),
                        sum(FREE_PLACES).as(FREE_PLACES));
    }
}
