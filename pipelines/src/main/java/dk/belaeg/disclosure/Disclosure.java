package dk.belaeg.disclosure;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.model.CellKey;
import dk.belaeg.disclosure.model.Hierarchy;
import dk.belaeg.disclosure.model.PrintedCell;
import dk.belaeg.disclosure.model.PrintedTable;
import dk.belaeg.disclosure.protect.ImpossibleException;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.disclosure.protect.Protection;
import dk.belaeg.disclosure.protect.Protector;
import dk.belaeg.disclosure.protect.SuppressionMark;
import dk.belaeg.disclosure.protect.TrueTable;
import dk.belaeg.disclosure.witness.Witnesses;
import dk.belaeg.grammar.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gate between true numbers and what anyone may read. Small counts of persons are masked, with as many others as it
 * takes that none can be worked out; derived columns are computed from what is printed; and what is printed is audited as
 * a whole before it is given on. Method: {@code docs/metode/skjulte-tal.md}.
 */
public final class Disclosure {
    /** Units that do not say what is counted. */
    private static final Set<String> BARE = Set.of("", "antal");

    private final SuppressionRules rules;
    private final List<Hierarchy> hierarchies;
    private final Policy policy;

    public Disclosure(SuppressionRules rules) {
        this.rules = rules;
        this.hierarchies = rules.hierarchies();
        this.policy = rules.policy();
    }

    /**
     * Counts of persons whose place among the others is not known, or that are no counts: nothing can be said of what
     * hides them.
     */
    public static final class UnprotectableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<String> danish;

        UnprotectableException(List<String> danish) {
            super(danish.size() + " columns of counts cannot be protected");
            this.danish = List.copyOf(danish);
        }

