package dk.belaeg.report.annex;

import dk.belaeg.contract.AnnexSchema;
import dk.belaeg.contract.Headline;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.ReleaseContent;
import dk.belaeg.report.Summary;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the sentences of the first page: findings, what has changed, reservations. */
final class AnnexSummary {
    private static final int MOST_RESERVATIONS = 6;

    private final AnnexSchema annex;
    /** What is looked for: the rules whose tables the release has. */
    private final List<Headline> rules;

    private final Headlines headlines;
    private final Annexes.Former former;

    private AnnexSummary(AnnexSchema annex, ReleaseContent content, Annexes.Former former) {
        this.annex = annex;
        Map<String, ReleasedTable> tables = AnnexParts.tables(content);
        this.rules = annex.summarised().stream()
                .filter(headline -> tables.containsKey(headline.report()))
                .toList();
        this.headlines = Headlines.of(annex, content);
        this.former = former;
    }

    static Summary of(AnnexSchema annex, ReleaseContent content, Annexes.Former former) {
        AnnexSummary made = new AnnexSummary(annex, content, former);
        Map<String, ReleasedTable> tables = AnnexParts.tables(content);
        List<String> findings = made.findings();
        return new Summary(
                Annexes.file(annex.name()),
                annex.title(),
                KeyFigure.of(annex, content).stream()
                        .flatMap(figure -> figure.told(tables).stream())
                        .toList(),
                findings,
                made.lastRound(),
                made.changes(),
                annex.reservations(),
                findings.isEmpty() ? "" : made.rule());
    }

    private List<String> findings() {
        return headlines.heaviest(rules, annex.findings());
    }

    /** How the findings were chosen. */
    private String rule() {
        boolean allShown = isAllShown();
        List<String> words = rules.stream()
                .map(headline -> headline.weighs().isEmpty() || allShown
                        ? headline.rule()
                        : headline.rule() + " (" + headline.weighs() + ")")
                .toList();
        if (words.isEmpty()) {
            return "";
        } else if (allShown) {
            return Sentence.of(
                    "Hovedfundene er fundet af programmet efter en fast regel, og alle fund er vist. Der er søgt efter "
                            + String.join("; ", words));
        }
        boolean someFirst =
                rules.stream().anyMatch(headline -> headline.weighs().isEmpty());
        return Sentence.of("Hovedfundene er valgt af programmet efter en fast regel. Af følgende vises de "
                + Nouns.numeral(annex.findings()) + ", der vejer mest i tallene; vægten står i parentes"
                + (someFirst ? ", og et fund uden vægt går forud" : "") + ": " + String.join("; ", words));
    }

    /** Whether none of the findings was left out for weighing too little. */
    private boolean isAllShown() {
        return headlines.count(rules) <= annex.findings();
    }

    /** How the annex' headline figures have moved since the round before. */
    private Summary.Since lastRound() {
        return former.round()
                .map(round -> new Summary.Since(round.before(), round.sentences(annex.name())))
                .orElse(Summary.Since.NONE);
    }

    /** What has changed since the former release. */
    private List<String> changes() {
        if (former.earlier().isEmpty()) {
            return List.of("Der er ingen tidligere udgivelse med andre tal at sammenligne med.");
        }
        FormerNumbers earlier = former.earlier().get();
        List<String> changes = new ArrayList<>(earlier.changes(annex.name()));
        int changed = earlier.changedNumbers(Set.copyOf(AnnexParts.reports(annex)));
        String all = changed == 0
                ? "Ingen tal i bilagets tabeller er ændret"
                : "I alt er " + Nouns.NUMBER.counted(changed) + " i bilagets tabeller ændret";
        changes.add(Sentence.of(all + " siden den forrige udgivelse (" + earlier.called() + ")"));
        return changes;
    }

    /** What the reader must know before using the numbers, as much as a first page has room for. */
    static List<String> reservations(AnnexSchema annex, ReleaseContent content) {
        List<String> all = new ArrayList<>();
        for (ReleaseContent.Gap gap : content.gaps()) {
            if (annex.sources().isEmpty() || gap.isOf(annex.sources())) {
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
