package dk.belaeg.subject.volume;

import static dk.belaeg.contract.Columns.*;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How long cases take and what they cost, houses side by side. Method: {@code docs/metode/sagstal.md}. */
public final class VolumeHouses {
    static final String HOUSE = "house";
    static final String CLOSED_CASES_LOWER = "closed_cases_lower";
    static final String DAYS = "days";
    static final String GOAL = "goal";
    static final String GOAL_SIDE = "goal_side";
    static final String WITHIN_GOAL = "within_goal";
    static final String WITHIN_GOAL_PCT = "within_goal_pct";

    private static final String KRONER = "decimal(18,6)";

    private static final String NOT_STATED = "ikke oplyst";
    private static final String UNKNOWN = "antallet af afsluttede sager er ikke oplyst";
    private static final String FEW = "vises ikke, når få sager er afsluttet";
    private static final String NO_GOAL = "der er intet mål i runde.json";

    private VolumeHouses() {}

    /**
     * One row per house and year. The time of few cases, or of nobody knows how many, says something of single children and
     * is not told; how many were closed is used for that alone.
     *
     * @param rows one row per house and year: {@code closed_cases_lower, days, within_goal_pct, tariff_oere}
     * @param smallest so many or fewer are few
     */
    public static Dataset<Row> byHouse(Dataset<Row> rows, Optional<Integer> goal, int smallest) {
        Column hidden = when(col(CLOSED_CASES_LOWER).isNull(), lit(UNKNOWN))
                .when(col(CLOSED_CASES_LOWER).leq(smallest), lit(FEW));
        Column aim = lit(goal.orElse(null)).cast("long");
        Column told = col(DAYS).isNotNull().and(hidden.isNull());
        return rows.filter(col(HOUSE).isNotNull().and(col(YEAR).isNotNull()))
                .select(
                        col(HOUSE),
                        col(YEAR),
                        when(told, col(DAYS)).as(DAYS),
                        coalesce(when(col(DAYS).isNull(), lit(NOT_STATED)), hidden)
                                .as(reasonOf(DAYS)),
                        aim.as(GOAL),
                        when(aim.isNull(), lit(NO_GOAL)).as(reasonOf(GOAL)),
                        when(told.and(col(DAYS).leq(aim)), lit("within"))
                                .when(told.and(col(DAYS).gt(aim)), lit("over"))
                                .otherwise(lit("unknown"))
                                .as(GOAL_SIDE),
                        when(hidden.isNull(), col(WITHIN_GOAL_PCT)).as(WITHIN_GOAL),
                        coalesce(when(col(WITHIN_GOAL_PCT).isNull(), lit(NOT_STATED)), hidden)
                                .as(reasonOf(WITHIN_GOAL)),
                        col(TARIFF_OERE).divide(lit(100)).cast(KRONER).as(TARIFF),
                        when(col(TARIFF_OERE).isNull(), lit(NOT_STATED)).as(reasonOf(TARIFF)));
    }
}
