package dk.belaeg.report;

import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.report.sentence.Nouns;
import dk.belaeg.report.sentence.Sentence;
import dk.belaeg.schema.FigureSchema;
import dk.belaeg.schema.Labels;
import dk.belaeg.schema.ReportField;
import dk.belaeg.schema.ReportSchema;
import dk.belaeg.schema.Value;
import java.util.List;

/** One table of the page with its figures, notes and source, and the way to its definitions and data. */
final class HtmlTable {
    /** What stands where there is no number and no reason. */
    static final String BLANK = "–";

    private static final int SHORT_TABLE = 40;
    /** Tables with more columns than this are printed across. */
    private static final int UPRIGHT_COLUMNS = 9;

    private final ReleaseContent content;
    private final CellText cells;
    private final Html page;

    HtmlTable(ReleaseContent content, Html page) {
        this.content = content;
        this.cells = new CellText(new Labels(content.codes()));
        this.page = page;
    }

    /** Where the table stands on the page. */
    static String id(ReportSchema schema) {
        return "tabel-" + schema.name().replace('_', '-');
    }

    /** Where the page says what its columns mean. */
    static String wordsId(ReportSchema schema) {
        return "ord-" + schema.name().replace('_', '-');
    }

    /** The columns that need a word of explanation. */
    static List<ReportField> told(ReportSchema schema) {
        return schema.fields().stream()
                .filter(field -> !field.machineOnly() && !field.description().isEmpty())
                .toList();
    }

    void write(ReleasedTable table) {
        ReportSchema schema = table.schema();
        boolean wide = Shown.columns(schema).size() > UPRIGHT_COLUMNS;
        page.raw("<article id=\"" + id(schema) + "\"" + (wide ? " class=\"bred\"" : "") + ">\n")
                .element("h3", schema.title())
                .element("p", schema.description());
        for (FigureSchema figure : schema.figures()) {
            content.figure(figure).ifPresent(drawn -> page.raw("<figure>\n" + drawn.svg() + "\n</figure>\n"));
        }
        boolean brief = table.rows().size() <= SHORT_TABLE;
        if (!brief) {
            page.raw("<details><summary>Vis tabellen (")
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
                    .words(blank.reason().isEmpty() ? BLANK : blank.reason())
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
        ways(table.schema());
        page.raw("</div>\n");
    }

    /** Where a reader goes from here. */
    private void ways(ReportSchema schema) {
        String data = "data/" + schema.name() + ".csv";
        String excel = "data/excel/" + schema.name() + ".csv";
        page.raw("<p class=\"veje\">");
        if (!told(schema).isEmpty()) {
            page.raw("<a href=\"#" + wordsId(schema) + "\">Hvad kolonnerne betyder</a>\n");
        }
        page.raw("<a href=\"" + excel + "\">Tallene til Excel (csv)</a>\n<a href=\"" + data
                + "\">Tallene til andre programmer (csv)</a>\n<a href=\"#" + HtmlPage.CONTENTS
                + "\">Til indholdet</a></p>\n");
    }
}
