package dk.belaeg;

import static org.apache.spark.sql.functions.col;

import dk.belaeg.contract.Derived;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ReportData;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Period;
import dk.belaeg.publish.CsvFiles;
import dk.belaeg.publish.MachineTable;
import dk.belaeg.publish.PartFiles;
import dk.belaeg.round.store.FilePlace;
import dk.belaeg.scale.RunContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A report of more rows than fit on a page, in a workbook and in memory, such as one row a service and month. The newest
 * period is shown and drawn as any table is; all periods are written by Spark as the parts of a folder of its own.
 */
final class LongReport {
    /** So many rows make a file. */
    private static final long ROWS_A_PART = 1_000_000;

    /** So many are turned at a time. */
    private static final int AT_A_TIME = 10_000;

    private final ReportSchema schema;
    private final Dataset<Row> rows;
    private final long count;
    private final ReportData shown;

    private LongReport(ReportSchema schema, Dataset<Row> rows, long count, ReportData shown) {
        this.schema = schema;
        this.rows = rows;
        this.count = count;
        this.shown = shown;
    }

    /**
     * The report, when its rows have been found to be too many.
     *
     * @param most rows that can be shown
     * @throws Pipeline.TooLongException when it counts persons, whose protection takes all of them, or the newest period is too long
     */
    static LongReport of(ReportSchema schema, Dataset<Row> dataset, int most) {
        Optional<ReportField> period = schema.keys().stream()
                .filter(field -> field.codes().equals(Labels.PERIOD))
                .findFirst();
        boolean follows = schema.fields().stream()
                .anyMatch(field -> field.derived().filter(Derived::acrossRows).isPresent());
        if (schema.countsPersons() || period.isEmpty() || follows) {
            throw new Pipeline.TooLongException(
                    "Tabellen »" + schema.title() + "« har over " + DanishNumbers.format(most)
                            + " rækker"
                            + (schema.countsPersons()
                                    ? " og tæller personer. Så mange tal kan ikke beskyttes sammen."
                                    : ", og så lang kan den ikke være, når den ikke er delt i perioder."));
        }
        Dataset<Row> rows = wanted(schema, dataset);
        String name = period.get().name();
        Period newest = rows.select(name).distinct().collectAsList().stream()
                .filter(row -> !row.isNullAt(0))
                .map(row -> Period.ofCode(row.getString(0)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Row> last =
                rows.filter(col(name).equalTo(newest.code())).limit(most + 1).collectAsList();
        if (last.size() > most) {
            throw new Pipeline.TooLongException(
                    "Tabellen »" + schema.title() + "« har over " + DanishNumbers.format(most) + " rækker i "
                            + newest.danish() + " alene, og så mange kan ikke vises.");
        }
        long count = rows.count();
        String note = "Tabellen har " + DanishNumbers.format(count) + " rækker. Her er de "
                + DanishNumbers.format(last.size()) + " for " + newest.danish() + "; alle er i mappen data/"
                + schema.name() + ".";
        ReportSchema noted = schema.told(field -> field, List.of(note));
        return new LongReport(schema, rows, count, Pipeline.report(noted, last));
    }

    private static Dataset<Row> wanted(ReportSchema schema, Dataset<Row> dataset) {
        Dataset<Row> rows = dataset;
        for (Map.Entry<String, List<String>> where : schema.where().entrySet()) {
            rows = rows.filter(col(where.getKey())
                    .cast(DataTypes.StringType)
                    .isin(where.getValue().toArray()));
        }
        return rows.select(columns(names(schema)));
    }

    private static Column[] columns(Stream<String> names) {
        return names.map(functions::col).toArray(Column[]::new);
    }

    private static Stream<String> names(ReportSchema schema) {
        return schema.columns().stream().map(dk.belaeg.contract.Column::name);
    }

    /** The newest period, with a note that says where the rest is. */
    ReportData shown() {
        return shown;
    }

    /**
     * Writes all rows as machines read them, as parquet and as csv.
     *
     * @param data folder of the release's data
     * @param scratch private folder of the run
     * @param places where tasks find it
     */
    void write(Path data, Path scratch, FilePlace.Map places, RunContext run) throws IOException {
        String name = schema.name();
        int parts = Math.toIntExact(1 + count / ROWS_A_PART);
        Column[] keys = columns(schema.keys().stream().map(ReportField::name));
        MapPartitionsFunction<Row, Row> turn = some -> {
            ReportSchema wanted = schema(run, name);
            return new Turned<>(some, List.of(), rows -> machineRows(wanted, rows));
        };
        Path parquet = scratch.resolve(name + "-parquet");
        FilePlace parquetOfTasks = places.of(parquet);
        rows.repartition(parts, keys)
                .sortWithinPartitions(keys)
                .mapPartitions(turn, Encoders.row(types(schema)))
                .write()
                .mode(SaveMode.ErrorIfExists)
                .parquet(parquetOfTasks.uri());
        Path csv = scratch.resolve(name + "-csv");
        FilePlace csvOfTasks = places.of(csv);
        String header = CsvFiles.lines(List.<@Nullable Object[]>of(types(schema).fieldNames()));
        MapPartitionsFunction<Row, String> text =
                some -> new Turned<>(some, List.of(header), rows -> List.of(CsvFiles.lines(rows)));
        rows.sparkSession()
                .read()
                .parquet(parquetOfTasks.uri())
                .mapPartitions(text, Encoders.STRING())
                .write()
                .text(csvOfTasks.uri());
        csvOfTasks.fetch(csv);
        parquetOfTasks.fetch(parquet);
        PartFiles.arrange(csv, data.resolve(name), ".csv");
        PartFiles.arrange(parquet, data.resolve(name), ".parquet");
    }

    private static StructType types(ReportSchema schema) {
        StructType types = new StructType();
        for (MachineTable.Column column : MachineTable.columns(schema)) {
            types = types.add(column.name(), type(column.type()), true);
        }
        return types;
    }

    private static DataType type(ReportField.Type type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case WHOLE, COUNT -> DataTypes.LongType;
            case DECIMAL -> DataTypes.createDecimalType(20, ReportField.SCALE);
            case YEAR -> DataTypes.IntegerType;
            case DAY -> DataTypes.DateType;
            case TRUTH -> DataTypes.BooleanType;
        };
    }

    private static ReportSchema schema(RunContext run, String report) {
        return run.contracts().reports().stream()
                .filter(one -> one.name().equals(report))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> machineRows(ReportSchema schema, List<@Nullable Object[]> rows) {
        return new MachineTable(Disclosure.withoutPersons(new ReportData(schema, rows)))
                .rows().stream().map(RowFactory::create).toList();
    }

    /** Rows as something else, some at a time. */
    private static final class Turned<T> implements Iterator<T> {
        private final Iterator<Row> rows;
        private final Function<List<@Nullable Object[]>, List<T>> turn;
        private Iterator<T> turned;

        /** @param first what comes before that of the rows */
        Turned(Iterator<Row> rows, List<T> first, Function<List<@Nullable Object[]>, List<T>> turn) {
            this.rows = rows;
            this.turn = turn;
            this.turned = first.iterator();
        }

        @Override
        public boolean hasNext() {
            if (!turned.hasNext() && rows.hasNext()) {
                List<@Nullable Object[]> some = new ArrayList<>();
                while (some.size() < AT_A_TIME && rows.hasNext()) {
                    some.add(values(rows.next()));
                }
                turned = turn.apply(some).iterator();
            }
            return turned.hasNext();
        }

        private static @Nullable Object[] values(Row row) {
            @Nullable Object[] values = new @Nullable Object[row.size()];
            Arrays.setAll(values, row::get);
            return values;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return turned.next();
        }
    }
}
