package dk.belaeg;

import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dk.belaeg.contract.Column;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {
    private static final List<Column> DAY = List.of(new Column("day", Column.Type.DAY, 0));

    /** A run starts the session in one thread and computes in others, and Spark keeps its settings by thread. */
    @ParameterizedTest
    @EnumSource
    void workersComputeWithTheSettingsOfTheSession(Engine.Profile profile, @TempDir Path scratch) throws Exception {
        LocalDate day = LocalDate.of(2026, 5, 1);
        try (Engine engine = CompletableFuture.supplyAsync(() -> Engine.start(profile, scratch))
                .get()) {
            engine.activate();
            ExecutorService worker = Executors.newSingleThreadExecutor();
            try {
                List<Row> rows = worker.submit(
                                () -> engine.rows(engine.dataset(DAY, List.<Object[]>of(new Object[] {day}))
                                        .filter(lit(true))))
                        .get();

                assertEquals(day, rows.get(0).get(0));
            } finally {
                worker.shutdown();
            }
        }
    }
}
