package dk.belaeg.report;

import dk.belaeg.report.annex.FormerRound;
import dk.belaeg.report.annex.YearOnYear;
import dk.belaeg.sentence.Sentence;
import java.util.List;
import java.util.Optional;

/** What directors read first, as the page tells it: the findings of each annex, what has changed, how they were chosen. */
final class HtmlSummary {
    private static final String ID = "sammenfatning";

    private final List<Summary> summaries;
    private final Optional<FormerRound> lastRound;
    private final Html page;

    HtmlSummary(List<Summary> summaries, Optional<FormerRound> lastRound, Html page) {
        this.summaries = summaries;
        this.lastRound = lastRound;
        this.page = page;
    }

    void write() {
        page.raw("<section id=\"" + ID + "\">\n<h2>Sammenfatning</h2>\n");
        if (summaries.stream().allMatch(summary -> summary.findings().isEmpty())) {
            page.element("p", "Der er ingen tal, som der kan drages hovedfund af.");
        }
        lastRound.ifPresentOrElse(this::figures, this::figures);
        summaries.forEach(this::findings);
        changes();
        rules();
        page.raw("</section>\n");
    }

    private void findings(Summary summary) {
        if (summary.findings().isEmpty()) {
            return;
        }
        page.element("h3", summary.title());
        items(summary.findings());
        page.raw("<div class=\"noter\">\n");
        summary.reservations().forEach(reservation -> page.element("p", Sentence.of(reservation)));
        if (!summary.file().isEmpty()) {
            page.raw("<p class=\"veje\"><a href=\"" + summary.file() + "\">")
                    .words("Bilaget »" + summary.title() + "« i Word")
                    .raw("</a></p>\n");
        }
        page.raw("</div>\n");
    }

    private void figures() {
        List<Summary.Figure> figures = summaries.stream()
                .flatMap(summary -> summary.figures().stream())
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        page.raw(
                """
                <h3>Nøgletal</h3>
                <div class="rulle" tabindex="0" role="region" aria-label="Nøgletal">
                <table>
                <thead><tr><th scope="col">Nøgletal</th><th scope="col" class="tal">Tal</th></tr></thead>
                <tbody>
                """);
        figures.forEach(figure -> page.raw("<tr><th scope=\"row\">")
                .words(figure.subject())
                .raw("</th><td class=\"tal\">")
                .words(figure.number())
                .raw("</td></tr>\n"));
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    /** Last year beside this year; where there is no change the reason stands instead. */
    private void figures(FormerRound round) {
        page.element("h3", "Nøgletal i " + round.before() + " og " + round.now())
                .raw(
                        "<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"Nøgletal\">\n<table>\n<thead><tr>"
                                + "<th scope=\"col\">Nøgletal</th><th scope=\"col\" class=\"tal\">")
                .words(round.before())
                .raw("</th><th scope=\"col\" class=\"tal\">")
                .words(round.now())
                .raw("</th><th scope=\"col\" class=\"tal\">Ændring</th></tr></thead>\n<tbody>\n");
        for (YearOnYear one : round.figures()) {
            page.raw("<tr><th scope=\"row\">")
                    .words(one.subject())
                    .raw("</th><td class=\"tal\">")
                    .words(one.figure().measure().digits(one.before()))
                    .raw("</td><td class=\"tal\">")
                    .words(one.figure().measure().digits(one.now()))
                    .raw("</td>");
            if (one.note().isEmpty()) {
                page.raw("<td class=\"tal\">")
                        .words(one.changeMeasure().digits(one.change()))
                        .raw("</td></tr>\n");
            } else {
                page.raw("<td class=\"saetning\">").words(one.note()).raw("</td></tr>\n");
            }
        }
        page.raw("</tbody>\n</table>\n</div>\n<div class=\"noter\">\n");
        round.notes().forEach(note -> page.element("p", note));
        page.raw("</div>\n");
    }

    /** Annexes that all say the same are said once. */
    private void changes() {
        if (summaries.stream().allMatch(summary -> summary.changes().isEmpty())) {
            return;
        }
        page.element("h3", "Ændret siden sidst");
        List<List<String>> all =
                summaries.stream().map(Summary::changes).distinct().toList();
        if (all.size() == 1) {
            items(all.get(0));
            return;
        }
        for (Summary summary : summaries) {
            page.element("p", summary.title() + ":");
            items(summary.changes());
        }
    }

    private void rules() {
        List<Summary> ruled = summaries.stream()
                .filter(summary ->
                        !summary.findings().isEmpty() && !summary.rule().isEmpty())
                .toList();
        if (ruled.isEmpty()) {
            return;
        }
        page.raw("<details><summary>Sådan er hovedfundene valgt</summary>\n");
        ruled.forEach(summary -> page.element("p", summary.title() + ": " + summary.rule()));
        page.raw("</details>\n");
    }

    private void items(List<String> sentences) {
        page.raw("<ul>\n");
        sentences.forEach(sentence -> page.element("li", sentence));
        page.raw("</ul>\n");
    }
}
