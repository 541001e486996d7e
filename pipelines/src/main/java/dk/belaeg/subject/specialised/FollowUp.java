package dk.belaeg.subject.specialised;

import static dk.belaeg.contract.Columns.*;
import static dk.belaeg.subject.specialised.SpecialisedYears.ALL;
import static dk.belaeg.subject.specialised.SpecialisedYears.DEMAND;
import static dk.belaeg.subject.specialised.SpecialisedYears.OCCUPIED;
import static dk.belaeg.subject.specialised.SpecialisedYears.OCCUPIED_REASON;
import static dk.belaeg.subject.specialised.SpecialisedYears.PREVIOUS_PLACES;
import static dk.belaeg.subject.specialised.SpecialisedYears.PREVIOUS_PLACES_REASON;
import static dk.belaeg.subject.specialised.SpecialisedYears.SERVICE;
import static dk.belaeg.subject.specialised.SpecialisedYears.WARD;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.subject.InnerJoin;
import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which special services to follow closely: by a rule of signs, and as judged; the judgement goes before the rule. Method:
 * {@code docs/metode/saerlige-tilbud.md}.
 */
public final class FollowUp {
    static final String SIGNS = "signs";
    static final String BY_RULE = "by_rule";
    static final String JUDGED = "judged";
    static final String FOLLOW = "follow";
    static final String REASON = "reason";
    static final String DIFFERS = "differs";

    /** Columns between the steps: the signs, how many more there may be, and the newest year. */
    private static final String SEEN = "seen";

    private static final String POSSIBLE = "possible";
    private static final String NEWEST = "newest";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String UNKNOWN = "unknown";

    private static final String NO_REPORT = "ikke med i opgørelsen";

    private FollowUp() {}

    /**
     * One row per service of the list, as it was in the newest year. A sign that cannot be seen since a number lacks leaves
     * it open whether the rule is met, unless enough others are seen, or too few could be.
     *
     * @param years as {@link SpecialisedYears#byYear} gives it
     * @param rows one row per service, ward and year with {@code follow} and {@code reason}
     * @param listed one row per service of the list: {@code service, service_name, kind}
     */
    public static Dataset<Row> byService(
            Dataset<Row> years, Dataset<Row> rows, Dataset<Row> listed, FollowSettings settings) {
        Dataset<Row> newest = rows.agg(max(YEAR).as(NEWEST)).filter(col(NEWEST).isNotNull());
        Dataset<Row> services = years.filter(col(WARD).equalTo(ALL))
                .select(
                        SERVICE,
                        YEAR,
                        PLACES,
                        PLACES_REASON,
                        OCCUPIED,
                        OCCUPIED_REASON,
                        PREVIOUS_PLACES,
                        PREVIOUS_PLACES_REASON,
                        NEED,
                        DEMAND);
        Dataset<Row> numbers = listed.transform(InnerJoin.withEach(newest))
                .withColumnRenamed(NEWEST, YEAR)
                // one row a service and year, and one judgement
                .join(services, new String[] {SERVICE, YEAR}, "left")
                .join(judgements(rows), new String[] {SERVICE, YEAR}, "left")
                .withColumn(PLACES_REASON, blank(PLACES, PLACES_REASON))
                .withColumn(OCCUPIED_REASON, blank(OCCUPIED, OCCUPIED_REASON))
                .withColumn(PREVIOUS_PLACES_REASON, blank(PREVIOUS_PLACES, PREVIOUS_PLACES_REASON));
        return decided(numbers, settings);
    }

    private static Column blank(String number, String reason) {
        return when(col(number).isNull(), coalesce(col(reason), lit(NO_REPORT)));
    }

    /** A service is judged to be followed when one of its wards is. */
    private static Dataset<Row> judgements(Dataset<Row> rows) {
        Column reasons = array_join(array_sort(collect_set(REASON)), " ");
        return rows.groupBy(SERVICE, YEAR)
                .agg(max(FOLLOW).as(JUDGED), when(reasons.notEqual(""), reasons).as(REASON));
    }

    private static Dataset<Row> decided(Dataset<Row> numbers, FollowSettings settings) {
        Column occupancy = col(OCCUPIED).multiply(lit(100));
        Column low = occupancy.lt(col(PLACES).multiply(lit(settings.low())));
        Column high = occupancy.gt(col(PLACES).multiply(lit(settings.high())));
        Column fallen = col(PREVIOUS_PLACES)
                .gt(0)
                .and(col(PREVIOUS_PLACES)
                        .minus(col(PLACES))
                        .multiply(lit(100))
                        .geq(col(PREVIOUS_PLACES).multiply(lit(settings.fall()))));
        Column few = col(PLACES).gt(0).and(col(PLACES).leq(lit(settings.few())));
        Column signs = array_compact(array(
                when(low, lit("Belægning under " + percent(settings.low()))),
                when(high, lit("Belægning over " + percent(settings.high()))),
                when(fallen, lit("Mindst " + percent(settings.fall()) + " færre pladser end året før")),
                when(few, lit("Højst " + DanishNumbers.plain(settings.few()) + " pladser"))));
        Column unseen = when(low.or(high).isNull(), 1)
                .otherwise(0)
                .plus(when(fallen.isNull(), 1).otherwise(0))
                .plus(when(few.isNull(), 1).otherwise(0));
        Column judged = when(col(JUDGED), lit(YES)).when(col(JUDGED).equalTo(false), lit(NO));
        return numbers.withColumn(SEEN, signs)
                .withColumn(POSSIBLE, size(col(SEEN)).plus(unseen))
                .withColumn(
                        BY_RULE,
                        when(size(col(SEEN)).geq(settings.signs()), lit(YES))
                                .when(col(POSSIBLE).lt(settings.signs()), lit(NO))
                                .otherwise(lit(UNKNOWN)))
                .withColumn(SIGNS, when(size(col(SEEN)).gt(0), array_join(col(SEEN), "; ")))
                .withColumn(FOLLOW, coalesce(judged, col(BY_RULE)))
                .withColumn(
                        DIFFERS,
                        coalesce(judged.notEqual(col(BY_RULE)).and(col(BY_RULE).notEqual(UNKNOWN)), lit(false)))
                .withColumn(JUDGED, coalesce(judged, lit("not_judged")));
    }

    private static String percent(BigDecimal number) {
        return DanishNumbers.plain(number) + " pct.";
    }
}
