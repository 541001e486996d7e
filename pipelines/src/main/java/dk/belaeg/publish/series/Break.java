package dk.belaeg.publish.series;

import dk.belaeg.contract.CodeList;
import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Derived;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.publish.compare.ReadRelease;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Why the numbers of two rounds cannot be compared. Nothing is ever computed across it.
 *
 * @param column the field that it is of
 * @param code of a key, where only rows of this code are concerned; empty for all
 * @param reason Danish sentence
 */
record Break(SeriesRound from, SeriesRound to, ReportField column, String code, String reason) {
    private static final ReadRelease.Field NONE = new ReadRelease.Field("", "", "", "", List.of());

    /** Whether it stands in the way of a column in a row. */
    boolean concerns(ReportSchema schema, ReportField other, List<String> key) {
        if (column.role() != ReportField.Role.KEY) {
            return column.equals(other) || isMadeOf(schema, other);
        }
        return code.isEmpty() || key.get(schema.keys().indexOf(column)).equals(code);
    }

    /** A number for each of something else is of its price level or question; one in parts of its own kind is not. */
    private boolean isMadeOf(ReportSchema schema, ReportField other) {
        return other.derived()
                .map(Derived::sources)
                .filter(sources -> sources.contains(column.name())
                        && sources.stream()
                                .anyMatch(source -> !schema.field(source).unit().equals(column.unit())))
                .isPresent();
    }

    /** All between two rounds that follow each other. */
    static List<Break> between(
            SeriesRound from,
            ReadRelease.Table before,
            SeriesRound to,
            ReadRelease.Table now,
            ReportSchema schema,
            Optional<ReportField> time,
            Codes codes) {
        List<Break> breaks = new ArrayList<>();
        for (ReportField field : schema.fields()) {
            if (field.role() == ReportField.Role.LABEL) {
                continue;
            }
            Optional<ReadRelease.Field> was = told(before, schema, field);
            Optional<ReadRelease.Field> is = told(now, schema, field);
            List<String> reasons = was.isPresent() && is.isPresent()
                    ? reasons(was.get(), from, is.get(), to)
                    : was.or(() -> is)
                            .map(one ->
                                    List.of("kolonnen er kun med i runden " + (was.isPresent() ? from : to).label()))
                            .orElse(List.of());
            if (!reasons.isEmpty()) {
                breaks.add(new Break(from, to, field, "", Sentence.of(Listing.and(reasons))));
            }
            if (field.role() == ReportField.Role.KEY && !time.equals(Optional.of(field))) {
                codes(from, before, to, now, schema, field, codes)
                        .forEach((code, reason) -> breaks.add(new Break(from, to, field, code, Sentence.of(reason))));
            }
        }
        return breaks;
    }

    private static Optional<ReadRelease.Field> told(ReadRelease.Table table, ReportSchema schema, ReportField field) {
        return PrintedCells.has(table.fields(), field)
                ? Optional.of(table.fields()
                        .getOrDefault(
                                PrintedCells.column(schema, field),
                                table.fields().getOrDefault(field.name(), NONE)))
                : Optional.empty();
    }

    private static List<String> reasons(ReadRelease.Field was, SeriesRound from, ReadRelease.Field is, SeriesRound to) {
        List<String> reasons = new ArrayList<>();
        if (was.equals(NONE) || is.equals(NONE) || !was.type().equals(is.type())) {
            reasons.add("tallet er af en anden slags");
        }
        if (!was.unit().equals(is.unit())) {
            reasons.add("enheden var »" + was.unit() + "« og er »" + is.unit() + "«");
        }
        is.changes().stream()
                .filter(change -> !was.changes().contains(change))
                .forEach(change -> reasons.add("spørgsmålet er ændret (" + change.replaceFirst("\\.$", "") + ")"));
        if (!undated(was.title(), from).equals(undated(is.title(), to))) {
            reasons.add("overskriften var »" + was.title() + "« og er »" + is.title() + "«");
        }
        if (is.changes().equals(was.changes())
                && !undated(was.description(), from).equals(undated(is.description(), to))) {
            reasons.add("forklaringen var »" + was.description() + "« og er »" + is.description() + "«");
        }
        return reasons;
    }

    /** The day that a round's numbers are of is another in every round. */
    private static String undated(String text, SeriesRound round) {
        return text.replace(DanishDates.day(round.asOf()), "pr. dato");
    }

    /** Codes that mean something else, that only one of the rounds has, or whose parts are others; with why. */
    private static Map<String, String> codes(
            SeriesRound from,
            ReadRelease.Table before,
            SeriesRound to,
            ReadRelease.Table now,
            ReportSchema schema,
            ReportField key,
            Codes codes) {
        Map<String, String> broken = new TreeMap<>();
        Map<String, String> old = before.labels().getOrDefault(key.name(), Map.of());
        Map<String, String> names = now.labels().getOrDefault(key.name(), Map.of());
        Set<String> was = used(before, schema, key);
        Set<String> is = used(now, schema, key);
        names.forEach((code, name) -> {
            if (old.containsKey(code) && !name.equals(old.get(code)) && (was.contains(code) || is.contains(code))) {
                broken.put(code, "koden hed »" + old.get(code) + "« og hedder »" + name + "«");
            }
        });
        Set<String> others = new TreeSet<>();
        Stream.concat(was.stream(), is.stream())
                .filter(code -> isChosen(schema, key, code, codes)
                        ? was.contains(code) != is.contains(code)
                        : !names.isEmpty() && !old.isEmpty() && old.containsKey(code) != names.containsKey(code))
                .forEach(others::add);
        others.forEach(
                code -> broken.put(code, "koden er kun med i runden " + (was.contains(code) ? from : to).label()));
        Set<String> parts = new LinkedHashSet<>(others);
        parts.removeAll(key.sums());
        for (String sum : key.sums()) {
            List<String> own = parts.stream()
                    .filter(part -> isOf(part, sum, codes))
                    .map(part -> "»" + codes.targetGroups().nameOf(part) + "«")
                    .toList();
            if (!own.isEmpty() && was.contains(sum) && is.contains(sum)) {
                broken.put(sum, "summen er af andre dele: " + Listing.and(own) + " er kun med i den ene runde");
            }
        }
        return broken;
    }

    /**
     * Whether a round chooses which codes it has, so that one without a row was not asked about. Of all else there is none
     * where there is no row, and a sum is of the same parts.
     */
    private static boolean isChosen(ReportSchema schema, ReportField key, String code, Codes codes) {
        boolean counted = schema.cells()
                .filter(cells ->
                        cells.group().equals(key.name()) && !cells.geography().equals(key.name()))
                .isPresent();
        return counted
                || (!schema.questionnaire().isEmpty() && codes.targetGroups().hasCode(code));
    }

    /** Target groups are parts of the sums of their area; any other code may be a part of every sum. */
    private static boolean isOf(String part, String sum, Codes codes) {
        CodeList groups = codes.targetGroups();
        return !groups.hasCode(part)
                || sum.equals(groups.value(part, "area"))
                || sum.startsWith(groups.value(part, "area") + "_");
    }

    private static Set<String> used(ReadRelease.Table table, ReportSchema schema, ReportField key) {
        int at = schema.keys().indexOf(key);
        Set<String> used = new TreeSet<>();
        table.coded().keySet().forEach(row -> used.add(row.get(at)));
        return used;
    }
}
