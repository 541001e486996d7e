package dk.belaeg.desk.numbers;

import dk.belaeg.contract.ReportField;
import dk.belaeg.contract.ReportSchema;
import dk.belaeg.desk.OpenRound;
import dk.belaeg.desk.Request;
import dk.belaeg.desk.Screen;
import dk.belaeg.report.Html;
import dk.belaeg.round.ReleaseFolders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tal: every table of the newest release, or of the draft that {@code belaeg watch} keeps, as readers have it or with what
 * is hidden; a number is a link that opens the cells it comes from beneath its row. Needs no script.
 */
public final class NumbersScreen implements Screen {
    private static final String ADDRESS = "tal";
    private static final String DRAFT = "kladde";
    private static final String FULL = "fulde";
    /** The first number that is asked for waits until the cells are read; the page says so, and asks again. */
    private static final long PATIENCE = 700;

    /** What was shown of each round last, by the round's name. */
    private final Map<String, ReleaseNumbers> shown = new HashMap<>();

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "Tal";
    }

    @Override
    public void show(OpenRound open, Request request, Html page) throws IOException {
        Optional<ReleaseFolders.Release> newest = ReleaseFolders.newest(open.round());
        Optional<ReleaseFolders.Release> draft =
                ReleaseFolders.lastDraft(open.round().folder());
        boolean asDraft =
                draft.isPresent() && (newest.isEmpty() || request.asked("kilde").equals(DRAFT));
        Optional<ReleaseFolders.Release> chosen = asDraft ? draft : newest;
        if (chosen.isEmpty()) {
            page.element(
                    "p",
                    "Der er ingen tal endnu. Lav en udgivelse på skærmen Året, eller følg runden med »belaeg watch«, som"
                            + " holder en kladde.");
            return;
        }
        ReleaseNumbers numbers = numbers(open, chosen.get());
        Optional<ReportSchema> table = numbers.tables().stream()
                .filter(schema -> schema.name().equals(request.asked("tabel")))
                .findFirst();
        View view = new View(
                table.map(ReportSchema::name).orElse(""),
                asDraft,
                request.asked("visning").equals(FULL),
                request.asked("soeg"));
        source(newest, draft, view, page);
        if (table.isEmpty()) {
            contents(numbers, view, page);
        } else {
            table(numbers, table.get(), view, request, page);
        }
    }

    private synchronized ReleaseNumbers numbers(OpenRound open, ReleaseFolders.Release release) throws IOException {
        ReleaseNumbers before = shown.get(open.name());
        if (before != null && before.isOf(open, release)) {
            return before;
        }
        ReleaseNumbers now = new ReleaseNumbers(open, release);
        shown.put(open.name(), now);
        return now;
    }

    /** Which numbers these are, and the way to the others. */
    private static void source(
            Optional<ReleaseFolders.Release> newest, Optional<ReleaseFolders.Release> draft, View view, Html page) {
        page.raw("<p>")
                .words(
                        view.draft()
                                ? "Kladde – fortroligt. Den er ikke udgivet, og den følger runden, mens »belaeg watch« kører."
                                : "Tal fra "
                                        + newest.map(ReleaseFolders.Release::name)
                                                .orElse("") + ".");
        if (newest.isPresent() && draft.isPresent()) {
            page.raw(" <a href=\"" + view.ofDraft(!view.draft()).address() + "\">")
                    .words(view.draft() ? "Vis " + newest.get().name() : "Vis kladden")
                    .raw("</a>");
        }
        page.raw("</p>\n");
    }

    private static void contents(ReleaseNumbers numbers, View view, Html page) {
        List<ReportSchema.Chapter> chapters = new ArrayList<>();
        for (ReportSchema schema : numbers.tables()) {
            if (!chapters.contains(schema.chapter())) {
                page.raw(chapters.isEmpty() ? "" : "</ul>\n")
                        .element("h2", schema.chapter().title())
                        .raw("<ul>\n");
                chapters.add(schema.chapter());
            }
            page.raw("<li><a href=\"" + view.of(schema.name()).address() + "\">")
                    .words(schema.title())
                    .raw("</a></li>\n");
        }
        page.raw(chapters.isEmpty() ? "" : "</ul>\n");
    }

    private static void table(ReleaseNumbers numbers, ReportSchema schema, View view, Request request, Html page)
            throws IOException {
        page.raw("<p><a href=\"" + view.of("").address() + "\">")
                .words("Alle tabeller")
                .raw("</a></p>\n")
                .element("h2", schema.title())
                .element("p", schema.description());
        Optional<List<List<String>>> rows = numbers.rows(schema);
        if (rows.isEmpty()) {
            page.element("p", "Tabellen har andre kolonner nu end dengang. Lav en ny udgivelse for at se den her.");
            return;
        }
        Optional<List<List<String>>> full =
                numbers.fullRows(schema).filter(all -> all.size() == rows.get().size());
        full.ifPresent(all -> toggle(view, page));
        NumberTable table =
                new NumberTable(schema, rows.get(), view.full() ? full.orElse(rows.get()) : rows.get(), view);
        Optional<NumberTable.Chosen> chosen = table.chosen(request);
        Optional<List<String>> told = Optional.empty();
        if (chosen.isPresent()) {
            ReportField field = chosen.get().field();
            told = numbers.explained(schema, chosen.get().row(), field, view.full() && full.isPresent(), PATIENCE);
        }
        table.write(chosen, told, page);
    }

    private static void toggle(View view, Html page) {
        page.raw("<p class=\"" + (view.full() ? "skjult" : "under") + "\">")
                .words(
                        view.full()
                                ? "Fortroligt: skjulte tal står i parentes efter det, der udgives. "
                                : "Tabellen står, som den udgives. ")
                .raw("<a href=\"" + view.fully(!view.full()).address() + "\">")
                .words(view.full() ? "Vis som udgivet" : "Vis de skjulte tal")
                .raw("</a></p>\n");
    }
}
