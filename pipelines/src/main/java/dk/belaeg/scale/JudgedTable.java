package dk.belaeg.scale;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import dk.belaeg.check.LargeRules;
import dk.belaeg.check.LargeTables;
import dk.belaeg.contract.Field;
import dk.belaeg.contract.FieldKind;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.LargeFile;
import dk.belaeg.intake.PartSummary;
import dk.belaeg.intake.SheetLocation;
import dk.belaeg.intake.StagedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One large table: read once, part by part, into the run's private folder, each row judged by itself on the way; then the
 * few rows that may be about the same are judged together, and the few whose numbers are odd are judged against sums. Only
 * what parts have counted comes back to the program.
 */
final class JudgedTable {
    /** How often a file is read anew when its rows say otherwise than its beginning: in order, and knowing all of them. */
    private static final int MOST_TRIES = 3;

    /** A column between the steps: how many rows there are. */
    private static final String TIMES = "_times";

    /** So many keys that several rows have are told to every task; for more, rows are sent to where their key is. */
    private static final int MOST_KEYS = 100_000;

    private final SparkSession session;
    private final JavaSparkContext context;
    private final String folder;
    private final TableSchema schema;
    private final StructType types;
    private TableSources sources;
    private Broadcast<TableSources> toTasks;
    private final Map<Integer, PartSummary> beside = new TreeMap<>();
    private final LargeRules.Part total;
    private Dataset<Row> judged;
    private final Set<String> largeFiles = new HashSet<>();

    JudgedTable(SparkSession session, String folder, TableSources sources, TableSchema schema) {
        this.session = session;
        this.context = JavaSparkContext.fromSparkContext(session.sparkContext());
        this.folder = folder;
        this.sources = sources;
        this.schema = schema;
        this.types = RowEncoding.types(schema);
        this.toTasks = context.broadcast(sources);
        this.total = TaskEnvironment.of(toTasks).rules().part();
        this.judged = session.createDataFrame(List.of(), types);
        sources.sources().stream()
                .filter(source -> source.file() != null)
                .forEach(source -> largeFiles.add(source.name()));
    }

    /** @param small rows of small files of the same table, judged by themselves */
    void judge(List<StagedRow> small) {
        Dataset<Row> all = readLarge();
        if (!small.isEmpty()) {
            all = all.unionAll(kept(small));
        }
        judged = withoutOverlaps(withoutSame(all));
        judgeOdd();
    }

    private TaskEnvironment environment() {
        return TaskEnvironment.of(toTasks);
    }

    // --- reading ---

    private Dataset<Row> readLarge() {
        Set<Integer> unread = new TreeSet<>();
        for (int at = 0; at < sources.sources().size(); at++) {
            if (sources.sources().get(at).file() != null) {
                unread.add(at);
            }
        }
        Dataset<Row> all = session.createDataFrame(List.of(), types);
        for (int attempt = 1; !unread.isEmpty(); attempt++) {
            if (attempt > MOST_TRIES) {
                throw new IllegalStateException("a file says otherwise of its rows whenever it is read: " + unread);
            }
            String place = folder + "/" + attempt;
            session.createDataFrame(read(unread), types).write().parquet(place);
            Dataset<Row> written = session.read().schema(types).parquet(place);
            Map<Integer, List<RowEncoding.Counted>> counted = new TreeMap<>();
            written.filter(col(RowEncoding.COUNTED).isNotNull()).collectAsList().stream()
                    .map(RowEncoding::counted)
                    .forEach(one -> counted.computeIfAbsent(one.source(), s -> new ArrayList<>())
                            .add(one));
            Set<Integer> again = new TreeSet<>();
            TableSources changed = sources;
            for (Map.Entry<Integer, List<RowEncoding.Counted>> one : counted.entrySet()) {
                PartSummary summary = PartSummary.of(
                        one.getValue().stream().map(RowEncoding.Counted::beside).toList());
                LargeFile file = file(one.getKey());
                LargeFile otherwise = summary.again(file);
                if (otherwise.equals(file)) {
                    beside.put(one.getKey(), summary);
                    one.getValue().forEach(part -> total.add(part.part()));
                } else {
                    again.add(one.getKey());
                    changed = changed.with(one.getKey(), otherwise);
                }
            }
            Dataset<Row> rows = written.filter(col(RowEncoding.COUNTED).isNull());
            if (!again.isEmpty()) {
                rows = rows.filter(not(col(RowEncoding.SOURCE).isin(again.toArray())));
                sources = changed;
                toTasks = context.broadcast(sources);
            }
            all = attempt == 1 ? rows : all.unionAll(rows);
            unread = again;
        }
        return all;
    }

