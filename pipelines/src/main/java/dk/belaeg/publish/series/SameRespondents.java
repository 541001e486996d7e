package dk.belaeg.publish.series;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Change;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What those municipalities have stated that have done so both times, beside the sum of all. It adds up cells that are
 * printed, and says nothing where one of them is hidden.
 */
final class SameRespondents {
    /** As many sums have to add up before a column is taken for a sum of the municipalities'. */
    private static final int PROOFS = 3;

    /** Sums of cells with six decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.001");

    /** A development is of so many times. */
    private static final int THROUGHOUT = 3;

    private final TableRows rows;
    private final TableRows throughout;
    private final Codes codes;
    private final Labels labels;
    private final String region;

    /**
     * @param schema of what each round says beside the one before
     * @param throughout of what those say who have answered in all
     * @param region the geography that the sums of all are of
     */
    SameRespondents(ReportSchema schema, ReportSchema throughout, Codes codes, String region) {
        this.rows = new TableRows(schema);
        this.throughout = new TableRows(throughout);
        this.codes = codes;
        this.labels = new Labels(codes);
        this.region = region;
    }

    /**
     * What is stated of one thing at one time.
     *
     * @param total the row of the whole area
     * @param own the rows of the municipalities, by their codes
     */
    private record Told(Dataset.Row total, Map<String, Dataset.Row> own) {}

    /** @param all of the series, among which the sums of this one are looked for */
    void add(Dataset dataset, List<Dataset> all) {
        if (dataset.schema().questionnaire().isEmpty() || geography(dataset).isEmpty()) {
            return;
        }
        for (Dataset sums : all) {
            if (sums.schema().dataset().equals(dataset.schema().dataset())
                    && sums.schema().primaryKey().equals(dataset.schema().primaryKey())
                    && add(dataset, sums)) {
                return;
            }
        }
    }

    private static Optional<ReportField> geography(Dataset dataset) {
        return dataset.schema().keys().stream()
                .filter(key -> key.name().equals(Columns.GEOGRAPHY))
                .findFirst();
    }

    /** Whether the second has sums of the first. */
    private boolean add(Dataset dataset, Dataset sums) {
        int at = dataset.schema().keys().indexOf(geography(dataset).orElseThrow());
        Map<List<String>, Map<String, Dataset.Row>> own = new LinkedHashMap<>();
        for (Dataset.Row row : dataset.history()) {
            if (codes.municipalities().hasCode(row.key().get(at))) {
                own.computeIfAbsent(place(dataset, row, at), key -> new TreeMap<>())
                        .put(row.key().get(at), row);
            }
        }
        Map<List<String>, Map<String, Told>> told = new LinkedHashMap<>();
        for (Dataset.Row row : sums.history()) {
            List<String> place = place(sums, row, at);
            if (row.key().get(at).equals(region) && own.containsKey(place)) {
                told.computeIfAbsent(place.subList(1, place.size()), key -> new TreeMap<>())
                        .put(place.get(0), new Told(row, own.getOrDefault(place, Map.of())));
            }
        }
        List<ReportField> columns = dataset.numbers().stream()
                .filter(column -> column.derived().isEmpty())
                .filter(column -> sums.schema().fields().stream()
                        .anyMatch(field -> field.name().equals(column.name())))
                .filter(column ->
                        column.persons() || addsUp(told, column, sums.schema().field(column.name())))
                .toList();
        told.values()
                .forEach(times -> columns.forEach(column -> {
                    List<Told> order = List.copyOf(times.values());
                    for (int i = 1; i < order.size(); i++) {
                        compared(dataset, sums, order.get(i - 1), order.get(i), column);
                    }
                    throughout(dataset, sums, order, column);
                }));
        return !told.isEmpty();
    }

    /** When, and what of, apart from where. */
    private static List<String> place(Dataset dataset, Dataset.Row row, int geography) {
        List<String> place = new ArrayList<>(row.key());
        place.remove(geography);
        place.add(0, dataset.when(row));
        return place;
    }

    /** Whether what is printed shows that the whole is the sum of the municipalities; a mean is not. */
    private static boolean addsUp(Map<List<String>, Map<String, Told>> told, ReportField column, ReportField total) {
        int proofs = 0;
        for (Map<String, Told> times : told.values()) {
            for (Told one : times.values()) {
                Optional<Value> sum = sum(one.own().values(), column);
                Value whole = one.total().value(total);
                Optional<BigDecimal> least = lower(whole);
                if (sum.isEmpty() || least.isEmpty()) {
                    continue;
                }
                BigDecimal apart = lower(sum.get()).orElseThrow().subtract(least.get());
                if (apart.abs().compareTo(ROUNDING) > 0) {
                    return false;
                }
                proofs += least.get().signum() == 0 ? 0 : 1;
            }
        }
        return proofs >= PROOFS;
    }

