package dk.belaeg.trace;

import dk.belaeg.check.Checked;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Contracts;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.Trace;
import dk.belaeg.intake.WrittenCells;
import dk.belaeg.report.RowChoice;
import dk.belaeg.round.Round;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Walks from a released number to the cells it is made of, by what the contracts say of its column and by the keys of its
 * row. It is a walk by keys and not by what a plan has used, so it is only as true as it adds up: the number is worked out
 * from the cells again, and set against the released one. Method: {@code docs/metode/sporing.md}.
 */
public final class Tracer {
    /** Money is in kroner here; reports may have thousands of them. */
    private static final Map<String, BigDecimal> KRONER =
            Map.of("1.000 kr.", BigDecimal.valueOf(1_000), "mio. kr.", BigDecimal.valueOf(1_000_000));

    private final Contracts contracts;
    private final StagedRows staged;
    private final Function<String, Optional<ReleasedRows>> released;
    private final Belonging belonging;
    private final Labels labels;
    private final Sources origins;

    /** @param released the tables of the release, in the words of the round, by name */
    public Tracer(
            Round round,
            Contracts contracts,
            Checked checked,
            WrittenCells written,
            Function<String, Optional<ReleasedRows>> released) {
        this.contracts = contracts;
        this.staged = new StagedRows(checked, written, contracts.codes());
        this.released = released;
        this.belonging = new Belonging(round, contracts.codes());
        this.labels = new Labels(contracts.codes());
        this.origins = new Sources(contracts);
    }

    /** What a number is made of. */
    public Traced trace(ReleasedRows table, Map<String, String> row, ReportField field) {
        ReleasedRows.ReleasedNumber number = table.number(row, field);
        if (field.derived().isPresent()) {
            return derived(table, number, field.derived().get());
        }
        return origins.formula(field).map(trace -> ofRows(number, trace)).orElseGet(() -> among(number));
    }

    private Traced ofRows(ReleasedRows.ReleasedNumber number, Trace trace) {
        String from = trace.from().isEmpty() ? number.schema().rows().get(0).from() : trace.from();
        List<Candidate> fitting = fitting(number, from, trace.by(), trace.where());
        List<String> columns = new ArrayList<>();
        Stream.of(trace.field(), trace.weight())
                .filter(column -> !column.isEmpty())
                .forEach(columns::add);
        columns.addAll(trace.where().keySet());
        Take take = new Take(trace);
        List<Traced.Line> lines = new ArrayList<>();
        List<Traced.Line> aside = new ArrayList<>();
        for (Candidate row : fitting) {
            if (row.used()) {
                take.add(row);
                lines.add(row.line(columns));
            } else {
                aside.add(row.line(columns));
            }
        }
        String unit = isMoney(from, trace.field())
                        && KRONER.containsKey(number.field().unit())
                ? number.field().unit()
                : "";
        return new Traced.OfRows(
                number,
                trace,
                title(from),
                column(from, trace.field()),
                column(from, trace.weight()),
                unit,
                lines,
                aside,
                take.result().map(result -> result.dividedBy(KRONER.getOrDefault(unit, BigDecimal.ONE))));
    }

    /** The rows that belong to the number's row. */
    private List<Candidate> fitting(
            ReleasedRows.ReleasedNumber number, String from, Map<String, String> own, Map<String, List<String>> where) {
        Map<String, String> by = new HashMap<>();
        number.schema().rows().stream().filter(rows -> rows.from().equals(from)).forEach(rows -> by.putAll(rows.by()));
        by.putAll(own);
        return rows(from).stream()
                .filter(row -> number.schema().keys().stream()
                        .allMatch(key -> belongs(row, key, number.row(), by.getOrDefault(key.name(), ""))))
                .filter(row -> where.entrySet().stream()
                        .allMatch(one -> RowChoice.fits(row.says(one.getKey()).orElse(""), one.getValue())))
                .toList();
    }

