package dk.belaeg.subject;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.size;

import org.apache.spark.sql.Column;

/** Counting of things that stand in several rows. */
public final class Distinct {
    private Distinct() {}

    /**
     * How many different values a group has; empty ones are not counted. Computed as a set, so that Spark need not pass
     * over the rows once for each such count.
     */
    public static Column count(Column values) {
        return size(collect_set(values)).cast("long");
    }
}
