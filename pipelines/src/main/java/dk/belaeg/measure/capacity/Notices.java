package dk.belaeg.measure.capacity;

import static dk.belaeg.schema.Columns.CLOSED;
import static dk.belaeg.schema.Columns.EXPECTED;
import static dk.belaeg.schema.Columns.HOST;
import static dk.belaeg.schema.Columns.IN_TIME;
import static dk.belaeg.schema.Columns.MUNICIPALITY;
import static dk.belaeg.schema.Columns.OPENED;
import static dk.belaeg.schema.Columns.OPERATOR;
import static dk.belaeg.schema.Columns.PLACES_AFTER;
import static dk.belaeg.schema.Columns.PLACES_BEFORE;
import static dk.belaeg.schema.Columns.RECEIVED;
import static dk.belaeg.schema.Columns.WITHDRAWN;
import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Changes of capacity that operators have notified. Method: {@code docs/metode/kapacitetsmeddelelser.md}. */
public final class Notices {
    /** A change is notified at the latest this long before the earliest day it may take effect. */
    private static final int MONTHS_BEFORE = 3;

    private Notices() {}

    /**
     * One row per operator and notified change, numbered within the operator by when it takes effect.
     *
     * @param notices one row per operator and change: {@code operator, host, area, kind, service, paragraph, target_group,
     *     stay, places_before, places_after, effect, effect_from, effect_to, received, withdrawn}
     * @param operators one row per operator: {@code operator, operator_name}
     * @param asOf changes whose last possible day is this or earlier are taken to be among the approved places
     * @return besides what came in: {@code opened} and {@code closed} in places (one of them null, both when the number
     *     stays), {@code in_time} (null while a date is not known), {@code expected} (whether it counts in sums), and the
     *     half-year it belongs to
     */
    public static Dataset<Row> listed(Dataset<Row> notices, Dataset<Row> operators, LocalDate asOf) {
        Column net = col(PLACES_AFTER).minus(col(PLACES_BEFORE));
        Column withdrawn = coalesce(col(WITHDRAWN), lit(false));
        Dataset<Row> changes = notices
                // each operator has one name
                .join(operators, OPERATOR)
                .withColumn(WITHDRAWN, withdrawn)
                .select(
                        col("*"),
                        not(withdrawn).and(not(ExpectedChanges.passed(asOf))).as(EXPECTED),
                        col(RECEIVED)
                                .leq(add_months(col("effect_from"), -MONTHS_BEFORE))
                                .as(IN_TIME),
                        when(net.gt(0), net).as(OPENED),
                        when(net.lt(0), net.multiply(-1)).as(CLOSED),
                        net.isNull().as(ExpectedChanges.OPENS_UNKNOWN),
                        net.isNull().as(ExpectedChanges.CLOSES_UNKNOWN));
        return ExpectedChanges.numbered(changes, OPERATOR, PLACES_AFTER);
    }

    /**
     * What is notified to open and close where the services lie, summed as {@link ExpectedChanges#added} sums what is
     * expected.
     *
     * @param listed as {@link #listed} gives it
     * @param geographies one row per municipality and geography it lies in; services that lie in none are in no sum
     */
    public static Dataset<Row> added(Dataset<Row> listed, Dataset<Row> geographies) {
        return ExpectedChanges.added(listed.withColumn(MUNICIPALITY, col(HOST)), geographies);
    }
}
