package dk.belaeg.report;

import dk.belaeg.contract.Codes;
import dk.belaeg.contract.Columns;
import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.disclosure.ReleasedTable;
import dk.belaeg.grammar.DanishDates;
import dk.belaeg.grammar.DanishOrder;
import dk.belaeg.grammar.Value;
import dk.belaeg.round.Round;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A page for each municipality: what every table says of it, and below each row the same of the whole region, where the
 * dataset has it. Made of released tables alone, so nothing is shown here that the release does not show.
 */
public final class MunicipalityPages {
    private static final String START = "../index.html";

    /** The columns that say whose a row is, the first that a table has. */
    private static final List<String> WHOSE =
            List.of(Columns.GEOGRAPHY, Columns.MUNICIPALITY, Columns.RESPONDENT, Columns.HOST, Columns.OPERATOR);

    private static final List<String> PLACES = List.of(Columns.GEOGRAPHY, Columns.GEOGRAPHY_LEVEL);

    private final ReleaseContent content;
    private final String region;
    /** Of each table that has rows of municipalities: these rows by municipality. */
    private final Map<ReleasedTable, Map<String, List<List<Value>>>> own = new HashMap<>();

    private MunicipalityPages(ReleaseContent content) {
        this.content = content;
        this.region =
                content.round().national() ? Codes.COUNTRY : content.round().region();
        Round round = content.round();
        Predicate<String> inside = code -> content.codes().municipalities().hasCode(code)
                && (round.national()
                        || content.codes()
                                .region(code, round.asOf())
                                .filter(region::equals)
                                .isPresent());
        for (ReleasedTable table : content.tables()) {
            whose(table.schema()).ifPresent(column -> {
                Map<String, List<List<Value>>> rows = new HashMap<>();
                for (List<Value> row : table.rows()) {
                    String code = text(table.cell(row, column));
                    if (inside.test(code)) {
                        rows.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
                    }
                }
                own.put(table, rows);
            });
        }
    }

    /** The pages by file name in the release. */
    public static SortedMap<String, String> of(ReleaseContent content) {
        MunicipalityPages pages = new MunicipalityPages(content);
        SortedMap<String, String> made = new TreeMap<>();
        pages.named().forEach((name, code) -> made.put(file(code), pages.page(name, code)));
        return made;
    }

    /** The municipalities that have a page: codes by name, in alphabetical order. */
    static SortedMap<String, String> names(ReleaseContent content) {
        return new MunicipalityPages(content).named();
    }

    static String file(String code) {
        return "kommuner/" + code + ".html";
    }

    private SortedMap<String, String> named() {
        SortedMap<String, String> names = new TreeMap<>(DanishOrder.INSTANCE);
        own.values().stream()
                .flatMap(rows -> rows.keySet().stream())
                .forEach(code -> names.put(content.codes().municipalities().nameOf(code), code));
        return names;
    }

    private String page(String name, String code) {
        Html page = new Html();
        HtmlFrame.openSearched(page, name + ": " + content.round().name());
        page.raw("<header>\n");
        HtmlPage.fictional(content, page);
        page.element("h1", name)
                .raw("<p class=\"under\">")
                .words(content.round().name() + " · opgjort pr. "
                        + DanishDates.day(content.round().asOf()))
                .raw("</p>\n</header>\n<main>\n<p>")
                .words("Alle tabeller, som de ser ud for " + name + ". Under en linje står det samme for "
                        + content.round().regionName(content.codes())
                        + ", hvor det er opgjort. "
                        + (content.isOfReleases()
                                ? "Runderne, nøgletallene og bruddene står på "
                                : "Det, der mangler, og det, der er fundet i det modtagne, står på "))
                .raw("<a href=\"" + START + "\">")
                .words("den samlede side")
                .raw("</a>.</p>\n");
        HtmlTable tables = new HtmlTable(content, page);
        for (ReportSchema.Chapter chapter : content.chapters()) {
            String title = chapter.title();
            for (ReleasedTable table : content.tables(chapter)) {
                List<List<Value>> rows = own.getOrDefault(table, Map.of()).getOrDefault(code, List.of());
                if (!rows.isEmpty()) {
                    if (!title.isEmpty()) {
                        page.element("h2", title);
                        title = "";
                    }
                    tables.part(table, beside(table, rows), name, START);
                }
            }
        }
        page.raw("</main>\n");
        HtmlFrame.closeSearched(page);
        return page.toString();
    }

    /** The rows, each with the region's below it. */
    private List<HtmlTable.Line> beside(ReleasedTable table, List<List<Value>> rows) {
        Map<List<Value>, List<Value>> whole = wholeOf(table);
        List<HtmlTable.Line> lines = new ArrayList<>();
        for (List<Value> row : rows) {
            lines.add(new HtmlTable.Line(row, false));
            List<Value> same = whole.get(key(table, row));
            if (same != null) {
                lines.add(new HtmlTable.Line(same, true));
            }
        }
        return lines;
    }

    /** The region's rows in the columns of a table, from the table of its dataset that has them. */
    private Map<List<Value>, List<Value>> wholeOf(ReleasedTable table) {
        Map<List<Value>, List<Value>> whole = new HashMap<>();
        if (!has(table.schema(), Columns.GEOGRAPHY)) {
            return whole;
        }
        for (ReleasedTable other : content.tables()) {
            if (other.schema().dataset().equals(table.schema().dataset())
                    && has(other.schema(), Columns.GEOGRAPHY)
                    && keys(other.schema()).equals(keys(table.schema()))) {
                for (List<Value> row : other.rows()) {
                    if (text(other.cell(row, Columns.GEOGRAPHY)).equals(region)) {
                        whole.putIfAbsent(key(other, row), inColumnsOf(table.schema(), other, row));
                    }
                }
            }
        }
        return whole;
    }

    private static List<Value> inColumnsOf(ReportSchema schema, ReleasedTable other, List<Value> row) {
        return schema.fields().stream()
                .map(field -> has(other.schema(), field.name()) ? other.cell(row, field.name()) : Value.Blank.UNSTATED)
                .toList();
    }

    private static List<Value> key(ReleasedTable table, List<Value> row) {
        return keys(table.schema()).stream().map(name -> table.cell(row, name)).toList();
    }

    /** What tells rows of one place apart. */
    private static List<String> keys(ReportSchema schema) {
        return schema.keys().stream()
                .map(ReportField::name)
                .filter(name -> !PLACES.contains(name))
                .toList();
    }

    private static Optional<String> whose(ReportSchema schema) {
        return WHOSE.stream().filter(name -> has(schema, name)).findFirst();
    }

    private static boolean has(ReportSchema schema, String name) {
        return schema.fields().stream().anyMatch(field -> field.name().equals(name));
    }

    private static String text(@Nullable Value value) {
        return value instanceof Value.Text text ? text.text() : "";
    }
}
