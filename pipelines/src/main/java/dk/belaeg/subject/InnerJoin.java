package dk.belaeg.subject;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Function1;

/**
 * Inner joins whose rows stay in one part where the session has no more. Spark knows that of what every other step gives,
 * but not of an inner join, and would send both sides of the next one through an exchange, which is a stage of its own.
 */
public final class InnerJoin {
    private InnerJoin() {}

    /** Joins with the rows of another dataset that have the same keys; for {@link Dataset#transform}. */
    public static Function1<Dataset<Row>, Dataset<Row>> with(Dataset<Row> other, String... keys) {
        return rows -> isInOnePart(rows) ? rows.join(other, keys).coalesce(1) : rows.join(other, keys);
    }

    /** Joins each row with each of another dataset. */
    public static Function1<Dataset<Row>, Dataset<Row>> withEach(Dataset<Row> other) {
        return rows -> isInOnePart(rows) ? rows.crossJoin(other).coalesce(1) : rows.crossJoin(other);
    }

    /**
     * The same as {@link #with} amid many joins. Spark multiplies the sizes of what is joined, and parts the rows when its
     * guess has more digits than a number of bytes may have; a limit that no rows reach ends the guess.
     */
    public static Function1<Dataset<Row>, Dataset<Row>> amongMany(Dataset<Row> other, String... keys) {
        return rows -> {
            Dataset<Row> joined = with(other, keys).apply(rows);
            return isInOnePart(rows) ? joined.limit(Integer.MAX_VALUE) : joined;
        };
    }

    private static boolean isInOnePart(Dataset<Row> rows) {
        return rows.sparkSession().conf().get("spark.sql.shuffle.partitions").equals("1");
    }
}
