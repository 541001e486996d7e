package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.intake.LargeFile;
import dk.belaeg.intake.LargeTable;
import dk.belaeg.intake.PartReader;
import dk.belaeg.intake.StagedRow;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The rows of parts of files, read and judged one after the other as they are asked for; after each part what it counts. */
final class PartRows implements Iterator<Row> {
    /** One part of one source. */
    record Task(int source, LargeFile.Part part) implements Serializable {}

    private final TaskEnvironment environment;
    private final Iterator<Task> tasks;
    private final ArrayDeque<Row> waiting = new ArrayDeque<>();
    private int source;
    private @Nullable PartReader reader;
    private LargeRules.Part part;

    PartRows(TaskEnvironment environment, Iterator<Task> tasks) {
        this.environment = environment;
        this.tasks = tasks;
        this.part = environment.rules().part();
    }

    @Override
    public boolean hasNext() {
        try {
            while (waiting.isEmpty() && (reader != null || tasks.hasNext())) {
                fill();
            }
            return !waiting.isEmpty();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private void fill() throws IOException {
        if (reader == null) {
            Task task = tasks.next();
            source = task.source();
            reader = new PartReader(environment.file(source), task.part());
            part = environment.rules().part();
        }
        LargeTable table = environment.file(source);
        boolean any = false;
        for (StagedRow row : reader.next()) {
            any = true;
            environment.rules().judge(row, part);
            waiting.add(RowEncoding.of(source, table.column(row), row, environment.rules()));
        }
        part.tally().add(reader.findings());
        if (!any) {
            waiting.add(RowEncoding.of(new RowEncoding.Counted(source, reader.summary(), part), environment.schema()));
            reader.close();
            reader = null;
        }
    }
}
