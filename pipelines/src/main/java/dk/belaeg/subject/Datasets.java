package dk.belaeg.subject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The datasets of a run by name. Each is made once, by whoever asks for it first; others who ask meanwhile wait for it.
 * Datasets may build on each other in any order, but not in a circle.
 */
public final class Datasets {
    private final Session session;
    private final Map<String, FutureTask<Dataset<Row>>> tasks = new LinkedHashMap<>();

    private Datasets(Session session) {
        this.session = session;
    }

    /** Those of all subjects that the round has, none of them made yet. */
    public static Datasets of(Iterable<Subject> subjects, Inputs inputs, Session session) {
        Datasets datasets = new Datasets(session);
        for (Subject subject : subjects) {
            if (subject.isIn(inputs.round())) {
                subject.datasets(inputs, datasets);
            }
        }
        return datasets;
    }

    /** Adds a dataset that nothing else builds on, or that is quicker made again than kept. */
    public void add(String name, Supplier<Dataset<Row>> dataset) {
        if (tasks.put(name, new FutureTask<>(dataset::get)) != null) {
            throw new IllegalArgumentException("two datasets are called " + name);
        }
    }

    /** Adds a dataset that others build on: they begin with its rows, so it is computed once. */
    public void addShared(String name, Supplier<Dataset<Row>> dataset) {
        add(name, () -> session.settled(dataset.get()));
    }

    /** The names, in the order in which subjects have added them. */
    public Set<String> names() {
        return tasks.keySet();
    }

    public Dataset<Row> get(String name) {
        FutureTask<Dataset<Row>> task = tasks.get(name);
        if (task == null) {
            throw new IllegalArgumentException("no dataset is called " + name);
        }
        // does nothing when somebody else has begun
        task.run();
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while " + name + " was being made", stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known
                    ? known
                    : new IllegalStateException(name + " cannot be made", failed.getCause());
        }
    }
}
