package dk.belaeg.report;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.sentence.Nouns;
import dk.belaeg.report.sentence.Sentence;
import dk.belaeg.schema.DanishDates;
import dk.belaeg.schema.DanishNumbers;
import dk.belaeg.schema.FigureSchema;
import dk.belaeg.schema.Finding;
import dk.belaeg.schema.Labels;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Rule;
import dk.belaeg.schema.Severity;
import dk.belaeg.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The start page of a release: every table and figure with its notes and source, what is missing, what was found. One
 * file without scripts and without anything from elsewhere, made to be read on a screen and on paper.
 */
public final class HtmlPage {
    private static final String LONG = "lang";
    private static final int SHORT_TABLE = 40;

    private final ReleaseContent content;
    private final CellText cells;
    private final Html page = new Html();

    private HtmlPage(ReleaseContent content) {
        this.content = content;
        this.cells = new CellText(new Labels(content.codes()));
    }

    public static String of(ReleaseContent content) {
        HtmlPage page = new HtmlPage(content);
        page.write();
        return page.page.toString();
    }

    private void write() {
        HtmlFrame.open(page, content.round().name());
        page.raw("<a class=\"spring\" href=\"#indhold\">Gå til indhold</a>\n");
        title();
        page.raw("<main id=\"indhold\" tabindex=\"-1\">\n");
        contents();
        missing();
        for (ReportSchema.Chapter chapter : ReportSchema.Chapter.values()) {
            chapter(chapter);
        }
        findings();
        definitions();
        page.raw("</main>\n");
        foot();
        HtmlFrame.close(page);
    }

    private void title() {
        page.raw("<header>\n");
        if (content.round().fictional()) {
            page.raw(
                    "<p class=\"fiktiv\">Alle data på denne side er opdigtede. De beskriver ingen virkelige kommuner, tilbud eller borgere.</p>\n");
        }
        page.element("h1", content.round().name())
                .raw("<p class=\"under\">")
                .words(content.round().regionName(content.codes()) + " · opgjort pr. "
                        + DanishDates.day(content.round().asOf()))
                .raw("</p>\n</header>\n");
    }

    private void contents() {
        page.raw("<nav aria-label=\"Indhold\">\n<h2>Indhold</h2>\n<ul class=\"indhold\">\n")
                .raw("<li><a href=\"#mangler\">Det mangler</a></li>\n");
        for (ReportSchema.Chapter chapter : ReportSchema.Chapter.values()) {
            List<ReleasedTable> tables = content.tables(chapter);
            if (!tables.isEmpty()) {
                page.raw("<li><a href=\"#" + id(chapter) + "\">")
                        .words(chapter.danish())
                        .raw("</a>\n<ul>\n");
                for (ReleasedTable table : tables) {
                    page.raw("<li><a href=\"#" + id(table.schema()) + "\">")
                            .words(table.schema().title())
                            .raw("</a></li>\n");
                }
                page.raw("</ul></li>\n");
            }
        }
        page.raw(
                "<li><a href=\"#fund\">Fund i det modtagne</a></li>\n<li><a href=\"#ord\">Hvad kolonnerne betyder</a></li>\n</ul>\n");
        page.raw("<p>Alle tabeller findes også som <a href=\"tabeller.xlsx\">Excel-projektmappe</a> og som "
                + "<a href=\"data/datapackage.json\">data</a>.</p>\n</nav>\n");
    }

    private void missing() {
        page.raw("<section id=\"mangler\">\n<h2>Det mangler</h2>\n");
        if (content.gaps().isEmpty()) {
            page.element("p", "Intet mangler: alle har svaret, og alle grundlag er der.");
        } else {
            page.raw("<ul>\n");
            content.gaps().forEach(gap -> page.element("li", gap.danish()));
            page.raw("</ul>\n");
        }
        page.raw("</section>\n");
    }

    private void chapter(ReportSchema.Chapter chapter) {
        List<ReleasedTable> tables = content.tables(chapter);
        if (tables.isEmpty()) {
            return;
        }
        page.raw("<section id=\"" + id(chapter) + "\">\n").element("h2", chapter.danish());
        tables.forEach(this::table);
        page.raw("</section>\n");
    }

    private void table(ReleasedTable table) {
        ReportSchema schema = table.schema();
        page.raw("<article id=\"" + id(schema) + "\">\n")
                .element("h3", schema.title())
                .element("p", schema.description());
        for (FigureSchema figure : schema.figures()) {
            content.figure(figure).ifPresent(drawn -> page.raw("<figure>\n" + drawn.svg() + "\n</figure>\n"));
        }
        boolean brief = table.rows().size() <= SHORT_TABLE;
        if (!brief) {
            page.raw("<details class=\"" + LONG + "\"><summary>Vis tabellen (")
                    .words(Nouns.ROW.counted(table.rows().size()))
                    .raw(")</summary>\n");
        }
        rows(table);
        if (!brief) {
            page.raw("</details>\n");
        }
        notes(table);
        page.raw("</article>\n");
    }

