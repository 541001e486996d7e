package dk.belaeg;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.belaeg.schema.Column;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Plans of small data are one task, whatever is joined, added up and put together, also when a table is empty. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SmallPlansTest {
    private Engine engine;

    @BeforeAll
    void start(@TempDir Path scratch) {
        engine = Engine.start(Engine.Profile.SMALL, scratch);
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private Dataset<Row> amounts(@Nullable Object[]... rows) {
        return engine.dataset(
                List.of(new Column("place", Column.Type.TEXT, 0), new Column("amount", Column.Type.WHOLE, 0)),
                List.of(rows));
    }

    private Dataset<Row> names(@Nullable Object[]... rows) {
        return engine.dataset(
                List.of(new Column("place", Column.Type.TEXT, 0), new Column("name", Column.Type.TEXT, 0)),
                List.of(rows));
    }

    private static Dataset<Row> named(Dataset<Row> amounts, Dataset<Row> names) {
        return amounts.join(names, new String[] {"place"}, "left")
                .groupBy("name")
                .agg(sum("amount").as("amount"))
                .withColumn("all", sum("amount").over(Window.partitionBy(lit(1))));
    }

    private static List<String> told(Dataset<Row> rows) {
        return rows.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    @Test
    void joinsSumsAndUnionsAreOneTaskWithoutSortingOrExchange() {
        Dataset<Row> one = amounts(new Object[] {"a", 1L}, new Object[] {"b", 2L}, new Object[] {"a", 3L});
        Dataset<Row> rows =
                named(one.unionByName(one), names(new Object[] {"a", "Assens"}, new Object[] {"c", "Fanø"}));

        assertEquals(List.of("[Assens,8,12]", "[null,4,12]"), told(rows));
        String plan = rows.queryExecution().executedPlan().toString();
        assertFalse(plan.contains("Exchange"), plan);
        assertFalse(plan.contains("SortMergeJoin"), plan);
        assertTrue(plan.contains("ShuffledHashJoin"), plan);
        assertFalse(plan.contains("partial_"), plan);
        assertEquals(1, rows.toJavaRDD().getNumPartitions());
    }

    @Test
    void emptyTablesAreJoinedAddedUpAndPutTogether() {
        Dataset<Row> one = amounts(new Object[] {"a", 1L}, new Object[] {"b", 2L});

        assertEquals(List.of("[null,3,3]"), told(named(one, names())));
        assertEquals(List.of(), told(named(amounts(), names(new Object[] {"a", "Assens"}))));
        assertEquals(List.of("[null,3,3]"), told(named(one.unionByName(amounts()), names())));
        assertEquals(List.of("[0]"), told(amounts().agg(count(lit(1)))));
        assertEquals(List.of(), told(one.join(amounts().filter(col("amount").gt(0)), "place")));
    }

    @Test
    void sumsOverDifferentGroupsAreNotMixedUp() {
        Dataset<Row> one = amounts(new Object[] {"a", 1L}, new Object[] {"a", 2L}, new Object[] {"b", 2L});
        Dataset<Row> places = one.select(col("place")).distinct();

        assertEquals(
                List.of("[1,2]"),
                told(places.select(length(col("place")).as("width"))
                        .groupBy("width")
                        .count()));
        assertEquals(List.of("[1]"), told(places.select(length(col("place"))).distinct()));
        assertEquals(
                List.of("[3,5]"),
                told(one.groupBy("place")
                        .agg(sum("amount").as("amount"), collect_set("amount").as("set"))
                        .agg(sum(size(col("set"))), sum("amount"))));
        assertEquals(List.of("[2,3]"), told(one.agg(countDistinct("place"), count(lit(1)))));
    }
}
