package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Judges rows that come sorted by their keys, one key after the other; gives those that are set aside by it. */
final class SameRows implements Iterator<Row> {
    private final TaskEnvironment environment;
    private final Iterator<Row> rows;
    private final LargeRules.Part part;
    private final ArrayDeque<Row> waiting = new ArrayDeque<>();
    private @Nullable Row first;
    private boolean counted;

    SameRows(TaskEnvironment environment, Iterator<Row> rows) {
        this.environment = environment;
        this.rows = rows;
        this.part = environment.rules().part();
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !counted) {
            fill();
        }
        return !waiting.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private void fill() {
        if (first == null && !rows.hasNext()) {
            waiting.add(RowEncoding.of(new RowEncoding.Counted(0, null, part), environment.schema()));
            counted = true;
            return;
        }
        Row one = first == null ? rows.next() : first;
        first = null;
        List<Row> same = new ArrayList<>(List.of(one));
        while (first == null && rows.hasNext()) {
            Row next = rows.next();
            if (RowEncoding.key(next) == RowEncoding.key(one)) {
                same.add(next);
            } else {
                first = next;
            }
        }
        List<StagedRow> staged =
                same.stream().map(row -> RowEncoding.row(row, environment)).toList();
        environment.rules().judgeSame(staged, part);
        for (int i = 0; i < same.size(); i++) {
            if (staged.get(i).quarantined()) {
                waiting.add(RowEncoding.again(same.get(i), staged.get(i)));
            }
        }
    }
}
