package dk.belaeg;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.check.Checked;
import dk.belaeg.check.LargeTables;
import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Column;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.CellWords;
import dk.belaeg.disclosure.Disclosure;
import dk.belaeg.disclosure.ProtectionMessages;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.ReportData;
import dk.belaeg.disclosure.SmallNumbers;
import dk.belaeg.disclosure.SuppressionRules;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.LargeScope;
import dk.belaeg.intake.OpenedFiles;
import dk.belaeg.publish.Confidential;
import dk.belaeg.publish.Publisher;
import dk.belaeg.publish.annex.AnnexFiles;
import dk.belaeg.publish.series.LastRound;
import dk.belaeg.publish.verify.FormerReleases;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.TableWorkbook;
import dk.belaeg.report.Wording;
import dk.belaeg.report.annex.FormerRound;
import dk.belaeg.report.drawn.FigureMaker;
import dk.belaeg.report.drawn.MapBase;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.round.Round;
import dk.belaeg.round.store.FilePlace;
import dk.belaeg.scale.SparkTables;
import dk.belaeg.subject.Datasets;
import dk.belaeg.subject.Inputs;
import dk.belaeg.subject.Subject;
import dk.belaeg.subject.Subjects;
import dk.belaeg.subject.profile.Profile;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * The whole run: what came in is read, checked, measured, made safe, shown and published. Each step takes what the one
 * before gave.
 */
public final class Pipeline {
    /** More rows than anybody reads, and as many as a sheet has. */
    private static final int MOST_ROWS = 100_000;

    private final Round round;
    private final Contracts contracts;
    private final List<Subject> subjects;
    private final Steps steps;
    private final String version;
    private final int mostRows;
    private final Kept kept;

    /** @param version of the program, which a release names */
    public Pipeline(Round round, Contracts contracts, Steps steps, String version) {
        this(round, contracts, Subjects.all(), steps, version);
    }

    Pipeline(Round round, Contracts contracts, List<Subject> subjects, Steps steps, String version) {
        this(round, contracts, subjects, steps, version, MOST_ROWS);
    }

    /** @param mostRows of a report that is shown and protected as a whole */
    Pipeline(Round round, Contracts contracts, List<Subject> subjects, Steps steps, String version, int mostRows) {
        this(round, contracts, subjects, steps, version, mostRows, Kept.nothing());
    }

    /** @param kept what may be taken over from runs before */
    Pipeline(Round round, Contracts contracts, List<Subject> subjects, Steps steps, String version, Kept kept) {
        this(round, contracts, subjects, steps, version, MOST_ROWS, kept);
    }

    private Pipeline(
            Round round,
            Contracts contracts,
            List<Subject> subjects,
            Steps steps,
            String version,
            int mostRows,
            Kept kept) {
        this.kept = kept;
        this.mostRows = mostRows;
        this.round = round;
        this.contracts = contracts;
        this.subjects = subjects;
        this.steps = steps;
        this.version = version;
    }

    /**
     * What a run gave.
     *
     * @param release empty when nothing that came in could be read, so that there is nothing to release
     * @param told Danish sentences: what is hidden, what annexes took over, what letterhead and map lack
     */
    public record Result(Checked checked, Optional<ReleaseFolders.Release> release, List<String> told) {}

    /** A report has more rows than can be protected or shown together; nothing is published then. */
    public static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final String danish;

        TooLongException(String danish) {
            super(danish);
            this.danish = danish;
        }

