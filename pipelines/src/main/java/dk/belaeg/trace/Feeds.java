package dk.belaeg.trace;

import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the numbers of a table go: the columns of reports that are made of a field, straight or by way of other columns. It
 * is the way of {@link Tracer} walked forwards, and as true as what the contracts say of their columns: see
 * {@code docs/metode/sporing.md}.
 */
public final class Feeds {
    private final List<Step> steps = new ArrayList<>();

    /**
     * One column that is made of another, or of a field.
     *
     * @param field of the table or report; empty for whatever is in it
     * @param choosing fields that decide which rows go into which number
     */
    private record Step(String from, String field, Set<String> choosing, Use to, How how) {}

    /** What a column has of its rows. */
    private enum How {
        /** Their sum. */
        ADDED,
        /** How many they are. */
        COUNTED,
        OTHERWISE
    }

    /**
     * A published column.
     *
     * @param report name of its report
     * @param title of the report
     * @param column its name
     */
    public record Use(String report, String title, String column) {}

    /** @param reports those of the round, in its words */
    public Feeds(Contracts contracts, List<ReportSchema> reports) {
        Sources sources = new Sources(contracts);
        for (ReportSchema report : reports) {
            List<ReportField> numbers = ReleasedRows.numbers(report);
            for (ReportField column : report.fields()) {
                Use use = new Use(report.name(), report.title(), column.name());
                if (column.derived().isPresent()) {
                    derived(report, column.derived().get(), use);
                } else if (numbers.contains(column)) {
                    sources.formula(column).ifPresentOrElse(trace -> formula(report, trace, use), () -> sources.tables(
                                    report)
                            .forEach(from -> steps.add(new Step(from, "", keys(report, from), use, How.OTHERWISE))));
                }
            }
        }
    }

    private void derived(ReportSchema report, Derived derived, Use use) {
        List<String> columns = derived.acrossRows() ? List.of(derived.columns().first()) : derived.sources();
        columns.forEach(column -> steps.add(new Step(report.name(), column, Set.of(), use, How.OTHERWISE)));
    }

    private void formula(ReportSchema report, Trace trace, Use use) {
        String from = trace.from().isEmpty() ? report.rows().get(0).from() : trace.from();
        How how = trace.take() == Trace.Take.SUM
                ? How.ADDED
                : trace.take() == Trace.Take.COUNT && trace.field().isEmpty() ? How.COUNTED : How.OTHERWISE;
        steps.add(new Step(from, trace.field(), choosing(report, from, trace), use, how));
        if (!trace.weight().isEmpty()) {
            steps.add(new Step(from, trace.weight(), Set.of(), use, How.OTHERWISE));
        }
    }

    private static Set<String> choosing(ReportSchema report, String from, Trace trace) {
        Set<String> fields = keys(report, from);
        fields.addAll(trace.where().keySet());
        fields.addAll(trace.by().values());
        return fields;
    }

    /** Fields that the report's keys are set against: those of their names, and those that the contract names. */
    private static Set<String> keys(ReportSchema report, String from) {
        Set<String> fields = new HashSet<>(report.primaryKey());
        if (fields.contains(Columns.GROUP)) {
            fields.add(Columns.TARGET_GROUP);
        }
        report.rows().stream()
                .filter(rows -> rows.from().equals(from))
                .forEach(rows -> fields.addAll(rows.by().values()));
        return fields;
    }

    /** Whether another value of the field would put the row into other sums. */
    public boolean chooses(String table, String field) {
        return steps.stream()
                .anyMatch(step -> step.how() == How.ADDED
                        && step.from().equals(table)
                        && step.choosing().contains(field));
    }

    /** Whether a published column is the sum of a field. */
    public boolean isAdded(String table, String field) {
        return steps.stream()
                .anyMatch(step -> step.how() == How.ADDED
                        && step.from().equals(table)
                        && step.field().equals(field));
    }

    /** Published columns that a field goes into, be it for its value or because the rows are not known one by one. */
    public List<Use> ofField(String table, String field) {
        return walked(steps.stream()
                .filter(step -> step.from().equals(table)
                        && (step.field().equals(field) || (step.field().isEmpty() && step.how() == How.OTHERWISE)))
                .toList());
    }

    /** Published columns that a row goes into, be it for a number or by being there. */
    public List<Use> ofRow(String table) {
        return walked(steps.stream().filter(step -> step.from().equals(table)).toList());
    }

    /** Those first of which the contracts say more than that they are made of the table. */
    private List<Use> walked(List<Step> first) {
        Set<Use> uses = new LinkedHashSet<>();
        Deque<Step> next = new ArrayDeque<>();
        first.stream().filter(step -> !step.field().isEmpty()).forEach(next::add);
        first.stream().filter(step -> step.field().isEmpty()).forEach(next::add);
        while (!next.isEmpty()) {
            Use use = next.poll().to();
            if (uses.add(use)) {
                steps.stream()
                        .filter(step -> step.from().equals(use.report())
                                && (step.field().isEmpty() || step.field().equals(use.column())))
                        .forEach(next::add);
            }
        }
        return List.copyOf(uses);
    }
}
