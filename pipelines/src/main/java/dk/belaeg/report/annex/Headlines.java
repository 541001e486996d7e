package dk.belaeg.report.annex;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.sentence.Change;
import dk.belaeg.report.sentence.Listing;
import dk.belaeg.report.sentence.Measure;
import dk.belaeg.report.sentence.Part;
import dk.belaeg.report.sentence.Ranking;
import dk.belaeg.report.sentence.Sentence;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.Headline;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Slots;
import dk.belaeg.schema.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what the rules of an annex look for in the released tables, and says it. A withheld number is never ranked. */
final class Headlines {
    private static final int MOST_OTHERS = 2;

    private final Map<String, ReleasedTable> tables;
    private final Columns columns;

    /** @param tables by report name */
    Headlines(Map<String, ReleasedTable> tables, Columns columns) {
        this.tables = tables;
        this.columns = columns;
    }

    /** The finding in one or a few sentences; empty when the tables cannot answer. */
    Optional<String> said(Headline headline) {
        ReleasedTable table = tables.get(headline.rows().report());
        if (table == null) {
            return Optional.empty();
        }
        List<List<Value>> rows = RowChoice.rows(table, headline.rows().where());
        if (headline instanceof Headline.Row row) {
            return row(row, table, rows);
        } else if (headline instanceof Headline.Top top) {
            return top(top, table, rows);
        } else if (headline instanceof Headline.Share share) {
            return share(share, table, rows);
        }
        throw new IllegalArgumentException("no rule for " + headline);
    }

    private Optional<String> row(Headline.Row rule, ReleasedTable table, List<List<Value>> rows) {
        boolean known =
                rows.size() == 1 && rule.needed().stream().allMatch(column -> isKnown(table.cell(rows.get(0), column)));
        return known
                ? Optional.of(Sentence.of(Slots.filled(rule.text(), slot -> column(slot, table, List.of(rows.get(0))))))
                : Optional.empty();
    }

    private static boolean isKnown(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Range;
    }

    private Optional<String> share(Headline.Share rule, ReleasedTable table, List<List<Value>> rows) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long counted = rows.stream()
                .filter(row -> RowChoice.fits(table, row, rule.counted()))
                .count();
        String part = Part.of(counted, rows.size(), rule.noun());
        return Optional.of(Sentence.of(Slots.filled(rule.text(), slot -> part)));
    }

    private Optional<String> top(Headline.Top rule, ReleasedTable table, List<List<Value>> rows) {
        ReportField field = table.schema().field(rule.value());
        List<List<Value>> counting = rows.stream()
                .filter(row -> counts(rule, table.cell(row, rule.value())))
                .toList();
        Ranking<List<Value>> ranking = rule.largest()
                ? Ranking.most(counting, row -> table.cell(row, rule.value()))
                : Ranking.least(counting, row -> table.cell(row, rule.value()));
        if (ranking.ranked() == 0) {
            boolean someKnown = rows.stream().anyMatch(row -> isKnown(table.cell(row, rule.value())));
            return someKnown && !rule.none().isEmpty()
                    ? Optional.of(Sentence.join(List.of(rule.none(), unranked(rule, ranking))))
                    : Optional.empty();
        }
        Told told = new Told(rule, table, field, ranking);
        return Optional.of(Sentence.join(List.of(
                Slots.filled(rule.text(), told::slot),
                ranking.others().isEmpty() ? "" : Slots.filled(rule.others(), told::slot),
                unranked(rule, ranking))));
    }

    /** Numbers that are proved to lie at or under the bound do not count; withheld and missing ones are told of. */
    private static boolean counts(Headline.Top rule, Value value) {
        if (rule.above().isEmpty() || !isKnown(value)) {
            return true;
        }
        BigDecimal lower = value instanceof Value.Range range ? range.lower() : ((Value.Amount) value).value();
        return lower.compareTo(rule.above().get()) > 0;
    }

    private static String unranked(Headline.Top rule, Ranking<?> ranking) {
        List<String> parts = new ArrayList<>();
        if (ranking.withheld() > 0) {
            parts.add(rule.noun().counted(ranking.withheld()) + " har et skjult tal");
        }
        if (ranking.missing() > 0) {
            parts.add(rule.noun().counted(ranking.missing()) + " har intet tal");
        }
        return parts.isEmpty() ? "" : Listing.and(parts) + " og er ikke sammenlignet";
    }

    /** What the slots of a ranking hold. */
    private final class Told {
        private final Headline.Top rule;
        private final ReleasedTable table;
        private final ReportField field;
        private final Ranking<List<Value>> ranking;
        private final boolean certain;

        Told(Headline.Top rule, ReleasedTable table, ReportField field, Ranking<List<Value>> ranking) {
            this.rule = rule;
            this.table = table;
            this.field = field;
            this.ranking = ranking;
            this.certain = ranking.isCertain(row -> table.cell(row, rule.value()));
        }

        String slot(Slots.Slot slot) {
            return switch (slot.name()) {
                case "label" ->
                    formed(
                            slot.form(),
                            listed(ranking.leaders().stream().map(this::label).toList()));
                case "value" -> column(new Slots.Slot(field.name(), slot.form()), table, valued());
                case "others" ->
                    Listing.and(ranking.others().stream()
                            .limit(MOST_OTHERS)
                            .map(this::labelled)
                            .toList());
                case "ranked" -> DanishNumbers.format(ranking.ranked());
                default -> column(slot, table, ranking.leaders());
            };
        }

        /** "Vejle (41 pladser)"; where the name has brackets itself, "Autisme (voksne) med 41 pladser". */
        private String labelled(List<Value> row) {
            String label = label(row);
            String value = columns.said(table, row, field);
            return label.contains("(") ? label + " med " + value : label + " (" + value + ")";
        }

        /** Leaders that are proved equal have one value between them. */
        private List<List<Value>> valued() {
            return certain ? ranking.leaders().subList(0, 1) : ranking.leaders();
        }

        private String listed(List<String> names) {
            return certain ? Listing.and(names) : Listing.or(names);
        }

        private String label(List<Value> row) {
            List<String> words = rule.label().stream()
                    .map(column -> columns.said(table, row, table.schema().field(column)))
                    .toList();
            return words.size() == 1
                    ? words.get(0)
                    : words.get(0) + " (" + Sentence.inside(String.join(", ", words.subList(1, words.size()))) + ")";
        }
    }

    /** A column of one row, or of several named together. */
    private String column(Slots.Slot slot, ReleasedTable table, List<List<Value>> rows) {
        ReportField field = table.schema().field(slot.name());
        return Listing.and(rows.stream()
                .map(row -> said(slot.form(), table, row, field))
                .distinct()
                .toList());
    }

    private String said(Slots.Form form, ReleasedTable table, List<Value> row, ReportField field) {
        ReportSchema report = table.schema();
        if (!Columns.isNumber(field)) {
            return formed(form, columns.said(table, row, field));
        }
        Measure measure = columns.measure(report, field);
        Value value = columns.value(table, row, field);
        return switch (form) {
            case PLAIN, GENITIVE, INSIDE -> measure.of(value);
            case NUMBER -> measure.number(value);
            case ABOUT -> measure.about(value);
            case MOVED -> Change.by(value, measure);
            case BESIDE -> Change.beside(value, measure);
        };
    }

    private static String formed(Slots.Form form, String words) {
        return switch (form) {
            case GENITIVE -> Sentence.genitive(words);
            case INSIDE -> Sentence.inside(words);
            case PLAIN, NUMBER, ABOUT, MOVED, BESIDE -> words;
        };
    }
}
