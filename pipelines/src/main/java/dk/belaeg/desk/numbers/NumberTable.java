package dk.belaeg.desk.numbers;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.desk.Request;
import dk.belaeg.grammar.DanishNumbers;
import dk.belaeg.grammar.PersonNumbers;
import dk.belaeg.grammar.Texts;
import dk.belaeg.report.Html;
import dk.belaeg.report.TableView;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import dk.belaeg.trace.ReleasedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A table whose numbers open beneath their rows. */
final class NumberTable {
    /** A browser shows so many rows at once without growing slow; the others are found by words. */
    private static final int MOST_ROWS = 300;

    private final ReportSchema schema;
    private final List<List<String>> rows;
    private final List<List<String>> full;
    private final View view;
    private final List<Integer> columns;
    private final List<ReportField> numbers;

    /** @param full the same rows with what is hidden; the very rows where nothing more is to be shown */
    NumberTable(ReportSchema schema, List<List<String>> rows, List<List<String>> full, View view) {
        this.schema = schema;
        this.rows = rows;
        this.full = full;
        this.view = view;
        this.columns = TableView.columns(schema);
        this.numbers = ReleasedRows.numbers(schema);
    }

    /** A number that is opened. */
    record Chosen(int row, ReportField field) {}

    /** The number that a request asks for, if there is one. */
    Optional<Chosen> chosen(Request request) {
        Optional<ReportField> column = numbers.stream()
                .filter(field -> field.name().equals(request.asked("kolonne")))
                .findFirst();
        String row = request.asked("raekke");
        return column.filter(field -> row.matches("[0-9]{1,8}") && Integer.parseInt(row) < rows.size())
                .map(field -> new Chosen(Integer.parseInt(row), field));
    }

    /**
     * Writes it.
     *
     * @param told where the chosen number comes from; empty when that is not known yet
     */
    void write(Optional<Chosen> chosen, Optional<List<String>> told, Html page) {
        String sought = Texts.key(view.sought());
        List<Integer> found = IntStream.range(0, rows.size())
                .filter(row -> sought.isEmpty() || holds(rows.get(row), sought))
                .boxed()
                .toList();
        search(found.size(), page);
        page.raw("<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .words(schema.title())
                .raw("\">\n<table>\n<thead><tr>");
        for (int column : columns) {
            ReportField field = schema.fields().get(column);
            page.raw("<th scope=\"col\"" + (TableView.isNumber(field) ? " class=\"tal\"" : "") + ">")
                    .words(field.header())
                    .raw("</th>");
        }
        page.raw("</tr></thead>\n<tbody>\n");
        List<Integer> first = new ArrayList<>(found.subList(0, Math.min(MOST_ROWS, found.size())));
        chosen.map(Chosen::row)
                .filter(row -> found.contains(row) && !first.contains(row))
                .ifPresent(first::add);
        for (int row : first) {
            Optional<Chosen> here = chosen.filter(one -> one.row() == row);
            row(row, here, page);
            here.ifPresent(one -> opened(one, told, page));
        }
        page.raw("</tbody>\n</table>\n</div>\n");
    }

    private boolean holds(List<String> row, String sought) {
        return columns.stream().anyMatch(column -> Texts.key(row.get(column)).contains(sought));
    }

    private void search(int found, Html page) {
        page.raw("<form method=\"get\" action=\"\" class=\"soeg\">\n<input type=\"hidden\" name=\"tabel\" value=\"")
                .words(schema.name())
                .raw("\">\n");
        if (view.draft()) {
            page.raw("<input type=\"hidden\" name=\"kilde\" value=\"kladde\">\n");
        }
        if (view.full()) {
            page.raw("<input type=\"hidden\" name=\"visning\" value=\"fulde\">\n");
        }
        page.raw("<label>Rækker med <input type=\"search\" name=\"soeg\" value=\"")
                .words(view.sought())
                .raw("\"></label> <button class=\"stille\">Søg</button>\n</form>\n")
                .element("p class=\"under\"", said(found));
    }

    private static String said(int found) {
        if (found == 0) {
            return "Ingen rækker har de ord.";
        }
        return (found > MOST_ROWS
                        ? "De første " + MOST_ROWS + " af " + DanishNumbers.format(found)
                                + " rækker. Søg for at finde de andre."
                        : Sentence.of(Nouns.ROW.counted(found)))
                + " Vælg et tal for at se, hvor det kommer fra.";
    }

    private void row(int row, Optional<Chosen> chosen, Html page) {
        page.raw(chosen.isPresent() ? "<tr id=\"valgt\" class=\"valgt\">" : "<tr>");
        boolean head = true;
        for (int column : columns) {
            ReportField field = schema.fields().get(column);
            String cell = rows.get(row).get(column);
            if (!numbers.contains(field)) {
                page.raw(head ? "<th scope=\"row\">" : "<td>").words(cell).raw(head ? "</th>" : "</td>");
                head = false;
                continue;
            }
            boolean open = chosen.filter(one -> one.field().equals(field)).isPresent();
            page.raw("<td class=\"tal\"><a href=\"" + view.address(row, field.name()) + "\""
                            + (open ? " aria-current=\"true\"" : "") + ">")
                    .words(cell.isEmpty() ? "–" : cell)
                    .raw("</a>");
            String whole = full.get(row).get(column);
            if (!whole.equals(cell)) {
                page.raw(" <span class=\"tom\">").words("(" + whole + ")").raw("</span>");
            }
            page.raw("</td>");
        }
        page.raw("</tr>\n");
    }

    private void opened(Chosen chosen, Optional<List<String>> told, Html page) {
        page.raw("<tr class=\"aabnet\"><td colspan=\"" + columns.size() + "\">");
        if (told.isEmpty()) {
            page.raw("<p role=\"status\" data-vent>Læser cellerne i indbakken …</p>");
        } else {
            page.raw("<pre tabindex=\"0\" role=\"region\" aria-label=\"")
                    .words("Hvor tallet kommer fra: " + chosen.field().title())
                    .raw("\">");
            told.get().forEach(line -> page.words(PersonNumbers.mask(line)).raw("\n"));
            page.raw("</pre>");
        }
        page.raw("</td></tr>\n");
    }
}
