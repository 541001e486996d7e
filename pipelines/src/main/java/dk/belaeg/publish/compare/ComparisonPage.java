package dk.belaeg.publish.compare;

import dk.belaeg.grammar.Noun;
import dk.belaeg.report.Html;
import dk.belaeg.report.HtmlFrame;
import dk.belaeg.sentence.Listing;
import dk.belaeg.sentence.Nouns;
import dk.belaeg.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a page, as lines of a table, and as a few sentences. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /** Header and one line a change, for a csv that Danish Excel opens. */
    public static List<List<String>> lines(Comparison comparison) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("tabel", "raekke", "kolonne", "foer", "nu"));
        for (Comparison.TableChange table : comparison.tables()) {
            table.cells()
                    .forEach(cell ->
                            lines.add(List.of(table.title(), cell.row(), cell.column(), cell.before(), cell.after())));
            table.newRows().forEach(row -> lines.add(List.of(table.title(), row, "", "", "ny række")));
            table.goneRows().forEach(row -> lines.add(List.of(table.title(), row, "", "er der ikke mere", "")));
        }
        return lines;
    }

    /**
     * The comparison in Danish sentences: the headline figures that moved and by whose answers, then one a table that
     * differs. Of two years nothing is said of findings and figures, for all are new.
     */
    public static List<String> sentences(Comparison comparison) {
        List<String> sentences = new ArrayList<>();
        if (comparison.same()) {
            sentences.add("De to udgivelser er ens.");
            return sentences;
        }
        sentences.addAll(comparison.keyFigures().changed(comparison.after().keyFigures()));
        for (Comparison.TableChange table : comparison.tables()) {
            List<String> parts = new ArrayList<>();
            add(parts, table.cells().size(), Nouns.NUMBER, "er ændret", "er ændret");
            add(parts, table.newRows().size(), Nouns.ROW, "er ny", "er nye");
            add(parts, table.goneRows().size(), Nouns.ROW, "er der ikke mere", "er der ikke mere");
            add(parts, table.columns().size(), Nouns.COLUMN, "er anderledes", "er anderledes");
            if (!parts.isEmpty()) {
                sentences.add(Sentence.of(table.title() + ": " + Listing.and(parts)));
            }
            table.questions().forEach(change -> sentences.add(table.title() + ", spørgsmålet er ændret: " + change));
        }
        comparison.newTables().forEach(title -> sentences.add("Ny tabel: " + title + "."));
        comparison.goneTables().forEach(title -> sentences.add("Tabel, der ikke er med mere: " + title + "."));
        if (comparison.ofTwoYears()) {
            return sentences;
        }
        List<String> findings = new ArrayList<>();
        add(findings, comparison.newFindings().size(), Nouns.FINDING, "er nyt", "er nye");
        add(findings, comparison.goneFindings().size(), Nouns.FINDING, "er væk", "er væk");
        sentences.add(Sentence.of(Listing.and(findings)));
        sentences.removeIf(String::isEmpty);
        if (!comparison.changedFigures().isEmpty()) {
            sentences.add("Figurer, der ser anderledes ud: " + String.join(", ", comparison.changedFigures()) + ".");
        }
        return sentences;
    }

    private static void add(List<String> parts, int count, Noun noun, String one, String several) {
        if (count > 0) {
            parts.add(noun.counted(count) + " " + noun.agree(count, one, one, several));
        }
    }

    /** The page. */
    public static String html(Comparison comparison) {
        Html page = new Html();
        String title = "Ændringer fra " + comparison.before().name() + " til "
                + comparison.after().name();
        HtmlFrame.open(page, title);
        page.raw("<main>\n").element("h1", title);
        page.element(
                "p class=\"under\"",
                comparison.before().title() + " (" + comparison.before().version() + ") og "
                        + comparison.after().title() + " (" + comparison.after().version() + ")");
        page.raw("<ul>\n");
        sentences(comparison).forEach(sentence -> page.element("li", sentence));
        page.raw("</ul>\n");
        for (Comparison.TableChange table : comparison.tables()) {
            page.element("h2", table.title());
            list(page, "Nye rækker", table.newRows());
            list(page, "Rækker, der er væk", table.goneRows());
            if (!table.cells().isEmpty()) {
                page.raw("<div class=\"rulle\" tabindex=\"0\" role=\"region\" aria-label=\"")
                        .words("Ændrede tal i " + table.title())
                        .raw(
                                "\">\n<table>\n<thead><tr><th scope=\"col\">Række</th><th scope=\"col\">Kolonne</th>"
                                        + "<th scope=\"col\" class=\"tal\">Før</th><th scope=\"col\" class=\"tal\">Nu</th></tr></thead>\n<tbody>\n");
                for (Comparison.CellChange cell : table.cells()) {
                    page.raw("<tr>")
                            .raw("<th scope=\"row\">")
                            .words(cell.row())
                            .raw("</th><td>")
                            .words(cell.column())
                            .raw("</td><td class=\"tal\">")
                            .words(shown(cell.before()))
                            .raw("</td><td class=\"tal\">")
                            .words(shown(cell.after()))
                            .raw("</td></tr>\n");
                }
                page.raw("</tbody>\n</table>\n</div>\n");
            }
        }
        list(page, "Nye fund", comparison.newFindings());
        list(page, "Fund, der er væk", comparison.goneFindings());
        page.raw("</main>\n");
        HtmlFrame.close(page);
        return page.toString();
    }

    static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static void list(Html page, String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.element("h3", heading).raw("<ul>\n");
            items.forEach(item -> page.element("li", item));
            page.raw("</ul>\n");
        }
    }
}
