package dk.belaeg.report.annex;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.RowChoice;
import dk.belaeg.report.Summary;
import dk.belaeg.schema.AnnexSchema;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import dk.belaeg.sentence.Change;
import dk.belaeg.sentence.ChangeParts;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Makes the sentences of the first page: findings, what has changed, reservations. */
final class AnnexSummary {
    /** Directors get so many findings. */
    private static final int FINDINGS = 3;

    private static final int MOST_RESERVATIONS = 6;

    private final AnnexSchema annex;
    private final Map<String, ReleasedTable> tables;
    private final Columns columns;
    private final Optional<Earlier> earlier;

    private AnnexSummary(AnnexSchema annex, ReleaseContent content, Optional<Earlier> earlier) {
        this.annex = annex;
        this.tables = AnnexParts.tables(content);
        this.columns = Columns.of(annex, content);
        this.earlier = earlier;
    }

    static Summary of(AnnexSchema annex, ReleaseContent content, Optional<Earlier> earlier) {
        AnnexSummary made = new AnnexSummary(annex, content, earlier);
        List<String> findings = made.findings();
        return new Summary(
                Annexes.file(annex.name()),
                annex.title(),
                findings,
                made.changes(),
                annex.reservations(),
                findings.isEmpty() ? "" : made.rule());
    }

    private List<String> findings() {
        return new Headlines(tables, columns).heaviest(annex.headlines(), FINDINGS);
    }

    /** How the findings were chosen. */
    private String rule() {
        List<String> rules = annex.headlines().stream()
                .map(headline -> headline.weighs().isEmpty()
                        ? headline.rule()
                        : headline.rule() + " (" + headline.weighs() + ")")
                .toList();
        boolean someFirst = annex.headlines().stream()
                .anyMatch(headline -> headline.weighs().isEmpty());
        return rules.isEmpty()
                ? ""
                : Sentence.of("Hovedfundene er valgt af programmet efter en fast regel. Af følgende vises de "
                        + Nouns.numeral(FINDINGS) + ", der vejer mest i tallene; vægten står i parentes"
                        + (someFirst ? ", og et fund uden vægt går forud" : "") + ": " + String.join("; ", rules));
    }

    /** What has changed since the former release. */
    private List<String> changes() {
        if (earlier.isEmpty()) {
            return List.of("Der er ingen tidligere udgivelse med andre tal at sammenligne med.");
        }
        Earlier former = earlier.get();
        List<String> changes = new ArrayList<>();
        for (AnnexSchema.Movement movement : annex.movements()) {
            movement(movement, former).ifPresent(changes::add);
        }
        new LargestChange(annex, tables, columns, former).sentence().ifPresent(changes::add);
        int changed = former.changedNumbers(Set.copyOf(AnnexParts.reports(annex)));
        String all = changed == 0
                ? "Ingen tal i bilagets tabeller er ændret"
                : "I alt er " + Nouns.NUMBER.counted(changed) + " i bilagets tabeller ændret";
        changes.add(Sentence.of(all + " siden den forrige udgivelse (" + former.called() + ")"));
        return changes;
    }

    private Optional<String> movement(AnnexSchema.Movement movement, Earlier former) {
        ReleasedTable table = tables.get(movement.rows().report());
        if (table == null) {
            return Optional.empty();
        }
        List<List<Value>> rows = RowChoice.rows(table, movement.rows().where());
        if (rows.size() != 1) {
            return Optional.empty();
        }
        ReportField field = table.schema().field(movement.field());
        List<String> key = key(table, rows.get(0));
        Value now = columns.value(table, rows.get(0), field);
        return former.value(table.schema(), key, field)
                .map(before -> columns.scaled(table.schema(), field, before))
                .map(before -> Sentence.of(movement.subject() + " "
                        + movement.parts()
                                .filter(parts -> tables.containsKey(parts.rows().report()))
                                .map(parts -> between(before, now, parts, former, table.schema(), field))
                                .orElseGet(() -> Change.between(before, now, columns.measure(table.schema(), field)))));
    }

    private String between(
            Value before, Value now, AnnexSchema.Parts parts, Earlier former, ReportSchema report, ReportField field) {
        ReleasedTable table = Objects.requireNonNull(tables.get(parts.rows().report()));
        ReportField part = table.schema().field(parts.field());
        Map<List<String>, Value> own = new LinkedHashMap<>();
        RowChoice.rows(table, parts.rows().where())
                .forEach(row -> own.put(key(table, row), table.cell(row, part.name())));
        return ChangeParts.of(former.values(table.schema(), parts.rows().where(), part), own)
                .between(before, now, columns.measure(report, field), parts.noun(), columns.divisor(report, field));
    }

    /** The row's key as machines read it. */
    static List<String> key(ReleasedTable table, List<Value> row) {
        return table.schema().keys().stream()
                .map(one -> RowChoice.plain(table.cell(row, one.name())))
                .toList();
    }

    /** What the reader must know before using the numbers, as much as a first page has room for. */
    static List<String> reservations(AnnexSchema annex, ReleaseContent content) {
        List<String> all = new ArrayList<>();
        for (ReleaseContent.Gap gap : content.gaps()) {
            if (annex.sources().isEmpty() || annex.sources().contains(gap.about())) {
                all.add(gap.danish());
            }
        }
        all.addAll(annex.reservations());
        if (all.size() <= MOST_RESERVATIONS) {
            return all;
        }
        int left = all.size() - MOST_RESERVATIONS;
        List<String> first = new ArrayList<>(all.subList(0, MOST_RESERVATIONS));
        first.add(Sentence.of("Der er " + left + " " + Nouns.OTHER.form(left) + " forbehold; se dem i index.html"));
        return first;
    }

    /** Names of several things, for a heading: "Tre hovedfund". */
    static String heading(int findings) {
        return findings == 1 ? "Hovedfund" : Sentence.capital(Nouns.numeral(findings)) + " hovedfund";
    }
}
