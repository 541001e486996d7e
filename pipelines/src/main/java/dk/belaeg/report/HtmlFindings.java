package dk.belaeg.report;

import dk.belaeg.check.Plausibility;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.Finding;
import dk.belaeg.grammar.Rule;
import dk.belaeg.grammar.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was found in what came in, as the page tells it: rule by rule, the gravest first. */
final class HtmlFindings {
    private final ReleaseContent content;
    private final Html page;

    HtmlFindings(ReleaseContent content, Html page) {
        this.content = content;
        this.page = page;
    }

    void write() {
        page.raw("<section id=\"" + HtmlPage.FINDINGS + "\">\n<h2>Fund i det modtagne</h2>\n")
                .element("p", TableView.account(content));
        for (Severity severity : Severity.values()) {
            Map<Rule, List<Finding>> byRule = Finding.byRule(content.findings(), severity);
            if (!byRule.isEmpty()) {
                page.element("h3", TableView.plural(severity));
                byRule.forEach(this::finding);
            }
        }
        page.element("p", content.round().settings(Plausibility.class).danish());
        page.raw("</section>\n");
    }

    private void finding(Rule rule, List<Finding> all) {
        page.raw("<details><summary>")
                .words(rule.title() + " (" + DanishNumbers.format(all.size()) + ")")
                .raw("</summary>\n");
        all.stream()
                .collect(Collectors.groupingBy(Finding::remedy, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::remedied);
        page.raw("</details>\n");
    }

    /** Findings, and what to do about them. */
    private void remedied(String remedy, List<Finding> findings) {
        page.raw("<ul>\n");
        for (Finding finding : findings) {
            String place = finding.origin().danish();
            page.raw("<li>")
                    .words((place.isEmpty() ? "" : place + ": ") + finding.toAll())
                    .raw("</li>\n");
        }
        page.raw("</ul>\n").element("p", remedy);
    }
}
