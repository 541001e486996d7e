package dk.belaeg;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.spark.Partition;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskContextImpl;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.memory.TaskMemoryManager;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.exchange.Exchange;
import org.apache.spark.sql.internal.SQLConf;
import scala.Function1;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.Map$;

/**
 * A query on small data, computed by the thread that asks for it. Spark's scheduler would write plan and rows to bytes,
 * hand them over and read them again, to no use where all is one task on one machine. Same plan, same rows.
 */
final class SmallQuery {
    private static final AtomicLong TASKS = new AtomicLong();

    private SmallQuery() {}

    /**
     * What {@link Dataset#collectAsList} gives, which is not to be asked for afterwards: the operators of the plan keep what
     * the scheduler cannot write.
     */
    static List<Row> rows(Dataset<Row> dataset) {
        QueryExecution query = dataset.queryExecution();
        SparkPlan plan = query.executedPlan();
        if (plan.exists(part -> part instanceof Exchange)) {
            // rows that tasks exchange are the scheduler's to bring
            return dataset.collectAsList();
        }
        SQLConf settings = query.sparkSession().sessionState().conf();
        return SQLConf.withExistingConf(settings, () -> computed(plan));
    }

    private static List<Row> computed(SparkPlan plan) {
        RDD<InternalRow> parts = plan.execute();
        Function1<Object, Object> row = CatalystTypeConverters.createToScalaConverter(plan.schema());
        List<Row> rows = new ArrayList<>();
        for (Partition part : parts.partitions()) {
            inTask(part.index(), task -> {
                Iterator<InternalRow> computed = parts.iterator(part, task);
                while (computed.hasNext()) {
                    rows.add((Row) row.apply(computed.next()));
                }
            });
        }
        return rows;
    }

    /** Spark's operators take memory in the name of a task, and give it back when the task ends. */
    private static void inTask(int part, Consumer<TaskContext> work) {
        SparkEnv spark = SparkEnv.get();
        long number = TASKS.getAndIncrement();
        TaskMemoryManager memory = new TaskMemoryManager(spark.memoryManager(), number);
        TaskContextImpl task = new TaskContextImpl(
                0,
                0,
                part,
                number,
                0,
                1,
                memory,
                new Properties(),
                spark.metricsSystem(),
                TaskMetrics.empty(),
                1,
                Map$.MODULE$.empty());
        TaskContext.withTaskContext(task, () -> {
            try {
                work.accept(task);
            } finally {
                task.markTaskCompleted(Option.empty());
                memory.cleanUpAllAllocatedMemory();
            }
            return task;
        });
    }
}
