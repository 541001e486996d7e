package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import dk.belaeg.contract.Labels;
import dk.belaeg.subject.Dimensions;
import dk.belaeg.subject.InnerJoin;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What municipalities say that missing places must be capable of. Method: {@code docs/metode/mangel.md}. */
public final class Needs {
    private static final String NEEDS = "needs";
    private static final String NEED_ORDER = "need_order";
    /** A column between the steps: all that a municipality names for a group. */
    private static final String NAMED = "named";

    private Needs() {}

    /**
     * One row per geography (region, health council), target group that anybody has named a need for, and need of the list.
     *
     * @param lines one row per municipality, target group, kind of place and time: {@code municipality, target_group, needs}
     * @param needs one row per need: see {@link Dimensions#NEEDS}
     * @param geographies one row per municipality and geography it lies in
     * @param groups one row per target group and group it belongs to; single groups alone are used
     * @return how many {@code municipalities} name the need, of those that name any for the group ({@code answered})
     */
    public static Dataset<Row> byGroup(
            Dataset<Row> lines, Dataset<Row> needs, Dataset<Row> geographies, Dataset<Row> groups) {
        return lines.filter(col(NEEDS).isNotNull().and(col(TARGET_GROUP).isNotNull()))
                .withColumn(CODE, explode(split(col(NEEDS), Pattern.quote(Labels.AND))))
                .groupBy(MUNICIPALITY, TARGET_GROUP)
                .agg(collect_set(CODE).as(NAMED))
                // each municipality lies in one geography a level
                .transform(InnerJoin.with(
                        geographies.filter(col(GEOGRAPHY_LEVEL).notEqual(Dimensions.LEVEL_MUNICIPALITY)), MUNICIPALITY))
                // each target group is one group of its own
                .transform(InnerJoin.with(
                        groups.filter(col(GROUP_LEVEL).equalTo(Dimensions.LEVEL_TARGET_GROUP)), TARGET_GROUP))
                // each is counted for every need of the list
                .transform(InnerJoin.withEach(needs))
                .groupBy(GEOGRAPHY_LEVEL, GEOGRAPHY, GEOGRAPHY_NAME, AREA_NAME, GROUP, GROUP_NAME, NEED, NEED_ORDER)
                .agg(
                        count(when(array_contains(col(NAMED), col(NEED)), 1)).as(MUNICIPALITIES),
                        count(lit(1)).as(ANSWERED));
    }
}