        /** What is wrong, one Danish sentence a column. */
        public List<String> danish() {
            return danish;
        }
    }

    /**
     * What may be read, and the confidential proof that it may.
     *
     * @param tables in the order of the reports
     */
    public record Released(List<ReleasedTable> tables, SuppressionRules rules, Proof proof) {}

    /**
     * The true numbers with what is hidden of them, and the shifts that prove that it is safe. Confidential.
     *
     * @param leftOut columns that are not shown, since hidden numbers follow from them
     * @param withheld tables that are not shown, since there was no safe way to
     */
    public record Proof(
            TrueTable truth,
            PrintedTable printed,
            Protection protection,
            Policy policy,
            List<PublicColumns.Copied> leftOut,
            List<ReportSchema> withheld,
            List<MergeProposals.Offer> offers) {
        /** Tables that show it, which anyone can check by addition; lines by file name. */
        public SortedMap<String, List<List<String>>> witnesses(CellWords words) {
            return Witnesses.files(truth, printed, protection, policy, words::of);
        }

        /** What could be told together, with what it would gain; lines of a file. */
        public List<List<String>> offers(CellWords words) {
            return new ProtectionMessages(words).lines(offers);
        }
    }

    /**
     * Masks and audits.
     *
     * @throws UnsafeReleaseException when the audit finds a leak, so that nothing can be published
     * @throws ImpossibleException when what must be printed leaves no safe way
     * @throws UnprotectableException when it cannot be known what counts of persons are parts or sums of
     */
    public Released release(List<ReportData> reports) {
        return release(reports, List.of());
    }

    /**
     * The same for readers who have kept former releases. Where there is no safe way, it is tried without the tables that may
     * be left out.
     *
     * @param formers newest first
     */
    public Released release(List<ReportData> reports, List<Former> formers) {
        List<ReportData> needed = reports.stream()
                .filter(report -> !report.schema().mayBeLeftOut())
                .toList();
        try {
            return released(reports, formers, List.of());
        } catch (ImpossibleException | UnsafeReleaseException unsafe) {
            if (needed.size() == reports.size()) {
                throw unsafe;
            }
            return released(
                    needed,
                    formers,
                    reports.stream()
                            .map(ReportData::schema)
                            .filter(ReportSchema::mayBeLeftOut)
                            .toList());
        }
    }

    private Released released(List<ReportData> reports, List<Former> formers, List<ReportSchema> withheld) {
        List<ReleasedTable> full = reports.stream().map(ReportValues::full).toList();
        TrueTable present = truth(full);
        // The same numbers are protected alike, so a release of them tells nothing new; if it does, it counts as any
        // other.
        List<Former> same =
                formers.stream().filter(former -> former.isOf(present)).toList();
        List<Former> others =
                formers.stream().filter(former -> !same.contains(former)).toList();
        TrueTable table = present.withUndeclaredSums(policy);
        Released released = release(full, Formers.with(table, others), withheld);
        return same.stream().allMatch(former -> former.printsAs(released.proof().printed()))
                ? released
                : release(full, Formers.with(table, formers), withheld);
    }

    /** A table, or some rows of one, that counts no persons and may be read as it is. */
    public static ReleasedTable withoutPersons(ReportData report) {
        if (report.schema().countsPersons()) {
            throw new IllegalArgumentException(report.schema().name() + " counts persons");
        }
        return ReportValues.full(report);
    }

    /**
     * A table put together of cells that releases print, so that nothing is told that they have not told: what is hidden
     * there is a mark here, and comes as one.
     *
     * @param rows in any order
     */
    public static ReleasedTable printed(ReportSchema schema, List<List<Value>> rows) {
        return new ReleasedTable(
                schema, rows.stream().sorted(ReportOrder.of(schema)).toList(), List.of());
    }

    private TrueTable truth(List<ReleasedTable> full) {
        List<String> wrong = new ArrayList<>(PersonCells.uncovered(full, hierarchies));
        if (wrong.isEmpty()) {
            wrong.addAll(PersonCells.noCounts(full));
        }
        if (!wrong.isEmpty()) {
            throw new UnprotectableException(wrong);
        }
        try {
            return PersonCells.truth(full, hierarchies);
        } catch (TrueTable.DoesNotAddUpException apart) {
            throw new UnprotectableException(
                    List.of("Tallene i kolonnen " + apart.total().figure() + " for "
                            + String.join(", ", apart.total().place().values())
                            + " er ikke summen af deres dele, så de kan ikke beskyttes sammen med dem. Giv kolonnen et andet"
                            + " navn i rapportens skema, hvis den tæller noget andet."));
        }
    }

    private Released release(List<ReleasedTable> full, TrueTable truth, List<ReportSchema> withheld) {
        Protection protection = protect(truth);
        List<ReleasedTable> tables = masked(full, truth, protection);
        List<PublicColumns.Copied> leftOut = new ArrayList<>();
        // the pattern is of counts of persons alone, so it stands whatever else is left out
        List<PublicColumns.Copied> copied = copied(tables, truth);
        while (!copied.isEmpty() && copied.stream().allMatch(column -> countsOthers(full, column))) {
            leftOut.addAll(copied);
            tables = masked(without(full, leftOut), truth, protection);
            copied = copied(tables, truth);
        }
        PrintedTable printed = LastLook.audited(tables, truth, rules, copied);
        return new Released(
                tables,
                rules,
                new Proof(
                        truth,
                        printed,
                        protection,
                        policy,
                        List.copyOf(leftOut),
                        withheld,
                        MergeProposals.offers(truth, protection, policy)));
    }

    /**
     * Whether a column says that it counts something else than persons. That it goes with a count is then a chance of this
     * round, such as a place for each citizen where few have answered, and no mistake of whoever made the report.
     */
    private static boolean countsOthers(List<ReleasedTable> tables, PublicColumns.Copied column) {
        return tables.stream()
                .map(ReleasedTable::schema)
                .filter(schema -> schema.name().equals(column.table().name()))
                .noneMatch(schema -> BARE.contains(schema.field(column.field()).unit()));
    }

    private static List<ReleasedTable> without(List<ReleasedTable> full, List<PublicColumns.Copied> leftOut) {
        return full.stream()
                .map(table -> ReportValues.without(
                        table,
                        leftOut.stream()
                                .filter(column -> column.table()
                                        .name()
                                        .equals(table.schema().name()))
                                .map(PublicColumns.Copied::field)
                                .toList()))
                .toList();
    }

    private List<PublicColumns.Copied> copied(List<ReleasedTable> tables, TrueTable truth) {
        PrintedTable printed =
                Formers.printed(PrintedRelease.of(tables, hierarchies, policy).table(), truth);
        List<@Nullable Long> counts = new ArrayList<>();
        truth.cells().forEach(cell -> counts.add(cell.isNumber() ? cell.lower() : null));
        return PublicColumns.of(
                PublicColumns.tables(tables),
                printed.structure(),
                counts,
                cell -> printed.cells().get(cell) instanceof PrintedCell.Hidden);
    }

    private Protection protect(TrueTable truth) {
        try {
            return Protector.protect(truth, policy);
        } catch (ImpossibleException impossible) {
            List<CellKey> left = truth.leftOut();
            if (impossible.forced().isEmpty() && !left.isEmpty()) {
                CellKey first = left.stream()
                        .filter(cell -> isBeside(cell, impossible.hidden()))
                        .findFirst()
                        .orElse(left.get(0));
                throw new UnprotectableException(List.of("Rapporterne viser summer i kolonnen "
                        + first.figure()
                        + ", men ikke alle de rækker, der indgår i dem (den første, der mangler, er "
                        + String.join(", ", first.place().values())
                        + "). Så kan små tal regnes ud af summerne. Lad alle rækker stå; små tal bliver skjult."));
            }
            throw impossible;
        }
    }

    /** Whether two cells are of one column of one table, which sums go through. */
    private static boolean isBeside(CellKey one, CellKey other) {
        return one.figure().equals(other.figure())
                && one.place().keySet().equals(other.place().keySet());
    }

    /** Other numbers of the same cells as a pattern that was found before prints them; not audited, so for tests alone. */
    Released printed(List<ReportData> reports, Proof before) {
        List<ReleasedTable> full = reports.stream().map(ReportValues::full).toList();
        return new Released(
                masked(without(full, before.leftOut()), before.truth(), before.protection()), rules, before);
    }

    /** The full tables that count persons, for the confidential folder only. */
    public static List<ReleasedTable> confidential(List<ReportData> reports) {
        return reports.stream()
                .filter(report -> report.schema().countsPersons())
                .map(ReportValues::full)
                .map(table -> new ReleasedTable(
                        table.schema(), ReportValues.opened(table.schema(), table.rows()), table.notes()))
                .toList();
    }

    private List<ReleasedTable> masked(List<ReleasedTable> full, TrueTable truth, Protection protection) {
        Map<CellKey, SuppressionMark> masks = new HashMap<>();
        for (int cell = 0; cell < truth.structure().size(); cell++) {
            masks.put(truth.structure().keys().get(cell), protection.masks().get(cell));
        }
        return full.stream().map(table -> masked(table, masks)).toList();
    }

    private ReleasedTable masked(ReleasedTable full, Map<CellKey, SuppressionMark> masks) {
        ReportSchema schema = full.schema();
        if (!schema.countsPersons()) {
            List<List<Value>> whole = ReportValues.opened(schema, full.rows());
            return new ReleasedTable(schema, whole, noted(full, Marks.notes(policy, false, false, false, open(whole))));
        }
        List<List<Value>> rows = new ArrayList<>();
        for (List<Value> row : full.rows()) {
            List<Value> printed = new ArrayList<>(row);
            for (ReportField count : PersonCells.counts(schema)) {
                switch (masks.getOrDefault(PersonCells.key(schema, count, row), SuppressionMark.NONE)) {
                    case NONE -> {}
                    case SMALL -> printed.set(schema.index(count.name()), new Value.Mark(Marks.small(policy.k())));
                    case ANY -> printed.set(schema.index(count.name()), new Value.Mark(Marks.ANY));
                }
            }
            rows.add(ReportValues.derived(schema, printed));
        }
        List<List<Value>> open =
                ReportValues.opened(schema, ReportValues.hidden(schema, ReportValues.acrossRows(schema, rows)));
        return new ReleasedTable(schema, open, noted(full, notes(open)));
    }

    private static List<String> noted(ReleasedTable full, List<String> marks) {
        return Stream.concat(full.notes().stream(), marks.stream()).toList();
    }

    private List<String> notes(List<List<Value>> rows) {
        boolean small = false;
        boolean any = false;
        boolean ranges = false;
        for (List<Value> row : rows) {
            for (Value value : row) {
                ranges |= value instanceof Value.Range;
                any |= value instanceof Value.Mark mark && mark.mark().equals(Marks.ANY);
                small |= value instanceof Value.Mark mark && !mark.mark().equals(Marks.ANY);
            }
        }
        return Marks.notes(policy, small, any, ranges, open(rows));
    }

    private static boolean open(List<List<Value>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .anyMatch(value -> value instanceof Value.AtLeast || value instanceof Value.AtMost);
    }
}