    private void rows(ReleasedTable table) {
        ReportSchema schema = table.schema();
        List<Integer> shown = Shown.columns(schema);
        page.raw("<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .words(schema.title())
                .raw("\">\n<table>\n<thead><tr>");
        for (int column : shown) {
            ReportField field = schema.fields().get(column);
            page.raw("<th scope=\"col\"" + (Shown.isNumber(field) ? " class=\"tal\"" : "") + ">")
                    .words(field.header())
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (List<Value> row : table.rows()) {
            page.raw(Shown.isSum(schema, row) ? "<tr class=\"sum\">" : "<tr>");
            boolean first = true;
            for (int column : shown) {
                cell(schema.fields().get(column), row.get(column), first);
                first = false;
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    private void cell(ReportField field, Value value, boolean first) {
        String tag = first ? "th scope=\"row\"" : "td";
        String kind = Shown.isNumber(field) ? " class=\"tal\"" : "";
        page.raw("<" + tag + kind + ">");
        if (value instanceof Value.Blank blank) {
            page.raw("<span class=\"tom\">")
                    .words(blank.reason().isEmpty() ? "–" : blank.reason())
                    .raw("</span>");
        } else {
            page.words(cells.of(field, value));
        }
        page.raw(first ? "</th>" : "</td>");
    }

    private void notes(ReleasedTable table) {
        page.raw("<div class=\"noter\">\n");
        table.schema().notes().forEach(note -> page.element("p", note));
        table.notes().forEach(note -> page.element("p", note));
        page.element("p", Sentence.of("Kilde: " + table.schema().source()));
        page.raw("</div>\n");
    }

    private void findings() {
        page.raw("<section id=\"fund\">\n<h2>Fund i det modtagne</h2>\n").element("p", Shown.account(content));
        Map<Rule, List<Finding>> byRule = content.findings().stream()
                .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.toList()));
        for (Severity severity : Severity.values()) {
            List<Rule> rules = byRule.keySet().stream()
                    .filter(rule -> rule.severity() == severity)
                    .toList();
            if (!rules.isEmpty()) {
                page.element("h3", Shown.plural(severity));
                rules.forEach(rule -> finding(rule, byRule.getOrDefault(rule, List.of())));
            }
        }
        page.raw("</section>\n");
    }

    private void finding(Rule rule, List<Finding> all) {
        page.raw("<details><summary>")
                .words(rule.title() + " (" + DanishNumbers.format(all.size()) + ")")
                .raw("</summary>\n<ul>\n");
        for (Finding finding : all) {
            String place = finding.origin().danish();
            page.raw("<li>")
                    .words((place.isEmpty() ? "" : place + ": ") + finding.message())
                    .raw("</li>\n");
        }
        page.raw("</ul>\n");
        Optional<String> remedy = all.stream().map(Finding::remedy).findFirst();
        remedy.ifPresent(text -> page.element("p", text));
        page.raw("</details>\n");
    }

    private void definitions() {
        page.raw("<section id=\"ord\">\n<h2>Hvad kolonnerne betyder</h2>\n");
        for (ReleasedTable table : content.tables()) {
            List<ReportField> told = told(table.schema());
            if (!told.isEmpty()) {
                page.raw("<h3 id=\"" + wordsOf(table.schema()) + "\">")
                        .words(table.schema().title())
                        .raw("</h3>\n<dl>\n");
                told.forEach(field -> page.element("dt", field.header()).element("dd", field.description()));
                page.raw("</dl>\n<p><a href=\"#" + id(table.schema()) + "\">Til tabellen</a></p>\n");
            }
        }
        page.raw("</section>\n");
    }

    /** The columns that need a word of explanation. */
    private static List<ReportField> told(ReportSchema schema) {
        return schema.fields().stream()
                .filter(field -> !field.machineOnly() && !field.description().isEmpty())
                .toList();
    }

    private void foot() {
        page.raw("<footer>\n");
        if (!content.round().contact().isEmpty()) {
            page.element("p", "Spørgsmål: " + content.round().contact());
        }
        page.element("p", "Lavet med Belæg " + content.version() + ".").raw("</footer>\n");
    }

    private static String id(ReportSchema.Chapter chapter) {
        return "kapitel-" + chapter.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String wordsOf(ReportSchema schema) {
        return "ord-" + schema.name().replace('_', '-');
    }

    private static String id(ReportSchema schema) {
        return "tabel-" + schema.name().replace('_', '-');
    }
}
