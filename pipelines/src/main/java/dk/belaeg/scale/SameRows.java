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

/** Judges rows that come sorted by what they have in common, one after the other; gives those that are set aside by it. */
final class SameRows implements Iterator<Row> {
    /** What rows have in common that are judged together. */
    enum Common {
        /** What they are about: they say the same, or contradict each other. */
        KEY(RowEncoding.KEY),
        /** What they tell all or parts of: they overlap. */
        ABOUT(RowEncoding.ABOUT);

        private final String column;

        Common(String column) {
            this.column = column;
        }

        /** The column with a number for it. */
        String column() {
            return column;
        }
    }

    private final TaskEnvironment environment;
    private final Common common;
    private final Iterator<Row> rows;
    private final LargeRules.Part part;
    private final ArrayDeque<Row> waiting = new ArrayDeque<>();
    private @Nullable Row first;
    private boolean counted;

    SameRows(TaskEnvironment environment, Common common, Iterator<Row> rows) {
        this.environment = environment;
        this.common = common;
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
            if (next.getAs(common.column()).equals(one.getAs(common.column()))) {
                same.add(next);
            } else {
                first = next;
            }
        }
        List<StagedRow> staged =
                same.stream().map(row -> RowEncoding.row(row, environment)).toList();
        switch (common) {
            case KEY -> environment.rules().judgeSame(staged, part);
            case ABOUT -> environment.rules().judgeOverlapping(staged, part);
        }
        for (int i = 0; i < same.size(); i++) {
            if (staged.get(i).quarantined()) {
                waiting.add(RowEncoding.again(same.get(i), staged.get(i)));
            }
        }
    }
}