    private static Optional<BigDecimal> lower(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.value());
        } else if (value instanceof Value.Range range) {
            return Optional.of(range.lower());
        }
        return value instanceof Value.AtLeast least ? Optional.of(least.lower()) : Optional.empty();
    }

    /** The sum of the numbers that are stated; empty when one of them is hidden or not whole. */
    private static Optional<Value> sum(Iterable<Dataset.Row> rows, ReportField column) {
        BigDecimal least = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (Dataset.Row row : rows) {
            Value value = row.value(column);
            if (value instanceof Value.Amount amount) {
                least = least.add(amount.value());
                most = most.add(amount.value());
            } else if (value instanceof Value.Range range) {
                least = least.add(range.lower());
                most = most.add(range.upper());
            } else if (!(value instanceof Value.Blank)) {
                return Optional.empty();
            }
        }
        return Optional.of(least.compareTo(most) == 0 ? new Value.Amount(least) : new Value.Range(least, most));
    }

    private void compared(Dataset dataset, Dataset sums, Told before, Told now, ReportField column) {
        Set<String> then = stated(before, column);
        Set<String> both = stated(now, column);
        int after = both.size();
        both.retainAll(then);
        if (both.isEmpty()) {
            return;
        }
        ReportField total = sums.schema().field(column.name());
        Value allBefore = before.total().value(total);
        Value allNow = now.total().value(total);
        Optional<Value> sameBefore = sum(of(before, both), column);
        Optional<Value> sameNow = sum(of(now, both), column);
        List<String> notes = new ArrayList<>();
        List<Break> breaks = sums.between(before.total(), now.total(), total);
        Value change = Value.Blank.UNSTATED;
        if (!breaks.isEmpty()) {
            notes.add("brud: " + breaks.get(0).reason());
        } else if (sameBefore.isEmpty() || sameNow.isEmpty()) {
            notes.add("de samme kommuners sum kan ikke siges, da et af deres tal er skjult");
        } else {
            change = Change.difference(sameBefore.get(), sameNow.get());
        }
        if (after != both.size() || then.size() != both.size()) {
            notes.add("summerne af alle er ikke af de samme kommuner: " + then.size() + " før og "
                    + Nouns.MUNICIPALITY.counted(after) + " nu");
        }
        Value plain = breaks.isEmpty() ? Change.difference(allBefore, allNow) : Value.Blank.UNSTATED;
        rows.line()
                .text("table", dataset.name())
                .text("table_title", dataset.schema().title())
                .text("row", String.join("|", sums.subject(now.total())))
                .text(
                        "row_name",
                        sums.table(now.total().round().newest())
                                .names()
                                .getOrDefault(now.total().key(), ""))
                .text("column", column.name())
                .text("column_title", column.title())
                .text("from", sums.whenInWords(before.total(), labels))
                .text("to", sums.whenInWords(now.total(), labels))
                .number("all_before", allBefore, Units.of(column))
                .number("all_now", allNow, Units.of(column))
                .number("all_change", plain, Units.change(column))
                .count("before_respondents", then.size())
                .count("now_respondents", after)
                .count("same", both.size())
                .number("same_before", sameBefore.orElse(Value.Blank.UNSTATED), Units.of(column))
                .number("same_now", sameNow.orElse(Value.Blank.UNSTATED), Units.of(column))
                .number("same_change", change, Units.change(column))
                .text("note", Sentence.join(notes))
                .add();
    }

    /** The sums at all times of those who are stated at each of them; none where one of theirs is hidden or no number, or at a break. */
    private void throughout(Dataset dataset, Dataset sums, List<Told> times, ReportField column) {
        Set<String> all = stated(times.get(0), column);
        boolean broken = false;
        for (int i = 1; i < times.size(); i++) {
            all.retainAll(stated(times.get(i), column));
            broken |= !sums.between(
                            times.get(i - 1).total(),
                            times.get(i).total(),
                            sums.schema().field(column.name()))
                    .isEmpty();
        }
        List<Optional<Value>> told =
                times.stream().map(one -> sum(of(one, all), column)).toList();
        boolean exact = told.stream().allMatch(sum -> sum.isPresent() && sum.get() instanceof Value.Amount);
        if (times.size() < THROUGHOUT || all.isEmpty() || broken || !exact) {
            return;
        }
        for (int i = 0; i < times.size(); i++) {
            Dataset.Row total = times.get(i).total();
            String name = sums.table(total.round().newest()).names().getOrDefault(total.key(), "");
            throughout
                    .line()
                    .text("table", dataset.name())
                    .text("table_title", dataset.schema().title())
                    .text("row", String.join("|", sums.subject(total)))
                    .text("row_name", name)
                    .text("level", isSum(sums, total) ? "sum" : "detail")
                    .text("column", column.name())
                    .text("column_title", column.title())
                    .text("time", sums.whenInWords(total, labels))
                    .count("same", all.size())
                    .text("same_name", shortName(sums, total, name) + ", n\u00A0=\u00A0" + all.size())
                    .value("sum", told.get(i).orElseThrow())
                    .text("unit", column.unit())
                    .add();
        }
    }

    /** A target group by its short name and its area, where a row is of one. */
    private String shortName(Dataset sums, Dataset.Row total, String name) {
        return sums.subject(total).stream()
                .filter(codes.targetGroups()::hasCode)
                .findFirst()
                .map(group -> labels.shortGroup(group) + " ("
                        + Texts.inside(
                                codes.list("areas").nameOf(codes.targetGroups().value(group, "area"))) + ")")
                .orElse(name);
    }

    /** Whether a row of the whole area is the sum of others of it too. */
    private static boolean isSum(Dataset sums, Dataset.Row total) {
        List<ReportField> keys = sums.schema().keys();
        return IntStream.range(0, keys.size())
                .anyMatch(i -> keys.get(i).sums().contains(total.key().get(i)));
    }

    private static Set<String> stated(Told told, ReportField column) {
        Set<String> stated = new HashSet<>();
        told.own().forEach((municipality, row) -> {
            if (!(row.value(column) instanceof Value.Blank)) {
                stated.add(municipality);
            }
        });
        return stated;
    }

    private static List<Dataset.Row> of(Told told, Set<String> municipalities) {
        Map<String, Dataset.Row> chosen = new HashMap<>(told.own());
        chosen.keySet().retainAll(municipalities);
        return List.copyOf(chosen.values());
    }

    ReleasedTable table() {
        return rows.table();
    }

    ReleasedTable throughout() {
        return throughout.table();
    }
}
