package dk.belaeg.desk;

import dk.belaeg.report.Html;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The rounds that lie in the folder the desk was opened on, and a round of made-up data to try it with. */
final class HomePage {
    private static final String SAMPLE = "proeverunde";
    private static final int MOST = 100;

    private final Rounds rounds;
    private final Jobs jobs;

    HomePage(Rounds rounds, Jobs jobs) {
        this.rounds = rounds;
        this.jobs = jobs;
    }

    Answer page() throws IOException {
        Html page = Page.open("Runder", "", "");
        page.raw(
                "<header class=\"bord\">\n<nav aria-label=\"Skærme\"><ul><li><a href=\"\" aria-current=\"page\">Runder</a></li></ul></nav>\n");
        Page.close(page, "");
        page.raw("</header>\n<main id=\"indhold\" tabindex=\"-1\">\n<h1>Runder</h1>\n");
        List<Path> all = rounds.all();
        if (all.isEmpty()) {
            page.element("p", "Der er ingen runder i " + rounds.place() + " endnu.");
        } else {
            page.raw("<ul class=\"runder\">\n");
            all.forEach(folder -> page.raw("<li><a href=\"" + address(folder) + "\">")
                    .words(Rounds.name(folder))
                    .raw("</a></li>\n"));
            page.raw("</ul>\n");
        }
        if (!rounds.single()) {
            page.raw("<h2>Prøv det først</h2>\n")
                    .element(
                            "p",
                            "En prøverunde har 22 opdigtede kommuners svar, også dem, der er noget galt med. Den kan køres og slettes, som I vil.")
                    .raw("<form method=\"post\" action=\"proeve\"><button>Lav en prøverunde</button></form>\n")
                    .raw("<h2>En ny runde</h2>\n")
                    .element("p", "En runde laves med kommandoen belaeg ny og ligger så her. Den hører til i mappen:")
                    .raw("<p><code>")
                    .words(rounds.place().toString())
                    .raw("</code></p>\n");
        }
        page.raw("</main>\n");
        return Page.close(page);
    }

    /** The address of a round's first screen, seen from here. */
    static String address(Path folder) {
        return Routes.ROUND + "/" + encoded(Rounds.name(folder)) + "/" + YearScreen.ADDRESS;
    }

    /** Words as a segment of an address. */
    static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Makes the round of made-up data, by the command that does so. */
    Answer sample() throws IOException {
        if (rounds.single()) {
            return Answer.refused(409, "Arbejdsbordet er åbnet på én runde. Start Belæg uden at nævne en runde.");
        }
        Path folder = rounds.place().resolve(SAMPLE);
        for (int number = 2; Files.exists(folder) && number <= MOST; number++) {
            folder = rounds.place().resolve(SAMPLE + "-" + number);
        }
        Files.createDirectories(rounds.place());
        return jobs.start(
                new Command("Lav en prøverunde", List.of("sample", folder.toString()), List.of()), address(folder), "");
    }
}
