package dk.belaeg.questionnaire.status;

import dk.belaeg.check.Response;
import dk.belaeg.contract.Codes;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.Finding;
import dk.belaeg.report.Html;
import dk.belaeg.report.HtmlFrame;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The status as a page, with links to the texts and copies beside it. */
final class StatusPage {
    private final RoundStatus status;
    private final Codes codes;
    private final Html page = new Html();

    private StatusPage(RoundStatus status, Codes codes) {
        this.status = status;
        this.codes = codes;
    }

    static String of(RoundStatus status, Codes codes) {
        StatusPage page = new StatusPage(status, codes);
        page.write();
        return page.page.toString();
    }

    private void write() {
        HtmlFrame.open(page, "Status: " + status.round().name());
        page.raw("<header>\n");
        if (status.round().fictional()) {
            page.raw("<p class=\"fiktiv\">Alle data på denne side er opdigtede.</p>\n");
        }
        page.element("h1", status.round().name())
                .element("p class=\"under\"", "Status pr. " + DanishDates.day(status.day()) + " · fortrolig")
                .raw("</header>\n<main id=\"indhold\">\n");
        overview();
        status.parts().forEach(this::part);
        corrections();
        page.raw("</main>\n");
        HtmlFrame.close(page);
    }

    private void overview() {
        page.raw("<section>\n<h2>Overblik</h2>\n");
        table(
                List.of(
                        "Skema",
                        "Frist",
                        "Tid",
                        "Adspurgte",
                        "Har svaret",
                        "Svarprocent",
                        "Med tal",
                        "Svarprocent med tal"),
                3);
        for (RoundStatus.Part part : status.parts()) {
            boolean figures = part.questionnaire().asksFigures();
            page.raw("<tr><th scope=\"row\">")
                    .words(part.questionnaire().title())
                    .raw("</th><td>")
                    .words(DanishDates.day(part.deadline()))
                    .raw("</td><td>")
                    .words(status.when(part.deadline()))
                    .raw("</td>");
            number(String.valueOf(part.lines().size()));
            number(String.valueOf(part.inAnyWay()));
            number(percent(part.inAnyWay(), part.lines().size()));
            number(figures ? String.valueOf(part.inFigures()) : "–");
            number(figures ? percent(part.inFigures(), part.lines().size()) : "–");
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n")
                .element(
                        "p class=\"noter\"",
                        "Svarprocenten tæller alle, der har svaret noget, også dem, der kun har svaret med ord. »Med tal« er dem, der har givet mindst ét tal eller valg.")
                .raw("</section>\n");
    }

    static String percent(long part, long whole) {
        return whole == 0 ? "–" : (part * 200 + whole) / (whole * 2) + " pct.";
    }

    private void table(List<String> headers, int firstNumber) {
        page.raw("<table>\n<thead><tr>");
        for (int i = 0; i < headers.size(); i++) {
            page.raw("<th scope=\"col\"" + (i >= firstNumber ? " class=\"tal\"" : "") + ">")
                    .words(headers.get(i))
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
    }

    private void number(String words) {
        page.raw("<td class=\"tal\">").words(words).raw("</td>");
    }

    private void part(RoundStatus.Part part) {
        page.raw("<section>\n")
                .element("h2", part.questionnaire().title())
                .element(
                        "p",
                        (status.over(part.deadline()) ? "Fristen var " : "Fristen er ")
                                + DanishDates.day(part.deadline()) + " (" + status.when(part.deadline()) + "). "
                                + (part.missing() == 0 ? "Alle har svaret." : part.missing() + " mangler."));
        table(List.of("Afsender", "Status", "Dateret", "Bemærkning", "Udfyldt", "Fejl"), 4);
        part.lines().forEach(line -> line(part, line));
        page.raw("</tbody>\n</table>\n</section>\n");
    }

    private void line(RoundStatus.Part part, RoundStatus.Line line) {
        Response response = line.response();
        page.raw(!response.inAnyWay() ? "<tr class=\"sum\">" : "<tr>")
                .raw("<th scope=\"row\">")
                .words(line.name())
                .raw("</th><td>")
                .words(response.status().danish())
                .raw("</td><td>")
                .words(response.answeredOn().map(DanishDates::day).orElse("")
                        + (response.late() ? " (efter fristen)" : ""))
                .raw("</td><td>");
        if (status.isReminded(part, response)) {
            link(RoundStatus.reminder(response.respondent(), codes), "påmindelse");
        } else {
            remarks(response);
        }
        page.raw("</td>");
        number(response.percentFilled().map(p -> p + " pct.").orElse(""));
        number(response.content()
                .map(c -> c.errors() == 0 ? "" : "" + c.errors())
                .orElse(""));
        page.raw("</tr>\n");
    }

    /** What came before the answer, and the letter about what is to be corrected in it. */
    private void remarks(Response response) {
        String history = RoundStatus.history(response);
        boolean letter = status.toCorrect().getOrDefault(response.respondent(), List.of()).stream()
                .anyMatch(correction -> response.content()
                        .filter(content -> content.files().contains(correction.file()))
                        .isPresent());
        page.words(history);
        if (letter) {
            page.words(history.isEmpty() ? "" : " · ");
            link(RoundStatus.letter(response.respondent(), codes), "brev om rettelser");
        }
    }

    private void corrections() {
        page.raw("<section>\n<h2>Det skal rettes</h2>\n");
        Map<String, List<RoundStatus.Correction>> bySender = status.toCorrect();
        if (bySender.isEmpty()) {
            page.element("p", "Ingen afsendere har noget at rette.");
        }
        bySender.forEach((respondent, corrections) -> {
            page.element("h3", respondent.isEmpty() ? "Afsenderen er ikke kendt" : codes.operatorName(respondent));
            if (!respondent.isEmpty()) {
                page.raw("<p>");
                link(RoundStatus.letter(respondent, codes), "Brev til afsenderen");
                page.raw("</p>\n");
            }
            corrections.forEach(this::correction);
        });
        page.raw("</section>\n");
    }

    private void correction(RoundStatus.Correction correction) {
        page.raw("<p><strong>").words(correction.file()).raw("</strong>");
        if (!correction.copy().isEmpty()) {
            page.raw(" · ");
            link(correction.copy(), "kopi med kommentarer");
        }
        page.raw("</p>\n");
        if (!correction.withoutCopy().isEmpty()) {
            page.element("p class=\"skjult\"", "Der er ingen kopi med kommentarer. " + correction.withoutCopy());
        }
        page.raw("<ul>\n");
        for (Finding finding : correction.findings()) {
            String place = finding.origin().danish().substring(correction.file().length());
            page.element("li", finding.severity().danish() + place + ": " + finding.confidential());
        }
        page.raw("</ul>\n");
    }

    private void link(String path, String words) {
        String address = URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        page.raw("<a href=\"" + address + "\">").words(words).raw("</a>");
    }
}
