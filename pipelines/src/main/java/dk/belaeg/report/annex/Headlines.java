package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Headline;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.contract.Slots;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.disclosure.protect.Policy;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Texts;
import dk.belaeg.grammar.Value;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.RowChoice;
import dk.belaeg.sentence.Change;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Measure;
import dk.belaeg.sentence.Part;
import dk.belaeg.sentence.Ranking;
import dk.belaeg.sentence.Sentence;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what the rules of an annex look for in the released tables, and says it. A withheld number is never ranked. */
final class Headlines {
    private static final int MOST_OTHERS = 2;

    /** What fewer have said is no finding about all. */
    static final long FEWEST = 3;

    static final String RESPONSE_RATE = "response_rate";

    /** Who comes first among fewer is no finding. */
    private static final long FEWEST_RANKED = 2;

    private final Map<String, ReleasedTable> tables;
    private final AnnexColumns columns;
    private final Policy policy;

    /**
     * @param tables by report name
     * @param policy by which numbers of persons are hidden
     */
    Headlines(Map<String, ReleasedTable> tables, AnnexColumns columns, Policy policy) {
        this.tables = tables;
        this.columns = columns;
        this.policy = policy;
    }

    static Headlines of(AnnexSchema annex, ReleaseContent content) {
        return new Headlines(
                AnnexParts.tables(content),
                AnnexColumns.of(annex, content),
                content.rules().policy());
    }

    /**
     * A finding in one or a few sentences.
     *
     * @param weight against that of other findings
     */
    record Found(String text, BigDecimal weight) {}

    /** How many of the rules find something. */
    int count(List<Headline> headlines) {
        return found(headlines).size();
    }

    private List<Found> found(List<Headline> headlines) {
        return headlines.stream().flatMap(headline -> found(headline).stream()).toList();
    }

    /** Those of the findings that weigh most, in the order given; of equal ones the first. */
    List<String> heaviest(List<Headline> headlines, int most) {
        List<Found> found = found(headlines);
        Set<Found> heaviest = found.stream()
                .sorted(Comparator.comparing(Found::weight).reversed())
                .limit(most)
                .collect(Collectors.toSet());
        return found.stream().filter(heaviest::contains).map(Found::text).toList();
    }

    /** What the rules find, as one paragraph. */
    String told(List<Headline> headlines) {
        return Sentence.join(found(headlines).stream().map(Found::text).toList());
    }

    /** The findings, at most one but of a spread; none when the tables cannot answer. */
    List<Found> found(Headline headline) {
        ReleasedTable table = tables.get(headline.rows().report());
        if (table == null || isOfFew(table)) {
            return List.of();
        }
        List<List<Value>> rows = RowChoice.rows(table, headline.rows().where());
        if (headline instanceof Headline.Row row) {
            return row(row, table, rows).stream().toList();
        } else if (headline instanceof Headline.Top top) {
            return top(top, table, rows).stream().toList();
        } else if (headline instanceof Headline.Share share) {
            return share(share, table, rows).stream().toList();
        } else if (headline instanceof Headline.Spread spread) {
            return new SpreadFindings(spread, table, policy).of(rows);
        }
        throw new IllegalArgumentException("no rule for " + headline);
    }

    /** Whether the table is of a questionnaire that too few of those asked have answered to speak of all. */
    private boolean isOfFew(ReleasedTable table) {
        ReleasedTable rates = tables.get(RESPONSE_RATE);
        return rates != null
                && rates.rows().stream()
                        .filter(row -> rates.cell(row, "questionnaire")
                                .equals(new Value.Text(table.schema().questionnaire())))
                        .anyMatch(row -> number(rates, row, "missing").signum() > 0
                                && number(rates, row, "answered").compareTo(BigDecimal.valueOf(FEWEST)) < 0);
    }

    private static BigDecimal number(ReleasedTable table, List<Value> row, String column) {
        return table.cell(row, column) instanceof Value.Amount amount ? amount.value() : BigDecimal.ZERO;
    }

