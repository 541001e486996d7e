package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.intake.LargeFile;
import dk.belaeg.intake.LargeTable;
import dk.belaeg.intake.SheetLocation;
import dk.belaeg.intake.StagedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.broadcast.Broadcast;

/** What tasks on one table work with: its rules and recognised files, made once in every process that runs some. */
final class TaskEnvironment {
    /** By run and what was broadcast of a table. */
    private static final Map<String, TaskEnvironment> MADE = new ConcurrentHashMap<>();

    private final TableSources sources;
    private final LargeRules rules;
    private final Map<Integer, LargeTable> files = new ConcurrentHashMap<>();
    private final Map<Integer, StagedRow.Restorer> restorers = new ConcurrentHashMap<>();

    /** That of the table that was broadcast. */
    static TaskEnvironment of(Broadcast<TableSources> table) {
        TableSources sources = table.value();
        return MADE.computeIfAbsent(sources.run().run() + "/" + table.id(), id -> new TaskEnvironment(sources));
    }

    private TaskEnvironment(TableSources sources) {
        this.sources = sources;
        RunContext run = sources.run();
        this.rules = new LargeRules(
                schema(), run.round(), run.contracts(), run.subjects().get(), sources.known());
    }

    static void forget(RunContext run) {
        MADE.values().removeIf(environment -> environment.sources.run().run().equals(run.run()));
    }

    TableSchema schema() {
        return sources.run().contracts().input(sources.table());
    }

    LargeRules rules() {
        return rules;
    }

    /** A large file, recognised. */
    LargeTable file(int source) {
        return files.computeIfAbsent(source, at -> {
            LargeFile file = Objects.requireNonNull(sources.sources().get(at).file());
            try {
                return LargeTable.open(file, sources.run().contracts());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** Makes rows of a source again, by the place of a wide row that they stood in. */
    StagedRow.Restorer restorer(int source, int column) {
        SheetLocation place = sources.sources().get(source).place();
        return place == null
                ? file(source).restorer(column)
                : restorers.computeIfAbsent(source, at -> new StagedRow.Restorer(schema(), place));
    }
}
