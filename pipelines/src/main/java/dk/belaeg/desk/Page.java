package dk.belaeg.desk;

import dk.belaeg.report.Html;
import java.util.List;

/** What every page of the desk begins and ends with. Its style and its script are files of ours; nothing stands inline. */
final class Page {
    private Page() {}

    /**
     * Begins a page.
     *
     * @param root the way from the page to the rounds, such as {@code ../../}
     * @param script of the screen beside the desk's own; empty for none
     */
    static Html open(String title, String root, String script) {
        Html page = new Html()
                .raw("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n")
                .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .element("title", title + " · Belæg")
                .raw("<link rel=\"icon\" href=\"data:,\">\n");
        for (String style : List.of("page.css", "desk.css")) {
            page.raw("<link rel=\"stylesheet\" href=\"" + root + "fil/" + style + "\">\n");
        }
        page.raw("<script type=\"module\" src=\"" + root + "fil/desk.js\"></script>\n");
        if (!script.isEmpty()) {
            page.raw("<script type=\"module\" src=\"" + root + "fil/" + script + "\"></script>\n");
        }
        return page.raw("</head>\n<body data-rod=\"" + root + "\">\n")
                .raw("<a class=\"spring\" href=\"#indhold\">Gå til indhold</a>\n");
    }

    /** The screens of a round, and the way out. */
    static void menu(Html page, List<Screen> screens, Screen now, boolean single) {
        page.raw("<header class=\"bord\">\n<nav aria-label=\"Skærme\">\n<ul>\n");
        if (!single) {
            page.raw("<li><a href=\"../../\">Runder</a></li>\n");
        }
        for (Screen screen : screens) {
            page.raw("<li><a href=\"" + screen.address() + "\"" + (screen == now ? " aria-current=\"page\"" : "") + ">")
                    .words(screen.title())
                    .raw("</a></li>\n");
        }
        page.raw("</ul>\n</nav>\n");
        close(page, "../../");
        page.raw("</header>\n");
    }

    /** The button that ends the desk. */
    static void close(Html page, String root) {
        page.raw("<form method=\"post\" action=\"" + root + "slut\"><button class=\"stille\">Luk</button></form>\n");
    }

    /** Which round it is. */
    static void about(Html page, OpenRound round) {
        if (round.round().fictional()) {
            page.raw("<p class=\"fiktiv\">Alle data i denne runde er opdigtede.</p>\n");
        }
        page.element("p class=\"under\"", round.round().name() + " · fortroligt");
    }

    static Answer close(Html page) {
        return Answer.page(
                page.raw("<p id=\"besked\" class=\"besked\" role=\"status\" hidden></p>\n</body>\n</html>\n"));
    }
}