    private LargeFile file(int source) {
        LargeFile file = sources.sources().get(source).file();
        if (file == null) {
            throw new IllegalArgumentException("source " + source + " is no large file");
        }
        return file;
    }

    private JavaRDD<Row> read(Set<Integer> which) {
        List<PartRows.Task> tasks = new ArrayList<>();
        which.forEach(source -> file(source).parts().forEach(part -> tasks.add(new PartRows.Task(source, part))));
        Broadcast<TableSources> all = toTasks;
        return context.parallelize(tasks, tasks.size())
                .mapPartitions(parts -> new PartRows(TaskEnvironment.of(all), parts));
    }

    private Dataset<Row> kept(List<StagedRow> small) {
        IdentityHashMap<SheetLocation, Integer> at = new IdentityHashMap<>();
        Map<SheetLocation, Integer> equal = new HashMap<>();
        for (int source = 0; source < sources.sources().size(); source++) {
            SheetLocation place = sources.sources().get(source).place();
            if (place != null) {
                equal.put(place, source);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (StagedRow row : small) {
            environment().rules().judgeSmall(row, total);
            int source = at.computeIfAbsent(row.place(), equal::get);
            rows.add(RowEncoding.of(source, 0, row, environment().rules()));
        }
        return session.createDataFrame(rows, types);
    }

    // --- rows about the same ---

    private Dataset<Row> withoutSame(Dataset<Row> all) {
        Dataset<Row> keyed = all.filter(col(RowEncoding.KEY).isNotNull());
        Dataset<Row> twice = keyed.groupBy(RowEncoding.KEY)
                .agg(count(lit(1)).as(TIMES))
                .filter(col(TIMES).gt(1))
                .select(RowEncoding.KEY);
        return judgedTogether(all, keyed, SameRows.Common.KEY, twice);
    }

    private Dataset<Row> withoutOverlaps(Dataset<Row> all) {
        if (!environment().rules().canOverlap()) {
            return all;
        }
        Dataset<Row> telling = all.filter(
                col(RowEncoding.ABOUT).isNotNull().and(col(RowEncoding.USE).equalTo(StagedRow.Use.USED.name())));
        Dataset<Row> overlapping = telling.groupBy(RowEncoding.ABOUT, RowEncoding.PART)
                .agg(count(lit(1)).as(TIMES))
                .groupBy(RowEncoding.ABOUT)
                .agg(
                        max(TIMES).as(TIMES),
                        count(lit(1))
                                .gt(1)
                                .and(max(col(RowEncoding.PART).isNull()))
                                .as("_both"))
                .filter(col(TIMES).gt(1).or(col("_both")))
                .select(RowEncoding.ABOUT);
        return judgedTogether(all, telling, SameRows.Common.ABOUT, overlapping);
    }

    /**
     * The rows, some of them set aside for others that they have something in common with.
     *
     * @param comparable those of them that are compared
     * @param several the numbers that several of these have in common
     */
    private Dataset<Row> judgedTogether(
            Dataset<Row> all, Dataset<Row> comparable, SameRows.Common common, Dataset<Row> several) {
        List<Row> few = several.limit(MOST_KEYS + 1).collectAsList();
        if (few.isEmpty()) {
            return all;
        }
        Dataset<Row> shared =
                few.size() > MOST_KEYS ? several : broadcast(session.createDataFrame(few, several.schema()));
        Broadcast<TableSources> with = toTasks;
        MapPartitionsFunction<Row, Row> judge = rows -> new SameRows(TaskEnvironment.of(with), common, rows);
        String place = folder + "/" + common.column();
        comparable
                .join(shared, new String[] {common.column()}, "left_semi")
                .select(columns(types.fieldNames()))
                .repartition(col(common.column()))
                .sortWithinPartitions(common.column(), RowEncoding.SOURCE, RowEncoding.LINE, RowEncoding.PLACE)
                .mapPartitions(judge, Encoders.row(types))
                .write()
                .parquet(place);
        Dataset<Row> written = session.read().schema(types).parquet(place);
        written.filter(col(RowEncoding.COUNTED).isNotNull()).collectAsList().stream()
                .map(RowEncoding::counted)
                .forEach(counted -> total.add(counted.part()));
        Dataset<Row> changed = written.filter(col(RowEncoding.COUNTED).isNull());
        if (changed.isEmpty()) {
            return all;
        }
        String[] where = {RowEncoding.SOURCE, RowEncoding.LINE, RowEncoding.PLACE};
        Dataset<Row> places = changed.select(RowEncoding.SOURCE, RowEncoding.LINE, RowEncoding.PLACE);
        return all.join(places, where, "left_anti")
                .select(columns(types.fieldNames()))
                .unionAll(changed);
    }

    // --- odd numbers ---

    private void judgeOdd() {
        Broadcast<TableSources> with = toTasks;
        LargeRules.Part sums = total;
        MapPartitionsFunction<Row, Row> judge = rows -> oddRows(TaskEnvironment.of(with), rows, sums);
        List<Row> counted = judged.filter(
                        col(RowEncoding.ODD).and(col(RowEncoding.USE).equalTo(StagedRow.Use.USED.name())))
                .mapPartitions(judge, Encoders.row(types))
                .collectAsList();
        counted.stream().map(RowEncoding::counted).forEach(one -> total.add(one.part()));
    }

    private static Iterator<Row> oddRows(TaskEnvironment environment, Iterator<Row> rows, LargeRules.Part sums) {
        LargeRules.Part part = environment.rules().part();
        rows.forEachRemaining(row -> environment.rules().judgeOdd(RowEncoding.row(row, environment), sums, part));
        return List.of(RowEncoding.of(new RowEncoding.Counted(0, null, part), environment.schema()))
                .iterator();
    }

    // --- what came of it ---

    LargeRules.Part total() {
        return total;
    }

    void say(List<Finding> findings) {
        beside.forEach((source, summary) -> summary.say(file(source), findings));
        total.say(findings);
    }

    /** The accounts of the large files. */
    List<CellAccount.Account> accounts() {
        return beside.values().stream()
                .map(summary -> summary.account()
                        .plus(total.accounts().getOrDefault(summary.file(), CellAccount.Account.none(summary.file()))))
                .toList();
    }

    /** What the accounts of small files of the table gain or lose. */
    Map<String, CellAccount.Account> changes() {
        Map<String, CellAccount.Account> changes = new HashMap<>(total.accounts());
        changes.keySet().removeAll(largeFiles);
        return changes;
    }

    LargeTables.Table counts() {
        Set<String> periods = new TreeSet<>();
        for (Field field : schema.fields()) {
            if (field.kind() == FieldKind.PERIOD) {
                used().select(field.columns().get(0).name()).distinct().collectAsList().stream()
                        .filter(row -> !row.isNullAt(0))
                        .forEach(row -> periods.add(row.getString(0)));
            }
        }
        long used = total.used().values().stream().mapToLong(Long::longValue).sum();
        return new LargeTables.Table(used, total.lost(), total.lacking(), periods);
    }

    private Dataset<Row> used() {
        return ofTheContract(judged.filter(col(RowEncoding.USE).equalTo(StagedRow.Use.USED.name())));
    }

    private Dataset<Row> ofTheContract(Dataset<Row> rows) {
        return rows.select(columns(RowEncoding.columns(schema)));
    }

    SparkTables.TableData data() {
        Dataset<Row> used = used();
        return new SparkTables.TableData(used, total.lost() == 0 ? used : used.unionAll(lacking()));
    }

    /** The parts that sums lack: judged service by service, for those services that have a row set aside. */
    private Dataset<Row> lacking() {
        String service = schema.field(schema.key().get(0)).columns().get(0).name();
        Dataset<Row> lost = judged.filter(col(RowEncoding.USE).equalTo(StagedRow.Use.LOST.name()));
        Dataset<Row> ofThese = judged.filter(col(RowEncoding.USE).equalTo(StagedRow.Use.USED.name()))
                .join(broadcast(lost.select(service).distinct()), new String[] {service}, "left_semi")
                .select(columns(types.fieldNames()));
        Map<String, Set<List<@Nullable Object>>> seen = seen();
        Broadcast<TableSources> with = toTasks;
        MapPartitionsFunction<Row, Row> find = rows -> LackingRows.of(TaskEnvironment.of(with), rows, seen, service);
        return lost.unionAll(ofThese)
                .repartition(col(service))
                .sortWithinPartitions(service, RowEncoding.SOURCE, RowEncoding.LINE, RowEncoding.PLACE)
                .mapPartitions(find, Encoders.row(ofTheContract(lost).schema()));
    }

    /** Of each field of the key but the first: the values that any used row has. */
    private Map<String, Set<List<@Nullable Object>>> seen() {
        Map<String, Set<List<@Nullable Object>>> seen = new HashMap<>();
        for (String name : schema.key().subList(1, schema.key().size())) {
            String[] columns = schema.field(name).columns().stream()
                    .map(column -> column.name())
                    .toArray(String[]::new);
            Set<List<@Nullable Object>> values = new LinkedHashSet<>();
            used().select(columns(columns))
                    .distinct()
                    .sort(columns(columns))
                    .collectAsList()
                    .forEach(row -> {
                        List<@Nullable Object> value = new ArrayList<>();
                        for (int i = 0; i < row.size(); i++) {
                            value.add(row.get(i));
                        }
                        values.add(value);
                    });
            seen.put(name, values);
        }
        return seen;
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(functions::col).toArray(Column[]::new);
    }
}