    private Optional<Found> row(Headline.Row rule, ReleasedTable table, List<List<Value>> rows) {
        boolean known =
                rows.size() == 1 && rule.needed().stream().allMatch(column -> isKnown(table.cell(rows.get(0), column)));
        if (!known) {
            return Optional.empty();
        }
        String text = Sentence.of(Slots.filled(rule.text(), slot -> column(slot, table, rows)));
        return Optional.of(new Found(text, new FindingWeight(table, rows).of(rule.weight(), rows)));
    }

    private static boolean isKnown(Value value) {
        return value instanceof Value.Amount || value instanceof Value.Range;
    }

    private Optional<Found> share(Headline.Share rule, ReleasedTable table, List<List<Value>> rows) {
        List<List<Value>> decided = rows.stream()
                .filter(row -> rule.undecided().isEmpty() || !RowChoice.fits(table, row, rule.undecided()))
                .toList();
        int rest = rows.size() - decided.size();
        if (decided.isEmpty() || (rest > 0 && decided.size() < FEWEST)) {
            return Optional.empty();
        }
        long counted = decided.stream()
                .filter(row -> RowChoice.fits(table, row, rule.counted()))
                .count();
        String part = Part.of(counted, decided.size(), rule.noun());
        String text = Sentence.join(List.of(
                Slots.filled(rule.text(), slot -> part),
                rest == 0 ? "" : Slots.filled(rule.rest(), slot -> rule.noun().counted(rest))));
        BigDecimal weight = rule.first()
                ? FindingWeight.FIRST
                : BigDecimal.valueOf(counted).divide(BigDecimal.valueOf(decided.size()), MathContext.DECIMAL64);
        return Optional.of(new Found(text, weight));
    }

    private Optional<Found> top(Headline.Top rule, ReleasedTable table, List<List<Value>> rows) {
        ReportField field = table.schema().field(rule.value());
        List<List<Value>> counting = rows.stream()
                .filter(row -> counts(rule, table.cell(row, rule.value())))
                .toList();
        Ranking<List<Value>> ranking = rule.least()
                ? Ranking.least(counting, row -> table.cell(row, rule.value()))
                : Ranking.most(counting, row -> table.cell(row, rule.value()));
        if (ranking.leaders().stream().anyMatch(row -> !proved(rule, table, row))) {
            return Optional.empty();
        }
        if (ranking.ranked() == 0) {
            boolean someKnown = rows.stream().anyMatch(row -> isKnown(table.cell(row, rule.value())));
            String none = Sentence.join(List.of(rule.none(), unranked(rule, ranking)));
            return someKnown && !rule.none().isEmpty()
                    ? Optional.of(new Found(none, rule.weight().isEmpty() ? FindingWeight.FIRST : BigDecimal.ZERO))
                    : Optional.empty();
        }
        boolean few = rule.text().contains("$part")
                ? ranking.leaders().stream().anyMatch(row -> whole(rule, table, row) < FEWEST)
                : rows.stream()
                                .filter(row -> isKnown(table.cell(row, rule.value())))
                                .count()
                        < FEWEST_RANKED;
        if (few) {
            return Optional.empty();
        }
        Told told = new Told(rule, table, field, ranking);
        String text = Sentence.join(List.of(
                Slots.filled(rule.text(), told::slot),
                told.others().isEmpty() ? "" : Slots.filled(rule.others(), told::slot),
                unranked(rule, ranking)));
        return Optional.of(new Found(text, new FindingWeight(table, rows).of(rule.weight(), ranking.leaders())));
    }

    /** Numbers that are proved not to lie beyond the bound do not count; withheld and missing ones are told of. */
    private static boolean counts(Headline.Top rule, Value value) {
        if (rule.above().isEmpty() || !isKnown(value)) {
            return true;
        }
        BigDecimal bound = rule.above().get();
        return rule.least() ? least(value).compareTo(bound) < 0 : most(value).compareTo(bound) > 0;
    }

    /**
     * Whether a number is proved to lie beyond the bound, and is not shown as 0; of one that may or may not nothing is said.
     */
    private boolean proved(Headline.Top rule, ReleasedTable table, List<Value> row) {
        if (rule.above().isEmpty()) {
            return true;
        }
        BigDecimal bound = rule.above().get();
        Value value = table.cell(row, rule.value());
        boolean beyond =
                rule.least() ? most(value).compareTo(bound) < 0 : least(value).compareTo(bound) > 0;
        ReportField field = table.schema().field(rule.value());
        return beyond && !columns.measure(table.schema(), field).showsNothing(columns.value(table, row, field));
    }

