package dk.belaeg;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dk.belaeg.schema.Column;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkArithmeticException;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A query computed where it is asked for gives what Spark's scheduler gives, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SmallQueryTest {
    private static final List<Column> OF_EVERY_TYPE = Arrays.stream(Column.Type.values())
            .map(type -> new Column(type.name(), type, type == Column.Type.DECIMAL ? 2 : 0))
            .toList();

    private Engine engine;
    private Dataset<Row> table;

    @BeforeAll
    void start(@TempDir Path scratch) {
        engine = Engine.start(Engine.Profile.SMALL, scratch);
        table = engine.dataset(
                OF_EVERY_TYPE,
                List.of(
                        new Object[] {"Ærø", 1L, 2026, new BigDecimal("12.50"), true, LocalDate.of(1582, 10, 4)},
                        new Object[] {"Ærø", 0L, 2025, new BigDecimal("-0.01"), false, LocalDate.of(2026, 2, 28)},
                        new Object[] {null, null, null, null, null, null}));
    }

    @AfterAll
    void stop() {
        engine.close();
    }

    private void isWhatTheSchedulerGives(Dataset<Row> dataset) {
        List<Row> scheduled = dataset.collectAsList();
        List<Row> rows = engine.rows(dataset);

        assertEquals(scheduled, rows);
        rows.forEach(row -> assertEquals(dataset.schema(), row.schema()));
    }

    @Test
    void everyTypeOfColumnIsTheSame() {
        isWhatTheSchedulerGives(table);
        isWhatTheSchedulerGives(table.filter(col("WHOLE").gt(0)));
        isWhatTheSchedulerGives(table.select(
                struct(col("*")).as("all"), array(col("DECIMAL"), lit(null)).as("several")));
    }

    @Test
    void joinsSetsAndSumsAreTheSame() {
        Dataset<Row> summed = table.groupBy("TEXT")
                .agg(sum("DECIMAL").as("sum"), collect_set("DAY").as("days"));

        isWhatTheSchedulerGives(summed);
        isWhatTheSchedulerGives(table.join(summed, new String[] {"TEXT"}, "left"));
        isWhatTheSchedulerGives(table.unionByName(table).orderBy("WHOLE", "YEAR"));
        assertEquals(0, engine.rows(table.filter(lit(false))).size());
    }

    @Test
    void rowsThatTasksExchangeAreLeftToTheScheduler() {
        Dataset<Row> exchanged =
                table.repartition(3, col("TEXT")).groupBy("TEXT").count();

        isWhatTheSchedulerGives(exchanged.orderBy("TEXT"));
    }

    @Test
    void aFaultIsToldAndTheMemoryIsGivenBack() {
        Dataset<Row> summed = table.groupBy("TEXT").agg(sum("WHOLE").as("sum"));
        Dataset<Row> divided = table.join(summed, "TEXT").select(lit(1L).mod(col("WHOLE")));

        assertThrows(SparkArithmeticException.class, () -> engine.rows(divided));
        assertEquals(0, SparkEnv.get().memoryManager().executionMemoryUsed());
        assertNull(TaskContext.get());
        isWhatTheSchedulerGives(summed);
        assertEquals(0, SparkEnv.get().memoryManager().executionMemoryUsed());
    }
}
