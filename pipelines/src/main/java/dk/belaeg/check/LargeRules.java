package dk.belaeg.check;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.TableSchema;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Sha256;
import dk.belaeg.intake.Acceptance;
import dk.belaeg.intake.CellAccount;
import dk.belaeg.intake.Intake;
import dk.belaeg.intake.StagedRow;
import dk.belaeg.intake.StagedTable;
import dk.belaeg.round.Round;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The rules over the rows of one table where it lies: those that are used in memory, cut so that each is of one row, of
 * rows with one key, or of a row and sums. They hold no row.
 */
public final class LargeRules {
    private final Codes codes;
    private final RowChecks rows;
    private final boolean services;
    private final SameKeys keys;
    private final Optional<OverlapRule> overlaps;
    private final Known known;
    private final String table;
    private final @Nullable SummedRules numbers;
    private final List<String> numbersNeeded;

    /**
     * What the tables in memory tell of the rows of others; it travels to where these lie.
     *
     * @param ids the services of the extract
     * @param known rules over a row and what else they tell, by table
     * @param numbers rules over a row and sums, by table
     * @param most findings of one rule in one file that are kept
     */
    public record Known(
            ServiceIds ids,
            HashMap<String, KnownRules> known,
            HashMap<String, SummedRules> numbers,
            ArrayList<Acceptance> acceptances,
            int most)
            implements Serializable {
        /** Nothing tallied yet. */
        public Tally tally() {
            return new Tally(acceptances, most);
        }

        static Known of(Intake intake, Round round, Codes codes, List<? extends SubjectRules> subjects) {
            HashMap<String, KnownRules> known = new HashMap<>();
            subjects.forEach(subject -> known.putAll(subject.known(intake, codes)));
            HashMap<String, SummedRules> numbers = new HashMap<>();
            subjects.forEach(subject -> numbers.putAll(subject.summed(intake, round.settings(Plausibility.class))));
            return new Known(
                    new ServiceIds(intake.table("portal"), codes),
                    known,
                    numbers,
                    new ArrayList<>(intake.acceptances()),
                    round.settings(FindingLimit.class).most());
        }
    }

    public LargeRules(
            TableSchema schema, Round round, Contracts contracts, List<? extends SubjectRules> subjects, Known known) {
        this.codes = contracts.codes();
        this.rows = RowChecks.of(schema.name(), round, contracts, subjects);
        this.services = ServiceIds.areIn(schema);
        this.keys = new SameKeys(schema, codes);
        this.overlaps = subjects.stream()
                .flatMap(subject -> subject.overlapRules().stream())
                .filter(rule -> rule.table().equals(schema.name()))
                .findFirst();
        this.known = known;
        this.table = schema.name();
        this.numbers = known.numbers().get(schema.name());
        this.numbersNeeded = StagedTable.numbers(schema);
    }

    /** What the rows of a part say together, beside themselves. */
    public static final class Part implements Serializable {
        private static final long serialVersionUID = 1;

        private final Tally tally;
        private final RowChecks.Outside outside = new RowChecks.Outside();
        private final SummedRules.@Nullable Sums sums;
        private final HashMap<String, CellAccount.Account> accounts = new HashMap<>();
        private final HashMap<String, Long> used = new HashMap<>();
        private long lost;
        private long lacking;

        private Part(Tally tally, SummedRules.@Nullable Sums sums) {
            this.tally = tally;
            this.sums = sums;
        }

        public void add(Part part) {
            tally.add(part.tally);
            outside.add(part.outside);
            if (sums != null && part.sums != null) {
                sums.add(part.sums);
            }
            part.accounts.values().forEach(this::count);
            part.used.forEach((file, rows) -> used.merge(file, rows, Long::sum));
            lost += part.lost;
            lacking += part.lacking;
        }

        public Tally tally() {
            return tally;
        }

        private void count(CellAccount.Account account) {
            accounts.merge(account.file(), account, CellAccount.Account::plus);
        }

        private void change(CellAccount.Account before, StagedRow row) {
            count(before.negated());
            count(CellAccount.account(row));
        }

        /** Cells of rows, by file. */
        public Map<String, CellAccount.Account> accounts() {
            return accounts;
        }

        /** Rows that are used, by file. */
        public Map<String, Long> used() {
            return used;
        }

        /** Rows that are set aside for a fault. */
        public long lost() {
            return lost;
        }

        /** Rows that sums lack. */
        public long lacking() {
            return lacking;
        }

