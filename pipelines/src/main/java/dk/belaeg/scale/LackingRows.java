package dk.belaeg.scale;

import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** The parts that sums lack, worked out from rows that come sorted by service. */
final class LackingRows {
    private LackingRows() {}

    static Iterator<Row> of(
            TaskEnvironment environment,
            Iterator<Row> rows,
            Map<String, Set<List<@Nullable Object>>> seen,
            String service) {
        List<Row> lacking = new ArrayList<>();
        List<StagedRow> one = new ArrayList<>();
        Object current = null;
        while (rows.hasNext()) {
            Row row = rows.next();
            Object of = row.getAs(service);
            if (!Objects.equals(of, current)) {
                add(environment, one, seen, lacking);
                one.clear();
                current = of;
            }
            one.add(RowEncoding.row(row, environment));
        }
        add(environment, one, seen, lacking);
        return lacking.iterator();
    }

    private static void add(
            TaskEnvironment environment,
            List<StagedRow> rows,
            Map<String, Set<List<@Nullable Object>>> seen,
            List<Row> lacking) {
        new StagedTable(environment.schema(), rows)
                .lacking(seen)
                .forEach(values -> lacking.add(RowFactory.create(values)));
    }
}
