package dk.belaeg;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.chart.Figures;
import dk.belaeg.chart.figure.Figure;
import dk.belaeg.intake.OpenedFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;

/**
 * What a run takes over from the run before it in the same program. Each thing is found by all that it was made of, so a
 * run with it gives what one without it gives, and nobody has to say what depends on what.
 */
final class Kept {
    private final boolean keeps;
    private final OpenedFiles files;
    private final Found<Plan, List<Row>> rows = new Found<>();
    private final Found<Figure, FigureFiles> figures = new Found<>();

    private Kept(boolean keeps) {
        this.keeps = keeps;
        this.files = keeps ? OpenedFiles.kept() : OpenedFiles.none();
    }

    /** What a dataset is computed from, down to the values of its sources, and what its columns are called. */
    private record Plan(LogicalPlan steps, StructType columns) {}

    /** Things by what they were made of; those that a run did not ask for are let go of when it ends. */
    private static final class Found<K, V> {
        private final Map<K, V> all = new ConcurrentHashMap<>();
        private final Set<K> used = ConcurrentHashMap.newKeySet();

        V get(K of, Function<K, V> made) {
            used.add(of);
            V found = all.get(of);
            if (found != null) {
                return found;
            }
            V first = made.apply(of);
            all.put(of, first);
            return first;
        }

        void runEnded() {
            all.keySet().retainAll(used);
            used.clear();
        }
    }

    /** Of a run that stands alone. */
    static Kept nothing() {
        return new Kept(false);
    }

    /** Of a run that others follow. */
    static Kept forNextRun() {
        return new Kept(true);
    }

    OpenedFiles files() {
        return files;
    }

    /**
     * The rows of a dataset. Its plan holds the rows it begins with, so an unchanged one is told by its plan alone; a
     * function in a plan is equal to itself only, and what it is part of is computed again.
     */
    List<Row> rows(Dataset<Row> dataset) {
        LogicalPlan steps = ((org.apache.spark.sql.classic.Dataset<Row>) dataset)
                .queryExecution()
                .analyzed()
                .canonicalized();
        return rows.get(new Plan(steps, dataset.schema()), plan -> dataset.collectAsList());
    }

    FigureFiles drawn(Figure figure) {
        return keeps ? figures.get(figure, Figures::draw) : Figures.draw(figure);
    }

    /** A run has ended: what it did not use is let go of. */
    void runEnded() {
        rows.runEnded();
        figures.runEnded();
    }
}
