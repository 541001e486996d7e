package dk.belaeg.report;

import dk.belaeg.office.word.WordDocument.Block;
import dk.belaeg.office.word.WordDocument.Piece;
import dk.belaeg.office.word.WordDocument.Words;
import java.util.List;

/** Pages alike as the page shows them: one to open at a time, the first of them open. */
final class HtmlLeaves {
    private final Html page;

    HtmlLeaves(Html page) {
        this.page = page;
    }

    /** Where they stand on the page. */
    static String id(Leaves leaves) {
        return "blade-" + leaves.id();
    }

    void write(Leaves leaves) {
        page.raw("<section id=\"" + id(leaves) + "\">\n").element("h2", leaves.title());
        String open = " open";
        for (Leaves.Leaf leaf : leaves.leaves()) {
            page.raw("<details class=\"blad\"" + open + "><summary>")
                    .words(leaf.title())
                    .raw("</summary>\n");
            leaf.tables().forEach(this::table);
            page.raw("</details>\n");
            open = "";
        }
        page.raw("</section>\n");
    }

    private void table(Block.Table table) {
        page.element("h3", table.caption());
        page.raw("<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .words(table.caption())
                .raw("\">\n<table>\n<thead><tr>");
        for (Block.Table.Column column : table.columns()) {
            cell("th scope=\"col\"", column, column.header());
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (Block.Table.Row row : table.rows()) {
            page.raw(row.sum() ? "<tr class=\"sum\">" : "<tr>");
            for (int i = 0; i < row.cells().size(); i++) {
                cell(
                        i == 0 ? "th scope=\"row\"" : "td",
                        table.columns().get(i),
                        row.cells().get(i));
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n");
        table.notes().forEach(note -> page.element("p class=\"noter\"", words(note)));
    }

    private void cell(String tag, Block.Table.Column column, String words) {
        page.raw("<" + tag + (column.number() ? " class=\"tal\">" : ">"))
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
