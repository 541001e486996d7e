package dk.belaeg;

import dk.belaeg.contract.Column;
import dk.belaeg.contract.StructTypes;
import dk.belaeg.subject.Session;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionBuilder;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The one Spark session of a run. On one machine it listens on no port that others can reach, and all it leaves on disk
 * lies in one private folder. Started by {@code spark-submit} on a cluster, master, addresses, resources and what protects
 * the traffic are as that was told.
 */
public final class Engine implements Session, AutoCloseable {
    /** How much data the settings are made for. */
    public enum Profile {
        /** A round of workbooks: one partition, plans run as they are, nothing compiled. */
        SMALL,
        /** Tables of millions of rows. */
        LARGE
    }

    private static final Map<String, String> ALWAYS = Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.ansi.enabled", "true",
            "spark.sql.lightweightPlanChangeValidation", "false",
            // left unsaid, the environment is asked for it at every value that is looked up
            "spark.sql.types.framework.enabled", "false",
            "spark.sql.decimalOperations.allowPrecisionLoss", "true");
    /** On one machine: nobody else has a use for the session, so it speaks to nobody else. */
    private static final Map<String, String> LOCAL = Map.of(
            "spark.ui.enabled", "false",
            "spark.driver.bindAddress", "127.0.0.1",
            "spark.driver.host", "127.0.0.1",
            // other users of the machine may reach its ports, but not speak to it
            "spark.authenticate", "true");

    private static final Map<String, String> SMALL = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.default.parallelism", "1",
            // Spark guesses at gigabytes after a few joins, and would part the rows
            "spark.sql.maxSinglePartitionBytes", String.valueOf(Long.MAX_VALUE),
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.autoBroadcastJoinThreshold", "-1",
            "spark.sql.constraintPropagation.enabled", "false",
            "spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "1000000",
            "spark.sql.subexpressionElimination.enabled", "false");

    /** So many rows make a task that is worth its while. */
    private static final int PART = 50_000;

    private final SparkSession session;
    /** What is small is computed here; beside large tables that is a session with settings of its own. */
    private final SparkSession small;

    private final Profile profile;
    /** How the rows of a dataset are had. */
    private final Function<Dataset<Row>, List<Row>> computing;
    /** Rows of settled datasets, by the dataset itself. */
    private final Map<Dataset<Row>, List<Row>> computed = Collections.synchronizedMap(new IdentityHashMap<>());

    private Engine(SparkSession session, Profile profile, Function<Dataset<Row>, List<Row>> computing) {
        this.session = session;
        this.profile = profile;
        this.computing = computing;
        this.small = profile == Profile.SMALL ? session : session.newSession();
        if (small != session) {
            SMALL.forEach((setting, value) -> {
                if (small.conf().isModifiable(setting)) {
                    small.conf().set(setting, value);
                }
            });
        }
    }

    /** Begins loading what a session is made of, while the round is still being read. */
    public static void prepare() {
        CompletableFuture<Void> loading = CompletableFuture.runAsync(() -> {
            builder().config(new SparkConf());
            SQLConf.get();
        });
        // Starting the session meets the same fault, and tells of it.
        loading.exceptionally(fault -> null);
    }

    /** Spark's own, named outright: the general one is found by reflection, which takes as long as reading an inbox. */
    private static SparkSessionBuilder builder() {
        return org.apache.spark.sql.classic.SparkSession.builder();
    }

    /**
     * Starts the session.
     *
     * @param scratch private folder for all that Spark puts on this machine's disk
     */
    public static Engine start(Profile profile, Path scratch) {
        return start(profile, scratch, Dataset::collectAsList);
    }

    /** The same when the rows of a dataset may be known already. */
    static Engine start(Profile profile, Path scratch, Function<Dataset<Row>, List<Row>> computing) {
        return new Engine(got(set(builder(), profile, scratch)), profile, computing);
    }

    /**
     * The floor that the speed of a run is measured against: a session started as Spark's guide says, with the settings
     * for small data, one trivial action, and closing. What Belæg does beyond settings to make Spark quicker is no part of
     * it, so that it counts.
     */
    public static long floor(Path scratch) {
        SparkSession session = got(set(SparkSession.builder(), Profile.SMALL, scratch));
        try {
            return session.range(10).count();
        } finally {
            session.stop();
        }
    }

    /** The master that {@code spark-submit} was told. */
    private static Optional<String> submitted() {
        return Optional.ofNullable(System.getProperty("spark.master"));
    }

    /** Whether tasks run where the program does, and not on other machines of a cluster. */
    public static boolean isOnThisMachine() {
        return submitted().filter(master -> !master.startsWith("local")).isEmpty();
    }

    private static SparkSessionBuilder set(SparkSessionBuilder builder, Profile profile, Path scratch) {
        builder.appName("belaeg");
        ALWAYS.forEach(builder::config);
        if (profile == Profile.SMALL) {
            SMALL.forEach(builder::config);
        }
        if (submitted().isEmpty()) {
            builder.master(System.getProperty("belaeg.master", "local[*]"));
        }
        if (isOnThisMachine()) {
            LOCAL.forEach(builder::config);
            builder.config("spark.local.dir", scratch.toString());
            if (profile == Profile.LARGE) {
                builder.config("spark.sql.shuffle.partitions", String.valueOf(partitions()));
            }
        }
        return builder.config(
                "spark.sql.warehouse.dir", scratch.resolve("warehouse").toUri().toString());
    }

    /** A few for each core: every part of a few hundred, as Spark has them, costs more than its rows. */
    private static int partitions() {
        return Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
    }

    private static SparkSession got(SparkSessionBuilder builder) {
        // Spark compares names by the machine's locale; a Turkish one has no plain i.
        Locale locale = Locale.getDefault();
        Locale.setDefault(Locale.ROOT);
        try {
            return builder.getOrCreate();
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Override
    public Dataset<Row> dataset(List<Column> columns, List<@Nullable Object[]> rows) {
        List<Row> local = rows.stream().map(RowFactory::create).toList();
        StructType types = StructTypes.of(columns);
        if (profile == Profile.SMALL || local.size() <= PART) {
            return inMemory(local, types);
        }
        // rows that lie in the plan are gone through whenever the plan is, so many are laid out in parts once
        JavaRDD<Row> parts =
                JavaSparkContext.fromSparkContext(session.sparkContext()).parallelize(local, 1 + local.size() / PART);
        return session.createDataFrame(parts, types);
    }

    private Dataset<Row> inMemory(List<Row> rows, StructType types) {
        // what is made of rows in one part needs no exchange
        return small.createDataFrame(rows, types).coalesce(1);
    }

    @Override
    public Dataset<Row> settled(Dataset<Row> dataset) {
        if (computed.containsKey(dataset)) {
            return dataset;
        }
        if (dataset.sparkSession() == small) {
            return settled(computing.apply(dataset), dataset.schema());
        }
        Dataset<Row> kept = dataset.cache();
        List<Row> first = kept.limit(PART + 1).collectAsList();
        if (first.size() > PART) {
            return kept;
        }
        kept.unpersist();
        return settled(first, dataset.schema());
    }

    private Dataset<Row> settled(List<Row> rows, StructType types) {
        Dataset<Row> settled = inMemory(rows, types);
        computed.put(settled, rows);
        return settled;
    }

    /** The rows of a dataset; those of a settled one are there already. */
    public List<Row> rows(Dataset<Row> dataset) {
        List<Row> rows = computed.get(dataset);
        if (rows != null) {
            return rows;
        }
        return computing.apply(dataset);
    }

    /** The rows of a dataset; empty when there are more than can be used together. */
    Optional<List<Row>> rows(Dataset<Row> dataset, int most) {
        if (profile == Profile.SMALL) {
            return Optional.of(rows(dataset));
        }
        List<Row> first = dataset.sparkSession() == small
                ? rows(dataset)
                : dataset.limit(most + 1).collectAsList();
        return first.size() > most ? Optional.empty() : Optional.of(first);
    }

    /** Lets go of what was computed, when a run has ended and another will follow. */
    void runEnded() {
        computed.clear();
    }

    /** The session itself, made that of this thread. */
    public SparkSession spark() {
        activate();
        return session;
    }

    /** Makes the session, with its settings, that of this thread and of the threads it starts. */
    public void activate() {
        SparkSession.setActiveSession(session);
        // otherwise Spark looks through the stack for it at every step of every plan
        session.sparkContext().setLocalProperty("callSite.short", "belaeg");
        session.sparkContext().setLocalProperty("callSite.long", "");
    }

    @Override
    public void close() {
        session.stop();
    }
}