        /** What is said once of many rows. */
        public void say(List<Finding> findings) {
            outside.say(findings);
        }
    }

    public Part part() {
        return new Part(known.tally(), numbers == null ? null : numbers.none());
    }

    /** Judges a row by itself, and counts it. */
    public void judge(StagedRow row, Part part) {
        List<Finding> findings = new ArrayList<>();
        if (!row.quarantined()) {
            rows.judge(row, findings, part.outside);
        }
        judgeKnown(row, findings);
        part.tally.add(findings);
        part.count(CellAccount.account(row));
        count(row, part);
    }

    /** Judges the rest of a row that is in memory and has been judged as such; the account of its file sees it. */
    public void judgeSmall(StagedRow row, Part part) {
        List<Finding> findings = new ArrayList<>();
        judgeKnown(row, findings);
        part.tally.add(findings);
        count(row, part);
    }

    private void judgeKnown(StagedRow row, List<Finding> findings) {
        if (services && !row.quarantined()) {
            known.ids().judge(row, codes, findings);
        }
        KnownRules rules = known.known().get(table);
        if (rules != null && !row.quarantined()) {
            rules.judge(row, codes, findings);
        }
    }

    private void count(StagedRow row, Part part) {
        if (!row.quarantined()) {
            part.used.merge(row.file(), 1L, Long::sum);
            if (part.sums != null) {
                part.sums.add(row);
            }
        }
        part.lost += row.lost() ? 1 : 0;
        part.lacking += StagedTable.isLacking(row, numbersNeeded) ? 1 : 0;
    }

    /** A number that rows about the same have in common, and hardly any others; empty for a row that is compared with none. */
    public Optional<Long> key(StagedRow row) {
        return row.quarantined() ? Optional.empty() : keys.keyOf(row).map(LargeRules::hash);
    }

    /** Whether rows of the table can tell of the same in whole or in part. */
    public boolean canOverlap() {
        return overlaps.isPresent();
    }

    /** A number that rows have in common that tell of the same, in whole or in part, and hardly any others. */
    public Optional<Long> about(StagedRow row) {
        return row.quarantined()
                ? Optional.empty()
                : overlaps.map(rule -> hash(rule.about().apply(row)));
    }

    /** The same of the part that a row tells of; empty for a row that tells all. */
    public Optional<Long> part(StagedRow row) {
        return overlaps.flatMap(rule -> rule.part().apply(row)).map(part -> hash(List.of(part)));
    }

    private static long hash(List<?> key) {
        byte[] text = key.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Sha256.of(text)).getLong();
    }

    /** Judges rows that may be about the same, in order; which have been set aside shows in them. */
    public void judgeSame(List<StagedRow> same, Part part) {
        judge(same, part, keys::judge);
    }

    /** Judges rows that may overlap, in order; which have been set aside shows in them. */
    public void judgeOverlapping(List<StagedRow> rows, Part part) {
        judge(rows, part, (all, findings) -> overlaps.ifPresent(rule -> rule.judge(all, findings)));
    }

    private void judge(List<StagedRow> same, Part part, BiConsumer<List<StagedRow>, List<Finding>> rule) {
        List<CellAccount.Account> before =
                same.stream().map(CellAccount::account).toList();
        part.lacking -= lacking(same);
        List<Finding> findings = new ArrayList<>();
        rule.accept(same, findings);
        part.tally.add(findings);
        for (int i = 0; i < before.size(); i++) {
            StagedRow row = same.get(i);
            if (row.quarantined()) {
                part.change(before.get(i), row);
                part.used.merge(row.file(), -1L, Long::sum);
                part.lost += row.lost() ? 1 : 0;
                if (part.sums != null) {
                    part.sums.take(row);
                }
            }
        }
        part.lacking += lacking(same);
    }

    private long lacking(List<StagedRow> rows) {
        return rows.stream()
                .filter(row -> StagedTable.isLacking(row, numbersNeeded))
                .count();
    }

    /** Whether something is to be said of a row's numbers once all sums are known. */
    public boolean isOdd(StagedRow row) {
        return numbers != null
                && !row.quarantined()
                && !numbers.judge(row, numbers.none()).isEmpty();
    }

    /** Says it. */
    public void judgeOdd(StagedRow row, Part all, Part part) {
        CellAccount.Account before = CellAccount.account(row);
        Map<String, Finding> said = numbers == null || all.sums == null ? Map.of() : numbers.judge(row, all.sums);
        said.keySet().forEach(row::flag);
        part.tally.add(said.values());
        part.change(before, row);
    }
}
