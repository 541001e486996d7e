package dk.belaeg.scale;

import dk.belaeg.check.LargeRules;
import dk.belaeg.check.LargeTables;
import dk.belaeg.check.Tally;
import dk.belaeg.contract.Contracts;
import dk.belaeg.grammar.Finding;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Intake;
import dk.belaeg.round.Round;
import java.io.IOException;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** The large tables of one run. */
public final class Scale implements LargeTables, AutoCloseable {
    private static final AtomicLong RUNS = new AtomicLong();

    private final Supplier<SparkSession> session;
    private final Round round;
    private final Contracts contracts;
    private final SubjectSupplier subjects;
    private final Path scratch;
    private final String run;
    private final Map<String, LargeData> data = new ConcurrentHashMap<>();

    /**
     * @param session started when it is first asked for
     * @param subjects whose rules are used, wherever tasks run
     * @param scratch private folder for what was read
     */
    public Scale(
            Supplier<SparkSession> session, Round round, Contracts contracts, SubjectSupplier subjects, Path scratch) {
        this.session = session;
        this.round = round;
        this.contracts = contracts;
        this.subjects = subjects;
        this.scratch = scratch;
        this.run = ProcessHandle.current().pid() + "-" + RUNS.incrementAndGet();
        Tools.know(run, round, contracts);
    }

    @Override
    public Judged judge(Intake intake, LargeRules.Known known) throws IOException {
        Map<String, Table> tables = new TreeMap<>();
        List<Finding> findings = new ArrayList<>();
        Tally tally = new Tally(known.acceptances());
        List<CellAccount.Account> accounts = new ArrayList<>();
        Map<String, CellAccount.Account> changes = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (String name : intake.largeTables()) {
            JudgedTable table = new JudgedTable(
                    session.get(), scratch.resolve(name), sources(name, known, intake), contracts.input(name));
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

    private Sources sources(String table, LargeRules.Known known, Intake intake) {
        List<Sources.Source> all = new ArrayList<>();
        intake.large().stream()
                .filter(file -> file.table().equals(table))
                .map(Sources.Source::of)
                .forEach(all::add);
        intake.table(table).rows().stream()
                .map(row -> row.place())
                .distinct()
                .map(Sources.Source::of)
                .forEach(all::add);
        return new Sources(
                run, round.folder().toAbsolutePath().toString(), table, Sources.sorted(all), known, subjects);
    }

    /** The rows of a large table; empty for one that is in memory. */
    public Optional<LargeData> data(String table) {
        return Optional.ofNullable(data.get(table));
    }

    /** What tasks of this run can be told. */
    public Everywhere everywhere() {
        return new Everywhere(run, round.folder().toAbsolutePath().toString(), subjects);
    }

    @Override
    public void close() {
        Tools.forget(run);
    }
}
