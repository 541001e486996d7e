package dk.belaeg.desk;

import dk.belaeg.report.Html;
import dk.belaeg.round.ReleaseFolders;
import dk.belaeg.sentence.Nouns;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Klar?: what to be sure of before the release is handed on, each point with the way to where something can be done. */
final class ReadyScreen implements Screen {
    private static final String ADDRESS = "klar";
    private static final String VERIFY = "efterproev";

    private final Jobs jobs;

    ReadyScreen(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public String address() {
        return ADDRESS;
    }

    @Override
    public String title() {
        return "Klar?";
    }

    @Override
    public void show(OpenRound open, Request request, Html page) throws IOException {
        List<Readiness.Point> points = Readiness.points(open, Disk.of(open.round()));
        int left = (int) points.stream().filter(point -> !point.ready()).count();
        page.raw("<p class=\"naeste\">")
                .words(
                        left == 0
                                ? "Alt er klar. Udgivelsen kan sendes."
                                : "Der er " + Nouns.POINT.counted(left) + " at se på, før udgivelsen sendes.")
                .raw("</p>\n<ul class=\"trin\">\n");
        points.forEach(point -> write(point, page));
        page.raw("</ul>\n");
        if (newest(open).isPresent()) {
            page.raw("<form method=\"post\" action=\"" + ADDRESS + "/" + VERIFY
                    + "\"><button class=\"stille\">Efterprøv, at små tal ikke kan regnes ud</button></form>\n");
        }
    }

    private static void write(Readiness.Point point, Html page) {
        page.raw("<li class=\"" + (point.ready() ? "done" : "now") + "\">\n<h2>")
                .words(point.title())
                .raw(" <span class=\"stand\">" + (point.ready() ? "klar" : "se på det") + "</span></h2>\n")
                .element("p", point.said());
        if (!point.ready() && !point.screen().isEmpty()) {
            page.raw("<p><a href=\"" + point.screen() + "\" aria-label=\"")
                    .words("Gå til det: " + point.title())
                    .raw("\">Gå til det</a></p>\n");
        }
        page.raw("</li>\n");
    }

    @Override
    public Answer take(OpenRound open, Request request) throws IOException {
        Optional<ReleaseFolders.Release> newest = newest(open);
        if (!request.method().equals("POST") || !request.path().equals(List.of(VERIFY)) || newest.isEmpty()) {
            return Answer.unknown();
        }
        List<String> arguments = List.of("audit", newest.get().folder().toString());
        return jobs.start(
                new Command("Efterprøv udgivelsen", arguments, List.of()),
                HomePage.address(open.round().folder()),
                "../../");
    }

    private static Optional<ReleaseFolders.Release> newest(OpenRound open) throws IOException {
        return ReleaseFolders.all(open.round()).stream().findFirst();
    }
}