    private static BigDecimal least(Value value) {
        return value instanceof Value.Range range ? range.lower() : ((Value.Amount) value).value();
    }

    private static BigDecimal most(Value value) {
        return value instanceof Value.Range range ? range.upper() : ((Value.Amount) value).value();
    }

    /** How many the value of a row is a part of; 0 where that is not known. */
    private static long whole(Headline.Top rule, ReleasedTable table, List<Value> row) {
        return rule.weight()
                .map(weight -> table.cell(row, weight.full()))
                .map(value ->
                        value instanceof Value.Amount amount ? amount.value().longValue() : 0L)
                .orElse(0L);
    }

    private static String unranked(Headline.Top rule, Ranking<?> ranking) {
        List<String> parts = new ArrayList<>();
        if (ranking.withheld() > 0) {
            parts.add(rule.noun().counted(ranking.withheld()) + " med et skjult tal");
        }
        if (ranking.incomplete() > 0) {
            parts.add(rule.noun().counted(ranking.incomplete()) + " uden tal fra alle kommuner");
        }
        if (ranking.missing() > 0) {
            parts.add(rule.noun().counted(ranking.missing()) + " uden kendt tal");
        }
        return parts.isEmpty() ? "" : Listing.and(parts) + " er ikke sammenlignet";
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
                            listed(ranking.leaders().stream()
                                    .map(row -> label(slot, row))
                                    .toList()));
                case "value" -> column(new Slots.Slot(field.name(), slot.form()), table, valued());
                case "others" ->
                    Listing.and(
                            others().stream().map(row -> labelled(slot, row)).toList());
                case "part" ->
                    Listing.and(ranking.leaders().stream()
                            .map(this::part)
                            .distinct()
                            .toList());
                case "ranked" -> DanishNumbers.format(ranking.ranked());
                default -> column(slot, table, ranking.leaders());
            };
        }

        /** Those that come next, a few; none of those that have the same number is left out while another is named. */
        private List<List<Value>> others() {
            List<List<Value>> others = ranking.others().stream()
                    .filter(row -> proved(rule, table, row))
                    .toList();
            int named = Math.min(MOST_OTHERS, others.size());
            while (named > 0
                    && named < others.size()
                    && value(others.get(named)).equals(value(others.get(named - 1)))) {
                named--;
            }
            return others.subList(0, named);
        }

        private Value value(List<Value> row) {
            return table.cell(row, rule.value());
        }

        /** "Vejle (41 pladser)"; where the name has brackets itself, "Autisme (voksne) med 41 pladser". */
        private String labelled(Slots.Slot slot, List<Value> row) {
            String label = label(slot, row);
            String value = columns.said(table, row, field);
            return label.contains("(") ? label + " med " + value : label + " (" + value + ")";
        }

        private String part(List<Value> row) {
            long part = table.cell(row, field.name()) instanceof Value.Amount amount
                    ? amount.value().longValue()
                    : 0;
            return Part.of(
                    part,
                    whole(rule, table, row),
                    columns.measure(table.schema(), field).noun().orElse(rule.noun()));
        }

        /** Leaders that are proved equal have one value between them. */
        private List<List<Value>> valued() {
            return certain ? ranking.leaders().subList(0, 1) : ranking.leaders();
        }

        private String listed(List<String> names) {
            return certain ? Listing.and(names) : Listing.or(names);
        }

        private String label(Slots.Slot slot, List<Value> row) {
            return slot.form() == Slots.Form.INSIDE ? Texts.inside(label(row)) : label(row);
        }

        private String label(List<Value> row) {
            List<String> words = rule.label().stream()
                    .map(column -> columns.named(table, row, table.schema().field(column)))
                    .toList();
            return words.size() == 1
                    ? words.get(0)
                    : words.get(0) + " (" + Texts.inside(String.join(", ", words.subList(1, words.size()))) + ")";
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
        if (!AnnexColumns.isNumber(field)) {
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
            case INSIDE -> Texts.inside(words);
            case PLAIN, NUMBER, ABOUT, MOVED, BESIDE -> words;
        };
    }
}
