package dk.belaeg;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Datasets as lines that tests compare. */
final class ToldRows {
    private ToldRows() {}

    /** The named columns of every row, in one line each, sorted. */
    static SortedSet<String> told(Dataset<Row> dataset, String... columns) {
        return dataset.collectAsList().stream()
                .map(row -> Arrays.stream(columns)
                        .map(column -> text(row.<Object>getAs(column)))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
