package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.check.LargeTables;
import dk.belaeg.check.Tally;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import dk.belaeg.round.store.FilePlace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The large tables of one run, read and judged by Spark. */
public final class SparkTables implements LargeTables, AutoCloseable {
    private final Supplier<SparkSession> session;
    private final Contracts contracts;
    private final FilePlace.Map places;
    private final Path scratch;
    private final RunContext run;
    private final Map<String, TableData> data = new ConcurrentHashMap<>();

    /**
     * A table that is not in memory, judged.
     *
     * @param used rows that are used, with the columns of the contract
     * @param parts the same for sums: with those that are lacking, whose numbers are blank
     */
    public record TableData(Dataset<Row> used, Dataset<Row> parts) {}

    /**
     * @param session started when it is first asked for
     * @param subjects whose rules are used, wherever tasks run
     * @param places where tasks find what this machine has
     * @param scratch private folder for what was read
     */
    public SparkTables(
            Supplier<SparkSession> session,
            Round round,
            Contracts contracts,
            RunContext.SubjectSupplier subjects,
            FilePlace.Map places,
            Path scratch) {
        this.session = session;
        this.contracts = contracts;
        this.places = places;
        this.scratch = scratch;
        this.run = RunContext.of(round, contracts, subjects, places);
    }

    @Override
    public Judged judge(Intake intake, LargeRules.Known known) {
        Map<String, Table> tables = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        Tally tally = known.tally();
        List<CellAccount.Account> accounts = new ArrayList<>();
        Map<String, CellAccount.Account> changes = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (String name : intake.largeTables()) {
            TableSources sources = TableSources.of(run, name, intake, known, places);
            JudgedTable table = new JudgedTable(
                    session.get(), places.of(scratch.resolve(name)).uri(), sources, contracts.input(name));
            table.judge(intake.table(name).rows());
            data.put(name, table.data());
            tables.put(name, table.counts());
            table.say(findings);
            tally.add(table.total().tally());
            accounts.addAll(table.accounts());
            changes.putAll(table.changes());
            table.total().used().forEach((file, rows) -> {
                if (rows > 0) {
                    used.add(file);
                }
            });
        }
        return new Judged(tables, findings, tally, accounts, changes, used);
    }

    /** The rows of a large table; empty for one that is in memory. */
    public Optional<TableData> data(String table) {
        return Optional.ofNullable(data.get(table));
    }

    /** The run, as tasks are told of it. */
    public RunContext run() {
        return run;
    }

    @Override
    public void close() {
        TaskEnvironment.forget(run);
        run.forget();
    }
}
