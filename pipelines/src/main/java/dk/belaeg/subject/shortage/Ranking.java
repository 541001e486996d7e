package dk.belaeg.subject.shortage;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rank;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import dk.belaeg.contract.Labels;
import dk.belaeg.subject.Distinct;
import dk.belaeg.subject.InnerJoin;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** Where most places are missing. Method: {@code docs/metode/mangel.md}. */
public final class Ranking {
    private static final String RANK_MISSING = "rank_missing";
    private static final String RANK_MUNICIPALITIES = "rank_municipalities";
    private static final String RANK_DIFFICULT = "rank_difficult";
    private static final String NEEDS = "needs";

    private static final int MOST_NEEDS = 3;

    private static final String[] CELL = {GEOGRAPHY, GROUP, PLACE_KIND};

    private Ranking() {}

    /**
     * One row per geography, target group and kind of place that somebody lacks, whatever kind is not known left out; in each
     * geography ranked, alike for equals.
     *
     * @param byKind as {@link KindBalance#byKind} gives it
     * @param demand as {@link dk.belaeg.subject.demand.Demand#byLevels} gives it: how many find it hard to find a service
     * @param lines one row per municipality, target group, kind of place and time: {@code municipality, target_group,
     *     place_kind, needs}
     * @param geographies one row per municipality and geography it lies in
     */
    public static Dataset<Row> byShortage(
            Dataset<Row> byKind, Dataset<Row> demand, Dataset<Row> lines, Dataset<Row> geographies) {
        Column share = col(OFTEN_DIFFICULT).divide(col(DIFFICULTY_ANSWERS));
        return byKind.filter(col(STATED_MISSING).gt(0).and(col(PLACE_KIND).notEqual(PlaceKinds.UNSPLIT)))
                // one row a geography and group
                .transform(InnerJoin.amongMany(
                        demand.select(GEOGRAPHY, GROUP, OFTEN_DIFFICULT, DIFFICULTY_ANSWERS), GEOGRAPHY, GROUP))
                // one row a cell
                .join(needs(lines, geographies), CELL, "left")
                .select(
                        col("*"),
                        ranked(col(STATED_MISSING)).as(RANK_MISSING),
                        ranked(col(MUNICIPALITIES)).as(RANK_MUNICIPALITIES),
                        ranked(share).as(RANK_DIFFICULT));
    }

    private static Column ranked(Column number) {
        return rank().over(Window.partitionBy(GEOGRAPHY).orderBy(number.desc_nulls_last()))
                .cast("long");
    }

    /** What the places must be capable of: what most municipalities say first, of equals in the order of their codes. */
    private static Dataset<Row> needs(Dataset<Row> lines, Dataset<Row> geographies) {
        Column often = struct(lit(0L).minus(col(ANSWERS)).as(ANSWERS), col(CODE).as(CODE));
        return lines.filter(col(PLACE_KIND).isNotNull())
                .select(
                        col(MUNICIPALITY),
                        col(TARGET_GROUP).as(GROUP),
                        col(PLACE_KIND),
                        explode(split(col(NEEDS), Pattern.quote(Labels.AND))).as(CODE))
                // each municipality lies in one geography a level
                .transform(InnerJoin.amongMany(geographies, MUNICIPALITY))
                .groupBy(GEOGRAPHY, GROUP, PLACE_KIND, CODE)
                .agg(Distinct.count(col(MUNICIPALITY)).as(ANSWERS))
                .groupBy(CELL[0], CELL[1], CELL[2])
                .agg(array_join(
                                transform(
                                        slice(array_sort(collect_list(often)), 1, MOST_NEEDS),
                                        one -> one.getField(CODE)),
                                Labels.AND)
                        .as(NEEDS));
    }
}
