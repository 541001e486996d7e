package dk.belaeg.report;

import dk.belaeg.chart.FigureFiles;
import dk.belaeg.contract.FigureSchema;
import dk.belaeg.contract.Labels;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.Value;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Part;
import dk.belaeg.sentence.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One table of the page with its figures, notes and source, and the way to its definitions and data. */
final class HtmlTable {
    /** What stands where there is no number and no reason. */
    static final String BLANK = "–";

    /** What stands where a number lacks the parts of those that are named beside it. */
    private static final String NOT_ALL = "mangler tal";

    private static final int SHORT_TABLE = 40;
    /** Longer tables, and those with more columns, are not printed; the workbook is made for that. */
    private static final int LONG_IN_PRINT = 15;

    private static final int PRINTED_COLUMNS = 9;

    /** A browser grows slow beyond it. */
    static final int MOST_ROWS = 5_000;

    /** Texts so short stand on one line: "Børn og unge", "1. halvår 2026". */
    private static final int ON_ONE_LINE = 14;

    /** Longer texts are sentences. */
    private static final int LONG = 90;

    /** Blanks in longer ones that hold together what is read together: "§ 107", "1. september". */
    private static final Pattern TOGETHER = Pattern.compile("(?<=§) (?=\\d)|(?<=\\b\\d{1,2}\\.) (?=\\p{L})");

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
        page.raw("<article id=\"" + id(schema) + "\">\n")
                .element("h3", schema.title())
                .element("p", schema.description());
        for (FigureSchema figure : schema.figures()) {
            content.figure(figure).ifPresent(this::figure);
        }
        List<Line> lines =
                table.rows().stream().map(row -> new Line(row, false)).toList();
        Optional<String> cut = TableView.cut(table, MOST_ROWS);
        List<Integer> columns = TableView.columns(schema);
        boolean printed = lines.size() <= LONG_IN_PRINT && columns.size() <= PRINTED_COLUMNS;
        lines(table, columns, lines.subList(0, Math.min(lines.size(), MOST_ROWS)), lines.size(), cut, printed);
        notes(table);
        ways(schema);
        page.raw("</div>\n</article>\n");
    }

    /**
     * A row as it is shown.
     *
     * @param beside whether it only stands beside the one before it, such as that of the region
     */
    record Line(List<Value> cells, boolean beside) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Some lines of a table on another page than that of the release.
     *
     * @param whose whose page it is: a column that says so in every line is left out
     * @param start where the page of the release is, as this page sees it
     */
    void part(ReleasedTable table, List<Line> lines, String whose, String start) {
        ReportSchema schema = table.schema();
        List<Integer> columns = TableView.columns(schema).stream()
                .filter(column -> !lines.stream()
                        .allMatch(line -> line.cells().get(column) instanceof Value.Text text
                                && text.text().equals(whose)))
                .toList();
        page.raw("<article id=\"" + id(schema) + "\">\n").element("h3", schema.title());
        lines(table, columns, lines, lines.size(), Optional.empty(), true);
        page.raw("<details><summary>Noter og kilde</summary>\n");
        notes(table);
        page.raw("</div>\n</details>\n<div class=\"noter\">\n");
        page.raw("<p class=\"veje\"><a href=\"" + start + "#" + id(schema) + "\">")
                .words("Hele tabellen »" + schema.title() + "«")
                .raw("</a></p>\n</div>\n</article>\n");
    }

    private void figure(FigureFiles drawn) {
        String file = FigureFiles.FOLDER + drawn.id();
        page.raw("<figure tabindex=\"0\">\n" + drawn.svg() + "\n</figure>\n<p class=\"veje\"><a href=\"" + file
                + ".svg\">Figuren som svg</a>\n<a href=\"" + file + ".png\">Figuren som png</a></p>\n");
    }

    /**
     * @param all how many there are, of which these are the first
     * @param cut what is told when they are not all
     * @param printed whether they stand on paper too
     */
    private void lines(
            ReleasedTable table,
            List<Integer> columns,
            List<Line> lines,
            int all,
            Optional<String> cut,
            boolean printed) {
        ReportSchema schema = table.schema();
        String rows = Nouns.ROW.counted(all);
        if (all <= SHORT_TABLE) {
            table(schema, columns, lines, printed);
        } else {
            page.raw("<details><summary>Vis tabellen (")
                    .words(cut.isEmpty() ? rows : Part.of(lines.size(), all, Nouns.ROW))
                    .raw(")</summary>\n");
            cut.ifPresent(told -> page.element("p", told));
            table(schema, columns, lines, printed);
            page.raw("</details>\n");
        }
        if (!printed) {
            page.element(
                    "p class=\"tryk\"",
                    "Tabellen (" + rows + ") er ikke trykt her. Den står i " + TableView.whole(table) + ".");
        }
    }

    private void table(ReportSchema schema, List<Integer> shown, List<Line> lines, boolean printed) {
        page.raw("<div class=\"rulle" + (printed ? "" : " utrykt") + "\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .words(schema.title())
                .raw("\">\n<table>\n<thead><tr>");
        for (int column : shown) {
            ReportField field = schema.fields().get(column);
            page.raw("<th scope=\"col\"" + (TableView.isNumber(field) ? " class=\"tal\"" : "") + ">")
                    .words(field.header())
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        for (Line line : lines) {
            List<Value> row = line.cells();
            page.raw(
                    line.beside()
                            ? "<tr class=\"ved\">"
                            : TableView.isSum(schema, row) ? "<tr class=\"sum\">" : "<tr>");
            boolean first = true;
            for (int column : shown) {
                cell(schema.fields().get(column), shortened(schema, row, column), first);
                first = false;
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    /** Who lacks stands once in a row: a number that is blank since they do says no more than that. */
    private static Value shortened(ReportSchema schema, List<Value> row, int column) {
        Value value = row.get(column);
        boolean said = value instanceof Value.Blank blank
                && TableView.columns(schema).stream()
                        .anyMatch(at -> row.get(at) instanceof Value.Text text
                                && blank.reason().startsWith(Value.LACKS + text.text()));
        return said ? new Value.Blank(NOT_ALL) : value;
    }

    private void cell(ReportField field, Value value, boolean first) {
        String tag = first ? "th scope=\"row\"" : "td";
        boolean number = TableView.isNumber(field);
        if (value instanceof Value.Blank blank) {
            page.raw("<" + tag + kind(number, "") + "><span class=\"tom\">")
                    .words(blank.reason().isEmpty() ? BLANK : blank.reason())
                    .raw("</span>");
        } else {
            String words = cells.of(field, value);
            page.raw("<" + tag + kind(number, words) + ">").words(together(words));
        }
        page.raw(first ? "</th>" : "</td>");
    }

    /** What a cell is to look like: numbers to the right, and sentences not so narrow that a row becomes a column. */
    static String kind(boolean number, String words) {
        return number ? " class=\"tal\"" : words.length() > LONG ? " class=\"saetning\"" : "";
    }

    private static String together(String text) {
        return text.length() <= ON_ONE_LINE
                ? text.replace(' ', '\u00A0')
                : TOGETHER.matcher(text).replaceAll("\u00A0");
    }

    private void notes(ReleasedTable table) {
        page.raw("<div class=\"noter\">\n");
        table.schema().allNotes().forEach(note -> page.element("p", note));
        table.notes().forEach(note -> page.element("p", note));
        page.element("p", Sentence.of("Kilde: " + table.schema().source()));
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
