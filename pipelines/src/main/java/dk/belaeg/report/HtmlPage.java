package dk.belaeg.report;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.Marks;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.report.annex.FormerRound;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The start page of a release: what directors read first, what is missing, every table and figure with its notes and
 * source, what was found, what the words mean. One file without anything from elsewhere, made to be read on a screen and on
 * paper, and whole without its one script.
 */
public final class HtmlPage {
    static final String CONTENTS = "oversigt";
    static final String FINDINGS = "fund";
    private static final String MISSING = "mangler";
    private static final String WORDS = "ord";

    private final ReleaseContent content;
    private final List<Summary> summaries;
    private final Optional<FormerRound> lastRound;
    private final List<FoldedChapter> folded;
    private final Html page = new Html();

    private HtmlPage(
            ReleaseContent content,
            List<Summary> summaries,
            Optional<FormerRound> lastRound,
            List<FoldedChapter> folded) {
        this.content = content;
        this.summaries = summaries;
        this.lastRound = lastRound;
        this.folded = folded;
    }

    /**
     * @param summaries what directors read first, in the order they are to be read
     * @param lastRound the headline figures of the round before; empty for none
     * @param folded what is shown folded before the chapters, such as one meeting after the other
     */
    public static String of(
            ReleaseContent content,
            List<Summary> summaries,
            Optional<FormerRound> lastRound,
            List<FoldedChapter> folded) {
        HtmlPage page = new HtmlPage(content, summaries, lastRound, folded);
        page.write();
        return page.page.toString();
    }

    private void write() {
        HtmlFrame.openSearched(page, content.round().name());
        page.raw("<a class=\"spring\" href=\"#indhold\">Gå til indhold</a>\n");
        title();
        page.raw("<main id=\"indhold\" tabindex=\"-1\">\n");
        new HtmlSummary(summaries, lastRound, page).write();
        toldMissing();
        contents();
        folded.forEach(chapter -> chapter.write(page));
        for (ReportSchema.Chapter chapter : content.chapters()) {
            chapter(chapter);
        }
        missing();
        if (!content.isOfReleases()) {
            new HtmlFindings(content, page).write();
        }
        definitions();
        page.raw("</main>\n");
        foot();
        HtmlFrame.closeSearched(page);
    }

    private void title() {
        page.raw("<header>\n");
        fictional(content, page);
        page.element("h1", content.round().name())
                .raw("<p class=\"under\">")
                .words(content.round().regionName(content.codes()) + " · opgjort pr. "
                        + DanishDates.day(content.round().asOf()))
                .raw("</p>\n</header>\n");
    }

    static void fictional(ReleaseContent content, Html page) {
        if (content.round().fictional()) {
            page.raw(
                    "<p class=\"fiktiv\">Alle data på denne side er opdigtede. De beskriver ingen virkelige kommuner, tilbud eller borgere.</p>\n");
        }
    }

    private void contents() {
        page.raw("<nav id=\"" + CONTENTS + "\" aria-label=\"Indhold\">\n<h2>Indhold</h2>\n<ul class=\"indhold\">\n");
        folded.forEach(chapter -> page.raw("<li><a href=\"#" + chapter.anchor() + "\">")
                .words(chapter.title())
                .raw("</a></li>\n"));
        for (ReportSchema.Chapter chapter : content.chapters()) {
            page.raw("<li><a href=\"#" + id(chapter) + "\">")
                    .words(chapter.title())
                    .raw("</a>\n<ul>\n");
            for (ReleasedTable table : content.tables(chapter)) {
                page.raw("<li><a href=\"#" + HtmlTable.id(table.schema()) + "\">")
                        .words(table.schema().title())
                        .raw("</a></li>\n");
            }
            page.raw("</ul></li>\n");
        }
        if (isMissingTold()) {
            page.raw("<li><a href=\"#" + MISSING + "\">Det mangler</a></li>\n");
        }
        if (!content.isOfReleases()) {
            page.raw("<li><a href=\"#" + FINDINGS + "\">Fund i det modtagne</a></li>\n");
        }
        page.raw("<li><a href=\"#" + WORDS + "\">Hvad tegn og kolonner betyder</a></li>\n</ul>\n");
        page.raw("<p>Alle tabeller findes også som <a href=\"tabeller.xlsx\">Excel-projektmappe</a> og som "
                + "<a href=\"data/datapackage.json\">data</a>.</p>\n");
        municipalities();
        page.raw("</nav>\n");
    }

