package dk.belaeg.report;

import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Piece;
import dk.belaeg.office.word.WordDocument.Words;
import java.util.List;

/**
 * A chapter of the page whose sections are alike, such as one a meeting: folded, the first of them open.
 *
 * @param id of the annex's chapter that is repeated
 * @param title what the sections are called together
 */
public record FoldedChapter(String id, String title, List<Section> sections) {
    public FoldedChapter {
        sections = List.copyOf(sections);
    }

    /** One of them, with its tables. */
    public record Section(String title, List<Block.Table> tables) {
        public Section {
            tables = List.copyOf(tables);
        }
    }

    /** Where it stands on the page. */
    String anchor() {
        return "foldet-" + id;
    }

    void write(Html page) {
        page.raw("<section id=\"" + anchor() + "\">\n").element("h2", title);
        String open = " open";
        for (Section section : sections) {
            page.raw("<details class=\"foldet\"" + open + "><summary>")
                    .words(section.title())
                    .raw("</summary>\n");
            section.tables().forEach(table -> table(page, table));
            page.raw("</details>\n");
            open = "";
        }
        page.raw("</section>\n");
    }

    private static void table(Html page, Block.Table table) {
        page.element("h3", table.caption());
        page.raw("<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .words(table.caption())
                .raw("\">\n<table>\n<thead><tr>");
        for (Block.Table.Column column : table.columns()) {
            cell(page, "th scope=\"col\"", column, column.header());
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (Block.Table.Row row : table.rows()) {
            page.raw(row.sum() ? "<tr class=\"sum\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(
                        page,
                        i == 0 ? "th scope=\"row\"" : "td",
                        table.columns().get(i),
                        row.cells().get(i));
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n");
        table.notes().forEach(note -> page.element("p class=\"noter\"", words(note)));
    }

    private static void cell(Html page, String tag, Block.Table.Column column, String words) {
        page.raw("<" + tag + HtmlTable.kind(column.number(), words) + ">")
                .words(words)
                .raw("</" + tag.split(" ", 2)[0] + ">");
    }

    private static String words(List<Piece> note) {
        return String.join(
                "",
                note.stream()
                        .map(piece -> piece instanceof Words words ? words.text() : "")
                        .toList());
    }
}