        /** Which table, and why. */
        public String danish() {
            return danish;
        }
    }

    /** Reads and checks, without Spark. */
    public Checked check() throws IOException {
        return check(round.asOf());
    }

    /** The same on another day than the round's, which is when accepted deviations must still hold. */
    public Checked check(LocalDate day) throws IOException {
        return check(day, kept.files());
    }

    /** The same with files that need not be opened again, for who reads a round over and over. */
    public Checked check(LocalDate day, OpenedFiles opened) throws IOException {
        return check(day, LargeScope.inMemory(largeTables()), LargeTables.NONE, opened);
    }

    private Checked check(LocalDate day, LargeScope scope, LargeTables large, OpenedFiles opened) throws IOException {
        Intake intake = steps.timed("Læser indbakken", () -> Intake.read(round, contracts, scope, opened));
        return steps.timed("Kontrollerer", () -> Checked.of(intake, round, contracts, subjects, day, large, opened));
    }

    /** Files that only {@link Engine.Profile#LARGE} reads; for any other profile they are refused. */
    public List<String> tooLarge() throws IOException {
        return Intake.tooLarge(round, contracts, largeTables());
    }

    /**
     * Tables that may be read where they lie, row by row. An answer to a questionnaire of the round is set against those of
     * the others, and is read into memory.
     */
    private Set<String> largeTables() {
        Set<String> tables = new TreeSet<>();
        subjects.forEach(subject -> tables.addAll(subject.largeTables()));
        round.questionnaires().forEach(asked -> contracts
                .questionnaire(asked.questionnaire())
                .sheets()
                .forEach(sheet -> tables.remove(sheet.table().name())));
        return tables;
    }

    /**
     * Reads, checks, measures and publishes. The caller holds the round's lock.
     *
     * @param pdf whether the annexes are also made PDF
     */
    public Result run(Engine.Profile profile, boolean pdf) throws IOException {
        return run(profile, pdf, FilePlace::of);
    }

    /** @param places where tasks find what this machine has, when they run on others */
    public Result run(Engine.Profile profile, boolean pdf, FilePlace.Map places) throws IOException {
        try (ReleaseFolders folders = ReleaseFolders.open(round)) {
            CompletableFuture<Engine> starting =
                    CompletableFuture.supplyAsync(() -> Engine.start(profile, folders.scratch()));
            try (SparkTables large = new SparkTables(
                    () -> starting.join().spark(), round, contracts, Subjects::all, places, folders.scratch())) {
                LargeScope scope = profile == Engine.Profile.LARGE
                        ? LargeScope.ofAll(largeTables())
                        : LargeScope.inMemory(largeTables());
                Checked checked = check(round.asOf(), scope, large, kept.files());
                return released(checked, starting::join, large, places, folders, pdf);
            } finally {
                closed(starting);
            }
        }
    }

    /** The same from what has been checked, with all tables in memory, on a session that the caller keeps. */
    Result run(Checked checked, Engine engine, ReleaseFolders folders) throws IOException {
        try (SparkTables none =
                new SparkTables(engine::spark, round, contracts, Subjects::all, FilePlace::of, folders.scratch())) {
            return released(checked, () -> engine, none, FilePlace::of, folders, false);
        }
    }

    /** Measures and publishes what has been checked. */
    private Result released(
            Checked checked,
            Supplier<Engine> engine,
            SparkTables large,
            FilePlace.Map places,
            ReleaseFolders folders,
            boolean pdf)
            throws IOException {
        if (checked.intake().files().stream().noneMatch(Intake.Received::readable)) {
            return new Result(checked, Optional.empty(), List.of());
        }
        Wording wording = Wording.of(round, contracts, checked, subjects);
        List<ReportSchema> schemas = wording.reports();
        Measured measured = steps.timed("Beregner", () -> measure(engine.get(), schemas, checked, large::data));
        List<ReportData> reports = measured.reports();
        FormerReleases formers = FormerReleases.read(ReleaseFolders.all(round));
        SuppressionRules rules = SmallNumbers.rules(round, contracts.codes());
        Disclosure.Released released =
                steps.timed("Beskytter små tal", () -> new Disclosure(rules).release(reports, formers.formers()));
        for (LongReport report : measured.further()) {
            steps.timed("Skriver lange tabeller", () -> {
                report.write(folders.shared().resolve("data"), folders.scratch(), places, large.run());
                return report;
            });
        }
        Published published = publish(checked, wording, reports, released, folders, pdf);
        List<String> told = new ArrayList<>(new ProtectionMessages(words()).sentences(released.proof()));
        told.addAll(formers.told());
        told.addAll(published.told());
        return new Result(checked, Optional.of(published.release()), told);
    }

    /** A release and what is to be told of its map and annexes. */
    record Published(ReleaseFolders.Release release, List<String> told) {}

    /** Everything after protection: shown and written. */
    Published publish(
            Checked checked,
            Wording wording,
            List<ReportData> reports,
            Disclosure.Released released,
            ReleaseFolders folders,
            boolean pdf)
            throws IOException {
        MapFile map = MapFile.read(round);
        ReleaseContent content = steps.timed("Tegner figurer", () -> content(checked, released, wording, map));
        CompletableFuture<Optional<FormerRound>> lastRound = new CompletableFuture<>();
        if (round.former().isEmpty()) {
            lastRound.complete(Optional.empty());
        }
        CompletableFuture<byte[]> workbook = lastRound.thenApplyAsync(former -> TableWorkbook.of(content, former));
        Publisher publisher = new Publisher(content, folders);
        List<AnnexSchema> wanted = new ArrayList<>();
        List<AnnexSchema> without = new ArrayList<>();
        for (AnnexSchema annex : Profile.annexes(contracts.annexes(), round, contracts.codes())) {
            wording.of(annex).ifPresentOrElse(wanted::add, () -> without.add(annex));
        }
        AnnexFiles annexes = steps.timed("Skriver tabeller og bilag", () -> {
            publisher.data(wanted);
            lastRound.complete(LastRound.of(content, folders.shared()));
            AnnexFiles made = AnnexFiles.make(content, wanted, folders.shared(), lastRound.join());
            return pdf ? made.withPdf(round.asOf(), folders.scratch()) : made;
        });
        ReleaseFolders.Release release = steps.timed("Udgiver", () -> {
            publisher.confidential(
                    Disclosure.confidential(reports),
                    proofs(released.proof()),
                    Confidential.files(round, checked, contracts),
                    Confidential.inputs(round, checked),
                    annexes.outside(),
                    checked.findings());
            // last, since the workbook is still being made
            publisher.shared(workbook.join(), annexes);
            return folders.publish();
        });
        return new Published(
                release,
                Stream.of(map.told(), annexes.told(), wording.without(without))
                        .flatMap(List::stream)
                        .toList());
    }

    private SortedMap<String, List<List<String>>> proofs(Disclosure.Proof proof) {
        SortedMap<String, List<List<String>>> files = new TreeMap<>(proof.witnesses(words()));
        files.put(ProtectionMessages.OFFERS, proof.offers(words()));
        return files;
    }

    private CellWords words() {
        return new CellWords(contracts.codes());
    }

    /** Stops the session; one that never started has been reported where it was wanted. */
    static void closed(CompletableFuture<Engine> starting) {
        starting.handle((engine, failed) -> {
                    if (engine != null) {
                        engine.close();
                    }
                    return true;
                })
                .join();
    }

    /**
     * What was measured.
     *
     * @param reports as they are protected and shown
     * @param further those of them that have more rows than are shown
     */
    record Measured(List<ReportData> reports, List<LongReport> further) {}

    /** The reports, each cut from its dataset; the datasets that they are cut from are computed side by side. */
    Measured measure(
            Engine engine,
            List<ReportSchema> schemas,
            Checked checked,
            Function<String, Optional<SparkTables.TableData>> large) {
        engine.activate();
        Inputs inputs = new Inputs(engine, round, contracts, checked, large);
        Datasets datasets = Datasets.of(subjects, inputs, engine);
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<String, CompletableFuture<Optional<List<Row>>>> computed = new LinkedHashMap<>();
            Set<String> wanted = schemas.stream().map(ReportSchema::dataset).collect(Collectors.toSet());
            for (String name : datasets.names()) {
                if (wanted.contains(name)) {
                    computed.put(
                            name,
                            CompletableFuture.supplyAsync(() -> engine.rows(datasets.get(name), mostRows), workers));
                }
            }
            List<ReportData> reports = new ArrayList<>();
            List<LongReport> further = new ArrayList<>();
            for (ReportSchema schema : schemas) {
                Optional<List<Row>> rows = rows(schema, computed);
                if (rows.isPresent()) {
                    reports.add(report(schema, rows.get()));
                } else {
                    LongReport report = LongReport.of(schema, datasets.get(schema.dataset()), mostRows);
                    reports.add(report.shown());
                    further.add(report);
                }
            }
            return new Measured(reports, further);
        } finally {
            workers.shutdownNow();
        }
    }

    private static Optional<List<Row>> rows(
            ReportSchema schema, Map<String, CompletableFuture<Optional<List<Row>>>> computed) {
        CompletableFuture<Optional<List<Row>>> rows = computed.get(schema.dataset());
        if (rows == null) {
            throw new IllegalStateException(
                    schema.name() + " asks for the dataset " + schema.dataset() + ", which no subject gives");
        }
        return rows.join();
    }

    /** The rows and columns of a dataset that a report shows. */
    static ReportData report(ReportSchema schema, List<Row> rows) {
        List<String> columns = schema.columns().stream().map(Column::name).toList();
        List<@Nullable Object[]> shown = new ArrayList<>();
        for (Row row : rows) {
            boolean wanted = schema.where().entrySet().stream()
                    .allMatch(where -> where.getValue().contains(Objects.toString(row.<Object>getAs(where.getKey()))));
            if (wanted) {
                shown.add(columns.stream().<@Nullable Object>map(row::getAs).toArray());
            }
        }
        return new ReportData(schema, shown);
    }

    private ReleaseContent content(Checked checked, Disclosure.Released released, Wording wording, MapFile map) {
        MapBase ground = new MapBase(wording.tileLayout(), map.shapes(), round.mapSource());
        List<ReleasedTable> tables =
                released.tables().stream().filter(wording::isPublished).toList();
        FigureMaker maker = new FigureMaker(contracts.codes(), tables, ground);
        Map<String, FigureFiles> figures = tables.parallelStream()
                .flatMap(table ->
                        table.schema().figures().stream().flatMap(figure -> maker.make(table, figure).stream()))
                .map(kept::drawn)
                .collect(Collectors.toMap(FigureFiles::id, figure -> figure, (a, b) -> a, TreeMap::new));
        return new ReleaseContent(
                round,
                contracts.codes(),
                tables,
                released.rules(),
                figures,
                checked.findings(),
                checked.account(),
                Stream.concat(
                                wording.gaps().stream(),
                                released.proof().withheld().stream()
                                        .map(table -> new ReleaseContent.Gap(
                                                table.input(), ProtectionMessages.withheld(table))))
                        .toList(),
                wording.files(),
                version);
    }
}
