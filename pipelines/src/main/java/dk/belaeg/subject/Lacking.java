package dk.belaeg.subject;

import static dk.belaeg.contract.Columns.MUNICIPALITY;
import static dk.belaeg.contract.Columns.MUNICIPALITY_NAME;
import static dk.belaeg.contract.Columns.MUNICIPALITY_ORDER;
import static dk.belaeg.contract.Columns.NAME;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** Whose parts a sum over municipalities lacks. */
public final class Lacking {
    private Lacking() {}

    /**
     * An aggregate over rows of municipalities: the names of those that lack a part, in alphabetical order, or how many
     * they are where they are most; null when nobody does.
     *
     * @param absent whether the row has no number
     */
    public static Column of(Column absent) {
        Column name = coalesce(col(MUNICIPALITY_NAME), col(MUNICIPALITY));
        Column order = coalesce(col(MUNICIPALITY_ORDER), lit(Long.MAX_VALUE));
        Column lacking = array_sort(collect_set(when(absent, struct(order.as("order"), name.as(NAME)))));
        Column names = transform(lacking, one -> one.getField(NAME));
        Column number = size(lacking);
        Column all = size(collect_set(col(MUNICIPALITY)));
        return when(number.equalTo(0), lit(null).cast("string"))
                .when(
                        number.multiply(2).gt(all).and(all.gt(1)),
                        concat(number.cast("string"), lit(" af "), all.cast("string"), lit(" kommuner")))
                .when(number.equalTo(1), element_at(names, 1))
                .otherwise(concat(
                        array_join(slice(names, lit(1), number.minus(1)), ", "), lit(" og "), element_at(names, -1)));
    }
}
