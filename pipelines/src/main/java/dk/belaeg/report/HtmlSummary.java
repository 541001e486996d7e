package dk.belaeg.report;

import dk.belaeg.sentence.Sentence;
import java.util.List;

/** What directors read first, as the page tells it: the findings of each annex, what has changed, how they were chosen. */
final class HtmlSummary {
    private static final String ID = "sammenfatning";

    private final List<Summary> summaries;
    private final Html page;

    HtmlSummary(List<Summary> summaries, Html page) {
        this.summaries = summaries;
        this.page = page;
    }

    void write() {
        page.raw("<section id=\"" + ID + "\">\n<h2>Sammenfatning</h2>\n");
        if (summaries.stream().allMatch(summary -> summary.findings().isEmpty())) {
            page.element("p", "Der er ingen tal, som der kan drages hovedfund af.");
        }
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