    private void municipalities() {
        SortedMap<String, String> pages = MunicipalityPages.names(content);
        if (pages.isEmpty()) {
            return;
        }
        page.raw("<h3>Kommune for kommune</h3>\n<ul class=\"kommuner\">\n");
        pages.forEach((name, code) -> page.raw("<li><a href=\"" + MunicipalityPages.file(code) + "\">")
                .words(name)
                .raw("</a></li>\n"));
        page.raw("</ul>\n");
    }

    /** Nobody is to read on in the belief that all is there. */
    private void toldMissing() {
        if (!content.gaps().isEmpty()) {
            page.raw("<p class=\"skjult\">Der mangler noget i tallene: <a href=\"#" + MISSING + "\">")
                    .words("se hvad (" + Nouns.POINT.counted(content.gaps().size()) + ")")
                    .raw("</a>.</p>\n");
        }
    }

    private void missing() {
        if (!isMissingTold()) {
            return;
        }
        page.raw("<section id=\"" + MISSING + "\">\n<h2>Det mangler</h2>\n");
        if (content.gaps().isEmpty()) {
            page.element("p", "Intet mangler: alle, der er spurgt, har svaret.");
        } else {
            page.raw("<ul>\n");
            content.gaps().forEach(gap -> page.element("li", gap.danish()));
            page.raw("</ul>\n");
        }
        page.raw("</section>\n");
    }

    /** An event has no deadline, and nobody owes an answer about it. */
    private boolean isMissingTold() {
        return !content.gaps().isEmpty()
                || content.round().questionnaires().stream()
                        .anyMatch(one -> one.due().isPresent());
    }

    private void chapter(ReportSchema.Chapter chapter) {
        List<ReleasedTable> tables = content.tables(chapter);
        page.raw("<section id=\"" + id(chapter) + "\">\n").element("h2", chapter.title());
        HtmlTable shown = new HtmlTable(content, page);
        tables.forEach(shown::write);
        page.raw("</section>\n");
    }

    private void definitions() {
        page.raw("<section id=\"" + WORDS
                + "\">\n<h2>Hvad tegn og kolonner betyder</h2>\n<h3>Tegn i tabellerne</h3>\n<dl>\n");
        Marks.meanings(content.rules().policy())
                .forEach(mark -> page.element("dt", mark.mark()).element("dd", Sentence.of(mark.meaning())));
        page.element("dt", HtmlTable.BLANK)
                .element("dd", "Der er intet tal. Hvor grunden kendes, står den i stedet for stregen.")
                .raw("</dl>\n");
        for (ReleasedTable table : content.tables()) {
            List<ReportField> told = HtmlTable.told(table.schema());
            if (!told.isEmpty()) {
                page.raw("<h3 id=\"" + HtmlTable.wordsId(table.schema()) + "\">")
                        .words(table.schema().title())
                        .raw("</h3>\n<dl>\n");
                told.forEach(field -> page.element("dt", field.header()).element("dd", field.description()));
                page.raw("</dl>\n<p><a href=\"#" + HtmlTable.id(table.schema()) + "\">Til tabellen</a></p>\n");
            }
        }
        page.raw("</section>\n");
    }

    private void foot() {
        page.raw("<footer>\n");
        if (!content.round().contact().isEmpty()) {
            page.element("p", "Spørgsmål: " + content.round().contact());
        }
        page.element("p", "Lavet med Belæg " + content.version() + ".").raw("</footer>\n");
    }

    private static String id(ReportSchema.Chapter chapter) {
        return "kapitel-" + chapter.id();
    }
}