    private boolean belongs(Candidate row, ReportField key, Map<String, String> released, String by) {
        String word = by.isEmpty() ? word(row, key.name()) : by;
        if (word.startsWith("@")) {
            word = released.getOrDefault(word.substring(1), "");
        }
        return word.equals(Trace.ANY)
                || !row.knows(word)
                || belonging.holds(key, released.getOrDefault(key.name(), ""), row.says(word));
    }

    /** The word of a row that a key is set against, when nothing else is said. */
    private static String word(Candidate row, String key) {
        if (row.knows(key)) {
            return key;
        }
        return switch (key) {
            case Columns.GEOGRAPHY -> row.place().orElse(Trace.ANY);
            case Columns.GROUP -> Columns.TARGET_GROUP;
            default -> Trace.ANY;
        };
    }

    private boolean isReport(String name) {
        return contracts.reports().stream().anyMatch(report -> report.name().equals(name));
    }

    private List<Candidate> rows(String from) {
        return isReport(from)
                ? released.apply(from).map(table -> TableRows.of(table, labels)).orElse(List.of())
                : staged.of(from);
    }

    private boolean isMoney(String from, String field) {
        return !isReport(from) && staged.isMoney(from, field);
    }

    private String title(String from) {
        return isReport(from)
                ? released.apply(from).map(table -> table.schema().title()).orElse(from)
                : staged.title(from, contracts);
    }

    private String column(String from, String field) {
        if (field.isEmpty()) {
            return "";
        }
        return isReport(from)
                ? released.apply(from)
                        .flatMap(table -> table.column(field))
                        .map(ReportField::title)
                        .orElse(field)
                : staged.column(from, field);
    }

    private Traced derived(ReleasedRows table, ReleasedRows.ReleasedNumber number, Derived derived) {
        Map<String, String> row = number.row();
        ReportField first = table.schema().field(derived.columns().first());
        List<Traced> parts = new ArrayList<>();
        parts.add(trace(table, row, first));
        if (derived.acrossRows()) {
            other(table, row, derived).map(one -> trace(table, one, first)).ifPresent(parts::add);
        } else {
            parts.add(trace(table, row, table.schema().field(derived.columns().second())));
        }
        Optional<Amount> result = parts.size() < 2
                ? Optional.empty()
                : parts.get(0)
                        .number()
                        .amount()
                        .flatMap(a -> parts.get(1).number().amount().flatMap(b -> Derivation.of(derived, a, b)));
        return new Traced.OfColumns(number, derived, parts, result);
    }

    /** The other row that a column across rows takes: the first of the series, the one before, or the whole. */
    private static Optional<Map<String, String>> other(ReleasedRows table, Map<String, String> row, Derived derived) {
        String over = derived.columns().second();
        List<Map<String, String>> series = table.rows().stream()
                .filter(one -> table.schema().primaryKey().stream()
                        .allMatch(key ->
                                key.equals(over) || one.getOrDefault(key, "").equals(row.getOrDefault(key, ""))))
                .toList();
        if (derived instanceof Derived.Part part) {
            return series.stream()
                    .filter(one -> one.getOrDefault(over, "").equals(part.whole()))
                    .findFirst();
        }
        int at = series.indexOf(row);
        boolean before = derived instanceof Derived.Since since && since.before();
        return at <= 0 ? Optional.empty() : Optional.of(series.get(before ? at - 1 : 0));
    }

    /** The rows of every table that the report is made of, as far as its keys choose among them. */
    private Traced among(ReleasedRows.ReleasedNumber number) {
        Map<String, List<Traced.Line>> sources = new LinkedHashMap<>();
        for (String from : origins.tables(number.schema())) {
            List<Traced.Line> lines = fitting(number, from, Map.of(), Map.of()).stream()
                    .filter(Candidate::used)
                    .map(row -> row.line(isReport(from) ? reported(from) : staged.numbers(from)))
                    .toList();
            if (!lines.isEmpty()) {
                sources.put(title(from), lines);
            }
        }
        return new Traced.Among(number, sources);
    }

    private List<String> reported(String from) {
        return released.apply(from)
                .map(table -> ReleasedRows.numbers(table.schema()).stream()
                        .map(ReportField::name)
                        .toList())
                .orElse(List.of());
    }
}
